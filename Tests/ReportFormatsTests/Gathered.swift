import ReportFormats

/// Bytes of a writer, kept in memory.
final class Gathered: ByteSink {
  private var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) throws { self.bytes += bytes }

  /// All of them as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The rows of a table that ends them with CR LF, each cut at `separator`; no field is quoted.
  func fields(_ separator: Character = ",") -> [[String]] {
    text.split(separator: "\r\n").map { row in
      row.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }
}
