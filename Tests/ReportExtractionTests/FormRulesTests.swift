import Testing

@testable import ReportExtraction

@Suite("The rules of the form")
struct FormRulesTests {
  private static func form() throws -> Mapping {
    try Sample.mapping([
      ("1", "Tổng"), ("1/1", "Nam"), ("1/2", "Nữ"), ("2", "Cơ cấu"), ("2/1", "Điện tử"),
      ("2/2", "Giấy"), ("3", "Đúng hạn"), ("4", "Tăng trưởng"), ("5", "Hoàn thành"),
    ]) { content in
      content.indicators[0].parts = .sum
      content.indicators[3].parts = .exclusiveShares
      for index in [4, 5, 6, 7] { content.indicators[index].type = .percent }
      content.indicators[6].isShare = true
      content.indicators[8].minimum = .zero
      content.indicators[8].maximum = ExactDecimal(coefficient: 20)
      content.rules = [
        Rule(
          source: "{5} <= {1}", check: try RuleExpression(parsing: "{5} <= {1}"),
          finding: .boundViolated, severity: .error, message: "hoàn thành nhiều hơn được giao")
      ]
    }
  }

  /// What the values raise: the rule, its indicator and what was expected.
  private func raised(_ values: [(code: String, printed: String)]) throws -> [String] {
    let mapping = try Self.form()
    var log = Sample.log(mapping, values)
    FormRules(mapping: mapping, log: log).check(&log)
    return log.findings.map {
      "\($0.rule.rawValue) \($0.indicator ?? "") \($0.expected ?? "")"
    }
  }

  @Test(
    "sums of parts",
    arguments: [
      ("3", "1", "2", []), ("4", "1", "2", ["sum_mismatch F.1 3"]),
      ("0,3", "0,1", "0,2", []), ("12,5", "5", "7,50", []),
      // What is missing is no 0: nothing is told.
      ("4", "1", "-", []), ("", "1", "2", []), ("4", "", "", []),
    ])
  func sums(total: String, first: String, second: String, expected: [String]) throws {
    #expect(try raised([("1", total), ("1/1", first), ("1/2", second)]) == expected)
  }

