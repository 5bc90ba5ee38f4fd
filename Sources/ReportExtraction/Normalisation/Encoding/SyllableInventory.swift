/// The closed inventory of Vietnamese syllables: what may begin one, what may follow, and which tones
/// its end allows.
///
/// About 20,000 syllables pass; 6,000 to 7,000 are in use. A word that fails is no Vietnamese.
struct SyllableInventory: Sendable {
  /// What a word is to Vietnamese.
  enum Grade: Sendable {
    /// No syllable.
    case foreign
    /// A syllable by the rules.
    case legal
    /// A syllable that prose and reports have often.
    case common
  }

  /// The inventory.
  static let shared = SyllableInventory()

  /// Rimes by their letters, five bits each, and whether they end in a stop, hashed by
  /// multiplication; 0 where a slot is free.
  private let rimes: [UInt32]
  /// Common syllables by letters and tone; 0 where a slot is free.
  private let common: [UInt64]
  /// What may begin a syllable, by its letters: 0 nothing, else bits for what may follow.
  private let onsets: [UInt8]

  private static let anyVowel: UInt8 = 1
  private static let frontVowel: UInt8 = 2
  private static let backVowel: UInt8 = 4

  /// The grade of a word of at most seven letters.
  ///
  /// - Parameters:
  ///   - letters: places in the alphabet, five bits each, the last in the lowest.
  ///   - count: how many letters.
  ///   - tone: the tone that the word bears, 0 for none.
  func grade(letters: UInt64, count: Int, tone: UInt8) -> Grade {
    guard count > 0, count <= 7 else { return .foreign }
    var onsetCount = 0
    while onsetCount < count, place(letters, count, onsetCount) > VietnameseLetter.lastVowel {
      onsetCount += 1
    }
    guard onsetCount <= 3, onsetCount < count,
      isLegal(letters, count: count, onsetCount: onsetCount, tone: tone)
    else { return .foreign }
    return isCommon(letters << 3 | UInt64(tone)) ? .common : .legal
  }

  private func isLegal(_ letters: UInt64, count: Int, onsetCount: Int, tone: UInt8) -> Bool {
    let onset = Int(letters >> UInt64(5 * (count - onsetCount)))
    let follows = onsets[onset]
    let first = place(letters, count, onsetCount)
    // `gi` and `qu` are consonants, but for their last letter where nothing else is the vowel.
    let glide = onset == Self.g ? Self.i : onset == Self.q ? Self.u : 0
    if glide != 0, first == glide, count > onsetCount + 1,
      hasRime(letters, count: count - onsetCount - 1, tone: tone)
    {
      return true
    }
    guard onset != Self.q || first == Self.u else { return false }
    let isFront = first == Self.e || first == Self.eCircumflex || first == Self.i || first == Self.y
    let allowed = Self.anyVowel | (isFront ? Self.frontVowel : Self.backVowel)
    let isGi = onset == Self.g && first == Self.i
    guard follows & allowed != 0 || isGi else { return false }
    return hasRime(letters, count: count - onsetCount, tone: tone)
  }

  private func hasRime(_ letters: UInt64, count: Int, tone: UInt8) -> Bool {
    guard count <= 4 else { return false }
    let rime = UInt32(truncatingIfNeeded: letters & (1 << UInt64(5 * count) - 1)) << 1
    var slot = Self.slot(UInt64(rime), bits: 9)
    while rimes[slot] != 0 {
      if rimes[slot] & ~1 == rime {
        // A stop bears the acute or the dot below, and no other tone.
        return rimes[slot] & 1 == 0 || tone == 2 || tone == 5
      }
      slot = (slot + 1) & 511
    }
    return false
  }

  private func isCommon(_ key: UInt64) -> Bool {
    var slot = Self.slot(key, bits: 11)
    while common[slot] != 0 {
      if common[slot] == key { return true }
      slot = (slot + 1) & 2047
    }
    return false
  }

  @inline(__always)
  private func place(_ letters: UInt64, _ count: Int, _ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: letters >> UInt64(5 * (count - 1 - index)) & 0x1F)
  }

  @inline(__always)
  private static func slot(_ key: UInt64, bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  // MARK: - The rules

  private init() {
    var onsets = [UInt8](repeating: 0, count: 1 << 15)
    for onset in Self.onsetRules { onsets[Int(Self.word(onset.letters).letters)] = onset.follows }
    self.onsets = onsets
    var rimes = [UInt32](repeating: 0, count: 512)
    for rime in Self.rimeText.split(separator: " ") {
      let word = Self.word(rime)
      let isStop = rime.hasSuffix("ch") || "cptk".contains(rime.suffix(1))
      var slot = Self.slot(word.letters << 1, bits: 9)
      while rimes[slot] != 0 { slot = (slot + 1) & 511 }
      rimes[slot] = UInt32(truncatingIfNeeded: word.letters) << 1 | (isStop ? 1 : 0)
    }
    self.rimes = rimes
    var common = [UInt64](repeating: 0, count: 2048)
    for syllable in CommonSyllables.text.split(whereSeparator: \.isWhitespace) {
      let word = Self.word(syllable)
      let key = word.letters << 3 | UInt64(word.tone)
      var slot = Self.slot(key, bits: 11)
      while common[slot] != 0 { slot = (slot + 1) & 2047 }
      common[slot] = key
    }
    self.common = common
  }

  private static func word(_ text: some StringProtocol) -> (letters: UInt64, tone: UInt8) {
    var letters: UInt64 = 0
    var tone: UInt8 = 0
    for scalar in text.unicodeScalars {
      let letter = VietnameseLetter(scalar.value)
      letters = letters << 5 | UInt64(letter.place)
      if letter.tone != 0 { tone = letter.tone }
    }
    return (letters, tone)
  }

  private static let e = VietnameseLetter.place(of: 0x65)
  private static let eCircumflex = VietnameseLetter.place(of: 0xEA)
  private static let i = VietnameseLetter.place(of: 0x69)
  private static let u = VietnameseLetter.place(of: 0x75)
  private static let y = VietnameseLetter.place(of: 0x79)
  private static let g = Int(VietnameseLetter.place(of: 0x67))
  private static let q = Int(VietnameseLetter.place(of: 0x71))

  /// Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh.
  private static let onsetRules: [(letters: String, follows: UInt8)] = [
    ("", anyVowel), ("b", anyVowel), ("c", backVowel), ("ch", anyVowel), ("d", anyVowel),
    ("đ", anyVowel), ("g", backVowel), ("gh", frontVowel), ("h", anyVowel), ("k", frontVowel),
    ("kh", anyVowel), ("l", anyVowel), ("m", anyVowel), ("n", anyVowel), ("ng", backVowel),
    ("ngh", frontVowel), ("nh", anyVowel), ("p", anyVowel), ("ph", anyVowel), ("q", backVowel),
    ("r", anyVowel), ("s", anyVowel), ("t", anyVowel), ("th", anyVowel), ("tr", anyVowel),
    ("v", anyVowel), ("x", anyVowel),
  ]

  private static let rimeText =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en "
    + "eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi "
    + "om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê "
    + "uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu "
    + "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu yêng ych yn ynh yt"
}
