/// A word that multiplies the number before it: `nghìn`, `triệu`, `tỷ`, and the letters `K`, `M`, `G`.
///
/// Without their marks most of these words are others (`văn`, `trạm`, `ngân`), so a scale word is
/// one that is printed with its marks, or without in a text that has none at all, and stands before
/// a unit or the end. Where that leaves two readings, both are kept.
struct ScaleWord {
  /// How sure the word is.
  enum Certainty {
    /// It multiplies.
    case sure
    /// It multiplies, unless it is a word of its own: `5 nghìn suất quà`, `2 ty đồng`.
    case likely
    /// It is a word of its own, unless it multiplies: `3 tý`, `3 tram` in a text without marks.
    case unlikely
  }

  /// What it multiplies by.
  let factor: ExactDecimal
  /// How sure it is.
  let certainty: Certainty
  /// How many lexemes it takes: two for `tr.`.
  let length: Int

  private struct Name {
    var syllable: Syllable
    var marks: Diacritics
    var factor: Int
    /// Whether a text without marks may mean it.
    var isPlainlyMeant: Bool
    /// Whether no other common word is written with its letters.
    var isUnlikeOthers: Bool

    init(_ printed: String, _ factor: Int, isPlainlyMeant: Bool, isUnlikeOthers: Bool) {
      syllable = Syllable(folding: printed)
      marks = Diacritics(of: printed)
      self.factor = factor
      self.isPlainlyMeant = isPlainlyMeant
      self.isUnlikeOthers = isUnlikeOthers
    }
  }

  private static let names = [
    Name("nghìn", 1000, isPlainlyMeant: true, isUnlikeOthers: true),
    Name("ngàn", 1000, isPlainlyMeant: true, isUnlikeOthers: false),
    Name("triệu", 1_000_000, isPlainlyMeant: true, isUnlikeOthers: true),
    Name("tr", 1_000_000, isPlainlyMeant: true, isUnlikeOthers: true),
    Name("tỷ", 1_000_000_000, isPlainlyMeant: true, isUnlikeOthers: true),
    Name("vạn", 10_000, isPlainlyMeant: false, isUnlikeOthers: false),
    Name("trăm", 100, isPlainlyMeant: false, isUnlikeOthers: false),
    Name("chục", 10, isPlainlyMeant: false, isUnlikeOthers: false),
  ]

  private enum Follower {
    case end
    case unit(isMoney: Bool)
    case words
  }

  /// The scale word at a lexeme of a text.
  static func read(_ lexemes: Lexemes, at index: Int, in text: String) -> ScaleWord? {
    guard let word = lexemes.word(index) else { return nil }
    if word.count == 1 { return letter(lexemes, at: index, in: text) }
    if let factor = amounts[word] { return amount(factor, lexemes, at: index, in: text) }
    guard let name = names.first(where: { $0.syllable == word }) else { return nil }
    // `văn bản` is a unit of its own, `ngân hàng` may be.
    guard Unit.prefix(lexemes, at: index, in: text) == nil else { return nil }
    let hasStop = name.syllable == "tr" && lexemes.isSign(index + 1, ".")
    let length = hasStop ? 2 : 1
    let follower = follower(lexemes, at: index + length, in: text)
    let certainty: Certainty?
    if lexemes.isNumber(index + 1), !lexemes.isSpaced(index + 1) {
      // `1tr2`, `2tỷ5`
      certainty = lexemes.isSpaced(index) ? nil : .sure
    } else if name.syllable == "tr" {
      certainty = abbreviated(follower, isGlued: !lexemes.isSpaced(index))
    } else if lexemes.marks(index, in: text) == name.marks {
      if case .words = follower { certainty = .likely } else { certainty = .sure }
    } else if text.isASCII {
      certainty = unmarked(name, follower)
    } else {
      certainty = misspelt(name, follower)
    }
    return certainty.map {
      ScaleWord(
        factor: ExactDecimal(coefficient: name.factor), certainty: $0, length: length)
    }
  }

  /// `10K`, `3M`, `1,2G`: glued to the digits; `5m` are metres, `5 K` is nothing, `5G` a network.
  private static func letter(
    _ lexemes: Lexemes, at index: Int, in text: String
  ) -> ScaleWord? {
    let factor: Int
    switch lexemes.text(of: index..<index + 1, in: text) {
    case "k", "K": factor = 1000
    case "M": factor = 1_000_000
    case "G": factor = 1_000_000_000
    default: return nil
    }
    guard !lexemes.isSpaced(index), lexemes.isNumber(index - 1) else { return nil }
    let isEnd = lexemes.word(index + 1) == nil && !lexemes.isNumber(index + 1)
    guard isEnd || Unit.prefix(lexemes, at: index + 1, in: text) != nil else { return nil }
    return ScaleWord(
      factor: ExactDecimal(coefficient: factor),
      certainty: factor > 1_000_000 && index == 1 && lexemes[0].digits == 1 ? .unlikely : .sure,
      length: 1)
  }

  /// Scale words that are written as one with `đồng`, and what they multiply by.
  private static let amounts: [Syllable: (marks: Diacritics, factor: Int)] = [
    "trd": ("-", 1_000_000), "trdong": ("-^`", 1_000_000), "tyd": ("-?", 1_000_000_000),
    "tid": ("-?", 1_000_000_000), "ngd": ("-", 1000), "nghd": ("-", 1000),
  ]

  /// `500 trđ`.
  private static func amount(
    _ amount: (marks: Diacritics, factor: Int), _ lexemes: Lexemes, at index: Int, in text: String
  ) -> ScaleWord? {
    guard lexemes.marks(index, in: text) == amount.marks else { return nil }
    return ScaleWord(
      factor: ExactDecimal(coefficient: amount.factor), certainty: .sure, length: 1)
  }

  private static func abbreviated(_ follower: Follower, isGlued: Bool) -> Certainty? {
    switch follower {
    case .unit(isMoney: true): .sure
    case .end: isGlued ? .sure : .likely
    default: nil
    }
  }

  private static func unmarked(_ name: Name, _ follower: Follower) -> Certainty? {
    switch follower {
    case .end, .unit: name.isPlainlyMeant ? .sure : .unlikely
    case .words: name.isPlainlyMeant ? .unlikely : nil
    }
  }

  private static func misspelt(_ name: Name, _ follower: Follower) -> Certainty? {
    switch follower {
    case .unit(isMoney: true): .likely
    case .unit: name.isUnlikeOthers ? .likely : nil
    case .end: name.isUnlikeOthers ? .unlikely : nil
    case .words: nil
    }
  }

  private static func follower(
    _ lexemes: Lexemes, at index: Int, in text: String
  ) -> Follower {
    guard let word = lexemes.word(index) else { return .end }
    if let (unit, _) = Unit.prefix(lexemes, at: index, in: text),
      word != "dong" || isDong(lexemes.marks(index, in: text))
    {
      return .unit(isMoney: unit.isMoney)
    }
    if joints.contains(word) || lexemes.isHalf(index, in: text) { return .end }
    // `nghìn tỷ đồng`
    if let next = read(lexemes, at: index, in: text), next.certainty == .sure { return .end }
    return .words
  }

  /// Whether a word is `đồng` and not `động`: its marks are right, or it has none.
  private static func isDong(_ marks: Diacritics) -> Bool { marks.isEmpty || marks == "-^`" }

  /// Words that go on with another number, or with a bound.
  private static let joints: Set<Syllable> = ["den", "toi", "va", "tro", "moi"]
}
