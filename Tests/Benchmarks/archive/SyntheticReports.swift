import Foundation
import ReportDamage
import ReportExtraction
import ReportFormats

/// Reports of many agencies over many years, made from one that fills the reform form in.
///
/// All have the 120 records of the model, with its texts, its kinds of absence and its findings; the
/// letterhead and the whole numbers differ from report to report. The same number gives the same
/// report.
struct SyntheticReports {
  /// How many agencies report.
  static let agencies = 60
  /// How many reports an agency makes a year.
  static let reportsPerYear = 7
  /// The first year.
  static let firstYear = 2005

  /// The mappings by which the model is read.
  let mappings: [Mapping]
  private let model: ExtractionResult

  private static let departments = [
    "Nội vụ", "Tư pháp", "Y tế", "Tài chính", "Xây dựng", "Công Thương", "Du lịch",
    "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Nông nghiệp và Môi trường",
  ]
  private static let places = [
    "Thừa Thiên Huế", "Quảng Trị", "Quảng Nam", "Hà Tĩnh", "Nghệ An", "Bình Định",
  ]

  /// Reads the model.
  init() throws {
    let corpus = try DamagedCorpus()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Corpus/cchc/89-BC-BDT.txt").standardized
    mappings = corpus.mappings
    model = try corpus.extractor.extract(
      from: DocumentReader.read(Array(Data(contentsOf: file))),
      identity: DocumentIdentity(hash: "sha256:", source: "89-BC-BDT.txt"))
  }

  /// The report of a number, from 0: year by year, period by period, agency by agency.
  ///
  /// Every tenth report of an agency is about the period before and revises it.
  func report(_ number: Int) -> ExtractionResult {
    let (turn, agency) = number.quotientAndRemainder(dividingBy: Self.agencies)
    let told = turn % 10 == 9 ? turn - 1 : turn
    var result = model
    result.identity = DocumentIdentity(
      hash: "sha256:" + Self.digest(of: number),
      source: "bao-cao/\(Self.year(of: turn))/\(agency + 1)-\(turn % Self.reportsPerYear + 1).txt")
    result.letterhead.reportNumber = "\(turn + 1)/BC-S\(agency + 1)"
    result.letterhead.issuer = "Sở " + Self.departments[agency % Self.departments.count]
    result.letterhead.place = Self.places[agency / Self.departments.count % Self.places.count]
    result.letterhead.period = Self.period(of: told)
    result.letterhead.reportDate = Self.period(of: turn)?.end
    for index in result.records.indices {
      guard case .number(let figure) = result.records[index].value,
        let integer = figure.integer
      else { continue }
      let number = ExactDecimal(coefficient: abs(integer) + (number &* 31 + index) % 90)
      result.records[index].value = .number(number)
      result.records[index].valuePrinted = number.description
    }
    return result
  }

  private static func year(of turn: Int) -> Int { firstYear + turn / reportsPerYear }

  /// The quarters, the halves, nine months and the year, in the order in which they end.
  private static func period(of turn: Int) -> ReportingPeriod? {
    let year = year(of: turn)
    let periods: [TimePeriod] = [
      .quarter(1, year: year), .quarter(2, year: year), .half(1, year: year),
      .quarter(3, year: year), .firstMonths(9, year: year), .quarter(4, year: year), .year(year),
    ]
    return ReportingPeriod(nominal: periods[turn % reportsPerYear])
  }

  /// 64 hexadecimal digits, spread as those of a digest are.
  private static func digest(of number: Int) -> String {
    var state = UInt64(number)
    return (0..<4).map { _ in
      // SplitMix64 (Steele, Lea and Flood 2014).
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      let digits = String(mixed ^ (mixed >> 31), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
