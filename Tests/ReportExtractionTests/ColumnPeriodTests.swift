import Testing

@testable import ReportExtraction

@Suite("Periods of value columns")
struct ColumnPeriodTests {
  @Test(
    "a header names the report's period or another",
    arguments: [
      (nil, .report), ("Kết quả thống kê / Số liệu", .report),
      ("6 tháng đầu năm 2023", .report), ("Cùng kỳ năm trước", .other(.half(1, year: 2022))),
      ("Thực hiện cùng kỳ", .other(.half(1, year: 2022))), ("Năm trước", .other(.year(2022))),
      ("Kỳ trước", .other(.half(2, year: 2022))), ("Thực hiện năm 2022", .other(.year(2022))),
      ("Quý I/2023", .other(.quarter(1, year: 2023))),
      ("Năm sau", .other(.year(2024))), ("2022", .other(.year(2022))),
      // The report's year where a header prints none.
      ("Tháng 5", .other(.month(5, year: 2023))),
      // Words for years and plans of the whole year, abbreviations, cumulative figures.
      ("Năm nay", .other(.year(2023))), ("Kế hoạch năm", .other(.year(2023))),
      ("Kế hoạch năm 2023", .other(.year(2023))), ("Ước cả năm", .other(.year(2023))),
      ("TH 2022", .other(.year(2022))), ("Năm 2022 / Quý I", .other(.quarter(1, year: 2022))),
      ("Kết quả / 2021", .other(.year(2021))), ("Quý I năm trước", .other(.quarter(1, year: 2022))),
      ("Cùng kỳ năm 2021", .other(.half(1, year: 2021))), ("Lũy kế từ đầu năm", .report),
      ("Cùng kỳ quý I/2022", .other(.quarter(1, year: 2022))),
      ("Lũy kế 9 tháng", .other(.firstMonths(9, year: 2023))),
      // What cannot be told is said so.
      ("Tháng trước", .unknown), ("Lũy kế đến nay", .unknown), ("Giai đoạn 2021-2025", .unknown),
      ("Kỳ gốc", .unknown),
      // A day is the report's own at the end of its period; no period says another one.
      ("31/12/2022", .unknown), ("Tại thời điểm 30/6/2023", .report), ("Đầu kỳ", .unknown),
      ("Cuối kỳ", .report), ("Cuối kỳ trước", .other(.half(2, year: 2022))),
      ("Số hộ nghèo / Đầu năm", .unknown), ("Cuối năm 2022", .unknown),
      ("Thực hiện đến 10/6/2023", .report), ("Có đến 31/5/2023", .unknown),
      ("6 tháng đầu năm", .report), ("Vốn đầu tư đến ngày 31 tháng 12 năm 2022", .unknown),
      ("Biên chế theo Quyết định ngày 05/01/2022", .report), ("Cuối năm", .unknown),
      // What is carried over is counted in this period.
      ("Từ kỳ trước", .report), ("Kỳ trước chuyển sang", .report),
      // Words that only look like those of comparisons.
      ("Giám sát năm 2022", .other(.year(2022))), ("Giảm nghèo năm 2022", .other(.year(2022))),
      ("Số kỳ họp năm 2022", .other(.year(2022))),
      // Comparisons by other words, and one that says which period it compares.
      ("So cùng kỳ (%)", .report), ("2023/2022 (%)", .report), ("TH 2023/TH 2022 (%)", .report),
      ("% KH năm", .report), ("Tăng (+), giảm (-) năm 2022", .report),
      ("Quý II so với quý I (%)", .other(.quarter(2, year: 2023))),
      // A comparison is about the report's period, whatever it compares with.
      ("So với cùng kỳ (%)", .report), ("Tăng, giảm", .report), ("So sánh năm 2022", .report),
      ("Tỷ lệ so với năm trước", .report),
    ] as [(String?, ColumnPeriod.Reading)])
  func readings(header: String?, expected: ColumnPeriod.Reading) {
    #expect(ColumnPeriod.reading(of: header, report: .half(1, year: 2023)) == expected)
  }

  @Test(
    "another period that cannot be told is unknown, never the report's own",
    arguments: [
      ("Cùng kỳ", nil), ("Kỳ trước", nil), ("Kỳ trước", .firstMonths(9, year: 2023)),
    ] as [(String, TimePeriod?)])
  func unknown(header: String, report: TimePeriod?) {
    #expect(ColumnPeriod.reading(of: header, report: report) == .unknown)
  }

  @Test(
    "the period before",
    arguments: [
      (.year(2023), .year(2022)), (.half(1, year: 2023), .half(2, year: 2022)),
      (.half(2, year: 2023), .half(1, year: 2023)),
      (.quarter(1, year: 2023), .quarter(4, year: 2022)),
      (.quarter(3, year: 2023), .quarter(2, year: 2023)),
      (.month(1, year: 2023), .month(12, year: 2022)),
      (.month(7, year: 2023), .month(6, year: 2023)), (.firstMonths(9, year: 2023), nil),
      (.week(23, year: 2023), .week(22, year: 2023)), (.week(1, year: 2023), .week(52, year: 2022)),
      (.week(1, year: 2021), .week(53, year: 2020)),
    ] as [(TimePeriod, TimePeriod?)])
  func previous(period: TimePeriod, expected: TimePeriod?) {
    #expect(period.previous == expected)
  }

  @Test(
    "the form's cut-off days go before the calendar's",
    arguments: [
      (.half(1, year: 2023), "2022-12-15", "2023-06-14", .form),
      (.year(2023), "2022-12-15", "2023-12-14", .form),
      (.quarter(2, year: 2023), "2023-04-01", "2023-06-30", .nominal),
      // A day that the year lacks leaves the calendar's.
      (.month(2, year: 2023), "2023-02-01", "2023-02-28", .nominal),
    ] as [(TimePeriod, String, String, PeriodBasis)])
  func windows(period: TimePeriod, start: String, end: String, basis: PeriodBasis) throws {
    let mapping = try Sample.mapping([]) { content in
      content.cutOffs = [
        CutOff(period: "S1", startMonth: 0, startDay: 15, endMonth: 6, endDay: 14),
        CutOff(period: "A1", startMonth: 0, startDay: 15, endMonth: 12, endDay: 14),
        CutOff(period: "M02", startMonth: 2, startDay: 1, endMonth: 2, endDay: 30),
      ]
    }
    let window = try #require(mapping.window(of: period))
    #expect(window.start.description == start && window.end.description == end)
    #expect(window.basis == basis)
  }
}
