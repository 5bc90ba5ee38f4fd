import ReportExtraction
import Testing

@Suite("Evaluating rules")
struct RuleEvaluatorTests {
  /// `t` has the parts `t/1` and `t/2`; `u` has the parts `u/1` (given) and `u/2` (absent).
  static let evaluator: RuleEvaluator = {
    var indicators = ["t", "t/1", "t/2", "u", "u/1", "u/2"].map {
      Indicator(code: $0, label: $0, type: .count)
    }
    for index in [1, 2] { indicators[index].parent = 0 }
    for index in [4, 5] { indicators[index].parent = 3 }
    return RuleEvaluator(indicators)
  }()

  static func operand(_ code: String) -> RuleOperand {
    switch code {
    case "zero": .value(.zero)
    case "twelve": .value(ExactDecimal(coefficient: 12))
    case "sixteen": .value(ExactDecimal(coefficient: 16))
    case "half": .value(ExactDecimal(coefficient: 50, scale: 2))
    case "great": .value(ExactDecimal(coefficient: .max))
    case "least": .value(ExactDecimal(coefficient: .min))
    case "t": .value(ExactDecimal(coefficient: 3))
    case "t/1": .value(ExactDecimal(coefficient: 1))
    case "t/2": .value(ExactDecimal(coefficient: 2))
    case "u/1": .value(.one)
    case "third": .value(ExactDecimal(coefficient: 3333, scale: 2))
    case "seventh": .value(ExactDecimal(coefficient: 142, scale: 1))
    case "blank", "u/2": .absent
    default: .missing
    }
  }

  @Test(
    "comparison, arithmetic and absence",
    arguments: [
      ("{twelve} <= {sixteen}", RuleTruth.true),
      ("{sixteen} <= {twelve}", .false),
      ("{twelve} < 12", .false),
      ("{twelve} >= 12.0", .true),
      ("{twelve} != {sixteen}", .true),
      ("{half} + {half} == 1", .true),
      ("{half} * {half} == 0.25", .true),
      ("{twelve} - {sixteen} == -4", .true),
      ("2 + 3 * 4 == 14", .true),
      ("{t} == sum({t})", .true),
      ("sum({u}) == 1", .notEvaluated),
      ("sum({twelve}) == 0", .notEvaluated),
      ("{blank} == 0", .notEvaluated),
      ("{blank} * 0 == 0", .notEvaluated),
      ("{nowhere} == {nowhere}", .notEvaluated),
      ("absent({blank})", .true),
      ("absent({zero})", .false),
      ("absent({nowhere})", .notEvaluated),
      ("{great} + 1 > 0", .notEvaluated),
      ("{great} * 2 > 0", .notEvaluated),
      ("-{least} > 0", .notEvaluated),
      ("0 - {least} > 0", .notEvaluated),
      ("{great} > {least}", .true),
      ("{t} == sum(parts)", .true),
      ("sum(parts) >= {t}", .true),
      // Quotients are exact: a third of three thirds is whole again.
      ("{twelve} / {sixteen} == 0.75", .true),
      ("{t/1} / {t} + {t/2} / {t} == 1", .true),
      ("{t/1} / {t} * 3 == 1", .true),
      ("1 / {t} > 0.33333333333333333", .true),
      ("-1 / {t} < 1 / -{t} + 0.1", .true),
      ("{half} / 0.25 == 2", .true),
      ("{twelve} / {zero} == 0", .notEvaluated),
      ("{twelve} / {blank} == 0", .notEvaluated),
      ("{twelve} / {great} / {great} > 0", .notEvaluated),
      // A figure beside a quotient is met where the quotient is printed as it: rounded or cut.
      ("{third} == {t/1} * 100 / {t}", .true),
      ("{t/1} * 100 / {t} == {third}", .true),
      ("{third} != {t/1} * 100 / {t}", .false),
      ("{seventh} == 100 / 7", .true),
      ("{third} == {t/2} * 50 / {t} + 0.01", .false),
      ("{third} == {t/2} * 100 / {t}", .false),
      ("{third} == round(100 / {t}, 2)", .true),
      ("{third} == round(100 / {t}, 1)", .false),
      ("round(0.5, 0) == 1", .true),
      ("round(-2.5, 0) == -3", .true),
      ("round(2.449, 1) == 2.4", .true),
      ("round({blank}, 1) == 0", .notEvaluated),
      ("abs({twelve} - {sixteen}) == 4", .true),
      ("abs({third} - 100 / {t}) <= 0.01", .true),
      ("min({twelve}, {sixteen}, 13) == 12", .true),
      ("max({twelve}, {sixteen}, 13) == 16", .true),
      ("max({twelve}, {blank}) >= 12", .notEvaluated),
      ("abs({least}) > 0", .notEvaluated),
      ("{zero} == 0 implies absent({blank})", .true),
      ("{zero} == 0 implies absent({twelve})", .false),
      ("{twelve} == 0 implies absent({twelve})", .true),
    ])
  func evaluates(text: String, truth: RuleTruth) throws {
    let rule = try RuleExpression(parsing: text)
    #expect(Self.evaluator.evaluate(rule, Self.operand) == truth)
  }

  @Test(
    "Kleene's tables: what is decided by one side is decided",
    arguments: [
      // left, right, and, or, implies
      (RuleTruth.true, RuleTruth.true, RuleTruth.true, RuleTruth.true, RuleTruth.true),
      (.true, .false, .false, .true, .false),
      (.true, .notEvaluated, .notEvaluated, .true, .notEvaluated),
      (.false, .true, .false, .true, .true),
      (.false, .false, .false, .false, .true),
      (.false, .notEvaluated, .false, .notEvaluated, .true),
      (.notEvaluated, .true, .notEvaluated, .true, .true),
      (.notEvaluated, .false, .false, .notEvaluated, .notEvaluated),
      (.notEvaluated, .notEvaluated, .notEvaluated, .notEvaluated, .notEvaluated),
    ])
  func kleene(
    left: RuleTruth, right: RuleTruth, and: RuleTruth, or: RuleTruth, implies: RuleTruth
  ) {
    func condition(_ truth: RuleTruth) -> RuleExpression {
      switch truth {
      case .true: .absent("blank")
      case .false: .absent("zero")
      case .notEvaluated: .absent("nowhere")
      }
    }
    for (joint, expected) in [
      (RuleExpression.Operator.and, and), (.or, or), (.implies, implies),
    ] {
      let rule = RuleExpression.binary(joint, condition(left), condition(right))
      #expect(Self.evaluator.evaluate(rule, Self.operand) == expected)
    }
    let opposite = Self.evaluator.evaluate(.not(condition(left)), Self.operand)
    #expect(opposite == (left == .true ? .false : left == .false ? .true : .notEvaluated))
  }

  @Test(
    "a rule is shown with the values put in",
    arguments: [
      ("{twelve} <= {sixteen}", "12 <= 16"),
      ("{t} == sum({t})", "3 == sum(1 + 2)"),
      ("{zero} == 0 implies absent({twelve})", "0 == 0 implies absent(12)"),
      ("{third} == round({twelve} / {sixteen}, 2)", "33.33 == round(12 / 16, 2)"),
      ("max({twelve}, abs({zero})) > 1", "max(12, abs(0)) > 1"),
      ("({half} + {blank}) * 2 > {nowhere}", "(0.5 + {blank}) * 2 > {nowhere}"),
    ])
  func rendering(text: String, rendered: String) throws {
    let rule = try RuleExpression(parsing: text)
    #expect(Self.evaluator.rendering(of: rule, Self.operand) == rendered)
  }
}
