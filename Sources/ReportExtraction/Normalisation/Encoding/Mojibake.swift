/// UTF-8 that was taken for windows-1252 or Latin-1 and written as UTF-8 again.
enum Mojibake {
  /// How often text is taken for Latin at most; more than twice is hardly met.
  private static let depth = 3

  /// Undoes it, as often as the text has it.
  ///
  /// - Returns: false where the line is none: it has no such sequence, or a byte beyond ASCII
  ///   that is of none.
  static func decode(_ line: LegacyLine, into text: inout DecodedLine) -> Bool {
    guard decodeOnce(line, into: &text) else { return false }
    var again = LegacyLine()
    var deeper = DecodedLine()
    for _ in 1..<depth {
      again.set(text)
      guard !again.hasOtherLetter, decodeOnce(again, into: &deeper) else { break }
      text = deeper
    }
    return true
  }

  private static func decodeOnce(_ line: LegacyLine, into text: inout DecodedLine) -> Bool {
    text.removeAll()
    var others = line.others.makeIterator()
    var sequences = 0
    let units = line.units
    var index = 0
    while index < units.count {
      let lead = units[index]
      if lead < 0x80 {
        text.append(lead == 0 ? others.next() ?? 0 : UInt32(lead), line.width(index))
        index += 1
        continue
      }
      guard let (scalar, length) = sequence(units, at: index) else { return false }
      var width = 0
      for unit in index..<index + length { width += Int(line.width(unit)) }
      guard width < 64 else { return false }
      text.append(scalar, UInt8(width))
      sequences += 1
      index += length
    }
    return sequences > 0
  }

  /// Latin letters, combining marks, punctuation, signs and the byte-order mark.
  private static func isExpected(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x250, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x25FF, 0xFEFF, 0xFFFD: true
    default: false
    }
  }

  /// The character whose UTF-8 begins at an index.
  private static func sequence(_ units: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = units[index]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= units.count else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for unit in units[index + 1..<index + length] {
      guard unit & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(unit & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard scalar >= least, isExpected(scalar) else { return nil }
    return (scalar, length)
  }
}
