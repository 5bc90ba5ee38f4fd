import Foundation
import ReportExtraction
import ReportFormats
import Testing

// The example of the article "Reading a report", word for word.
func recordLines(
  of bytes: [UInt8], identity: DocumentIdentity, mappings: [Mapping], notice: (Finding) -> Void
) throws -> [UInt8] {
  let document = try DocumentReader.read(bytes)
  let result = try Extractor(mappings: mappings).extract(from: document, identity: identity)
  for finding in result.findings where finding.severity != .info { notice(finding) }
  var output = JSONWriter()
  JSONLines.append(result, to: &output)
  return output.bytes
}

@Suite("The article 'Reading a report'")
struct ReadingAReportTests {
  private static let article = ShippedMappingTests.root
    .appending(path: "Sources/ReportExtraction/ReportExtraction.docc/ReadingAReport.md")

  /// What the article holds between the marks of a block in a language.
  private static func block(_ language: String) throws -> String {
    let text = try String(contentsOf: article, encoding: .utf8)
    let start = try #require(text.range(of: "```\(language)\n"))
    let end = try #require(text.range(of: "```\n", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test("shows the code that stands here")
  func code() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(source.contains("\n" + (try Self.block("swift"))))
  }

  @Test("shows what that code gives for its report")
  func output() throws {
    var findings: [Finding] = []
    let bytes = try recordLines(
      of: Array(try Self.block("text").utf8),
      identity: DocumentIdentity(hash: "sha256:00", source: "-"), mappings: []
    ) { findings.append($0) }
    let lines = String(decoding: bytes, as: UTF8.self)
    #expect(findings.isEmpty)
    #expect(lines.split(separator: "\n").count == 5)
    for fragment in try Self.block("json").split(separator: "\n") {
      #expect(lines.contains(fragment))
    }
  }
}
