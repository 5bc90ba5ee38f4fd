import ArgumentParser
import Glibc

/// The program `solieu`: reads its arguments, runs a command, and says how it ended.
@main
struct Solieu: AsyncParsableCommand {
  /// The version of the program, by semver.org.
  static let version = "0.1.0"

  /// The program and its version, for the files it writes.
  static let program = "solieu \(version)"

  static let configuration = CommandConfiguration(
    commandName: "solieu",
    abstract: "Turns Vietnamese administrative reports into data that can be trusted.",
    discussion: """
      A report is a letterhead, a narrative and a table of figures whose rows carry indicator codes. \
      solieu reads it from text, HTML, DOCX, XLSX or ODS and writes one record per figure: typed, bound \
      to the indicator it stands for, and with the line it was read from.

        solieu extract report.txt                 the records, as a table
        solieu extract reports/ -o records.jsonl  a whole folder, as JSON Lines
        solieu inspect report.txt                 how the report was read

      Exit status: 0 all well, 1 fault of the program, 2 --strict met a finding of severity error \
      or a correction that does not hold, 3 some inputs failed, 64 usage, 65 the only input is no \
      readable report, 66 input not found, 73 cannot create the output, 74 reading or writing \
      failed, 78 bad mapping or corrections, 130 interrupted.
      """,
    version: version,
    subcommands: [
      Extract.self, Tables.self, Inspect.self, Check.self, Normalise.self, MappingCommand.self,
      ArchiveCommand.self,
    ])

  static func main() async {
    FileDescriptor.openClosedStandardStreams()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      for message in failure.messages { Diagnostics.say(message) }
      Glibc.exit(failure.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
