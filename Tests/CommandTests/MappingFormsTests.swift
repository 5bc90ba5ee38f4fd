import Foundation
import Testing

/// Schemas, differences and drafts of mappings, as scripts and people meet them.
@Suite struct MappingFormsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let form = """
    id: mau
    version: "1"
    title: Mẫu
    namespace: M
    titles: [Mẫu thử]
    indicators:
      - {code: "1", label: Số người, type: count, unit: person}
      - {code: "2", label: Số văn bản, type: count, unit: document}

    """

  @Test("A schema is written by id and by file, to standard output and to a file")
  func schema() async throws {
    let byID = try await workspace.run("mapping", "schema", "cchc-2022")
    #expect(byID.status == 0, "\(byID.errors)")
    let schema = try object(byID.output)
    #expect((schema["properties"] as? [String: Any])?.count == 120)
    try workspace.write(Self.form, to: "mau.yaml")
    let table = try await workspace.run(
      "mapping", "schema", "mau.yaml", "--format", "table-schema", "-o", "mau.json")
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.isEmpty)
    #expect((try object(workspace.read("mau.json"))["fields"] as? [Any])?.count == 2)
  }

  @Test("Faults of schema and diff end with their own status")
  func faults() async throws {
    try workspace.write(Self.form, to: "mau.yaml")
    try workspace.write("id: x\n", to: "bad.yaml")
    try workspace.write("", to: "nothing/readme.txt")
    func status(_ arguments: String...) async throws -> Int32 {
      let words = arguments.map { "'\($0)'" }.joined(separator: " ")
      return try await workspace.shell("$0 mapping \(words)").status
    }
    #expect(try await status("schema") == 64)
    #expect(try await status("schema", "mau.yaml", "--format", "xml") == 64)
    #expect(try await status("schema", "mau.yaml", "-o", "mau.yaml") == 64)
    #expect(try await status("schema", "nowhere.yaml") == 66)
    #expect(try await status("schema", "no-such-id") == 64)
    #expect(try await status("diff", "mau.yaml", "no-such-id") == 64)
    #expect(try await status("lint", "nothing") == 66)
    #expect(try await status("schema", "bad.yaml") == 78)
    #expect(try await status("schema", "mau.yaml", "-o", "no/such/folder.json") == 73)
    #expect(try await status("diff", "mau.yaml") == 64)
    #expect(try await status("diff", "mau.yaml", "nowhere.yaml") == 66)
    #expect(try await status("diff", "bad.yaml", "mau.yaml") == 78)
  }

  @Test("A file with a byte order mark and CRLF, as editors of Windows write it, is read alike")
  func byteOrderMark() async throws {
    try workspace.write(
      "\u{FEFF}" + Self.form.replacing("\n", with: "\r\n"), to: "mau.yaml")
    let outcome = try await workspace.run("mapping", "lint", "mau.yaml")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("A difference is told as a table and as JSON, guesses as guesses")
  func difference() async throws {
    try workspace.write(Self.form, to: "a.yaml")
    let changed = Self.form.replacing("id: mau", with: "id: mau-2")
      .replacing("code: \"2\"", with: "code: \"3\"")
    try workspace.write(changed, to: "b.yaml")
    let none = try await workspace.run("mapping", "diff", "a.yaml", "a.yaml")
    #expect(none.status == 0)
    #expect(none.lines.count == 1)
    let table = try await workspace.run("mapping", "diff", "a.yaml", "b.yaml")
    #expect(table.status == 0)
    #expect(table.lines.count == 2)
    #expect(table.output.contains("renumbered"))
    #expect(table.output.contains("a guess"))
    let json = try await workspace.run("mapping", "diff", "a.yaml", "b.yaml", "--format", "json")
    let changes = try object(json.output)["changes"] as? [[String: Any]]
    #expect(changes?.first?["kind"] as? String == "renumbered")
    #expect(changes?.first?["guess"] as? Bool == true)
  }

  @Test("A draft binds its report, lints clean and says how far it went")
  func draft() async throws {
    try workspace.write(SampleReport.text(1), to: "1.txt")
    try workspace.write(SampleReport.text(2, value: "7"), to: "2.txt")
    let outcome = try await workspace.run("mapping", "draft", "1.txt", "2.txt", "-o", "mau.yaml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("1.txt: 5 of 5 rows bound"))
    let text = try workspace.read("mau.yaml")
    #expect(text.contains("\nid: mau\n"))
    let lint = try await workspace.run("mapping", "lint", "mau.yaml")
    #expect(lint.status == 0)
    #expect(lint.output.isEmpty)
    let records = try await workspace.run("extract", "2.txt", "--mapping", "mau.yaml")
    let first = try #require(try records.objects.first { $0["code"] as? String == "1.1.1" })
    #expect(first["value"] as? Int == 7)
    #expect(first["mapping"] as? String == "mau")
    #expect(first["unit"] as? String == "task")
    let named = try await workspace.run(
      "mapping", "draft", "1.txt", "--id", "a-b", "--namespace", "AB", "-q")
    #expect(named.status == 0)
    #expect(named.errors.isEmpty)
    #expect(named.output.contains("\nid: a-b\n"))
    #expect(named.output.contains("\nnamespace: AB\n"))
  }

  @Test("Faults of draft end with their own status, and write nothing")
  func draftFaults() async throws {
    try workspace.write(SampleReport.text(1), to: "1.txt")
    try workspace.write(SampleReport.otherFormat, to: "other.txt")
    try workspace.write(
      """
      Số: 3/BC-STC

      Huế, ngày 12 tháng 6 năm 2023

      BÁO CÁO
      Tình hình thu ngân sách 6 tháng đầu năm 2023

      STT\tKhoản thu\tĐơn vị tính\tSố liệu
      1\tThuế giá trị gia tăng\tTriệu đồng\t120
      2\tLệ phí trước bạ\tTriệu đồng\t30

      """, to: "form.txt")
    func outcome(_ words: String) async throws -> Outcome {
      try await workspace.shell("$0 mapping draft \(words)")
    }
    #expect(try await outcome("").status == 64)
    #expect(try await outcome("1.txt --table 0").status == 64)
    #expect(try await outcome("1.txt --namespace X").status == 64)
    #expect(try await outcome("1.txt -o 1.txt").status == 64)
    #expect(try await outcome("nowhere.txt").status == 66)
    #expect(try await outcome("other.txt -o a.yaml").status == 65)
    #expect(try await outcome("1.txt --table 3 -o a.yaml").status == 65)
    #expect(try await outcome("1.txt -o no/such/a.yaml").status == 73)
    let mixed = try await outcome("1.txt form.txt -o a.yaml")
    #expect(mixed.status == 65)
    #expect(mixed.errors.contains("form.txt: is of another form"))
    #expect(try workspace.names() == ["1.txt", "form.txt", "other.txt"])
  }
}
