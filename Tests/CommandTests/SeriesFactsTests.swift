import Foundation
import GRDB
import Testing

/// What an archive of `Corpus/series` holds, against facts that were written with the reports.
@Suite("Five years of reports in one archive")
struct SeriesFactsTests {
  /// A statement of a figure.
  private struct Statement {
    var value: String?
    var absence: String?
    var multiplier: String
    var knownFrom: String?
    var knownTo: String?
    var revision: Int
    var document: String
    var code: String
  }

  /// One figure of one agency, under the agency's key in the facts.
  private struct Figure: Hashable {
    var series: String
    var agency: String
    var period: String
  }

  /// The archive as read, and the facts.
  private struct Reading: Sendable {
    var reports: [String: [String: String]] = [:]
    var replacements: [String: [String]] = [:]
    var statements: [Figure: [Statement]] = [:]
  }

  /// Adding and reading back, once for all tests.
  private static let reading = Task {
    let workspace = try await SeriesFacts.archive.value
    let keys = Dictionary(
      uniqueKeysWithValues: try SeriesFacts.list("reports").compactMap {
        fact -> (String, String)? in
        guard let file = fact["file"] as? String, let agency = fact["agency"] as? String else {
          return nil
        }
        return (file, agency)
      })
    let queue = try DatabaseQueue(path: workspace.path("a.sqlite"))
    return try await queue.read { database in
      var reading = Reading()
      for row in try Row.fetchAll(database, sql: "SELECT * FROM reports") {
        let file = SeriesFacts.name(row["source"])
        for column in ["report_number", "report_date", "period", "status", "agency"] {
          reading.reports[file, default: [:]][column] = row[column] as String?
        }
      }
      let replaced = """
        SELECT source, number, date FROM replacements JOIN reports USING (document)
        """
      for row in try Row.fetchAll(database, sql: replaced) {
        reading.replacements[SeriesFacts.name(row["source"])] = [row["number"], row["date"] ?? ""]
      }
      let vintages = """
        SELECT vintages.*, reports.source AS file
        FROM vintages JOIN reports ON reports.document = vintages.document
        WHERE aspect = '' AND kind = 'observation' AND NOT repeats ORDER BY revision
        """
      for row in try Row.fetchAll(database, sql: vintages) {
        let file = SeriesFacts.name(row["file"])
        guard let agency = keys[file], let period = row["period"] as String? else { continue }
        reading.statements[
          Figure(series: row["series"], agency: agency, period: period), default: []
        ].append(
          Statement(
            value: row["value_text"], absence: row["absence"],
            multiplier: (row["multiplier"] as DatabaseValue).description,
            knownFrom: row["known_from"], knownTo: row["known_to"], revision: row["revision"],
            document: file, code: row["code"]))
      }
      return reading
    }
  }

