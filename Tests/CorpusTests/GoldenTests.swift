import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("Every report of the corpus")
struct GoldenTests {
  /// Records and findings are compared line by line with the files beside the report.
  ///
  /// `RECORD=1` writes them anew, and fails, so that no run that records is ever green.
  @Test("gives the records and findings beside it", arguments: try CorpusCase.all())
  func golden(_ report: CorpusCase) throws {
    let result = try report.extract()
    var records = JSONWriter()
    JSONLines.append(result, to: &records)
    try compare(records.bytes, with: report.golden)
    var findings = JSONWriter()
    FindingLines.append(result, to: &findings)
    try compare(findings.bytes, with: report.goldenFindings)
  }

  private func compare(_ actual: [UInt8], with file: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(actual).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = [UInt8](try Data(contentsOf: file))
    guard actual != expected else { return }
    let lines = { (bytes: [UInt8]) in
      bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
    let (was, now) = (lines(expected), lines(actual))
    #expect(was.count == now.count, "\(file.lastPathComponent): lines")
    for (index, pair) in zip(was, now).enumerated() where pair.0 != pair.1 {
      #expect(pair.0 == pair.1, "\(file.lastPathComponent), line \(index + 1)")
      return
    }
  }

  @Test(
    "has a ledger that balances, one place for every source row", arguments: try CorpusCase.all())
  func ledger(_ report: CorpusCase) throws {
    let result = try report.extract()
    #expect(result.ledger.balances)
    #expect(result.ledger.read > 0)
    #expect(
      Set(result.records.map { "\($0.table)-\($0.row)" }).count
        == result.ledger.bound + result.ledger.headings + result.ledger.unbound)
  }
}
