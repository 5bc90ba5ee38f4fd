import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Series over versions of a form")
struct SeriesAssemblyTests {
  private typealias Sample = SeriesSample

  /// The rows of a line in short: `2020-S1 5`, `2020-S2 dash`, `2021-S1 gap`, breaks before a bar.
  private func short(_ line: SeriesLine?) -> [String] {
    (line?.rows ?? []).map { row in
      switch row {
      case .gap(let period): return "\(period.sdmx) gap"
      case .figure(let figure):
        let breaks = figure.breaks.map(\.kind.rawValue)
        let value = figure.quantity?.description ?? figure.text(.absence) ?? "none"
        return (breaks + ["\(figure.text(.period) ?? "") \(value)"]).joined(separator: "|")
      }
    }
  }

  @Test("a concept goes on over versions")
  func concept() {
    let lines = Sample.lines([
      Sample.record(Sample.number(7), period: "2021-S1", mapping: "new"),
      Sample.record(Sample.number(5), period: "2020-S2"),
    ])
    #expect(lines.map(short) == [["2020-S2 5", "2021-S1 7"]])
  }

  @Test("a renumbered indicator of another concept goes on")
  func renumbered() {
    let plan = SeriesPlan(Sample.series("c.b", [("old", "2")]), versions: Sample.versions)
    #expect(plan.wanted == ["c.b", "c.b2"])
    let lines = Sample.lines(
      plan.series,
      [
        Sample.record(Sample.number(5), series: "c.b", period: "2020-S2", code: "2"),
        Sample.record(
          Sample.number(7), series: "c.b2", period: "2021-S1", mapping: "new", code: "3"),
      ])
    #expect(lines.map(short) == [["2020-S2 5", "2021-S1 7"]])
  }

  @Test("what was split is the exact sum of its parts, and says so")
  func split() {
    let lines = Sample.lines(
      Sample.series("c.d", [("old", "4")]),
      [
        Sample.record(Sample.number(5), series: "c.d", period: "2020-S2", code: "4"),
        Sample.record(
          Sample.number(4), series: "c.d2", period: "2021-S1", mapping: "new", code: "5"),
        Sample.record(
          Sample.number(3), series: "c.d1", period: "2021-S1", mapping: "new", code: "4"),
      ])
    #expect(lines.map(short) == [["2020-S2 5", "2021-S1 7"]])
    let sum = lines.first?.figures.last
    #expect(sum?.isSum == true)
    #expect(sum?.text(.code) == "4 + 5")
    #expect(sum?.text(.valuePrinted) == nil)
    #expect(sum?.records.count == 2)
  }

  @Test("what was merged is the sum of its parts before, and a part ends there")
  func merged() {
    let whole = Sample.lines(
      Sample.series("c.fg", [("new", "6")]),
      [
        Sample.record(Sample.number(1), series: "c.f", period: "2020-S2", code: "6"),
        Sample.record(Sample.number(2), series: "c.g", period: "2020-S2", code: "7"),
        Sample.record(
          Sample.number(9), series: "c.fg", period: "2021-S1", mapping: "new", code: "6"),
      ])
    #expect(whole.map(short) == [["2020-S2 3", "2021-S1 9"]])
    let part = SeriesPlan(Sample.series("c.f", [("old", "6")]), versions: Sample.versions)
    #expect(part.wanted == ["c.f"])
    #expect(part.remarks == ["new: counted together with 7 of old in 6"])
  }

  @Test(
    "a sum without all its parts has no value",
    arguments: [
      (Value.absent(.dash), "parts|2021-S1 dash"),
      (.absent(.noneArose), "parts|2021-S1 none_arose"),
      (nil, "parts|2021-S1 none"),
    ] as [(Value?, String)])
  func incomplete(second: Value?, expected: String) {
    var records = [
      Sample.record(Sample.number(3), series: "c.d1", period: "2021-S1", mapping: "new", code: "4")
    ]
    if let second {
      records.append(
        Sample.record(second, series: "c.d2", period: "2021-S1", mapping: "new", code: "5"))
    }
    let lines = Sample.lines(Sample.series("c.d", [("old", "4")]), records)
    #expect(lines.map(short) == [[expected]])
  }

