/// The rows without a code that head groups of rows: `KHỐI HUYỆN` across the table.
enum RowGroups {
  /// The indices of the rows that head groups.
  static func indices(in rows: [IndicatorRow]) -> Set<Int> {
    let heads = rows.indices.dropLast().filter { rows[$0].mayHeadGroup }
    guard !heads.isEmpty else { return [] }
    guard let start = rows.firstIndex(where: { $0.code != nil }), let first = rows[start].code
    else { return uncoded(heads, rows) }
    let isTop = { (head: Int) in
      rows[head + 1].code.map {
        $0.style == first.style && $0.segments.count == first.segments.count
      } ?? false
    }
    let tops = heads.filter(isTop)
    // Below them the numbering starts again, or there are several from the first row on, or they
    // stand out as headings do.
    let isRestarted = rows[(start + 1)...].contains { $0.code?.text == first.text }
    let areSeveral = tops.count > 1 && tops.first == start - 1
    return Set(
      tops.filter {
        areSeveral || (isRestarted && rows[$0 + 1].code?.text == first.text)
          || ($0 > start && standsOut(rows[$0]))
      })
  }

  /// Without any code, only headings that stand out head groups, and only above figures.
  private static func uncoded(_ heads: [Int], _ rows: [IndicatorRow]) -> Set<Int> {
    Set(heads.filter { standsOut(rows[$0]) && !rows[$0 + 1].isBare })
  }

  private static func standsOut(_ row: IndicatorRow) -> Bool {
    row.isAcross || Folding.isCapitals(row.label)
  }
}
