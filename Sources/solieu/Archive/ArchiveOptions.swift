import ArgumentParser
import ReportArchive

/// Which archive a command is about.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The archive (default: archive.sqlite).", valueName: "file"))
  var archive = "archive.sqlite"
}

extension ArchiveOptions {
  /// Opens the archive, which is only read.
  ///
  /// - Parameter outputs: What the command writes, by option: none may be the archive.
  /// - Throws: ``CommandFailure`` with ``ExitStatus/missingInput``, ``ExitStatus/usage`` or
  ///   ``ExitStatus/inputOutput``.
  func reader(
    writing outputs: [(option: String, path: String?)]
  ) throws(CommandFailure) -> ArchiveReader {
    let status: FileStatus?
    do throws(SystemError) {
      status = try FileStatus.ofExisting(archive)
    } catch {
      throw CommandFailure(.inputOutput, "\(error.path): \(error.reason)")
    }
    guard status != nil else {
      throw CommandFailure(
        .missingInput, "\(archive): no such archive; `solieu archive add` makes one")
    }
    // SQLite's files beside the archive are as good as it.
    let files = [archive] + ArchiveOutput.companions.map { archive + $0 }
    var inputs = try InputWalk([])
    try OutputPlaces(outputs, reading: files).keepApart(&inputs)
    return try Self.reading { () throws(ArchiveError) in try ArchiveReader(path: archive) }
  }

  /// Reads from an archive; what stands in the way ends the command.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/inputOutput``.
  static func reading<Answer>(
    _ read: () throws(ArchiveError) -> Answer
  ) throws(CommandFailure) -> Answer {
    do throws(ArchiveError) {
      return try read()
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
  }

  /// Hands over records of the archive one by one.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/inputOutput``.
  static func forEachRecord(
    _ reader: ArchiveReader, _ selection: ArchiveSelection, _ body: (ArchivedRecord) -> Void
  ) throws(CommandFailure) {
    do {
      try reader.forEachRecord(selection, body)
    } catch {
      throw CommandFailure(
        .inputOutput, (error as? ArchiveError).map { "\($0)" } ?? "\(reader.path): \(error)")
    }
  }
}
