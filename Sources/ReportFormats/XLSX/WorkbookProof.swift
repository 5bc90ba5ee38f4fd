/// The proof that a workbook on the disk has all its rows.
///
/// libxlsxwriter puts the sheets together in temporary files and does not look at what writing them
/// returns: on a full disk it would end well, with rows missing. So the file is read back once.
enum WorkbookProof {
  /// Reads all sheets of a workbook and counts their rows.
  ///
  /// - Throws: ``WorkbookError`` where the file is damaged or has another number of rows.
  static func check(_ path: String, rows: Int) throws(WorkbookError) {
    var counter = RowCounter()
    do throws(ReadingError) {
      try ZipArchive.forEachByte(ofMembersIn: "xl/worksheets/", ofFile: path) { counter.take($0) }
    } catch {
      throw WorkbookError(path: path, reason: "it cannot be read back: \(error.message)")
    }
    guard counter.rows == rows else {
      throw WorkbookError(
        path: path, reason: "\(counter.rows) of \(rows) rows arrived: is the disk full?")
    }
  }

  /// Counts rows as their markup goes by; text cannot look like markup, for its `<` is escaped.
  private struct RowCounter {
    private static let mark = Array("</row>".utf8)

    /// The rows that ended so far.
    private(set) var rows = 0
    /// How much of the mark the last bytes are.
    private var matched = 0

    mutating func take(_ byte: UInt8) {
      if byte == Self.mark[matched] {
        matched += 1
        if matched == Self.mark.count {
          rows += 1
          matched = 0
        }
      } else {
        matched = byte == Self.mark[0] ? 1 : 0
      }
    }
  }
}
