import ReportExtraction
import Testing

@Suite("Times as forms, pens and recognition leave them")
struct TimeWordingTests {
  @Test(
    "intervals",
    arguments: [
      ("từ tháng năm đến tháng chín năm 2023", "2023-05/2023-09"),
      ("tháng năm - tháng sáu năm 2023", "2023-05/2023-06"),
      ("tu thang nam den thang chin nam 2023", "2023-05/2023-09"),
      ("TỪ THÁNG NĂM ĐẾN THÁNG CHÍN NĂM 2023", "2023-05/2023-09"),
      ("từ tháng năm/2023 đến tháng sáu/2023", "2023-05/2023-06"),
      ("09 (chín) tháng đầu năm 2023", "2023-01-01/2023-09-30"),
      ("12 đến 18/6/2023", "2023-06-12/2023-06-18"), ("4 đến 6/2023", "2023-04/2023-06"),
      ("2021-01-01/P5Y", "2021/2025"), ("2020-01-01/P12M", "2020-01/2020-12"),
      ("2022-02-01/P11M", "2022-02/2022-12"),
      ("từ thứ hai ngày 12/6/2023 đến chủ nhật ngày 18/6/2023", "2023-06-12/2023-06-18"),
      ("2023-01-01/P6M", "2023-01/2023-06"), ("2023-01-01/P9M", "2023-01-01/2023-09-30"),
      ("Nghị quyết 12/NQ-CP ngày 5/1/2023 giai đoạn 2021-2025", "2021/2025"),
    ])
  func isInterval(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .interval)
    #expect(reading.iso == iso)
  }

  @Test(
    "months",
    arguments: [
      ("tháng năm/2009", "2009-05"), ("tháng năm - 2007", "2007-05"),
      ("tháng năm, năm 2022", "2022-05"),
      ("THÁNG NĂM CỦA NĂM HAI NGÀN KHÔNG TRĂM HAI MƯƠI", "2020-05"),
      ("tháng XII năm 2023", "2023-12"), ("tháng VI/2023", "2023-06"),
    ])
  func isMonth(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .month)
    #expect(reading.iso == iso)
  }

  @Test(
    "days that are still told",
    arguments: [
      ("ngày hai mươi tháng năm, 2032", "2032-05-20"), ("ngày mười tháng năm/2023", "2023-05-10"),
      ("ngày 10 tháng năm, năm 2023", "2023-05-10"),
      ("ngày ..12.. tháng ..6.. năm 2023", "2023-06-12"),
      ("ngày …12… tháng …6… năm 2023", "2023-06-12"),
      ("ngày _12_ tháng _6_ năm 2023", "2023-06-12"),
      ("ngày 12... tháng 6... năm 2023", "2023-06-12"), ("ngày 9. tháng 2. năm 1954", "1954-02-09"),
      ("ngày 12 (mười hai) tháng 6 (sáu) năm 2023", "2023-06-12"),
      ("ngày 05 (năm) tháng 6 năm 2023", "2023-06-05"),
      ("ngày 12; tháng 6; năm 2023", "2023-06-12"), ("ngày 12 / tháng 6 / năm 2023", "2023-06-12"),
      ("ngày 12 của tháng 6 năm 2023", "2023-06-12"),
      ("ngày 12 - tháng 6 - năm 2023", "2023-06-12"), ("ngày: 12 tháng: 6 năm: 2023", "2023-06-12"),
      ("12-VI-2023", "2023-06-12"), ("Quyết định số 12/QĐ-UBND ngày 5/1/2023", "2023-01-05"),
    ])
  func isDate(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .date)
    #expect(reading.iso == iso)
  }

  @Test(
    "blanks of a form",
    arguments: [
      "quý II/20..", "6 tháng đầu năm 20..", "9 tháng năm 20..", "tháng 5 năm 20..", "năm 20..",
      "tuần 23 năm 20..", "năm 19..", "tuần … năm 2023", "... tháng đầu năm 2023",
      "từ tháng … đến tháng 6 năm 2023", "nửa ... năm 2023", "từ ngày … đến ngày …", "năm ….",
      "năm 20…", "năm 20__", "năm 202...", "…/2023", "6/20…", "tuần .../2023",
      "giai đoạn 2021 - 20..",
    ])
  func isIncomplete(text: String) {
    #expect(DateReading(parsing: text).kind == .incomplete)
  }

  @Test(
    "halves",
    arguments: [
      ("06 (sáu) tháng đầu năm 2023", "2023-01-01/2023-06-30"),
      ("nửa năm đầu 2023", "2023-01-01/2023-06-30"),
      ("Báo cáo tỉnh Quảng Nam 6 tháng đầu năm 2023", "2023-01-01/2023-06-30"),
    ])
  func isHalf(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .half)
    #expect(reading.iso == iso)
  }

  @Test(
    "what may be another time, or none",
    arguments: [
      "06 (bảy) tháng đầu năm 2023", "ngày 1... tháng 6 năm 2023", "ngày 12a tháng 6 năm 2023",
      "ngày 1Z tháng 6 năm 2023", "trung tuần tháng 6/2023", "hạ tuần tháng 6/2023",
      "tuần thứ hai của tháng 6 năm 2023", "mùa xuân năm 2023", "ngày cuối cùng của năm 2023",
      "HK1 2022-2023", "vụ đông xuân 2022-2023", "01.02.03", "1.2.23", "12.5.20", "12/6/2023 người",
      "12.5.2023 đồng", "5 nam, 3 nữ", "Nam 50", "quỹ 2 năm 2023", "thắng 6/2023", "nằm 2023",
      "5 nam", "6 tháng đầu năm 2022 và 2023", "Thực hiện Kế hoạch 72/KH-BDT năm 2023",
      "quý l/2023", "từ thứ ba ngày 12/6/2023 đến chủ nhật ngày 18/6/2023", "Thứ 8 ngày 12/6/2023",
      "6 tháng đầu năm 2023 và 6 tháng cuối năm 2023",
    ])
  func isAmbiguous(text: String) {
    #expect(DateReading(parsing: text).kind == .ambiguous)
  }

  @Test(
    "lengths of time",
    arguments: [
      ("15 (mười lăm) ngày", "P15D"), ("02 (hai) năm", "P2Y"), ("06 (sáu) tháng", "P6M"),
    ])
  func isDuration(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .duration)
    #expect(reading.iso == iso)
  }

  @Test(
    "quarters",
    arguments: [
      ("Quý: II năm 2023", "2023-04-01/2023-06-30"), ("quý nhất năm 1999", "1999-01-01/1999-03-31"),
      ("quý thứ nhất, năm 2006", "2006-01-01/2006-03-31"),
      ("Quý nhì của năm 2032", "2032-04-01/2032-06-30"),
      ("QuýII năm 2023", "2023-04-01/2023-06-30"), ("quý nhất/2023", "2023-01-01/2023-03-31"),
      ("quýII/2023", "2023-04-01/2023-06-30"),
      ("thực hiện Quyết định 12/QĐ-UBND ngày 5/1/2023 trong quý I/2023", "2023-01-01/2023-03-31"),
      ("Quý: II/2023", "2023-04-01/2023-06-30"),
    ])
  func isQuarter(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .quarter)
    #expect(reading.iso == iso)
  }

  @Test(
    "numbers that are no times",
    arguments: [
      "Chỉ tiêu 1.1.2020", "Mục 1.12.2023", "v12.6.2023", "phiên bản 1.2.2020", "1234", "0001",
      "9999", "Số: 12/2023", "MS: 12-2023", "nhà số 12/6/2023",
    ])
  func isInvalid(text: String) {
    #expect(DateReading(parsing: text).kind == .invalid)
  }

  @Test(
    "years behind their labels",
    arguments: [
      ("Năm: 2023", "2023"), ("Năm báo cáo: 2023", "2023"), ("Kỳ báo cáo: 2023", "2023"),
      ("năm sinh: 1980", "1980"),
    ])
  func isYear(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .year)
    #expect(reading.iso == iso)
  }

  @Test(
    "the strokes of a quarter that were taken for letters or digits",
    arguments: [
      ("quý lI/2023", "2023-Q2"), ("quý ll/2023", "2023-Q2"), ("quý 1I/2023", "2023-Q2"),
      ("quý lII/2023", "2023-Q3"),
    ])
  func misreadQuarter(text: String, sdmx: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.sdmx == sdmx)
    #expect(reading.isRepaired)
  }

  @Test(
    "a text of thousands of words is no time, and is not searched for one",
    arguments: ["từ ngày ", "ngày 12 ", "năm ", "hai ", "tháng 4, "])
  func longText(words: String) {
    let text = String(repeating: words, count: 20_000)
    #expect(DateReading(parsing: text).kind == .invalid)
  }
}
