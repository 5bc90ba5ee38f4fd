import ReportArchive
import ReportExtraction

/// Stand-in until the archive is there.
final class ArchiveOutput: ReadingOutput {
  init(_ path: String) throws(CommandFailure) {}
  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> String? { nil }
  func finish() throws(CommandFailure) {}
}
