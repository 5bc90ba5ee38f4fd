/// A number in digits with its separators: `1.234,5`, `03`, `1 234`, `,5`.
struct Figure: Hashable {
  /// What stands where a figure is looked for.
  enum Reading: Hashable {
    /// No figure begins here.
    case none
    /// A figure.
    case figure(Figure)
    /// An outline number: `1.1.2`; the index behind it.
    case outline(next: Int)
    /// Integers with commas between them: `3,4,5`; the index behind them.
    case list(next: Int)
    /// Digits that make no number: `1.234.56`, more than 18 digits; the index behind them.
    case invalid(next: Int)
  }

  /// What the separators say about the style of the document.
  enum Evidence: Hashable {
    case none
    case vietnamese
    case english
    /// `12.5`.
    case slip
  }

  /// The number, by its likelier reading.
  var value: ExactDecimal
  /// The other reading, where one stays possible.
  var alternative: ExactDecimal?
  /// Whether letters were read as digits.
  var isRepaired: Bool
  /// What it says about the style.
  var evidence: Evidence
  /// The index of the lexeme behind it.
  var next: Int

  /// The group of digits between separators.
  private struct Part {
    var digits: Int
    var hasLeadingZero: Bool
    /// The separator before it; a space for any white space, 0 before the first.
    var separator: UInt32
  }

  /// Reads the figure that begins at a lexeme.
  static func read(_ lexemes: Lexemes, at start: Int, style: SeparatorStyle) -> Reading {
    var parts: [Part] = []
    var coefficient = 0
    var digits = 0
    var isRepaired = false
    var index = start
    // `,5`
    if lexemes.isSign(start, ",") || lexemes.isSign(start, "."), lexemes.isNumber(start + 1),
      !lexemes.isSpaced(start + 1)
    {
      parts.append(Part(digits: 0, hasLeadingZero: true, separator: 0))
    }
    while let (place, separator) = nextPart(lexemes, at: index, after: parts) {
      let lexeme = lexemes[place]
      digits += lexeme.digits
      if digits <= 18, let power = ExactDecimal.powerOfTen(lexeme.digits) {
        coefficient = coefficient * power + lexeme.number
      }
      isRepaired = isRepaired || lexeme.isRepaired
      let isZeroFirst = lexeme.number == 0 && lexeme.digits == 1
      parts.append(
        Part(
          digits: lexeme.digits,
          hasLeadingZero: isZeroFirst || lexemes.beginsWithZero(place), separator: separator))
      index = place + 1
    }
    guard digits > 0 else { return .none }
    guard digits <= 18 else { return .invalid(next: index) }
    var figure = Figure(
      value: ExactDecimal(coefficient: coefficient), isRepaired: isRepaired, evidence: .none,
      next: index)
    if parts.count == 1 { return .figure(figure) }
    return figure.separate(parts, style: style)
  }

  private static func nextPart(
    _ lexemes: Lexemes, at index: Int, after parts: [Part]
  ) -> (place: Int, separator: UInt32)? {
    guard let first = parts.first else { return lexemes.isNumber(index) ? (index, 0) : nil }
    if lexemes.isNumber(index), lexemes.isSpaced(index) {
      // White space parts groups of three only, and only where no other sign does.
      let isGroup =
        lexemes[index].digits == 3 && (1...3).contains(first.digits) && !first.hasLeadingZero
        && parts.dropFirst().allSatisfy { $0.separator == 0x20 }
        && !lexemes.isSign(index + 1, "/")
      return isGroup ? (index, 0x20) : nil
    }
    let sign = lexemes.sign(index)
    // White space may stand before the comma of `,5`.
    let isFirst = parts.count == 1 && first.digits == 0
    guard lexemes.isNumber(index + 1), isFirst || !lexemes.isSpaced(index),
      !lexemes.isSpaced(index + 1)
    else { return nil }
    switch sign {
    case 0x2E, 0x2C: return (index + 1, sign)
    // `12'345`
    case 0x27, 0x2019: return lexemes[index + 1].digits == 3 ? (index + 1, 0x27) : nil
    default: return nil
    }
  }

  /// Decides what the separators mean.
  private mutating func separate(_ parts: [Part], style: SeparatorStyle) -> Reading {
    let last = parts[parts.count - 1]
    let grouping = parts[1].separator
    let decimal = ExactDecimal(coefficient: value.coefficient, scale: last.digits)
    if parts.count == 2, grouping == 0x2E || grouping == 0x2C {
      separateTwo(parts[0], last, decimal: decimal, style: style)
      return .figure(self)
    }
    let head = last.separator == grouping ? parts[...] : parts.dropLast()
    let isGrouped =
      Self.isFirstGroup(parts[0])
      && head.dropFirst().allSatisfy { $0.separator == grouping && $0.digits == 3 }
    if isGrouped {
      if last.separator != grouping {
        let isGroup = last.digits == 3 && grouping == 0x20 && last.separator == 0x2E
        // `1 234.567`: the point may group as well.
        if isGroup { alternative = value }
        value = decimal
        evidence = last.separator == 0x2C ? .vietnamese : isGroup ? .none : .english
      } else if grouping == 0x2E || grouping == 0x2C {
        evidence = grouping == 0x2E ? .vietnamese : .english
      }
      return .figure(self)
    }
    let isUniform = parts.dropFirst().allSatisfy { $0.separator == grouping }
    let isShort = parts.allSatisfy { $0.digits <= 2 && !$0.hasLeadingZero }
    if isUniform, isShort { return grouping == 0x2E ? .outline(next: next) : .list(next: next) }
    return .invalid(next: next)
  }

  private mutating func separateTwo(
    _ first: Part, _ last: Part, decimal: ExactDecimal, style: SeparatorStyle
  ) {
    let joined = value
    let isPoint = last.separator == 0x2E
    let isGroup = last.digits == 3 && Self.isFirstGroup(first)
    value = decimal
    // Nothing groups behind a lone 0, or behind more than three digits: it is a decimal.
    if first.hasLeadingZero && first.digits <= 1 || last.digits == 3 && first.digits > 3 {
      evidence = isPoint ? .slip : .vietnamese
      // `.5`: the point may be dirt.
      if isPoint, first.digits == 0, style != .english { alternative = joined }
    } else if isGroup {
      switch (isPoint, style) {
      case (true, .vietnamese), (true, .assumed), (false, .english): value = joined
      case (true, .english), (false, .vietnamese): break
      case (true, .undecided):
        value = joined
        alternative = decimal
      case (false, .assumed), (false, .undecided): alternative = joined
      }
    } else if isPoint {
      evidence = .slip
      if style != .english { alternative = joined }
    } else {
      evidence = .vietnamese
      if style == .english { alternative = joined }
    }
  }

  private static func isFirstGroup(_ part: Part) -> Bool {
    (1...3).contains(part.digits) && !part.hasLeadingZero
  }
}
