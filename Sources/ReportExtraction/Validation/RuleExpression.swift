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
  /// A quantity without its sign: `abs({a} - {b})`.
  case magnitude(RuleExpression)
  /// A quantity to a number of decimals, a half away from zero: `round({b} * 100 / {a}, 2)`.
  case rounded(RuleExpression, decimals: Int)
  /// The least of several quantities: `min({a}, {b})`.
  case least([RuleExpression])
  /// The greatest of several quantities: `max({a}, {b})`.
  case greatest([RuleExpression])

  /// What joins two operands.
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    /// The sum of two quantities.
    case add = "+"
    /// The difference of two quantities.
    case subtract = "-"
    /// The product of two quantities.
    case multiply = "*"
    /// The quotient of two quantities, exact; none where the second is 0.
    case divide = "/"
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
    for leaf in leaves {
      switch leaf {
      case .value(let code), .sumOfParts(let code), .absent(let code):
        if !codes.contains(code) { codes.append(code) }
      default: break
      }
    }
    return codes
  }

  /// The codes named in `sum(…)`, whose indicators must have parts.
  public var codesOfSums: [String] {
    leaves.compactMap { if case .sumOfParts(let code) = $0 { code } else { nil } }
  }

  /// The codes whose own value is asked for, which must be a number.
  public var codesOfValues: [String] {
    leaves.compactMap { if case .value(let code) = $0 { code } else { nil } }
  }

  /// Whether a quotient stands in the expression that no `round` makes a decimal number again.
  public var holdsQuotient: Bool {
    switch self {
    case .number, .value, .sumOfParts, .absent, .rounded: false
    case .binary(.divide, _, _): true
    default: operands.contains(where: \.holdsQuotient)
    }
  }

  /// The expression with other codes in place of its own.
  public func renaming(_ code: (String) -> String) -> RuleExpression {
    switch self {
    case .number: self
    case .value(let name): .value(code(name))
    case .sumOfParts(let name): .sumOfParts(code(name))
    case .absent(let name): .absent(code(name))
    case .binary(let joint, let left, let right):
      .binary(joint, left.renaming(code), right.renaming(code))
    case .not(let operand): .not(operand.renaming(code))
    case .negative(let operand): .negative(operand.renaming(code))
    case .magnitude(let operand): .magnitude(operand.renaming(code))
    case .rounded(let operand, let decimals):
      .rounded(operand.renaming(code), decimals: decimals)
    case .least(let operands): .least(operands.map { $0.renaming(code) })
    case .greatest(let operands): .greatest(operands.map { $0.renaming(code) })
    }
  }

  /// What the expression is made of, one level below it.
  public var operands: [RuleExpression] {
    switch self {
    case .number, .value, .sumOfParts, .absent: []
    case .not(let operand), .negative(let operand), .magnitude(let operand),
      .rounded(let operand, _):
      [operand]
    case .binary(_, let left, let right): [left, right]
    case .least(let operands), .greatest(let operands): operands
    }
  }

  /// The numbers and codes, in the order named.
  private var leaves: [RuleExpression] {
    operands.isEmpty ? [self] : operands.flatMap(\.leaves)
  }

  /// Whether the expression is a condition, which holds or not; a quantity otherwise.
  var isCondition: Bool {
    switch self {
    case .absent, .not: true
    case .number, .value, .sumOfParts, .negative, .magnitude, .rounded, .least, .greatest: false
    case .binary(let joint, _, _): joint.makesCondition
    }
  }
}

extension RuleExpression.Operator {
  /// How tightly it binds: `* /` before `+ -` before comparisons before `not`, `and`, `or`, `implies`.
  var precedence: Int {
    switch self {
    case .implies: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .add, .subtract: 6
    case .multiply, .divide: 7
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
    case .magnitude(let operand): "abs(\(operand.text(leaf)))"
    case .rounded(let operand, let decimals): "round(\(operand.text(leaf)), \(decimals))"
    case .least(let operands): "min(\(Self.list(operands, leaf)))"
    case .greatest(let operands): "max(\(Self.list(operands, leaf)))"
    case .binary(let joint, let left, let right):
      // `a - (b - c)`, `(a < b) == …` and `(a implies b) implies c` need their parentheses.
      "\(left.text(within: joint.precedence + (joint.groupsLeft ? 0 : 1), leaf)) \(joint.rawValue) "
        + right.text(within: joint.precedence + (joint == .implies ? 0 : 1), leaf)
    }
  }

  private static func list(
    _ operands: [RuleExpression], _ leaf: (RuleExpression) -> String
  ) -> String {
    operands.map { $0.text(leaf) }.joined(separator: ", ")
  }

  private func text(within precedence: Int, _ leaf: (RuleExpression) -> String) -> String {
    self.precedence < precedence ? "(\(text(leaf)))" : text(leaf)
  }

  private var precedence: Int {
    switch self {
    case .binary(let joint, _, _): joint.precedence
    case .not: Self.notPrecedence
    case .negative: 8
    case .number, .value, .sumOfParts, .absent, .magnitude, .rounded, .least, .greatest: 9
    }
  }
}

extension RuleExpression.Operator {
  /// Whether `a ○ b ○ c` is read as `(a ○ b) ○ c`; comparisons do not chain, `implies` groups right.
  fileprivate var groupsLeft: Bool { precedence != 5 && self != .implies }
}
