import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Sums over agencies")
struct AggregationTests {
  private typealias Sample = SeriesSample

  private static let agencies = [
    Agency(id: "x", name: "X", level: .department, province: "p"),
    Agency(id: "y", name: "Y", level: .department, province: "q"),
    Agency(id: "top", name: "T", level: .province, province: "p"),
  ]

  private func rows(
    _ records: [ArchivedRecord], byProvince: Bool = false, from: String? = nil,
    successors: [String: String] = [:],
    series: ArchivedSeries = Sample.series("c.a", [("old", "1"), ("new", "1")])
  ) -> [AggregateRow] {
    Aggregation(
      Sample.lines(series, records), agencies: Self.agencies, versions: Sample.versions,
      byProvince: byProvince,
      range: PeriodRange(from: from.flatMap(PeriodRange.days)?.lowerBound, to: nil),
      successors: successors
    ).rows
  }

  @Test("an absence is never 0, and stands beside the sum with the reporters")
  func absence() throws {
    let found = rows([
      Sample.record(Sample.number(5)), Sample.record(.absent(.dash), agency: "y", unit: nil),
    ])
    #expect(found.count == 1)
    let row = try #require(found.first)
    #expect(row.sum == ExactDecimal(coefficient: 5))
    #expect(row.reporters == ["x"])
    #expect(row.absent.map(\.absence) == ["dash"])
    #expect(row.absent.map(\.count) == [1])
  }

  @Test("nothing but absences has no sum")
  func nothing() throws {
    let row = try #require(rows([Sample.record(.absent(.noneArose))]).first)
    #expect(row.sum == nil)
    #expect(row.refusal == "nobody has a value")
  }

  @Test("who told before and is silent now is missing, also where earlier periods are not shown")
  func missing() {
    let found = rows(
      [
        Sample.record(Sample.number(5), period: "2020-S1"),
        Sample.record(Sample.number(6), period: "2020-S1", agency: "y"),
        Sample.record(Sample.number(7), period: "2020-S2"),
      ], from: "2020-S2")
    #expect(found.map(\.missing) == [["y"]])
    #expect(found.map(\.sum) == [ExactDecimal(coefficient: 7)])
  }

  @Test("merged agencies add up under their successor, whose own figure goes before theirs")
  func successors() {
    let parts = [
      Sample.record(Sample.number(5)), Sample.record(Sample.number(6), agency: "y"),
    ]
    let merged = rows(parts, successors: ["x": "z", "y": "z"])
    #expect(merged.map(\.sum?.coefficient) == [11])
    #expect(merged.map(\.reporters) == [["z"]])
    let told = rows(parts, successors: ["x": "y"])
    #expect(told.map(\.sum?.coefficient) == [6])
    #expect(told.map(\.reporters) == [["y"]])
  }

  @Test("an agency is never added to those below it; provinces apart where asked for")
  func levels() {
    let records = [
      Sample.record(Sample.number(5)), Sample.record(Sample.number(6), agency: "y"),
      Sample.record(Sample.number(11), agency: "top"),
    ]
    #expect(rows(records).map(\.sum?.coefficient) == [11, 11])
    #expect(rows(records).map(\.key.level) == [.province, .department])
    #expect(rows(records, byProvince: true).map(\.sum?.coefficient) == [11, 5, 6])
  }

  @Test("units of other multiples are multiplied out exactly, other units stay apart")
  func units() {
    let records = [
      Sample.record(Sample.number(25, scale: 1), multiplier: 1000, type: .money),
      Sample.record(Sample.number(5), agency: "y", type: .money),
    ]
    let found = rows(records)
    #expect(found.map(\.sum) == [ExactDecimal(coefficient: 2505)])
    #expect(found.map(\.multiplier) == [.one])
    #expect(found.first?.isMultiplied == true)
    let others = rows([
      Sample.record(Sample.number(1)),
      Sample.record(Sample.number(2), agency: "y", unit: "document"),
    ])
    #expect(others.map(\.sum?.coefficient) == [2, 1])
  }

  @Test("one multiplier of all is kept")
  func multiplier() {
    let found = rows(
      ["x", "y"].map { Sample.record(Sample.number(2), agency: $0, multiplier: 1000) })
    #expect(found.map(\.sum?.coefficient) == [4])
    #expect(found.map(\.multiplier) == [ExactDecimal(coefficient: 1000)])
  }

  @Test("percents have a range and no sum")
  func percents() throws {
    let row = try #require(
      rows([
        Sample.record(Sample.number(90), unit: "percent", type: .percent),
        Sample.record(Sample.number(955, scale: 1), agency: "y", unit: "percent", type: .percent),
      ]).first)
    #expect(row.sum == nil)
    #expect(row.refusal != nil)
    #expect(row.minimum == ExactDecimal(coefficient: 90))
    #expect(row.maximum == ExactDecimal(coefficient: 955, scale: 1))
    #expect(row.reporters == ["x", "y"])
  }

  @Test("answers are counted")
  func answers() throws {
    let row = try #require(
      rows(
        ["x", "y"].map {
          Sample.record(
            .code(ExactDecimal(coefficient: 1), label: "Có"), agency: $0, unit: nil, type: .code)
        }
      ).first)
    #expect(row.sum == nil)
    #expect(row.answers.map(\.answer) == ["1"])
    #expect(row.answers.map(\.count) == [2])
  }

  @Test("a sum of more than 18 digits is told, not trapped")
  func overflow() throws {
    let row = try #require(
      rows(["x", "y"].map { Sample.record(Sample.number(.max - 1), agency: $0) }).first)
    #expect(row.sum == nil)
    #expect(row.refusal == "the sum has more than 18 digits")
  }

  @Test("figures that a new form redefined are not added to those of the old one")
  func redefined() {
    let found = rows(
      [
        Sample.record(Sample.number(5), series: "c.h", code: "8"),
        Sample.record(Sample.number(6), series: "c.h2", mapping: "new", code: "8", agency: "y"),
      ], series: Sample.series("c.h", [("old", "8")]))
    #expect(found.map(\.key.definition) == ["new", "old"])
    #expect(found.map(\.sum?.coefficient) == [6, 5])
  }

  @Test("the sum of a part of the form and the whole of the other are one definition")
  func split() {
    let found = rows(
      [
        Sample.record(Sample.number(5), series: "c.d", code: "4"),
        Sample.record(Sample.number(1), series: "c.d1", mapping: "new", code: "4", agency: "y"),
        Sample.record(Sample.number(2), series: "c.d2", mapping: "new", code: "5", agency: "y"),
      ], series: Sample.series("c.d", [("old", "4")]))
    #expect(found.map(\.sum?.coefficient) == [8])
  }

  @Test("cumulative figures and those of a place within the agency are left out of a sum")
  func apart() {
    let records = [
      Sample.record(Sample.number(5), period: "2020-Q3"),
      Sample.record(
        Sample.number(50), period: "2020-Q3", agency: "y", window: ("2020-01-01", "2020-09-30")),
      Sample.record(Sample.number(3), period: "2020-Q3", area: "Xã A"),
    ]
    #expect(rows(records).map(\.sum?.coefficient) == [5, 50])
  }
}
