internal import ReportExtraction

/// What a cell of a Word table says of its place (`w:tcPr`).
struct WordCellProperties {
  /// Whether a cell begins a merged one or goes on in it.
  enum Merge { case none, begins, goesOn }

  /// How many columns of the table's grid it covers.
  var columnSpan = 1
  /// Whether it is merged with cells above or below.
  var vertical = Merge.none
  /// Whether it is merged with cells left or right, as old files have it.
  var horizontal = Merge.none
  /// Whether it was deleted in a tracked change.
  var isDeleted = false

  /// Properties of a plain cell.
  init() {}

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read = Self()
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "gridSpan": read.columnSpan = max(1, xml.wordNumber ?? 1)
      case "vMerge": read.vertical = Self.merge(xml.wordValue)
      case "hMerge": read.horizontal = Self.merge(xml.wordValue)
      case "cellDel": read.isDeleted = true
      case "cellMerge":
        switch xml.attribute("vMerge", .word) {
        case "rest": read.vertical = .begins
        case "cont": read.vertical = .goesOn
        default: break
        }
      case "tcPrChange": try xml.skip()
      default: break
      }
    }
    self = read
  }

  private static func merge(_ value: String?) -> Merge { value == "restart" ? .begins : .goesOn }
}
