import ArgumentParser

/// Which archive a command is about.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The archive (default: archive.sqlite).", valueName: "file"))
  var archive = "archive.sqlite"
}
