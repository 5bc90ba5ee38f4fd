import Foundation
import Testing

/// The exit statuses that scripts rely on, and what people are told.
@Suite struct ExitStatusTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1), to: "good.txt")
    try workspace.write(SampleReport.text(2, value: SampleReport.badValue), to: "doubtful.txt")
    try workspace.write(SampleReport.otherFormat, to: "bad.pdf")
    try workspace.write(SampleReport.otherFormat, to: "folder/bad.pdf")
    try workspace.write("", to: "empty.txt")
    try workspace.write("id: x\nid: y\n", to: "mapping.yaml")
    try FileManager.default.createDirectory(
      atPath: workspace.path("nothing"), withIntermediateDirectories: true)
  }

  /// A command line and how it must end.
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: String
    let status: Int32
    let says: String

    init(_ arguments: String, _ status: Int32, says: String = "") {
      self.arguments = arguments
      self.status = status
      self.says = says
    }

    var testDescription: String { "\(arguments) ends with \(status)" }
  }

  @Test(arguments: [
    Case("extract good.txt", 0),
    Case("extract nothing", 0),
    Case("extract good.txt --strict", 0),
    Case("extract doubtful.txt", 0),
    Case("extract doubtful.txt --strict", 2, says: "(--strict)"),
    Case("check doubtful.txt --strict", 2),
    Case("extract good.txt bad.pdf", 3, says: "solieu: bad.pdf: "),
    Case("extract good.txt empty.txt", 3, says: "solieu: empty.txt: "),
    Case("extract folder", 3, says: "solieu: folder/bad.pdf: "),
    Case("extract doubtful.txt bad.pdf --strict", 3),
    Case("extract", 64, says: "input"),
    Case("extract good.txt --jobs 0", 64, says: "--jobs"),
    Case("extract good.txt --jobs 257", 64, says: "--jobs"),
    Case("extract good.txt --jobs 9223372036854775807", 64, says: "--jobs"),
    Case("extract good.txt --format xml", 64, says: "xml"),
    Case("extract good.txt -o a.csv --output-dir b", 64, says: "exclude each other"),
    Case("extract good.txt --format sqlite", 64, says: "--output"),
    Case("extract - -", 64, says: "once"),
    Case("extract good.txt --mapping no-such-form", 64, says: "cchc-2022"),
    Case("inspect folder", 64, says: "folder"),
    Case("extract bad.pdf", 65, says: "solieu: bad.pdf: "),
    Case("extract empty.txt", 65, says: "solieu: empty.txt: "),
    Case("extract -", 65, says: "solieu: -: "),
    Case("inspect bad.pdf", 65, says: "solieu: bad.pdf: "),
    Case("tables bad.pdf", 65, says: "solieu: bad.pdf: "),
    Case("extract nowhere.txt", 66, says: "solieu: nowhere.txt: "),
    Case("extract good.txt nowhere.txt", 66, says: "solieu: nowhere.txt: "),
    Case("extract good.txt --mappings nowhere", 66, says: "nowhere"),
    Case("extract good.txt -o nowhere/records.csv", 73, says: "nowhere/records.csv"),
    Case("extract good.txt -o folder", 73, says: "folder"),
    Case("extract good.txt --output-dir good.txt", 73, says: "good.txt"),
    Case("extract good.txt --findings nowhere/findings.jsonl", 73, says: "nowhere"),
    Case("extract good.txt -o nowhere/records.sqlite", 73, says: "nowhere/records.sqlite"),
    Case("extract good.txt --mapping mapping.yaml", 78, says: "mapping.yaml:2:1: "),
    Case("extract good.txt --mappings .", 78, says: "mapping.yaml:2:1: "),
  ])
  func status(_ expected: Case) async throws {
    let outcome = try await workspace.shell("\"$0\" \(expected.arguments) < /dev/null")
    #expect(outcome.status == expected.status, "\(outcome.errors)")
    #expect(expected.says.isEmpty || outcome.errors.contains(expected.says), "\(outcome.errors)")
    #expect(expected.status != 0 || outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test("A full disk is an error of writing, and is said")
  func fullDisk() async throws {
    let outcome = try await workspace.run("extract", "good.txt", "-o", "/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("solieu: /dev/full: "))
  }

  @Test(
    "A reader that leaves early ends the program quietly; the files beside are written whole",
    arguments: ["", "--findings f.jsonl --manifest m.jsonl"])
  func brokenPipe(files: String) async throws {
    // More than a pipe holds.
    let count = 60
    for number in 0..<count {
      try workspace.write(
        SampleReport.text(number, value: SampleReport.badValue), to: "many/\(number).txt")
    }
    let outcome = try await workspace.shell(
      """
      { "$0" extract many \(files); echo $? > status; } | head -1
      """)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.isEmpty)
    #expect(["0\n", "141\n"].contains(try workspace.read("status")))
    #expect(try workspace.names().allSatisfy { !$0.hasPrefix(".") })
    guard !files.isEmpty else { return }
    #expect(try workspace.read("m.jsonl").split(separator: "\n").count == count)
    let findings = try workspace.read("f.jsonl").split(separator: "\n")
    #expect(findings.count { $0.contains("value_unparsable") } == count)
  }

  @Test(
    "What was begun is gone after an interruption", .timeLimit(.minutes(1)),
    arguments: [("INT", 130), ("TERM", 143)])
  func interruption(signal: String, status: Int32) async throws {
    let outcome = try await workspace.shell(
      """
      mkfifo input
      "$0" extract good.txt input -o records.jsonl & solieu=$!
      exec 3> input
      while ! ls -A | grep -q '^\\.solieu'; do sleep 0.01; done
      kill -\(signal) $solieu
      wait $solieu
      """)
    #expect(outcome.status == status)
    #expect(outcome.errors.isEmpty)
    #expect(try workspace.names().allSatisfy { !$0.hasPrefix(".") && $0 != "records.jsonl" })
  }
}
