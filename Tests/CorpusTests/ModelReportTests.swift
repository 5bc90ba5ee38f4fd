import Foundation
import ReportExtraction
import ReportFormats
import Testing

/// The model report against records written by hand, and its other shapes against it.
@Suite("The model report")
struct ModelReportTests {
  private struct Gold: Decodable {
    var indicator: String
    var binding: String
    var code_printed: String?
    var label: String
    var unit_printed: String?
    var unit: String?
    var value_printed: String?
    var note: String?
    var lines: [Int]
    var absence: String?
    var type: String
    var date: String?
  }

  private static func gold() throws -> [(Gold, [String: Any])] {
    let text = try String(
      contentsOf: CorpusCase.tests.appending(path: "89-BC-BDT.gold.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let data = Data(line.utf8)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      return (try JSONDecoder().decode(Gold.self, from: data), object)
    }
  }

  @Test("gives the 120 records written by hand")
  func gold() throws {
    let result = try CorpusCase(name: "cchc/89-BC-BDT.txt").extract()
    let gold = try Self.gold()
    #expect(result.records.count == 120)
    #expect(gold.count == 120)
    for (record, (expected, object)) in zip(result.records, gold) {
      #expect(record.code == expected.indicator)
      #expect(record.indicator == "CCHC." + expected.indicator)
      #expect(record.binding.rawValue == expected.binding, "\(record.code)")
      #expect(record.codePrinted == expected.code_printed, "\(record.code)")
      #expect(record.label == expected.label)
      #expect(record.unitPrinted == expected.unit_printed, "\(record.code)")
      #expect(record.unit == expected.unit, "\(record.code)")
      #expect(record.valuePrinted == expected.value_printed, "\(record.code)")
      #expect(record.note == expected.note, "\(record.code)")
      #expect(record.provenance.line == expected.lines.first, "\(record.code)")
      #expect(record.value.absence?.rawValue == expected.absence, "\(record.code)")
      #expect(record.type.rawValue == expected.type, "\(record.code)")
      switch object["value"] {
      case let text as String:
        #expect(
          record.value
            == .reference(number: text, date: expected.date.flatMap { CalendarDate(parsing: $0) }))
      case let number as NSNumber:
        #expect(record.value.number?.description == number.description, "\(record.code)")
      default:
        #expect(record.value.absence != nil, "\(record.code)")
      }
    }
  }

  @Test("names the bytes of each value cell")
  func spans() throws {
    let report = CorpusCase(name: "cchc/89-BC-BDT.txt")
    let bytes = try report.bytes()
    for record in try report.extract().records {
      guard let span = record.span else {
        #expect(record.valuePrinted == nil)
        continue
      }
      let text = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      #expect(text == record.valuePrinted ?? "")
    }
  }

  @Test(
    "raises what a careful reader would",
    arguments: [
      ("code_repaired", ["1.2.1", "1.2.2", "1.2.3", "1.2.4"]),
      ("rows_joined", ["4.3"]), ("unit_missing", ["7.4"]), ("share_over_100", ["7.6.2"]),
      ("narrative_conflict", ["4.2.1"]), ("narrative_supplies", ["1.3.1", "1.3.2", "1.3.3"]),
      ("ocr_suspect", ["3.1"]), ("rule_violated", ["1.4.2", "3.5.1"]), ("label_mismatch", []),
      ("row_missing", []), ("row_unbound", []), ("value_unparsable", []), ("sum_mismatch", []),
    ])
  func findings(rule: String, codes: [String]) throws {
    let result = try CorpusCase(name: "cchc/89-BC-BDT.txt").extract()
    let about = result.findings.filter { $0.rule.rawValue == rule }.map(\.indicator)
    #expect(about == codes.map { "CCHC." + $0 })
  }

  @Test("has the ledger counted by hand")
  func ledger() throws {
    let ledger = try CorpusCase(name: "cchc/89-BC-BDT.txt").extract().ledger
    #expect(ledger.read == 137)
    #expect(ledger.header == 16)
    #expect(ledger.headings == 24)
    #expect(ledger.bound == 96)
    #expect(ledger.continuations == 1)
    #expect(ledger.unbound == 0)
  }

  @Test("has its letterhead, period, references and outline read")
  func report() throws {
    let result = try CorpusCase(name: "cchc/89-BC-BDT.txt").extract()
    let head = result.letterhead
    #expect(head.reportNumber == "89/BC-BDT")
    #expect(head.reportDate == CalendarDate(year: 2023, month: 6, day: 12))
    #expect(head.reportType == "BC")
    #expect(head.issuer == "Ban Dân tộc")
    #expect(head.place == "Thừa Thiên Huế")
    #expect(head.title == "Công tác Cải cách hành chính 6 tháng đầu năm 2023")
    #expect(head.recipient == "Sở Nội vụ Thừa Thiên Huế")
    #expect(head.signer == "Hồ Xuân Trăng")
    #expect(head.signerTitle == "TRƯỞNG BAN")
    #expect(head.period?.period == .half(1, year: 2023))
    #expect(head.period?.start.description == "2022-12-15")
    #expect(head.period?.end.description == "2023-06-10")
    #expect(head.period?.basis == .stated)
    #expect(result.references.count == 17)
    #expect(
      result.references.contains(
        Reference(
          kind: "Quyết định", number: "3290/QĐ-UBND",
          date: CalendarDate(year: 2019, month: 12, day: 20), line: 72)))
    let first = result.sections.filter { $0.level == 1 }.map(\.number)
    #expect(first == ["I", "II", "III", "IV", "V"])
    let joined = result.sections.flatMap(\.paragraphs)
      .contains { $0.contains("hướng dẫn sử dụng lưu trữ hồ sơ điện tử") }
    #expect(joined)
  }

  @Test(
    "gives the same records in every shape",
    arguments: [
      "89-BC-BDT.html", "89-BC-BDT.word.html", "89-BC-BDT.moved-breaks.txt",
      "89-BC-BDT.no-breaks.txt", "89-BC-BDT.crlf-bom.txt", "89-BC-BDT.nfd.txt",
      "89-BC-BDT.form-feeds.txt", "89-BC-BDT.vni.txt", "89-BC-BDT.utf-16.txt",
      "89-BC-BDT.mojibake.txt",
    ])
  func shapes(_ name: String) throws {
    let model = try CorpusCase(name: "cchc/89-BC-BDT.txt").extract()
    let other = try CorpusCase(name: "cchc/" + name).extract()
    expectSame(model, other)
  }
}
