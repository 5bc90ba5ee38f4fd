/// A line as the units of a code page of one byte a character, made of bytes or of the characters of
/// a Latin page that such bytes were taken for.
struct LegacyLine {
  /// The units; 0 stands for a character that no Latin page has.
  private(set) var units: [UInt8] = []
  /// How many bytes of the source each unit takes; empty where each takes one.
  private(set) var widths: [UInt8] = []
  /// The characters that no Latin page has, in order.
  private(set) var others: [UInt32] = []
  /// Whether such a character is a letter: the line is Unicode as it stands.
  private(set) var hasOtherLetter = false

  /// Makes the line of some bytes.
  mutating func set(bytes: Span<UInt8>, _ range: Range<Int>) {
    removeAll()
    for index in range { units.append(bytes[index]) }
  }

  /// Makes the line of some valid UTF-8.
  mutating func set(utf8: Span<UInt8>, _ range: Range<Int>) {
    removeAll()
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = utf8.scalar(at: index)
      append(scalar, width: UInt8(truncatingIfNeeded: width))
      index += width
    }
  }

  /// Makes the line of decoded text, to be decoded once more.
  mutating func set(_ text: DecodedLine) {
    removeAll()
    for index in text.scalars.indices { append(text.scalars[index], width: text.widths[index]) }
  }

  /// The width of a unit in the source.
  @inline(__always)
  func width(_ index: Int) -> UInt8 { widths.isEmpty ? 1 : widths[index] }

  private mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    hasOtherLetter = false
  }

  private mutating func append(_ scalar: UInt32, width: UInt8) {
    if scalar != 0, let unit = CodePage.latinByte(of: scalar) {
      units.append(unit)
    } else {
      units.append(0)
      others.append(scalar)
      // Marks of NFD are as good as letters.
      if VietnameseLetter(scalar).place != 0 || (0x300...0x36F).contains(scalar) {
        hasOtherLetter = true
      }
    }
    widths.append(width)
  }
}

/// A line as read: its characters, and how many bytes of the source each took.
struct DecodedLine {
  /// The characters.
  var scalars: [UInt32] = []
  /// The bytes of the source that each took, at most 63.
  var widths: [UInt8] = []

  /// Empties the line and keeps its room.
  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
  }

  /// Makes room for a number of characters.
  mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    widths.reserveCapacity(count)
  }

  /// Adds a character.
  @inline(__always)
  mutating func append(_ scalar: UInt32, _ width: UInt8) {
    scalars.append(scalar)
    widths.append(width)
  }

  /// The text.
  var text: String {
    var text = ""
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
