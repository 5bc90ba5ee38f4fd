internal import ReportExtraction

/// What the main part of a workbook says of it: its sheets in order, and how it counts days.
struct XLSXWorkbook {
  /// One sheet as the workbook lists it.
  struct Entry {
    /// The name on its tab.
    var name: String
    /// The id of its relationship.
    var relationship: String
    /// Whether it is hidden.
    var isHidden: Bool
  }

  /// The sheets in the order of their tabs.
  private(set) var sheets: [Entry] = []
  /// The day from which it counts.
  private(set) var epoch = SerialDay.Epoch.from1900
  /// Whether all is to be reckoned anew when the workbook is opened.
  private(set) var isReckonedOnLoad = false

  /// Reads the part.
  init(_ reader: inout XMLPullReader) throws(ReadingError) {
    while let event = try reader.next() {
      guard event == .start, reader.name.namespace == .sheet else { continue }
      switch reader.name.local {
      case "workbookPr": if reader.flag("date1904") == true { epoch = .from1904 }
      case "calcPr": isReckonedOnLoad = reader.flag("fullCalcOnLoad") ?? false
      case "sheet":
        let state = reader.attribute("state", .none)
        sheets.append(
          Entry(
            name: SheetText.unescaped(reader.attribute("name", .none) ?? ""),
            relationship: reader.attribute("id", .relationship) ?? "",
            isHidden: state == "hidden" || state == "veryHidden"))
      default: break
      }
    }
  }
}
