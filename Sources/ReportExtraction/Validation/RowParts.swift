/// What rows say of the rows above them: `Chia ra` divides a figure, `Trong đó` names parts that may
/// leave a rest.
struct RowParts {
  private let table: FormTable
  private let log: RecordLog
  /// The rows that each word opens, with the row they are below.
  private let runs: [(parent: Int, run: Run)]

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
    runs = Self.runs(of: table.form)
  }

  /// Rows that one word opens.
  private struct Run {
    var kind: PartsWord
    var rows: [Int]
  }

  /// The sums and bounds of all value columns.
  func constraints() -> [FigureConstraint] {
    var constraints: [FigureConstraint] = []
    for (parent, run) in runs {
      if let whole = whole(of: parent) { add(run, of: whole, to: &constraints) }
    }
    return constraints
  }

  /// The shares of all value columns that exclude each other, in the order of the table.
  func exclusiveShares() -> [[Int]] {
    var shares: [[Int]] = []
    for (parent, run) in runs where run.kind == .divides && run.rows.count > 1 {
      guard
        !([parent] + run.rows).contains(where: { ShareBounds.compares(table.form.rows[$0].label) })
      else { continue }
      for column in table.columns.indices {
        let records = run.rows.compactMap { table.record(row: $0, column: column) }
        guard !(table.columns[column].measure.map(ShareBounds.compares) ?? false),
          records.count == run.rows.count,
          records.allSatisfy({ log.records[$0].type == .percent })
        else { continue }
        shares.append(records)
      }
    }
    return shares
  }

  private static func runs(of form: FormMatch) -> [(parent: Int, run: Run)] {
    let rows = form.rows
    let words = rows.map { PartsWord.opening($0) }
    let closing = rows.map { PartsWord(closing: $0.label) }
    guard words.contains(where: { $0 != nil }) || closing.contains(where: { $0 != nil }) else {
      return []
    }
    var children: [Int: [Int]] = [:]
    for (index, place) in form.places.enumerated() {
      if let parent = place.parent { children[parent, default: []].append(index) }
    }
    var found: [(parent: Int, run: Run)] = []
    for parent in children.keys.sorted() {
      let parts = children[parent] ?? []
      var kind = closing[parent] ?? (rows[parent].isBare ? words[parent] : nil)
      var runs: [Run] = kind.map { [Run(kind: $0, rows: [])] } ?? []
      for part in parts {
        if let word = words[part] {
          kind = word
          runs.append(Run(kind: word, rows: []))
        }
        // A row of dots is none, nor are words alone that open parts; any other has no figure yet.
        if rows[part].isPlaceholder || rows[part].isBare && words[part] != nil { continue }
        if kind != nil { runs[runs.count - 1].rows.append(part) }
      }
      for (index, run) in runs.enumerated() {
        // `Trong đó` among the parts of a sum: where the sum goes on is not told.
        if run.kind == .divides, index + 1 < runs.count, runs[index + 1].kind == .ofWhich {
          continue
        }
        found.append((parent, run))
      }
    }
    return found
  }

  /// The row that the parts below a row are parts of: the row itself, or where it only opens parts,
  /// the one above it.
  private func whole(of parent: Int) -> Int? {
    var row = parent
    var depth = 0
    while table.form.rows[row].isBare, depth < 3 {
      guard PartsWord.opening(table.form.rows[row]) != nil,
        let above = table.form.places[row].parent
      else { return nil }
      row = above
      depth += 1
    }
    return table.form.rows[row].isBare ? nil : row
  }

  private func add(_ run: Run, of whole: Int, to constraints: inout [FigureConstraint]) {
    guard table.isAdditive(row: whole), run.rows.allSatisfy(table.isAdditive(row:)) else { return }
    for column in table.columns.indices where table.isAdditive(column: column) {
      guard let total = table.record(row: whole, column: column), isQuantity(total) else {
        continue
      }
      let parts = run.rows.compactMap { table.record(row: $0, column: column) }
      guard parts.count == run.rows.count, parts.allSatisfy({ areAlike($0, total) }) else {
        continue
      }
      switch run.kind {
      case .divides where parts.count > 1:
        constraints.append(
          FigureConstraint(
            result: total, terms: parts.map { .init(figure: $0) }, source: .parts))
      case .ofWhich:
        for part in parts {
          constraints.append(
            FigureConstraint(
              result: total, terms: [.init(figure: part)], relation: .atMost, source: .ofWhich))
        }
      case .divides: break
      }
    }
  }

  private func isQuantity(_ record: Int) -> Bool {
    [.count, .decimal, .money].contains(log.records[record].type)
  }

  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    isQuantity(left) && log.records[left].unit == log.records[right].unit
      && (log.records[left].unit != nil
        || log.records[left].unitPrinted == log.records[right].unitPrinted)
  }
}

/// What words before parts say of them.
enum PartsWord: Hashable, Sendable {
  /// The parts give the whole: `Chia ra`, `Gồm`, `Bao gồm`, `Chia theo`.
  case divides
  /// The parts may leave a rest: `Trong đó`.
  case ofWhich

  /// What the code or the label of a row begins with.
  static func opening(_ row: IndicatorRow) -> PartsWord? {
    if let printed = row.codePrinted, row.code == nil, let word = PartsWord(key(printed)) {
      return word
    }
    return mayOpen(row.label) ? PartsWord(key(row.label)) : nil
  }

  /// What a label ends with: `Tổng số hồ sơ, chia ra:`.
  init?(closing label: String) {
    // Words that open parts end in a colon.
    guard label.utf8.last == UInt8(ascii: ":") else { return nil }
    let key = Folding.key(label)
    guard
      let word = Self.words.first(where: { key.hasSuffix(" " + $0.words) && $0.words != "gom co" })
    else { return nil }
    self = word.word
  }

  /// What a head is or begins with, given as a match key.
  init?(_ key: String) {
    guard let first = key.utf8.first, Self.initials.contains(first),
      !key.hasPrefix("gom ca "), !key.hasPrefix("bao gom ca "),
      let word = Self.words.first(where: { key == $0.words || key.hasPrefix($0.words + " ") })
    else { return nil }
    self = word.word
  }

  /// A match key without the word it begins with.
  static func rest(of key: String) -> String {
    guard let word = words.first(where: { key == $0.words || key.hasPrefix($0.words + " ") }) else {
      return key
    }
    return String(key.dropFirst(word.words.count + 1))
  }

  private static func key(_ text: String) -> String {
    text.utf8.count > 80 ? "" : Folding.key(text)
  }

  private static func mayOpen(_ label: String) -> Bool {
    guard let first = label.utf8.first(where: { $0.isLetter || $0 >= 0x80 }) else { return false }
    return initials.contains(first | 0x20)
  }

  private static let initials: [UInt8] = Array("tcgbp".utf8)

  private static let words: [(words: String, word: PartsWord)] = [
    ("trong do", .ofWhich), ("trong so do", .ofWhich), ("tr do", .ofWhich), ("chia ra", .divides),
    ("chia theo", .divides), ("phan theo", .divides), ("phan ra", .divides),
    ("bao gom", .divides), ("gom co", .divides), ("gom", .divides),
  ]
}
