import Foundation
import ReportFormats
import Testing

/// Facts about single texts that were written down from their sources, not from the program.
@Suite("Texts with known readings")
struct NormaliseCasesTests {
  private static let files = [
    "reference.jsonl", "nemo.jsonl", "duckling.jsonl", "own.jsonl",
  ]

  @Test("are read as they are known to be", arguments: files)
  func readings(_ file: String) throws {
    let cases = try NormaliseCase.all(in: file)
    #expect(!cases.isEmpty)
    for fact in cases {
      let kind = try #require(ReadingKind(rawValue: fact.kind), "\(fact)")
      let answer = ReadingLines.object(fact.input, as: kind)
      let read = try JSONDecoder().decode(JSONValue.self, from: Data(answer.utf8))
      #expect(read["input"] == .text(fact.input), "\(fact)")
      for (key, expected) in fact.expectations {
        #expect(expected.admits(read[key] ?? .null), "\(fact): \(key) in \(answer)")
      }
    }
  }
}
