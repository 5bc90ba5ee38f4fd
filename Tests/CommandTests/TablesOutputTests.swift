import Foundation
import Testing

/// Formats of folders and tables: whole or not at all, described truly, the same on every run.
@Suite struct TablesOutputTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1), to: "1.txt")
    try workspace.write(SampleReport.text(2, value: SampleReport.badValue), to: "2.txt")
  }

  private static let package = [
    "datapackage.json", "findings.csv", "findings.csv-metadata.json", "records.csv",
    "records.csv-metadata.json",
  ]

  @Test("A Data Package holds the rows of the CSV, with their size and digest")
  func dataPackage() async throws {
    let outcome = try await workspace.run(
      "extract", "1.txt", "2.txt", "--format", "datapackage", "-o", "package")
    #expect(outcome.status == 0)
    #expect(try workspace.names(in: "package") == Self.package)
    let csv = try await workspace.run("extract", "1.txt", "2.txt", "--format", "csv")
    #expect(try workspace.read("package/records.csv") == csv.output)
    let description = try object(try workspace.read("package/datapackage.json"))
    let resources = try #require(description["resources"] as? [[String: Any]])
    #expect(resources[0]["bytes"] as? Int == csv.output.utf8.count)
    let digest = try await workspace.shell("sha256sum package/records.csv | cut -c 1-64")
    #expect(resources[0]["hash"] as? String == "sha256:" + (digest.lines.first ?? ""))
    #expect(try workspace.read("package/findings.csv").contains("value_unparsable"))
  }

  @Test(
    "The same inputs and SOURCE_DATE_EPOCH give the same bytes", arguments: ["datapackage", "sdmx"])
  func sameBytes(format: String) async throws {
    for name in ["a", "b"] {
      let outcome = try await workspace.run(
        "extract", "1.txt", "--format", format, "-o", name,
        environment: ["SOURCE_DATE_EPOCH": "1686528000"])
      #expect(outcome.status == 0)
    }
    #expect(try await workspace.shell("diff -r a b").output.isEmpty)
    let stamped = format == "sdmx" ? "a/structure.xml" : "a/datapackage.json"
    #expect(try workspace.read(stamped).contains("2023-06-12T00:00:00Z"))
    let bad = try await workspace.run(
      "extract", "1.txt", "--format", format, "-o", "c", environment: ["SOURCE_DATE_EPOCH": "x"])
    #expect(bad.status == 64)
  }

  @Test("A folder of ours is replaced whole, any other is left alone, nothing is left half written")
  func folders() async throws {
    for _ in 1...2 {
      let outcome = try await workspace.run(
        "extract", "1.txt", "--format", "datapackage", "-o", "package/")
      #expect(outcome.status == 0)
    }
    #expect(
      try await workspace.run("extract", "1.txt", "--format", "sdmx", "-o", "package").status == 0)
    #expect(try workspace.names(in: "package") == ["data.csv", "structure.xml"])
    try workspace.write("mine", to: "other/notes.md")
    let refused = try await workspace.run(
      "extract", "1.txt", "--format", "csvw", "-o", "other")
    #expect(refused.status == 73)
    #expect(try workspace.names(in: "other") == ["notes.md"])
    #expect(
      try await workspace.run("extract", "1.txt", "--format", "csvw", "-o", "1.txt").status == 64)
    #expect(try workspace.names().allSatisfy { !$0.contains(".partial") })
  }

  @Test("A document that is given twice stands once in tables of which each record has one row")
  func repeated() async throws {
    try workspace.write(SampleReport.text(1), to: "copy.txt")
    let outcome = try await workspace.run(
      "extract", "1.txt", "copy.txt", "--format", "datapackage", "-o", "package")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("copy.txt: the same bytes as an input before"))
    let once = try await workspace.run("extract", "1.txt", "--format", "csv").output
    #expect(try workspace.read("package/records.csv") == once)
  }

  @Test(
    "Formats of folders need one; typed records need their form",
    arguments: [
      "--format datapackage", "--format csvw", "--format sdmx --output-dir x", "--format typed",
    ])
  func usage(options: String) async throws {
    let outcome = try await workspace.shell("\"$0\" extract 1.txt \(options)")
    #expect(outcome.status == 64)
  }

  @Test("A typed record is one object a report, an unreadable figure null")
  func typed() async throws {
    let outcome = try await workspace.run(
      "extract", "1.txt", "2.txt", "--mapping", "cchc-2022", "--format", "typed")
    let objects = try outcome.objects
    #expect(objects.count == 2)
    #expect(objects[0]["CCHC.1.1.1"] as? Int == 16)
    #expect(objects[1]["CCHC.1.1.1"] is NSNull)
    #expect(objects[1]["CCHC.1.1.2"] as? Int == 12)
  }

  @Test("CSV for spreadsheets begins with a byte-order mark and keeps codes")
  func spreadsheet() async throws {
    let outcome = try await workspace.run(
      "extract", "1.txt", "--format", "csv-excel", "-o", "out.csv")
    #expect(outcome.status == 0)
    let text = try workspace.read("out.csv")
    #expect(text.hasPrefix("\u{FEFF}record;document;source;"))
    #expect(text.contains(";CCHC.1.1.1;1.1.1;1.1.1.;"))
  }

  @Test(
    "The schemas that are shipped are those that the program writes",
    arguments: ["record", "finding"])
  func schemas(name: String) async throws {
    let outcome = try await workspace.run("mapping", "schema", "--\(name)")
    let shipped = Program.package.appending(path: "Mappings/\(name).schema.json")
    #expect(try String(contentsOf: shipped, encoding: .utf8) == outcome.output)
  }
}
