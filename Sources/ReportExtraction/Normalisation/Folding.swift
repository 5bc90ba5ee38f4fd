/// Match keys: what two printed texts must share to be the same words.
///
/// A key is for comparing only; the printed text is always kept.
public enum Folding {
  /// The key without diacritics: lower case, đ as d, final y after a consonant as i, every run of
  /// other characters than letters, digits and `%` one space, none at the ends.
  ///
  /// `Số TTHC, cấp tỉnh:` and `so tthc cap tinh` have one key, and so have `Tỷ lệ` and `tỉ lệ`.
  /// Input in NFC or NFD.
  public static func key(_ text: String) -> String {
    var writer = KeyWriter(capacity: text.utf8.count, keepingMarks: false)
    writer.append(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The key with diacritics: like ``key(_:)``, but letters keep their marks.
  ///
  /// Tone placement (`hoà`, `hòa`) and `Ð` for `Đ` are folded. Two texts with one ``key(_:)`` and
  /// different marked keys differ by a recognition or typing error in a diacritic. The key is
  /// opaque: marks stand behind their letters as ASCII signs.
  public static func markedKey(_ text: String) -> String {
    var writer = KeyWriter(capacity: text.utf8.count * 2, keepingMarks: true)
    writer.append(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The base letter, in lower case, of a Latin or Vietnamese letter; null for another character.
  static func baseLetter(of scalar: UInt32) -> UInt8? {
    let base: UInt8
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: return UInt8(truncatingIfNeeded: scalar) | 0x20
    case 0xC0..<0x1B1: base = latinLetters.bases[Int(scalar - 0xC0)]
    case 0x1EA0...0x1EF9: base = vietnameseLetters.bases[Int(scalar - 0x1EA0)]
    default: return nil
    }
    return base == UInt8(ascii: ".") ? nil : base
  }

  /// What a letter or a combining mark adds to a base letter, in the signs of ``markedKey(_:)``: a
  /// quality (`^`, `(`, `+`, `-`) and a tone (`` ` ``, `'`, `?`, `~`, `.`); null where it adds none.
  static func marks(of scalar: UInt32) -> (quality: UInt8?, tone: UInt8?) {
    switch scalar {
    case 0xC0..<0x1B1: latinLetters.marks(at: Int(scalar - 0xC0))
    case 0x1EA0...0x1EF9: vietnameseLetters.marks(at: Int(scalar - 0x1EA0))
    case 0x300: (nil, UInt8(ascii: "`"))
    case 0x301: (nil, UInt8(ascii: "'"))
    case 0x302: (UInt8(ascii: "^"), nil)
    case 0x303: (nil, UInt8(ascii: "~"))
    case 0x306: (UInt8(ascii: "("), nil)
    case 0x309: (nil, UInt8(ascii: "?"))
    case 0x31B: (UInt8(ascii: "+"), nil)
    case 0x323: (nil, UInt8(ascii: "."))
    default: (nil, nil)
    }
  }

  /// Whether the text has a letter and none of its letters is a lower-case one.
  public static func isCapitals(_ text: String) -> Bool {
    var hasLetter = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if !hasLetter { hasLetter = scalar.properties.isUppercase }
    }
    return hasLetter
  }
}

/// Writes a key word by word, for a word's end decides about its tone and its final y.
private struct KeyWriter {
  private(set) var bytes: [UInt8] = []
  private let keepingMarks: Bool
  private var isInWord = false
  private var wordStart = 0
  private var tone: UInt8 = 0

  init(capacity: Int, keepingMarks: Bool) {
    self.keepingMarks = keepingMarks
    bytes.reserveCapacity(capacity + 1)
  }

  mutating func append(_ text: String) {
    let utf8 = text.utf8.span
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x25: appendLetter(byte)
        case 0x41...0x5A: appendLetter(byte | 0x20)
        default: endWord()
        }
        index += 1
      } else {
        index += append(utf8, at: index)
      }
    }
    endWord()
  }

  /// Appends the character of two to four bytes at an index and gives its width.
  private mutating func append(_ utf8: Span<UInt8>, at index: Int) -> Int {
    let lead = utf8[index]
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { value = value << 6 | UInt32(utf8[index + offset]) & 0x3F }
    switch value {
    case 0xC0..<0x1B1: append(latinLetters, at: Int(value - 0xC0), value)
    case 0x1EA0...0x1EF9: append(vietnameseLetters, at: Int(value - 0x1EA0), value)
    case 0x300...0x36F: appendMark(value)
    // Soft hyphen and zero-width characters part no word.
    case 0xAD, 0x200B...0x200D, 0xFEFF: break
    default: appendOther(value)
    }
    return width
  }

  @inline(__always)
  private mutating func appendLetter(_ byte: UInt8) {
    if !isInWord {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      isInWord = true
      wordStart = bytes.count
    }
    bytes.append(byte)
  }

  private mutating func append(_ table: LetterTable, at index: Int, _ value: UInt32) {
    let base = table.bases[index]
    guard base != UInt8(ascii: ".") else { return appendOther(value) }
    appendLetter(base)
    appendMarks(quality: table.qualities[index], tone: table.tones[index] &- UInt8(ascii: "0"))
  }

  private mutating func appendMarks(quality: UInt8, tone: UInt8) {
    if tone != 0 { self.tone = tone }
    if keepingMarks, quality != UInt8(ascii: " ") { bytes.append(quality) }
  }

  private mutating func appendMark(_ value: UInt32) {
    guard isInWord else { return }
    switch value {
    case 0x300: tone = 1
    case 0x301: tone = 2
    case 0x309: tone = 3
    case 0x303: tone = 4
    case 0x323: tone = 5
    case 0x302: appendMarks(quality: UInt8(ascii: "^"), tone: 0)
    case 0x306: appendMarks(quality: UInt8(ascii: "("), tone: 0)
    case 0x31B: appendMarks(quality: UInt8(ascii: "+"), tone: 0)
    default: break
    }
  }

  private mutating func appendOther(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return endWord() }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
      return endWord()
    }
    for byte in String(scalar).lowercased().utf8 { appendLetter(byte) }
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    foldFinalY()
    if tone != 0, keepingMarks { bytes.append(toneSigns[Int(tone)]) }
    tone = 0
  }

  /// `kỹ` and `kĩ`, `tỷ` and `tỉ` are one: after these consonants a final y is written i as well.
  private mutating func foldFinalY() {
    guard bytes.count - wordStart >= 2, bytes[bytes.count - 1] == UInt8(ascii: "y") else { return }
    switch bytes[bytes.count - 2] {
    case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "s"), UInt8(ascii: "t"):
      bytes[bytes.count - 1] = UInt8(ascii: "i")
    default: break
    }
  }
}

