internal import ReportExtraction

/// The texts by which a mapping file gives the windows of a form.
enum CutOffText {
  /// Whether the text is a nominal period without its year: `Q1`…`Q4`, `S1`, `S2`, `A1`,
  /// `M01`…`M12`, `P1M`…`P12M`.
  static func isPeriod(_ text: String) -> Bool {
    if text == "A1" { return true }
    let digits = text.utf8.dropFirst()
    switch text.utf8.first {
    case UInt8(ascii: "Q"): return number(digits, in: 1...4, width: 1) != nil
    case UInt8(ascii: "S"): return number(digits, in: 1...2, width: 1) != nil
    case UInt8(ascii: "M"): return number(digits, in: 1...12, width: 2) != nil
    case UInt8(ascii: "P"):
      return digits.last == UInt8(ascii: "M") && number(digits.dropLast(), in: 1...12) != nil
    default: return false
    }
  }

  /// The month and day of `14/6`; month 0 for `15/12 previous year`.
  ///
  /// Null for any other text, and for a day that its month does not have.
  static func day(_ text: String) -> (month: Int, day: Int)? {
    let suffix = " previous year"
    let isPrevious = text.hasSuffix(suffix)
    let parts = text.utf8.dropLast(isPrevious ? suffix.utf8.count : 0)
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // 2024 is a leap year: 29/2 is a day that a form may name.
    guard parts.count == 2, let month = number(parts[1], in: 1...12),
      let day = number(parts[0], in: 1...CalendarDate.days(in: month, of: 2024)),
      !isPrevious || month == 12
    else { return nil }
    return (isPrevious ? 0 : month, day)
  }

  private static func number(
    _ digits: Substring.UTF8View, in range: ClosedRange<Int>, width: Int? = nil
  ) -> Int? {
    guard digits.count <= 2, width == nil || digits.count == width,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(Substring(digits)), range.contains(number)
    else { return nil }
    return number
  }
}
