import Foundation
import ReportExtraction
import Testing

@Suite("Properties of dates")
struct DatePropertyTests {
  /// Every third day from 1990 to 2035, and with them every end of a February.
  static let days: [CalendarDate] = (1990...2035).flatMap { year in
    (1...12).flatMap { month in
      (1...CalendarDate.days(in: month, of: year)).compactMap { day in
        (year + month + day) % 3 == 0 || month == 2 && day > 27
          ? CalendarDate(year: year, month: month, day: day) : nil
      }
    }
  }

  @Test("a day is read back from every form that it is written in")
  func roundTrip() {
    for date in Self.days {
      let (year, month, day) = (date.year, date.month, date.day)
      let padded = "\(day < 10 ? "0" : "")\(day)"
      let forms = [
        "\(day)/\(month)/\(year)", "\(padded).\(month).\(year)", "\(day)-\(month)-\(year)",
        date.description, "ngày \(padded) tháng \(month) năm \(year)",
        "Huế, \(day) tháng \(month) năm \(year)", "đến ngày \(day) / \(month) / \(year).",
      ]
      for form in forms where DateReading(parsing: form).date != date {
        Issue.record("\(form) is not read as \(date)")
      }
    }
  }

  @Test("of seven weekdays six contradict a date")
  func weekdays() {
    let names = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"].map { "Thứ \($0)" } + ["Chủ nhật"]
    for date in Self.days.suffix(700) {
      let texts = names.map { "\($0), ngày \(date.day)/\(date.month)/\(date.year)" }
      let contradicting = texts.filter { DateReading(parsing: $0).contradictsWeekday }
      #expect(contradicting.count == 6)
    }
  }

  @Test("the day after a month's last is the first of the next, in an interval before it")
  func neighbours() {
    for year in 1996...2025 {
      for month in 2...12 {
        let last = CalendarDate.days(in: month - 1, of: year)
        let iso = DateReading(parsing: "trước ngày 1/\(month)/\(year)").end
        #expect(iso == CalendarDate(year: year, month: month - 1, day: last))
        #expect(DateReading(parsing: "ngày \(last + 1)/\(month - 1)/\(year)").kind == .invalid)
      }
    }
  }

  @Test("the weeks of a year are 52, or 53 in the years that ISO 8601 gives one more")
  func weeks() {
    for year in 1990...2035 {
      let long = [1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032].contains(year)
      #expect((TimePeriod(sdmx: "\(year)-W53") != nil) == long)
      #expect(TimePeriod(sdmx: "\(year)-W54") == nil)
      let first = ReportingPeriod(nominal: .week(1, year: year))
      #expect(first.map { $0.start <= $0.end && $0.end.year == year } ?? false)
    }
    let week = ReportingPeriod(nominal: .week(23, year: 2023))
    #expect(week?.start.description == "2023-06-05" && week?.end.description == "2023-06-11")
    #expect(ReportingPeriod(nominal: .week(53, year: 2023)) == nil)
  }

  @Test(
    "composition, case and lost marks change nothing",
    arguments: [
      "ngày 12 tháng 6 năm 2023", "Thừa Thiên Huế, ngày 12 tháng 6 năm 2023",
      "12 tháng tư năm 2023",
      "ngày … tháng … năm 2023", "ngày mười hai tháng sáu năm 2023", "mồng 5 tháng 6 năm 2023",
      "tháng tư năm 2023", "tháng năm năm 2023", "tháng Giêng năm 2023", "năm Quý Mão",
      "15/8 âm lịch", "rằm tháng bảy", "quý II/2023", "quý tư năm 2023", "sáu tháng đầu năm 2023",
      "9 tháng đầu năm 2023", "nửa cuối năm 2023", "năm 2023", "so với năm 2015",
      "tuần 23 năm 2023", "từ ngày 15/12/2022 đến hết ngày 10/6/2023", "giai đoạn 2021-2025",
      "từ tháng 1 đến tháng 6 năm 2023", "từ 15/12 năm trước đến 14/6/2023", "cuối năm 2023",
      "đến hết tháng 5/2023", "nhiệm kỳ 2021-2026", "06 tháng", "15 ngày làm việc", "hôm nay",
      "cùng kỳ năm trước", "học kỳ I", "thứ Ba, ngày 12/6/2023", "trước ngày 15/6/2023",
    ])
  func sameInEveryWriting(text: String) {
    let reading = DateReading(parsing: text)
    #expect(DateReading(parsing: text.decomposedStringWithCanonicalMapping) == reading)
    #expect(DateReading(parsing: text.uppercased()) == reading)
    #expect(DateReading(parsing: Self.withoutMarks(text)) == reading)
    #expect(DateReading(parsing: "  \(text) ") == reading)
  }

  private static func withoutMarks(_ text: String) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": break
      case "đ": bare.append("d")
      case "Đ": bare.append("D")
      default: bare.append(scalar)
      }
    }
    return String(bare)
  }

  @Test("words and signs in any order are read without a trap, and what is read is in order")
  func anyOrder() {
    let words = [
      "ngày", "tháng", "năm", "quý", "tuần", "từ", "đến", "hết", "trước", "sau", "đầu", "cuối",
      "nửa", "thứ", "mồng", "Tết", "âm", "lịch", "al", "trở", "về", "đi", "nay", "kỳ", "hai",
      "mười", "nghìn", "tư", "sáu", "II", "lll", "T", "Q", "(", ")", ",", ".", "/", "-", "–", "…",
      "_", "1", "6", "12", "31", "2023", "2022", "20", "2O23", "99999999999999999999", "làm việc",
    ]
    var state: UInt64 = 2023
    for _ in 0..<6000 {
      var text = ""
      for _ in 0..<(1 + state % 9) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
        if state >> 60 > 5 { text += " " }
      }
      let reading = DateReading(parsing: text)
      if let date = reading.date, let end = reading.end { #expect(date <= end) }
      if reading.kind == .invalid || reading.kind == .ambiguous { #expect(reading.iso == nil) }
      _ = DateReading.first(in: text)
      _ = TimePeriod.first(in: text)
      _ = StatedWindow.first(in: text)
    }
  }

  @Test(
    "a text cut anywhere is read without a trap",
    arguments: [
      "từ ngày 15 tháng 12 năm trước liền kề đến hết ngày 14/6/2023 (âm lịch)",
      "quý I-III/2023, nhiệm kỳ XV (2021-2026) trở về trước",
      "ngày hai mươi tư tháng bẩy năm hai không mười ba – 2 năm rưỡi",
    ])
  func cut(text: String) {
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        _ = DateReading(parsing: part)
        _ = StatedWindow.first(in: part)
      }
    }
  }
}
