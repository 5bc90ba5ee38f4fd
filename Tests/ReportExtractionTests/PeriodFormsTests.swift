import ReportExtraction
import Testing

@Suite("Periods, intervals and lengths of time in all their forms")
struct PeriodFormsTests {
  @Test(
    "months",
    arguments: [
      "tháng 6/2023", "tháng 6 năm 2023", "tháng 06/2023", "tháng 6-2023", "tháng 6.2023",
      "tháng 6 của năm 2023", "Tháng sáu năm 2023", "tháng sáu/2023", "6/2023", "06/2023",
      "06-2023", "2023-06", "2023/06", "T6/2023", "tháng 6/23", "thang 6 nam 2023",
      "THÁNG 6 NĂM 2023", "trong tháng 6 năm 2023", "đến 6/2023", "báo cáo tháng 6/2023",
      "tháng 6, năm 2023", "tháng 6 2023", "đến tháng 6/2023",
    ])
  func month(text: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .month)
    #expect(reading.iso == "2023-06" && reading.sdmx == "2023-06")
  }

  @Test(
    "months in words",
    arguments: [
      ("tháng một năm 2023", 1), ("tháng hai năm 2023", 2), ("tháng ba/2023", 3),
      ("tháng tư năm 2023", 4), ("tháng bốn năm 2023", 4), ("tháng năm năm 2023", 5),
      ("tháng bẩy năm 2023", 7), ("tháng tám năm 2023", 8), ("tháng chín năm 2023", 9),
      ("tháng mười năm 2023", 10), ("tháng mười một năm 2023", 11), ("tháng mười hai năm 2023", 12),
      ("tháng đầu năm 2023", 1), ("tháng cuối năm 2023", 12),
    ])
  func namedMonth(text: String, month: Int) {
    #expect(DateReading(parsing: text).time == .period(.month(month, year: 2023)))
  }

  @Test(
    "quarters",
    arguments: [
      ("quý II/2023", "2023-Q2"), ("quý II năm 2023", "2023-Q2"), ("quý 2 năm 2023", "2023-Q2"),
      ("Quý IV năm 2022", "2022-Q4"), ("quý III-2023", "2023-Q3"),
      ("quý 4 của năm 2018", "2018-Q4"),
      ("quý một năm 2023", "2023-Q1"), ("quý hai/2023", "2023-Q2"), ("quý ba năm 2023", "2023-Q3"),
      ("quý tư năm 2023", "2023-Q4"), ("quí II/2023", "2023-Q2"), ("quí 1 năm 2023", "2023-Q1"),
      ("quý bốn năm 2023", "2023-Q4"),
      ("quý thứ hai năm 2023", "2023-Q2"), ("quý đầu năm 2023", "2023-Q1"),
      ("quý cuối năm 2023", "2023-Q4"), ("Q2/2023", "2023-Q2"), ("QII/2023", "2023-Q2"),
      ("Q.II/2023", "2023-Q2"), ("2023-Q2", "2023-Q2"), ("QUÝ I NĂM 2023", "2023-Q1"),
      ("quy II nam 2023", "2023-Q2"), ("quý 02/2023", "2023-Q2"), ("quý II/23", "2023-Q2"),
      ("3 tháng đầu năm 2023", "2023-Q1"), ("ba tháng đầu năm 2023", "2023-Q1"),
      ("3 tháng cuối năm 2023", "2023-Q4"), ("báo cáo quý I năm 2023 (theo NĐ 09/2019)", "2023-Q1"),
      ("quý II, năm 2023", "2023-Q2"), ("một quý đầu năm 2023", "2023-Q1"),
    ])
  func quarter(text: String, sdmx: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .quarter)
    #expect(reading.sdmx == sdmx)
  }

  @Test(
    "halves",
    arguments: [
      ("6 tháng đầu năm 2023", "2023-S1"), ("06 tháng đầu năm 2023", "2023-S1"),
      ("sáu tháng đầu năm 2023", "2023-S1"), ("nửa đầu năm 2023", "2023-S1"),
      ("hai quý đầu năm 2023", "2023-S1"), ("6 tháng năm 2023", "2023-S1"),
      ("6 tháng/2023", "2023-S1"), ("6T/2023", "2023-S1"), ("6 THÁNG ĐẦU NĂM 2023", "2023-S1"),
      ("sau thang dau nam 2023", "2023-S1"), ("6 tháng cuối năm 2023", "2023-S2"),
      ("sáu tháng cuối năm 2023", "2023-S2"), ("nửa cuối năm 2023", "2023-S2"),
      ("2 quý cuối năm 2023", "2023-S2"), ("quý II và 6 tháng đầu năm 2023", "2023-S1"),
      ("6 tháng đầu năm và phương hướng 6 tháng cuối năm 2023", "2023-S1"), ("2023-S1", "2023-S1"),
      ("kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", "2023-S1"),
    ])
  func half(text: String, sdmx: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .half)
    #expect(reading.sdmx == sdmx)
  }

  @Test(
    "years",
    arguments: [
      ("năm 2023", "2023"), ("2023", "2023"), ("cả năm 2023", "2023"), ("trong năm 2023", "2023"),
      ("so với năm 2015", "2015"), ("năm 2023 so với năm 2015", "2023"), ("NĂM 2023", "2023"),
      ("nam 2023", "2023"), ("năm ngân sách 2023", "2023"), ("năm tài chính 2023", "2023"),
      ("12 tháng năm 2023", "2023"), ("năm 91", "1991"), ("năm 23", "2023"),
      ("Báo cáo thường niên năm 2023", "2023"), ("đến năm 2025", "2025"),
      ("mười hai tháng năm 2023", "2023"), ("năm 2022 và phương hướng, nhiệm vụ năm 2023", "2022"),
    ])
  func year(text: String, sdmx: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .year)
    #expect(reading.iso == sdmx && reading.sdmx == sdmx)
  }

  @Test(
    "years in words",
    arguments: [
      ("năm hai nghìn không trăm hai mươi ba", "2023"), ("năm hai không hai ba", "2023"),
      ("tháng sáu năm hai nghìn không trăm hai mươi ba", "2023-06"),
      ("quý hai năm hai nghìn không trăm hai mươi ba", "2023-Q2"),
      ("tháng mười năm hai nghìn mười ba", "2013-10"), ("năm hai nghìn", "2000"),
      ("năm chín trăm ba tám", "0938"), ("năm 1802", "1802"),
      ("tháng mười một năm một nghìn tám trăm năm hai", "1852-11"),
    ])
  func spelledYear(text: String, sdmx: String) {
    #expect(DateReading(parsing: text).sdmx == sdmx)
  }

  @Test(
    "weeks by ISO 8601",
    arguments: [
      ("tuần 23 năm 2023", "2023-W23"), ("tuần 23/2023", "2023-W23"),
      ("tuần thứ 23 năm 2023", "2023-W23"), ("Tuần 1 năm 2023", "2023-W01"),
      ("tuần 53 năm 2020", "2020-W53"), ("2023-W23", "2023-W23"),
      ("báo cáo tuần 05 của năm 2023", "2023-W05"),
    ])
  func week(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .week)
    #expect(reading.iso == iso && reading.sdmx == iso)
  }

  @Test(
    "periods that are none",
    arguments: [
      ("tuần 54 năm 2023", .invalid), ("tuần 53 năm 2023", .invalid), ("tuần 0 năm 2023", .invalid),
      ("quý V năm 2023", .invalid), ("quý 5/2023", .invalid), ("quý l11 năm 2023", .invalid),
      ("quý I1 năm 2023", .invalid), ("tháng 13 năm 2023", .invalid), ("tháng 0/2023", .invalid),
      ("tháng mười ba năm 2023", .invalid),
      ("tháng hai mươi năm 2023", .invalid),
      ("năm 3023", .invalid), ("quý … năm 2023", .incomplete), ("tháng … năm 2023", .incomplete),
      ("tháng ___/2023", .incomplete), ("quý ... năm 2023", .incomplete), ("quý II", .incomplete),
      ("quý năm 2023", .incomplete), ("tháng 6", .incomplete), ("tháng sáu", .incomplete),
      ("6 tháng đầu năm", .incomplete), ("tuần 23", .incomplete), ("nửa đầu năm", .incomplete),
      ("cả năm", .incomplete), ("quý IV năm trước", .incomplete),
      ("tháng 12 năm ngoái", .incomplete),
    ] as [(String, DateReading.Kind)])
  func none(text: String, kind: DateReading.Kind) {
    #expect(DateReading(parsing: text).kind == kind)
  }

  @Test(
    "intervals, both ends included",
    arguments: [
      ("từ ngày 15/12/2022 đến ngày 10/6/2023", "2022-12-15/2023-06-10", nil),
      ("Từ 15/12/2022 đến hết ngày 14/6/2023", "2022-12-15/2023-06-14", nil),
      ("từ 15/12 năm trước đến 14/6/2023", "2022-12-15/2023-06-14", nil),
      ("từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 6 năm 2023", "2022-12-15/2023-06-14", nil),
      ("từ ngày 15/12 năm trước liền kề đến ngày 14/6/2023", "2022-12-15/2023-06-14", nil),
      ("từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 6 năm 2023", "2022-12-15/2023-06-14", nil),
      ("15/12/2022 - 14/6/2023", "2022-12-15/2023-06-14", nil),
      ("15-12-2022 đến 14-06-2023", "2022-12-15/2023-06-14", nil),
      ("từ ngày 15-12-2022 đến ngày 14-06-2023", "2022-12-15/2023-06-14", nil),
      ("2022-12-15/2023-06-14", "2022-12-15/2023-06-14", nil),
      ("từ 01/01 đến 30/6/2023", "2023-01-01/2023-06-30", "2023-01-01/P6M"),
      ("tuần từ 5/6 đến 11/6/2023", "2023-06-05/2023-06-11", nil),
      ("tuần 23 (từ ngày 05/6 đến ngày 11/6/2023)", "2023-06-05/2023-06-11", nil),
      ("từ ngày 5 đến ngày 11 tháng 6 năm 2023", "2023-06-05/2023-06-11", nil),
      ("từ 5 đến 11/6/2023", "2023-06-05/2023-06-11", nil),
      ("05-11/6/2023", "2023-06-05/2023-06-11", nil),
      ("05/6-11/6/2023", "2023-06-05/2023-06-11", nil),
      ("ngày 12 - 13/6/2023", "2023-06-12/2023-06-13", nil),
      ("tu ngay 15/12/2022 den ngay 10/6/2023", "2022-12-15/2023-06-10", nil),
      ("từ 8h00 ngày 12/6/2023 đến 17h00 ngày 14/6/2023", "2023-06-12/2023-06-14", nil),
      ("từ 8 giờ ngày 12/6 đến 17 giờ 30 phút, ngày 14/6/2023", "2023-06-12/2023-06-14", nil),
      ("15/12/2022-14/6/2023", "2022-12-15/2023-06-14", nil),
      ("12/2022-6/2023", "2022-12/2023-06", "2022-12-01/P7M"),
      ("từ tháng 1 đến tháng 6 năm 2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("từ tháng 01/2023 đến hết tháng 6/2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("từ tháng 12/2022 đến tháng 5/2023", "2022-12/2023-05", "2022-12-01/P6M"),
      ("từ tháng 12 năm trước đến tháng 5/2023", "2022-12/2023-05", "2022-12-01/P6M"),
      ("tháng 1 - tháng 6/2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("tháng 1-6/2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("từ tháng một đến tháng sáu năm 2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("từ 1/2023 đến 6/2023", "2023-01/2023-06", "2023-01-01/P6M"),
      ("quý I đến quý III năm 2023", "2023-01/2023-09", "2023-01-01/P9M"),
      ("từ quý IV/2022 đến quý I/2023", "2022-10/2023-03", "2022-10-01/P6M"),
      ("quý I-III/2023", "2023-01/2023-09", "2023-01-01/P9M"),
      ("4 tháng cuối năm 2023", "2023-09/2023-12", "2023-09-01/P4M"),
      ("3 quý cuối năm 2023", "2023-04/2023-12", "2023-04-01/P9M"),
      ("từ đầu năm 2023 đến hết tháng 5", "", nil),
      ("từ đầu năm đến hết tháng 5/2023", "2023-01/2023-05", "2023-01-01/P5M"),
      ("từ đầu năm đến ngày 10/6/2023", "2023-01-01/2023-06-10", nil),
      ("từ tháng 6 đến cuối năm 2023", "2023-06/2023-12", "2023-06-01/P7M"),
      ("giai đoạn 2021-2025", "2021/2025", "2021-01-01/P5Y"),
      ("giai đoạn 2021 – 2025", "2021/2025", "2021-01-01/P5Y"),
      ("Kế hoạch 5 năm 2021-2025", "2021/2025", "2021-01-01/P5Y"),
      ("từ năm 2021 đến năm 2025", "2021/2025", "2021-01-01/P5Y"),
      ("2021-2025", "2021/2025", "2021-01-01/P5Y"), ("nhiệm kỳ 2021-2026", "2021/2026", nil),
      ("nhiệm kỳ 2021 - 2026", "2021/2026", nil), ("khóa XV (2021-2026)", "2021/2026", nil),
      ("năm học 2022-2023", "2022/2023", nil), ("năm học 2022-23", "2022/2023", nil),
      ("niên độ 2022-2023", "2022/2023", nil), ("niên khóa 2022 - 2023", "2022/2023", nil),
      ("đến hết tháng 5/2023", "../2023-05", nil), ("đến hết năm 2023", "../2023", nil),
      ("tính đến hết ngày 30/6/2023", "../2023-06-30", nil),
      ("đến hết quý I/2023", "../2023-03", nil),
      ("trước ngày 15/6/2023", "../2023-06-14", nil), ("trước năm 2015", "../2014", nil),
      ("sau ngày 30/6/2023", "2023-07-01/..", nil), ("sau tháng 6 năm 2023", "2023-07/..", nil),
      ("từ ngày 01/7/2023", "2023-07-01/..", nil),
      ("kể từ ngày 01/7/2023 trở đi", "2023-07-01/..", nil),
      ("từ năm 2021 đến nay", "2021/..", nil), ("từ năm 2015 trở về trước", "../2015", nil),
      ("9 tháng đầu năm 2023", "2023-01-01/2023-09-30", "2023-01-01/P9M"),
      ("9 tháng năm 2023", "2023-01-01/2023-09-30", "2023-01-01/P9M"),
      ("chín tháng đầu năm 2023", "2023-01-01/2023-09-30", "2023-01-01/P9M"),
      ("9T/2023", "2023-01-01/2023-09-30", "2023-01-01/P9M"),
      ("ba quý đầu năm 2023", "2023-01-01/2023-09-30", "2023-01-01/P9M"),
      ("năm tháng đầu năm 2023", "2023-01-01/2023-05-31", "2023-01-01/P5M"),
      ("mười một tháng năm 2023", "2023-01-01/2023-11-30", "2023-01-01/P11M"),
    ] as [(String, String, String?)])
  func interval(text: String, iso: String, sdmx: String?) {
    let reading = DateReading(parsing: text)
    // The empty text stands for a year that is not printed where it must be.
    #expect(reading.kind == (iso.isEmpty ? .incomplete : .interval))
    #expect(reading.iso == (iso.isEmpty ? nil : iso))
    #expect(reading.sdmx == sdmx)
  }

  @Test(
    "intervals that cannot be told",
    arguments: [
      ("từ 15/12 đến 14/6/2023", .incomplete), ("từ tháng 12 đến tháng 5/2023", .incomplete),
      ("từ 15/12/2022 đến 10/6", .incomplete), ("từ ngày … đến ngày 10/6/2023", .incomplete),
      ("từ 10/6/2023 đến 15/12/2022", .invalid), ("từ ngày 31/4/2023 đến 30/6/2023", .invalid),
      ("từ 31/4 đến 30/6/2023", .invalid), ("giai đoạn 2025-2021", .invalid),
      ("từ tháng 1 đến tháng 6", .incomplete), ("từ cấp tỉnh đến cấp xã", .invalid),
    ] as [(String, DateReading.Kind)])
  func noInterval(text: String, kind: DateReading.Kind) {
    #expect(DateReading(parsing: text).kind == kind)
  }

  @Test(
    "words that differ in their marks only",
    arguments: [
      ("vốn đầu tư năm 2023", "2023"), ("tháng tư năm 2023", "2023-04"),
      ("tháng sáu năm 2023", "2023-06"), ("thang sau nam 2023", "2023-06"),
      ("thang tu nam 2023", "2023-04"), ("sáu tháng đầu năm 2023", "2023-S1"),
      ("von dau tu nam 2023", "2023"), ("thứ tư ngày 14/6/2023", "2023-06-14"),
      ("quý tư/2023", "2023-Q4"),
    ])
  func homographs(text: String, sdmx: String) {
    #expect(DateReading(parsing: text).sdmx == sdmx)
  }

  @Test(
    "lengths of time",
    arguments: [
      ("01 năm", "P1Y"), ("06 tháng", "P6M"), ("15 ngày", "P15D"), ("3 quý", "P9M"),
      ("2 tuần", "P2W"), ("trong 6 tháng", "P6M"), ("thời hạn 15 ngày", "P15D"),
      ("2 năm 6 tháng", "P2Y6M"), ("2 năm rưỡi", "P2Y6M"), ("nửa năm", "P6M"),
      ("hai năm rưỡi", "P2Y6M"), ("sau 15 ngày", "P15D"), ("2,5 năm", "P2Y6M"),
      ("sáu tháng", "P6M"), ("mười lăm ngày", "P15D"), ("một năm", "P1Y"), ("hai năm", "P2Y"),
      ("mười năm", "P10Y"), ("năm năm", "P5Y"), ("1.000 ngày", "P1000D"), ("1 tuần 3 ngày", "P10D"),
      ("3 tháng 10 ngày", "P3M10D"),
      ("05 ngày làm việc", nil), ("1,5 tháng", nil), ("nửa tháng", nil),
    ] as [(String, String?)])
  func duration(text: String, iso: String?) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .duration)
    #expect(reading.iso == iso)
    #expect(reading.sdmx == nil)
  }

  @Test(
    "lengths that are one of several",
    arguments: ["3-5 ngày", "từ 5 đến 7 ngày", "năm tháng", "8 giờ", "3 giờ rưỡi"])
  func durations(text: String) {
    #expect(DateReading(parsing: text).kind == .ambiguous)
  }
}
