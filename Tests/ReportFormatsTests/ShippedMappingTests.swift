import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("The shipped mapping of the CCHC form")
struct ShippedMappingTests {
  static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Mappings/cchc-2022.yaml")

  @Test("it decodes and lints clean")
  func isClean() throws {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    #expect(MappingFile.lint(text, file: "cchc-2022.yaml").map(\.description) == [])
    let mapping = try MappingFile.decode(text, file: "cchc-2022.yaml")
    #expect(mapping.indicators.count == 120)
  }
}
