/// The text of a cell or paragraph, gathered piece by piece from valid UTF-8.
///
/// White space (no-break and typographic spaces too) is folded to single spaces, none at the ends;
/// zero-width characters and soft hyphens are left out; the result is NFC. Raised digits become the
/// characters that Unicode has for them, so that `16` and its footnote do not run together. Nothing
/// else is lost.
struct PrintedText {
  private enum Gap { case none, space, lineBreak }

  private var bytes: [UInt8] = []
  private var lineBreaks: [Int] = []
  private var gap = Gap.none
  private var mayNeedComposing = false
  /// Where the raised text in hand begins.
  private var superscriptStart: Int?
  /// The offset in the source of the first character kept, and the one after the last.
  private(set) var sourceStart = 0
  private(set) var sourceEnd = 0

  /// Whether no character has been kept.
  var isEmpty: Bool { bytes.isEmpty }
  /// How many bytes have been kept.
  var count: Int { bytes.count }

  /// Adds what stands in a range of the source, cut between characters.
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    let end = range.upperBound
    var index = range.lowerBound
    while index < end {
      let start = index
      index = Self.endOfPlainRun(source, start, end)
      if index > start { keep(source, start, index) }
      if index < end { index = appendCharacter(source, index, end) }
    }
  }

  /// Ends a line: the space at this place stands for a line break.
  mutating func breakLine() {
    gap = .lineBreak
  }

  /// Begins raised text.
  mutating func beginSuperscript() {
    endSuperscript()
    superscriptStart = bytes.count
  }

  /// Ends raised text; digits become raised characters where there are only digits, `*` and signs
  /// between them.
  mutating func endSuperscript() {
    guard let start = superscriptStart else { return }
    superscriptStart = nil
    let raised = bytes[start...]
    guard raised.contains(where: Self.isDigit),
      raised.allSatisfy({ Self.isDigit($0) || [0x20, 0x28, 0x29, 0x2A, 0x2C].contains($0) })
    else { return }
    let isInLine = lineBreaks.last.map { $0 <= start } ?? true
    guard isInLine else { return }
    bytes.replaceSubrange(start..., with: raised.flatMap(Self.superscript))
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The UTF-8 of the raised character for a digit, U+2070 to U+2079 but for the three of Latin-1.
  private static func superscript(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "1"): [0xC2, 0xB9]
    case UInt8(ascii: "2"), UInt8(ascii: "3"): [0xC2, byte + 0x80]
    case UInt8(ascii: "0"), UInt8(ascii: "4")...UInt8(ascii: "9"): [0xE2, 0x81, byte + 0x80]
    default: [byte]
    }
  }

  /// Hands the text over with the offsets of the spaces that stand for line breaks, and starts anew.
  mutating func take() -> (text: String, lineBreaks: [Int]) {
    endSuperscript()
    defer {
      bytes.removeAll(keepingCapacity: true)
      lineBreaks = []
      gap = .none
      mayNeedComposing = false
    }
    // What is kept are whole characters of valid UTF-8: checking each text again would cost as much
    // as the check of the source.
    var utf8 = unsafe UTF8Span(unchecked: bytes.span)
    _ = utf8.checkForASCII()
    let text = String(copying: utf8)
    return mayNeedComposing
      ? CanonicalComposition.compose(text, lineBreaks: lineBreaks) : (text, lineBreaks)
  }

  /// Where the run of characters that are kept as they are ends: letters in NFC, digits and signs,
  /// with single spaces between them.
  private static func endOfPlainRun(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    // One check for all indices: this loop sees every byte of every document.
    precondition(start >= 0 && end <= source.count)
    var index = start
    while index < end {
      let byte = unsafe source[unchecked: index]
      if isPlain(byte) {
        index += 1
      } else if byte == 0xE1, index + 2 < end, unsafe isVietnamese(source[unchecked: index + 1]) {
        index += 3
      } else if byte == 0x20, index > start, index + 1 < end,
        unsafe isPlain(source[unchecked: index + 1])
          || source[unchecked: index + 1] == 0xE1
            && index + 3 < end && isVietnamese(source[unchecked: index + 2])
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// ASCII but for controls and space, and the bytes of U+00C0 to U+02FF.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0xCC && byte != 0xC2
  }

  /// Whether a byte behind 0xE1 makes it U+1E80 to U+1EFF, where the letters with two marks are.
  @inline(__always)
  private static func isVietnamese(_ byte: UInt8) -> Bool { byte & 0xFE == 0xBA }

  private mutating func appendCharacter(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let lead = source[start]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let next = min(start + length, end)
    var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<max(next, start + 1) {
      scalar = scalar << 6 | UInt32(source[index]) & 0x3F
    }
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      if gap == .none { gap = .space }
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      break
    default:
      // Below U+0300 all is NFC, and so are the signs from U+2010 on.
      if scalar >= 0x300, !(0x2010...0x20CF).contains(scalar) { mayNeedComposing = true }
      keep(source, start, next)
    }
    return next
  }

  private mutating func keep(_ source: Span<UInt8>, _ start: Int, _ end: Int) {
    if bytes.isEmpty {
      sourceStart = start
    } else if gap != .none {
      if gap == .lineBreak { lineBreaks.append(bytes.count) }
      bytes.append(0x20)
    }
    gap = .none
    sourceEnd = end
    bytes.append(source, start..<end)
  }
}
