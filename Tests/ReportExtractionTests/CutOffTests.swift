import Testing

@testable import ReportExtraction

@Suite("Cut-off days")
struct CutOffTests {
  /// Nghị định 09/2019/NĐ-CP, Article 12, as a form states it: from the 15th of the month before a
  /// period to the 14th of its last month.
  static let decree: [CutOff] = {
    func cutOff(_ period: String, _ months: ClosedRange<Int>) -> CutOff {
      CutOff(
        period: period, startMonth: months.lowerBound - 1, startDay: 15,
        endMonth: months.upperBound, endDay: 14)
    }
    let months = (1...12).map { cutOff($0 < 10 ? "M0\($0)" : "M\($0)", $0...$0) }
    let quarters = (1...4).map { cutOff("Q\($0)", ($0 * 3 - 2)...($0 * 3)) }
    return months + quarters
      + [cutOff("S1", 1...6), cutOff("S2", 7...12), cutOff("P9M", 1...9), cutOff("A1", 1...12)]
  }()

  @Test(
    "the windows of the decree",
    arguments: [
      (.month(1, year: 2023), "2022-12-15", "2023-01-14"),
      (.month(2, year: 2023), "2023-01-15", "2023-02-14"),
      (.month(3, year: 2024), "2024-02-15", "2024-03-14"),
      (.month(12, year: 2023), "2023-11-15", "2023-12-14"),
      (.quarter(1, year: 2023), "2022-12-15", "2023-03-14"),
      (.quarter(2, year: 2023), "2023-03-15", "2023-06-14"),
      (.quarter(4, year: 2023), "2023-09-15", "2023-12-14"),
      (.half(1, year: 2023), "2022-12-15", "2023-06-14"),
      (.half(2, year: 2023), "2023-06-15", "2023-12-14"),
      (.firstMonths(9, year: 2023), "2022-12-15", "2023-09-14"),
      (.year(2023), "2022-12-15", "2023-12-14"),
    ] as [(TimePeriod, String, String)])
  func windows(period: TimePeriod, start: String, end: String) throws {
    let mapping = try Sample.mapping([]) { $0.cutOffs = Self.decree }
    let window = try #require(mapping.window(of: period))
    #expect(window.start.description == start && window.end.description == end)
    #expect(window.basis == .form && window.period == period)
  }

  @Test(
    "they follow each other without a gap, all years round",
    arguments: [2019, 2020, 2023, 2024])
  func successive(year: Int) throws {
    let mapping = try Sample.mapping([]) { $0.cutOffs = Self.decree }
    let periods: [[TimePeriod]] = [
      (1...12).map { .month($0, year: year) }, (1...4).map { .quarter($0, year: year) },
      (1...2).map { .half($0, year: year) }, [.year(year - 1), .year(year)],
    ]
    for sequence in periods {
      let windows = sequence.compactMap { mapping.window(of: $0) }
      for (one, next) in zip(windows, windows.dropFirst()) {
        #expect(next.start.dayNumber == one.end.dayNumber + 1)
      }
      #expect(windows.count == sequence.count)
    }
  }

  @Test(
    "a form without cut-off days, or without those of a period, has the calendar's",
    arguments: [
      (.month(2, year: 2024), "2024-02-01", "2024-02-29"),
      (.half(1, year: 2023), "2023-01-01", "2023-06-30"),
      (.firstMonths(9, year: 2023), "2023-01-01", "2023-09-30"),
      (.year(2023), "2023-01-01", "2023-12-31"),
      (.week(1, year: 2021), "2021-01-04", "2021-01-10"),
    ] as [(TimePeriod, String, String)])
  func nominal(period: TimePeriod, start: String, end: String) throws {
    let mapping = try Sample.mapping([])
    let window = try #require(mapping.window(of: period))
    #expect(window.start.description == start && window.end.description == end)
    #expect(window.basis == .nominal)
    #expect(window == ReportingPeriod(nominal: period))
  }
}