  private static func figure(_ fact: [String: Any], series: String = "series") throws -> Figure {
    Figure(
      series: try #require(fact[series] as? String),
      agency: try #require(fact["agency"] as? String),
      period: try #require(fact["period"] as? String))
  }

  /// What holds now, or was known on a day.
  private static func holding(
    _ figure: Figure, in reading: Reading, on day: String? = nil
  ) -> [Statement] {
    (reading.statements[figure] ?? []).filter { statement in
      guard let day else { return statement.knownTo == nil }
      guard let from = statement.knownFrom else { return false }
      return from <= day && day < statement.knownTo ?? "9999"
    }
  }

  @Test("Every report is known by its date, number, period and whether it is signed")
  func reports() async throws {
    let reading = try await Self.reading.value
    let facts = try SeriesFacts.list("reports")
    #expect(reading.reports.count == facts.count)
    for fact in facts {
      let file = try #require(fact["file"] as? String)
      let report = try #require(reading.reports[file])
      for key in ["report_date", "period", "status"] {
        #expect(report[key] == SeriesFacts.text(fact[key]), "\(file) \(key)")
      }
      if let number = SeriesFacts.text(fact["report_number"]) {
        #expect(report["report_number"] == number, "\(file)")
      }
      let replaced = fact["replaces"] as? [String: Any]
      let said = replaced.map {
        [SeriesFacts.text($0["number"]) ?? "", SeriesFacts.text($0["date"]) ?? ""]
      }
      #expect(reading.replacements[file] == said, "\(file)")
    }
  }

  @Test("The spellings of an agency are one agency, and two agencies are two")
  func agencies() async throws {
    let reading = try await Self.reading.value
    var ids: [String: Set<String>] = [:]
    for fact in try SeriesFacts.list("reports") {
      let file = try #require(fact["file"] as? String)
      // The merged province may be an agency of its own.
      if file == "series/352-BC-UBND.txt" { continue }
      let agency = try #require(fact["agency"] as? String)
      ids[agency, default: []].insert(try #require(reading.reports[file]?["agency"]))
    }
    for (agency, names) in ids { #expect(names.count == 1, "\(agency): \(names)") }
    #expect(Set(ids.values.flatMap(\.self)).count == ids.count)
  }

  @Test("Revisions of a figure follow each other; what is only said again is none")
  func vintages() async throws {
    let reading = try await Self.reading.value
    for fact in try SeriesFacts.list("vintages") {
      let figure = try Self.figure(fact)
      let revisions = try #require(fact["revisions"] as? [[String: Any]])
      let told = reading.statements[figure] ?? []
      if revisions.contains(where: { $0["confirmed_on"] != nil }) { continue }
      #expect(told.count == revisions.count, "\(figure)")
      for (statement, revision) in zip(told, revisions) {
        #expect(statement.value == SeriesFacts.text(revision["value"]), "\(figure)")
        #expect(statement.absence == SeriesFacts.text(revision["absence"]), "\(figure)")
        #expect(statement.knownFrom == SeriesFacts.text(revision["known_from"]), "\(figure)")
        #expect(statement.knownTo == SeriesFacts.text(revision["known_to"]), "\(figure)")
        #expect(statement.document == SeriesFacts.text(revision["document"]), "\(figure)")
        #expect(statement.code == SeriesFacts.text(revision["code"]), "\(figure)")
        #expect(String(statement.revision) == SeriesFacts.text(revision["revision"]), "\(figure)")
      }
    }
  }

  @Test("On a day that is known which a report before it has said")
  func asOf() async throws {
    let reading = try await Self.reading.value
    for fact in try SeriesFacts.list("as_of") {
      let figure = try Self.figure(fact)
      let day = try #require(fact["day"] as? String)
      let known = Self.holding(figure, in: reading, on: day)
      #expect(known.count <= 1, "\(figure) \(day)")
      #expect(known.first?.value == SeriesFacts.text(fact["value"]), "\(figure) \(day)")
      #expect(known.first?.absence == SeriesFacts.text(fact["absence"]), "\(figure) \(day)")
    }
  }

  @Test("Each period of a series has the figure that holds, a gap has none")
  func latest() async throws {
    let reading = try await Self.reading.value
    for series in try SeriesFacts.list("series") {
      let agency = try #require(series["agency"] as? String)
      for line in try #require(series["lines"] as? [[String: Any]]) {
        for point in try #require(line["points"] as? [[String: Any]]) {
          for var part in point["of"] as? [[String: Any]] ?? [point] {
            part["series"] = part["concept"] ?? series["name"]
            part["agency"] = agency
            part["period"] = point["period"]
            try expect(part, in: reading)
          }
        }
        for period in line["gaps"] as? [String] ?? [] {
          let name = try #require(series["name"] as? String)
          let figure = Figure(series: name, agency: agency, period: period)
          #expect(Self.holding(figure, in: reading).isEmpty, "\(figure)")
        }
      }
    }
  }

  private func expect(_ point: [String: Any], in reading: Reading) throws {
    let figure = try Self.figure(point)
    let holding = Self.holding(figure, in: reading)
    #expect(holding.count == 1, "\(figure)")
    guard let statement = holding.first else { return }
    #expect(statement.value == SeriesFacts.text(point["value"]), "\(figure)")
    #expect(statement.absence == SeriesFacts.text(point["absence"]), "\(figure)")
    #expect(statement.multiplier == SeriesFacts.text(point["multiplier"]) ?? "1", "\(figure)")
    #expect(statement.code == SeriesFacts.text(point["code"]), "\(figure)")
    if let day = point["known_from"] {
      #expect(statement.knownFrom == SeriesFacts.text(day), "\(figure)")
    }
  }
}
