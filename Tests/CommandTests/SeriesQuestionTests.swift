import Foundation
import Testing

/// What the questions to an archive of `Corpus/series` answer, against facts that were written with
/// the reports.
@Suite("Questions to five years of reports")
struct SeriesQuestionTests {
  /// What a question answers, a line each.
  private static func ask(_ arguments: String) async throws -> [[String: Any]] {
    try await outcome(arguments).objects
  }

  private static func outcome(_ arguments: String) async throws -> Outcome {
    let workspace = try await SeriesFacts.archive.value
    let outcome = try await workspace.shell(
      "\"$0\" archive \(arguments) --archive a.sqlite --format jsonl")
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// The ids of the agencies, by their key in the facts; one whose territory changed has two.
  private static let agencies = Task {
    let files = Dictionary(
      uniqueKeysWithValues: try SeriesFacts.list("reports").compactMap { fact in
        SeriesFacts.text(fact["file"]).map { ($0, SeriesFacts.text(fact["agency"]) ?? "") }
      })
    var ids: [String: Set<String>] = [:]
    for report in try await ask("list") {
      let file = SeriesFacts.name(SeriesFacts.text(report["source"]) ?? "")
      ids[files[file] ?? "", default: []].insert(SeriesFacts.text(report["agency"]) ?? "")
    }
    return ids
  }

  private static func strings(_ fact: Any?) -> [String] { fact as? [String] ?? [] }

  /// The breaks over which no line may be drawn, and that are of the figures themselves.
  private static let breaks: Set<String> = ["unit", "multiplier", "type"]

  @Test("A series has the figures of each agency, told apart by frequency, with its breaks")
  func series() async throws {
    let agencies = try await Self.agencies.value
    var answers: [String: [[String: Any]]] = [:]
    for fact in try SeriesFacts.list("series") {
      let name = try #require(SeriesFacts.text(fact["name"]))
      let agency = try #require(SeriesFacts.text(fact["agency"]))
      let ids = try #require(agencies[agency])
      if answers[name] == nil { answers[name] = try await Self.ask("series \(name)") }
      let lines = try #require(fact["lines"] as? [[String: Any]])
      let figures = (answers[name] ?? []).filter {
        ids.contains(SeriesFacts.text($0["agency"]) ?? "")
      }
      for line in lines {
        // The program calls them by their number, for there may be eleven.
        let frequency = line["frequency"] as? String
        let rows = figures.filter {
          $0["frequency"] as? String == (frequency == "nine_months" ? "9_months" : frequency)
            && $0["accumulation"] as? String == line["accumulation"] as? String
        }
        try expect(Self.part(of: rows, like: line), are: line, "\(name) of \(agency)")
      }
      if !figures.contains(where: { Self.strings($0["breaks"]).contains("redefined") }) {
        let points = lines.map { ($0["points"] as? [[String: Any]])?.count ?? 0 }
        #expect(figures.count == points.reduce(0, +), "\(name) of \(agency)")
      }
    }
  }

  /// The rows of a line: what is redefined may go on behind a break, or have begun before it.
  private static func part(
    of rows: [[String: Any]], like line: [String: Any]
  ) throws -> [[String: Any]] {
    let points = try #require(line["points"] as? [[String: Any]])
    var parts: [[[String: Any]]] = [[]]
    for row in rows {
      if strings(row["breaks"]).contains("redefined") { parts.append([]) }
      parts[parts.count - 1].append(row)
    }
    return parts.first { part in
      part.contains { SeriesFacts.text($0["period"]) == SeriesFacts.text(points.first?["period"]) }
    } ?? rows
  }

  private func expect(_ rows: [[String: Any]], are line: [String: Any], _ name: String) throws {
    let points = try #require(line["points"] as? [[String: Any]])
    let periods = rows.map { SeriesFacts.text($0["period"]) }
    #expect(periods == points.map { SeriesFacts.text($0["period"]) }, "\(name)")
    #expect(Set(Self.strings(line["gaps"])).isDisjoint(with: periods.compactMap(\.self)), "\(name)")
    for (row, point) in zip(rows, points) {
      let comment = Comment(rawValue: "\(name) in \(row["period"] ?? "")")
      for key in ["value", "absence", "known_from", "revision", "multiplier", "code", "mapping"] {
        guard point["derived"] == nil || key == "value", point[key] as? String != "*",
          point[key] != nil
        else { continue }
        #expect(SeriesFacts.text(row[key]) == SeriesFacts.text(point[key]), comment)
      }
      #expect(SeriesFacts.text(row["known_to"]) == nil, comment)
      let parts = point["of"] as? [[String: Any]] ?? []
      #expect(Self.strings(row["parts"]).count == parts.count, comment)
      let isSum = !parts.isEmpty && SeriesFacts.text(point["value"]) == nil
      #expect(Self.strings(row["breaks"]).contains("parts") == isSum, comment)
      // A break of territory is told, or the agencies before and after it are two.
      let expected = (line["breaks"] as? [[String: Any]] ?? []).filter {
        SeriesFacts.text($0["at"]) == SeriesFacts.text(row["period"])
      }.compactMap { SeriesFacts.text($0["reason"]) }
      let told = Set(Self.strings(row["breaks"])).subtracting(["redefined"])
      let others = rows.filter { SeriesFacts.text($0["agency"]) != SeriesFacts.text(row["agency"]) }
      if expected.contains("territory") { #expect(told.contains("territory") || !others.isEmpty) }
      #expect(
        told.intersection(Self.breaks) == Self.breaks.intersection(expected), comment)
    }
    let unlike = rows.filter { Self.strings($0["breaks"]).contains("window") }
    #expect(
      unlike.map { SeriesFacts.text($0["period"]) } == Self.strings(line["incomparable"]), "\(name)"
    )
  }

