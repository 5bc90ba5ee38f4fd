extension RuleExpression {
  /// Reads the text of a rule, which must be a condition: `{1.1.2} <= {1.1.1}`.
  ///
  /// From loose to tight: `implies` (groups right), `or`, `and`, `not`, the comparisons (which do
  /// not chain), `+ -`, `* /`, the sign.
  ///
  /// - Throws: ``RuleSyntaxError`` with the first place that does not fit.
  public init(parsing text: String) throws(RuleSyntaxError) {
    var parser = RuleParser(text)
    self = try parser.rule()
  }
}

/// A parser by precedence over the bytes of one rule.
private struct RuleParser {
  /// Operands and operators in one rule; a rule is a line that people read, and trees are recursed.
  static let maximumNodes = 256
  /// Parentheses, signs and `not` within each other, for the parser calls itself for each.
  static let maximumDepth = 32

  /// The decimals that `round` gives at most.
  static let maximumDecimals = 9
  /// Quantities of which `min` and `max` choose, at most.
  static let maximumChoices = 16

  private let bytes: [UInt8]
  private var offset = 0
  private var nodes = 0
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func rule() throws(RuleSyntaxError) -> RuleExpression {
    let rule = try expression(binding: 1)
    skipSpace()
    guard rule.isCondition else { throw error("a comparison") }
    guard offset == bytes.count else { throw error("and, or, implies or the end") }
    return rule
  }

  /// Operands joined by operators that bind at least as tightly as `precedence` says.
  private mutating func expression(
    binding precedence: Int
  ) throws(RuleSyntaxError) -> RuleExpression {
    skipSpace()
    let start = offset
    var left = try operand()
    while let joint = takeOperator(binding: precedence) {
      try check(left, isCondition: joint.joinsConditions, from: start)
      skipSpace()
      let rightStart = offset
      try descend()
      let right = try expression(binding: joint.precedence + (joint == .implies ? 0 : 1))
      depth -= 1
      try check(right, isCondition: joint.joinsConditions, from: rightStart)
      left = try counted(.binary(joint, left, right))
      if !joint.joinsConditions, joint.makesCondition { left = try namingParts(left, from: start) }
    }
    return left
  }

  /// `sum(parts)` are the parts of the row that its comparison names first.
  private func namingParts(
    _ comparison: RuleExpression, from start: Int
  ) throws(RuleSyntaxError) -> RuleExpression {
    let codes = comparison.codes
    guard codes.contains(Self.ownParts) else { return comparison }
    guard let subject = codes.first(where: { $0 != Self.ownParts }) else {
      throw RuleSyntaxError(
        offset: start, found: "sum(parts)", expected: "a {code} to compare it with")
    }
    return comparison.renaming { $0 == Self.ownParts ? subject : $0 }
  }

  /// What stands for the code in `sum(parts)` until the comparison is read; no code is empty.
  private static let ownParts = ""

  private mutating func operand() throws(RuleSyntaxError) -> RuleExpression {
    skipSpace()
    guard offset < bytes.count else { throw error("a value") }
    switch bytes[offset] {
    case UInt8(ascii: "-"):
      offset += 1
      return try counted(.negative(prefixed(isCondition: false)))
    case UInt8(ascii: "("):
      offset += 1
      try descend()
      let inner = try expression(binding: 1)
      depth -= 1
      try expect(")", or: "an operator or ')'")
      return inner
    case UInt8(ascii: "{"): return try counted(.value(code()))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try counted(.number(number()))
    default:
      if takeWord("not") { return try counted(.not(prefixed(isCondition: true))) }
      if takeWord("sum") { return try counted(.sumOfParts(argument(orParts: true))) }
      if takeWord("absent") { return try counted(.absent(argument())) }
      if takeWord("abs") {
        let operands = try arguments(1...1)
        return try counted(.magnitude(operands[0]))
      }
      if takeWord("min") {
        return try counted(.least(arguments(2...Self.maximumChoices)))
      }
      if takeWord("max") {
        return try counted(.greatest(arguments(2...Self.maximumChoices)))
      }
      if takeWord("round") { return try counted(rounding()) }
      throw error(
        "a number, {code}, sum({code}), absent({code}), abs(…), round(…, 2), min(…), max(…), not "
          + "or '('")
    }
  }

  /// Quantities in parentheses, with commas between them.
  private mutating func arguments(
    _ count: ClosedRange<Int>
  ) throws(RuleSyntaxError) -> [RuleExpression] {
    try expect("(", or: "'('")
    var operands: [RuleExpression] = []
    repeat {
      operands.append(try quantity())
    } while operands.count < count.upperBound && takeComma()
    guard operands.count >= count.lowerBound else { throw error("','") }
    try expect(")", or: "')'")
    return operands
  }

