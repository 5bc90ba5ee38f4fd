import Testing

@testable import ReportExtraction
@testable import ReportFormats

/// Files of corrections: what a line may hold, and the place of what is wrong with one.
@Suite struct CorrectionsFileTests {
  private static let rest =
    #""expected_printed":"03","value":3,"reason":"r","author":"a","time":"2023-07-01""#
  private static let good = #"{"report_number":"89/BC-BDT","code":"1.1",\#(rest)}"#

  private static func decode(_ text: String) throws -> [Correction] {
    try CorrectionsFile.decode(Array(text.utf8), file: "c.jsonl").corrections
  }

  @Test("A line holds the report, the cell, the guard, what is said, and who said it")
  func line() throws {
    let document = "sha256:" + String(repeating: "AB", count: 32)
    let text = """
      \u{FEFF}{"document":"\(document)","indicator":"CCHC.1.1","table":1,"row":2,"column":3,\
      "measure":"m","area":"Xã A","period":"2023-S1","expected_printed":null,"value":12.50,\
      "reason":"\\u0110\\u00e3 ki\\u1ec3m","author":"An \\ud83d\\ude00",\
      "time":"2023-07-01T09:30:00+07:00","id":"k1"}

      \(Self.good)\r
      """
    let corrections = try Self.decode(text)
    try #require(corrections.count == 2)
    let first = corrections[0]
    #expect(first.selector.document == "sha256:" + String(repeating: "ab", count: 32))
    #expect(first.selector.indicator == "CCHC.1.1")
    #expect(first.selector.table == 1 && first.selector.row == 2 && first.selector.column == 3)
    #expect(first.expectedPrinted == nil)
    #expect(first.statement == .number(ExactDecimal(coefficient: 1250, scale: 2)))
    #expect(first.statement.description == "12.50")
    #expect(first.reason == "Đã kiểm")
    #expect(first.author == "An 😀")
    #expect(first.id == "k1")
    #expect(corrections[1].line == 3)
  }

