import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Who reported")
struct ReportingMatrixTests {
  private typealias Sample = SeriesSample

  private static let agencies = ["x", "y"].map {
    Agency(id: $0, name: $0, level: .department, province: nil)
  }

  private static func report(
    _ agency: String?, _ period: String, mapping: String? = "old", status: ReportStatus = .signed,
    date: String = "2020-06-20"
  ) -> FiledReport {
    FiledReport(
      document: "\(agency ?? "") \(period) \(mapping ?? "")", number: nil,
      date: CalendarDate(parsing: date), agency: agency, status: status,
      period: TimePeriod(sdmx: period), mappings: [mapping].compactMap(\.self))
  }

  /// The states of an agency, block by block.
  private func states(
    _ agency: String, _ reports: [FiledReport], _ records: [ArchivedRecord] = [],
    from: String? = nil, asOf: String? = nil, endedBy end: String? = nil
  ) -> [[String]] {
    let range = PeriodRange(from: from.flatMap(PeriodRange.days)?.lowerBound, to: nil)
    var matrix = ReportingMatrix(
      reports, agencies: Self.agencies, versions: Sample.versions, range: range,
      asOf: asOf.flatMap(CalendarDate.init(parsing:)))
    if let end = end.flatMap(CalendarDate.init(parsing:)) {
      matrix.hasEnded = { $0 == "x" && $1 >= end }
    }
    var reading = matrix.reading(of: agency)
    for record in records { reading.add(record) }
    return matrix.cells(of: reading).map { block in
      block.cells.map { "\($0.period.sdmx) \($0.state.rawValue)" }
    }
  }

  @Test("missing between and after, not yet before")
  func missing() {
    let reports = [
      Self.report("x", "2019-S2"), Self.report("x", "2021-S1", mapping: "new"),
      Self.report("y", "2019-S1"), Self.report("y", "2021-S2", mapping: "new"),
    ]
    #expect(
      states("x", reports) == [
        [
          "2019-S1 not_yet", "2019-S2 reported", "2020-S1 missing", "2020-S2 missing",
          "2021-S1 reported", "2021-S2 missing",
        ]
      ])
    #expect(states("x", reports, from: "2021") == [["2021-S1 reported", "2021-S2 missing"]])
  }

  @Test("nobody misses the reports of an agency that was merged into another")
  func ended() {
    let reports = [Self.report("x", "2019-S1"), Self.report("y", "2020-S2")]
    #expect(
      states("x", reports, endedBy: "2020-06-30") == [
        ["2019-S1 reported", "2019-S2 missing", "2020-S1 ended", "2020-S2 ended"]
      ])
  }

  @Test("a half that the report of the year takes the place of is covered")
  func covered() {
    let reports = [
      Self.report("x", "2019-S1"), Self.report("x", "2019"), Self.report("x", "2020-S1"),
    ]
    #expect(
      states("x", reports) == [
        ["2019-S1 reported", "2019-S2 covered", "2020-S1 reported"], ["2019 reported"],
      ])
  }

  @Test("drafts and unsigned reports are told; a signed one counts before both")
  func statuses() {
    let reports = [
      Self.report("x", "2019-S1", status: .draft), Self.report("x", "2019-S2", status: .unsigned),
      Self.report("x", "2020-S1", status: .draft), Self.report("x", "2020-S1", mapping: "new"),
    ]
    #expect(
      states("x", reports) == [["2019-S1 draft", "2019-S2 unsigned", "2020-S1 reported"]])
  }

  @Test("what was not known on a day is not there")
  func asOf() {
    let reports = [
      Self.report("x", "2019-S1", date: "2019-06-20"),
      Self.report("x", "2019-S2", date: "2020-02-01"),
      Self.report("y", "2019-S2", date: "2019-12-20"),
    ]
    #expect(
      states("x", reports, asOf: "2020-01-01") == [["2019-S1 reported", "2019-S2 missing"]])
  }

  @Test(
    "copied where nine of ten figures are those of the period before",
    arguments: [
      ([1, 2, 3, 4], [1, 2, 3, 4], "copied"), ([1, 2, 3, 4], [1, 2, 3, 5], "reported"),
      ([0, 0, 0, 0], [0, 0, 0, 0], "reported"), ([1, 2], [1, 2], "reported"),
      (
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11], "copied"
      ),
    ])
  func copied(before: [Int], after: [Int], state: String) {
    let reports = [Self.report("x", "2019-S1"), Self.report("x", "2019-S2")]
    let records = [("2019-S1", before), ("2019-S2", after)].flatMap { period, numbers in
      numbers.enumerated().map { index, number in
        Sample.record(Sample.number(number), series: "s\(index)", period: period, code: "\(index)")
      }
    }
    #expect(states("x", reports, records) == [["2019-S1 reported", "2019-S2 \(state)"]])
  }

  @Test("revised figures make a revised report")
  func revised() {
    let records = [Sample.record(Sample.number(1), revision: 2)]
    #expect(states("x", [Self.report("x", "2020-S1")], records) == [["2020-S1 revised"]])
  }

  @Test(
    "out of line with at least four earlier figures",
    arguments: [
      ([100, 104, 98, 101], 1010, true), ([100, 104, 98, 101], 10, true),
      ([100, 104, 98], 1010, false), ([100, 104, 98, 101], 130, false),
      ([100, 200, 400, 800], 1600, false), ([1, 0, 2, 1], 4, false), ([0, 0, 0, 0], 900, true),
      ([5, 5, 5, 5], 5, false), ([100, 104, 98, 101], -5, false),
    ])
  func outliers(earlier: [Int], figure: Int, expected: Bool) {
    #expect(
      FigureOutlier.isOutlier(
        ExactDecimal(coefficient: figure), after: earlier.map { ExactDecimal(coefficient: $0) })
        == expected)
  }

  @Test("reports without an agency or a period are counted, not lost")
  func unplaced() {
    let matrix = ReportingMatrix(
      [Self.report(nil, "2019-S1"), Self.report("x", "unknown"), Self.report("x", "2020")],
      agencies: Self.agencies, versions: Sample.versions, range: nil)
    #expect(matrix.unplaced == 2)
    #expect(matrix.reporters == ["x"])
  }
}
