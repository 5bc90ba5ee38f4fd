/// A code page of one byte a character: the character of each byte.
///
/// What a Vietnamese page leaves free is as in windows-1252, for the fonts that carry it have the
/// quotation marks and dashes there.
struct CodePage: Sendable {
  /// The character of each byte.
  let scalars: [UInt32]
  /// Whether each byte is a letter in windows-1252 and in a Vietnamese page, which leaves it free, none.
  let strays: [Bool]

  /// TCVN3: the 74 letters of TCVN 5712:1993, VN3; toned capitals it has none.
  static let tcvn3 = CodePage(letters: [
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ])

  /// VISCII (RFC 1456): six capitals among the control characters.
  static let viscii = CodePage(letters: [
    (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
    (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"), (0xA0, "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
    (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"), (0xE0, "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
  ])

  /// VPS: fourteen capitals among the control characters.
  static let vps = CodePage(letters: [
    (0x02, "ẠẬẶẸỆ"), (0x10, "ỊỌỘỢỤỰ"), (0x19, "Ỵ"), (0x1C, "ẪỮ"), (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"),
    (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
    (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"),
    (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"), (0xEF, "ĩẴĐòóôõ"), (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
  ])

  /// Windows code page 1258: five combining tones, and the letters of the alphabet that
  /// windows-1252 lacks.
  static let windows1258 = CodePage(letters: [
    (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư"),
    (0xDE, "\u{303}"), (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"), (0xF5, "ơ"),
    (0xFD, "ư"), (0xFE, "₫"),
  ])

  /// Windows code page 1252; the five bytes that it leaves free are the controls of Latin-1.
  static let windows1252 = CodePage(letters: [])

  /// Makes a page from runs of characters, each with the byte of its first, upon windows-1252.
  private init(letters: [(first: UInt8, characters: String)]) {
    var scalars = (UInt32(0)...0xFF).map { $0 }
    let free: Set<UInt32> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    var signs = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars.makeIterator()
    for byte in UInt32(0x80)...0x9F where !free.contains(byte) {
      if let sign = signs.next() { scalars[Int(byte)] = sign.value }
    }
    var strays = (0...0xFF).map { !letters.isEmpty && $0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7 }
    for run in letters {
      for (offset, scalar) in run.characters.unicodeScalars.enumerated() {
        scalars[Int(run.first) + offset] = scalar.value
        strays[Int(run.first) + offset] = false
      }
    }
    self.scalars = scalars
    self.strays = strays
  }

  /// The byte of windows-1252, or else of Latin-1, that a character stands for; null where neither
  /// has it.
  @inline(__always)
  static func latinByte(of scalar: UInt32) -> UInt8? {
    scalar < 0x100 ? UInt8(truncatingIfNeeded: scalar) : windows1252Bytes[scalar]
  }

  private static let windows1252Bytes: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [:]
    for byte in 0x80...0x9F where windows1252.scalars[byte] > 0xFF {
      bytes[windows1252.scalars[byte]] = UInt8(byte)
    }
    return bytes
  }()
}
