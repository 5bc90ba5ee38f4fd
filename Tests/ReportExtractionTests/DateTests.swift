import ReportExtraction
import Testing

@Suite("Dates and periods")
struct DateTests {
  @Test(
    "a text that is one date",
    arguments: [
      ("2023-06-12", "2023-06-12"), ("12/6/2023", "2023-06-12"), ("12.6.2023", "2023-06-12"),
      ("12-06-2023", "2023-06-12"), ("12/6/23", "2023-06-12"), ("3/9/91", "1991-09-03"),
      ("1/1/49", "2049-01-01"), ("1/1/50", "1950-01-01"), ("29/02/2024", "2024-02-29"),
      ("ngày 12 tháng 6 năm 2023", "2023-06-12"), ("ngay 12 thang 6 nam 2023", "2023-06-12"),
      ("ngày 01 tháng 02 năm 2023", "2023-02-01"), ("ngày 24\ntháng 01 năm 2022", "2022-01-24"),
      ("ngày mồng 3 tháng 3 năm 2017", "2017-03-03"), ("NGÀY 12 THÁNG 6 NĂM 2023", "2023-06-12"),
      ("ngày 3O tháng 6 năm 2O23", "2023-06-30"), ("l2/6/2023", "2023-06-12"),
      ("12 tháng tư năm 2023", "2023-04-12"), ("ngày 1 tháng năm năm 2023", "2023-05-01"),
      ("ngày 2 tháng mười hai năm 2023", "2023-12-02"), ("ngày 12 tháng 6/2023", "2023-06-12"),
      ("31/4/2023", nil), ("29/02/2023", nil), ("32/01/2023", nil), ("6/13/2023", nil),
      ("19/8/19999", nil), ("30/2020/NĐ-CP", nil), ("12/6", nil), ("2023", nil), ("16", nil),
      ("ngày … tháng … năm 2023", nil), ("12/6/2023 và 13/6/2023", nil), ("1.2", nil),
    ] as [(String, String?)])
  func date(text: String, iso: String?) {
    #expect(CalendarDate(parsing: text)?.description == iso)
  }

