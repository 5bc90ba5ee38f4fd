/// The bounds that the words of two labels or heads set: no more staff than posts granted, no more done
/// in time and late than done at all, no more done than was received and carried over, no running total
/// below its last period.
struct WordBounds {
  private let table: FormTable
  private let log: RecordLog

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
  }

  /// The bounds of all rows and columns.
  func constraints() -> [FigureConstraint] {
    guard table.isOfRows else { return [] }
    return ofRows() + ofColumns() + runningTotals()
  }

  // MARK: - Rows

  private func ofRows() -> [FigureConstraint] {
    let rows = table.form.rows
    var phrases: [Int?: [(row: Int, phrase: BoundPhrase)]] = [:]
    for index in rows.indices where !rows[index].isBare {
      let parent = table.form.places[index].parent
      var key = table.form.keys[index]
      // `Tiếp nhận: Kỳ trước chuyển sang, Mới`: what is counted stands above.
      if let parent, KeyPhrases(table.form.keys[parent]).contains("tiep nhan") {
        key = table.form.keys[parent] + " " + key
      }
      guard let phrase = BoundPhrase(key) else { continue }
      phrases[parent, default: []].append((index, phrase))
    }
    var constraints: [FigureConstraint] = []
    func add(_ bound: BoundPhrase.Bound) {
      for column in table.columns.indices where table.isAdditive(column: column) {
        append(bound, to: &constraints) { table.record(row: $0, column: column) }
      }
    }
    for (parent, found) in phrases.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      // Parts of what was done stand beside it or below it.
      var all = found
      if let parent, let phrase = BoundPhrase(table.form.keys[parent]), !rows[parent].isBare {
        all.append((parent, phrase))
      }
      for bound in BoundPhrase.bounds(among: all.map { ($0.row, $0.phrase) }) { add(bound) }
      // What is done stands beside what is received, or beside the row that this is part of.
      var done = found
      if let parent { done += phrases[table.form.places[parent].parent] ?? [] }
      if let bound = BoundPhrase.received(
        found.map { ($0.row, $0.phrase) }, done: done.map { ($0.row, $0.phrase) })
      {
        add(bound)
      }
    }
    return constraints
  }

  // MARK: - Columns

  private func ofColumns() -> [FigureConstraint] {
    var groups: [[String]: [(Int, BoundPhrase)]] = [:]
    for column in table.columns.indices where table.isAdditive(column: column) {
      let path = table.paths[column]
      let head = table.head(column)
      // `Biên chế | Được giao | Có mặt`: what is counted stands above.
      let whole = path.count > 1 ? path[path.count - 2] + " " + head : head
      guard let phrase = BoundPhrase(whole) else { continue }
      groups[Array(path.dropLast()), default: []].append((column, phrase))
    }
    var bounds: [BoundPhrase.Bound] = []
    for path in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      bounds += BoundPhrase.bounds(among: groups[path] ?? [])
      if let bound = BoundPhrase.received(groups[path] ?? [], done: groups.values.flatMap { $0 }) {
        bounds.append(bound)
      }
    }
    var constraints: [FigureConstraint] = []
    for row in table.form.rows.indices where table.isAdditive(row: row) {
      for bound in bounds {
        append(bound, to: &constraints) { table.record(row: row, column: $0) }
      }
    }
    return constraints
  }

  // MARK: - Running totals

  /// A column `Lũy kế từ đầu năm` beside one of the period alone.
  private func runningTotals() -> [FigureConstraint] {
    var constraints: [FigureConstraint] = []
    for total in table.columns.indices where table.isAdditive(column: total) {
      guard table.head(total).hasPrefix("luy ke") || table.head(total).hasPrefix("cong don"),
        !table.head(total).contains("ki truoc"), !table.head(total).contains("nam truoc"),
        !table.head(total).contains("cung ki")
      else { continue }
      let prefix = table.paths[total].dropLast()
      guard
        let period = table.columns.indices.first(where: { column in
          table.paths[column].dropLast() == prefix
            && Self.periods.contains(table.head(column))
        })
      else { continue }
      for row in table.form.rows.indices where table.isAdditive(row: row) {
        append(
          BoundPhrase.Bound(whole: total, parts: [period], source: .cumulative), to: &constraints
        ) { table.record(row: row, column: $0) }
      }
    }
    return constraints
  }

  private static let periods: Set<String> = [
    "thang nay", "trong thang", "trong ki", "ki nay", "trong quy", "quy nay", "thang bao cao",
    "ki bao cao", "quy bao cao", "thuc hien trong thang", "thuc hien trong ki",
    "thuc hien trong quy", "phat sinh trong ki", "trong ki bao cao",
  ]

  private func append(
    _ bound: BoundPhrase.Bound, to constraints: inout [FigureConstraint],
    record: (Int) -> Int?
  ) {
    guard let result = record(bound.whole) else { return }
    let terms =
      bound.parts.map { (place: $0, isNegative: false) }
      + bound.added.map { (place: $0, isNegative: true) }
    let figures = terms.compactMap { term in
      record(term.place).map { FigureConstraint.Term(figure: $0, isNegative: term.isNegative) }
    }
    guard figures.count == terms.count,
      ([result] + figures.map(\.figure)).allSatisfy({ index in
        let record = log.records[index]
        guard record.type == .count || record.type == .money || record.type == .decimal,
          record.unit == log.records[result].unit, let number = record.value.number
        else { return false }
        return !number.isNegative
      })
    else { return }
    constraints.append(
      FigureConstraint(result: result, terms: figures, relation: .atMost, source: bound.source))
  }
}
