/// A figure of the prose, read where it stands.
struct NarrativeFigure: Sendable {
  /// How exact the words before it leave it.
  enum Exactness: Sendable {
    case exact
    /// `khoảng`, `xấp xỉ`.
    case about
    /// `ước`: what is not settled yet; of three digits or more it is the figure of the table.
    case estimated
    /// `hơn`, `trên`: the number or somewhat more.
    case above
    /// `gần`, `dưới`: somewhat less.
    case below
  }

  /// What is written, not multiplied.
  var number: ExactDecimal
  /// What its scale words multiply it by.
  var scale: ExactDecimal = .one
  /// How exact it is.
  var exactness = Exactness.exact
  /// Whether it is in percent.
  var isPercent = false
  /// The unit behind it, where it is a known one.
  var unit: Unit?
  /// The index of the lexeme behind it, and behind its scale and its money or percent sign.
  var next: Int

  /// The number times its scale.
  var amount: ExactDecimal? { scale == .one ? number : number.multiplied(by: scale) }

  /// What reading digits gives.
  enum Reading {
    /// A quantity.
    case figure(NarrativeFigure)
    /// A date, the number of a document, a range: what follows goes on at the index.
    case other(next: Int)
  }

  /// Reads the digits at a lexeme.
  static func read(_ lexemes: Lexemes, at start: Int, in text: String) -> Reading {
    var next = start + 1
    while lexemes.isSign(next, ".") || lexemes.isSign(next, ","), !lexemes.isSpaced(next),
      lexemes.isNumber(next + 1), !lexemes.isSpaced(next + 1)
    {
      next += 2
    }
    let isGlued = start > 0 && !lexemes.isSpaced(start) && !isOpening(lexemes, start - 1)
    if isGlued || lexemes[start].isRepaired { return .other(next: endOfRun(lexemes, from: next)) }
    // `0238 3844 500`, `1 234`: a telephone number, or groups that may mean two things.
    if lexemes.isNumber(next) {
      while lexemes.isNumber(next) { next += 1 }
      return .other(next: endOfRun(lexemes, from: next))
    }
    guard let number = plainNumber(lexemes.text(of: start..<next, in: text)) else {
      return .other(next: endOfRun(lexemes, from: next))
    }
    var figure = NarrativeFigure(number: number, next: next)
    if lexemes.isSign(next, "/"), !lexemes.isSpaced(next), lexemes.isNumber(next + 1) {
      guard let end = pairEnd(lexemes, from: next + 1, first: number) else {
        return .other(next: endOfRun(lexemes, from: next))
      }
      figure.next = end
    } else if !lexemes.isSpaced(next), lexemes.isSign(next, "/") || lexemes.word(next) != nil {
      return .other(next: endOfRun(lexemes, from: next))
    } else if isRange(lexemes, at: next, in: text) {
      var end = next + 1
      while lexemes.isNumber(end) || !lexemes.isSpaced(end) && lexemes.isClosing(end) { end += 1 }
      return .other(next: end)
    } else if lexemes.isWord(next, "tren", "^", in: text) {
      // `12 trên tổng số 14`
      var end = next + 1
      if lexemes.isWord(end, "tong"), lexemes.isWord(end + 1, "so") { end += 2 }
      if lexemes.isNumber(end) { figure.next = end + 1 }
    }
    figure.readUnit(lexemes, in: text)
    return .figure(figure)
  }

  /// Reads a number in words that counts a known noun; `một` is none, it is an article as well.
  static func readWords(_ lexemes: Lexemes, at start: Int, in text: String) -> NarrativeFigure? {
    guard let spelled = SpelledNumber.read(lexemes, at: start, in: text),
      spelled.values.count == 1, let number = spelled.values.first
    else { return nil }
    guard
      CountNouns.end(lexemes, at: spelled.next, in: text) != nil
        || Unit.prefix(lexemes, at: spelled.next, in: text) != nil
    else { return nil }
    var figure = NarrativeFigure(number: number, next: spelled.next)
    figure.unit = Unit.prefix(lexemes, at: spelled.next, in: text)?.unit
    return figure
  }

  private mutating func readUnit(_ lexemes: Lexemes, in text: String) {
    if lexemes.isSign(next, "%") {
      isPercent = true
      next += 1
      return
    }
    while let word = ScaleWord.read(lexemes, at: next, in: text) {
      guard word.certainty != .unlikely, let product = scale.multiplied(by: word.factor) else {
        break
      }
      scale = product
      next += word.length
    }
    guard let (unit, end) = Unit.prefix(lexemes, at: next, in: text) else { return }
    self.unit = unit
    // Of what is counted the words matter.
    if unit.isMoney { next = end }
  }

  // MARK: - What is no quantity

  private static func isOpening(_ lexemes: Lexemes, _ index: Int) -> Bool {
    lexemes.isSign(index, "(") || lexemes.isSign(index, "+") || lexemes.sign(index) == 0x201C
      || lexemes.isSign(index, "\"")
  }

  /// Behind a pair `12/14`; null for dates, months and the numbers of documents.
  private static func pairEnd(
    _ lexemes: Lexemes, from start: Int, first: ExactDecimal
  ) -> Int? {
    var next = start + 1
    while lexemes.isSign(next, "."), !lexemes.isSpaced(next), lexemes.isNumber(next + 1),
      !lexemes.isSpaced(next + 1)
    {
      next += 2
    }
    if !lexemes.isSpaced(next), lexemes.isSign(next, "/") || lexemes.isDash(next) { return nil }
    if lexemes.word(next) != nil, !lexemes.isSpaced(next) { return nil }
    if let year = lexemes.number(start), next == start + 1, (1900...2100).contains(year),
      let month = first.integer, month <= 12
    {
      return nil
    }
    return next
  }

  private static func isRange(_ lexemes: Lexemes, at index: Int, in text: String) -> Bool {
    (lexemes.isDash(index) || lexemes.isWord(index, "den", "^'", in: text))
      && lexemes.isNumber(index + 1)
  }

  /// Behind what is glued to a lexeme.
  private static func endOfRun(_ lexemes: Lexemes, from start: Int) -> Int {
    var next = start
    while next < lexemes.count, !lexemes.isSpaced(next), !lexemes.isSign(next, ","),
      !lexemes.isSign(next, ";"), !lexemes.isSign(next, ")"), !isStop(lexemes, next)
    {
      next += 1
    }
    return next
  }

  private static func isStop(_ lexemes: Lexemes, _ index: Int) -> Bool {
    (lexemes.isSign(index, ".") || lexemes.isSign(index, ":"))
      && (index + 1 == lexemes.count || lexemes.isSpaced(index + 1))
  }

  private static func plainNumber(_ text: String) -> ExactDecimal? {
    let numeral = Numeral(parsing: text, isNumericCell: false)
    if numeral.kind == .number, case .number(let number) = numeral.value { return number }
    return nil
  }
}
