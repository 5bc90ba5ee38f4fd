/// The rows that add up a table, or a group of its rows: `Tổng cộng`, `Cộng nhóm B`.
struct TotalRows {
  private let table: FormTable
  private let log: RecordLog
  private let children: [Int?: [Int]]

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
    var children: [Int?: [Int]] = [:]
    for (index, place) in table.form.places.enumerated() {
      children[place.parent, default: []].append(index)
    }
    self.children = children
  }

  /// The sums of all value columns.
  func constraints() -> [FigureConstraint] {
    var constraints: [FigureConstraint] = []
    for index in totals() {
      let addends = addends(of: index)
      guard addends.count > 1 else { continue }
      for column in table.columns.indices where table.isAdditive(column: column) {
        guard let total = table.record(row: index, column: column) else { continue }
        let records = addends.compactMap { table.record(row: $0, column: column) }
        guard records.count == addends.count,
          ([total] + records).allSatisfy({
            [.count, .decimal, .money].contains(log.records[$0].type)
              && log.records[$0].unit == log.records[total].unit
          })
        else { continue }
        constraints.append(
          FigureConstraint(
            result: total, terms: records.map { .init(figure: $0) }, source: .totalRow))
      }
    }
    return constraints + subtotals()
  }

  /// The rows that may be totals, but where so many stand below one row that they are none.
  private func totals() -> [Int] {
    let rows = table.form.rows
    var totals: [Int?: [Int]] = [:]
    for index in rows.indices where rows[index].code == nil && !rows[index].isBare {
      guard rows[index].bullet == nil, GrandTotal(label: rows[index].label) != nil else { continue }
      totals[table.form.places[index].parent, default: []].append(index)
    }
    return totals.values.filter { $0.count <= Self.mostTotals }.flatMap(\.self).sorted()
  }

  /// Each total looks at all rows beside it; forms have a few sums below one row.
  private static let mostTotals = 32

  /// The groups of places that add up those below them, as their other columns show: groups that
  /// count more, or whose places are not all there, do not.
  private func subtotals() -> [FigureConstraint] {
    var sums: [(row: Int, holds: Bool, constraint: FigureConstraint)] = []
    let columns = table.columns.indices.filter(table.isAdditive(column:))
    guard columns.count > 1 else { return [] }
    for (parent, below) in children.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      guard let parent, below.count > 1, !table.form.rows[parent].isBare,
        table.isAdditive(row: parent),
        below.allSatisfy({ PlaceName.isNamed(table.form.rows[$0].label) && !isPart($0) })
      else { continue }
      for column in columns {
        let records = ([parent] + below).compactMap { table.record(row: $0, column: column) }
        guard records.count == below.count + 1,
          records.allSatisfy({
            [.count, .decimal, .money].contains(log.records[$0].type)
              && log.records[$0].unit == log.records[records[0]].unit
          })
        else { continue }
        let numbers = records.compactMap { log.records[$0].value.number }
        var sum: ExactDecimal? = .zero
        for number in numbers.dropFirst() { sum = sum?.adding(number) }
        guard numbers.count == records.count, let sum, sum >= Self.leastSum else { continue }
        sums.append(
          (
            parent, sum == numbers[0],
            FigureConstraint(
              result: records[0], terms: records.dropFirst().map { .init(figure: $0) },
              source: .subtotalRow)
          ))
      }
    }
    let held = Set(sums.filter(\.holds).map(\.row))
    let broken = sums.count { !$0.holds }
    guard sums.count - broken >= Self.sumsPerBreak * max(broken, 1) else { return [] }
    return sums.filter { held.contains($0.row) }.map(\.constraint)
  }

  /// As many sums of groups hold for each that does not, where groups are sums.
  private static let sumsPerBreak = 3
  /// Smaller sums hold by chance.
  private static let leastSum = ExactDecimal(coefficient: 10)

  /// The rows that a total adds up: those of its level, or below those that hold nothing; empty where
  /// that is not plain.
  private func addends(of total: Int) -> [Int] {
    let parent = table.form.places[total].parent
    // A total of a row with figures divides that row.
    if let parent, !table.form.rows[parent].isBare { return [] }
    let beside = (children[parent] ?? []).filter { !isPart($0) }
    guard let position = beside.firstIndex(of: total) else { return [] }
    let isTotal = {
      GrandTotal.isLabel(table.form.rows[$0].label) && table.form.rows[$0].code == nil
    }
    let above = beside[..<position]
    let below = beside[(position + 1)...]
    var rows: [Int] = []
    if below.allSatisfy(isTotal) {
      rows = above.filter { !isTotal($0) }
    } else if above.allSatisfy(isTotal), !below.contains(where: isTotal), mayLead(below) {
      rows = Array(below)
    }
    var addends: [Int] = []
    for row in rows {
      let leaves = leaves(of: row, depth: 0)
      // A row without figures, and without rows below it that have some, is missing.
      if leaves.isEmpty { return [] }
      addends += leaves
    }
    // Rows with codes and rows without are not of one level.
    let coded = addends.count { table.form.rows[$0].code != nil }
    guard coded == 0 || coded == addends.count, addends.allSatisfy(table.isAdditive(row:)) else {
      return []
    }
    return addends
  }

  /// The row itself, or where it holds nothing, the rows below it; empty where one of them is missing.
  private func leaves(of row: Int, depth: Int) -> [Int] {
    if !table.form.rows[row].isBare { return [row] }
    guard depth < 4 else { return [] }
    var leaves: [Int] = []
    for child in children[row] ?? [] {
      if isPart(child) || GrandTotal.isLabel(table.form.rows[child].label) { continue }
      let below = self.leaves(of: child, depth: depth + 1)
      if below.isEmpty { return [] }
      leaves += below
    }
    return leaves
  }

  /// Whether a row is a part that `Trong đó` opens, a bullet, or dots.
  private func isPart(_ row: Int) -> Bool {
    let printed = table.form.rows[row]
    if printed.isPlaceholder { return true }
    return PartsWord.opening(printed) != nil || printed.bullet != nil
  }

  /// A total above its rows adds them up where they are numbered or places; other rows may be parts
  /// that leave a rest: `Tổng số`, `Nữ`, `Đảng viên`.
  private func mayLead(_ rows: ArraySlice<Int>) -> Bool {
    let roles = table.form.table.roles
    if roles.labelsArePlaces || roles.area != nil { return true }
    let labels = rows.map { table.form.rows[$0] }
    if labels.allSatisfy({ PlaceName.isNamed($0.label) || PlaceName.isRegion($0.label) }) {
      return true
    }
    // Bodies and fields of work exclude each other; what is counted of one body need not.
    guard labels.allSatisfy({ $0.code != nil }), let head = roles.labelHead.map(Folding.key) else {
      return false
    }
    let words = KeyPhrases(head)
    return Self.listed.contains(where: words.contains)
      && !Self.counted.contains(where: words.begins)
  }

  /// Heads of labels that list what excludes each other.
  private static let listed = [
    "don vi", "co quan", "dia ban", "dia phuong", "linh vuc", "huyen", "xa", "khu vuc", "so nganh",
    "ten", "truong", "nguon", "nguon von", "loai hinh",
  ]

  /// Heads of labels that name what is counted.
  private static let counted = ["chi tieu", "noi dung", "tieu chi", "ten chi tieu"]
}
