import ArgumentParser

/// `solieu mapping`: looks after mapping files.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "Looks after mapping files, which say what a form asks for.",
    discussion: """
        solieu mapping list
        solieu mapping lint Mappings/cchc-2022.yaml
        solieu mapping draft report.txt -o my-form.yaml
        solieu mapping schema cchc-2022 -o cchc-2022.schema.json
        solieu mapping diff old.yaml new.yaml
        solieu mapping explain report.txt --line 146
      """,
    subcommands: [
      MappingList.self, MappingLint.self, MappingSchema.self, MappingDiff.self,
      MappingDraftCommand.self, MappingExplain.self,
    ])
}