  @Test("what was redefined goes on behind a break, with the note of the mapping")
  func redefined() {
    let lines = Sample.lines(
      Sample.series("c.h", [("old", "8")]),
      [
        Sample.record(Sample.number(5), series: "c.h", period: "2020-S2", code: "8"),
        Sample.record(
          Sample.number(7), series: "c.h2", period: "2021-S1", mapping: "new", code: "8"),
        Sample.record(
          Sample.number(8), series: "c.h2", period: "2021-S2", mapping: "new", code: "8"),
      ])
    #expect(lines.map(short) == [["2020-S2 5", "redefined|2021-S1 7", "2021-S2 8"]])
    #expect(lines[0].figures[1].breaks[0].reason == "new 8: counted otherwise")
  }

  @Test("units, multipliers, types and windows that differ are told")
  func measures() {
    let records = [
      Sample.record(Sample.number(1), period: "2019-S1"),
      Sample.record(Sample.number(2), period: "2019-S2", unit: "document"),
      Sample.record(Sample.number(3), period: "2020-S1", unit: "document", multiplier: 1000),
      Sample.record(.absent(.dash), period: "2020-S2", type: .text),
      Sample.record(
        Sample.number(4), period: "2021-S1", unit: "document", multiplier: 1000, type: .decimal,
        window: ("2020-12-15", "2021-06-14")),
    ]
    #expect(
      Sample.lines(records).map(short) == [
        [
          "2019-S1 1", "unit|2019-S2 2", "multiplier|2020-S1 3", "2020-S2 dash",
          "window|type|2021-S1 4",
        ]
      ])
  }

  @Test("windows are unlike those of most periods of the line, not by the length of months")
  func windows() {
    func record(_ period: String, _ start: String, _ end: String) -> ArchivedRecord {
      Sample.record(Sample.number(1), period: period, window: (start, end))
    }
    let alike = [
      record("2019-S1", "2018-12-15", "2019-06-14"), record("2019-S2", "2019-06-15", "2019-12-14"),
      record("2020-S1", "2019-12-15", "2020-06-14"),
    ]
    #expect(Sample.lines(alike).map(short) == [["2019-S1 1", "2019-S2 1", "2020-S1 1"]])
    let odd = [
      record("2019-S1", "2018-12-15", "2019-06-14"), record("2019-S2", "2019-07-01", "2019-12-31"),
      record("2020-S1", "2020-01-01", "2020-06-30"),
    ]
    #expect(Sample.lines(odd).map(short) == [["window|2019-S1 1", "2019-S2 1", "2020-S1 1"]])
  }

  @Test("a leap year moves no window")
  func leapYear() {
    let records = ["2020", "2021"].map {
      Sample.record(
        Sample.number(1), period: "\($0)-S1", window: ("\($0)-01-01", "\($0)-06-30"))
    }
    #expect(Sample.lines(records).map(short) == [["2020-S1 1", "2020-S2 gap", "2021-S1 1"]])
  }

  @Test("periods that were not reported are gaps; an absence is none")
  func gaps() {
    let records = [
      Sample.record(Sample.number(1), period: "2019-Q3"),
      Sample.record(.absent(.blank), period: "2020-Q1"),
      Sample.record(Sample.number(0), period: "2020-Q2"),
    ]
    #expect(
      Sample.lines(records).map(short) == [
        ["2019-Q3 1", "2019-Q4 gap", "2020-Q1 blank", "2020-Q2 0"]
      ])
  }

  @Test("a half that the report of the year always takes the place of is no gap")
  func covered() {
    let records = [
      Sample.record(Sample.number(1), period: "2019-S1"),
      Sample.record(Sample.number(3), period: "2019"),
      Sample.record(Sample.number(2), period: "2020-S1"),
      Sample.record(Sample.number(4), period: "2021-S1"),
    ]
    #expect(
      Sample.lines(records).map(short) == [
        ["2019-S1 1", "2020-S1 2", "2020-S2 gap", "2021-S1 4"], ["2019 3"],
      ])
  }

  @Test("agencies, areas, columns, frequencies and accumulations stand apart")
  func apart() {
    let records = [
      Sample.record(Sample.number(1), agency: "y"),
      Sample.record(Sample.number(2), area: "Xã A"),
      Sample.record(Sample.number(3), aspect: "tong so"),
      Sample.record(Sample.number(4)),
      Sample.record(Sample.number(5), period: "2020-01-01/P9M"),
      Sample.record(
        Sample.number(6), period: "2020-Q3", window: ("2019-12-15", "2020-09-14")),
      Sample.record(Sample.number(7), period: "2020-Q3", agency: "z"),
    ]
    let lines = Sample.lines(records)
    #expect(
      lines.map {
        [
          $0.key.reporter, $0.key.area ?? "", $0.key.aspect, $0.key.frequency?.id ?? "",
          $0.key.accumulation.rawValue,
        ].joined(separator: " ")
      } == [
        "x   quarter year_to_date", "x   half period", "x   9_months year_to_date",
        "x  tong so half period", "x Xã A  half period", "y   half period", "z   quarter period",
      ])
  }

  @Test("an indicator that counts from the beginning of the year does in every period")
  func cumulative() {
    let lines = Sample.lines(
      Sample.series("c.i", [("old", "9"), ("new", "9")]),
      [
        Sample.record(Sample.number(1), series: "c.i", period: "2020-S2", code: "9"),
        Sample.record(
          Sample.number(1), series: "c.i", period: "2021-S1", mapping: "new", code: "9"),
      ])
    #expect(lines.map(\.key.accumulation) == [.yearToDate])
  }

  @Test(
    "headings are no figures; plans and comparisons only where they are asked for",
    arguments: [
      (FigureAspect.actual, ["2020-S1 4"]), (.plan, ["2020-S1 9"]), (.comparison, ["2020-S1 1"]),
    ])
  func aspects(aspect: FigureAspect, expected: [String]) {
    let records = [
      Sample.record(Sample.number(4)), Sample.record(Sample.number(9), aspect: "plan"),
      Sample.record(Sample.number(1), aspect: "comparison: so voi cung ky"),
      Sample.record(.absent(.heading), period: "2020-S2", kind: "heading"),
    ]
    #expect(Sample.lines(records, aspect: aspect).map(short) == [expected])
  }

  @Test("an agency with another territory begins behind a break")
  func territory() {
    let plan = SeriesPlan(Sample.series("c.a", [("old", "1")]), versions: Sample.versions)
    var assembly = SeriesAssembly(
      plan, versions: Sample.versions, predecessors: ["x": ["x-before", "y"]])
    assembly.add(Sample.record(Sample.number(4)))
    #expect(assembly.lines().map(short) == [["territory|2020-S1 4"]])
  }

  @Test(
    "periods that are asked for, by the calendar",
    arguments: [
      ("2021", "2021", "2021-S1", true), ("2021", "2021", "2020-S2", false),
      ("2021-S2", nil, "2021", true), ("2021-S2", nil, "2021-Q2", false),
      (nil, "2021-Q3", "2021-Q4", false), (nil, "2021-06", "2021-S2", false),
      ("2021-02-10", "2021-02-12", "2021-02", true), (nil, nil, "1999", true),
    ] as [(String?, String?, String, Bool)])
  func range(from: String?, to: String?, period: String, expected: Bool) throws {
    let range = try #require(
      PeriodRange(
        from: from.flatMap(PeriodRange.days)?.lowerBound,
        to: to.flatMap(PeriodRange.days)?.upperBound))
    #expect(range.contains(TimePeriod(sdmx: period)) == expected)
  }

  @Test(
    "names near to one that is not there",
    arguments: [("CCHC.1.2", "CCHC.1.2.1"), ("1.2.2", "1.2.1")])
  func near(name: String, expected: String) {
    let names = NearNames(["CCHC.1.2.1", "1.2.1", "NTM.9"].map { ($0, $0) })
    #expect(names.near(name).contains(expected))
    #expect(!names.near(name).contains("NTM.9"))
  }
}
