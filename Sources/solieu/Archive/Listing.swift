import ReportExtraction
import ReportFormats

/// Rows under names, as the formats for data write them.
struct Listing {
  /// The names of the columns.
  let columns: [String]

  /// What stands before all rows.
  func opening(_ format: ListingFormat) -> [UInt8] {
    switch format {
    case .json: Array("[".utf8)
    case .csv: Array((columns.joined(separator: ",") + "\r\n").utf8)
    case .jsonl, .table: []
    }
  }

  /// One row; nothing for people, who are shown less.
  func row(_ values: [FieldValue], _ format: ListingFormat, isFirst: Bool) -> [UInt8] {
    switch format {
    case .table: return []
    case .csv: return Array((values.map(Self.cell).joined(separator: ",") + "\r\n").utf8)
    case .jsonl, .json:
      var json = JSONWriter()
      if format == .json { json.raw(isFirst ? "\n" : ",\n") }
      for (index, (column, value)) in zip(columns, values).enumerated() {
        json.raw(index == 0 ? "{" : ",")
        json.string(column)
        json.raw(":")
        json.value(value)
      }
      json.raw(format == .json ? "}" : "}\n")
      return json.bytes
    }
  }

  /// What stands behind all rows.
  func closing(_ format: ListingFormat) -> [UInt8] {
    format == .json ? Array("\n]\n".utf8) : []
  }

  /// A cell of CSV, quoted where RFC 4180 asks for it; the empty text is told from nothing.
  private static func cell(_ value: FieldValue) -> String {
    switch value {
    case .null: return ""
    case .integer(let number): return String(number)
    case .decimal(let number): return number.description
    case .boolean(let answer): return answer ? "true" : "false"
    case .range(let range): return "\(range.start)-\(range.end)"
    case .texts(let texts): return texts.joined(separator: " ")
    case .text(let text):
      guard text.isEmpty || text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
        return text
      }
      return
        "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
  }
}
