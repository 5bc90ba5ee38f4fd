/// What a share, a count and a pair `15/14` allow in any form.
struct ShareBounds {
  private let table: FormTable?

  /// Looks at a table; without one, at what the records alone say.
  init(_ table: FormTable?) {
    self.table = table
  }

  /// Raises shares above 100 or below 0, counts below 0 and more staff than posts.
  func check(_ index: Int, row: Int?, _ log: inout RecordLog) {
    switch log.records[index].value {
    case .number(let number):
      let isPercent = log.records[index].type == .percent
      // Most figures are in bounds, and their labels need not be read.
      guard number.isNegative || isPercent && number > ExactDecimal(coefficient: 100) else {
        return
      }
      let record = log.records[index]
      if record.type == .count, number.isNegative, !isOfChange(record) {
        raise(
          .boundViolated, "a count of \(number) is below 0", index, expected: ">= 0", &log)
      } else if record.type == .percent {
        let isOver = number > ExactDecimal(coefficient: 100)
        guard isOver || number.isNegative, isShare(record, row: row) else { return }
        if isOver {
          raise(
            .shareOver100, "a share of \(number)% is more than the whole", index,
            expected: "0..100", &log)
        } else {
          raise(
            .boundViolated, "a share of \(number)% is below 0", index, expected: "0..100", &log)
        }
      }
    case .ratio(let actual, let quota) where actual > quota:
      let record = log.records[index]
      guard Self.isOfPosts(record.label + " " + (record.measure ?? "")) else { return }
      raise(
        .boundViolated, "\(actual) are there, more than the \(quota) granted", index,
        expected: "<= \(quota)", &log)
    default: return
    }
  }

  /// A change or a comparison may be of any size, and so may what stands below a heading or a caption
  /// that says so.
  private func isShare(_ record: Record, row: Int?) -> Bool {
    if Self.compares(record.label) || record.measure.map(Self.compares) ?? false { return false }
    guard let table, let row else { return true }
    if isBesidePlan(record, in: table) { return false }
    var above = table.form.places[row].parent
    while let index = above {
      if Self.compares(table.form.rows[index].label) { return false }
      above = table.form.places[index].parent
    }
    return !table.form.caption.contains(where: Self.isOfChange)
  }

  /// Whether a head that says no more than `Tỷ lệ (%)` stands beside what was planned: it compares.
  private func isBesidePlan(_ record: Record, in table: FormTable) -> Bool {
    guard let column = table.columns.firstIndex(where: { $0.column == record.column - 1 }),
      ["ti le", "ti le %", "%"].contains(table.head(column))
    else { return false }
    let prefix = table.paths[column].dropLast()
    return table.columns.indices.contains { other in
      other < column && table.paths[other].starts(with: prefix)
        && table.paths[other].contains { head in
          let words = KeyPhrases(head)
          return Self.plans.contains(where: words.contains)
        }
    }
  }

  private static let plans = [
    "ke hoach", "kh", "chi tieu giao", "du toan", "duoc giao", "muc tieu",
  ]

  /// Whether a label or head says that its figures compare.
  static func compares(_ text: String) -> Bool {
    let key = KeyPhrases(Folding.key(text))
    return comparisons.contains(where: key.contains) || key.begins(with: "dat")
      || key.begins(with: "thuc hien")
  }

  /// A count of what comes and goes may be below 0.
  private func isOfChange(_ record: Record) -> Bool {
    let words = record.label + " " + (record.measure ?? "")
    let key = KeyPhrases(Folding.key(words))
    return Balance.isNamed(in: words) || Self.movements.contains(where: key.contains)
  }

  private static let movements = [
    "bien dong", "tang", "giam", "tang them", "so voi", "so sanh", "chenh lech", "thay doi",
    "con lai", "nhiet do", "ton",
  ]

  /// Whether a caption says so of a whole table.
  private static func isOfChange(_ caption: String) -> Bool {
    changes.contains(where: KeyPhrases(Folding.key(caption)).contains)
  }

  private static let changes = [
    "chi so gia", "toc do tang", "toc do phat trien", "chi so phat trien", "chi so san xuat",
  ]

  private static let comparisons = [
    "so voi", "so sanh", "tang", "giam", "toc do", "cung ki", "ki truoc", "nam truoc", "chi so",
    "ke hoach", "kh", "du toan", "dt", "muc tieu", "chi tieu giao", "nghi quyet", "dinh muc",
    "ti le thuc hien", "ti le dat", "thuc hien so", "muc dat", "muc do dat", "dat so", "vuot",
    "hoan thanh ke hoach", "hoan thanh chi tieu", "cong suat", "ti suat", "he so", "lai suat",
    "tien do", "ti le giai ngan", "bang", "gap", "uoc thuc hien", "tang truong", "phat trien",
    "loi nhuan", "nhap hoc", "no", "lam phat", "hieu suat", "nang suat", "giai ngan", "thu duoc",
    "thu ngan sach",
  ]

  /// Whether a pair is of staff and the posts granted, not of what a plan asks for.
  private static func isOfPosts(_ text: String) -> Bool {
    let key = KeyPhrases(Folding.key(text))
    guard key.contains("bien che"), !key.contains("giao co mat"),
      let there = key.position(of: "co mat") ?? key.position(of: "hien co")
    else { return false }
    // `có mặt/được giao`: the other way about the first term is the quota.
    return key.position(of: "giao").map { there < $0 } ?? true
  }

  private func raise(
    _ rule: FindingRule, _ message: String, _ index: Int, expected: String, _ log: inout RecordLog
  ) {
    let record = log.records[index]
    log.raise(
      Finding(
        rule, message, indicator: record.indicator,
        lines: [record.provenance.line].compactMap { $0 }, printed: record.valuePrinted,
        expected: expected),
      about: [index], doubt: 10)
  }
}
