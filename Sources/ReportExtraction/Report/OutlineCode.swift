/// A code or outline number as a row prints it, taken apart.
struct OutlineCode: Hashable, Sendable {
  /// How the code is made.
  enum Style: Hashable, Sendable {
    /// `1`, `1.2.`, `3.4.1`: the count of its segments is its depth.
    case dotted
    /// `I`, `IV`.
    case roman
    /// `A`, `B`.
    case capital
    /// `a`, `b)`.
    case small
    /// `A1`, `B4`: a letter and digits.
    case mixed
  }

  var style: Style
  /// `["3", "4", "1"]`; one segment for the other styles.
  var segments: [String]
  /// Whether letters were read as digits (`l.1.1`, `1.O`).
  var isRepaired = false

  /// The code without closing punctuation: `3.4.1`, `I`, `a`.
  var text: String { segments.joined(separator: ".") }

  /// Reads a code cell; null where it holds no code (`Trong đó`, `-`, words).
  init?(parsing text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != UInt8(ascii: " ") {
      // No code is longer; a cell of words ends the attempt early.
      guard bytes.count < 24 else { return nil }
      bytes.append(byte)
    }
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      bytes.removeFirst()
    }
    while let last = bytes.last, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(last) {
      bytes.removeLast()
    }
    guard let first = bytes.first else { return nil }
    if first.isDigit || bytes.contains(UInt8(ascii: ".")) {
      guard let code = Self.dotted(bytes) else { return nil }
      self = code
      return
    }
    self.init(letters: bytes)
  }

  private init?(letters bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let capitals = bytes.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let smalls = bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if capitals, Self.romanValue(text) != nil {
      self.init(style: .roman, segments: [text])
    } else if bytes.count == 1, capitals {
      self.init(style: .capital, segments: [text])
    } else if bytes.count == 1 && smalls || bytes == Array("đ".utf8) {
      self.init(style: .small, segments: [text])
    } else if bytes.count <= 4, let first = bytes.first, !first.isDigit,
      bytes.dropFirst().allSatisfy(\.isDigit), bytes.count > 1, first < 0x80
    {
      self.init(style: .mixed, segments: [text])
    } else {
      return nil
    }
  }

  private init(style: Style, segments: [String], isRepaired: Bool = false) {
    self.style = style
    self.segments = segments
    self.isRepaired = isRepaired
  }

  /// Digits parted by dots.
  ///
  /// `l`, `I` and `O` are digits only beside digits and dots.
  private static func dotted(_ bytes: [UInt8]) -> OutlineCode? {
    var segments: [String] = []
    var current: [UInt8] = []
    var isRepaired = false
    var digits = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        current.append(byte)
        digits += 1
      case UInt8(ascii: "l"), UInt8(ascii: "I"):
        current.append(UInt8(ascii: "1"))
        isRepaired = true
      case UInt8(ascii: "O"), UInt8(ascii: "o"):
        current.append(UInt8(ascii: "0"))
        isRepaired = true
      case UInt8(ascii: "."), UInt8(ascii: ","):
        // Two separators in a row, as recognition leaves them, part two segments once.
        guard !current.isEmpty else { continue }
        segments.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
      default:
        return nil
      }
    }
    if !current.isEmpty { segments.append(String(decoding: current, as: UTF8.self)) }
    // Four digits are a year or a figure, never a segment of an outline.
    guard digits > 0, !segments.isEmpty, segments.allSatisfy({ $0.utf8.count <= 3 }) else {
      return nil
    }
    return OutlineCode(style: .dotted, segments: segments, isRepaired: isRepaired)
  }

  /// The value of a Roman numeral below 40; C, D, L and M are letters of an outline.
  static func romanValue(_ text: String) -> Int? {
    RomanNumeral.number(text).flatMap { $0 < 40 ? $0 : nil }
  }
}
