import ArgumentParser
import ReportArchive
import ReportExtraction
import ReportFormats

/// Which archive a command is about.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The archive (default: archive.sqlite).", valueName: "file"))
  var archive = "archive.sqlite"
}

extension ArchiveOptions {
  /// Opens the archive, which is only read.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/missingInput`` or ``ExitStatus/inputOutput``.
  func reader() throws(CommandFailure) -> ArchiveReader {
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

  /// The ids of the agencies that names mean; null where none is named.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` and names that are near.
  static func agencies(
    named names: [String], in reader: ArchiveReader
  ) throws(CommandFailure) -> [String]? {
    guard !names.isEmpty else { return nil }
    var ids: [String] = []
    for name in names {
      let found = try reading { () throws(ArchiveError) in try reader.agencies(named: name) }
      guard !found.isEmpty else {
        let all = try reading { () throws(ArchiveError) in try reader.agencies() }
        throw CommandFailure(
          .usage,
          "--agency \(name): no such agency in \(reader.path)"
            + hint(NearestNames.of(name, among: all.flatMap { [$0.id, $0.name] })))
      }
      ids += found.map(\.id)
    }
    return ids
  }

  /// Names that someone may have meant, behind a message.
  static func hint(_ names: [String]) -> String {
    names.isEmpty ? "" : "; is it \(names.joined(separator: " or "))?"
  }
}
