/// VNI-Windows: a letter of ASCII and a mark behind it make most letters; a few bytes are letters by
/// themselves.
///
/// Two bytes are read before one, for a mark may be a letter too: `öø` is `ừ`, and `où` is `ó`.
enum VNI {
  /// Reads a line and gives the number of marks that stand behind no letter.
  static func decode(_ line: LegacyLine, into text: inout DecodedLine) -> Int {
    var strays = 0
    var others = line.others.makeIterator()
    let units = line.units
    var index = 0
    while index < units.count {
      let unit = units[index]
      let (place, isCapital) = letter(unit)
      if place != 0, index + 1 < units.count, units[index + 1] >= 0xC0,
        let scalar = vowel(place, mark: units[index + 1] | 0x20, isCapital)
      {
        text.append(scalar, line.width(index) + line.width(index + 1))
        index += 2
        continue
      }
      if unit < 0x80 {
        text.append(unit == 0 ? others.next() ?? 0 : UInt32(unit), line.width(index))
      } else if let scalar = single(unit) {
        text.append(scalar, line.width(index))
      } else {
        if unit >= 0xC0 { strays += 1 }
        text.append(CodePage.windows1252.scalars[Int(unit)], line.width(index))
      }
      index += 1
    }
    return strays
  }

  /// The vowel that a byte is, without a tone; 0 where it is none that takes a mark.
  private static func letter(_ unit: UInt8) -> (place: UInt8, isCapital: Bool) {
    let isCapital = unit & 0x20 == 0
    let scalar: UInt32
    switch unit | 0x20 {
    case 0x61, 0x65, 0x6F, 0x75, 0x79: scalar = UInt32(unit | 0x20)
    case 0xF4: scalar = 0x1A1
    case 0xF6: scalar = 0x1B0
    default: return (0, false)
    }
    guard unit & 0x40 != 0 else { return (0, false) }
    return (VietnameseLetter.place(of: scalar), isCapital)
  }

  /// The letter of a vowel and a mark, the mark in lower case.
  private static func vowel(_ place: UInt8, mark: UInt8, _ isCapital: Bool) -> UInt32? {
    let tone: UInt8
    var place = place
    switch mark {
    case 0xF8: tone = 1
    case 0xF9: tone = 2
    case 0xFB: tone = 3
    case 0xF5: tone = 4
    case 0xEF: tone = 5
    case 0xE2, 0xE0, 0xE1, 0xE5, 0xE3, 0xE4:
      switch place {
      case places.a: place = places.aCircumflex
      case places.e: place = places.eCircumflex
      case places.o: place = places.oCircumflex
      default: return nil
      }
      tone =
        mark == 0xE2
        ? 0 : mark == 0xE0 ? 1 : mark == 0xE1 ? 2 : mark == 0xE5 ? 3 : mark == 0xE3 ? 4 : 5
    case 0xEA, 0xE8, 0xE9, 0xFA, 0xFC, 0xEB:
      guard place == places.a else { return nil }
      place = places.aBreve
      tone =
        mark == 0xEA
        ? 0 : mark == 0xE8 ? 1 : mark == 0xE9 ? 2 : mark == 0xFA ? 3 : mark == 0xFC ? 4 : 5
    default: return nil
    }
    return VietnameseLetter.vowel(place, tone: tone, isCapital: isCapital)
  }

  /// The letter that a byte is by itself.
  private static func single(_ unit: UInt8) -> UInt32? {
    let letter: UInt32
    switch unit | 0x20 {
    case 0xF1: letter = 0x111
    case 0xED: letter = 0xED
    case 0xEC: letter = 0xEC
    case 0xE6: letter = 0x1EC9
    case 0xF3: letter = 0x129
    case 0xF2: letter = 0x1ECB
    case 0xF4: letter = 0x1A1
    case 0xF6: letter = 0x1B0
    case 0xEE: letter = 0x1EF5
    default: return nil
    }
    guard unit >= 0xC0 else { return nil }
    return unit & 0x20 == 0 ? VietnameseLetter.capital(letter) : letter
  }

  private static let places = (
    a: VietnameseLetter.place(of: 0x61), aBreve: VietnameseLetter.place(of: 0x103),
    aCircumflex: VietnameseLetter.place(of: 0xE2), e: VietnameseLetter.place(of: 0x65),
    eCircumflex: VietnameseLetter.place(of: 0xEA), o: VietnameseLetter.place(of: 0x6F),
    oCircumflex: VietnameseLetter.place(of: 0xF4)
  )
}
