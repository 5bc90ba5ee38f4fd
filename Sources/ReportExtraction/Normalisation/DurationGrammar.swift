/// The grammar of lengths of time: `06 tháng`, `mười lăm ngày`, `2 năm 6 tháng`, `2,5 năm`.
struct DurationGrammar {
  /// What stands where a length of time is written.
  enum Outcome: Hashable {
    /// A length that the calendar's units give.
    case duration(CalendarDuration)
    /// A length in other units, or in parts of them: `05 ngày làm việc`, `1,5 tháng`.
    case other
    /// One of several: `3-5 ngày`, `từ 5 đến 7 ngày`, `năm tháng`, `8 giờ`.
    case ambiguous
  }

  private enum Measure {
    case year, quarter, month, week, day, hour
  }

  private let lexemes: Lexemes
  private let time: TimeText

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
  }

  /// The first length of time in the text.
  func first() -> Outcome? {
    for index in 0..<lexemes.count {
      // May, or months and years.
      if lexemes.areWords(index, ["thang", "nam"]) { return .ambiguous }
      if let outcome = duration(at: index) { return outcome }
    }
    return nil
  }

  /// The length that begins at a lexeme.
  private func duration(at start: Int) -> Outcome? {
    // Thursday and the fifth are no lengths: `thứ năm ngày`, `lần 3 năm`.
    if ["thu", "lan", "so", "thang", "ngay", "quy", "tuan"].contains(where: {
      lexemes.isWord(start - 1, $0)
    }) {
      return nil
    }
    if time.saysFrom(start) || time.saysAfter(start) { return nil }
    var duration = CalendarDuration()
    var index = start
    var isExact = true
    var hasHours = false
    while let (amount, measure, next) = amount(at: index) {
      if !Self.add(amount, measure, to: &duration) { isExact = false }
      if measure == .hour { hasHours = true }
      index = next
    }
    guard index > start else { return nil }
    // `5 ngày đến 7 ngày`, `3-5 ngày`.
    let isRange = time.connective(start - 1) != nil && isCount(start - 2)
    if isRange || time.connective(index).map({ isCount($0) }) ?? false { return .ambiguous }
    // `năm tháng`: five months, or years and months.
    if start + 2 == index, lexemes.areWords(start, ["nam", "thang"]) { return .ambiguous }
    // `8 giờ`: hours, or a time of the day.
    if hasHours { return .ambiguous }
    if lexemes.areWords(index, ["lam", "viec"]) || lexemes.areWords(index, ["cong"]) {
      return .other
    }
    return isExact ? .duration(duration) : .other
  }

  private func isCount(_ index: Int) -> Bool {
    lexemes.isNumber(index) || time.spelledNumber(index, in: 1...999) != nil
  }

  /// A number, its unit and `rưỡi`; the number in halves, null where it is none of them.
  private func amount(at start: Int) -> (halves: Int?, Measure, next: Int)? {
    guard let (halves, index) = count(at: start), let measure = measure(at: index) else {
      return nil
    }
    // `6 năm 2023` is the sixth of something.
    guard measure != .year || !lexemes.isNumber(index + 1) || time.shortNumber(index + 1) != nil
    else { return nil }
    if lexemes.isWord(index + 1, "ruoi") { return (halves.map { $0 + 1 }, measure, index + 2) }
    return (halves, measure, index + 1)
  }

  private func count(at start: Int) -> (halves: Int?, next: Int)? {
    if lexemes.isWord(start, "nua") { return (1, start + 1) }
    if lexemes.isNumber(start) { return digits(at: start) }
    if let (number, next) = time.spelledNumber(start, in: 1...9999), measure(at: next) != nil {
      return (number * 2, next)
    }
    // `mười năm`, `hai năm rưỡi`: a word of the number is the unit.
    for place in (start + 1..<start + Self.longestCount).reversed() where measure(at: place) != nil
    {
      if let count = unit(from: start, to: place) { return count }
    }
    return nil
  }

  /// The words of a count and its unit, at most: `một nghìn hai trăm ba mươi tư ngày`.
  private static let longestCount = 9

  /// The number in words between two lexemes.
  private func unit(from start: Int, to end: Int) -> (halves: Int?, next: Int)? {
    guard let text = time.text else { return nil }
    let before = Lexemes(Array(lexemes.elements[..<end]))
    let words = TimeText(before, in: text, isAlone: true)
    guard let (number, next) = words.spelledNumber(start, in: 1...9999), next == end else {
      return nil
    }
    return (number * 2, next)
  }

  /// `15`, `1.000`, `2,5`: a dot or comma before exactly three digits groups, a comma before one
  /// parts.
  private func digits(at start: Int) -> (halves: Int?, next: Int)? {
    guard let number = lexemes.number(start), number <= 9999 else { return nil }
    let isJoined = !lexemes.isSpaced(start + 1) && !lexemes.isSpaced(start + 2)
    let isPoint = lexemes.isSign(start + 1, ".") || lexemes.isSign(start + 1, ",")
    if lexemes.isSign(start - 1, ",") || lexemes.isSign(start - 1, ".") {
      // The figures behind a separator alone are no number.
      if !lexemes.isSpaced(start), lexemes.isNumber(start - 2) { return nil }
    }
    guard isJoined, isPoint, let rest = lexemes.number(start + 2) else {
      return (number * 2, start + 1)
    }
    if lexemes[start + 2].digits == 3 { return ((number * 1000 + rest) * 2, start + 3) }
    let isHalf = rest == 5 && lexemes[start + 2].digits == 1
    return (isHalf ? number * 2 + 1 : nil, start + 3)
  }

  private func measure(at index: Int) -> Measure? {
    switch lexemes.word(index) {
    case "nam": .year
    case "quy", "qui": .quarter
    case "thang": .month
    case "tuan": .week
    case "ngay": .day
    case "gio": .hour
    default: nil
    }
  }

  /// Adds halves of a unit; false where the calendar's units do not give them.
  private static func add(
    _ halves: Int?, _ measure: Measure, to duration: inout CalendarDuration
  ) -> Bool {
    guard let halves else { return false }
    let (whole, half) = halves.quotientAndRemainder(dividingBy: 2)
    switch measure {
    case .year:
      duration.years += whole
      duration.months += half * 6
      return true
    case .quarter: duration.months += whole * 3
    case .month: duration.months += whole
    case .week: duration.weeks += whole
    case .day: duration.days += whole
    case .hour: return false
    }
    return half == 0
  }
}
