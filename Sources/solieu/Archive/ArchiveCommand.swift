import ArgumentParser

/// `solieu archive`: the historical series of many reports.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps reports of many years and answers what their figures were.",
    subcommands: [
      ArchiveExport.self
    ])
}
