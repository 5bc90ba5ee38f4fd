import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping lint`: what is wrong or doubtful in mapping files.
struct MappingLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what is wrong or doubtful in mapping files.",
    discussion: """
      One line each: file:line:column: error or warning: what was read and what was expected. \
      Ends with status 78 where there is an error.

        solieu mapping lint my-form.yaml
      """)

  @Argument(help: ArgumentHelp("Mapping files.", valueName: "file"))
  var files: [String]

  mutating func run() throws {
    let output = OutputFile()
    var hasErrors = false
    for file in files {
      for diagnostic in MappingFile.lint(try MappingStore.text(of: file), file: file) {
        hasErrors = hasErrors || diagnostic.severity == .error
        let place = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
        let line = "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)\n"
        try output.write(Array(line.utf8))
      }
    }
    try output.finish()
    if hasErrors { throw CommandFailure(.badMapping) }
  }
}
