/// A formula as forms print it between codes or column numbers: `(01=02+05)`, `(3)=(4)+(5)`, `5=3/4`,
/// `6=5/4*100`, `7=(5+6)/4`.
struct FormulaText: Hashable, Sendable {
  /// A code or column number that is added or taken away.
  struct Term: Hashable, Sendable {
    /// The code, as printed.
    var name: String
    /// Whether it is taken away.
    var isNegative = false
  }

  /// What is added up.
  private(set) var terms: [Term] = []
  /// What the sum is divided by; empty where it is not.
  private(set) var divisors: [Term] = []
  /// What a lone first term is multiplied by, where that is a code.
  private(set) var multiplicand: String?
  /// What a number among the codes multiplies by.
  private(set) var factor = 1
  /// Whether a product is divided by 100.
  private(set) var isOfHundred = false

  /// Whether codes are only added.
  var isSum: Bool {
    divisors.isEmpty && multiplicand == nil && factor == 1 && terms.count > 1
      && terms.allSatisfy { !$0.isNegative }
  }

  /// Whether codes are added and taken away.
  var isLinear: Bool {
    divisors.isEmpty && multiplicand == nil && factor == 1 && terms.count > 1
  }

  /// Every code that is named.
  var names: [String] {
    terms.map(\.name) + divisors.map(\.name) + [multiplicand].compactMap { $0 }
  }

  /// Reads what stands right of the `=`; null where it is no formula of two codes or more.
  init?(parsing text: some Collection<UInt8>) {
    var parser = Parser(bytes: Array(text))
    guard let value = parser.sum(), parser.isAtEnd, value.take(into: &self) else { return nil }
    guard names.count > 1 else { return nil }
  }

  private init() {}
}

extension FormulaText {
  /// An expression that has been read.
  private indirect enum Value {
    case number(Int)
    case linear([Term])
    case product([Term], String, hundredths: Bool)
    case quotient([Term], [Term], factor: Int)

    func take(into formula: inout FormulaText) -> Bool {
      formula = FormulaText()
      switch self {
      case .number: return false
      case .linear(let terms): formula.terms = terms
      case .product(let terms, let name, let hundredths):
        formula.terms = terms
        formula.multiplicand = name
        formula.isOfHundred = hundredths
      case .quotient(let terms, let divisors, let factor):
        formula.terms = terms
        formula.divisors = divisors
        formula.factor = factor
      }
      return true
    }

    /// A number alone is a code, but where it multiplies.
    var terms: [Term]? {
      switch self {
      case .number(let number): [Term(name: "\(number)")]
      case .linear(let terms): terms
      case .product, .quotient: nil
      }
    }
  }

  /// Reads an expression, `*` and `/` before `+` and `-`.
  private struct Parser {
    let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    init(bytes: [UInt8]) {
      // The multiplication sign of two bytes is an x; a long dash is a minus.
      var plain: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index...].starts(with: [0xC3, 0x97]) {
          plain.append(UInt8(ascii: "*"))
          index += 2
        } else if bytes[index...].starts(with: [0xE2, 0x80, 0x93])
          || bytes[index...].starts(with: [0xE2, 0x88, 0x92])
        {
          plain.append(UInt8(ascii: "-"))
          index += 3
        } else {
          plain.append(bytes[index])
          index += 1
        }
      }
      self.bytes = plain
    }

    /// Whether nothing is left but signs of percent, brackets and points.
    var isAtEnd: Bool {
      bytes[offset...].allSatisfy { " ()[]%.;,:".utf8.contains($0) }
    }

    private mutating func peek() -> UInt8? {
      while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
      return offset < bytes.count ? bytes[offset] : nil
    }

    mutating func sum() -> Value? {
      guard var value = product() else { return nil }
      while let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        offset += 1
        guard let right = product()?.terms, let left = value.terms else { return nil }
        value = .linear(
          left
            + right.map {
              Term(name: $0.name, isNegative: $0.isNegative != (sign == UInt8(ascii: "-")))
            })
      }
      return value
    }

    private mutating func product() -> Value? {
      guard var value = primary() else { return nil }
      while let sign = peek() {
        switch sign {
        case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"):
          offset += 1
          guard let right = primary(), let joined = Self.times(value, right) else { return nil }
          value = joined
        case UInt8(ascii: "/"), UInt8(ascii: ":"):
          offset += 1
          guard let right = primary(), let joined = Self.divide(value, right) else { return nil }
          value = joined
        default: return value
        }
      }
      return value
    }

    private static func times(_ left: Value, _ right: Value) -> Value? {
      let scales = [100, 1000, 100_000]
      switch (left, right) {
      case (.quotient(let terms, let divisors, 1), .number(let factor))
      where scales.contains(factor):
        return .quotient(terms, divisors, factor: factor)
      case (.number(let factor), .linear(let terms)) where scales.contains(factor):
        return .quotient(terms, [], factor: factor)
      case (.linear(let terms), .number(let factor)) where scales.contains(factor):
        return .quotient(terms, [], factor: factor)
      case (.number(let factor), .quotient(let terms, let divisors, 1))
      where scales.contains(factor):
        return .quotient(terms, divisors, factor: factor)
      case (.number(let factor), .number(let name)) where scales.contains(factor):
        return .quotient([Term(name: "\(name)")], [], factor: factor)
      case (.number(let name), .number(let factor)) where scales.contains(factor):
        return .quotient([Term(name: "\(name)")], [], factor: factor)
      default:
        guard let terms = left.terms, let others = right.terms, others.count == 1,
          !others[0].isNegative
        else { return nil }
        return .product(terms, others[0].name, hundredths: false)
      }
    }

    private static func divide(_ left: Value, _ right: Value) -> Value? {
      switch (left, right) {
      case (.product(let terms, let name, _), .number(100)):
        return .product(terms, name, hundredths: true)
      case (.quotient(let terms, let divisors, let factor), _) where divisors.isEmpty:
        guard let others = right.terms else { return nil }
        return .quotient(terms, others, factor: factor)
      default:
        guard let terms = left.terms, let others = right.terms else { return nil }
        return .quotient(terms, others, factor: 1)
      }
    }

    /// Brackets stand around a code or around a sum.
    private mutating func primary() -> Value? {
      guard let byte = peek() else { return nil }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        depth += 1
        guard depth < 16 else { return nil }
        defer { depth -= 1 }
        offset += 1
        guard let value = sum() else { return nil }
        // The bracket that closes all may stand outside of what is read.
        guard let closing = peek() else { return value }
        guard closing == UInt8(ascii: ")") || closing == UInt8(ascii: "]") else { return nil }
        offset += 1
        return value
      }
      let start = offset
      while offset < bytes.count, isName(at: offset, from: start) { offset += 1 }
      guard offset > start else { return nil }
      let name = String(decoding: bytes[start..<offset], as: UTF8.self)
      // `100%`
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "%") { offset += 1 }
      if let number = Int(name), "\(number)" == name { return .number(number) }
      return .linear([Term(name: name)])
    }

    /// Whether a byte goes on a code: letters, digits, and dots between them; an x between two numbers
    /// is a sign.
    private func isName(at index: Int, from start: Int) -> Bool {
      let byte = bytes[index]
      if byte.isDigit { return true }
      if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "X") {
        return index == start
          ? !(index > 0 && bytes[index - 1].isDigit) : !bytes[start..<index].allSatisfy(\.isDigit)
      }
      if byte.isLetter { return true }
      return byte == UInt8(ascii: ".") && index > start && index + 1 < bytes.count
        && (bytes[index + 1].isDigit || bytes[index + 1].isLetter)
    }
  }
}
