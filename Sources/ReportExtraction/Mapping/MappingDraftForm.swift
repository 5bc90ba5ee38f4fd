/// The rows of a form that is being drafted, united over the reports read so far.
struct MappingDraftForm {
  private(set) var rows: [MappingDraftRow] = []
  /// The id of the next new row.
  private(set) var nextID = 0

  /// Adds the rows of a report.
  ///
  /// `matches` are the ids of the rows of the form that they are; a row that is none is put behind
  /// the one it follows.
  mutating func add(_ added: [(row: MappingDraftRow, key: [String])], matches: [Int?]? = nil) {
    nextID += added.count
    var idOf: [Int: Int] = [:]
    var previous: Int?
    for (index, (row, _)) in added.enumerated() {
      if let match = matches?[index], let place = rows.firstIndex(where: { $0.id == match }) {
        idOf[row.id] = match
        rows[place].merge(row)
        previous = match
        continue
      }
      var row = row
      row.parent = row.parent.flatMap { idOf[$0] }
      idOf[row.id] = row.id
      rows.insert(row, at: place(behind: previous, below: row.parent))
      previous = row.id
    }
  }

  /// The place behind a row and, where the new row is none of its parts, behind these.
  private func place(behind previous: Int?, below parent: Int?) -> Int {
    guard let previous, let index = rows.firstIndex(where: { $0.id == previous }) else {
      return previous == nil && parent == nil ? 0 : rows.count
    }
    var place = index + 1
    guard parent != previous else { return place }
    var below: Set<Int> = [previous]
    while place < rows.count, let above = rows[place].parent, below.contains(above) {
      below.insert(rows[place].id)
      place += 1
    }
    return place
  }

  /// The codes that the printed rows of a table were bound to, by code cell and label, in order;
  /// null for a row that was bound to none.
  static func codes(of result: ExtractionResult, table: Int) -> [[String]: [String?]] {
    var codes: [[String]: [String?]] = [:]
    var last: Record?
    for record in result.records where record.table == table {
      if let last, MappingDraftRow.isSameRow(last, record) { continue }
      codes[[record.codePrinted ?? "", record.label], default: []].append(
        record.binding == .unbound ? nil : record.code)
      last = record
    }
    return codes
  }

  // MARK: - The mapping

  /// Gives a mapping its indicators and units, and gives the row of each code.
  @discardableResult
  func fill(
    _ content: inout Mapping.Content, remarks: inout MappingRemarks, reportCount: Int
  ) -> [String: Int] {
    var units = MappingDraftUnits()
    var indexOf: [Int: Int] = [:]
    var codes: [String: Int] = [:]
    var parts: [Int?: Int] = [:]
    for (index, row) in rows.enumerated() {
      var indicator = row.indicator(units: &units)
      // A parent that an inserted row was put before is none to a reader of the file.
      indicator.parent = row.parent.flatMap { indexOf[$0] }
      if row.isPart {
        parts[indicator.parent, default: 0] += 1
        let number = parts[indicator.parent, default: 0]
        indicator.code =
          indicator.parent.map { "\(content.indicators[$0].code)/\(number)" } ?? "#\(number)"
      }
      indicator.code = Self.unique(indicator.code, among: codes)
      indexOf[row.id] = index
      codes[indicator.code] = row.id
      content.indicators.append(indicator)
      let lines = row.remarks(of: reportCount)
      if !lines.isEmpty { remarks.rows[index] = lines }
    }
    content.units = units.names
    let relations = MappingDraftParts(rows: rows, indicators: content.indicators)
    for index in rows.indices {
      guard let (relation, remark) = relations.relation(of: index) else { continue }
      content.indicators[index].parts = relation
      remarks.rows[index, default: []].append(remark)
    }
    return codes
  }

  private static func unique(_ code: String, among codes: [String: Int]) -> String {
    guard codes[code] != nil else { return code }
    var number = 2
    while codes["\(code)-\(number)"] != nil { number += 1 }
    return "\(code)-\(number)"
  }
}
