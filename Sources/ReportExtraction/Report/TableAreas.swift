/// The places that the rows or the value columns of a matrix are about.
///
/// A header says that labels are places (`Tên xã`), or most of them are names of places; one label
/// that is none is about the issuer's whole, and so is a total.
struct TableAreas {
  /// The place of each row; null for the issuer's whole.
  private let rows: [String?]
  /// The place of each value column.
  private let columns: [String?]

  /// Tells the places of a table.
  init(of table: JoinedTable, rows: [IndicatorRow]) {
    columns = Self.columns(of: table.roles)
    if let area = table.roles.area {
      self.rows = Self.column(area, of: table.grid, rows: rows)
    } else {
      self.rows = Self.labels(of: rows, arePlaces: table.roles.labelsArePlaces)
    }
  }

  /// The place that a value cell is about.
  func area(row: Int, column: Int) -> String? {
    (row < rows.count ? rows[row] : nil) ?? (column < columns.count ? columns[column] : nil)
  }

  // MARK: - Rows

  private static func labels(of rows: [IndicatorRow], arePlaces: Bool) -> [String?] {
    if !arePlaces {
      var named = 0
      var others = 0
      for row in rows {
        if PlaceName.isNamed(row.label) {
          named += 1
        } else if !PlaceName.isWhole(row.label), !PlaceName.isRegion(row.label) {
          others += 1
          // Where the first rows are none, the rest need not be asked.
          if others > fewestOthers, others > named { return [] }
        }
      }
      guard named >= 2, named > others * 2 else { return [] }
    }
    let areCoded = rows.contains { $0.code != nil }
    return rows.map { row in
      guard !row.label.isEmpty, !PlaceName.isWhole(row.label) else { return nil }
      if PlaceName.isNamed(row.label) || PlaceName.isRegion(row.label) { return row.label }
      guard arePlaces, !UncodedPart.isMarker(row.label),
        row.codePrinted.map({ !UncodedPart.isMarker($0) }) ?? true
      else { return nil }
      return row.code != nil || !areCoded ? row.label : nil
    }
  }

  private static let fewestOthers = 4

  /// The cells of a column of places; one that is open goes on with the one above it.
  private static func column(
    _ column: Int, of grid: TableGrid, rows: [IndicatorRow]
  ) -> [String?] {
    var above: String?
    return rows.map { row in
      let text = grid.text(row: grid.headerRowCount + row.number - 1, column: column)
      if !text.isEmpty { above = text }
      guard let place = above, !PlaceName.isWhole(row.label) || !text.isEmpty,
        !PlaceName.isWhole(place)
      else { return nil }
      return place
    }
  }

  // MARK: - Columns

  private static func columns(of roles: ColumnRoles) -> [String?] {
    let places = roles.values.map { place(in: $0.path) }
    let distinct = Set(places.compactMap { $0 })
    guard distinct.count >= 2 else { return [] }
    let wholes = roles.values.indices.count { index in
      places[index] == nil && roles.values[index].path.contains(where: PlaceName.isWhole)
    }
    let named = places.count { $0 != nil }
    return (named + wholes) * 2 >= places.count ? places : []
  }

  /// The head that names a place, or that stands below one that says so; below one whose places are
  /// counted stands what is counted (`Thôn / Đạt chuẩn văn hóa`), in small letters.
  private static func place(in path: [String]) -> String? {
    guard !path.contains(where: PlaceName.isWhole) else { return nil }
    if let named = path.first(where: PlaceName.isNamed) { return named }
    let head = path.firstIndex {
      let key = Folding.key($0)
      return PlaceName.isHead(key) || PlaceName.isOwner(key)
    }
    guard let head,
      head + 1 < path.count, PlaceName.isProper(path[head + 1])
    else { return nil }
    return path[head + 1]
  }
}
