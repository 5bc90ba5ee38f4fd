import ReportExtraction
import ReportFormats

/// Rows of an answer of the archive, written one by one as JSON or CSV.
///
/// CSV as ``ReportFormats/RecordCSV`` writes it: null is an empty field, an empty text is `""`, lists
/// are joined by a space.
struct ArchiveListing {
  private let format: ArchiveListingFormat
  private let columns: [String]
  private let output: OutputFile
  private var isFirst = true

  /// Begins an answer.
  init(
    _ columns: [String], format: ArchiveListingFormat, to output: OutputFile
  ) throws(CommandFailure) {
    self.columns = columns
    self.format = format
    self.output = output
    if format == .csv { try output.write(Array((columns.joined(separator: ",") + "\r\n").utf8)) }
  }

  /// Writes a row, its cells in the order of the columns.
  mutating func append(_ cells: [ListingCell]) throws(CommandFailure) {
    if format == .csv {
      try output.write(Array((cells.map(Self.text).joined(separator: ",") + "\r\n").utf8))
      return
    }
    var json = JSONWriter()
    if format == .json { json.raw(isFirst ? "[" : ",") }
    isFirst = false
    json.raw("{")
    for (index, cell) in cells.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(columns[index])
      json.raw(":")
      Self.append(cell, to: &json)
    }
    json.raw("}")
    if format == .jsonl { json.endLine() }
    try output.write(json.bytes)
  }

  /// Ends the answer; the file is to be finished yet.
  func finish() throws(CommandFailure) {
    guard format == .json else { return }
    try output.write(Array((isFirst ? "[]\n" : "]\n").utf8))
  }

  private static func append(_ cell: ListingCell, to json: inout JSONWriter) {
    switch cell {
    case .field(let value): json.value(value)
    case .counts(let counts):
      json.raw("{")
      for (index, entry) in counts.enumerated() {
        if index > 0 { json.raw(",") }
        json.string(entry.name)
        json.raw(":")
        json.integer(entry.count)
      }
      json.raw("}")
    }
  }

  private static func text(_ cell: ListingCell) -> String {
    let text: String
    switch cell {
    case .field(.null): return ""
    case .field(.text(let words)): text = words
    case .field(.integer(let number)): text = String(number)
    case .field(.decimal(let number)): text = number.description
    case .field(.boolean(let answer)): text = answer ? "true" : "false"
    case .field(.range(let range)): text = "\(range.start)-\(range.end)"
    case .field(.texts(let texts)):
      guard !texts.isEmpty else { return "" }
      text = texts.joined(separator: " ")
    case .counts(let counts):
      guard !counts.isEmpty else { return "" }
      text = counts.map { "\($0.name)=\($0.count)" }.joined(separator: "; ")
    }
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\r")
        && byte != UInt8(ascii: "\n")
    }
    guard !isPlain || text.isEmpty else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
