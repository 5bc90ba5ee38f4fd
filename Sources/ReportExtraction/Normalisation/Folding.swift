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
    case 0xC0..<0x1B1: base = LetterTable.latin.bases[Int(scalar - 0xC0)]
    case 0x1EA0...0x1EF9: base = LetterTable.vietnamese.bases[Int(scalar - 0x1EA0)]
    default: return nil
    }
    return base == UInt8(ascii: ".") ? nil : base
  }

  /// What a letter or a combining mark adds to a base letter, in the signs of ``markedKey(_:)``: a
  /// quality (`^`, `(`, `+`, `-`) and a tone (`` ` ``, `'`, `?`, `~`, `.`); null where it adds none.
  static func marks(of scalar: UInt32) -> (quality: UInt8?, tone: UInt8?) {
    switch scalar {
    case 0xC0..<0x1B1: LetterTable.latin.marks(at: Int(scalar - 0xC0))
    case 0x1EA0...0x1EF9: LetterTable.vietnamese.marks(at: Int(scalar - 0x1EA0))
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

  /// Whether a final y is written i as well behind a letter, so that `kỹ` and `kĩ`, `tỷ` and `tỉ` are
  /// one.
  static func isFinalYFolded(behind letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "s"), UInt8(ascii: "t"):
      true
    default: false
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
