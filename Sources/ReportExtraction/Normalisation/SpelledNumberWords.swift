/// The words of numbers that follow each other in a text from a lexeme on.
struct SpelledNumberWords {
  /// The most words that are read: 18 digits take 35 at most, with as many decimals none more.
  private static let limit = 64
  /// How far around the words marks are looked for, in bytes: a sentence, so that a long text is
  /// not searched again for each of its words.
  private static let surroundings = 256

  private var words: InlineArray<64, NumberWord> = InlineArray(repeating: .zero)
  /// How many there are.
  private(set) var count = 0
  /// Whether marks stand nowhere around them, so that a word without may mean one with.
  private(set) var isPlainText = false
  private let start: Int
  /// The bits of the words that a comma, or a hyphen, stands before.
  private var commas: UInt64 = 0
  private var hyphens: UInt64 = 0

  init(_ lexemes: Lexemes, at start: Int, in bytes: Span<UInt8>) {
    self.start = start
    var isPlain: Bool?
    var index = start
    while count < Self.limit {
      if count > 0 { index = behindJoint(lexemes, index) }
      guard let syllable = lexemes.word(index) else { break }
      let lexeme = lexemes[index]
      let range = lexeme.start..<lexeme.end
      let word = NumberWord(syllable, lexeme.isBare ? "" : Diacritics(bytes, in: range)) {
        if let isPlain { return isPlain }
        let found = Self.isPlain(bytes, around: range)
        isPlain = found
        return found
      }
      guard let word, !isHyphenatedRange(before: word) else { break }
      words[count] = word
      count += 1
      index += 1
    }
    isPlainText = isPlain ?? false
  }

  /// The word at an index below ``count``.
  subscript(index: Int) -> NumberWord { words[index] }

  /// The first word behind the first with a comma before it; ``count`` where there is none.
  func commaPlace(behind place: Int) -> Int {
    let later = place + 1 < Self.limit ? commas & ~0 << UInt64(place + 1) : 0
    return min(later.trailingZeroBitCount, count)
  }

  /// The index of the lexeme behind a number of so many words, one at least.
  func lexeme(behind length: Int) -> Int {
    let below: UInt64 = length < Self.limit ? 1 << UInt64(length) - 1 : ~0
    return start + length + ((commas | hyphens) & below).nonzeroBitCount
  }

  /// The index of the word behind a sign that may stand between two words: the comma behind a scale
  /// word (`một triệu, hai trăm nghìn`), the hyphen where all are joined so (`hai-mươi-mốt`).
  private mutating func behindJoint(_ lexemes: Lexemes, _ index: Int) -> Int {
    let bit: UInt64 = 1 << UInt64(count)
    let isAllHyphens = hyphens == bit - 2
    if isAllHyphens, lexemes.isSign(index, "-"), !lexemes.isSpaced(index),
      !lexemes.isSpaced(index + 1)
    {
      hyphens |= bit
      return index + 1
    }
    if words[count - 1].isScale, lexemes.isSign(index, ","), !lexemes.isSpaced(index),
      lexemes.isSpaced(index + 1)
    {
      commas |= bit
      return index + 1
    }
    return index
  }

  /// Whether a hyphen joins this word to a digit, which makes a range: `ba-bốn`.
  private func isHyphenatedRange(before word: NumberWord) -> Bool {
    guard count > 0, hyphens & 1 << UInt64(count) != 0 else { return false }
    return word.digit != nil && words[count - 1].digit != nil
  }

  private static func isPlain(_ bytes: Span<UInt8>, around range: Range<Int>) -> Bool {
    var position = max(range.lowerBound - surroundings, 0)
    let end = min(range.upperBound + surroundings, bytes.count)
    while position < end {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let (scalar, length) = Lexer.scalar(bytes, position, end)
      let marks = Folding.marks(of: scalar)
      if marks.quality != nil || marks.tone != nil { return false }
      position += length
    }
    return true
  }
}
