import Foundation
import Testing

/// `solieu normalise`: one object a line, whatever the line holds.
@Suite struct NormaliseTests {
  @Test(
    "Every kind answers with all its keys, in their order",
    arguments: [
      (
        "number", "2,5 tỷ đồng",
        #"{"input":"2,5 tỷ đồng","kind":"number","value":2500000000,"unit":"vnd","readings":[],"repaired":false}"#
      ),
      (
        "number", "12.5",
        #"{"input":"12.5","kind":"ambiguous","value":null,"unit":null,"readings":[12.5,125],"repaired":false}"#
      ),
      (
        "date", "quý II/2023",
        #"{"input":"quý II/2023","kind":"quarter","iso":"2023-04-01/2023-06-30","sdmx":"2023-Q2"}"#
      ),
      ("absence", "Không phát sinh", #"{"input":"Không phát sinh","absence":"none_arose"}"#),
      ("absence", "16", #"{"input":"16","absence":null}"#),
      (
        "value", "15/14",
        #"{"input":"15/14","type":"ratio","value":"15/14","absence":null,"multiplier":1,"findings":[]}"#
      ),
      (
        "value", "2,5 tỷ đồng",
        #"{"input":"2,5 tỷ đồng","type":"money","value":2.5,"absence":null,"multiplier":1000000000,"findings":["unit_scaled"]}"#
      ),
      (
        "value", "-",
        #"{"input":"-","type":"text","value":null,"absence":"dash","multiplier":1,"findings":[]}"#
      ),
      ("encoding", "Sè liÖu", #"{"input":"Sè liÖu","encoding":"TCVN3","text":"Số liệu"}"#),
    ])
  func object(kind: String, text: String, line: String) async throws {
    let outcome = try await Workspace().run("normalise", "--as", kind, input: text + "\n")
    #expect(outcome.output == line + "\n")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test("Each line has its object: empty ones, a CR at the end, a last line without its end")
  func lines() async throws {
    let outcome = try await Workspace().run(
      "normalise", "--as", "absence", input: "\u{FEFF}-\r\n\n…\n\nKPS")
    let absences = try outcome.objects.map { $0["absence"] as? String }
    #expect(absences == ["dash", "blank", "ellipsis", "blank", "none_arose"])
    #expect(try outcome.objects.first?["input"] as? String == "-")
  }

  @Test("No lines, no objects")
  func empty() async throws {
    let outcome = try await Workspace().run("normalise", "--as", "number")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test("A line that cannot be read is named and keeps its place; the others are read")
  func unreadable() async throws {
    let outcome = try await Workspace().shell(
      #"printf '1\nS\350 2\n3\n' | "$0" normalise --as number"#)
    #expect(try outcome.objects.map { $0["kind"] as? String } == ["number", "invalid", "number"])
    #expect(try outcome.objects.map { $0["input"] as? String } == ["1", "Sè 2", "3"])
    #expect(outcome.errors.contains("-:2: not UTF-8"))
    #expect(outcome.status == 3)
  }

  @Test("A line longer than the limit is named, and the next is read")
  func long() async throws {
    let outcome = try await Workspace().shell(
      #"(head -c 3000000 /dev/zero | tr '\0' 7; printf '\n42\n') | "$0" normalise --as number"#)
    #expect(try outcome.objects.map { $0["kind"] as? String } == ["invalid", "number"])
    #expect(outcome.errors.contains("-:1: more than 1 MiB"))
    #expect(outcome.status == 3)
  }

  @Test("Bytes in a legacy encoding are read with --as encoding")
  func legacyBytes() async throws {
    let outcome = try await Workspace().shell(
      #"printf 'Ban D\251n t\351c t\330nh b\270o c\270o\n' | "$0" normalise --as encoding"#)
    #expect(try outcome.objects.map { $0["text"] as? String } == ["Ban Dân tộc tỉnh báo cáo"])
    #expect(outcome.status == 0)
  }

  @Test("An answer is there before the next line is asked")
  func coprocess() async throws {
    let outcome = try await Workspace().shell(
      #"""
      mkfifo in out; "$0" normalise --as number < in > out & exec 3> in 4< out
      echo 7 >&3; read -r answer <&4; echo "$answer"; echo 8 >&3; read -r answer <&4; echo "$answer"
      exec 3>&-; wait
      """#)
    #expect(try outcome.objects.map { $0["value"] as? Int } == [7, 8])
  }

  @Test("A reader that leaves ends the program quietly")
  func brokenPipe() async throws {
    let outcome = try await Workspace().shell(
      #"yes 12 | (trap '' PIPE; "$0" normalise --as number; echo "status $?" >&2) | head -n 1"#)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors == "status 0\n")
  }

  @Test(
    "What is no kind is refused by name",
    arguments: [[], ["--as", "numbers"], ["--as", "number", "extra"]])
  func usage(arguments: [String]) async throws {
    let workspace = try Workspace()
    let outcome =
      switch arguments.count {
      case 0: try await workspace.run("normalise")
      case 2: try await workspace.run("normalise", arguments[0], arguments[1])
      default: try await workspace.run("normalise", arguments[0], arguments[1], arguments[2])
      }
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test("A file appears whole")
  func file() async throws {
    let workspace = try Workspace()
    let outcome = try await workspace.run(
      "normalise", "--as", "number", "-o", "out.jsonl", input: "1\n2\n")
    #expect(outcome.output.isEmpty)
    #expect(try workspace.read("out.jsonl").split(separator: "\n").count == 2)
    #expect(try workspace.names() == ["out.jsonl"])
  }
}
