import Foundation
import ReportArchive
import ReportExtraction

/// Adds synthetic reports to a new archive and prints the CPU time in seconds and the records.
///
///     ArchiveBench ARCHIVE REPORTS
///
/// What is timed is opening, adding and closing; making the reports is not.
@main
struct ArchiveBench {
  /// How many reports are made before their time begins.
  private static let batch = 100

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: ArchiveBench ARCHIVE REPORTS\n".utf8))
      exit(64)
    }
    let reports = try SyntheticReports()
    var records = 0
    var start = processTime()
    let archive = try Archive(
      path: arguments[1], program: "ArchiveBench", mappings: reports.mappings,
      time: "2026-01-01T00:00:00Z")
    var time = processTime() - start
    for first in stride(from: 0, to: count, by: batch) {
      let results = (first..<min(first + batch, count)).map(reports.report)
      start = processTime()
      for result in results {
        guard try archive.add(result) == .added else { throw CocoaError(.fileWriteFileExists) }
      }
      time += processTime() - start
      records += results.reduce(0) { $0 + $1.records.count }
    }
    start = processTime()
    try archive.close()
    time += processTime() - start
    print(String(format: "%.6f", Double(time) / 1e9), records)
  }

  /// CPU time of the process in nanoseconds.
  private static func processTime() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
