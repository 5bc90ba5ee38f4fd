import Foundation
import Testing

@testable import ReportExtraction

@Suite("Numbers in words")
struct SpelledNumberTests {
  @Test(
    "numbers that have one reading",
    arguments: [
      // Digits and tens.
      ("không", "0"), ("một", "1"), ("năm", "5"), ("tư", "4"), ("bẩy", "7"), ("mười", "10"),
      ("mười lăm", "15"), ("mười nhăm", "15"), ("mười tư", "14"), ("hai mươi", "20"),
      ("hai mươi mốt", "21"), ("hai mươi một", "21"), ("hai mươi tư", "24"),
      ("hai mươi bốn", "24"), ("bốn mươi tư", "44"), ("bốn mươi nhăm", "45"), ("bảy mươi", "70"),
      ("sáu mươi bẩy", "67"), ("chín mươi chín", "99"),
      // Clipped tens.
      ("hai mốt", "21"), ("hai tư", "24"), ("năm lăm", "55"), ("bốn ba", "43"), ("bảy hai", "72"),
      ("chín chín", "99"), ("hăm tư", "24"), ("hăm lăm", "25"), ("hăm mốt", "21"),
      ("băm sáu", "36"), ("ba chục", "30"), ("hai chục rưỡi", "25"), ("một tá", "12"),
      ("hai tá", "24"), ("một tá rưỡi", "18"), ("ba rưỡi", "3.5"),
      // Hundreds.
      ("một trăm", "100"), ("năm trăm", "500"), ("một trăm linh năm", "105"),
      ("một trăm lẻ năm", "105"), ("một trăm lẽ năm", "105"), ("một trăm lẻ tư", "104"),
      ("năm trăm linh lăm", "505"), ("một trăm mốt", "110"), ("một trăm hai", "120"),
      ("năm trăm tư", "540"), ("một trăm lăm", "150"), ("một trăm mười lăm", "115"),
      ("hai trăm rưỡi", "250"), ("trăm rưỡi", "150"), ("trăm rưởi", "150"),
      ("một trăm hai ba", "123"), ("chín trăm ba tám", "938"), ("hai trăm ba chục", "230"),
      ("một trăm hăm ba", "123"),
      // Thousands.
      ("một nghìn", "1000"), ("một ngàn", "1000"), ("nghìn rưỡi", "1500"),
      ("một nghìn rưỡi", "1500"), ("một nghìn hai", "1200"), ("một ngàn mốt", "1100"),
      ("một ngàn chín", "1900"), ("một nghìn lẻ năm", "1005"), ("một nghìn lẻ mười lăm", "1015"),
      ("một nghìn không trăm linh năm", "1005"), ("một nghìn hai mươi", "1020"),
      ("hai nghìn mười ba", "2013"), ("hai nghìn lẻ hai mươi ba", "2023"),
      ("hai nghìn không trăm hai mươi ba", "2023"), ("hai nghìn không trăm hai mốt", "2021"),
      ("hai nghìn hai tư", "2024"), ("một ngàn chín lăm", "1095"), ("một nghìn hai sáu", "1026"),
      ("một nghìn chín trăm ba bảy", "1937"), ("một nghìn hai trăm ba", "1230"),
      ("một nghìn hai trăm rưỡi", "1250"), ("hai mươi lăm nghìn ba bảy", "25037"),
      ("hai lăm ngàn không trăm ba mươi bẩy", "25037"), ("mười nghìn không trăm mười", "10010"),
      ("hai mươi mốt nghìn không trăm mười một", "21011"),
      ("một trăm lẻ năm nghìn không trăm lẻ năm", "105005"),
      ("một trăm bốn bảy nghìn bốn trăm năm mốt", "147451"),
      ("năm trăm hai mươi ba nghìn không trăm năm mươi sáu", "523056"),
      ("ba vạn", "30000"), ("mười tám vạn", "180000"), ("một vạn hai", "12000"),
      ("hai vạn rưỡi", "25000"), ("hai vạn ba nghìn năm trăm", "23500"),
      // Millions and more.
      ("một triệu", "1000000"), ("một triệu rưỡi", "1500000"), ("triệu rưỡi", "1500000"),
      ("một triệu hai", "1200000"), ("bốn triệu sáu", "4600000"), ("ba triệu mốt", "3100000"),
      ("mười triệu tư", "10400000"), ("một triệu lẻ một", "1000001"),
      ("một triệu không trăm lẻ một nghìn", "1001000"), ("một triệu lẻ năm nghìn", "1005000"),
      ("một triệu không nghìn hai trăm", "1000200"), ("hai triệu ba nghìn", "2003000"),
      ("một trăm bốn mươi lăm triệu không trăm lẻ một nghìn", "145001000"),
      ("tám mươi lăm triệu không nghìn một trăm hai mươi", "85000120"),
      ("trăm rưỡi triệu", "150000000"), ("ba chục triệu", "30000000"),
      ("một tỷ", "1000000000"), ("một tỉ rưỡi", "1500000000"), ("tỷ rưỡi", "1500000000"),
      ("hai tỷ ba trăm triệu", "2300000000"), ("chín chín tỷ chín", "99900000000"),
      ("ba tỷ không trăm linh ba", "3000000003"), ("một nghìn tỷ", "1000000000000"),
      ("nghìn rưỡi tỷ", "1500000000000"), ("hai nghìn triệu", "2000000000"),
      ("một triệu tỷ", "1000000000000000"), ("một tỷ tỷ", "1000000000000000000"),
      ("một trăm hai nghìn", "120000"), ("bốn trăm sáu triệu", "460000000"),
      ("hai nghìn ba tỷ", "2300000000000"), ("một tỉ một triệu một trăm", "1001000100"),
      (
        "một nghìn hai trăm ba mươi tỷ chín trăm năm mươi triệu tám trăm tám mươi nghìn không trăm năm mươi lăm",
        "1230950880055"
      ),
      // Years digit by digit.
      ("hai không hai ba", "2023"), ("hai không mười ba", "2013"), ("hai không linh chín", "2009"),
      ("hai không hai mươi lăm", "2025"), ("hai không hai năm", "2025"),
      ("hai không không tám", "2008"), ("một chín chín không", "1990"),
      ("một chín bảy lăm", "1975"), ("một chín tám tư", "1984"), ("một tám năm hai", "1852"),
      // Decimals.
      ("hai phẩy năm", "2.5"), ("hai phẩy không năm", "2.05"), ("mười hai chấm năm", "12.5"),
      ("hai phẩy hai lăm", "2.25"), ("hai phẩy hai mươi lăm", "2.25"), ("hai mươi chấm tư", "20.4"),
      ("sáu mươi chấm hai tư", "60.24"), ("sáu mươi phẩy hai bốn không", "60.24"),
      ("tám trăm mười tám phẩy ba không ba", "818.303"), ("ba phẩy mười bốn", "3.14"),
      ("hai phẩy một trăm hai mươi lăm", "2.125"), ("không phẩy không không một", "0.001"),
      ("hai phẩy năm tỷ", "2500000000"), ("không phẩy hai triệu", "200000"),
      ("một phẩy hai nghìn tỷ", "1200000000000"), ("ba phẩy bốn nghìn", "3400"),
      ("một trăm phẩy không", "100"), ("âm chín chín chấm chín lăm tỷ", "-99950000000"),
      // Signs, capitals, punctuation.
      ("âm hai mươi mốt", "-21"), ("MỘT TRĂM LINH NĂM", "105"), ("Một trăm linh năm", "105"),
      ("  ba   mươi\u{A0}mốt  ", "31"), ("mười hai.", "12"),
      ("Một trăm hai mươi ba triệu, bốn trăm nghìn, bảy trăm tám mươi chín", "123400789"),
      ("hai-mươi-mốt", "21"),
    ] as [(String, String)])
  func sole(text: String, number: String) {
    #expect(SpelledNumber(parsing: text)?.values.map(\.reduced.description) == [number])
  }

