/// A text cut into words, numbers and signs, for the grammars of figures, dates and citations.
struct Lexemes {
  private(set) var elements: [Lexeme] = []

  /// Cuts a text.
  init(_ text: String) {
    let utf8 = text.utf8Span
    self.init(utf8.span, in: 0..<utf8.count)
  }

  /// The given lexemes of a text.
  init(_ elements: [Lexeme]) {
    self.elements = elements
  }

  /// The longest text that is cut, in bytes: offsets are held in 32 bits.
  private static let limit = Int(UInt32.max)

  /// Cuts the part of a text that the range of UTF-8 offsets gives; offsets stay those of the text.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    elements.reserveCapacity(range.count / 4 + 2)
    var lexer = Lexer(
      position: min(range.lowerBound, Self.limit), end: min(range.upperBound, Self.limit))
    while let lexeme = lexer.next(bytes) { elements.append(lexeme) }
  }

  /// How many there are.
  var count: Int { elements.count }
  /// Whether there is none.
  var isEmpty: Bool { elements.isEmpty }
  /// How many bytes there are from the first to the end of the last.
  var printedLength: Int {
    guard let first = elements.first, let last = elements.last else { return 0 }
    return last.end - first.start
  }
  /// The lexeme at an index below ``count``.
  subscript(index: Int) -> Lexeme { elements[index] }

  /// The number at an index; null where there is none, or one of more than 18 digits.
  func number(_ index: Int) -> Int? {
    guard index >= 0, index < elements.count, elements[index].kind == .number,
      elements[index].number >= 0
    else { return nil }
    return elements[index].number
  }

  /// Whether a number stands at an index, however long.
  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < elements.count && elements[index].kind == .number
  }

  /// Whether the number at an index is printed with a leading zero.
  func beginsWithZero(_ index: Int) -> Bool {
    guard isNumber(index), self[index].digits > 1 else { return false }
    guard let power = ExactDecimal.powerOfTen(self[index].digits - 1) else { return false }
    return self[index].number >= 0 && self[index].number < power
  }

  /// The word at an index; null where there is none.
  func word(_ index: Int) -> Syllable? {
    guard index >= 0, index < elements.count, elements[index].kind == .word else { return nil }
    return elements[index].syllable
  }

  /// Whether this word stands at an index.
  @inline(__always)
  func isWord(_ index: Int, _ syllable: Syllable) -> Bool {
    index >= 0 && index < elements.count && elements[index].kind == .word
      && elements[index].syllable == syllable
  }

  /// Whether these words follow each other from an index on.
  func areWords(_ index: Int, _ syllables: [Syllable]) -> Bool {
    for (offset, syllable) in syllables.enumerated() where !isWord(index + offset, syllable) {
      return false
    }
    return true
  }

  /// The sign at an index; 0 where there is none.
  func sign(_ index: Int) -> UInt32 {
    guard index >= 0, index < elements.count, elements[index].kind == .sign else { return 0 }
    return elements[index].sign
  }

  /// Whether this ASCII sign stands at an index.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool { self.sign(index) == sign.value }

  /// Whether a comma, full stop, colon or semicolon stands at an index.
  func isClosing(_ index: Int) -> Bool {
    switch sign(index) {
    case 0x2C, 0x2E, 0x3A, 0x3B: true
    default: false
    }
  }

  /// Whether a hyphen, dash or minus stands at an index.
  func isDash(_ index: Int) -> Bool { Lexer.isDash(sign(index)) }

  /// What is printed from the first to the last lexeme of a range that is not empty.
  func text(of range: Range<Int>, in text: String) -> String {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: elements[range.lowerBound].start)
    let to = utf8.index(utf8.startIndex, offsetBy: elements[range.upperBound - 1].end)
    return String(text[from..<to])
  }

  /// Whether letters were read as digits between two UTF-8 offsets.
  func areRepaired(_ range: Range<Int>) -> Bool {
    elements.contains {
      $0.isRepaired && $0.start >= range.lowerBound && $0.end <= range.upperBound
    }
  }

  /// Whether letters were read as digits anywhere.
  var areRepaired: Bool { elements.contains { $0.isRepaired } }

  /// Whether white space stands before the lexeme at an index.
  func isSpaced(_ index: Int) -> Bool {
    index >= 0 && index < elements.count && elements[index].isSpaced
  }
}
