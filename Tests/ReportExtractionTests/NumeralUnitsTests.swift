import Testing

@testable import ReportExtraction

/// Scale words and what is counted, told from the words that only look like them.
@Suite("Units and scale words of numerals")
struct NumeralUnitsTests {
  @Test(
    "words of numbers and units with other marks are other words",
    arguments: [
      "mười mấy", "không còn", "một làn", "hai động", "bốn phương", "năm Sở", "năm Ban", "Bảng 3",
      "Yên 10", "Đô 5", "một số", "hai số", "không số", "tư bản", "tư trang", "hai bên thống nhất",
    ])
  func prose(text: String) { #expect(Numeral(parsing: text).kind == .invalid) }

  @Test(
    "numbers in words with what they count",
    arguments: [
      ("mười lăm tuổi", "15", "tuổi"), ("ba thành phố", "3", "thành phố"),
      ("hai quận", "2", "quận"),
      ("ba thị xã", "3", "thị xã"), ("ba chi bộ", "3", "chi bộ"),
      ("ba bệnh nhân", "3", "bệnh nhân"),
      ("ba phòng", "3", "phòng"), ("ba cơ sở", "3", "cơ sở"), ("ba kW", "3", "kW"),
      ("hai mươi tư phòng", "24", "phòng"), ("hai dong", "2", "dong"), ("hai đồng", "2", "đồng"),
      ("nam nguoi", "5", "nguoi"), ("150M²", "150", "M²"), ("150 m²", "150", "m²"),
    ])
  func counted(text: String, value: String, unit: String) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .number)
    #expect(written(numeral.value) == value)
    #expect(numeral.unit == unit)
  }

  @Test(
    "scale words with parts behind them, halves, and words said short",
    arguments: [
      ("1 tỷ2", "1200000000"), ("2 triệu5", "2500000"), ("3 triệu500", "3500000"),
      ("1 nghìn2", "1200"), ("ba triệu 200 nghìn", "3200000"),
      ("3 triệu hai trăm nghìn", "3200000"), ("2 tỷ, 5 triệu", "2005000000"),
      ("nửa triệu", "500000"), ("gấp đôi", "2"), ("gấp rưỡi", "1.5"), ("chục rưỡi", "15"),
      ("tá rưỡi", "18"), ("trăm linh năm", "105"), ("tam muoi hai", "82"),
      ("tam tram sau muoi", "860"),
    ])
  func scales(text: String, value: String) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .number)
    #expect(written(numeral.value) == value)
  }

  @Test("a digit without its mark is no word for about")
  func plainRatio() {
    let numeral = Numeral(parsing: "tam muoi lam tren mot tram linh bon")
    #expect(numeral.kind == .ratio)
    #expect(written(numeral.value) == "85/104")
  }
}
