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

  @Test(
    "No output replaces an input, and no two outputs are one file",
    arguments: [
      "extract 1.txt -o 1.txt", "extract link.txt -o ./1.txt", "extract 1.txt -o link.txt",
      "extract 1.txt -o a.csv --findings ./1.txt", "extract 1.txt --manifest 1.txt",
      "check 1.txt -o 1.txt", "tables 1.txt -o 1.txt", "inspect 1.txt -o 1.txt",
      "extract - -o 1.txt < 1.txt", "extract 1.txt >> 1.txt",
      "extract 1.txt --mapping form.yaml -o form.yaml",
      "extract 1.txt -o same --findings same", "extract 1.txt -o new --manifest ./new",
      "extract 1.txt --findings out --manifest folder/../out", "extract 1.txt --findings o > o",
      "extract in --output-dir in --format csv",
      "extract 1.txt 1.txt.csv --output-dir . --format csv",
      "extract 1.txt --output-dir new --findings new/1.txt.jsonl",
    ])
  func keptApart(arguments: String) async throws {
    try workspace.write("x", to: "folder/x")
    try workspace.write(SampleReport.text(3), to: "in/1.txt")
    try workspace.write(SampleReport.text(4), to: "in/1.txt.csv")
    try workspace.write(SampleReport.text(5), to: "1.txt.csv")
    try workspace.write("id: x\n", to: "form.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("link.txt"), withDestinationPath: "1.txt")
    let names = ["1.txt", "1.txt.csv", "in/1.txt.csv", "form.yaml"]
    let before = try names.map { try workspace.read($0) }
    let files = try workspace.names()
    let outcome = try await workspace.shell("\"$0\" \(arguments)")
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(try names.map { try workspace.read($0) } == before)
    #expect(try workspace.names().filter { $0 != "o" } == files)
  }

  @Test("Where standard output is a file in the folder that is walked, it is not read")
  func standardOutputInsideInput() async throws {
    try workspace.write(SampleReport.text(1), to: "in/1.txt")
    let outcome = try await workspace.shell("\"$0\" extract in --format csv > in/all.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("What an archive has already is told")
  func repetition() async throws {
    try workspace.write(SampleReport.text(1), to: "copy.txt")
    let outcome = try await workspace.run(
      "extract", "1.txt", "copy.txt", "-o", "a.sqlite", "--manifest", "m.jsonl", "-v")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let reasons = try workspace.read("m.jsonl").split(separator: "\n").map {
      try object(String($0))["reason"] as? String
    }
    #expect(reasons == [nil, "already in the archive"])
    let said = outcome.errors.split(separator: "\n")
    #expect(said.map { $0.hasSuffix(", already in the archive") } == [false, true])
    let bytes = try Data(contentsOf: URL(filePath: workspace.path("a.sqlite")))
    let again = try await workspace.run("extract", "copy.txt", "-o", "a.sqlite")
    #expect(again.status == 0)
    #expect(try Data(contentsOf: URL(filePath: workspace.path("a.sqlite"))) == bytes)
  }

  @Test(
    "Every command takes the common options, and the name of a file tells its format",
    arguments: [
      ("check", "o.txt", "1.txt: 1/BC-BDT"), ("check", "o.jsonl", "{\"document\":"),
      ("tables", "o.txt", "1.txt, table 1"), ("tables", "o.json", "{\"source\":"),
      ("inspect", "o.json", "{\"document\":"), ("inspect", "o.txt", "source "),
    ])
  func common(command: String, name: String, beginning: String) async throws {
    let value = SampleReport.text(1, value: SampleReport.badValue)
    try workspace.write(value, to: "1.txt")
    let outcome = try await workspace.run(command, "1.txt", "-o", name, "-v")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("solieu: 1.txt: "))
    #expect(try workspace.read(name).hasPrefix(beginning))
    guard command != "inspect" else { return }
    let folder = try await workspace.run(
      command, "1.txt", "2.txt", "--output-dir", "out", "--manifest", "m.jsonl", "--findings",
      "f.jsonl", "--strict", "--jobs", "2", "-q", "--no-progress")
    #expect(folder.status == (command == "check" ? 2 : 0), "\(folder.errors)")
    #expect(folder.errors.isEmpty)
    let suffix = command == "check" ? "jsonl" : "json"
    #expect(try workspace.names(in: "out") == ["1.txt.\(suffix)", "2.txt.\(suffix)"])
    #expect(try workspace.read("m.jsonl").split(separator: "\n").count == 2)
    #expect(try workspace.read("f.jsonl").isEmpty == (command == "tables"))
  }

  @Test("What tables met on the way is told with path and line, and is a finding")
  func notices() async throws {
    let cell = "<td rowspan=99999999>a</td>"
    try workspace.write("<table>\n<tr>\(cell)<td>b</td></tr>\n</table>", to: "1.html")
    let outcome = try await workspace.run("tables", "1.html", "--findings", "f.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("solieu: 1.html:2: "), "\(outcome.errors)")
    #expect(try workspace.read("f.jsonl").contains("\"rule\":\"span_clamped\""))
    let quiet = try await workspace.run("tables", "1.html", "-q")
    #expect(quiet.errors.isEmpty)
  }

  @Test(
    "A standard stream that is closed is never a file, and its loss is told",
    arguments: [
      ("extract 1.txt -o a.csv >&-", 0), ("extract 1.txt -o a.csv <&- >&- 2>&-", 0),
      ("extract 1.txt >&-", 74), ("extract - <&-", 74),
      ("extract 1.txt bad.pdf -o a.csv 2>&-", 3),
    ])
  func closedStreams(arguments: String, status: Int32) async throws {
    let plain = try await workspace.run("extract", "1.txt", "--format", "csv")
    let outcome = try await workspace.shell("\"$0\" \(arguments)")
    #expect(outcome.status == status, "\(outcome.errors)")
    if arguments.contains("a.csv") { #expect(try workspace.read("a.csv") == plain.output) }
  }
}
