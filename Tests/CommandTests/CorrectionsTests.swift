import Foundation
import GRDB
import Testing

/// `--corrections`: applied on every run, listed where they do not hold, refused where they are none.
@Suite struct CorrectionsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1, value: SampleReport.badValue), to: "1.txt")
    try workspace.write(SampleReport.text(2), to: "2.txt")
  }

  private static func line(
    _ number: Int, _ code: String, _ printed: String, _ said: String, id: String? = nil
  ) -> String {
    let id = id.map { #","id":"\#($0)""# } ?? ""
    return
      #"{"report_number":"\#(number)/BC-BDT","code":"\#(code)","expected_printed":"\#(printed)""#
      + #","\#(said),"reason":"asked","author":"An","time":"2023-07-01"\#(id)}"# + "\n"
  }

  private static let good = line(1, "1.1.1", SampleReport.badValue, #"value":16"#, id: "k1")
  private static let stale = line(2, "1.1.2", "13", #"absence":"not_available""#, id: "k2")

  private func records(_ arguments: String...) async throws -> [[String: Any]] {
    let line = arguments.joined(separator: " ")
    return try await workspace.shell("\"$0\" extract \(line)").objects
  }

  @Test(
    "A number is written as its type is, however the line writes it", arguments: ["16.0", "1.6e1"])
  func wholeNumber(_ number: String) async throws {
    try workspace.write(
      Self.line(1, "1.1.1", SampleReport.badValue, #"value":\#(number)"#),
      to: "c.jsonl")
    let lines = try await workspace.run("extract", "1.txt", "--corrections", "c.jsonl").lines
    let record = try #require(lines.first { $0.contains(#""code":"1.1.1""#) })
    #expect(record.contains(#""value":16,"#), "\(record)")
  }

  @Test("The value changes, what is printed stays, and the record names the correction")
  func applied() async throws {
    try workspace.write(Self.good, to: "c.jsonl")
    let records = try await records("1.txt --corrections c.jsonl")
    let record = try #require(records.first { $0["code"] as? String == "1.1.1" })
    #expect(record["value"] as? Int == 16)
    #expect(record["value_printed"] as? String == SampleReport.badValue)
    #expect(record["absence"] is NSNull)
    #expect(record["correction"] as? String == "k1")
    #expect(record["confidence"] as? Double ?? 0 > 0.9)
    #expect(record["findings"] as? [String] == ["value_unparsable"])
    #expect(records.count { $0["correction"] as? String != nil } == 1)
  }

  @Test("Every format has the correction", arguments: ["jsonl", "json", "csv", "sqlite"])
  func formats(format: String) async throws {
    try workspace.write(Self.good, to: "c.jsonl")
    let outcome = try await workspace.run(
      "extract", "1.txt", "--corrections", "c.jsonl", "-o", "out.\(format)")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    guard format == "sqlite" else {
      return #expect(try workspace.read("out.\(format)").contains("k1"))
    }
    let queue = try DatabaseQueue(path: workspace.path("out.sqlite"))
    let values = try await queue.read { database in
      try Int.fetchAll(database, sql: "SELECT value FROM records WHERE correction = 'k1'")
    }
    #expect(values == [16])
  }

  @Test("An archive takes a report again where its corrections have changed")
  func archive() async throws {
    var remarks: [Bool] = []
    for corrections in ["", Self.good, Self.good, Self.good.replacing(":16", with: ":17"), ""] {
      try workspace.write(corrections, to: "c.jsonl")
      let outcome = try await workspace.run(
        "extract", "1.txt", "--corrections", "c.jsonl", "-o", "a.sqlite", "-v")
      remarks.append(outcome.errors.contains("already in the archive"))
    }
    #expect(remarks == [false, false, true, false, false])
  }

  @Test(
    "A correction that does not hold is named, with what stands there; --strict minds it",
    arguments: ["extract", "check"])
  func stale(command: String) async throws {
    try workspace.write(Self.stale, to: "c.jsonl")
    let outcome = try await workspace.run(
      command, "2.txt", "--corrections", "c.jsonl", "--manifest", "m.jsonl")
    #expect(outcome.status == 0)
    let message = "1.1.2 prints '12', expected '13'"
    #expect(
      outcome.errors == "solieu: c.jsonl:1: not applied to 2.txt:18: \(message)\n")
    let entry = try object(try workspace.read("m.jsonl"))
    let corrections = try #require(entry["corrections"] as? [String: Any])
    #expect(corrections["applied"] as? Int == 0)
    let stale = try #require((corrections["stale"] as? [[String: Any]])?.first)
    #expect(stale["id"] as? String == "k2")
    #expect(stale["line"] as? Int == 1)
    #expect(stale["reason"] as? String == "printed_differs")
    #expect(stale["message"] as? String == message)
    let strict = try await workspace.run(
      command, "2.txt", "--corrections", "c.jsonl", "--strict")
    #expect(strict.status == 2)
    #expect(strict.errors.hasSuffix("solieu: 1 correction not applied (--strict)\n"))
    let quiet = try await workspace.run(
      command, "2.txt", "--corrections", "c.jsonl", "--strict", "-q")
    #expect(quiet.status == 2 && quiet.errors.isEmpty)
  }

  @Test("Rules are checked on corrected figures")
  func rules() async throws {
    let more = Self.line(2, "1.1.1", "16", #"value":11"#)
    try workspace.write(more, to: "c.jsonl")
    let before = try await workspace.run("check", "2.txt")
    let after = try await workspace.run("check", "2.txt", "--corrections", "c.jsonl")
    #expect(!before.output.contains("bound_violated"))
    #expect(after.output.contains("bound_violated"))
  }

  @Test("inspect applies corrections and names stale ones; corrections of others are counted")
  func others() async throws {
    try workspace.write(Self.good + Self.stale, to: "c.jsonl")
    let inspected = try await workspace.run(
      "inspect", "1.txt", "--json", "--corrections", "c.jsonl")
    #expect(inspected.output.contains(#""correction":"k1""#))
    let stale = try await workspace.run("inspect", "2.txt", "--corrections", "c.jsonl")
    #expect(stale.errors.hasPrefix("solieu: c.jsonl:2: not applied to 2.txt:18: "))
    let outcome = try await workspace.run("extract", "1.txt", "--corrections", "c.jsonl", "-v")
    #expect(outcome.errors.contains(", 1 corrected\n"), "\(outcome.errors)")
    #expect(outcome.errors.contains("c.jsonl: 1 of 2 corrections for other documents"))
  }

  @Test("One number on two documents is told")
  func oneNumber() async throws {
    try workspace.write(SampleReport.text(1, value: SampleReport.badValue) + "\n", to: "3.txt")
    try workspace.write(Self.good, to: "c.jsonl")
    let outcome = try await workspace.run("extract", "1.txt", "3.txt", "--corrections", "c.jsonl")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("solieu: c.jsonl:1: applied to 1.txt and to 3.txt, which differ"))
  }

  @Test("A file with a bad line, or none, ends the run before anything is written")
  func refused() async throws {
    try workspace.write(Self.good + #"{"code":"1"#, to: "c.jsonl")
    for command in ["extract", "check", "inspect"] {
      let outcome = try await workspace.run(
        command, "1.txt", "--corrections", "c.jsonl", "-o", "out")
      #expect(outcome.status == 78)
      #expect(outcome.errors.hasPrefix("solieu: c.jsonl:2:11: read "), "\(outcome.errors)")
      let missing = try await workspace.run(command, "1.txt", "--corrections", "none.jsonl")
      #expect(missing.status == 66)
      let same = try await workspace.run(
        command, "1.txt", "--corrections", "c.jsonl", "-o", "c.jsonl")
      #expect(same.status == 64)
    }
    #expect(try workspace.names() == ["1.txt", "2.txt", "c.jsonl"])
  }

  @Test("The example of the README does what the README says")
  func readme() async throws {
    let readme = try String(
      contentsOf: Program.package.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n").filter { $0.contains(#""expected_printed":"#) }
    try #require(lines.count == 2)
    try workspace.write(lines.joined(separator: "\n"), to: "corrections.jsonl")
    let report = Program.package.appending(path: "Corpus/cchc/89-BC-BDT.txt")
      .path(percentEncoded: false)
    let outcome = try await workspace.run(
      "extract", report, "--corrections", "corrections.jsonl")
    let told = try #require(outcome.errors.split(separator: "\n").first)
    #expect(readme.contains(told.replacing(report, with: "Corpus/cchc/89-BC-BDT.txt")))
    let record = try #require(try outcome.objects.first { $0["code"] as? String == "4.2.1" })
    #expect(record["value"] as? Int == 14)
    #expect(readme.contains("\"correction\":\"\(record["correction"] as? String ?? "")\""))
  }

  @Test("A file of corrections in the folder is no report")
  func inFolder() async throws {
    try workspace.write(SampleReport.text(1), to: "in/1.txt")
    try workspace.write(Self.stale, to: "in/corrections.txt")
    let outcome = try await workspace.run(
      "extract", "in", "--corrections", "in/corrections.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
