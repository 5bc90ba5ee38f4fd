/// The bounds that the words of two labels or heads set: no more staff than posts granted, no more done
/// in time and late than done at all, no running total below its last period.
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
      guard let phrase = BoundPhrase(table.form.keys[index]) else { continue }
      phrases[table.form.places[index].parent, default: []].append((index, phrase))
    }
    var constraints: [FigureConstraint] = []
    func add(_ whole: Int, _ parts: [Int], _ source: ConstraintSource) {
      for column in table.columns.indices where table.isAdditive(column: column) {
        guard let result = table.record(row: whole, column: column) else { continue }
        let terms = parts.compactMap { table.record(row: $0, column: column) }
        if terms.count == parts.count { append(result, terms, source, to: &constraints) }
      }
    }
    for (parent, found) in phrases.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      // Parts of what was done stand beside it or below it.
      var all = found
      if let parent, let phrase = BoundPhrase(table.form.keys[parent]), !rows[parent].isBare {
        all.append((parent, phrase))
      }
      for (whole, parts, source) in BoundPhrase.bounds(among: all.map { ($0.row, $0.phrase) }) {
        add(whole, parts, source)
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
    var constraints: [FigureConstraint] = []
    for path in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for (whole, parts, source) in BoundPhrase.bounds(among: groups[path] ?? []) {
        for row in table.form.rows.indices where table.isAdditive(row: row) {
          guard let result = table.record(row: row, column: whole) else { continue }
          let terms = parts.compactMap { table.record(row: row, column: $0) }
          if terms.count == parts.count { append(result, terms, source, to: &constraints) }
        }
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
        guard let result = table.record(row: row, column: total),
          let part = table.record(row: row, column: period)
        else { continue }
        append(result, [part], .cumulative, to: &constraints)
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
    _ result: Int, _ terms: [Int], _ source: ConstraintSource,
    to constraints: inout [FigureConstraint]
  ) {
    guard
      ([result] + terms).allSatisfy({ index in
        let record = log.records[index]
        guard record.type == .count || record.type == .money || record.type == .decimal,
          record.unit == log.records[result].unit, let number = record.value.number
        else { return false }
        return !number.isNegative
      })
    else { return }
    constraints.append(
      FigureConstraint(
        result: result, terms: terms.map { .init(figure: $0) }, relation: .atMost, source: source))
  }
}

/// What a label or a head says of how much of something there is, and of what.
struct BoundPhrase: Hashable {
  /// What is said of it.
  enum Role: Hashable {
    /// Granted: `được giao`.
    case granted
    /// There: `có mặt`.
    case there
    /// Done: `đã giải quyết`.
    case done
    /// Done in time, or before: `giải quyết đúng hạn`.
    case inTime
    /// Done late.
    case late
  }

  /// What is said.
  var role: Role
  /// Of what: the words that are left, each once, in order.
  var words: [String]

  /// Reads a match key; null where it says none of these.
  init?(_ key: String) {
    let phrases = KeyPhrases(key)
    func has(_ phrase: String) -> Bool { phrases.contains(phrase) }
    // Most labels name none of these.
    guard has("han") || has("da") || has("bien che") else { return nil }
    let isOfPosts = has("bien che")
    if has("chua") || has("con lai") || has("ti le") || has("den han") || has("toi han") {
      return nil
    }
    if isOfPosts, has("co mat") || has("hien co") {
      if has("giao") { return nil }
      role = .there
    } else if isOfPosts, has("duoc giao") || has("giao") {
      role = .granted
    } else if has("dung han") || has("truoc han") || has("som han") || has("trong han") {
      if has("qua han") || has("tre han") || has("dang") { return nil }
      role = .inTime
    } else if has("qua han") || has("tre han") {
      if has("dang") { return nil }
      role = .late
    } else if has("da giai quyet") || has("da xu li") || has("da hoan thanh") {
      if has("han") { return nil }
      role = .done
    } else {
      return nil
    }
    let dropped: Set<String> =
      isOfPosts ? Self.dropped.union(["giao", "duoc", "co", "mat", "hien"]) : Self.dropped
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    self.words = Set(words.filter { !dropped.contains($0) && Int($0) == nil }).sorted()
  }

  private static let dropped: Set<String> = [
    "so", "tong", "tai", "thoi", "diem", "bao", "cao", "trong", "nam", "ki", "nay", "den", "ngay",
    "da", "duoc", "dung", "truoc", "som", "han", "qua", "tre", "la", "hoac", "va", "cac",
  ]

  /// The bounds among phrases that stand beside each other, each with its place.
  ///
  /// Where two phrases say the same, none is told.
  static func bounds(
    among phrases: [(Int, BoundPhrase)]
  ) -> [(whole: Int, parts: [Int], source: ConstraintSource)] {
    guard phrases.count > 1 else { return [] }
    var bounds: [(whole: Int, parts: [Int], source: ConstraintSource)] = []
    for (whole, phrase) in phrases {
      func only(_ role: Role) -> Int? {
        let found = phrases.filter { $0.1.role == role && $0.1.words == phrase.words }
        return found.count == 1 ? found[0].0 : nil
      }
      switch phrase.role {
      case .granted:
        if let there = only(.there), only(.granted) != nil {
          bounds.append((whole, [there], .quota))
        }
      case .done:
        guard only(.done) != nil else { continue }
        let parts = [only(.inTime), only(.late)].compactMap { $0 }
        if !parts.isEmpty { bounds.append((whole, parts, .done)) }
      case .there, .inTime, .late: break
      }
    }
    return bounds
  }
}