  @Test("The id of a line is that of its content, in whatever order and space")
  func identity() throws {
    let other = #"""
      { "code" : "1.1", "time":"2023-07-01", "reason":"r", "author":"a", "value":3,
      """#.replacing("\n", with: "")
      + #" "expected_printed":"0\u0033", "report_number":"89\/BC-BDT" }"#
    let ids = try [Self.good, other, Self.good.replacing(":3,", with: ":4,")].map {
      try Self.decode($0)[0].id
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0] != ids[2])
    #expect(ids[0].hasPrefix("c-") && ids[0].utf8.count == 18)
    // A line that is repeated is no fault.
    #expect(try Self.decode("\(Self.good)\n\(Self.good)").map(\.id) == [ids[0], ids[0]])
  }

  @Test(
    "What a line says",
    arguments: [
      (#""value":"15/14""#, "'15/14'"), (#""value":false"#, "false"), (#""value":-3"#, "-3"),
      (#""value":1e3"#, "1000"), (#""value":1.50"#, "1.50"), (#""value":15E-1"#, "1.5"),
      (#""value":" a  b ""#, "'a b'"), (#""absence":"dash""#, "the absence dash"),
      (#""withdrawn":true"#, "a withdrawal"),
    ])
  func statements(member: String, statement: String) throws {
    let line = Self.good.replacing(#""value":3"#, with: member)
    #expect(try Self.decode(line)[0].statement.description == statement)
  }

  @Test(
    "A line that is no correction refuses the file, with its place",
    arguments: [
      ("1.1", 1, "'1'"), ("[1]", 1, "'['"), ("{", 2, "the end of the line"),
      (#"{"code":1}x"#, 11, "'x'"), (#"{"code":[1]}"#, 9, "'['"), (#"{"code":01}"#, 9, "'0'"),
      (#"{"code":"a","code":"b"}"#, 13, "a second time"), (#"{"code":"a}"#, 12, "'\"'"),
      (#"{"code":"\x"}"#, 10, "escape"), (#"{"code":"\ud800"}"#, 10, "escape"),
      (#"{"đ":1,"cod":2}"#, 2, "the key 'đ'"), ("{\"code\":\"a\tb\"}", 11, "control"),
      (#"{"code":"1.1",\#(rest)}"#, 1, "document or report_number"),
      (#"{"report_number":"1/BC-A",\#(rest)}"#, 1, "code or indicator"),
      (good.replacing(#","reason":"r""#, with: ""), 1, "reason"),
      (good.replacing(#","author":"a""#, with: ""), 1, "author"),
      (good.replacing(#","time":"2023-07-01""#, with: ""), 1, "time"),
      (good.replacing(#""expected_printed":"03","#, with: ""), 1, "expected_printed"),
      (good.replacing(#""value":3,"#, with: ""), 1, "one of value, absence and withdrawn"),
      (good.replacing(#""value":3"#, with: #""value":3,"absence":"dash""#), 77, "absence too"),
      (good.replacing(#""value":3"#, with: #""value":null"#), 75, "the key absence"),
      (good.replacing(#""value":3"#, with: #""value":1234567890123456789"#), 75, "18 digits"),
      (good.replacing(#""value":3"#, with: #""absence":"none""#), 77, "one of blank, dash"),
      (good.replacing(#""value":3"#, with: #""absence":"heading""#), 77, "one of blank, dash"),
      (good.replacing(#""value":3"#, with: #""value":1e18"#), 75, "18 digits"),
      (good.replacing(#""value":3"#, with: #""withdrawn":false"#), 79, "expected true"),
      (good.replacing("2023-07-01", with: "2023-02-30"), 0, "ISO 8601"),
      (good.replacing(#""code":"1.1""#, with: #""code":"1.1","row":0"#), 49, "whole number"),
      (good.replacing(#""report_number":"89/BC-BDT""#, with: #""document":"sha256:12""#), 13, "64"),
      (good.replacing(#""reason":"r""#, with: #""reason":" ""#), 0, "not empty"),
    ])
  func faults(line: String, column: Int, words: String) throws {
    let error = try #require(throws: CorrectionsFileError.self) {
      try Self.decode("\n\(line)\n\(Self.good)")
    }
    #expect(error.faults.count == 1)
    let fault = error.faults[0]
    #expect(fault.line == 2)
    #expect(column == 0 || fault.column == column, "\(fault)")
    #expect(fault.message.contains(words), "\(fault)")
    #expect(fault.description.hasPrefix("c.jsonl:2:\(fault.column): read "))
  }

  @Test("Every fault is told; one id stands for one correction")
  func severalFaults() throws {
    let line = Self.good.replacing("}", with: #","id":"k"}"#)
    let other = line.replacing(":3,", with: ":4,")
    let error = try #require(throws: CorrectionsFileError.self) {
      try Self.decode("\(line)\n{}\n\(other)\nx")
    }
    #expect(error.faults.map(\.line) == [2, 3, 4])
    #expect(error.faults[1].message.contains("which line 1 has"))
    let bytes = Array(#"{"code":""#.utf8) + [0xFF]
    #expect(throws: CorrectionsFileError.self) {
      try CorrectionsFile.decode(bytes, file: "c.jsonl")
    }
  }

  @Test(
    "A time is a day, or a day and a time",
    arguments: [
      ("2023-07-01", true), ("2023-07-01T09:30", true), ("2023-07-01 09:30:00", true),
      ("2023-07-01T09:30:00.123Z", true), ("2023-07-01T09:30:00+0700", true),
      ("2023-07-01T09:30:00-07", true), ("2023-7-1", false), ("01/07/2023", false),
      ("2023-07-01T24:00", false), ("2023-07-01T09:60", false), ("2023-07-01T", false),
      ("2023-07-01T09:30x", false), ("", false),
    ])
  func times(text: String, isOne: Bool) {
    #expect(ISOTime.isOne(text) == isOne)
  }
}
