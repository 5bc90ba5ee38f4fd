import Foundation
import Testing

/// The records of an archive, with their vintages, in every format.
@Suite struct ArchiveExportTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// Two reports of one period: the second, ten days later, restates one figure.
  private func archive() async throws {
    // Without an issuer no figure is known to be that of another report.
    let issuer = "UBND TỈNH THỪA THIÊN HUẾ\nBAN DÂN TỘC\n\n"
    try workspace.write(issuer + SampleReport.text(1), to: "1.txt")
    let later =
      issuer + SampleReport.text(2, value: "17").replacing("ngày 12", with: "ngày 22")
    try workspace.write(later, to: "2.txt")
    let outcome = try await workspace.run("extract", "1.txt", "2.txt", "-o", "archive.sqlite")
    #expect(outcome.status == 0)
  }

  private static func figures(_ outcome: Outcome) throws -> [String] {
    try outcome.objects.filter { $0["code"] as? String == "1.1.1" }.map { record in
      let value = (record["value"] as? Int).map(String.init) ?? "-"
      let from = record["known_from"] as? String ?? "-"
      let to = record["known_to"] as? String ?? "-"
      return "\(value) \(from) \(to) \(record["revision"] as? Int ?? 0)"
    }
  }

  @Test("What holds now, what was known on a day, and every statement")
  func vintages() async throws {
    try await archive()
    let now = try await workspace.run("archive", "export")
    #expect(try Self.figures(now) == ["17 2023-06-22 - 2"])
    let then = try await workspace.run("archive", "export", "--as-of", "2023-06-21")
    #expect(try Self.figures(then) == ["16 2023-06-12 2023-06-22 1"])
    let before = try await workspace.run("archive", "export", "--as-of", "2023-06-11")
    #expect(before.output.isEmpty)
    let all = try await workspace.run("archive", "export", "--all-vintages")
    #expect(try Self.figures(all).sorted() == ["16 2023-06-12 2023-06-22 1", "17 2023-06-22 - 2"])
  }

  @Test("A record of the archive is the record of extraction, and three keys more")
  func sameRecord() async throws {
    try await archive()
    let extracted = try await workspace.run("extract", "2.txt").lines
    let exported = Set(
      try await workspace.run("archive", "export", "--all-vintages").lines.map { line in
        line.replacing(/,"known_from":.*/, with: "}")
      })
    #expect(!extracted.isEmpty)
    for line in extracted { #expect(exported.contains(line)) }
  }

  @Test(
    "All formats hold the same records",
    arguments: ["json", "csv", "csv-excel", "table", "datapackage", "csvw", "sdmx"])
  func formats(format: String) async throws {
    try await archive()
    let outcome = try await workspace.run(
      "archive", "export", "CCHC.1.1.1", "--format", format, "-o", "out")
    #expect(outcome.status == 0)
    let places = [
      "datapackage": "out/records.csv", "csvw": "out/records.csv", "sdmx": "out/data.csv",
    ]
    let text = try workspace.read(places[format] ?? "out")
    #expect(text.contains("17"))
    #expect(text.contains("2023-06-22"))
    let rows = text.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(rows == (format == "json" ? 3 : 2))
  }

  @Test("Series, agencies and periods choose; names that nobody has are an error")
  func selection() async throws {
    try await archive()
    func status(_ options: String) async throws -> Int32 {
      try await workspace.shell("\"$0\" archive export \(options)").status
    }
    let code = try await workspace.run("archive", "export", "1.1.2")
    #expect(try code.objects.map { $0["indicator"] as? String } == ["CCHC.1.1.2"])
    #expect(try await workspace.run("archive", "export", "--from", "2024").output.isEmpty)
    #expect(try await workspace.run("archive", "export", "--to", "2023-S1").lines.count == 5)
    #expect(try await status("NOPE") == 64)
    #expect(try await status("--agency nobody") == 64)
    #expect(try await status("--from never") == 64)
    #expect(try await status("--as-of 2023-06-12 --all-vintages") == 64)
    #expect(try await status("--archive missing.sqlite") == 66)
    #expect(try await status("--archive 1.txt") == 74)
    #expect(try await status("--format sdmx") == 64)
    #expect(try await status("-o no/such/folder/x.csv") == 73)
  }
}
