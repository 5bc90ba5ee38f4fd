import ReportExtraction

/// The letters of Vietnamese in the legacy encodings, written out: VNI-Windows and VPS as their
/// keyboards have them, TCVN3 from TCVN 5712:1993, VISCII from RFC 1456.
struct LegacyTable {
  /// The vowels with their tones, and `đ`; then the same in capitals.
  static let letters =
    Array(
      "aáàảãạâấầẩẫậăắằẳẵặeéèẻẽẹêếềểễệoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựiíìỉĩịyýỳỷỹỵđ".unicodeScalars)
    + Array(
      "AÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶEÉÈẺẼẸÊẾỀỂỄỆOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰIÍÌỈĨỊYÝỲỶỸỴĐ".unicodeScalars)

  /// Where each letter stands among them.
  static let places = Dictionary(
    uniqueKeysWithValues: letters.enumerated().map { ($0.element, $0.offset) })

  /// The bytes of each letter; null where the encoding lacks it.
  let bytes: [[UInt8]?]

  /// The table of an encoding; null for one that has none of its own.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .tcvn3: bytes = Self.hexadecimal(Self.tcvn3)
    case .viscii: bytes = Self.hexadecimal(Self.viscii)
    case .vps: bytes = Self.hexadecimal(Self.vps)
    case .vni:
      bytes = Self.vni.split(whereSeparator: \.isWhitespace).map { letter in
        letter.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      }
    default: return nil
    }
  }

  /// A text in the encoding, in NFC; null where it lacks a character.
  ///
  /// With `loweringCapitals` a toned capital that is lacking is written as a small letter.
  func encode(_ text: String, loweringCapitals: Bool = false) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x80 else {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      guard let index = Self.places[scalar] else { return nil }
      let half = Self.letters.count / 2
      guard let letter = bytes[index] ?? (loweringCapitals ? bytes[index % half] : nil) else {
        return nil
      }
      result += letter
    }
    return result
  }

  private static func hexadecimal(_ text: String) -> [[UInt8]?] {
    text.split(whereSeparator: \.isWhitespace).map { UInt8($0, radix: 16).map { [$0] } }
  }

  private static let tcvn3 = """
    61 B8 B5 B6 B7 B9 A9 CA C7 C8 C9 CB A8 BE BB BC BD C6 65 D0 CC CE CF D1 AA D5 D2 D3
    D4 D6 6F E3 DF E1 E2 E4 AB E8 E5 E6 E7 E9 AC ED EA EB EC EE 75 F3 EF F1 F2 F4 AD F8
    F5 F6 F7 F9 69 DD D7 D8 DC DE 79 FD FA FB FC FE AE 41 -- -- -- -- -- A2 -- -- -- --
    -- A1 -- -- -- -- -- 45 -- -- -- -- -- A3 -- -- -- -- -- 4F -- -- -- -- -- A4 -- --
    -- -- -- A5 -- -- -- -- -- 55 -- -- -- -- -- A6 -- -- -- -- -- 49 -- -- -- -- -- 59
    -- -- -- -- -- A7
    """

  private static let viscii = """
    61 E1 E0 E4 E3 D5 E2 A4 A5 A6 E7 A7 E5 A1 A2 C6 C7 A3 65 E9 E8 EB A8 A9 EA AA AB AC
    AD AE 6F F3 F2 F6 F5 F7 F4 AF B0 B1 B2 B5 BD BE B6 B7 DE FE 75 FA F9 FC FB F8 DF D1
    D7 D8 E6 F1 69 ED EC EF EE B8 79 FD CF D6 DB DC F0 41 C1 C0 C4 C3 80 C2 84 85 86 06
    87 C5 81 82 02 05 83 45 C9 C8 CB 88 89 CA 8A 8B 8C 8D 8E 4F D3 D2 99 A0 9A D4 8F 90
    91 92 93 B4 95 96 97 B3 94 55 DA D9 9C 9D 9E BF BA BB BC FF B9 49 CD CC 9B CE 98 59
    DD 9F 14 19 1E D0
    """

  private static let vps = """
    61 E1 E0 E4 E3 E5 E2 C3 C0 C4 C5 C6 E6 A1 A2 A3 A4 A5 65 E9 E8 C8 EB CB EA 89 8A 8B
    CD 8C 6F F3 F2 D5 F5 86 F4 D3 D2 B0 87 B6 D6 A7 A9 AA AB AE 75 FA F9 FB DB F8 DC D9
    D8 BA BB BF 69 ED EC CC EF CE 79 9A FF 9B CF 9C C7 41 C1 80 81 82 02 C2 83 84 85 1C
    03 88 8D 8E 8F F0 04 45 C9 D7 DE FE 05 CA 90 93 94 95 06 4F B9 BC BD BE 11 D4 96 97
    98 99 12 F7 9D 9E 9F A6 13 55 DA A8 D1 AC 14 D0 AD AF B1 1D 15 49 B4 B5 B7 B8 10 59
    DD B2 FD B3 19 F1
    """

  private static let vni = """
    a aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë e eù eø eû eõ eï eâ eá eà eå eã
    eä o où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï u uù uø uû uõ uï ö öù öø öû
    öõ öï i í ì æ ó ò y yù yø yû yõ î ñ A AÙ AØ AÛ AÕ AÏ AÂ AÁ AÀ AÅ AÃ AÄ AÊ AÉ AÈ AÚ
    AÜ AË E EÙ EØ EÛ EÕ EÏ EÂ EÁ EÀ EÅ EÃ EÄ O OÙ OØ OÛ OÕ OÏ OÂ OÁ OÀ OÅ OÃ OÄ Ô ÔÙ ÔØ
    ÔÛ ÔÕ ÔÏ U UÙ UØ UÛ UÕ UÏ Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ I Í Ì Æ Ó Ò Y YÙ YØ YÛ YÕ Î Ñ
    """
}
