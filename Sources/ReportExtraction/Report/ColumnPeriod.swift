/// The period that a value column's header names.
enum ColumnPeriod {
  /// What the header says: the report's own period, another one, or another that cannot be told.
  enum Reading: Hashable, Sendable {
    /// Nothing, or the report's own period.
    case report
    /// Another period.
    case other(TimePeriod)
    /// Another period; which one cannot be told.
    case unknown
  }

  /// Reads a header path; `report` is the report's own period.
  ///
  /// `Cùng kỳ năm trước` of 2023-S1 is 2022-S1, `Thực hiện năm 2022` and `TH 2022` are 2022, `Kỳ
  /// trước` is the period before where the sequence is known, `Lũy kế từ đầu năm` reaches from
  /// January to the end of the report's period.
  static func reading(of measure: String?, report: TimePeriod?) -> Reading {
    guard let measure else { return .report }
    let key = Folding.key(measure)
    // A comparison is about the report's period, whatever it compares with; what is carried over from
    // the period before is counted in this one.
    if isCarriedOver(key) { return .report }
    if comparesPeriods(measure, key: key) {
      // `5 tháng năm 2023 so với cùng kỳ` says first which period it compares.
      guard let end = compared(measure) else { return .report }
      return reading(of: end, report: report)
    }
    if let reading = PointInTime.reading(of: measure, key: key, report: report) { return reading }
    guard let period = period(measure, key: key, report: report) else {
      return namesPeriod(key) || isOtherPeriod(key) ? .unknown : .report
    }
    return period == report ? .report : .other(period)
  }

  /// Whether a header says that its column compares, and holds none of the indicators' own values.
  static func isComparison(_ measure: String) -> Bool {
    let key = Folding.key(measure)
    return comparesPeriods(measure, key: key) || key.hasPrefix("ti le")
  }

  /// Whether a text is the name of a period and no more: `Năm 2020`, `Quý I`, `2020`.
  static func isPeriod(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = Folding.key(text).utf8.split(separator: UInt8(ascii: " ")).map {
      String(Substring($0))
    }
    guard !words.isEmpty, words.allSatisfy({ periodWords.contains($0) || isOrdinal($0) }) else {
      return false
    }
    return TableHeader.isYear(text)
      || words.contains { periodNouns.contains($0) } && words.contains(where: isOrdinal)
  }

  // MARK: - Which period

  private static func period(_ measure: String, key: String, report: TimePeriod?) -> TimePeriod? {
    // `Cùng kỳ năm 2021`: what figures are compared with is no period of a title, but a column's.
    let isSame = key.holds("cung ki")
    let dated = TimePeriod.first(in: withYearsNamed(isSame ? withoutSame(measure) : measure))?
      .period
    if isSame {
      guard let dated else { return report.map { $0.inYear($0.year - 1) } }
      if case .year(let year) = dated { return report?.inYear(year) }
      return dated
    }
    if key.holds("luy ke") || key.holds("cong don") {
      if key.holds("tu dau nam") || key.holds("trong nam") { return report?.sinceJanuary }
      return namesMonths(key) ? dated ?? named(measure, key: key, year: report?.year) : nil
    }
    if key.holds("giai doan") { return nil }
    if case .year(let year)? = dated {
      // `Năm 2022 / Quý I`
      return named(measure, key: key, year: year) ?? dated
    }
    if let dated { return dated }
    guard let report else { return nil }
    if key.holds("tu dau nam") { return report.sinceJanuary }
    if key.holds("nam truoc") || key.holds("nam ngoai") {
      return namesPeriod(key)
        ? named(measure, key: key, year: report.year - 1) : .year(report.year - 1)
    }
    if key.holds("ki truoc") { return report.previous }
    if key.holds("thang truoc") {
      if case .month = report { return report.previous }
      return nil
    }
    if key.holds("quy truoc") {
      if case .quarter = report { return report.previous }
      return nil
    }
    if key.holds("nam sau") { return .year(report.year + 1) }
    if let named = named(measure, key: key, year: report.year) { return named }
    if key.holds("nam nay") || key.holds("nam bao cao") { return .year(report.year) }
    return isWholeYear(key) ? .year(report.year) : nil
  }

  /// A quarter, a month or months named without their year.
  private static func named(_ measure: String, key: String, year: Int?) -> TimePeriod? {
    guard let year, namesPeriod(key) else { return nil }
    return TimePeriod.first(in: "\(measure) năm \(year)")?.period
  }

  /// Whether a quarter, a month or months are named by number.
  private static func namesPeriod(_ key: String) -> Bool {
    let words = words(of: key)
    return words.indices.contains { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch words[index] {
      case "quy": return isOrdinal(next)
      case "thang": return Int(next) != nil || (index > 0 && Int(words[index - 1]) != nil)
      default: return false
      }
    }
  }

  /// Whether months are counted: `6 tháng`.
  private static func namesMonths(_ key: String) -> Bool {
    let words = words(of: key)
    return words.indices.dropFirst().contains { words[$0] == "thang" && Int(words[$0 - 1]) != nil }
  }

  /// A plan, and what is estimated for the year, is the whole year's.
  private static func isWholeYear(_ key: String) -> Bool {
    key.holds("ca nam")
      || plans.contains { key.hasSuffix($0 + " nam") || key.holds($0 + " nam nay") }
  }

