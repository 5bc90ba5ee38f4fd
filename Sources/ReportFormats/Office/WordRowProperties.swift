internal import ReportExtraction

/// What a row of a Word table says of itself (`w:trPr`).
struct WordRowProperties {
  /// Columns of the table's grid left free before the first cell.
  var columnsBefore = 0
  /// Columns left free behind the last cell.
  var columnsAfter = 0
  /// Whether it is repeated at the top of each page.
  var isHeader = false
  /// Whether it is not shown: hidden, or deleted in a tracked change.
  var isLeftOut = false

  /// Properties of a plain row.
  init() {}

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read = Self()
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "gridBefore": read.columnsBefore = max(0, xml.wordNumber ?? 0)
      case "gridAfter": read.columnsAfter = max(0, xml.wordNumber ?? 0)
      case "tblHeader": read.isHeader = xml.isOn
      case "hidden": if xml.isOn { read.isLeftOut = true }
      case "del", "moveFrom": read.isLeftOut = true
      case "trPrChange": try xml.skip()
      default: break
      }
    }
    self = read
  }
}
