internal import ReportExtraction

/// Paragraphs that follow each other and have tabs in them: the rows of a table that was made without
/// one, the two sides of a letterhead, or prose.
struct WordTabbedRows {
  private struct Row {
    var fields: [String]
    var page: Int
  }

  /// A first field below this length in bytes is the number or sign of a paragraph of prose.
  private static let leastBytesOfSide = 6

  private var rows: [Row] = []

  /// Adds a paragraph, cut at its tabs; at least one field holds text.
  mutating func add(_ fields: [String], page: Int) {
    rows.append(Row(fields: fields, page: page))
  }

  /// Hands the paragraphs over, as a table or as they are.
  mutating func take() -> [Block] {
    defer { rows = [] }
    // An indent of all of them is no column.
    while rows.count > 1, rows.allSatisfy({ $0.fields.count > 1 && $0.fields[0].isEmpty }) {
      for index in rows.indices { rows[index].fields.removeFirst() }
    }
    if areFigures { return [table(rows.map(\.fields))] }
    let sides = rows.map { $0.fields.filter { !$0.isEmpty } }
    if areSides(sides) { return [table(sides)] }
    return zip(rows, sides).map { row, fields in
      .paragraph(
        Paragraph(
          text: fields.joined(separator: " "), provenance: Provenance(page: row.page)))
    }
  }

  /// Below a row of words, three columns or more, stand rows that are no longer: not a table of
  /// contents, which begins with a number or ends in one.
  private var areFigures: Bool {
    guard rows.count > 1, rows[0].fields.count > 2,
      rows[0].fields.allSatisfy({ field in
        field.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
      })
    else { return false }
    return rows.dropFirst().allSatisfy { (2...rows[0].fields.count).contains($0.fields.count) }
  }

  /// Each has a left side and a right one, and the left is no number of a list.
  private func areSides(_ sides: [[String]]) -> Bool {
    sides.count > 1
      && sides.allSatisfy { $0.count == 2 && $0[0].utf8.count >= Self.leastBytesOfSide }
  }

  private func table(_ texts: [[String]]) -> Block {
    .table(
      Table(
        rows: zip(rows, texts).map { row, texts in
          let provenance = Provenance(page: row.page)
          return Table.Row(
            cells: texts.map { Cell(text: $0, provenance: provenance) }, provenance: provenance)
        }, hasExplicitSpans: false))
  }
}
