import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("The shipped mapping of the CCHC form")
struct ShippedMappingTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text() throws -> String {
    try String(contentsOf: root.appending(path: "Mappings/cchc-2022.yaml"), encoding: .utf8)
  }

  static func mapping() throws -> Mapping {
    try MappingFile.decode(text(), file: "cchc-2022.yaml")
  }

  @Test("it lints clean")
  func isClean() throws {
    let diagnostics = MappingFile.lint(try Self.text(), file: "cchc-2022.yaml")
    #expect(diagnostics.map(\.description) == [])
  }

  @Test("it has the 120 rows of the form, each under the row that its code says")
  func codes() throws {
    let mapping = try Self.mapping()
    var expected: [String] = []
    func add(_ parent: String, _ count: Int, _ joint: String = ".", parts: [Int: Int] = [:]) {
      for number in 1...count {
        expected.append("\(parent)\(joint)\(number)")
        if let parts = parts[number] { add("\(parent)\(joint)\(number)", parts, "/") }
      }
    }
    func section(_ code: Int, _ children: [(count: Int, parts: [Int: Int])]) {
      expected.append("\(code)")
      for (index, child) in children.enumerated() {
        expected.append("\(code).\(index + 1)")
        if child.count > 0 { add("\(code).\(index + 1)", child.count, parts: child.parts) }
      }
    }
    section(1, [(3, [:]), (4, [:]), (3, [:]), (2, [:]), (0, [:])])
    section(2, Array(repeating: (0, [:]), count: 5))
    section(3, [(3, [3: 3]), (2, [:]), (4, [:]), (5, [:]), (3, [:])])
    section(4, [(4, [4: 3]), (5, [:]), (4, [:])])
    section(5, [(3, [:]), (5, [:]), (4, [:]), (4, [:])])
    section(6, Array(repeating: (0, [:]), count: 5))
    section(
      7,
      Array(repeating: (0, [:]), count: 5) + [(2, [1: 3, 2: 2]), (3, [:]), (4, [:])])
    #expect(mapping.indicators.map(\.code) == expected)
    #expect(expected.count == 120)
    for indicator in mapping.indicators {
      let parent = indicator.parent.map { mapping.indicators[$0].code }
      let end = indicator.code.lastIndex { $0 == "." || $0 == "/" }
      #expect(parent == end.map { String(indicator.code[..<$0]) })
      #expect(indicator.isUncodedPart == indicator.code.contains("/"))
    }
  }

  @Test("labels, units and legends are those of the filled form, row by row")
  func matchesFilledForm() throws {
    let report = try String(
      contentsOf: Self.root.appending(path: "Corpus/cchc/89-BC-BDT.txt"), encoding: .utf8)
    var rows: [(label: String, unit: String)] = []
    for line in report.components(separatedBy: "\n") {
      let cells = line.replacing("<i>", with: "").replacing("</i>", with: "")
        .components(separatedBy: "\t")
      guard cells.count == 5, cells[0] != "STT", cells[2] != "Đơn vị tính" else { continue }
      if cells[0].isEmpty, cells[2].isEmpty, let last = rows.last {
        // The end of a label that the page break cut.
        rows[rows.count - 1].label = "\(last.label) \(cells[1])"
      } else {
        rows.append((label: cells[1], unit: cells[2]))
      }
    }
    let mapping = try Self.mapping()
    #expect(rows.count == mapping.indicators.count)
    for (row, indicator) in zip(rows, mapping.indicators) {
      #expect(Folding.key(row.label) == Folding.key(indicator.label))
      let isLegend = row.unit.contains("=")
      #expect((indicator.legend != nil) == isLegend)
      // 7.4 asks for percent, though the form prints no unit for it.
      if !isLegend, indicator.code != "7.4" {
        #expect(indicator.unit == mapping.content.units[row.unit])
      }
    }
    #expect(mapping.indicators.filter { $0.type == .percent }.count == 21)
    #expect(mapping.indicators.allSatisfy { $0.concept != nil })
  }

  @Test("its rules say what the form implies")
  func rules() throws {
    let mapping = try Self.mapping()
    let evaluator = RuleEvaluator(mapping.indicators)
    // The figures of the model report that the rules name.
    let figures = [
      "1.1.1": 16, "1.1.2": 12, "1.2.3": 0, "1.2.4": 0, "1.4.1": 0, "1.4.2": 0, "2.2": 0,
      "2.3": 0, "2.4": 0, "2.5": 0, "3.2.2": 3, "3.5.1": 2, "3.5.2": 3, "7.8.1": 1, "7.8.2": 2,
    ]
    let failing = mapping.content.rules.filter { rule in
      evaluator.evaluate(rule.check) { code in
        figures[code].map { .value(ExactDecimal(coefficient: $0)) } ?? .absent
      } == .false
    }
    #expect(
      failing.map(\.source) == ["{1.4.1} == 0 implies absent({1.4.2})", "{3.5.1} >= {3.2.2}"])
    #expect(failing.map(\.severity) == [.warning, .info])
    #expect(mapping.content.rules.allSatisfy { $0.message != nil })
  }
}