  @Test(
    "numbers of several readings, the likeliest first",
    arguments: [
      ("một trăm năm", [150, 105]), ("một trăm một", [110, 101]),
      ("một nghìn một", [1100, 1001]), ("một trăm năm nghìn", [150_000, 105_000]),
      ("một triệu hai trăm", [1_200_000, 1_000_200]),
      ("hai tỷ ba trăm năm mươi", [2_000_000_350, 2_350_000_000]),
      ("hai triệu mười", [2_000_010, 2_010_000]), ("một triệu hai tư", [1_240_000, 1_000_024]),
      ("sáu bảy", [67, 6, 7]), ("hai ba nghìn", [23_000, 2000, 3000]),
      // Without marks.
      ("mot tram nam", [150, 105]), ("mot tram mot", [110, 101]),
    ])
  func several(text: String, numbers: [Int]) {
    #expect(
      SpelledNumber(parsing: text)?.values == numbers.map { ExactDecimal(coefficient: $0) })
  }

  @Test(
    "texts without marks",
    arguments: [
      ("mot tram linh nam", 105), ("hai muoi mot", 21), ("nam tram", 500), ("muoi", 10),
      ("hai muoi tu", 24), ("mot tram le nam", 105), ("hai nghin khong tram hai muoi ba", 2023),
      ("MUOI LAM", 15), ("ba ngan", 3000), ("hai ty ruoi", 2_500_000_000), ("hai van", 20_000),
      ("am muoi", -10), ("hai khong muoi ba", 2013), ("hai mot", 21),
    ])
  func plain(text: String, number: Int) {
    #expect(SpelledNumber(parsing: text)?.values == [ExactDecimal(coefficient: number)])
  }

  @Test(
    "texts that are no number",
    arguments: [
      "", " ", ".", "âm", "bà", "ba mẹ", "văn bản", "năm 2023", "5", "trạm", "ngân", "hãi", "tý",
      "hai tý", "ba văn", "một trám", "sau khi", "hai trăm sau", "mười mười", "trăm nghìn tỷ",
      "trăm", "nghìn", "mươi", "lăm", "mốt", "linh năm", "rưỡi", "phẩy năm", "hai phẩy",
      "hai phẩy năm trăm", "hai ba trăm", "hai ba mươi", "hai trăm ba trăm", "hai nghìn ba nghìn",
      "một nghìn tỷ một trăm tỷ", "một triệu nghìn", "một mươi", "không nghìn",
      "không trăm linh năm", "một trăm linh mười", "một hai", "một hai ba bốn", "năm năm",
      "hai mươi năm", "ba nghìn năm", "ba phần tư", "năm mươi phần trăm", "hai trên mười lăm",
      "thứ tư", "hai, ba", "hai nghìn, ba nghìn", "một triệu, hai", "ba-bốn", "hai mươi-ba mươi",
      "hăm", "hăm năm", "mười mốt", "hai mười", "một một", "hai.ba", "(hai)", "hai..", "hai-",
      "chín trăm triệu tỷ tỷ", "ba nghìn vạn", "bảy nghìn phẩy năm nghìn",
    ])
  func none(text: String) {
    #expect(SpelledNumber(parsing: text) == nil)
  }

  @Test(
    "the number that a text begins with, and what is left",
    arguments: [
      ("hai mươi năm", [20], "năm"), ("ba nghìn năm trước", [3000], "năm trước"),
      ("năm năm", [5], "năm"), ("mười năm", [10], "năm"), ("ba mẹ", [3], "mẹ"),
      ("ba phần tư", [3], "phần tư"), ("năm mươi phần trăm", [50], "phần trăm"),
      ("hai, ba người", [2], ", ba người"), ("ba-bốn người", [3], "-bốn người"),
      ("hai mươi-ba mươi", [20], "-ba mươi"), ("hai nghìn, ba nghìn", [2000], ", ba nghìn"),
      ("hai tư tháng bảy năm hai nghìn", [24], "tháng bảy năm hai nghìn"),
      ("hai không hai ba (2023)", [2023], "(2023)"), ("mười lăm đồng chí", [15], "đồng chí"),
      ("hai mươi không đạt", [20], "không đạt"), ("hai linh kiện", [2], "linh kiện"),
      // The last word may begin what is counted.
      ("hai tư vấn", [24, 2], "vấn"), ("một trăm năm tuổi thọ", [150, 105, 100], "tuổi thọ"),
      ("ba tram y te", [300, 3], "y te"), ("hai muoi sau khi hop", [26, 20], "khi hop"),
      ("hai muoi tu thang bay", [24], "thang bay"),
      // Words that make no number together.
      ("hai ba trăm", nil, ""), ("mười hai mươi", nil, ""), ("một nghìn tỷ một trăm tỷ", nil, ""),
      ("năm hai ba bốn", nil, ""), ("hai tư trăm", nil, ""),
      ("hai mươi năm nghìn", nil, ""), ("hai không trăm", nil, ""),
    ] as [(String, [Int]?, String)])
  func prefix(text: String, numbers: [Int]?, rest: String) {
    let lexemes = Lexemes(text)
    let number = SpelledNumber.read(lexemes, at: 0, in: text)
    #expect(number?.values == numbers?.map { ExactDecimal(coefficient: $0) })
    if let number {
      #expect(lexemes.text(of: number.next..<lexemes.count, in: text) == rest)
    }
  }

  @Test(
    "a word without marks is read where none stands near only",
    arguments: [
      ("hai mươi ba tram", "ba tram"), ("Sở Nội vụ: hai tram", "hai tram"),
      ("bước sau", "sau"), ("số nam", "nam"),
    ])
  func plainWords(text: String, words: String) {
    let lexemes = Lexemes(text)
    let start = lexemes.count - words.utf8.count(where: { $0 == UInt8(ascii: " ") }) - 1
    let number = SpelledNumber.read(lexemes, at: start, in: text)
    #expect(number?.next != lexemes.count)
    #expect(SpelledNumber.read(Lexemes(words), at: 0, in: words)?.next == lexemes.count - start)
  }

  @Test(
    "marks stand where their writer put them",
    arguments: ["hai tỷ", "một triệu", "bảy trăm linh ba", "mười lăm phẩy không tám"])
  func decomposed(text: String) {
    let number = SpelledNumber(parsing: text)
    #expect(number != nil)
    #expect(SpelledNumber(parsing: text.decomposedStringWithCanonicalMapping) == number)
  }

  // MARK: - The writer

  @Test(
    "written as schoolbooks read",
    arguments: [
      (105, 0, "một trăm linh năm"), (15, 0, "mười lăm"), (21, 0, "hai mươi mốt"),
      (2024, 0, "hai nghìn không trăm hai mươi tư"), (0, 0, "không"), (-40, 0, "âm bốn mươi"),
      (1_001_000, 0, "một triệu không trăm linh một nghìn"),
      (85_000_120, 0, "tám mươi lăm triệu không nghìn một trăm hai mươi"),
      (1_000_000_000_000, 0, "một nghìn tỷ"), (205, 2, "hai phẩy không năm"),
      (-50, 2, "âm không phẩy năm không"),
    ])
  func written(coefficient: Int, scale: Int, words: String) {
    #expect(ExactDecimal(coefficient: coefficient, scale: scale).spelledOut() == words)
  }

  @Test("each dialect's words")
  func dialects() {
    let number = ExactDecimal(coefficient: 4_000_105_024)
    #expect(
      [.northern, .school, .southern, .southernSchool, .mixed, .plain].map(number.spelledOut) == [
        "bốn tỷ không triệu một trăm linh năm nghìn không trăm hai mươi tư",
        "bốn tỉ không triệu một trăm linh năm nghìn không trăm hai mươi tư",
        "bốn tỷ không triệu một trăm lẻ năm ngàn không trăm hai mươi tư",
        "bốn tỉ không triệu một trăm lẻ năm ngàn không trăm hai mươi tư",
        "bốn tỷ không triệu một trăm lẻ năm nghìn không trăm hai mươi tư",
        "bốn tỷ không triệu một trăm linh năm nghìn không trăm hai mươi bốn",
      ])
    #expect(Set(SpelledNumber.Dialect.allCases).count == 16)
  }

  @Test(
    "what is written is read as the same number alone", arguments: SpelledNumber.Dialect.allCases)
  func roundTrip(dialect: SpelledNumber.Dialect) {
    for number in Self.sample(seed: 1) {
      let number = ExactDecimal(coefficient: number)
      let words = number.spelledOut(in: dialect)
      #expect(SpelledNumber(parsing: words)?.values == [number], "\(words)")
    }
    for (scale, number) in Self.sample(seed: 2).enumerated() {
      let number = ExactDecimal(coefficient: -number - 1, scale: scale % 15)
      let words = number.spelledOut(in: dialect)
      #expect(SpelledNumber(parsing: words)?.values == [number], "\(words)")
    }
  }

  @Test("in capitals, decomposed, and without marks among the readings")
  func printedForms() {
    for number in Self.sample(seed: 3) {
      let number = ExactDecimal(coefficient: number)
      let words = number.spelledOut(in: .southern)
      #expect(SpelledNumber(parsing: words.uppercased())?.values == [number], "\(words)")
      let decomposed = words.decomposedStringWithCanonicalMapping
      #expect(SpelledNumber(parsing: decomposed)?.values == [number], "\(words)")
      let plain = Folding.key(words)
      #expect(SpelledNumber(parsing: plain)?.values.contains(number) == true, "\(plain)")
    }
  }

  @Test("Unicode's spell-out rules write the same words below a million, and theirs are read")
  func unicodeOracle() {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "vi")
    formatter.numberStyle = .spellOut
    for number in Self.sample(seed: 4) where number < 1_000_000 {
      let theirs = formatter.string(from: number as NSNumber) ?? ""
      let number = ExactDecimal(coefficient: number)
      #expect(SpelledNumber(parsing: theirs)?.values == [number], "\(theirs)")
      #expect(number.spelledOut(in: .mixed) == theirs)
    }
  }

  /// Numbers of 0 … 10¹⁵: in steps at first, then of every length, and those beside powers of ten.
  private static func sample(seed: UInt64) -> [Int] {
    var numbers = Array(stride(from: 0, through: 10_000, by: 37)) + Array(0...130)
    var generator = SplitMix64(state: seed)
    var power = 1
    while power <= 1_000_000_000_000_000 {
      numbers += [power - 1, power, power + 1, power * 5 / 4].filter {
        $0 <= 1_000_000_000_000_000
      }
      if power > 1 {
        numbers += (0..<15).map { _ in Int(generator.next() % UInt64(power)) }
        // Few digits other than zero.
        numbers += (0..<5).map { _ in
          Int(generator.next() % 10) * power / 10 + Int(generator.next() % 10) * power / 10_000
        }
      }
      power *= 10
    }
    return numbers
  }
}