  private mutating func rounding() throws(RuleSyntaxError) -> RuleExpression {
    try expect("(", or: "'('")
    let operand = try quantity()
    try expect(",", or: "an operator or ',' and the number of decimals")
    skipSpace()
    let expected = "a number of decimals from 0 to \(Self.maximumDecimals)"
    let start = offset
    guard isDigit(at: offset), let decimals = try number().integer,
      decimals <= Self.maximumDecimals
    else {
      offset = start
      throw error(expected)
    }
    try expect(")", or: "')'")
    return .rounded(operand, decimals: decimals)
  }

  private mutating func quantity() throws(RuleSyntaxError) -> RuleExpression {
    skipSpace()
    let start = offset
    try descend()
    let operand = try expression(binding: RuleExpression.Operator.add.precedence)
    depth -= 1
    try check(operand, isCondition: false, from: start)
    return operand
  }

  private mutating func takeComma() -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else { return false }
    offset += 1
    return true
  }

  /// What a sign or `not` stands before: the next operand, or for `not` the next comparison.
  private mutating func prefixed(
    isCondition: Bool
  ) throws(RuleSyntaxError) -> RuleExpression {
    skipSpace()
    let start = offset
    try descend()
    let inner =
      isCondition ? try expression(binding: RuleExpression.notPrecedence) : try operand()
    depth -= 1
    try check(inner, isCondition: isCondition, from: start)
    return inner
  }

  private mutating func argument(orParts: Bool = false) throws(RuleSyntaxError) -> String {
    try expect("(", or: "'('")
    skipSpace()
    if orParts, takeWord("parts") {
      try expect(")", or: "')'")
      return Self.ownParts
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else {
      throw error(orParts ? "{code} or parts" : "{code}")
    }
    let code = try code()
    try expect(")", or: "')'")
    return code
  }

  private mutating func code() throws(RuleSyntaxError) -> String {
    offset += 1
    skipSpace()
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "{"),
      bytes[offset] != UInt8(ascii: "}")
    {
      offset += 1
    }
    let end = offset
    guard end > start else { throw error("a code") }
    try expect("}", or: "'}'")
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func number() throws(RuleSyntaxError) -> ExactDecimal {
    let start = offset
    var coefficient = 0
    var digits = 0
    var scale = 0
    var isDecimal = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "."), !isDecimal, isDigit(at: offset + 1) {
        isDecimal = true
      } else if isDigit(at: offset) {
        digits += 1
        guard digits <= 18 else {
          offset = start
          throw error("a number of at most 18 digits")
        }
        coefficient = coefficient * 10 + Int(byte - UInt8(ascii: "0"))
        if isDecimal { scale += 1 }
      } else {
        break
      }
      offset += 1
    }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }

  // MARK: Steps

  private func check(
    _ expression: RuleExpression, isCondition: Bool, from start: Int
  ) throws(RuleSyntaxError) {
    guard expression.isCondition != isCondition else { return }
    throw RuleSyntaxError(
      offset: start, found: isCondition ? "a quantity" : "a condition",
      expected: isCondition ? "a condition" : "a quantity")
  }

  private mutating func counted(
    _ expression: RuleExpression
  ) throws(RuleSyntaxError) -> RuleExpression {
    nodes += 1
    guard nodes <= Self.maximumNodes else {
      throw error("at most \(Self.maximumNodes) operands and operators in one rule")
    }
    return expression
  }

  private mutating func descend() throws(RuleSyntaxError) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw error("at most \(Self.maximumDepth) levels within each other")
    }
  }

  private mutating func expect(_ sign: Unicode.Scalar, or expected: String) throws(RuleSyntaxError)
  {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { throw error(expected) }
    offset += 1
  }

  /// Takes the operator that stands here, unless it binds less tightly than `precedence`.
  private mutating func takeOperator(binding precedence: Int) -> RuleExpression.Operator? {
    skipSpace()
    // The longer signs first: `<=` is not `<`.
    let signs: [RuleExpression.Operator] = [
      .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater, .add, .subtract, .multiply,
      .divide,
    ]
    for joint in signs where joint.precedence >= precedence {
      if bytes[offset...].starts(with: joint.rawValue.utf8) {
        offset += joint.rawValue.utf8.count
        return joint
      }
    }
    let words: [RuleExpression.Operator] = [.and, .or, .implies]
    return words.first { $0.precedence >= precedence && takeWord($0.rawValue) }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    guard wordEnd - offset == word.utf8.count, bytes[offset...].starts(with: word.utf8) else {
      return false
    }
    offset += word.utf8.count
    return true
  }

  /// Where the letters, digits and non-ASCII bytes from here end.
  private var wordEnd: Int {
    var end = offset
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        end += 1
      default: return end
      }
    }
    return end
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  /// An error at the place reached: what stands there, and what was expected.
  private func error(_ expected: String) -> RuleSyntaxError {
    let end = min(bytes.count, max(wordEnd, offset + 1))
    let found =
      offset == bytes.count
      ? "the end" : "'\(String(decoding: bytes[offset..<end], as: UTF8.self))'"
    return RuleSyntaxError(offset: offset, found: found, expected: expected)
  }
}
