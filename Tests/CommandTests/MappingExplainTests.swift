import Foundation
import Testing

/// `mapping explain` says for a row what it may be, what speaks for it and what decided.
@Suite struct MappingExplainTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let text = SampleReport.text(1)
      .replacing("1.1.2.\tSố nhiệm vụ đã hoàn thành", with: "1.1.2.\tSố nhiệm vụ chưa hoàn thành")
    try workspace.write(text, to: "1.txt")
  }

  private func explain(_ arguments: String...) async throws -> Outcome {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try await workspace.shell("$0 mapping explain " + words)
  }

  @Test("Without a choice the doubtful rows are shown, with the words that part the labels")
  func doubtful() async throws {
    let outcome = try await explain("1.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("cchc-2022"))
    #expect(outcome.output.contains("1.1.2. Số nhiệm vụ chưa hoàn thành"))
    #expect(outcome.output.contains("unbound"))
    #expect(outcome.output.contains("has 'chưa'"))
    #expect(!outcome.output.contains("1.1.1. Số nhiệm vụ đề ra"))
  }

  @Test("Rows are chosen by number, line and code; all of them are shown with --all")
  func chosen() async throws {
    let all = try await explain("1.txt", "--all", "--format", "json")
    let tables = try #require(try object(all.output)["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    #expect(rows.count == 5)
    let first = try #require(rows.first { $0["code"] as? String == "1.1.1" })
    let line = try #require(first["line"] as? Int)
    #expect(first["binding"] as? String == "code")
    #expect((first["candidates"] as? [[String: Any]])?.first?["code"] as? String == "1.1.1")
    for choice in [
      ["--row", "3"], ["--line", "\(line)"], ["--code", "1.1.1"], ["--code", "1.1.1."],
    ] {
      let one = try await explain("1.txt", choice[0], choice[1], "--format", "json")
      let tables = try #require(try object(one.output)["tables"] as? [[String: Any]])
      let rows = try #require(tables.first?["rows"] as? [[String: Any]])
      #expect(rows.count == 1 && rows[0]["row"] as? Int == 3, "\(choice)")
    }
  }

  @Test("What is not there is told with its status")
  func missing() async throws {
    for choice in [["--row", "99"], ["--line", "1"], ["--code", "9.9"], ["--table", "2"]] {
      let outcome = try await explain("1.txt", choice[0], choice[1])
      #expect(outcome.status == 64, "\(choice)")
      #expect(outcome.errors.contains(choice[0] + " " + choice[1]), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try await explain("1.txt", "--all", "--row", "1").status == 64)
    #expect(try await explain("nowhere.txt").status == 66)
    try workspace.write(SampleReport.otherFormat, to: "1.pdf")
    #expect(try await explain("1.pdf").status == 65)
    try workspace.write("Một dòng.\n", to: "2.txt")
    #expect(try await explain("2.txt").status == 65)
  }
}
