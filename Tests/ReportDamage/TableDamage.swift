import Foundation

/// Does the damage that concerns several rows of a table: lost, moved and strange rows, and codes
/// taken from other rows.
struct TableDamage {
  let rates: DamageRates

  /// Damages the rows of a report.
  func damage(_ rows: inout [FormRow], _ random: inout SplitMix64) {
    shiftCodes(&rows, &random)
    insertUnknown(&rows, &random)
    if rates[.rowDropped] > 0 { rows.removeAll { _ in random.happens(rates[.rowDropped]) } }
    var index = 0
    while index + 1 < rows.count {
      if random.happens(rates[.rowsSwapped]) {
        rows.swapAt(index, index + 1)
        for moved in index...(index + 1) { rows[moved].damages.insert(.rowsSwapped) }
        index += 1
      }
      index += 1
    }
  }

  // MARK: - Codes

  private func shiftCodes(_ rows: inout [FormRow], _ random: inout SplitMix64) {
    let printed = rows.map(\.code)
    var shifted: [[Int]: Bool] = [:]
    for index in rows.indices where rows[index].isNumbered {
      var numbers = CodeDamage.numbers(of: printed[index])
      guard let last = numbers.last else { continue }
      let group = Array(numbers.dropLast())
      if let above = group.last, above > 1 {
        if shifted[group] == nil { shifted[group] = random.happens(rates[.codeGroup]) }
        if shifted[group] == true {
          numbers[numbers.count - 2] = above - 1
          rows[index].code = CodeDamage.written(numbers, like: printed[index])
          rows[index].damages.insert(.codeGroup)
          continue
        }
      }
      if random.happens(rates[.codeSibling]) {
        let others = (max(1, last - 3)...(last + 3)).filter { $0 != last }
        numbers[numbers.count - 1] = others.randomElement(using: &random) ?? last
        rows[index].code = CodeDamage.written(numbers, like: printed[index])
        rows[index].damages.insert(.codeSibling)
      } else if index > 0, random.happens(rates[.codeAbove]), !printed[index - 1].isEmpty {
        rows[index].code = printed[index - 1]
        rows[index].damages.insert(.codeAbove)
      }
    }
  }

  // MARK: - Strange rows

  private func insertUnknown(_ rows: inout [FormRow], _ random: inout SplitMix64) {
    var result: [FormRow] = []
    for (index, row) in rows.enumerated() {
      result.append(row)
      guard row.isNumbered else { continue }
      var numbers = CodeDamage.numbers(of: row.code)
      let below = rows[(index + 1)...].first { $0.isNumbered }.map {
        CodeDamage.numbers(of: $0.code)
      }
      let isLast =
        numbers.count > 1 && below?.prefix(numbers.count - 1) != numbers.prefix(numbers.count - 1)
      if isLast, random.happens(rates[.rowUnknown] * 4), let last = numbers.last {
        numbers[numbers.count - 1] = last + 1
        let code = CodeDamage.written(numbers, like: row.code)
        result.append(unknown(code, .rowUnknown, &random))
      } else if random.happens(rates[.rowColliding]) {
        result.append(unknown(row.code, .rowColliding, &random))
      }
    }
    rows = result
  }

  private func unknown(
    _ code: String, _ damage: Damage, _ random: inout SplitMix64
  ) -> FormRow {
    let place = Int.random(in: 0..<UnknownRows.all.count, using: &random)
    let figure = Int.random(in: 0...99, using: &random)
    return FormRow(
      code: code, label: UnknownRows.all[place].label, unit: UnknownRows.all[place].unit,
      value: "\(figure)", note: "", indicator: nil, meaning: .number(Decimal(figure)),
      damages: [damage])
  }
}