  @Test(
    "what a text says about time",
    arguments: [
      ("ngày 12 tháng 6 năm 2023", .date, "2023-06-12"), ("12/6/2023", .date, "2023-06-12"),
      ("2023-06-12", .date, "2023-06-12"), ("28/12/2022", .date, "2022-12-28"),
      ("ngày 21 tháng 09 năm 2025", .date, "2025-09-21"),
      ("10h30 ngày 12/6/2023", .date, "2023-06-12"),
      ("tính đến ngày 30/6/2023", .date, "2023-06-30"),
      ("Thừa Thiên Huế, ngày 12 tháng 6 năm 2023", .date, "2023-06-12"),
      ("tháng 6/2023", .month, "2023-06"), ("6/2023", .month, "2023-06"),
      ("tháng 6 năm 2023", .month, "2023-06"), ("tháng tư năm 2023", .month, "2023-04"),
      ("tháng Giêng năm 2023", .lunar, nil), ("tháng Chạp năm 2022", .lunar, nil),
      ("mùng 1 tháng Giêng năm Quý Mão", .lunar, nil), ("ngày 15/8/2023 âm lịch", .lunar, nil),
      ("quý 2 năm 2023", .quarter, "2023-Q2"), ("quý 4 của năm 2018", .quarter, "2018-Q4"),
      ("Quý IV năm 2022", .quarter, "2022-Q4"), ("quý III-2020", .quarter, "2020-Q3"),
      ("6 tháng đầu năm 2023", .half, "2023-S1"),
      ("9 tháng đầu năm 2023", .interval, "2023-01-01/P9M"),
      ("9 tháng năm 2023", .interval, "2023-01-01/P9M"), ("nhiệm kỳ 2021 - 2026", .interval, nil),
      ("từ ngày 15/12/2022 đến ngày 10/6/2023", .interval, nil),
      ("29/02/2023", .invalid, nil), ("31/4/2023", .invalid, nil), ("Viên chức", .invalid, nil),
      ("ngày … tháng … năm 2023", .incomplete, nil),
      ("ngày ... tháng 6 năm 2023", .incomplete, nil),
      ("ngày     tháng     năm 2023", .incomplete, nil),
      ("ngày 12 tháng 6 năm 20…", .incomplete, nil), ("ngày 15/12", .incomplete, nil),
      ("so với năm 2015", .year, "2015"), ("năm 2023", .year, "2023"), ("2023", .year, "2023"),
      ("01 năm", .duration, nil), ("quý II", .incomplete, nil),
      ("quý lll năm 2023", .quarter, "2023-Q3"), ("tháng 13 năm 2023", .invalid, nil),
      ("báo cáo quý I năm 2023 (theo NĐ 09/2019)", .quarter, "2023-Q1"),
    ] as [(String, DateReading.Kind, String?)])
  func reading(text: String, kind: DateReading.Kind, sdmx: String?) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == kind)
    #expect(reading.sdmx == sdmx)
  }

  @Test(
    "intervals have ISO ends, both included",
    arguments: [
      ("nhiệm kỳ 2021 - 2026", "2021/2026"),
      ("từ ngày 15/12/2022 đến ngày 10/6/2023", "2022-12-15/2023-06-10"),
      ("9 tháng đầu năm 2023", "2023-01-01/2023-09-30"),
    ])
  func interval(text: String, iso: String) {
    #expect(DateReading(parsing: text).iso == iso)
  }

  @Test("a weekday that the date does not fall on is told")
  func weekday() {
    #expect(!DateReading(parsing: "Thứ Hai, ngày 12/6/2023").contradictsWeekday)
    #expect(DateReading(parsing: "Thứ Ba, ngày 12/6/2023").contradictsWeekday)
    #expect(DateReading(parsing: "Chủ nhật 12 tháng 6 năm 2023").contradictsWeekday)
    #expect(!DateReading(parsing: "Chủ nhật, ngày 11/6/2023").contradictsWeekday)
  }

  @Test(
    "letters read as digits are told",
    arguments: [
      ("ngày O5 tháng 6 năm 2O23", true), ("ngày 05 tháng 6 năm 2023", false),
      ("quý II năm 2O23", true), ("quý II năm 2023", false), ("6/2O23", true),
      ("từ ngày 15/12/2O22 đến ngày 10/6/2023", true),
      ("từ ngày 15/12/2022 đến ngày 10/6/2023", false),
    ])
  func repaired(text: String, isRepaired: Bool) {
    #expect(DateReading(parsing: text).isRepaired == isRepaired)
    #expect(DateReading.first(in: text).map { $0.reading.isRepaired || !isRepaired } ?? true)
  }

  @Test("the first day of a line and where it stands")
  func first() throws {
    let line = "Thừa Thiên Huế, ngày 12 tháng 6 năm 2023"
    let (reading, range) = try #require(DateReading.first(in: line))
    #expect(reading.date?.description == "2023-06-12")
    #expect(String(decoding: Array(line.utf8)[range], as: UTF8.self) == "ngày 12 tháng 6 năm 2023")
    #expect(DateReading.first(in: "Nghị định số 117/2013/NĐ-CP") == nil)
    #expect(DateReading.first(in: "có 18 người/19 người, 00/02 biên chế") == nil)
    #expect(DateReading.first(in: "6 tháng đầu năm 2023") == nil)
    #expect(DateReading.first(in: "Huế, ngày    tháng 6 năm 2023")?.reading.kind == .incomplete)
  }

  @Test(
    "the reporting period of a title",
    arguments: [
      ("Công tác Cải cách hành chính 6 tháng đầu năm 2023", "2023-S1"),
      ("BÁO CÁO KẾT QUẢ 6 THÁNG CUỐI NĂM 2022", "2022-S2"),
      ("6 tháng cuối năm năm 2023", "2023-S2"),
      ("9 tháng đầu năm 2023", "2023-01-01/P9M"), ("9 tháng năm 2020", "2020-01-01/P9M"),
      ("quý II/2023", "2023-Q2"), ("quý II năm 2023", "2023-Q2"), ("quý 2 năm 2023", "2023-Q2"),
      ("quý III-2020", "2020-Q3"), ("Quý IV năm 2022", "2022-Q4"), ("tháng 6/2023", "2023-06"),
      ("tháng 6 năm 2023", "2023-06"), ("năm 2023", "2023"), ("12 tháng năm 2023", "2023"),
      ("3 tháng đầu năm 2023", "2023-Q1"), ("báo cáo định kỳ quý I năm 2024", "2024-Q1"),
      ("6 tháng đầu năm và phương hướng 6 tháng cuối năm 2023", "2023-S1"),
      ("6 tháng cuối năm và phương hướng 6 tháng đầu năm 2024", "2023-S2"),
      ("quý IV và nhiệm vụ quý I năm 2024", "2023-Q4"),
      ("quý I, nhiệm vụ quý II năm 2024", "2024-Q1"),
      ("năm 2022 và phương hướng, nhiệm vụ năm 2023", "2022"),
      ("Kế hoạch năm 2023, kết quả 6 tháng đầu năm 2023", "2023-S1"),
      ("năm 2022 và nhiệm vụ quý I năm 2023", "2022"), ("so với năm 2015", nil),
      ("tăng so với cùng kỳ năm 2022", nil), ("năm 2023 so với năm 2015", "2023"),
      ("6 tháng đầu năm", nil), ("Theo Nghị định 117/2013/NĐ-CP", nil), ("quý II", nil),
      ("ngày 12 tháng 6 năm 2023", nil), ("giai đoạn 2021-2025", nil), ("trong 6 tháng", nil),
      ("đến cuối năm 2023", nil), ("", nil),
      // Reported together, one within the other: the longest.
      ("quý II và 6 tháng đầu năm 2023", "2023-S1"),
      ("tháng 5 và 5 tháng đầu năm 2023", "2023-01-01/P5M"),
      ("tháng 9 và quý III/2021", "2021-Q3"), ("quý IV và cả năm 2022", "2022"),
      ("tháng 6, quý II và 6 tháng đầu năm 2023", "2023-S1"),
      ("tháng 6 và lũy kế 6 tháng đầu năm 2023", "2023-S1"),
      ("quý II năm 2023 và 6 tháng đầu năm 2023", "2023-S1"),
      ("quý I và nhiệm vụ năm 2023", "2023-Q1"),
      ("tháng 9, trong quý III/2021", "2021-09"),
      // What cannot be read is never the whole year.
      ("quý lll năm 2023", nil), ("quý V năm 2023", nil), ("quý 5/2023", nil),
      ("quý I1 năm 2023", nil), ("quý … năm 2023", nil), ("tháng 13 năm 2023", nil),
      ("tháng ... năm 2023", nil), ("tuần 23 năm 2023", nil), ("tuần thứ 23/2023", nil),
      ("năm 2023, quý lll năm 2023", nil), ("quý IV và nhiệm vụ quý l năm 2024", nil),
      ("quý 02/2023", "2023-Q2"), ("Quý cơ quan, năm 2023", "2023"),
      // The year of a document is no period.
      ("Nghị quyết số 76/NQ-CP năm 2021 quý III năm 2023", "2023-Q3"),
      ("thực hiện Nghị định 30/2020/NĐ-CP năm 2020, năm 2023", "2023"),
      ("Nghị quyết số 76/NQ-CP năm 2021", nil),
    ] as [(String, String?)])
  func period(text: String, sdmx: String?) {
    #expect(TimePeriod.first(in: text)?.period.sdmx == sdmx)
  }

  @Test(
    "prose is read more strictly than a text that is a time",
    arguments: [
      ("sáu tháng đầu năm 2023", "2023-S1"), ("nửa đầu năm 2023", "2023-S1"),
      ("quý một năm 2023", "2023-Q1"),
      (
        "9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2023",
        "2023-01-01/P9M"
      ),
      ("mỗi năm hai nghìn hồ sơ", nil), ("quý hai", nil), ("T6/2023", nil), ("6T/2023", nil),
      ("quý II/23", nil), ("năm 23", nil), ("đạt 6/2023 hồ sơ", nil), ("6/2023", nil),
      ("từ tháng 1 đến tháng 6 năm 2023", nil), ("quý I - quý III/2023", nil),
      ("tháng năm 2023", nil), ("kết quả các tháng năm 2023", "2023"),
      ("tuần 1 tháng 6 năm 2023", nil), ("giữa năm 2023", nil),
      ("tháng 4, 5, 6 năm 2023", nil), ("tháng 6, 12 hồ sơ, năm 2023", "2023-06"),
      ("đến cuối năm 2023, quý II/2023", "2023-Q2"),
    ] as [(String, String?)])
  func prose(text: String, sdmx: String?) {
    #expect(TimePeriod.first(in: text)?.period.sdmx == sdmx)
  }

  @Test(
    "days in words are read in prose with all that belongs to them only",
    arguments: [
      ("Hôm nay, ngày mười hai tháng sáu năm 2023, tại", "2023-06-12"),
      ("có hai tháng sáu năm 2023", nil), ("mười hai tháng sáu năm 2023", nil),
      ("ngày mười hai tháng sáu", nil), ("ngày mười hai", nil), ("tuần 1 tháng 6 năm 2023", nil),
      ("kỳ 2 tháng 6 năm 2023", nil), ("1.1.2. Số liệu", nil), ("…/…/2023", nil),
      ("12/6 năm 2023", nil), ("12 6 2023", nil),
    ] as [(String, String?)])
  func daysInProse(text: String, iso: String?) {
    #expect(DateReading.first(in: text)?.reading.iso == iso)
  }

  @Test("a period tells where its words stand")
  func periodRange() throws {
    let text = "Công tác CCHC 6 tháng đầu năm 2023 của Ban"
    let (_, range) = try #require(TimePeriod.first(in: text))
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "6 tháng đầu năm 2023")
  }

  @Test(
    "SDMX periods are read as they are written",
    arguments: [
      "2023", "2023-S1", "2023-S2", "2023-Q4", "2023-06", "2023-12", "2023-01-01/P9M",
      "2023-W05", "2020-W53",
    ])
  func sdmx(text: String) {
    #expect(TimePeriod(sdmx: text)?.sdmx == text)
  }

  @Test(
    "other texts are no SDMX period",
    arguments: [
      "2023-S3", "2023-Q0", "2023-13", "2023-6", "23", "2023-01-02/P9M", "", "2023-W53", "2023-W5",
    ])
  func noSDMX(text: String) {
    #expect(TimePeriod(sdmx: text) == nil)
  }

  @Test("2023-A1 is the year")
  func annual() {
    #expect(TimePeriod(sdmx: "2023-A1") == .year(2023))
  }

  @Test(
    "the window that a text states",
    arguments: [
      ("- Từ ngày 15/12/2022 đến ngày 10/6/2023, Ban có 45 ý kiến", "2022-12-15/2023-06-10"),
      ("tính từ 1/12/2019 đến 29/2/2020", "2019-12-01/2020-02-29"),
      ("(từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 6 năm 2023)", "2022-12-15/2023-06-14"),
      ("7/12/2022 đến ngày 4/12/2023", "2022-12-07/2023-12-04"),
      ("từ 01/01 đến 30/6/2023", "2023-01-01/2023-06-30"),
      (
        "số 72/KH-BDT ngày 28/12/2022; từ ngày 15/12/2022 đến ngày 10/6/2023",
        "2022-12-15/2023-06-10"
      ),
      ("Số liệu từ 15/12 năm trước đến 14/6/2023", "2022-12-15/2023-06-14"),
      ("từ ngày 15/12 năm trước liền kề đến ngày 14/6/2023", "2022-12-15/2023-06-14"),
      ("đầu tư 15/12 - 14/6/2023, 01 công trình", nil), ("5-11/6/2023, 10 và 12 hồ sơ", nil),
      ("từ tháng 1/2023 đến tháng 6/2023 (6)", nil), ("từ 15/12 năm trước đến 14/6, 1, 2", nil),
      ("từ 15/12 đến 10/6/2023", nil), ("từ 15/12/2022 đến 10/6", nil),
      ("từ 10/6/2023 đến 15/12/2022", nil), ("ngày 28/12/2022 và ngày 13/01/2023", nil),
      ("từ cấp tỉnh đến cấp xã", nil), ("từ 31/4/2023 đến 30/6/2023", nil),
    ] as [(String, String?)])
  func window(text: String, iso: String?) {
    let window = StatedWindow.first(in: text)
    #expect(window.map { "\($0.start)/\($0.end)" } == iso)
  }
}
