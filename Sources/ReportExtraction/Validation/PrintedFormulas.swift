/// The sums that labels print, `(01=02+05)`, in tables without a mapping.
struct PrintedFormulas {
  /// A printed code in one column of a table.
  private struct Place: Hashable {
    var table: Int
    var column: Int
    var code: String
  }

  /// As many rows of one code as are looked through; tables have fewer sections.
  private static let rowsPerCode = 64

  private let recordsAt: [Place: [Int]]
  private let totals: [Int]

  /// Finds the labels that print a formula, and what their operands may be.
  init(in log: RecordLog) {
    totals = log.records.indices.filter {
      log.records[$0].mapping == nil && log.records[$0].label.utf8.contains(UInt8(ascii: "="))
    }
    var recordsAt: [Place: [Int]] = [:]
    for index in totals.isEmpty ? [] : Array(log.records.indices) {
      let record = log.records[index]
      guard let code = record.codePrinted.flatMap({ OutlineCode(parsing: $0) }) else { continue }
      let place = Place(table: record.table, column: record.column, code: code.text)
      recordsAt[place, default: []].append(index)
    }
    self.recordsAt = recordsAt
  }

  /// Raises the totals that are not the exact sums of their addends.
  func check(_ log: inout RecordLog) {
    for total in totals {
      guard let addends = addends(of: total, in: log) else { continue }
      check(total, addends, &log)
    }
  }

  /// A value that is absent, or of another unit, leaves nothing to check.
  private func check(_ total: Int, _ addends: [Int], _ log: inout RecordLog) {
    let printed = log.records[total]
    var sum = ExactDecimal.zero
    for index in addends {
      let record = log.records[index]
      guard record.unit == printed.unit, record.multiplier == printed.multiplier,
        let number = record.value.number, let next = sum.adding(number)
      else { return }
      sum = next
    }
    guard let number = printed.value.number, number != sum else { return }
    log.raise(
      Finding(
        .sumMismatch, "the rows of the label's formula add up to \(sum), printed is \(number)",
        indicator: printed.indicator,
        lines: ([total] + addends).compactMap { log.records[$0].provenance.line },
        printed: printed.valuePrinted, expected: "\(sum)"),
      about: [total] + addends, doubt: 10)
  }

  /// The records that a label adds up; null where it prints no formula, or an operand is no row, or
  /// more than one.
  private func addends(of total: Int, in log: RecordLog) -> [Int]? {
    let record = log.records[total]
    guard let code = record.codePrinted.flatMap({ OutlineCode(parsing: $0) }),
      let codes = LabelFormula.addends(of: record.label, code: code), !codes.contains(code.text)
    else { return nil }
    var addends: [Int] = []
    for code in codes {
      guard let addend = operand(code, of: record, in: log) else { return nil }
      addends.append(addend)
    }
    return addends
  }

  /// The record of a code, the one beside or below the total where sections count anew.
  private func operand(_ code: String, of total: Record, in log: RecordLog) -> Int? {
    let all = recordsAt[Place(table: total.table, column: total.column, code: code)] ?? []
    if all.count < 2 { return all.first }
    guard all.count <= Self.rowsPerCode else { return nil }
    let near = all.filter {
      log.records[$0].parent == total.parent || log.records[$0].parent == total.code
    }
    return near.count == 1 ? near.first : nil
  }
}