  @Test(
    "a rule that states a sum is checked as one: within rounding, with all operands",
    arguments: [
      ("3", "1", "2", []), ("4", "1", "2", ["rule_violated F.3 {3} == {4} + {5}"]),
      ("100", "33,3", "66,6", []), ("100,0", "33,3", "66,6", []),
      ("100,0", "33,3", "66,0", ["rule_violated F.3 {3} == {4} + {5}"]), ("4", "1", "-", []),
    ])
  func sumRules(total: String, first: String, second: String, expected: [String]) throws {
    let mapping = try Sample.mapping([("3", "Tổng"), ("4", "Một"), ("5", "Hai")]) { content in
      let check = try RuleExpression(parsing: "{3} == {4} + {5}")
      content.rules = [Rule(source: "{3} == {4} + {5}", check: check)]
    }
    var log = Sample.log(mapping, [("3", total), ("4", first), ("5", second)])
    FormRules(mapping: mapping, log: log).check(&log)
    #expect(
      log.findings.map { "\($0.rule.rawValue) \($0.indicator ?? "") \($0.expected ?? "")" }
        == expected)
  }

  @Test("a sum with a part that has no row is not told")
  func partMissing() throws {
    #expect(try raised([("1", "4"), ("1/1", "1")]) == [])
  }

  @Test(
    "shares",
    arguments: [
      ([("2/1", "60"), ("2/2", "40")], []),
      ([("2/1", "60"), ("2/2", "41")], ["share_over_100 F.2/1 0..100"]),
      ([("2", ""), ("2/1", "100"), ("2/2", "100")], ["share_over_100 F.2 0..100"]),
      ([("2/1", "100"), ("2/2", "-")], []), ([("3", "100")], []),
      ([("3", "100,1")], ["share_over_100 F.3 0..100"]),
      // A change may be of any size.
      ([("4", "250")], []),
    ] as [([(String, String)], [String])])
  func shares(values: [(String, String)], expected: [String]) throws {
    #expect(try raised(values.map { (code: $0.0, printed: $0.1) }) == expected)
  }

  @Test(
    "bounds and rules between indicators",
    arguments: [
      ([("5", "20")], []), ([("5", "21")], ["bound_violated F.5 <= 20"]),
      ([("5", "-1")], ["bound_violated F.5 >= 0"]), ([("1", "15"), ("5", "12")], []),
      ([("1", "12"), ("5", "15")], ["bound_violated F.5 {5} <= {1}"]),
      // A rule with a missing operand never passes, and never fails.
      ([("5", "15")], []), ([("1", "-"), ("5", "15")], []), ([("9", "99")], []),
    ] as [([(String, String)], [String])])
  func rules(values: [(String, String)], expected: [String]) throws {
    #expect(try raised(values.map { (code: $0.0, printed: $0.1) }) == expected)
  }

  @Test("a message loses its full stop, and keeps its brackets")
  func messages() throws {
    let mapping = try Sample.mapping([("1", "Giao"), ("5", "Hoàn thành")]) { content in
      content.rules = [
        Rule(
          source: "{5} <= {1}", check: try RuleExpression(parsing: "{5} <= {1}"),
          message: "More were done (5) than given (1).")
      ]
    }
    var log = Sample.log(mapping, [("1", "12"), ("5", "15")])
    FormRules(mapping: mapping, log: log).check(&log)
    #expect(log.findings.map(\.message) == ["More were done (5) than given (1): 15 <= 12"])
  }

  @Test("a finding names its lines, marks its records and lessens their confidence")
  func marks() throws {
    let mapping = try Self.form()
    var log = Sample.log(mapping, [("1", "12"), ("3", "50"), ("5", "15")])
    FormRules(mapping: mapping, log: log).check(&log)
    let finding = try #require(log.findings.first)
    #expect(finding.severity == .error && finding.lines == [103, 101] && finding.printed == "15")
    #expect(finding.message == "hoàn thành nhiều hơn được giao: 15 <= 12")
    #expect(log.records.map(\.findings) == [[.boundViolated], [], [.boundViolated]])
    #expect(log.records.map(\.confidence.hundredths) == [89, 99, 89])
  }

  @Test(
    "columns are checked each by itself",
    arguments: [(["12", "20"], ["10", "15"], 0), (["12", "20"], ["15", "15"], 1)])
  func columns(given: [String], done: [String], count: Int) throws {
    let mapping = try Self.form()
    var log = RecordLog()
    for (column, pair) in zip(given, done).enumerated() {
      for var record in Sample.log(mapping, [("1", pair.0), ("5", pair.1)]).records {
        record.column = column + 4
        _ = log.append(record, indicator: mapping.indexOfCode[record.code])
      }
    }
    FormRules(mapping: mapping, log: log).check(&log)
    #expect(log.findings.count == count)
  }

  @Test(
    "an indicator without a row, or a whole section at once",
    arguments: [
      (["1", "1.1", "1.2", "1.2.1", "2"], []),
      (["1", "1.1", "1.2", "2"], ["F.1.2.1: no row for 1.2.1 'Chi tiết'"]),
      (["1", "1.1", "2"], ["F.1.2: no row for 1.2 'Kiểm tra', nor any of the 1 below it"]),
      (
        ["2"],
        ["F.1: no row for 1 'Chỉ đạo', nor any of the 3 below it"]
      ),
      (["1.2.1", "2"], ["F.1: no row for 1 'Chỉ đạo', nor any of the 2 below it"]),
    ])
  func missingRows(codes: [String], expected: [String]) throws {
    let mapping = try Sample.mapping([
      ("1", "Chỉ đạo"), ("1.1", "Kế hoạch"), ("1.2", "Kiểm tra"), ("1.2.1", "Chi tiết"),
      ("2", "Khác"),
    ])
    var log = Sample.log(mapping, codes.map { (code: $0, printed: "1") })
    FormRules.checkMissingRows(mapping: mapping, &log)
    #expect(log.findings.map { "\($0.indicator ?? ""): \($0.message)" } == expected)
    #expect(log.findings.allSatisfy { $0.rule == .rowMissing && $0.severity == .info })
  }

  @Test(
    "without a form only shares and counts are checked",
    arguments: [
      ("Tỷ lệ hồ sơ đúng hạn", ValueType.percent, "101", [FindingRule.shareOver100]),
      ("Tỷ lệ hồ sơ đúng hạn", .percent, "100", []),
      ("Tỷ lệ tăng so với cùng kỳ", .percent, "250", []),
      ("Tốc độ phát triển", .percent, "103", []),
      ("Số hộ", .count, "-1", [.boundViolated]), ("Số hộ", .count, "0", []),
      ("Số dư", .decimal, "-1", []), ("Số hộ", .count, "-", []),
    ])
  func inferred(
    label: String, type: ValueType, printed: String, expected: [FindingRule]
  ) throws {
    let mapping = try Sample.mapping([("1", label)]) { $0.indicators[0].type = type }
    var log = Sample.log(mapping, [("1", printed)]) {
      $0.label = label
      $0.mapping = nil
    }
    InferredRules().check(&log)
    #expect(log.findings.map(\.rule) == expected)
  }

  @Test(
    "the ledger balances where each row read has one place",
    arguments: [
      ([0, 0, 0, 0, 0, 0], true), ([137, 96, 24, 16, 1, 0], true), ([5, 1, 1, 1, 1, 1], true),
      ([136, 96, 24, 16, 1, 0], false), ([138, 96, 24, 16, 1, 0], false),
    ])
  func ledger(counts: [Int], balances: Bool) {
    var ledger = Ledger()
    ledger.read = counts[0]
    ledger.bound = counts[1]
    ledger.headings = counts[2]
    ledger.header = counts[3]
    ledger.continuations = counts[4]
    ledger.unbound = counts[5]
    #expect(ledger.balances == balances)
  }

  @Test(
    "amounts are compared, not printed numbers",
    arguments: [
      // `3 tỷ` in a table of million đồng; `2,5 tỷ` in one of billions.
      (["3", "1000", "2000"], [1_000_000_000, 1_000_000, 1_000_000], []),
      (["2,5", "1000", "1500"], [1_000_000_000, 1_000_000, 1_000_000], []),
      (
        ["3", "1000", "1500"], [1_000_000_000, 1_000_000, 1_000_000],
        ["sum_mismatch F.1 2.5"]
      ),
      (["3", "1", "2"], [1_000_000, 1_000_000, 1_000_000], []),
      (["3", "1", "2"], [1, 1_000_000, 1_000_000], ["sum_mismatch F.1 3000000"]),
    ] as [([String], [Int], [String])])
  func amounts(printed: [String], multipliers: [Int], expected: [String]) throws {
    let mapping = try Self.form()
    var multipliers = multipliers[...]
    let codes = ["1", "1/1", "1/2"]
    var log = Sample.log(mapping, zip(codes, printed).map { (code: $0, printed: $1) }) {
      $0.multiplier = ExactDecimal(coefficient: multipliers.removeFirst())
    }
    FormRules(mapping: mapping, log: log).check(&log)
    #expect(
      log.findings.map { "\($0.rule.rawValue) \($0.indicator ?? "") \($0.expected ?? "")" }
        == expected)
  }

  @Test("a rule between indicators compares amounts; a share is never multiplied")
  func ruleOfAmounts() throws {
    let mapping = try Self.form()
    var log = Sample.log(mapping, [("1", "12"), ("5", "15"), ("3", "95")]) {
      if $0.code != "5" { $0.multiplier = ExactDecimal(coefficient: 1_000_000) }
    }
    FormRules(mapping: mapping, log: log).check(&log)
    #expect(log.findings.isEmpty)
  }
}
