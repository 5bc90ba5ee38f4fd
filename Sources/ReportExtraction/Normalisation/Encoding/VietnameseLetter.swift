/// A letter of the Vietnamese alphabet taken apart: its place in the alphabet, its tone, its case.
///
/// Twelve vowels (1 to 12) and seventeen consonants (13 to 29) make the syllables; 30 stands for
/// every other letter, f, j, w and z among them.
struct VietnameseLetter {
  /// The place in the alphabet: vowels 1 to 12, consonants 13 to 29, another letter 30, none 0.
  let place: UInt8
  /// The tone: 0 none, 1 grave, 2 acute, 3 hook above, 4 tilde, 5 dot below.
  let tone: UInt8
  /// Whether it is a capital.
  let isCapital: Bool

  /// The place of every letter that is not of the alphabet.
  static let foreign: UInt8 = 30
  /// The last of the vowels.
  static let lastVowel: UInt8 = 12

  /// Takes a character apart.
  init(_ scalar: UInt32) {
    self.init(scalar, in: Self.table)
  }

  /// Takes a character apart by the table of letters, which loops take once.
  @inline(__always)
  init(_ scalar: UInt32, in table: [UInt16]) {
    let packed = Self.packed(scalar, table)
    place = UInt8(truncatingIfNeeded: packed & 0x1F)
    tone = UInt8(truncatingIfNeeded: packed >> 5 & 7)
    isCapital = packed & 0x100 != 0
  }

  /// The character of a vowel with a tone.
  static func vowel(_ place: UInt8, tone: UInt8, isCapital: Bool) -> UInt32 {
    let scalar = UInt32(vowels[Int(place - 1) * 6 + Int(tone)])
    return isCapital ? capital(scalar) : scalar
  }

  /// The capital of a letter of ASCII or of the Vietnamese alphabet.
  static func capital(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: scalar - 0x20
    case 0x1B0: 0x1AF
    case 0x103, 0x111, 0x129, 0x169, 0x1A1: scalar - 1
    case 0x1EA0...0x1EF9: scalar & ~1
    default: scalar
    }
  }

  /// The place of a letter without a tone, given in lower case.
  static func place(of scalar: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: packed(scalar, table) & 0x1F)
  }

  /// The character that a letter and a combining mark make; null where they make no letter of the
  /// alphabet.
  static func composed(_ scalar: UInt32, _ mark: UInt32) -> UInt32? {
    let letter = VietnameseLetter(scalar)
    guard letter.place != 0, letter.place <= lastVowel else { return nil }
    if let tone = tone(of: mark) {
      guard letter.tone == 0 else { return nil }
      return vowel(letter.place, tone: tone, isCapital: letter.isCapital)
    }
    let plain = vowels[Int(letter.place - 1) * 6]
    let quality: UInt32? =
      switch (plain, mark) {
      case (0x61, 0x302): 0xE2
      case (0x65, 0x302): 0xEA
      case (0x6F, 0x302): 0xF4
      case (0x61, 0x306): 0x103
      case (0x6F, 0x31B): 0x1A1
      case (0x75, 0x31B): 0x1B0
      default: nil
      }
    return quality.map {
      vowel(place(of: $0), tone: letter.tone, isCapital: letter.isCapital)
    }
  }

  /// The tone of a combining mark.
  static func tone(of mark: UInt32) -> UInt8? {
    switch mark {
    case 0x300: 1
    case 0x301: 2
    case 0x309: 3
    case 0x303: 4
    case 0x323: 5
    default: nil
    }
  }

  /// Place, tone and case in one number; 0 for what is no letter.
  @inline(__always)
  private static func packed(_ scalar: UInt32, _ table: [UInt16]) -> UInt16 {
    if scalar < 0x1B1 { return table[Int(scalar)] }
    if scalar &- 0x1EA0 < 0x60 { return table[0x1B1 + Int(scalar - 0x1EA0)] }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? UInt16(foreign) : 0
  }

  /// Twelve vowels, each with its six tones.
  private static let vowels: [UInt16] =
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
    .unicodeScalars.map { UInt16($0.value) }

  private static let consonants: [UInt32] = "bcdđghklmnpqrstvx".unicodeScalars.map(\.value)

  /// Place, tone and case of U+0000 to U+01B0, then of U+1EA0 to U+1EFF.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1B1 + 0x60)
    func set(_ scalar: UInt32, _ packed: UInt16) {
      table[Int(scalar < 0x1B1 ? scalar : scalar - 0x1EA0 + 0x1B1)] = packed
    }
    for scalar in UInt32(0)..<0x1B1 {
      guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic,
        scalar != 0xAA, scalar != 0xBA, scalar != 0xB5
      else { continue }
      set(scalar, UInt16(foreign) | (properties.isUppercase ? 0x100 : 0))
    }
    for (index, vowel) in vowels.enumerated() {
      let packed = UInt16(index / 6 + 1) | UInt16(index % 6) << 5
      set(UInt32(vowel), packed)
      set(capital(UInt32(vowel)), packed | 0x100)
    }
    for (index, consonant) in consonants.enumerated() {
      set(consonant, UInt16(index) + 13)
      set(capital(consonant), (UInt16(index) + 13) | 0x100)
    }
    return table
  }()
}