private let toneSigns: [UInt8] = Array(" `'?~.".utf8)

/// The letters of a block of Unicode taken apart: base (`.` for none), what the alphabet adds to
/// it (`^` in â ê ô, `(` in ă, `+` in ơ ư, `-` in đ), and the tone (1 grave, 2 acute, 3 hook,
/// 4 tilde, 5 dot below).
private struct LetterTable: Sendable {
  let bases: [UInt8]
  let qualities: [UInt8]
  let tones: [UInt8]

  init(bases: String, qualities: String, tones: String) {
    self.bases = Array(bases.utf8)
    self.qualities = Array(qualities.utf8)
    self.tones = Array(tones.utf8)
  }

  /// The signs of a letter's quality and tone.
  func marks(at index: Int) -> (quality: UInt8?, tone: UInt8?) {
    guard bases[index] != UInt8(ascii: ".") else { return (nil, nil) }
    let tone = tones[index] &- UInt8(ascii: "0")
    return (
      qualities[index] == UInt8(ascii: " ") ? nil : qualities[index],
      tone == 0 ? nil : toneSigns[Int(tone)]
    )
  }
}

/// U+00C0 … U+01B0.
private let latinLetters = LetterTable(
  bases: "aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.yaaaaaaccccccccdd"
    + "ddeeeeeeeeeegggggggghh..iiiiiiii....jjkk.llllll....nnnnnn...oooooo..rrrrrrssssss"
    + "sstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............u"
    + "u",
  qualities: "  ^       ^   ^ -   ^      ^      ^       ^   ^ -   ^      ^      ((    ^^      "
    + "--  ((      ^^((    ^^      ((      ^^                        ((            ^^  "
    + "            ((      ^^^^                                        ++             +"
    + "+",
  tones: "12040000120012000412040001200200120400001200120004120400012002000000002200000000"
    + "00000000000000000000000044000000000000000220000000022000000000000000220000220000"
    + "00000000440000000000000002200000000000000000000000000000000000000000000000000000"
    + "0")

/// U+1EA0 … U+1EF9.
private let vietnameseLetters = LetterTable(
  bases: "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    + "uuyyyyyyyy",
  qualities: "    ^^^^^^^^^^((((((((((      ^^^^^^^^^^        ^^^^^^^^^^++++++++++    ++++++++"
    + "++        ",
  tones: "55332211334455221133445555334422113344553355553322113344552211334455553322113344"
    + "5511553344")
