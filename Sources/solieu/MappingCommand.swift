import ArgumentParser

/// `solieu mapping`: looks after mapping files.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "Looks after mapping files, which say what a form asks for.",
    discussion: """
        solieu mapping list
        solieu mapping lint Mappings/cchc-2022.yaml
        solieu mapping explain report.txt --line 146
      """,
    subcommands: [MappingList.self, MappingLint.self, MappingExplain.self])
}
