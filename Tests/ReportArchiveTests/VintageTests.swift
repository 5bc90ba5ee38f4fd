import Foundation
import GRDB
import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Vintages")
struct VintageTests {
  /// A report of one agency with one figure.
  struct Report {
    var number: String
    var date: String?
    var value: Int
    var period = "2023-S1"
    var status = ReportStatus.signed
    var replaces: [(number: String, date: String?)] = []
    var issuer: String? = "Sở Nội vụ"
    /// Whether it says anything of the figure.
    var isSilent = false

    /// What was read of it.
    func result() throws -> ExtractionResult {
      var letterhead = Letterhead()
      letterhead.reportNumber = number
      letterhead.reportDate = date.flatMap(CalendarDate.init(parsing:))
      letterhead.issuer = issuer
      let period = try #require(TimePeriod(sdmx: period))
      letterhead.period = ReportingPeriod(nominal: period)
      var record = SampleReport.record(.number(ExactDecimal(coefficient: value)))
      if isSilent { record.indicator = "X.2" }
      var result = SampleReport.result([record], letterhead: letterhead)
      let key = [number, date ?? "", "\(value)", self.period, status.rawValue, issuer ?? ""]
      let hash = key.joined(separator: "|").utf8.reduce(into: UInt64(14_695_981_039_346_656_037)) {
        $0 = ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
      result.identity = DocumentIdentity(
        hash: "sha256:" + String(hash, radix: 16) + "0000000000", source: number)
      result.status = status
      result.replaced = replaces.map { replaced in
        Reference(
          kind: "Báo cáo", number: replaced.number,
          date: replaced.date.flatMap(CalendarDate.init(parsing:)), line: 1)
      }
      return result
    }
  }

  /// The archive of some reports, and the statements of its one figure in their order.
  static func statements(
    _ reports: [Report], _ statements: ArchiveSelection.Statements = .all
  ) throws -> [String] {
    let folder = try ArchiveTests.Folder()
    let archive = try Archive(path: folder.archive, program: "p")
    for report in reports { _ = try archive.add(report.result()) }
    try archive.close()
    return try told(folder.archive, statements)
  }

  static func told(
    _ path: String, _ statements: ArchiveSelection.Statements = .all
  ) throws -> [String] {
    var selection = ArchiveSelection()
    selection.series = ["X.1 nhan"]
    selection.statements = statements
    var told: [String] = []
    try ArchiveReader(path: path).forEachRecord(selection) { record in
      let from = record.knownFrom?.description ?? "?"
      let to = record.knownTo?.description ?? ""
      let mark = record.repeats ? "=" : ""
      let value = record[.value].exactText ?? ""
      told.append(
        "\(mark)\(record.revision): \(value) of \(record[.source].exactText ?? "") \(from)..\(to)")
    }
    return told.sorted()
  }

