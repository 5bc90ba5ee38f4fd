/// The grammar of ``Numeral``: identifiers, ratios, ranges and lists are tried before a plain number.
///
/// A number in words stands wherever one in digits may, but nothing follows it that is no known
/// unit: `hai bên thống nhất` is no 2.
struct NumeralParser {
  let text: String
  let lexemes: Lexemes
  let style: SeparatorStyle
  let isNumericCell: Bool
  let isFinancial: Bool
  var index = 0
  var isRepaired = false
  /// Whether words before the number say that it is a fall: `giảm khoảng 5%`.
  var isFalling = false
  /// A currency printed before the number: `$10`, `USD 10`.
  var currency: String?

  init(_ text: String, style: SeparatorStyle, isNumericCell: Bool, isFinancial: Bool = false) {
    self.text = text
    self.lexemes = Lexemes(text)
    self.style = style
    self.isNumericCell = isNumericCell
    self.isFinancial = isFinancial
  }

  /// Reads a text, and without what stands around a numeral and is no part of it: invisible
  /// characters, quotation marks, a closing full stop, a label with its colon.
  ///
  /// A coded answer takes no label, for a label is half of it (`Có: 1`).
  static func numeral(
    of text: String, style: SeparatorStyle, isNumericCell: Bool, isFinancial: Bool,
    takesLabel: Bool = true
  ) -> Numeral {
    let bare = Trimming.quotation(Trimming.invisible(text))
    func parse(_ text: String) -> Numeral {
      var parser = NumeralParser(
        text, style: style, isNumericCell: isNumericCell, isFinancial: isFinancial)
      return parser.numeral()
    }
    let whole = parse(bare)
    guard whole.kind == .invalid else { return whole }
    // White space around a text makes it no longer.
    let length = Lexemes(bare).printedLength
    guard length <= longestLabelled,
      length <= longestInWords || bare.utf8.contains(where: \.isDigit)
    else { return whole }
    let open = Trimming.closingStop(bare)
    if open.utf8.count < bare.utf8.count {
      let numeral = parse(open)
      if numeral.kind != .invalid { return numeral }
    }
    guard takesLabel, let label = NumeralLabel(of: open) else { return whole }
    return label.applied(to: parse(label.rest))
  }

  /// The longest text, in bytes, whose end and beginning are tried without, and the longest that has
  /// no digit: others are prose.
  private static let longestLabelled = 160
  private static let longestInWords = 64

  mutating func numeral() -> Numeral {
    if let identifier { return identifier }
    if let repaired { return repaired }
    if let outline { return outline }
    if let enclosed = enclosed() { return enclosed }
    let prefix = readPrefix()
    if prefix.isRank { return rank(mayBeWeekday: prefix == .rankOrWeekday) }
    readCurrency()
    switch Figure.read(lexemes, at: index, style: style) {
    case .outline(let next):
      return isAtEnd(afterDot: next) ? Numeral(.outline) : Numeral(.invalid)
    case .invalid: return Numeral(.invalid)
    case .list:
      return list()
    case .figure(let figure):
      // `1.` and `1.1.`; `12,5.` and `1.500.000.` are figures with a stray full stop.
      if prefix == .none, figure.next < lexemes.count, isAtEnd(afterDot: figure.next),
        !isSurelyFigure(figure)
      {
        return Numeral(
          .outline, readings: figure.value.scale == 0 ? [.number(figure.value)] : [])
      }
    case .none:
      if lexemes.isHalfOfOne(index, in: text), index + 1 == lexemes.count {
        return qualified(Numeral(.ratio, Self.oneHalf), prefix)
      }
      guard isSigned(index) || isSpelledNumber(index) || isHalfOfScale(index) else {
        return letters()
      }
    }
    guard let first = term() else { return Numeral(.invalid) }
    if let compound = compound(first, prefix) { return compound }
    return single(first, prefix)
  }

  // MARK: - Words before

  private mutating func readPrefix() -> NumeralPrefix {
    if let (prefix, length) = NumeralPrefix.comparison(lexemes, at: index) {
      index += length
      return prefix
    }
    var found = NumeralPrefix.none
    while let (prefix, length) = NumeralPrefix.read(lexemes, at: index, in: text) {
      // `khoảng từ 5 đến 7`, `giảm khoảng 5%`; else a second meaning makes no number.
      let isRefined =
        found == .negative ? prefix.isBound : found.isBound && found != .range && prefix.opensRange
      if found != .none, prefix != .none, !isRefined { return found }
      if prefix != .none { found = prefix }
      isFalling = isFalling || prefix == .negative
      index += length
      // `Tổng số: 15`
      if lexemes.isSign(index, ":"), index + 1 < lexemes.count { index += 1 }
    }
    return found
  }

  /// Whether the separators of a figure are none of an outline number: a comma, or points that part
  /// groups of three.
  private func isSurelyFigure(_ figure: Figure) -> Bool {
    guard figure.next > index + 1 else { return false }
    return figure.value.scale == 0
      || (index..<figure.next).contains { lexemes.isSign($0, ",") }
  }

  /// `$10`, `USD 10`, `VN$1000`; what is written as a word (`Bảng 3`, `Yên 10`) stands behind.
  private mutating func readCurrency() {
    let start = index
    if lexemes.isWord(index, "vn"), lexemes.isSign(index + 1, "$") { index += 1 }
    if let (unit, next) = Unit.prefix(lexemes, at: index, in: text), unit.isMoney,
      isCurrencySign(index..<next),
      lexemes.isNumber(next) || lexemes.isSign(next, ".") && lexemes.isSpaced(next + 1)
    {
      currency = lexemes.text(of: start..<next, in: text)
      index = lexemes.isNumber(next) ? next : next + 1
    } else {
      index = start
    }
  }

