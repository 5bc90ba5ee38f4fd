/// What a report says about the form of a table outside its rows.
struct FormContext: Sendable {
  /// The match keys of the lines above the table.
  var caption: [String] = []
  /// The match key of the report's title; null where it has none.
  var title: String?
  /// The match keys of the table's header cells.
  var header: Set<String> = []
  /// Days on which the form was in use: that of the report and the last one it covers.
  var days: [CalendarDate] = []
}

extension FormContext {
  /// Takes the context of a table from the report it stands in.
  init(of table: JoinedTable, caption: [String], in letterhead: Letterhead) {
    self.caption = caption.map(Folding.key)
    title = letterhead.title.map(Folding.key)
    let grid = table.grid
    for cell in grid.cells where cell.row < grid.headerRowCount {
      header.insert(Folding.key(cell.cell.text))
    }
    days = [letterhead.reportDate, letterhead.period?.end].compactMap { $0 }
  }
}
