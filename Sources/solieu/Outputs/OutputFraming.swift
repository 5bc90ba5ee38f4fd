import ReportFormats

/// What stands before, between and behind the reports of one output.
struct OutputFraming {
  /// The framings that formats need.
  enum Kind: Sendable {
    /// Nothing: every report is lines.
    case lines
    /// A blank line between two reports.
    case blankLine
    /// A header row.
    case header([UInt8])
    /// JSON: one value, or a list.
    case json(isList: Bool)
  }

  private let kind: Kind
  private var stream: JSONDocumentStream
  private var isFirst = true

  /// Makes the framing of one output.
  init(_ kind: Kind) {
    self.kind = kind
    if case .json(let isList) = kind {
      stream = JSONDocumentStream(isList: isList)
    } else {
      stream = JSONDocumentStream(isList: false)
    }
  }

  /// What stands before all reports.
  var opening: [UInt8] {
    switch kind {
    case .lines, .blankLine: return []
    case .header(let row): return row
    case .json:
      var json = JSONWriter()
      stream.begin(to: &json)
      return json.bytes
    }
  }

  /// What stands before the next report.
  mutating func beforeReport() -> [UInt8] {
    defer { isFirst = false }
    switch kind {
    case .lines, .header: return []
    case .blankLine: return isFirst ? [] : [UInt8(ascii: "\n")]
    case .json:
      var json = JSONWriter()
      stream.separate(to: &json)
      return json.bytes
    }
  }

  /// What stands behind all reports.
  var closing: [UInt8] {
    guard case .json = kind else { return [] }
    var json = JSONWriter()
    stream.end(to: &json)
    return json.bytes
  }
}
