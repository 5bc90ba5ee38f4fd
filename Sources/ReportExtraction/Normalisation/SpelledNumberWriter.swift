extension ExactDecimal {
  /// The number in words: `một triệu không trăm linh một nghìn`, `âm hai phẩy không năm`.
  ///
  /// As schoolbooks read numbers: behind the first group of three digits all are said with their
  /// zeros, empty groups too (`một triệu không nghìn hai trăm`), so that nothing can be taken for a
  /// left-out unit. Decimals are said one by one, as many as ``scale`` says. What is written is
  /// read by ``SpelledNumber/init(parsing:)`` as this number alone.
  public func spelledOut(in dialect: SpelledNumber.Dialect = .northern) -> String {
    var writer = SpelledNumberWriter(dialect)
    writer.write(self)
    return writer.text
  }
}

/// Writes numbers in words.
private struct SpelledNumberWriter {
  private let dialect: SpelledNumber.Dialect
  private(set) var text = ""

  init(_ dialect: SpelledNumber.Dialect) {
    self.dialect = dialect
  }

  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  mutating func write(_ number: ExactDecimal) {
    if number.isNegative { add("âm") }
    let magnitude = number.coefficient.magnitude
    var power: UInt = 1
    for _ in 0..<number.scale { power *= 10 }
    write(magnitude / power)
    guard number.scale > 0 else { return }
    add("phẩy")
    var rest = magnitude % power
    while power > 1 {
      power /= 10
      add(Self.digits[Int(rest / power)])
      rest %= power
    }
  }

  private mutating func add(_ word: String) {
    if !text.isEmpty { text.append(" ") }
    text.append(word)
  }

  private mutating func write(_ number: UInt) {
    guard number >= 1_000_000_000 else { return writeBelowBillion(number, isFirst: true) }
    // `một nghìn tỷ`: no larger unit is in use.
    write(number / 1_000_000_000)
    add(dialect.billion.rawValue)
    if number % 1_000_000_000 > 0 {
      writeBelowBillion(number % 1_000_000_000, isFirst: false)
    }
  }

  /// Writes the groups of three digits of a number; all of them, unless it is the first.
  private mutating func writeBelowBillion(_ number: UInt, isFirst: Bool) {
    var isFirst = isFirst
    for (factor, unit) in [(1_000_000, "triệu"), (1000, dialect.thousand.rawValue), (1, "")] {
      let rest = number % UInt(factor * 1000)
      if rest == 0, !isFirst || number > 0 { return }
      let group = Int(rest) / factor
      if isFirst, group == 0, factor > 1 { continue }
      // `không nghìn`
      if group == 0, factor > 1 { add(Self.digits[0]) } else { write(group, isFirst: isFirst) }
      if factor > 1 { add(unit) }
      isFirst = false
    }
  }

  private mutating func write(_ group: Int, isFirst: Bool) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
    if hundreds > 0 || !isFirst {
      add(Self.digits[hundreds])
      add("trăm")
    }
    switch tens {
    case 0 where hundreds > 0 || !isFirst:
      guard ones > 0 else { return }
      add(dialect.zeroTens.rawValue)
      add(Self.digits[ones])
    case 0: add(Self.digits[ones])
    case 1:
      add("mười")
      if ones > 0 { add(ones == 5 ? "lăm" : Self.digits[ones]) }
    default:
      add(Self.digits[tens])
      add("mươi")
      switch ones {
      case 0: break
      case 1: add("mốt")
      case 4: add(dialect.four.rawValue)
      case 5: add("lăm")
      default: add(Self.digits[ones])
      }
    }
  }
}
