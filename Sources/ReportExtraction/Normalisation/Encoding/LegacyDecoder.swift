/// Reads the units of a line in one encoding.
enum LegacyDecoder {
  /// Reads a line.
  ///
  /// A byte that the encoding leaves free reads as in windows-1252. VIQR and UTF-16 are not of this
  /// kind and read as they stand.
  ///
  /// - Returns: how many bytes are letters in windows-1252 and none in the encoding; null where the
  ///   line cannot be in the encoding at all (mojibake alone).
  @discardableResult
  static func decode(
    _ line: LegacyLine, _ encoding: TextEncoding, into text: inout DecodedLine
  ) -> Int? {
    text.removeAll()
    switch encoding {
    case .tcvn3:
      let strays = decode(line, page: .tcvn3, into: &text)
      if hasCapitalWord(line) { raiseCapitals(&text) }
      return strays
    case .viscii: return decode(line, page: .viscii, into: &text)
    case .vps: return decode(line, page: .vps, into: &text)
    case .windows1258: return decode1258(line, into: &text)
    case .vni: return VNI.decode(line, into: &text)
    case .mojibake: return Mojibake.decode(line, into: &text) ? 0 : nil
    default: return decode(line, page: .windows1252, into: &text)
    }
  }

  /// How a line reads in an encoding; null where it cannot be in it.
  static func tally(
    _ line: LegacyLine, _ encoding: TextEncoding, using scratch: inout DecodedLine
  ) -> SyllableTally? {
    guard let strays = decode(line, encoding, into: &scratch) else { return nil }
    var tally = SyllableTally(scratch.scalars)
    tally.foreign += strays
    return tally
  }

  private static func decode(
    _ line: LegacyLine, page: CodePage, into text: inout DecodedLine
  ) -> Int {
    let (scalars, isStray) = (page.scalars, page.strays)
    text.reserve(line.units.count)
    var others = line.others.makeIterator()
    var strays = 0
    for index in line.units.indices {
      let unit = line.units[index]
      if isStray[Int(unit)] { strays += 1 }
      let scalar = unit == 0 ? others.next() ?? 0 : scalars[Int(unit)]
      text.append(scalar, line.width(index))
    }
    return strays
  }

  /// Windows-1258 has tones as combining marks behind their letters.
  private static func decode1258(_ line: LegacyLine, into text: inout DecodedLine) -> Int {
    let scalars = CodePage.windows1258.scalars
    var others = line.others.makeIterator()
    var strays = 0
    for index in line.units.indices {
      let unit = line.units[index]
      let scalar = unit == 0 ? others.next() ?? 0 : scalars[Int(unit)]
      guard (0x300...0x323).contains(scalar) else {
        text.append(scalar, line.width(index))
        continue
      }
      if let last = text.scalars.last, let composed = VietnameseLetter.composed(last, scalar) {
        text.scalars[text.scalars.count - 1] = composed
        text.widths[text.widths.count - 1] += line.width(index)
      } else {
        strays += 1
        text.append(scalar, line.width(index))
      }
    }
    return strays
  }

  // MARK: - Capitals in TCVN3

  /// TCVN3 has no toned capitals: text in capitals has their small letters (`CéNG HßA X· HéI`), and
  /// the fonts for capitals show them as such.
  ///
  /// They are raised in a word that has two capitals beside them and no small letter of ASCII, and in
  /// all of a line that has such a word and no small letter of ASCII.
  private static func raiseCapitals(_ text: inout DecodedLine) {
    let isCapitalLine = !text.scalars.contains { $0 &- 0x61 < 26 }
    var raised: [Range<Int>] = []
    forEachWord(text.scalars) { word in
      let letters = count(text.scalars[word])
      if letters.marked > 0, letters.small == 0, letters.capitals >= 2 || isCapitalLine {
        raised.append(word)
      }
    }
    for word in raised {
      for index in word { text.scalars[index] = VietnameseLetter.capital(text.scalars[index]) }
    }
  }

  /// Whether a line has a word with two capitals, a small letter with marks and none of ASCII.
  private static func hasCapitalWord(_ line: LegacyLine) -> Bool {
    var word = (capitals: 0, small: 0, marked: 0, beyondASCII: 0)
    var all = (capitals: 0, small: 0, wordsBeyondASCII: 0)
    for unit in line.units + [0] {
      switch unit {
      case 0x41...0x5A: word.capitals += 1
      case 0xA1...0xA7:
        word.capitals += 1
        word.beyondASCII += 1
      case 0x61...0x7A: word.small += 1
      case 0xA8...0xFF:
        word.marked += 1
        word.beyondASCII += 1
      default:
        if word.capitals >= 2, word.small == 0, word.marked > 0 { return true }
        all.capitals += word.capitals
        all.small += word.small
        if word.beyondASCII > 0 { all.wordsBeyondASCII += 1 }
        word = (0, 0, 0, 0)
      }
    }
    // `Së Y TÕ`: in a line of small letters one of its words would have one of ASCII, but for a word
    // before an abbreviation (`Sè TTHC`).
    return all.small == 0 && all.capitals >= 2 && all.wordsBeyondASCII >= 2
  }

  /// Capitals, small letters of ASCII, and small letters with marks.
  private static func count(
    _ word: ArraySlice<UInt32>
  ) -> (capitals: Int, small: Int, marked: Int) {
    var counts = (capitals: 0, small: 0, marked: 0)
    for scalar in word {
      if VietnameseLetter(scalar).isCapital {
        counts.capitals += 1
      } else if scalar < 0x80 {
        counts.small += 1
      } else {
        counts.marked += 1
      }
    }
    return counts
  }

  private static func forEachWord(_ scalars: [UInt32], _ body: (Range<Int>) -> Void) {
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if VietnameseLetter(scalar).place != 0 {
        if start == nil { start = index }
      } else if let first = start {
        body(first..<index)
        start = nil
      }
    }
    if let start { body(start..<scalars.count) }
  }
}