  private static let plans = [
    "ke hoach", "kh", "du toan", "dt", "chi tieu", "muc tieu", "giao", "uoc thuc hien", "uoc th",
  ]

  /// Words for another period, where it could not be told.
  private static func isOtherPeriod(_ key: String) -> Bool {
    otherPeriods.contains { key.holds($0) }
  }

  private static let otherPeriods = [
    "cung ki", "ki truoc", "nam truoc", "nam ngoai", "nam sau", "thang truoc", "quy truoc",
    "ki goc",
    "luy ke", "cong don", "giai doan", "tu dau nam",
  ]

  // MARK: - Comparisons

  private static func comparesPeriods(_ measure: String, key: String) -> Bool {
    if key.holds("so sanh") || key.holds("so voi") || key.holds("chenh lech")
      || key.holds("toc do tang") || key.holds("tang giam") || key.hasPrefix("% ")
    {
      return true
    }
    let heads = measure.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    // `So cùng kỳ`, `TH so KH`; `số` has its mark.
    if heads.contains(where: { $0 == "so" || $0 == "So" || $0 == "SO" }) { return true }
    let words = words(of: key)
    if words[0] == "tang" || words[0] == "giam" {
      return words.count == 1 || growthWords.contains(words[1])
    }
    // `2023/2022`, `TH 2023/TH 2022 (%)`.
    let isRatio = measure.utf8.contains(UInt8(ascii: "%")) || heads.contains { isRatioOfYears($0) }
    return isRatio && Set(words.filter { TableHeader.isYear($0) }).count > 1
  }

  /// The words before `so với` and `so`; null where there are none.
  private static func compared(_ measure: String) -> String? {
    let utf8 = measure.utf8
    var start = utf8.startIndex
    while let space = utf8[start...].firstIndex(of: UInt8(ascii: " ")) {
      let next = utf8.index(after: space)
      if utf8[next...].starts(with: "so ".utf8) { return String(measure[..<space]) }
      start = next
    }
    return nil
  }

  private static func isRatioOfYears(_ word: Substring) -> Bool {
    let terms = word.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    return terms.count == 2 && terms.allSatisfy { TableHeader.isYear($0) }
  }

  private static let growthWords: Set<String> = [
    "giam", "tang", "so", "them", "bot", "truong", "%", "ti",
  ]

  private static func isCarriedOver(_ key: String) -> Bool {
    carriedOver.contains { key.holds($0) }
  }

  private static let carriedOver = [
    "tu ki truoc", "ki truoc chuyen", "ton ki truoc", "cua ki truoc chuyen", "nam truoc chuyen",
    "ton dau ki",
  ]

  // MARK: - Words

  /// The text with `năm` before each year that stands alone: `TH 2022`, `2021`.
  private static func withYearsNamed(_ text: String) -> String {
    var words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    for index in words.indices where TableHeader.isYear(words[index]) {
      let previous = index > 0 ? words[index - 1] : ""
      // `năm 2022`, `6/ 2022`
      if previous.utf8.last == UInt8(ascii: "/"), previous.utf8.count > 1 { continue }
      if Folding.key(previous) != "nam" { words[index] = "năm " + words[index] }
    }
    return words.joined(separator: " ")
  }

  /// The text without `cùng kỳ`.
  private static func withoutSame(_ text: String) -> String {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    return words.filter { !["cung", "ki"].contains(Folding.key($0)) }.joined(separator: " ")
  }

  private static func words(of key: String) -> [String] {
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    return words.isEmpty ? [""] : words
  }

  private static func isOrdinal(_ word: String) -> Bool {
    Int(word) != nil || OutlineCode.romanValue(word.uppercased()) != nil
  }

  private static let periodNouns: Set<String> = ["nam", "quy", "thang", "ki", "tuan"]
  private static let periodWords = periodNouns.union([
    "dau", "cuoi", "uoc", "so", "bo", "chinh", "thuc",
  ])
}

extension TimePeriod {
  /// The period just before, of the same kind; null where the sequence is not known: nine months
  /// follow no nine months.
  var previous: TimePeriod? {
    switch self {
    case .year(let year): .year(year - 1)
    case .half(let half, let year): half == 1 ? .half(2, year: year - 1) : .half(1, year: year)
    case .quarter(let quarter, let year):
      quarter == 1 ? .quarter(4, year: year - 1) : .quarter(quarter - 1, year: year)
    case .month(let month, let year):
      month == 1 ? .month(12, year: year - 1) : .month(month - 1, year: year)
    case .firstMonths: nil
    case .week(let week, let year):
      CalendarDate(mondayOfWeek: week - 1, year: year) != nil
        ? .week(week - 1, year: year)
        : .week(
          CalendarDate(mondayOfWeek: 53, year: year - 1) == nil ? 52 : 53, year: year - 1)
    }
  }

  /// From January to the end of the period; null for a week.
  var sinceJanuary: TimePeriod? {
    switch months?.upperBound {
    case nil: nil
    case 1: .month(1, year: year)
    case 3: .quarter(1, year: year)
    case 6: .half(1, year: year)
    case 12: .year(year)
    case let last?: .firstMonths(last, year: year)
    }
  }
}
