import Foundation

/// A report as text, line by line, to be broken, cut and thinned out.
struct ReportText {
  /// The lines without their ends.
  var lines: [String]

  /// The lines of a corpus report.
  init(of report: CorpusCase) throws {
    lines = String(decoding: try report.bytes(), as: UTF8.self).components(separatedBy: "\n")
  }

  /// The text again.
  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// Whether a line is one of a table.
  func isRow(_ index: Int) -> Bool { lines[index].utf8.contains(UInt8(ascii: "\t")) }

  /// The two header rows of the form's table, as they first stand.
  var header: [String] {
    guard let first = lines.firstIndex(where: { $0.hasPrefix("STT\t") }) else { return [] }
    return Array(lines[first...(first + 1)])
  }

  /// The indices of the table's lines that are no header rows.
  var dataRows: [Int] {
    let second = header.last
    return lines.indices.filter {
      isRow($0) && !lines[$0].hasPrefix("STT\t") && lines[$0] != second
    }
  }

  /// What a page break puts between two rows: a blank line and the header again.
  var pageBreak: [String] { [""] + header }
}
