import Testing

/// Every command says what it does, so that no manual is needed.
@Suite struct HelpTests {
  @Test(
    "Each command has help with an example",
    arguments: [
      "extract", "tables", "inspect", "check", "normalise", "mapping", "mapping list",
      "mapping lint", "archive export",
    ])
  func help(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let workspace = try Workspace()
    let outcome =
      try await words.count == 1
      ? workspace.run(words[0], "--help") : workspace.run(words[0], words[1], "--help")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("OVERVIEW: "))
    #expect(outcome.output.contains("  solieu \(command) "))
    #expect(outcome.output.contains("USAGE: solieu \(command)"))
  }

  @Test("The root names every command and every exit status; no others are offered")
  func root() async throws {
    let outcome = try await Workspace().run("--help")
    let words = Set(outcome.output.split(whereSeparator: \.isWhitespace))
    for status in ["0", "1", "2", "3", "64", "65", "66", "73", "74", "78", "130"] {
      #expect(words.contains(Substring(status)), "status \(status)")
    }
    for command in ["extract", "tables", "inspect", "check", "normalise", "mapping"] {
      #expect(outcome.output.contains("\n  \(command) "), "command \(command)")
    }
  }

  @Test("The version is one line")
  func version() async throws {
    let outcome = try await Workspace().run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
