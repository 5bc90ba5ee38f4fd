/// How well a reading of some text reads as Vietnamese: its words with marks, by their grade.
///
/// Words in plain ASCII tell one reading from another in nothing, but they tell Vietnamese from other
/// languages; those within tags are passed over.
struct SyllableTally: Hashable, Sendable {
  /// Words that are frequent syllables.
  var common = 0
  /// Words that are syllables by the rules.
  var legal = 0
  /// Words that are none.
  var foreign = 0

  /// Words in plain ASCII that are syllables without a tone.
  var plainLegal = 0
  /// Words in plain ASCII that are none; abbreviations in capitals do not count.
  var plainForeign = 0

  /// How many words with marks were judged.
  var words: Int { common + legal + foreign }

  /// The evidence for Vietnamese: what is no syllable tells most, then what is a frequent one.
  var score: Int { 3 * common + legal - 4 * foreign }

  /// Whether at least three words in four are syllables.
  var isMostlyVietnamese: Bool { foreign * 3 <= common + legal }

  /// Adds the words of another text.
  static func += (left: inout SyllableTally, right: SyllableTally) {
    left.common += right.common
    left.legal += right.legal
    left.foreign += right.foreign
    left.plainLegal += right.plainLegal
    left.plainForeign += right.plainForeign
  }

  /// Tallies nothing.
  init() {}

  /// Tallies the words of a text.
  init(_ scalars: [UInt32]) {
    self.init()
    let table = VietnameseLetter.table
    let inventory = SyllableInventory.shared
    var word = MarkedWord()
    var isInTag = false
    for scalar in scalars where word.append(scalar, table) {
      close(&word, inventory, isInTag)
      if scalar == 0x3C { isInTag = true }
      if scalar == 0x3E { isInTag = false }
    }
    close(&word, inventory, isInTag)
  }

  private mutating func close(
    _ word: inout MarkedWord, _ inventory: SyllableInventory, _ isInTag: Bool
  ) {
    guard !word.isEmpty else { return }
    if word.isPlain {
      if !isInTag {
        if word.grade(by: inventory) == .foreign { plainForeign += 1 } else { plainLegal += 1 }
      }
    } else if word.isJudged(by: inventory) {
      switch word.grade(by: inventory) {
      case .foreign: foreign += 1
      case .legal: legal += 1
      case .common: common += 1
      }
    }
    word = MarkedWord()
  }
}

/// A word as it is gathered character by character: its letters, its marks, its case.
struct MarkedWord {
  /// Places in the alphabet, five bits each.
  private(set) var letters: UInt64 = 0
  /// How many letters; what is beyond eight is not told apart.
  private(set) var count = 0
  private(set) var tone: UInt8 = 0
  private var tones = 0
  private var capitals = 0
  private var hasMark = false
  private var isBroken = false
  private var signs = Signs.none

  /// Signs beyond ASCII that stand beside the letters.
  private enum Signs { case none, usual, odd }

  /// Whether nothing has been gathered.
  var isEmpty: Bool { count == 0 && signs == .none }

  /// Whether it is a word of at least two letters of ASCII, and no abbreviation in capitals.
  var isPlain: Bool { !hasMark && !isBroken && signs == .none && count > 1 && capitals < count }

  /// Adds a character, looked up in the table of letters; true where it is none of the word's, which
  /// is over.
  ///
  /// A sign beyond ASCII between two letters, as in `D©n`, is of the word and spoils it.
  @inline(__always)
  mutating func append(_ scalar: UInt32, _ table: [UInt16]) -> Bool {
    let letter = VietnameseLetter(scalar, in: table)
    guard letter.place != 0 else { return appendSign(scalar) }
    if signs != .none { join() }
    if scalar >= 0x80 { hasMark = true }
    if letter.place == VietnameseLetter.foreign { isBroken = true }
    if letter.isCapital {
      // A capital behind a small letter is no Vietnamese.
      if capitals < count { isBroken = true }
      capitals += 1
    }
    if letter.tone != 0 {
      tone = letter.tone
      tones += 1
    }
    letters = letters << 5 | UInt64(letter.place)
    count += 1
    return false
  }

  private mutating func appendSign(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return true }
    if let tone = VietnameseLetter.tone(of: scalar), count > 0 {
      self.tone = tone
      tones += 1
      hasMark = true
      return false
    }
    if Self.separates(scalar) { return true }
    let isUsual = count > 0 ? Self.mayFollow(scalar) : Self.mayLead(scalar)
    signs = isUsual && signs != .odd ? .usual : .odd
    if !isUsual, count > 0 { spoil() }
    return false
  }

  /// A letter behind signs: they lead the word, or they stand within it and spoil it.
  private mutating func join() {
    if count > 0 || signs == .odd { spoil() }
    signs = .none
  }

  private mutating func spoil() {
    isBroken = true
    hasMark = true
  }

  /// No-break and typographic spaces, dashes, and the ellipsis part words.
  private static func separates(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x2026, 0x202F, 0x3000, 0x85: true
    default: false
    }
  }

  /// Opening quotation marks, bullets, signs of currency, § and ©, which stand before a word.
  private static func mayLead(_ sign: UInt32) -> Bool {
    switch sign {
    case 0xA1, 0xA3, 0xA5, 0xA7, 0xA9, 0xAB, 0xAD, 0xB0, 0xB1, 0xB7, 0xBB, 0xBF, 0x2018...0x2022,
      0x20AC:
      true
    default: sign >= 0x2030
    }
  }

  /// Closing quotation marks, raised signs and marks of trade, which stand behind one.
  private static func mayFollow(_ sign: UInt32) -> Bool {
    switch sign {
    case 0xA2...0xA5, 0xA9...0xAB, 0xAD, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9...0xBB, 0x2018...0x2022,
      0x20AC:
      true
    default: sign >= 0x2030
    }
  }

  /// Whether the word tells anything: it has marks and is no abbreviation (`QĐ`, `HĐND`), no lone
  /// `đ` (đồng).
  func isJudged(by inventory: SyllableInventory) -> Bool {
    guard hasMark, count > 0 else { return false }
    if isBroken || tones > 0 { return true }
    if count == 1 { return UInt8(truncatingIfNeeded: letters) <= VietnameseLetter.lastVowel }
    return capitals < count || grade(by: inventory) != .foreign
  }

  /// What the word is to Vietnamese.
  func grade(by inventory: SyllableInventory) -> SyllableInventory.Grade {
    guard !isBroken, tones < 2 else { return .foreign }
    return inventory.grade(letters: letters, count: count, tone: tone)
  }
}
