import Foundation
import ReportExtraction
import Testing

/// A text and the one day that it names.
@Suite("Days in all their forms")
struct DayFormsTests {
  @Test(
    "digits",
    arguments: [
      ("12/6/2023", "2023-06-12"), ("12/06/2023", "2023-06-12"), ("12.06.2023", "2023-06-12"),
      ("12-6-2023", "2023-06-12"), ("12–6–2023", "2023-06-12"), ("12 / 6 / 2023", "2023-06-12"),
      ("12 - 06 - 2023", "2023-06-12"), ("12 6 2023", "2023-06-12"), ("2023/06/12", "2023-06-12"),
      ("2023-6-1", "2023-06-01"), ("ngày 12/6/2023", "2023-06-12"), ("(12/6/2023)", "2023-06-12"),
      ("Ngày: 12/6/2023", "2023-06-12"), ("12/6/2023.", "2023-06-12"),
      ("1.1.2023", "2023-01-01"), ("2/9/1945", "1945-09-02"), ("31/12/9999", "9999-12-31"),
      ("1/1/00", "2000-01-01"), ("1/1/99", "1999-01-01"), ("29/2/2000", "2000-02-29"),
      ("5/6/2023", "2023-06-05"), ("01/02/2023", "2023-02-01"), ("30/3/2021", "2021-03-30"),
      ("2023-06-12T10:30:00", "2023-06-12"), ("12/6/2023 10:30", "2023-06-12"),
      ("lúc 8 giờ 00 phút ngày 12/6/2023", "2023-06-12"), ("10:30, 12/6/2023", "2023-06-12"),
      ("8h00, ngày 12/6/2023", "2023-06-12"), ("sáng 12/6/2023", "2023-06-12"),
      ("ngày 12/6 năm 2023", "2023-06-12"), ("12/6 năm 2023", "2023-06-12"),
      ("tính đến 24h00 ngày 12/6/2023", "2023-06-12"), ("đến ngày 12/6/2023", "2023-06-12"),
      ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "2020-03-05"),
      ("Kế hoạch số 72/KH-BDT ngày 28/12/2022", "2022-12-28"),
      ("Ban hành kèm theo Quyết định 117/QĐ-UBND ngày 13/01/2023", "2023-01-13"),
      ("Báo cáo 6 tháng đầu năm 2023, ngày 12/6/2023", "2023-06-12"),
      ("ngày 12/6/2023 (tức ngày 25 tháng 4 năm Quý Mão)", "2023-06-12"),
    ])
  func digits(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .date)
    #expect(reading.iso == iso)
    #expect(reading.sdmx == iso)
    #expect(!reading.isRepaired)
  }

  @Test(
    "the words of a date",
    arguments: [
      ("ngày 12 tháng 6 năm 2023", "2023-06-12"), ("Ngày 12 Tháng 6 Năm 2023", "2023-06-12"),
      ("NGÀY 12 THÁNG 06 NĂM 2023", "2023-06-12"), ("12 tháng 6 năm 2023", "2023-06-12"),
      ("ngày 12, tháng 6, năm 2023", "2023-06-12"), ("ngày 12 tháng 6, năm 2023", "2023-06-12"),
      ("ngày 12 tháng 6 2023", "2023-06-12"), ("12 tháng 6, 2023", "2023-06-12"),
      ("ngày 12 tháng 6/2023", "2023-06-12"), ("ngày 12 tháng 6-2023", "2023-06-12"),
      ("ngày 12 tháng sáu năm 2023", "2023-06-12"), ("12 tháng bốn năm 2023", "2023-04-12"),
      ("ngày 1 tháng năm năm 2023", "2023-05-01"), ("ngày 3 tháng mười năm 2023", "2023-10-03"),
      ("ngày 3 tháng mười một năm 2023", "2023-11-03"), ("ngày 3 tháng bẩy năm 2023", "2023-07-03"),
      ("ngày 3 tháng một năm 2023", "2023-01-03"), ("mồng 5 tháng 6 năm 2023", "2023-06-05"),
      ("mùng 5 tháng 6 năm 2023", "2023-06-05"), ("ngày mồng 3 tháng 3 năm 2017", "2017-03-03"),
      ("Thừa Thiên Huế, ngày 12 tháng 6 năm 2023", "2023-06-12"),
      ("Huế, ngày 24\ntháng 01 năm 2022", "2022-01-24"), ("ngày 12 tháng 6 năm 23", "2023-06-12"),
      ("Ngay 12 thang 6 nam 2023", "2023-06-12"), ("ngày 12 thang 6 nam 2023", "2023-06-12"),
      ("ngày\u{A0}12\u{A0}tháng\u{A0}6\u{A0}năm\u{A0}2023", "2023-06-12"),
      ("ngày mười hai tháng sáu năm 2023", "2023-06-12"),
      ("ngày năm tháng sáu năm 2023", "2023-06-05"), ("mồng năm tháng sáu năm 2023", "2023-06-05"),
      ("ngày mười lăm tháng 8 năm 2023", "2023-08-15"),
      ("ngày ba mươi mốt tháng mười hai năm 2023", "2023-12-31"),
    ])
  func words(text: String, iso: String) {
    #expect(DateReading(parsing: text).iso == iso)
  }

  @Test(
    "days and years in words, in every dialect",
    arguments: [
      (
        "ngày mười hai tháng sáu năm hai nghìn không trăm hai mươi ba", "2023-06-12"
      ),
      ("ngày mười hai tháng sáu năm hai ngàn không trăm hai mươi ba", "2023-06-12"),
      ("hai tư tháng bảy năm hai nghìn mười ba", "2013-07-24"),
      ("ngày hai mươi tư tháng bẩy năm hai không mười ba", "2013-07-24"),
      ("ngày hai mươi tư tháng bảy năm hai không hai ba", "2023-07-24"),
      ("ngày hăm mốt tháng tám năm hai nghìn", "2000-08-21"),
      ("ngày băm mốt tháng mười năm hai nghìn linh chín", "2009-10-31"),
      ("ngày mồng một tháng năm năm hai nghìn lẻ năm", "2005-05-01"),
      ("ngày hai chín tháng hai năm hai nghìn không trăm hai mươi bốn", "2024-02-29"),
      ("ngày hai mươi nhăm tháng mười hai năm một nghìn chín trăm chín mươi chín", "1999-12-25"),
      ("ngay muoi hai thang sau nam hai nghin khong tram hai muoi ba", "2023-06-12"),
      ("NGÀY MƯỜI HAI THÁNG SÁU NĂM HAI NGHÌN KHÔNG TRĂM HAI MƯƠI BA", "2023-06-12"),
    ])
  func spelled(text: String, iso: String) {
    #expect(DateReading(parsing: text).iso == iso)
    #expect(DateReading(parsing: text.decomposedStringWithCanonicalMapping).iso == iso)
  }

  @Test(
    "letters that recognition took for digits are read and told",
    arguments: [
      ("ngày 3O tháng 6 năm 2O23", "2023-06-30"),
      ("Hà Nội, ngày 3O tháng 6 năm 2O23", "2023-06-30"),
      ("l2/6/2023", "2023-06-12"), ("I2/6/2023", "2023-06-12"), ("12/O6/2023", "2023-06-12"),
      ("ngày 12 tháng l0 năm 2023", "2023-10-12"), ("ngày O1 tháng O2 năm 2o23", "2023-02-01"),
      ("2O23-06-12", "2023-06-12"),
    ])
  func repaired(text: String, iso: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.iso == iso)
    #expect(reading.isRepaired)
  }

  @Test(
    "what is missing in a date is not made up",
    arguments: [
      "ngày … tháng … năm 2023", "ngày     tháng     năm 2023", "ngày ... tháng 6 năm 2023",
      "ngày … tháng … năm …", "ngày ___ tháng ___ năm 2023", "ngày ___/___/2023", "ngày /6/2023",
      "ngày …/6/2023", "ngày ..../..../2023", "…/…/2023", "__/__/____", "ngày 12/…/2023",
      "12/6/…", "12/6/20…", "12/6/20..", "ngày    tháng 6 năm 2023", "ngày 12 tháng   năm 2023",
      "ngày 12 tháng … năm 2023", "ngày 12 tháng 6 năm", "ngày 12 tháng 6 năm …",
      "ngày 12 tháng 6 năm 20…", "ngày 12 tháng 6 năm 20", "ngày 12 tháng 6 năm 202…",
      "Huế, ngày    tháng    năm 20", "ngày 12 tháng 6", "12 tháng 6", "ngày 15/12", "ngày 5/6",
      "ngày 12", "ngày mười hai", "mồng 5", "ngày 15/12 năm trước", "ngày 15 tháng 12 năm trước",
      "ngày tháng năm", "Chủ nhật",
    ])
  func incomplete(text: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .incomplete)
    #expect(reading.iso == nil && reading.sdmx == nil)
  }

  @Test(
    "what the calendar does not have is told from what is no time, and from what cannot be read",
    arguments: [
      ("31/4/2023", .impossible), ("29/02/2023", .impossible), ("32/01/2023", .impossible),
      ("6/13/2023", .impossible), ("00/02/2023", .impossible), ("29/2/1900", .impossible),
      ("ngày 31 tháng 6 năm 2023", .impossible), ("ngày 12 tháng 13 năm 2023", .impossible),
      ("ngày ba mươi tháng hai năm 2023", .impossible), ("19/8/19999", .impossible),
      ("12/6/0023", .impossible), ("12/6/023", .impossible), ("13/2023", .impossible),
      ("2023-13-01", .impossible), ("31 4 2023", .impossible),
      ("ngày ll tháng 6 năm 2023", .unreadable),
      ("", .noTime), ("Viên chức", .noTime), ("00/02 biên chế", .noTime), ("16", .noTime),
      ("03/03 hợp đồng", .noTime), ("18/19", .noTime), ("18 người/19 người", .noTime),
      ("30/2020/NĐ-CP", .noTime), ("Thông tư 09/2019", .noTime), ("Công văn 6/2023", .noTime),
      ("theo NĐ 09/2019", .noTime), ("117/2013/NĐ-CP", .noTime), ("ISO 9001:2015", .noTime),
      ("1.2", .noTime), ("1.1.2.", .noTime), ("2023 hồ sơ", .noTime), ("10h30", .noTime),
      ("0/2", .noTime), ("12/2023 hồ sơ", .noTime), ("đạt 100%", .noTime), ("12,5", .noTime),
      ("2S/6/2023", .noTime), ("…", .noTime), ("-", .noTime),
    ] as [(String, DateReading.Fault)])
  func invalid(text: String, fault: DateReading.Fault) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .invalid)
    #expect(reading.fault == fault)
  }

  @Test(
    "more than one reading",
    arguments: [
      "05/06", "15/12", "03/03", "6/23", "12.2023", "12/6-2023", "tháng năm", "tháng năm 2023",
      "ngày 12 và 13/6/2023", "ngày 12, 13/6/2023", "12/6/2023 và 13/6/2023",
      "ngày 12/6/2023 hoặc ngày 14/6/2023", "tháng 5 và tháng 6 năm 2023",
      "năm 2022 và năm 2023", "quý I và quý II năm 2023", "đầu năm 2023", "cuối năm 2023",
      "giữa năm 2023", "cuối quý II/2023", "đầu tháng 6/2023", "những tháng đầu năm 2023",
      "các tháng cuối năm 2023", "tuần 1 tháng 6 năm 2023", "tuần II tháng 6/2023",
      "kỳ 1 tháng 6 năm 2023",
      "năm 2021, 2022 và 2023", "tháng 4, 5 và 6 năm 2023", "quý I, II/2023",
      "trong 15 ngày kể từ ngày 12/6/2023",
      "từ ngày 15/12/2022 đến 14/6/2023, từ ngày 15/6/2023 đến 14/12/2023",
      "ngày 12/6/2023 so với ngày 12/6/2022", "học kỳ I năm học 2022-2023", "học kỳ II",
    ])
  func ambiguous(text: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .ambiguous)
    #expect(reading.iso == nil && reading.sdmx == nil)
  }

  @Test(
    "lunar times are told, never converted",
    arguments: [
      "rằm tháng Giêng", "ngày rằm tháng 7", "30 Tết", "mùng 3 Tết", "Tết Quý Mão 2023",
      "dịp Tết Nguyên đán", "15/8 âm lịch", "ngày 15/8 (âm lịch)", "ngày 15 tháng 8 âm lịch",
      "tháng 8 âm lịch", "15/8/2023 âm lịch", "15/8 ÂL", "năm Quý Mão", "năm Giáp Thìn",
      "tháng Giêng năm 2023", "tháng Chạp năm 2022", "tháng chạp", "mùng 1 tháng Giêng năm Quý Mão",
      "ngày 10 tháng 3 năm Nhâm Dần", "ngày 23 tháng Chạp", "ngày 15/8 năm Quý Mão",
      "tháng 2 nhuận năm Quý Mão", "nam Quy Mao", "RẰM THÁNG BẢY",
    ])
  func lunar(text: String) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == .lunar)
    #expect(reading.iso == nil && reading.sdmx == nil)
  }

  @Test(
    "nothing is taken from the clock",
    arguments: [
      "hôm nay", "hôm qua", "ngày mai", "tuần trước", "tuần này", "tháng này", "tháng sau",
      "quý trước", "năm nay", "năm ngoái", "năm trước", "cùng kỳ", "cùng kỳ năm trước",
      "so với cùng kỳ năm 2022", "kỳ trước", "thứ Hai tuần trước", "đầu năm", "cuối tháng",
      "hiện nay", "năm nay so với năm trước", "từ đầu năm đến nay", "cuối năm",
    ])
  func relative(text: String) {
    #expect(DateReading(parsing: text).kind == .incomplete)
  }

  @Test(
    "a weekday that the date does not fall on is told",
    arguments: [
      ("Thứ Hai, ngày 12/6/2023", false), ("Thứ 2, 12/6/2023", false),
      ("Thứ Ba, ngày 12 tháng 6 năm 2023", true), ("thứ tư ngày 14/6/2023", false),
      ("thứ năm ngày 15/6/2023", false), ("thứ sáu ngày 15/6/2023", true),
      ("Chủ nhật, ngày 11/6/2023", false), ("Chủ Nhật 12/6/2023", true),
      ("12/6/2023 (thứ Hai)", false), ("ngày 12 tháng 6 năm 2023 (thứ Ba)", true),
      ("ngày 12/6/2023, thứ ba là kết quả", false),
    ])
  func weekday(text: String, contradicts: Bool) {
    let reading = DateReading(parsing: text)
    #expect(reading.kind == (contradicts ? .ambiguous : .date))
    #expect(reading.contradictsWeekday == contradicts)
  }
}
