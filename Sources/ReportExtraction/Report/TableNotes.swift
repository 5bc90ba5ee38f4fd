/// Notes, sources and signatures that stand below a table as its last rows: `Ghi chú: …`,
/// `Nguồn: …`, `Người lập biểu | Thủ trưởng đơn vị`.
///
/// They are lines of the report and no rows of figures.
enum TableNotes {
  /// The document with such rows as paragraphs below their tables.
  static func released(from document: Document) -> Document {
    var starts: [Int: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      if case .table(let table) = block, let start = start(in: table) { starts[index] = start }
    }
    guard !starts.isEmpty else { return document }
    var document = document
    document.blocks = document.blocks.enumerated().flatMap { index, block -> [Block] in
      guard case .table(var table) = block, let start = starts[index] else { return [block] }
      let notes = table.rows[start...].flatMap { row in
        row.cells.flatMap { cell in
          cell.lines.map { line in
            Block.paragraph(
              Paragraph(
                text: line,
                provenance: cell.provenance.line == nil ? row.provenance : cell.provenance))
          }
        }
      }
      table.rows.removeSubrange(start...)
      return [.table(table)] + notes
    }
    return document
  }

  /// A note has fewer rows, and stands below at least one.
  private static let mostRows = 12
  private static let leastRowsAbove = 1

  /// The first of the last rows that are all notes; null where the table ends with figures.
  private static func start(in table: Table) -> Int? {
    guard table.rows.count > leastRowsAbove else { return nil }
    var found: Int?
    var isBelowFigures = false
    var index = table.rows.count - 1
    while index >= max(leastRowsAbove, table.rows.count - mostRows) {
      let texts = table.rows[index].cells.lazy.map(\.text).filter { !$0.isEmpty }
      isBelowFigures = texts.contains(where: isFigureOrCode)
      if isBelowFigures { break }
      if opens(table.rows[index], Array(texts.prefix(6))) { found = index }
      index -= 1
    }
    guard isBelowFigures, let found, !holds(table, above: found) else { return nil }
    return found
  }

  /// Whether a span reaches from the rows above into the notes.
  private static func holds(_ table: Table, above start: Int) -> Bool {
    table.rows[..<start].enumerated().contains { index, row in
      row.cells.contains { $0.rowSpan == 0 || ($0.rowSpan > 1 && index + $0.rowSpan > start) }
    }
  }

  /// Whether a cell holds a figure, an absence or a code: its row is one of the table.
  private static func isFigureOrCode(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    if text.utf8.allSatisfy({ !$0.isLetter && $0 < 0x80 }) { return true }
    return OutlineCode(parsing: text) != nil || Absence(parsing: text) != nil
  }

  /// Whether a row begins a note: one text with the words or the sign of one, or the offices that
  /// sign.
  private static func opens(_ row: Table.Row, _ texts: [String]) -> Bool {
    guard let first = texts.first else { return false }
    if texts.count == 1 {
      if isSigned(first) { return true }
      guard first.utf8.count <= longestNote else { return false }
      return opensNote(
        first, isWide: row.cells.count == 1 || row.cells.contains { $0.columnSpan > 1 })
    }
    return texts.count <= 4 && texts.contains(where: isSigned)
      && texts.allSatisfy { $0.utf8.count <= longestLead }
  }

  private static let longestLead = 160
  private static let longestNote = 2000

  /// Words before a colon, as match keys; others may follow only some of them, since `Nguồn vốn:` is
  /// no source.
  private static let leads = [
    "ghi chu", "nguon", "chu thich", "chu giai", "luu y", "ky hieu", "ki hieu", "quy uoc",
  ]
  private static let openLeads = ["ghi chu ", "nguon so lieu", "nguon du lieu", "giai thich "]

  /// `Ghi chú: …`, `(*) …`, `1/ Số liệu …` across the table.
  private static func opensNote(_ text: String, isWide: Bool) -> Bool {
    guard let first = text.utf8.first else { return false }
    if let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) {
      let key = Folding.key(String(text[..<colon]))
      if leads.contains(key) || openLeads.contains(where: key.hasPrefix) { return true }
    }
    if text.hasPrefix("(*") || text.hasPrefix("**") || text.hasPrefix("[*") { return true }
    if first == UInt8(ascii: "*"), text.utf8.count > 24 { return isWide }
    guard isWide, text.utf8.count >= 24 else { return false }
    // A footnote across the table; a heading of a group has rows below it.
    let token = text.utf8.prefix { $0 != UInt8(ascii: " ") }
    let digits = token.filter { $0.isDigit }.count
    guard (1...2).contains(digits), let last = token.last else { return false }
    return last == UInt8(ascii: "/") && token.count == digits + 1
      || last == UInt8(ascii: ")") && first == UInt8(ascii: "(") && token.count == digits + 2
  }

  private static let offices = [
    "nguoi lap bieu", "nguoi lap bang", "nguoi lap", "nguoi tong hop", "thu truong don vi",
    "nguoi bao cao", "nguoi kiem tra", "ke toan truong", "lap bieu", "nguoi kiem soat",
    "nguoi lap bao cao", "dai dien don vi",
  ]

  /// Whether a text names who signs a form.
  private static func isSigned(_ text: String) -> Bool {
    guard text.utf8.count <= longestLead else { return false }
    let key = Folding.key(text)
    return offices.contains { key == $0 || key.hasPrefix($0 + " ky") }
  }
}
