import ReportExtraction
import Testing

@Suite("The rule language")
struct RuleParserTests {
  @Test(
    "a rule is read by precedence and printed with the parentheses it needs",
    arguments: [
      ("{1.1.2}<={1.1.1}", "{1.1.2} <= {1.1.1}"),
      ("((({a}))) == (1)", "{a} == 1"),
      ("{a} + {b} * 2 - 3 == 0", "{a} + {b} * 2 - 3 == 0"),
      ("({a} + {b}) * 2 == 0", "({a} + {b}) * 2 == 0"),
      ("{a} - ({b} - {c}) > 0", "{a} - ({b} - {c}) > 0"),
      ("({a} - {b}) - {c} > 0", "{a} - {b} - {c} > 0"),
      ("-({a} + 1) < -2.50", "-({a} + 1) < -2.50"),
      ("not {a} == 1 and {b} != 2", "not {a} == 1 and {b} != 2"),
      ("not ({a} == 1 and {b} != 2)", "not ({a} == 1 and {b} != 2)"),
      ("not not absent({a})", "not not absent({a})"),
      ("{a}==1 or {b}==1 and {c}==1", "{a} == 1 or {b} == 1 and {c} == 1"),
      ("({a}==1 or {b}==1) and {c}==1", "({a} == 1 or {b} == 1) and {c} == 1"),
      ("{a}==1 implies {b}==1 implies {c}==1", "{a} == 1 implies {b} == 1 implies {c} == 1"),
      ("({a}==1 implies {b}==1) implies {c}==1", "({a} == 1 implies {b} == 1) implies {c} == 1"),
      ("{a} == 0 or {b} == 0 implies absent({c})", "{a} == 0 or {b} == 0 implies absent({c})"),
      ("sum( {3.1.3} ) >= {3.1.3/1}", "sum({3.1.3}) >= {3.1.3/1}"),
      ("{ I.1.a } > 0.5\n", "{I.1.a} > 0.5"),
      ("{a} / {b} * 100 == {c}", "{a} / {b} * 100 == {c}"),
      ("{a} / ({b} * 100) == {c}", "{a} / ({b} * 100) == {c}"),
      ("round( {a}*100/{b} ,2 ) == {c}", "round({a} * 100 / {b}, 2) == {c}"),
      ("abs({a}-{b})<=min({c},max(1,{d}))", "abs({a} - {b}) <= min({c}, max(1, {d}))"),
      ("{a} == sum(parts)", "{a} == sum({a})"),
      ("{b} > 0 implies sum( parts ) <= {a} + {c}", "{b} > 0 implies sum({a}) <= {a} + {c}"),
    ])
  func precedence(text: String, canonical: String) throws {
    let rule = try RuleExpression(parsing: text)
    #expect(rule.description == canonical)
    #expect(try RuleExpression(parsing: canonical) == rule)
  }

  @Test("implies groups to the right")
  func impliesGroupsRight() throws {
    let rule = try RuleExpression(parsing: "absent({a}) implies absent({b}) implies absent({c})")
    #expect(
      rule
        == .binary(
          .implies, .absent("a"), .binary(.implies, .absent("b"), .absent("c"))))
  }

  @Test(
    "a fault is named with its place, what was read and what was expected",
    arguments: [
      ("", 0, "the end", "a value"),
      ("   ", 3, "the end", "a value"),
      ("{1.1} <=", 8, "the end", "a value"),
      ("{1.1} = 2", 6, "'='", "a comparison"),
      ("{1.1} <= 2 2", 11, "'2'", "and, or, implies or the end"),
      ("{1.1", 4, "the end", "'}'"),
      ("{}", 1, "'}'", "a code"),
      ("{1 2} > 0", 3, "'2'", "'}'"),
      ("{a} + 1", 7, "the end", "a comparison"),
      ("{a} < {b} < {c}", 0, "a condition", "a quantity"),
      ("{a} and {b} == 1", 0, "a quantity", "a condition"),
      ("{b} == 1 and {a}", 13, "a quantity", "a condition"),
      ("not {a}", 4, "a quantity", "a condition"),
      ("-absent({a}) == 1", 1, "a condition", "a quantity"),
      ("(absent({a})) + 1 == 1", 0, "a condition", "a quantity"),
      ("absent(1)", 7, "'1'", "{code}"),
      ("sum {a} == 1", 4, "'{'", "'('"),
      ("sum({a} == 1", 8, "'='", "')'"),
      ("(({a} == 1)", 11, "the end", "an operator or ')'"),
      (
        "{a} == mười", 7, "'mười'",
        "a number, {code}, sum({code}), absent({code}), abs(…), round(…, 2), min(…), max(…), not "
          + "or '('"
      ),
      ("{a} == 1234567890123456789", 7, "'1234567890123456789'", "a number of at most 18 digits"),
      ("sum(parts) == 1", 0, "sum(parts)", "a {code} to compare it with"),
      ("sum(rows) == 1", 4, "'rows'", "{code} or parts"),
      ("absent(parts)", 7, "'parts'", "{code}"),
      ("round({a}) == 1", 9, "')'", "an operator or ',' and the number of decimals"),
      ("round({a}, 12) == 1", 11, "'12'", "a number of decimals from 0 to 9"),
      ("round({a}, {b}) == 1", 11, "'{'", "a number of decimals from 0 to 9"),
      ("abs({a}, {b}) == 1", 7, "','", "')'"),
      ("max({a}) == 1", 7, "')'", "','"),
      ("min({a} == 1, 2) == 1", 8, "'='", "','"),
      ("abs(absent({a})) == 1", 4, "a condition", "a quantity"),
      ("{a} == 1 AND {b} == 1", 9, "'AND'", "and, or, implies or the end"),
    ])
  func fault(text: String, offset: Int, found: String, expected: String) {
    #expect(throws: RuleSyntaxError(offset: offset, found: found, expected: expected)) {
      try RuleExpression(parsing: text)
    }
  }

  @Test(
    "size and nesting are bounded",
    arguments: [
      ("", "(", ""), ("", "not ", ""), ("", "-", ""), ("", "abs(", ""),
      ("", "{a} == 1 implies ", ""),
      ("0", " + 1", " == 0"),
    ])
  func limits(start: String, repeated: String, end: String) {
    let text = start + String(repeating: repeated, count: 100_000) + end
    let error = #expect(throws: RuleSyntaxError.self) { try RuleExpression(parsing: text) }
    #expect(error?.expected.hasPrefix("at most") == true)
  }

  @Test("codes are each named once, in order")
  func codes() throws {
    let rule = try RuleExpression(
      parsing: "{b} == sum({a}) and not absent({c}) or -{b} * {d} > 0 implies {a} == 1")
    #expect(rule.codes == ["b", "a", "c", "d"])
    #expect(rule.codesOfSums == ["a"])
    #expect(rule.codesOfValues == ["b", "b", "d", "a"])
    #expect(
      rule.renaming { $0 + "1" }.description
        == "{b1} == sum({a1}) and not absent({c1}) or -{b1} * {d1} > 0 implies {a1} == 1")
  }
}
