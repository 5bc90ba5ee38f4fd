import Foundation
import Testing

/// Many inputs: their order, what is left out of a walk, and what fails on the way.
@Suite struct BatchTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func sources(_ outcome: Outcome) throws -> [String] {
    var sources: [String] = []
    for object in try outcome.objects {
      guard let source = object["source"] as? String, sources.last != source else { continue }
      sources.append(source)
    }
    return sources
  }

  @Test("Records come in the order of the inputs, whatever the number of jobs")
  func order() async throws {
    let count = 24
    for number in 0..<count {
      // Inputs of uneven length, so that later ones are done first.
      let text =
        SampleReport.text(number) + String(repeating: "\n- Lời văn.", count: (count - number) * 50)
      try workspace.write(text, to: "reports/\(number).txt")
    }
    let one = try await workspace.run("extract", "reports", "--jobs", "1")
    let four = try await workspace.run("extract", "reports", "--jobs", "4")
    #expect(one.status == 0)
    #expect(!one.output.isEmpty)
    #expect(one.output == four.output)
    let names = (0..<count).map { "reports/\($0).txt" }.sorted {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }
    #expect(try sources(four) == names)
  }

  @Test("Inputs are read as given: in that order, a duplicate twice, standard input among them")
  func asGiven() async throws {
    try workspace.write(SampleReport.text(1), to: "b.txt")
    try workspace.write(SampleReport.text(2), to: "a.txt")
    let outcome = try await workspace.run(
      "extract", "b.txt", "-", "a.txt", "b.txt", "--jobs", "4", input: SampleReport.text(3))
    #expect(outcome.status == 0)
    #expect(try sources(outcome) == ["b.txt", "-", "a.txt", "b.txt"])
  }

  @Test("A walk leaves out hidden files, SoLieu's own files and loops, and sorts by the whole path")
  func walk() async throws {
    let names = [
      "in/b.txt", "in/a/z.txt", "in/a.txt", "in/a-1.txt", "in/.hidden.txt", "in/.git/c.txt",
      "in/old.jsonl", "in/old.sqlite", "in/form.yaml", "in/SOURCES.md", "in/Báo cáo.txt",
    ]
    for (number, name) in names.enumerated() {
      try workspace.write(SampleReport.text(number), to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("in/a/loop"), withDestinationPath: "..")
    let outcome = try await workspace.run("extract", "in/")
    #expect(outcome.status == 0)
    #expect(
      try sources(outcome) == [
        "in/Báo cáo.txt", "in/a-1.txt", "in/a.txt", "in/a/z.txt", "in/b.txt",
      ])
  }

  @Test("What cannot be read is named and passed over")
  func passedOver() async throws {
    try workspace.write(SampleReport.text(1), to: "in/1.txt")
    try workspace.write(SampleReport.otherFormat, to: "in/2.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("in/3.txt"), withDestinationPath: "nowhere")
    try workspace.write(SampleReport.text(4), to: "in/4.txt")
    let outcome = try await workspace.run("extract", "in", "--jobs", "2")
    #expect(outcome.status == 3)
    #expect(try sources(outcome) == ["in/1.txt", "in/4.txt"])
    let said = outcome.errors.split(separator: "\n")
    try #require(said.count == 3)
    #expect(said[0].hasPrefix("solieu: in/2.pdf: "))
    #expect(said[1].hasPrefix("solieu: in/3.txt: "))
    #expect(said[2] == "solieu: 2 of 4 inputs failed")
  }

  @Test("The manifest says what became of each input")
  func manifest() async throws {
    try workspace.write(SampleReport.text(1), to: "1.txt")
    try workspace.write(SampleReport.otherFormat, to: "2.pdf")
    let outcome = try await workspace.run(
      "extract", "1.txt", "2.pdf", "-o", "records.csv", "--manifest", "manifest.jsonl")
    #expect(outcome.status == 3)
    let lines = try workspace.read("manifest.jsonl").split(separator: "\n").map(String.init)
    try #require(lines.count == 2)
    let (good, bad) = (try object(lines[0]), try object(lines[1]))
    #expect(good["source"] as? String == "1.txt")
    #expect(good["status"] as? String == "ok")
    #expect((good["document"] as? String)?.count == 7 + 64)
    #expect((good["records"] as? Int ?? 0) >= 3)
    #expect(good["mapping_versions"] as? [String: String] != nil)
    #expect(good["output"] as? String == "records.csv")
    #expect(bad["source"] as? String == "2.pdf")
    #expect(bad["status"] as? String == "failed")
    #expect((bad["reason"] as? String)?.isEmpty == false)
    #expect(bad["records"] is NSNull)
  }

  @Test("Findings go to their own file, each with its source")
  func findings() async throws {
    try workspace.write(SampleReport.text(1, value: SampleReport.badValue), to: "1.txt")
    try workspace.write(SampleReport.text(2, value: SampleReport.badValue), to: "2.txt")
    let outcome = try await workspace.run(
      "extract", "1.txt", "2.txt", "--findings", "findings.jsonl")
    #expect(outcome.status == 0)
    let findings = try workspace.read("findings.jsonl").split(separator: "\n").map {
      try object(String($0))
    }
    let errors = findings.filter { $0["severity"] as? String == "error" }
    #expect(errors.map { $0["source"] as? String } == ["1.txt", "2.txt"])
    #expect(errors.allSatisfy { $0["rule"] as? String == "value_unparsable" })
    let check = try await workspace.run("check", "1.txt", "2.txt")
    #expect(check.output == (try workspace.read("findings.jsonl")))
  }

  @Test("Off a terminal there is no progress bar and no colour")
  func plain() async throws {
    for number in 0..<20 { try workspace.write(SampleReport.text(number), to: "in/\(number).txt") }
    let outcome = try await workspace.run("extract", "in", "--format", "table")
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.utf8.contains(0x1B))
    let verbose = try await workspace.run("extract", "in", "--verbose")
    #expect(verbose.errors.split(separator: "\n").count == 20)
  }
}