  static let cases: [([Report], [String])] = [
    // Restated, and said again.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-12-12", value: 5),
        Report(number: "3", date: "2024-06-12", value: 7),
      ],
      [
        "1: 5 of 1 2023-06-12..2024-06-12", "2: 7 of 3 2024-06-12..",
        "=1: 5 of 2 2023-12-12..2024-06-12",
      ]
    ),
    // Back to what was said first.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-12-12", value: 7),
        Report(number: "3", date: "2024-06-12", value: 5),
      ],
      [
        "1: 5 of 1 2023-06-12..2023-12-12", "2: 7 of 2 2023-12-12..2024-06-12",
        "3: 5 of 3 2024-06-12..",
      ]
    ),
    // A later draft does not revise a signed report.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-07-12", value: 9, status: .draft),
      ],
      ["1: 9 of 2 2023-07-12..2023-07-12", "2: 5 of 1 2023-06-12.."]
    ),
    // A draft holds until the signed report, which is a revision though it says the same.
    (
      [
        Report(number: "1", date: "2023-06-01", value: 5, status: .draft),
        Report(number: "2", date: "2023-06-12", value: 5),
      ],
      ["1: 5 of 1 2023-06-01..2023-06-12", "2: 5 of 2 2023-06-12.."]
    ),
    // Without a date it comes first, and is known on no day.
    (
      [
        Report(number: "1", date: nil, value: 5), Report(number: "2", date: "2023-06-12", value: 6),
      ],
      ["1: 5 of 1 ?..2023-06-12", "2: 6 of 2 2023-06-12.."]
    ),
    // Replaced by one that does not say it again: withdrawn.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(
          number: "2", date: "2023-06-20", value: 0, replaces: [("1", "2023-06-12")], isSilent: true
        ),
      ],
      ["1: 5 of 1 2023-06-12..2023-06-20"]
    ),
    // Withdrawn and later said again: known anew.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-06-20", value: 0, replaces: [("1", nil)], isSilent: true),
        Report(number: "3", date: "2023-12-12", value: 5),
      ],
      ["1: 5 of 1 2023-06-12..2023-06-20", "2: 5 of 3 2023-12-12.."]
    ),
    // A chain of replacements on one day and after.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-06-12", value: 6, replaces: [("1", "2023-06-12")]),
        Report(number: "3", date: "2023-06-20", value: 7, replaces: [("2", "2023-06-12")]),
      ],
      [
        "1: 5 of 1 2023-06-12..2023-06-12", "2: 6 of 2 2023-06-12..2023-06-20",
        "3: 7 of 3 2023-06-20..",
      ]
    ),
    // A number without a date means the last report of that number, not those of other years.
    (
      [
        Report(number: "1", date: "2022-06-12", value: 4, period: "2022-S1"),
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: "2023-06-20", value: 6, replaces: [("1", nil)]),
      ],
      [
        "1: 4 of 1 2022-06-12..", "1: 5 of 1 2023-06-12..2023-06-20", "2: 6 of 2 2023-06-20..",
      ]
    ),
    // Nor one of years ago: numbers begin anew each year.
    (
      [
        Report(number: "1", date: "2019-06-12", value: 4, period: "2019-S1"),
        Report(number: "2", date: "2021-06-20", value: 6, replaces: [("1", nil)]),
      ],
      ["1: 4 of 1 2019-06-12..", "1: 6 of 2 2021-06-20.."]
    ),
    // Of one day the higher number is the later.
    (
      [
        Report(number: "10/BC", date: "2023-06-12", value: 6),
        Report(number: "9/BC", date: "2023-06-12", value: 5),
      ],
      ["1: 5 of 9/BC 2023-06-12..2023-06-12", "2: 6 of 10/BC 2023-06-12.."]
    ),
    // A draft replaces no signed report.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(
          number: "2", date: "2023-06-20", value: 0, status: .draft, replaces: [("1", nil)],
          isSilent: true),
      ],
      ["1: 5 of 1 2023-06-12.."]
    ),
    // Replaced by a report without a date: it holds no more, that one does.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5),
        Report(number: "2", date: nil, value: 6, replaces: [("1", nil)]),
      ],
      ["1: 5 of 1 2023-06-12..2023-06-12", "2: 6 of 2 ?.."]
    ),
    // Whoever names no issuer stands alone.
    (
      [
        Report(number: "1", date: "2023-06-12", value: 5, issuer: nil),
        Report(number: "2", date: "2023-06-20", value: 6, issuer: nil),
      ],
      ["1: 5 of 1 2023-06-12..", "1: 6 of 2 2023-06-20.."]
    ),
  ]

  @Test("what later reports say revises, repeats or withdraws", arguments: cases)
  func vintages(reports: [Report], expected: [String]) throws {
    #expect(try Self.statements(reports) == expected.sorted())
    #expect(try Self.statements(reports.reversed()) == expected.sorted(), "in any order")
  }

  @Test("a condition on series or agency reaches the records by their indexes")
  func plan() throws {
    let folder = try ArchiveTests.Folder()
    let archive = try Archive(path: folder.archive, program: "p")
    _ = try archive.add(Report(number: "1", date: nil, value: 1).result())
    try archive.close()
    func plan(_ condition: String) throws -> [String] {
      try DatabaseQueue(path: folder.archive).read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN SELECT * FROM vintages WHERE \(condition)"
        ).map { $0["detail"] }
      }
    }
    for condition in ["series = 'a'", "series IN ('a', 'b')"] {
      #expect(
        try plan(condition).contains { $0.contains("records_by_figure (series=?)") }, "\(condition)"
      )
    }
    #expect(
      try plan("agency = 'c'").contains { $0.contains("records_by_document (document=?)") })
  }

  /// The statements of one figure by plain rules, as slow as can be.
  struct Model {
    struct Statement {
      var report: Report
      var hash: String
      /// The day on which the report was replaced first.
      var end: String?
      var isDated: Bool { report.date != nil }
      var serial: Int { Int(report.number) ?? 0 }
    }

    /// When a report was replaced; a draft replaces drafts only.
    static func end(of report: Report, in reports: [Report]) -> String? {
      reports.filter { newer in
        newer.replaces.contains { $0.number == report.number && $0.date == report.date }
          && (newer.status != .draft || report.status == .draft)
      }.compactMap(\.date).min()
    }

    /// What was known on a day: the value, or null.
    static func value(of reports: [Report], on day: String) throws -> Int? {
      let statements = try reports.filter { !$0.isSilent }.map {
        Statement(
          report: $0, hash: try $0.result().identity.hash, end: end(of: $0, in: reports))
      }
      // Drafts count as long as no other report is known.
      for isDraft in [false, true] {
        let known = statements.filter {
          ($0.report.status == .draft) == isDraft && $0.isDated && $0.report.date ?? "" <= day
        }
        let last = known.max {
          ($0.report.date ?? "", $0.end ?? "9999", $0.serial, $0.hash)
            < ($1.report.date ?? "", $1.end ?? "9999", $1.serial, $1.hash)
        }
        // What was replaced and not said again is withdrawn: nothing older comes back.
        if let last { return last.end ?? "9999" <= day ? nil : last.report.value }
      }
      return nil
    }
  }

  @Test("histories made at random: the order of adding is nothing, days have one figure each")
  func randomHistories() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<24 {
      let count = Int.random(in: 1...6, using: &random)
      var reports = (0..<count).map { index in
        Report(
          number: "\(index)",
          date: Bool.random(using: &random) || index == 0
            ? "2023-0\(Int.random(in: 1...6, using: &random))-01" : nil,
          value: Int.random(in: 1...3, using: &random),
          status: [.draft, .unsigned, .signed].randomElement(using: &random) ?? .signed)
      }
      // Some replace one that came before them, or was of their day.
      for index in reports.indices where Int.random(in: 0..<3, using: &random) == 0 {
        guard let date = reports[index].date,
          let older = reports.indices.filter({
            $0 != index && reports[$0].date ?? "9" <= date
              && !(reports[$0].date == date && $0 > index)
          }).randomElement(using: &random)
        else { continue }
        reports[index].replaces = [(reports[older].number, reports[older].date)]
        reports[index].isSilent = Bool.random(using: &random)
      }
      let folder = try ArchiveTests.Folder()
      let archive = try Archive(path: folder.archive, program: "p")
      for report in reports { _ = try archive.add(report.result()) }
      try archive.close()
      let all = try Self.told(folder.archive)
      // No day has two figures, and each has the one of the model.
      for month in 1...7 {
        let day = "2023-0\(month)-01"
        let date = try #require(CalendarDate(parsing: day))
        let told = try Self.told(folder.archive, .asOf(date))
        #expect(told.count <= 1, "\(day) of \(all)")
        let undatedSigned = reports.contains { $0.date == nil && $0.status != .draft }
        if !undatedSigned {
          let value = try Model.value(of: reports, on: day)
          #expect(
            told.first?.contains(" \(value ?? -1) of ") ?? (value == nil),
            "\(day): \(all) of \(reports)")
        }
      }
      let holding = try Self.told(folder.archive, .latest)
      if reports.allSatisfy({ $0.date != nil }) {
        let last = try #require(CalendarDate(parsing: "2023-07-01"))
        #expect(try Self.told(folder.archive, .asOf(last)) == holding, "\(all)")
      } else {
        #expect(holding.count <= 1, "\(all)")
      }
      if reports.allSatisfy(\.replaces.isEmpty) { #expect(holding.count == 1, "\(all)") }
      // A report added twice, and another order, change nothing.
      reports.shuffle(using: &random)
      reports += reports.prefix(2)
      #expect(try Self.statements(reports) == all)
    }
  }
}
