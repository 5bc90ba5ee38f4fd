/// Shares of one whole that exclude each other: together they are at most 100.
enum ShareSum {
  /// The sum of the shares that are printed, where it is more than 100 by more than rounding
  /// explains; null where it is not.
  ///
  /// A share that is missing could only add to it.
  static func excess(of records: [Int], in log: RecordLog) -> ExactDecimal? {
    let printed = records.filter { log.records[$0].value.number != nil }
    guard printed.count > 1 else { return nil }
    var sum = ExactDecimal.zero
    var rounding = ExactDecimal.zero
    for index in printed {
      guard let number = log.records[index].value.number, let next = sum.adding(number) else {
        return nil
      }
      sum = next
      // Half a last digit of each that is printed with decimals.
      if (1..<17).contains(number.scale),
        let more = rounding.adding(ExactDecimal(coefficient: 5, scale: number.scale + 1))
      {
        rounding = more
      }
    }
    guard let least = sum.subtracting(rounding), least > ExactDecimal(coefficient: 100) else {
      return nil
    }
    return sum
  }
}