  @Test("The matrix says who reported, what is missing, copied forward or out of line")
  func matrix() async throws {
    let agencies = try await Self.agencies.value
    let cells = try await Self.ask("matrix")
    for matrix in try SeriesFacts.list("matrix") {
      let states = try #require(matrix["cells"] as? [String: [String: String]])
      for (agency, periods) in states {
        for (period, state) in periods where state != "*" {
          let told = cells.filter {
            agencies[agency]?.contains(SeriesFacts.text($0["agency"]) ?? "") == true
              && $0["frequency"] as? String == matrix["frequency"] as? String
              && $0["period"] as? String == period
          }.compactMap { SeriesFacts.text($0["state"]) }.filter { $0 != "not_yet" }
          // What is revised or without a signature was reported.
          let plain = told.map { ["revised", "unsigned"].contains($0) ? "reported" : $0 }
          #expect(plain == [state], "\(agency) \(period)")
        }
      }
      try await expectOutliers(of: matrix, in: cells, agencies)
    }
  }

  /// Of some series none but the named figures are out of line.
  private func expectOutliers(
    of matrix: [String: Any], in cells: [[String: Any]], _ agencies: [String: Set<String>]
  ) async throws {
    let named = try #require(matrix["outliers"] as? [[String: Any]])
    for series in Self.strings(matrix["not_outliers"]) {
      let indicators = Set(
        try await Self.ask("series \(series)").compactMap { SeriesFacts.text($0["indicator"]) })
      for cell in cells where cell["frequency"] as? String == matrix["frequency"] as? String {
        let isNamed = named.contains { fact in
          let ids = SeriesFacts.text(fact["agency"]).flatMap { agencies[$0] } ?? []
          return fact["series"] as? String == series
            && fact["period"] as? String == cell["period"] as? String
            && ids.contains(SeriesFacts.text(cell["agency"]) ?? "")
        }
        let isTold = !indicators.isDisjoint(with: Self.strings(cell["outliers"]))
        #expect(isTold == isNamed, "\(series): \(cell)")
      }
    }
  }

  @Test("Sums are of those with a value; who has none is counted, and nothing adds up percents")
  func aggregates() async throws {
    let agencies = try await Self.agencies.value
    for fact in try SeriesFacts.list("aggregates") {
      let series = try #require(SeriesFacts.text(fact["series"]))
      let day = SeriesFacts.text(fact["as_of"]).map { " --as-of \($0)" } ?? ""
      let all = try await Self.ask("aggregate \(series)\(day)")
      if fact["refused"] != nil {
        #expect(all.allSatisfy { SeriesFacts.text($0["value"]) == nil }, "\(series)")
        #expect(all.allSatisfy { SeriesFacts.text($0["note"]) != nil }, "\(series)")
        continue
      }
      // Levels are not added up by the program.
      let rows = all.filter {
        $0["period"] as? String == fact["period"] as? String
          && $0["frequency"] as? String == fact["frequency"] as? String
      }
      let comment = Comment(rawValue: "\(series) \(fact["period"] ?? "")\(day)")
      let sum = rows.reduce(Decimal(0)) { sum, row in
        let value = SeriesFacts.text(row["value"]).flatMap { Decimal(string: $0) } ?? 0
        return sum + value
          * (SeriesFacts.text(row["multiplier"]).flatMap { Decimal(string: $0) } ?? 1)
      }
      #expect(sum.description == SeriesFacts.text(fact["sum"]), comment)
      let reporters = Set(rows.flatMap { Self.strings($0["reporting_agencies"]) })
      let expected = Self.strings(fact["with"])
      #expect(reporters.count == expected.count, comment)
      #expect(
        expected.allSatisfy { agencies[$0]?.isDisjoint(with: reporters) == false }, comment)
      let absent = rows.flatMap { ($0["absent"] as? [String: Int] ?? [:]).values }.reduce(0, +)
      #expect(absent == Self.strings(fact["without"]).count, comment)
    }
  }

  @Test("A name stands for all series that have it")
  func queries() async throws {
    for fact in try SeriesFacts.list("queries") {
      let name = try #require(SeriesFacts.text(fact["name"]))
      let outcome = try await Self.outcome("series \(name)")
      let answers = Set(try outcome.objects.compactMap { SeriesFacts.text($0["series"]) })
      let expected = Set(Self.strings(fact["series"]))
      #expect(!answers.isEmpty && answers.isSubset(of: expected), "\(name)")
      // What another became is told with it, behind a break.
      for series in expected.subtracting(answers) {
        #expect(outcome.errors.contains("\(series): told with "), "\(name)")
      }
    }
  }
}
