/// An expression over the codes of a form, as a rule of a mapping file states it.
///
/// Made by ``init(parsing:)``; `README.md` of the mappings gives the language. An expression is
/// either a condition (comparison, `absent`, `and` …) or a quantity (number, value, sum …).
public indirect enum RuleExpression: Hashable, Sendable {
  /// A number.
  case number(ExactDecimal)
  /// The value of an indicator: `{1.1.2}`.
  case value(String)
  /// The sum of the parts one level below an indicator: `sum({3.1.3})`.
  case sumOfParts(String)
  /// Whether the indicator's row is there and holds no value: `absent({1.4.2})`.
  case absent(String)
  /// Two operands.
  case binary(Operator, RuleExpression, RuleExpression)
  /// The opposite.
  case not(RuleExpression)
  /// The negative.
  case negative(RuleExpression)

  /// What joins two operands.
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    /// The sum of two quantities.
    case add = "+"
    /// The difference of two quantities.
    case subtract = "-"
    /// The product of two quantities.
    case multiply = "*"
    /// Two quantities are the same number.
    case equal = "=="
    /// Two quantities are not the same number.
    case notEqual = "!="
    /// The first quantity is smaller.
    case less = "<"
    /// The first quantity is not greater.
    case lessOrEqual = "<="
    /// The first quantity is greater.
    case greater = ">"
    /// The first quantity is not smaller.
    case greaterOrEqual = ">="
    /// Both conditions hold.
    case and
    /// At least one condition holds.
    case or
    /// The second condition holds where the first does.
    case implies
  }

  /// Every code the expression names, each once, in the order first named.
  public var codes: [String] {
    var codes: [String] = []
    collectCodes(into: &codes)
    return codes
  }

  /// The codes named in `sum(…)`, whose indicators must have parts.
  public var codesOfSums: [String] {
    switch self {
    case .sumOfParts(let code): [code]
    case .number, .value, .absent: []
    case .not(let operand), .negative(let operand): operand.codesOfSums
    case .binary(_, let left, let right): left.codesOfSums + right.codesOfSums
    }
  }

  /// The codes whose own value is asked for, which must be a number.
  public var codesOfValues: [String] {
    switch self {
    case .value(let code): [code]
    case .number, .sumOfParts, .absent: []
    case .not(let operand), .negative(let operand): operand.codesOfValues
    case .binary(_, let left, let right): left.codesOfValues + right.codesOfValues
    }
  }

  private func collectCodes(into codes: inout [String]) {
    switch self {
    case .number: break
    case .value(let code), .sumOfParts(let code), .absent(let code):
      if !codes.contains(code) { codes.append(code) }
    case .not(let operand), .negative(let operand): operand.collectCodes(into: &codes)
    case .binary(_, let left, let right):
      left.collectCodes(into: &codes)
      right.collectCodes(into: &codes)
    }
  }

  /// Whether the expression is a condition, which holds or not; a quantity otherwise.
  var isCondition: Bool {
    switch self {
    case .absent, .not: true
    case .number, .value, .sumOfParts, .negative: false
    case .binary(let joint, _, _): joint.makesCondition
    }
  }
}

extension RuleExpression.Operator {
  /// How tightly it binds: `*` before `+ -` before comparisons before `not`, `and`, `or`, `implies`.
  var precedence: Int {
    switch self {
    case .implies: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .add, .subtract: 6
    case .multiply: 7
    }
  }

  /// Whether the result is a condition.
  var makesCondition: Bool { precedence <= 5 }

  /// Whether the operands are conditions.
  var joinsConditions: Bool { precedence <= 3 }
}

extension RuleExpression: CustomStringConvertible {
  /// The expression as a rule is written, with the parentheses it needs and no others.
  public var description: String {
    text { leaf in
      switch leaf {
      case .sumOfParts(let code): "sum({\(code)})"
      case .absent(let code): "absent({\(code)})"
      case .value(let code): "{\(code)}"
      default: ""
      }
    }
  }

  /// How tightly `not` binds: a comparison goes before it, `and` after it.
  static let notPrecedence = 4

  /// The expression in words, its leaves other than numbers as `leaf` writes them.
  func text(_ leaf: (RuleExpression) -> String) -> String {
    switch self {
    case .number(let number): number.description
    case .value, .sumOfParts, .absent: leaf(self)
    case .not(let operand): "not \(operand.text(within: Self.notPrecedence, leaf))"
    case .negative(let operand): "-\(operand.text(within: 8, leaf))"
    case .binary(let joint, let left, let right):
      // `a - (b - c)`, `(a < b) == …` and `(a implies b) implies c` need their parentheses.
      "\(left.text(within: joint.precedence + (joint.groupsLeft ? 0 : 1), leaf)) \(joint.rawValue) "
        + right.text(within: joint.precedence + (joint == .implies ? 0 : 1), leaf)
    }
  }

  private func text(within precedence: Int, _ leaf: (RuleExpression) -> String) -> String {
    self.precedence < precedence ? "(\(text(leaf)))" : text(leaf)
  }

  private var precedence: Int {
    switch self {
    case .binary(let joint, _, _): joint.precedence
    case .not: Self.notPrecedence
    case .negative: 8
    case .number, .value, .sumOfParts, .absent: 9
    }
  }
}

extension RuleExpression.Operator {
  /// Whether `a ○ b ○ c` is read as `(a ○ b) ○ c`; comparisons do not chain, `implies` groups right.
  fileprivate var groupsLeft: Bool { precedence != 5 && self != .implies }
}
