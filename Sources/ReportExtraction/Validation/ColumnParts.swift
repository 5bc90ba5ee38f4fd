/// What the heads of columns say of the column beside them: `Tổng số | Chia ra {…}`, `Trong đó: nữ`,
/// `Nam | Nữ`, `Tổng cộng`.
struct ColumnParts {
  private let table: FormTable
  private let log: RecordLog

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
  }

  /// A total column and its parts.
  private struct Division: Hashable {
    var total: Int
    var parts: [Int]
    var source: ConstraintSource
  }

  /// The constraints of each row.
  func constraints() -> [FigureConstraint] {
    guard table.columns.count > 1 else { return [] }
    var divisions = opened() + totals() + complements()
    divisions.removeAll { division in
      !([division.total] + division.parts).allSatisfy { table.isAdditive(column: $0) }
    }
    guard !divisions.isEmpty else { return [] }
    var constraints: [FigureConstraint] = []
    for row in table.form.rows.indices where table.isAdditive(row: row) {
      for division in divisions { add(division, row, to: &constraints) }
    }
    return constraints
  }

  private func add(_ division: Division, _ row: Int, to constraints: inout [FigureConstraint]) {
    guard let total = table.record(row: row, column: division.total) else { return }
    let parts = division.parts.compactMap { table.record(row: row, column: $0) }
    guard parts.count == division.parts.count,
      ([total] + parts).allSatisfy({
        [.count, .decimal, .money].contains(log.records[$0].type)
          && log.records[$0].unit == log.records[total].unit
      })
    else { return }
    if division.source == .ofWhich {
      for part in parts {
        constraints.append(
          FigureConstraint(
            result: total, terms: [.init(figure: part)], relation: .atMost, source: .ofWhich))
      }
    } else {
      constraints.append(
        FigureConstraint(
          result: total, terms: parts.map { .init(figure: $0) }, source: division.source))
    }
  }

  /// Columns under a head that opens parts.
  private func opened() -> [Division] {
    var divisions: [Division] = []
    var column = 0
    while column < table.columns.count {
      let path = table.paths[column]
      guard let depth = path.firstIndex(where: { PartsWord($0) != nil }),
        let word = PartsWord(path[depth])
      else {
        column += 1
        continue
      }
      let prefix = path[...depth]
      let start = column
      while column < table.columns.count, table.paths[column].starts(with: prefix) { column += 1 }
      // A share beside each part is none of the parts.
      let members = (start..<column).filter { table.isAdditive(column: $0) }
      guard
        members.allSatisfy({ table.paths[$0].count == (members.count == 1 ? depth + 1 : depth + 2) }
        )
          || members.count == 1,
        !members.contains(where: { ColumnPeriod.isPeriod(table.columns[$0].path.last ?? "") }),
        let total = total(before: start, under: path[..<depth])
      else { continue }
      if word == .ofWhich {
        divisions.append(Division(total: total, parts: members, source: .ofWhich))
      } else if members.count > 1 {
        divisions.append(Division(total: total, parts: members, source: .columnParts))
      }
    }
    return divisions
  }

  /// The column that is divided: the nearest one to the left under the same heads that is no part.
  private func total(before column: Int, under prefix: ArraySlice<String>) -> Int? {
    for candidate in stride(from: column - 1, through: 0, by: -1) {
      let path = table.paths[candidate]
      guard path.starts(with: prefix) else { return nil }
      if path.contains(where: { PartsWord($0) != nil }) { continue }
      guard !path.isEmpty, path.count <= prefix.count + 1,
        table.isAdditive(column: candidate)
      else { return nil }
      return candidate
    }
    return nil
  }

  /// The columns under the same heads, in the order of the table.
  private func siblings() -> [[Int]] {
    var groups: [[Int]] = []
    for column in table.columns.indices where !table.paths[column].isEmpty {
      let prefix = table.paths[column].dropLast()
      if let last = groups.last?.last, table.paths[last].dropLast() == prefix {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups.filter { $0.count > 2 }
  }

  /// A last column that adds up those before it: `Cộng`, `Tổng cộng`.
  private func totals() -> [Division] {
    siblings().compactMap { group in
      guard let last = group.last, ["cong", "tong cong"].contains(table.head(last)),
        group.dropLast().allSatisfy({
          table.isAdditive(column: $0) && !GrandTotal.isLabel(table.columns[$0].path.last ?? "")
            && !ColumnPeriod.isPeriod(table.columns[$0].path.last ?? "")
            && !table.paths[$0].contains { PartsWord($0) != nil }
        })
      else { return nil }
      return Division(total: last, parts: Array(group.dropLast()), source: .totalColumn)
    }
  }

  /// Columns that leave no rest beside their total: `Tổng số | Nam | Nữ`.
  private func complements() -> [Division] {
    siblings().compactMap { group in
      guard
        let total = group.first(where: {
          ["tong so", "tong cong", "tong", "cong"].contains(table.head($0))
        })
      else { return nil }
      for names in Self.complements {
        let parts = names.map { name in
          group.first { column in
            let head = table.head(column)
            return head == name || head == "so " + name
          }
        }
        let found = parts.compactMap { $0 }
        // What else is counted in or past its term leaves a rest.
        let isOfTerms = names.contains("qua han") || names.contains("tre han")
        // What is done is done in time or late; what else is counted need not be.
        if names[0] == "dung han", !table.paths[total].dropLast().contains(where: Self.isOfDone) {
          continue
        }
        let others = group.filter { $0 != total && !found.contains($0) }
        if found.count == names.count,
          !isOfTerms || !others.contains(where: { table.isAdditive(column: $0) })
        {
          return Division(total: total, parts: found, source: .columnParts)
        }
      }
      return nil
    }
  }

  private static let complements = [
    ["nam", "nu"], ["thanh thi", "nong thon"], ["cong lap", "ngoai cong lap"],
    ["truoc han", "dung han", "qua han"], ["som han", "dung han", "qua han"],
    ["truoc han", "dung han", "tre han"], ["trong han", "qua han"], ["dung han", "qua han"],
    ["dung han", "tre han"],
  ]

  /// Whether a head counts what has been done: `Số hồ sơ đã giải quyết`.
  private static func isOfDone(_ head: String) -> Bool {
    let words = KeyPhrases(head)
    return ["da giai quyet", "da xu li", "da hoan thanh"].contains(where: words.contains)
  }
}
