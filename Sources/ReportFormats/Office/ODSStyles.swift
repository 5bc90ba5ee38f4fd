internal import ReportExtraction

/// What the automatic styles of a spreadsheet say: which sheets are hidden, which text is struck out
/// or raised.
struct ODSStyles {
  private var hidden: Set<String> = []
  private var struck: Set<String> = []
  private var raised: Set<String> = []

  /// The styles of a spreadsheet that has none.
  init() {}

  /// Reads the rest of `office:automatic-styles`, its end included.
  mutating func read(_ reader: inout XMLPullReader) throws(ReadingError) {
    let level = reader.depth
    var style = ""
    while let event = try reader.next() {
      if event == .end, reader.depth == level { return }
      guard event == .start, reader.name.namespace == .style else { continue }
      switch reader.name.local {
      case "style": style = reader.attribute("name", .style) ?? ""
      case "table-properties":
        if reader.attribute("display", .table) == "false" { hidden.insert(style) }
      case "text-properties":
        if let line = reader.attribute("text-line-through-style", .style), line != "none" {
          struck.insert(style)
        }
        if let type = reader.attribute("text-line-through-type", .style), type != "none" {
          struck.insert(style)
        }
        if reader.attribute("text-position", .style)?.hasPrefix("super") == true {
          raised.insert(style)
        }
      default: break
      }
    }
  }

  /// Whether a sheet of the style is hidden.
  func hides(_ style: String) -> Bool { hidden.contains(style) }

  /// Whether text of the style is struck out.
  func strikes(_ style: String) -> Bool { struck.contains(style) }

  /// Whether text of the style is raised.
  func raises(_ style: String) -> Bool { raised.contains(style) }
}
