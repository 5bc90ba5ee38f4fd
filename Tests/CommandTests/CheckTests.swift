import Foundation
import Testing

/// `solieu check`: the listing for people, and what it leaves to scripts.
@Suite struct CheckTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1, value: SampleReport.badValue), to: "1.txt")
    try workspace.write(SampleReport.text(2), to: "2.txt")
    try workspace.write(SampleReport.otherFormat, to: "bad.pdf")
  }

  @Test("A finding is listed with its line, and a caret under what is printed")
  func listing() async throws {
    let outcome = try await workspace.run("check", "1.txt", "--format", "table")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first?.hasPrefix("1.txt: 1/BC-BDT, ") == true)
    let place = try #require(
      outcome.lines.firstIndex { $0.hasPrefix("1.txt:17: error: [value_unparsable] ") })
    #expect(
      outcome.lines[place + 1]
        == "   17 | 1.1.1. │ Số nhiệm vụ đề ra trong kế hoạch │ Nhiệm vụ │ ?? mười sáu │")
    #expect(
      outcome.lines[place + 2]
        == "      |" + String(repeating: " ", count: 56) + "^~~~~~~~~~~")
    #expect(outcome.lines.last?.hasPrefix("1 error, ") == true)
  }

  @Test("Several reports end in a total; inputs that fail are named and counted")
  func total() async throws {
    let outcome = try await workspace.run(
      "check", "1.txt", "bad.pdf", "2.txt", "--format", "table", "--severity", "error")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("\n1 error\n\n2.txt: no findings"))
    #expect(outcome.lines.last == "2 reports: 1 error")
    #expect(outcome.errors.hasPrefix("solieu: bad.pdf: "))
    #expect(outcome.errors.hasSuffix("solieu: 1 of 3 inputs failed\n"))
  }

  @Test("--severity leaves out what is less severe, in both formats; --strict minds errors only")
  func severity() async throws {
    let errors = try await workspace.run("check", "1.txt", "--severity", "error").objects
    #expect(errors.count == 1)
    let all = try await workspace.run("check", "1.txt").objects
    #expect(all.count > 1)
    let warnings = try await workspace.run("check", "1.txt", "--severity", "warning").objects
    #expect(warnings.allSatisfy { $0["severity"] as? String != "info" })
    let strict = try await workspace.run("check", "1.txt", "--strict", "--severity", "error")
    #expect(strict.status == 2)
    let fine = try await workspace.run("check", "2.txt", "--strict")
    #expect(fine.status == 0)
    #expect(try await workspace.run("check", "1.txt", "--severity", "x").status == 64)
  }

  @Test("With --quiet there are findings and nothing else")
  func quiet() async throws {
    let outcome = try await workspace.run(
      "check", "1.txt", "2.txt", "--format", "table", "--severity", "error", "-q")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.first?.hasPrefix("1.txt:17: error: ") == true)
  }

  @Test("A listing may go to a file, or to one for each report")
  func files() async throws {
    try #require(
      await workspace.run("check", "1.txt", "2.txt", "-o", "o.txt").status == 0)
    #expect(try workspace.read("o.txt").contains("\n2 reports: 1 error"))
    try #require(
      await workspace.run(
        "check", "1.txt", "2.txt", "--output-dir", "out", "--format", "table"
      ).status == 0)
    #expect(try workspace.read("out/1.txt.txt").hasPrefix("1.txt: 1/BC-BDT"))
    #expect(!(try workspace.read("out/1.txt.txt").contains("2 reports")))
  }
}
