import Foundation
import Testing

@Suite("Series of an archive")
struct ArchiveSeriesTests {
  /// A folder with an archive of three halves of one department.
  private func workspace() async throws -> Workspace {
    let workspace = try Workspace()
    let halves = [
      ("16", "6 tháng đầu năm 2022", "12 tháng 6 năm 2022"),
      ("-", "6 tháng cuối năm 2022", "12 tháng 12 năm 2022"),
      ("19", "6 tháng cuối năm 2023", "12 tháng 12 năm 2023"),
    ]
    for (index, half) in halves.enumerated() {
      let text = SampleReport.text(index + 1, value: half.0)
        .replacing("6 tháng đầu năm 2023", with: half.1)
        .replacing("12 tháng 6 năm 2023", with: half.2)
      try workspace.write("BAN DÂN TỘC\n" + text, to: "reports/\(index).txt")
    }
    let outcome = try await workspace.run(
      "extract", "reports", "-o", "archive.sqlite", "--no-progress")
    #expect(outcome.status == 0)
    return workspace
  }

  @Test("one line a figure: the record's keys, then what the archive and the series add")
  func lines() async throws {
    let workspace = try await workspace()
    let outcome = try await workspace.run("archive", "series", "CCHC.1.1.1")
    #expect(outcome.status == 0)
    let objects = try outcome.objects
    #expect(objects.map { $0["period"] as? String } == ["2022-S1", "2022-S2", "2023-S2"])
    #expect(objects.map { $0["value"] as? Int } == [16, nil, 19])
    #expect(objects.map { $0["absence"] as? String } == [nil, "dash", nil])
    #expect(objects.allSatisfy { $0["frequency"] as? String == "half" })
    #expect(objects.allSatisfy { $0["accumulation"] as? String == "period" })
    #expect(objects.allSatisfy { $0["breaks"] is [String] })
    #expect(outcome.lines.allSatisfy { $0.contains(#""findings":["#) })
    #expect(outcome.lines.allSatisfy { $0.contains(#""known_to":null,"revision":1,"series":"#) })
  }

  @Test("people see gaps; rows of data are never invented")
  func gaps() async throws {
    let workspace = try await workspace()
    let table = try await workspace.run(
      "archive", "series", "CCHC.1.1.1", "--format", "table")
    #expect(table.output.contains("2023-S1         not reported"))
    let csv = try await workspace.run("archive", "series", "CCHC.1.1.1", "--format", "csv")
    #expect(!csv.output.contains("2023-S1"))
    let chart = try await workspace.run(
      "archive", "series", "CCHC.1.1.1", "--format", "chart", "--plot", "series.svg")
    #expect(chart.output.contains("2023-S1  (not reported)"))
    #expect(try workspace.read("series.svg").contains("2022-S2 dash, 2023-S1 not reported"))
  }

  @Test("periods and days of knowledge choose")
  func choices() async throws {
    let workspace = try await workspace()
    let periods = try await workspace.run(
      "archive", "series", "1.1.1", "--from", "2022-S2", "--to", "2022")
    #expect(try periods.objects.map { $0["period"] as? String } == ["2022-S2"])
    let known = try await workspace.run("archive", "series", "1.1.1", "--as-of", "2022-07-01")
    #expect(try known.objects.map { $0["period"] as? String } == ["2022-S1"])
  }

  @Test("a matrix tells what is missing, a sum who reported")
  func matrixAndSum() async throws {
    let workspace = try await workspace()
    let matrix = try await workspace.run("archive", "matrix")
    #expect(
      try matrix.objects.map { $0["state"] as? String == "missing" } == [false, false, true, false])
    let sum = try await workspace.run("archive", "aggregate", "CCHC.1.1.1")
    let objects = try sum.objects
    #expect(objects.map { $0["value"] as? Int } == [16, nil, 19])
    #expect(objects.map { $0["reporters"] as? Int } == [1, 0, 1])
    #expect(objects.map { ($0["absent"] as? [String: Int])?["dash"] } == [nil, 1, nil])
  }

  @Test(
    "how it ends",
    arguments: [
      (["series", "1.1.1", "--archive", "none.sqlite"], 66),
      (["matrix", "--archive", "none.sqlite"], 66),
      (["aggregate", "1.1.1", "--archive", "reports/0.txt"], 74),
      (["series", "CCHC.1.1.9"], 64), (["series", "1.1.1", "--agency", "Sở Y tế"], 64),
      (["series", "1.1.1", "--from", "2023", "--to", "2022"], 64),
      (["series", "1.1.1", "--from", "soon"], 64), (["matrix", "--mapping", "none"], 64),
      (["aggregate", "1.1.1", "--as-of", "2023-02-30"], 64),
    ] as [([String], Int32)])
  func status(arguments: [String], expected: Int32) async throws {
    let workspace = try await workspace()
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try await workspace.shell(#""$0" archive "# + quoted)
    #expect(outcome.status == expected)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }
}
