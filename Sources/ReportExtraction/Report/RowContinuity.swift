/// Whether a row below a page break is the rest of the row above it.
///
/// Where that is doubtful it is a row of its own: two rows made one would lose a figure.
struct RowContinuity {
  private let roles: ColumnRoles
  /// The forms whose labels tell where a cut label goes on.
  private let mappings: [Mapping]
  /// Whether rows within a page begin in lower case, so that lower case says nothing.
  private let hasLowerCaseRows: (coded: Bool, uncoded: Bool)

  /// One printed row: its texts by column.
  struct Texts {
    var grid: TableGrid
    var row: Int

    func callAsFunction(_ column: Int?) -> String {
      // A cell that reaches down from the page's rows above is none of this row.
      column.flatMap { grid.ownText(row: row, column: $0) } ?? ""
    }
  }

  /// Looks at the rows of a table that no page break touches.
  init(roles: ColumnRoles, mappings: [Mapping], untouched: some Sequence<Texts>) {
    self.roles = roles
    self.mappings = mappings
    var coded = 0
    var uncoded = false
    for text in untouched {
      let label = text(roles.label)
      guard LowerCase.begins(label) else { continue }
      if text(roles.code).isEmpty {
        uncoded = uncoded || !text(roles.values.first?.column).isEmpty
      } else {
        coded += 1
      }
    }
    hasLowerCaseRows = (coded > 0, uncoded)
  }

  /// Whether the row goes on with the one above, of which `open` holds what was put together so far.
  func goesOn(_ row: Texts, above open: OpenRow) -> Bool {
    guard let labelColumn = roles.label else { return false }
    let label = row(labelColumn)
    guard row(roles.code).isEmpty else { return goesOnWithCode(row, label: label, above: open) }
    let filled = others.filter { !row($0).isEmpty }
    guard filled.allSatisfy({ isRest(row($0), of: open.text($0), column: $0) }) else {
      return false
    }
    // Without a label it can be nothing else.
    if label.isEmpty { return !filled.isEmpty }
    // "công" is the rest of a word, "Cộng" a total.
    guard !UncodedPart.isMarker(label), !opensParts(open),
      LowerCase.begins(label) || !GrandTotal.isLabel(label)
    else { return false }
    // In a table without codes, rows that begin in lower case may be rows.
    let above = open.text(labelColumn)
    if OpenPhrase.ends(above) || isLabelOfForm(above, label) { return true }
    return LowerCase.begins(label) && !hasLowerCaseRows.uncoded
      && !(open.text(roles.code).isEmpty && LowerCase.begins(above))
  }

  private var others: [Int] {
    [roles.unit].compactMap { $0 } + roles.values.map(\.column) + roles.notes
  }

  /// Whether the text goes on with the one above, both of which are printed.
  private func isRest(_ text: String, of above: String, column: Int) -> Bool {
    if above.isEmpty { return true }
    return LowerCase.begins(text) || OpenPhrase.ends(above)
      || text.utf8.contains(UInt8(ascii: "=")) && above.utf8.contains(UInt8(ascii: "="))
  }

  /// `Số người, trong đó:` has parts below it, and no rest.
  private func opensParts(_ open: OpenRow) -> Bool {
    let label = open.text(roles.label)
    guard let last = label.utf8.last else { return true }
    if last == UInt8(ascii: ":") { return true }
    let key = Folding.key(label)
    return key.hasSuffix("trong do") || key.hasSuffix("bao gom") || key.hasSuffix("chia ra")
  }

  /// A code that stands beside the second part of its label: the first part has none, nor anything
  /// but a label that begins a sentence.
  private func goesOnWithCode(_ row: Texts, label: String, above open: OpenRow) -> Bool {
    let above = open.text(roles.label)
    guard open.text(roles.code).isEmpty, OutlineCode(parsing: row(roles.code)) != nil,
      !label.isEmpty, !above.isEmpty, !hasLowerCaseRows.coded, !opensParts(open),
      others.allSatisfy({ open.text($0).isEmpty }), !LowerCase.begins(above)
    else { return false }
    return LowerCase.begins(label) || isLabelOfForm(above, label)
  }

  /// Whether both together are a label of a form, and the first alone is none.
  private func isLabelOfForm(_ label: String, _ rest: String) -> Bool {
    guard !mappings.isEmpty else { return false }
    let (whole, part) = (Folding.key(label + " " + rest), Folding.key(label))
    return mappings.contains { mapping in
      !mapping.labels.indices(ofKey: whole).isEmpty && mapping.labels.indices(ofKey: part).isEmpty
    }
  }
}

/// A row that goes on, as far as it has been put together.
struct OpenRow {
  private var texts: [String]

  /// Begins with a row.
  init(_ row: RowContinuity.Texts, columnCount: Int) {
    texts = (0..<columnCount).map { row($0) }
  }

  /// Adds the texts of the row's next part.
  mutating func append(_ row: RowContinuity.Texts) {
    for column in texts.indices {
      let text = row(column)
      guard !text.isEmpty else { continue }
      texts[column] = texts[column].isEmpty ? text : texts[column] + " " + text
    }
  }

  /// What stands in a column so far.
  func text(_ column: Int?) -> String {
    column.flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
  }
}
