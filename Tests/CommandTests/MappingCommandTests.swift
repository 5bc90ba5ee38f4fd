import Foundation
import Testing

/// The shipped mappings are found from anywhere; bad ones are told with their place.
@Suite struct MappingCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("The shipped mappings are found from any folder")
  func shipped() async throws {
    let outcome = try await workspace.run("mapping", "list")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("cchc-2022"))
    let json = try await workspace.run("mapping", "list", "--format", "json")
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let mapping = try #require(list?.first { $0["id"] as? String == "cchc-2022" })
    #expect((mapping["indicators"] as? Int ?? 0) > 100)
    #expect(
      mapping["file"] as? String
        == Program.package.appending(path: "Mappings/cchc-2022.yaml").path(percentEncoded: false))
  }

  @Test("An installed program finds them beside itself, and the environment goes before it")
  func installed() async throws {
    try workspace.write("", to: "usr/bin/empty")
    try FileManager.default.copyItem(
      atPath: try Program.path(), toPath: workspace.path("usr/bin/solieu"))
    let mappings = Program.package.appending(path: "Mappings").path(percentEncoded: false)
    try workspace.write("", to: "usr/share/solieu/empty")
    try FileManager.default.copyItem(
      atPath: mappings, toPath: workspace.path("usr/share/solieu/Mappings"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("link"), withDestinationPath: "usr/bin/solieu")
    let installed = try await workspace.shell("./link mapping list")
    #expect(installed.output.contains("usr/share/solieu/Mappings/cchc-2022.yaml"))
    try workspace.write("", to: "mine/empty.txt")
    let named = try await workspace.run(
      "mapping", "list", environment: ["SOLIEU_MAPPINGS": workspace.path("mine")])
    #expect(named.status == 0)
    #expect(named.lines.count == 1)
    #expect(named.errors.contains("mine: holds no mapping"))
    try FileManager.default.removeItem(atPath: workspace.path("usr/share"))
    let missing = try await workspace.shell("./link mapping list")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("--mappings"))
  }

  @Test("A mapping is named by its id or its file")
  func named() async throws {
    try workspace.write(SampleReport.text(1), to: "1.txt")
    let file = Program.package.appending(path: "Mappings/cchc-2022.yaml").path(
      percentEncoded: false)
    let detected = try await workspace.run("extract", "1.txt")
    for name in ["cchc-2022", file] {
      let outcome = try await workspace.run("extract", "1.txt", "--mapping", name)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == detected.output)
    }
  }

  @Test("The shipped mappings are free of faults")
  func lintShipped() async throws {
    let folder = Program.package.appending(path: "Mappings").path(percentEncoded: false)
    let outcome = try await workspace.run("mapping", "lint", "--strict", folder)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.isEmpty)
  }

  @Test("A fault is told with file, line and column")
  func lint() async throws {
    let file = Program.package.appending(path: "Mappings/cchc-2022.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try workspace.write("colour: red\n" + text, to: "wrong.yaml")
    let outcome = try await workspace.run("mapping", "lint", "wrong.yaml")
    #expect(outcome.status == 78)
    #expect(outcome.lines.contains { $0.hasPrefix("wrong.yaml:1:1: error: ") }, "\(outcome.output)")
    let missing = try await workspace.run("mapping", "lint", "nowhere.yaml")
    #expect(missing.status == 66)
  }

  @Test("A mapping is linted with what it extends, from beside it; a folder stands for its files")
  func extends() async throws {
    let file = Program.package.appending(path: "Mappings/cchc-2022.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let next = """
      id: next
      version: "1"
      extends: mine
      removed: ["7.8.4"]
      indicators:
        - code: "7.8.3"
          unit: task

      """
    try workspace.write(next, to: "a/next.yaml")
    let alone = try await workspace.run("mapping", "lint", "a/next.yaml")
    #expect(alone.status == 78)
    #expect(alone.output.hasPrefix("a/next.yaml:3:10: error: read the mapping 'mine'"))
    try workspace.write(text.replacing("\nid: cchc-2022", with: "\nid: mine"), to: "a/z.yml")
    for path in ["a/next.yaml", "a"] {
      let outcome = try await workspace.run("mapping", "lint", path)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.lines.count == 1)
      #expect(outcome.output.hasPrefix("a/next.yaml:6:11: warning: 7.8.3 differs from 7.8.3"))
    }
    let strict = try await workspace.run("mapping", "lint", "--strict", "--format", "json", "a")
    #expect(strict.status == 2)
    #expect(strict.output.hasPrefix(#"{"file":"a/next.yaml","line":6,"column":11,"severity""#))
    try workspace.write(next.replacing("mine", with: "cchc-2022"), to: "b/next.yaml")
    try workspace.write(SampleReport.text(1), to: "1.txt")
    let outcome = try await workspace.run("extract", "1.txt", "--mapping", "b/next.yaml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"mapping\":\"next\""))
  }

  @Test("Faults of a folder of mappings are told where they are; .yml is a mapping too")
  func places() async throws {
    try workspace.write(SampleReport.text(1), to: "1.txt")
    let file = Program.package.appending(path: "Mappings/cchc-2022.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try workspace.write(text, to: "mine/a.yml")
    let one = try await workspace.run("extract", "1.txt", "--mappings", "mine")
    #expect(one.status == 0)
    #expect(one.output.contains("\"mapping\":\"cchc-2022\""))
    try workspace.write("# một\n\n" + text, to: "mine/b.yaml")
    let above = text.prefix(upTo: try #require(text.range(of: "\nid: ")).lowerBound)
    let line = 2 + above.count { $0 == "\n" } + 2
    let twice = try await workspace.run("extract", "1.txt", "--mappings", "mine")
    #expect(twice.status == 78)
    #expect(twice.errors.hasPrefix("solieu: mine/b.yaml:\(line):5: "), "\(twice.errors)")
    #expect(twice.errors.contains("mine/a.yml"))
    try Data("id: x\ntitle: số \u{1}liệu".utf8.map { $0 == 1 ? 0xFF : $0 })
      .write(to: URL(filePath: workspace.path("bytes.yaml")))
    let bytes = try await workspace.run("mapping", "lint", "bytes.yaml")
    #expect(bytes.status == 78)
    #expect(bytes.errors.hasPrefix("solieu: bytes.yaml:2:11: "), "\(bytes.errors)")
    try workspace.write(String(repeating: "# dòng\n", count: 200_000), to: "long.yaml")
    let long = try await workspace.run("mapping", "lint", "long.yaml")
    #expect(long.status == 78)
    #expect(long.errors.contains("1048576"))
  }
}
