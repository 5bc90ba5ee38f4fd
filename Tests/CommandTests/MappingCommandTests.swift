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
    let file = Program.package.appending(path: "Mappings/cchc-2022.yaml").path(
      percentEncoded: false)
    let outcome = try await workspace.run("mapping", "lint", file)
    #expect(outcome.status == 0, "\(outcome.output)")
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
}
