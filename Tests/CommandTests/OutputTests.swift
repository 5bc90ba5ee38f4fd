import Foundation
import GRDB
import Testing

/// Where records go: formats by name, files whole or not at all, one file per input, SQLite.
@Suite struct OutputTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1), to: "1.txt")
    try workspace.write(SampleReport.text(2), to: "2.txt")
    try workspace.write(SampleReport.otherFormat, to: "bad.pdf")
  }

  @Test("Each record has every key, in the order of the contract")
  func keys() async throws {
    let outcome = try await workspace.run("extract", "1.txt")
    let expected = [
      "record", "document", "source", "report_number", "report_date", "report_type", "issuer",
      "area", "place", "period", "period_start", "period_end", "period_basis", "mapping",
      "indicator", "code", "code_printed", "parent", "kind", "label", "measure", "unit_printed",
      "unit", "multiplier", "type", "value_printed", "value", "value_label", "value_date",
      "absence", "note", "binding", "confidence", "table", "row", "column", "page", "line", "span",
      "correction", "findings",
    ]
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines {
      let keys = line.matches(of: /[{,]"([a-z_]+)":/).map { String($0.1) }
      #expect(keys == expected)
    }
  }

  @Test("CSV has one header for all inputs and ends its lines with CR LF")
  func csv() async throws {
    let outcome = try await workspace.run("extract", "1.txt", "2.txt", "--format", "csv")
    let rows = outcome.output.utf8.split(separator: UInt8(ascii: "\n")).map { String($0) ?? "" }
    #expect(rows.count(where: { $0.hasPrefix("record,document,source,") }) == 1)
    #expect(rows.allSatisfy { $0.utf8.last == UInt8(ascii: "\r") })
    let lines = try await workspace.run("extract", "1.txt", "2.txt").lines
    #expect(rows.count == lines.count + 1)
  }

  @Test(
    "JSON is one value for one input and a list for several",
    arguments: [
      ("extract 1.txt --format json", nil), ("extract 1.txt 2.txt --format json", 2),
      ("extract 1.txt bad.pdf --format json", 1), ("tables 1.txt", nil), ("tables 1.txt 2.txt", 2),
      ("inspect 1.txt --json", nil),
    ] as [(String, Int?)])
  func json(arguments: String, count: Int?) async throws {
    let outcome = try await workspace.shell("\"$0\" \(arguments)")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect((value as? [Any])?.count == count)
    #expect(count != nil || value is [String: Any])
    #expect(outcome.output.hasSuffix("\n"))
  }

  @Test(
    "The format follows from the name of the output",
    arguments: [
      ("a.jsonl", "{\"record\":"), ("a.csv", "record,"), ("a.json", "{\"document\":"),
      ("a.out", "{\"record\":"),
      ("a.sqlite", "SQLite format 3"), ("A.CSV", "record,"),
    ])
  func formatOfName(name: String, beginning: String) async throws {
    let outcome = try await workspace.run("extract", "1.txt", "-o", name)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(try workspace.read(name).hasPrefix(beginning))
  }

  @Test("A file is replaced whole: permissions and links stay, nothing is left beside it")
  func replaced() async throws {
    try workspace.write("old", to: "data/records.jsonl")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: workspace.path("data/records.jsonl"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("link.jsonl"), withDestinationPath: "data/records.jsonl")
    let outcome = try await workspace.run("extract", "1.txt", "-o", "link.jsonl")
    #expect(outcome.status == 0)
    #expect(try workspace.read("data/records.jsonl").hasPrefix("{\"record\":"))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: workspace.path("data/records.jsonl"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try workspace.names(in: "data") == ["records.jsonl"])
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: workspace.path("link.jsonl"))
    #expect(link == "data/records.jsonl")
  }

  @Test(
    "Where the only input fails the old file stays", arguments: ["records.jsonl", "records.csv"])
  func kept(name: String) async throws {
    try workspace.write("old", to: name)
    let outcome = try await workspace.run("extract", "bad.pdf", "-o", name, "--findings", "f.jsonl")
    #expect(outcome.status == 65)
    #expect(try workspace.read(name) == "old")
    #expect(try workspace.names() == ["1.txt", "2.txt", "bad.pdf", name].sorted())
  }

  @Test("Standard output named as a file is written to, not replaced")
  func standardOutputByName() async throws {
    let outcome = try await workspace.run("extract", "1.txt", "-o", "/dev/stdout")
    let plain = try await workspace.run("extract", "1.txt")
    #expect(outcome.output == plain.output)
  }

  @Test("One file per input: names never collide and never leave the folder")
  func folder() async throws {
    try workspace.write(SampleReport.text(3), to: "in/1.txt")
    try workspace.write(SampleReport.text(4), to: "in/x/1.txt")
    try workspace.write(SampleReport.text(5), to: "in/x/1.TXT")
    let outcome = try await workspace.run(
      "extract", "1.txt", "in", "./1.txt", "../\(workspace.folder.lastPathComponent)/2.txt", "-",
      "--output-dir", "out", input: SampleReport.text(6))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(
      try workspace.names(in: "out") == [
        "1.txt-2.jsonl", "1.txt-3.jsonl", "1.txt.jsonl", "2.txt.jsonl", "stdin.jsonl", "x",
        "x/1.TXT.jsonl", "x/1.txt-2.jsonl",
      ])
    #expect(try workspace.read("out/x/1.txt-2.jsonl").contains("\"source\":\"in/x/1.txt\""))
  }

  @Test("A run does not read what it writes")
  func outputInsideInput() async throws {
    try workspace.write(SampleReport.text(1), to: "in/1.txt")
    for _ in 1...2 {
      let files = try await workspace.run(
        "extract", "in", "--output-dir", "in/out", "--format", "csv")
      #expect(files.status == 0, "\(files.errors)")
      #expect(try workspace.names(in: "in/out") == ["1.txt.csv"])
    }
    try FileManager.default.removeItem(atPath: workspace.path("in/out"))
    for _ in 1...2 {
      let file = try await workspace.run("extract", "in", "-o", "in/all.csv")
      #expect(file.status == 0, "\(file.errors)")
    }
  }

  @Test("A SQLite file is added to, and the same input changes nothing")
  func sqlite() async throws {
    let first = try await workspace.run("extract", "1.txt", "-o", "a.sqlite")
    #expect(first.status == 0, "\(first.errors)")
    let rows = try rows()
    #expect(!rows.isEmpty)
    let again = try await workspace.run("extract", "1.txt", "-o", "a.sqlite")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try self.rows() == rows)
    let more = try await workspace.run("extract", "1.txt", "2.txt", "-o", "a.sqlite")
    #expect(more.status == 0, "\(more.errors)")
    #expect(Set(try self.rows()).isStrictSuperset(of: rows))
    #expect(try workspace.names() == ["1.txt", "2.txt", "a.sqlite", "bad.pdf"])
  }

  /// Every row of every table of the archive.
  private func rows() throws -> [String] {
    try DatabaseQueue(path: workspace.path("a.sqlite")).read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table): \($0)" }
      }
    }
  }
}