  /// Whether a currency is printed as a sign, as a code in capitals, or abbreviated: `Rs`.
  private func isCurrencySign(_ range: Range<Int>) -> Bool {
    range.allSatisfy { place in
      guard let word = lexemes.word(place) else { return true }
      return !word.hasVowel
        || lexemes[place].isBare
          && Folding.isCapitals(lexemes.text(of: place..<place + 1, in: text))
    }
  }

  // MARK: - One number

  private mutating func single(_ term: NumeralTerm, _ prefix: NumeralPrefix) -> Numeral {
    var term = term
    let isBound = boundBehind != nil || prefix.isBound
    let start = restStart(term)
    guard isPlainRest(behind: term) else { return Numeral(.invalid) }
    if let half = remainder.halfOfUnit(at: start, of: term.scale) {
      term.values = term.values.compactMap { $0.adding(half) }
    }
    if isFalling {
      // `giảm -5`: most likely a fall by 5.
      term.values =
        term.value.isNegative
        ? [term.value, term.value.negated]
        : term.values.map(\.negated)
    }
    if term.sign == .less || term.sign == .dash && !term.alternatives.isEmpty {
      term.alternatives += term.values.map(\.negated)
    }
    // `giảm 2 lần`: by two, or to a half.
    if isFalling, term.isSure, term.share == .none, lexemes.isWord(start, "lan", "^`", in: text) {
      let part = Value.ratio(actual: .one, quota: term.value.negated)
      return Numeral(
        .ambiguous, unit: unit(from: index), readings: [.number(term.value), part],
        repaired: isRepaired, scale: term.scale)
    }
    let others = remainder.numbersBeside(term, from: start, style: style)
    let agreed = term.values.first(where: others.contains)
    let readings =
      agreed.map { [.number($0)] }
      ?? remainder.readings(of: term, and: others, from: start, style: style)
    let isRemark = agreed != nil && lexemes.isSign(index, "(")
    let unit = isRemark ? nil : unit(from: index) ?? currency
    if readings.count > 1 {
      return Numeral(
        .ambiguous, unit: unit, readings: readings, repaired: isRepaired, scale: term.scale)
    }
    let value = readings.first ?? .number(term.value)
    if term.isSpelled, isDoubtfulWord {
      return Numeral(.ambiguous, unit: unit, readings: [value])
    }
    let kind: Numeral.Kind =
      isBound
      ? .bound
      : term.share == .percent ? .percent : term.share == .permille ? .permille : .number
    return Numeral(
      kind, value, unit: unit, repaired: isRepaired, scale: term.scale,
      namesItsSize: term.namesItsSize, hasDoubtfulSign: term.hasDoubtfulSign)
  }

  /// Where `trở lên`, `trở xuống` or `đổ lại` stands behind the number and its unit; null without.
  private var boundBehind: Int? {
    var start = lexemes.count - 2
    while start > 0, lexemes.isClosing(start + 1) { start -= 1 }
    switch lexemes.word(start + 1) {
    case "len"?, "xuong"?, "lai"?: return lexemes.isBoundVerb(start, in: text) ? start : nil
    default: return nil
    }
  }

  /// The unit as printed from a lexeme on, without what follows a known one: a remark in
  /// parentheses, `rưỡi`, `trở lên`.
  private func unit(from start: Int) -> String? {
    var end = max(start, boundBehind ?? lexemes.count)
    if let (_, next) = Unit.prefix(lexemes, at: start, in: text), next < end,
      lexemes.isSign(next, "(") || lexemes.isHalf(next, in: text)
        || FootnoteMark.end(lexemes, at: next) > next
    {
      end = next
    }
    return printed(from: start, to: end)
  }

  /// Whether the whole text is one word that without its marks may be another: `nam`, `bay`.
  private var isDoubtfulWord: Bool {
    lexemes.count == 1 && NumberWord(lexemes, at: 0, in: text) == nil
  }

  // MARK: - What stands behind

  var remainder: NumeralRemainder { NumeralRemainder(lexemes, of: text) }

  /// The index behind a term that ends at the current one, and behind its percent sign.
  func restStart(_ term: NumeralTerm) -> Int {
    term.share == .none ? index : FootnoteMark.end(lexemes, at: index + shareLength)
  }

  /// How many lexemes the mark at the current index takes: `%`, `phần trăm`.
  var shareLength: Int { lexemes.isWord(index, "phan") ? 2 : 1 }

  func isPlainRest(behind term: NumeralTerm) -> Bool {
    let start = restStart(term)
    let range = start..<max(start, lexemes.count)
    return term.isSpelled ? remainder.isKnown(range) : remainder.isPlain(range)
  }

  func isAtEnd(afterDot next: Int) -> Bool {
    next == lexemes.count || next == lexemes.count - 1 && lexemes.isSign(next, ".")
  }

  /// The text from a lexeme to the end, its closing punctuation left out; null where none is left.
  func printed(from start: Int) -> String? {
    printed(from: start, to: lexemes.count)
  }

  private func printed(from start: Int, to end: Int) -> String? {
    var end = end
    while end > start, lexemes.isClosing(end - 1) { end -= 1 }
    return start < end ? lexemes.text(of: start..<end, in: text) : nil
  }
}
