/// VIQR (RFC 1456): ASCII letters with signs behind them, `Uy? ban nha^n da^n`.
///
/// `^` is the circumflex, `(` the breve, `+` the horn; `` ` ' ? ~ . `` are the tones, `dd` is `đ`, and a
/// backslash keeps the sign behind it.
enum VIQR {
  /// How many frequent syllables with a quality mark inside make text VIQR.
  private static let leastSyllables = 2

  /// Whether some ASCII is VIQR: at least two frequent syllables with `^`, `(`, `+` or `dd` in them, and
  /// hardly a word so marked that is no syllable.
  static func isEvident(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var common = 0
    var foreign = 0
    var index = range.lowerBound
    var scratch = DecodedLine()
    while index < range.upperBound {
      guard text[index].isLetter else {
        index += 1
        continue
      }
      scratch.removeAll()
      var hasQuality = false
      while index < range.upperBound, text[index].isLetter {
        let letter = letter(text, at: index, before: range.upperBound)
        if letter.hasQuality { hasQuality = true }
        scratch.append(letter.scalar, 0)
        index += letter.length
      }
      guard hasQuality else { continue }
      var tally = SyllableTally(scratch.scalars)
      if tally.words == 0 { tally.foreign += 1 }
      common += tally.common
      foreign += tally.foreign
    }
    return common >= leastSyllables && foreign * 4 <= common
  }

  /// Reads a range of ASCII.
  static func decode(_ text: Span<UInt8>, _ range: Range<Int>, into line: inout DecodedLine) {
    line.removeAll()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < range.upperBound, isSign(text[index + 1]) {
        line.append(UInt32(text[index + 1]), 2)
        index += 2
        continue
      }
      guard byte.isLetter else {
        line.append(UInt32(byte), 1)
        index += 1
        continue
      }
      index = decodeWord(text, from: index, before: range.upperBound, into: &line)
    }
  }

  private static func decodeWord(
    _ text: Span<UInt8>, from start: Int, before end: Int, into line: inout DecodedLine
  ) -> Int {
    let first = line.scalars.count
    var index = start
    while index < end, text[index].isLetter {
      let letter = letter(text, at: index, before: end)
      line.append(letter.scalar, UInt8(letter.length))
      index += letter.length
      guard letter.endsInStop, index == end || !text[index].isLetter else { continue }
      // A stop or question mark at the end of a word is a tone where it makes a syllable; at the
      // end of a sentence, where it makes a frequent one.
      let tally = SyllableTally(Array(line.scalars[first...]))
      if tally.foreign > 0 || tally.common == 0 && endsSentence(text, at: index, before: end) {
        let plain = VietnameseLetter(letter.scalar)
        line.scalars[line.scalars.count - 1] = VietnameseLetter.vowel(
          plain.place, tone: 0, isCapital: plain.isCapital)
        line.widths[line.widths.count - 1] -= 1
        index -= 1
        break
      }
    }
    return index
  }

  private static func endsSentence(_ text: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    var next = index
    while next < end, text[next] == 0x20 { next += 1 }
    return next == end || text[next].isUppercase || text[next] < 0x20
  }

  /// The letter at an offset, with its signs.
  private static func letter(
    _ text: Span<UInt8>, at index: Int, before end: Int
  ) -> (scalar: UInt32, length: Int, hasQuality: Bool, endsInStop: Bool) {
    let byte = text[index]
    let isCapital = byte.isUppercase
    func sign(_ offset: Int) -> UInt8 { index + offset < end ? text[index + offset] : 0 }
    if byte | 0x20 == UInt8(ascii: "d"), sign(1) | 0x20 == UInt8(ascii: "d"), sign(1).isLetter {
      return (isCapital ? 0x110 : 0x111, 2, true, false)
    }
    var scalar = UInt32(byte)
    var length = 1
    let mark: UInt32? =
      switch sign(1) {
      case UInt8(ascii: "^"): 0x302
      case UInt8(ascii: "("): 0x306
      case UInt8(ascii: "+"): 0x31B
      default: nil
      }
    if let mark, let composed = VietnameseLetter.composed(scalar, mark) {
      scalar = composed
      length = 2
    }
    let hasQuality = length == 2
    if let tone = tone(sign(length)), let composed = VietnameseLetter.composed(scalar, tone) {
      let isStop = sign(length) == UInt8(ascii: ".") || sign(length) == UInt8(ascii: "?")
      return (composed, length + 1, hasQuality, isStop)
    }
    return (scalar, length, hasQuality, false)
  }

  private static func tone(_ sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: "`"): 0x300
    case UInt8(ascii: "'"): 0x301
    case UInt8(ascii: "?"): 0x309
    case UInt8(ascii: "~"): 0x303
    case UInt8(ascii: "."): 0x323
    default: nil
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "\\"),
      UInt8(ascii: "d"),
      UInt8(ascii: "D"):
      true
    default: tone(byte) != nil
    }
  }
}
