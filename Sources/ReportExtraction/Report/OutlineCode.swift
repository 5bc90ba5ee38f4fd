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
    /// `ii`, `iv`.
    case smallRoman
    /// `A1`, `B4`, `1a`, `1.2b`: a letter and a number with nothing between them.
    case mixed
    /// `I.1`, `A.I.1`, `1.a`: segments of different kinds.
    case compound
    /// `T0101`, `0703.N`, `XH-05`: names of a list of indicators, that count nothing.
    case identifier
  }

  private(set) var style: Style
  /// `["3", "4", "1"]`, `["I", "1"]`, `["A", "1"]`.
  private(set) var segments: [String]
  /// Whether letters were read as digits (`l.1.1`, `1.O`).
  private(set) var isRepaired = false

  /// The code without closing punctuation: `3.4.1`, `I`, `1a`.
  var text: String {
    guard style == .mixed, let last = segments.last else { return segments.joined(separator: ".") }
    return segments.dropLast().joined(separator: ".") + last
  }

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
    while bytes.count > 1, let last = bytes.last, Self.closers.contains(last) {
      bytes.removeLast()
    }
    guard let first = bytes.first else { return nil }
    let isPlain = first.isDigit || bytes.contains(UInt8(ascii: "."))
    // `I.1` has a Roman numeral before its dot; its neighbours may say that it is `1.1`.
    if isPlain, !Self.opensWithRoman(bytes), let code = Self.dotted(bytes) {
      self = code
    } else if let code = Self.segmented(bytes) {
      self = code
    } else {
      return nil
    }
  }

  /// Reads a cell of a column of codes that holds no outline number: `T0101`, `6001`, `XH-05`.
  ///
  /// It is one word with a digit; words and signs are none.
  init?(identifier text: String) {
    var digits = 0
    for byte in text.utf8 {
      if byte.isDigit {
        digits += 1
      } else if !byte.isLetter, !Self.joints.contains(byte) {
        return nil
      }
    }
    guard digits > 0, let first = text.utf8.first, first.isDigit || first.isLetter,
      text.utf8.count <= 24
    else { return nil }
    var name = text
    while let last = name.utf8.last, Self.joints.contains(last) { name.removeLast() }
    self.init(style: .identifier, segments: [name])
  }

  private init(style: Style, segments: [String], isRepaired: Bool = false) {
    self.style = style
    self.segments = segments
    self.isRepaired = isRepaired
  }

  private static let closers: [UInt8] = Array(".)/:-".utf8)
  private static let joints: [UInt8] = Array(".-_/".utf8)

  // MARK: - Digits and dots

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

  /// Whether `I`, `II` or `III` stand before the first dot.
  private static func opensWithRoman(_ bytes: [UInt8]) -> Bool {
    let segment = bytes.prefix { $0 != UInt8(ascii: ".") }
    return segment.count < bytes.count && segment.allSatisfy { $0 == UInt8(ascii: "I") }
  }

  // MARK: - Damaged codes

  /// The digit that a letter or sign is mistaken for in print; the digit itself; null for others.
  ///
  /// `b` is none: it stands in codes of its own right (`1b`), as other small letters do.
  static func digit(likeness byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "Q"), UInt8(ascii: "D"): 0x30
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"),
      UInt8(ascii: "!"):
      0x31
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): 0x32
    case UInt8(ascii: "S"), UInt8(ascii: "s"): 0x35
    case UInt8(ascii: "B"): 0x38
    default: nil
    }
  }

  /// The digits of a code however its dots and digits are damaged (`3 .4,1`, `34.1`, `S.l.2`, `3:4`);
  /// null for other texts.
  ///
  /// What they say is for comparing with codes that there are, never a code of itself: `341` is as
  /// well 34.1. A Roman numeral is none.
  static func digits(damaged text: String) -> String? {
    guard text.utf8.count <= 24 else { return nil }
    var digits: [UInt8] = []
    var segments = 0
    var printed = 0
    for segment in text.utf8.split(whereSeparator: isSeparator) {
      segments += 1
      let isNumber = segment.contains(where: \.isDigit)
      // `II.1` stands below a Roman two.
      guard isNumber || segment.count == 1 else { return nil }
      for byte in segment {
        guard let digit = digit(likeness: byte) else { return nil }
        printed += byte == digit ? 1 : 0
        digits.append(digit)
      }
    }
    // A lone letter numbers a list of letters.
    guard (1...8).contains(digits.count), printed > 0 || segments > 1 else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ")"),
      UInt8(ascii: "("), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  // MARK: - Segments of every kind

  /// Numbers, Roman numerals and single letters parted by dots; the last may follow without one.
  private static func segmented(_ bytes: [UInt8]) -> OutlineCode? {
    var segments: [String] = []
    var styles: [Style] = []
    let parts = bytes.split(separator: UInt8(ascii: "."))
    guard parts.count <= 5 else { return nil }
    for (index, part) in parts.enumerated() {
      if let style = style(ofSegment: part) {
        segments.append(String(decoding: part, as: UTF8.self))
        styles.append(style)
        continue
      }
      guard index == parts.count - 1, let cut = seam(of: part) else { return nil }
      segments += [part[..<cut], part[cut...]].map { String(decoding: $0, as: UTF8.self) }
      return OutlineCode(style: .mixed, segments: segments)
    }
    guard let first = styles.first else { return nil }
    if styles.count == 1 { return OutlineCode(style: first, segments: segments) }
    return OutlineCode(
      style: styles.allSatisfy { $0 == .dotted } ? .dotted : .compound, segments: segments)
  }

  /// What a segment is: a number, a Roman numeral or a letter.
  private static func style(ofSegment bytes: ArraySlice<UInt8>) -> Style? {
    guard let first = bytes.first else { return nil }
    if first.isDigit { return bytes.count <= 3 && bytes.allSatisfy(\.isDigit) ? .dotted : nil }
    if bytes.elementsEqual("đ".utf8) { return .small }
    if bytes.elementsEqual("Đ".utf8) { return .capital }
    if bytes.allSatisfy(\.isUppercase) {
      if romanValue(String(decoding: bytes, as: UTF8.self)) != nil { return .roman }
      return bytes.count == 1 ? .capital : nil
    }
    guard bytes.allSatisfy({ $0.isLetter && !$0.isUppercase }) else { return nil }
    if bytes.count == 1 { return .small }
    let upper = String(decoding: bytes.map { $0 & 0xDF }, as: UTF8.self)
    return romanValue(upper) != nil ? .smallRoman : nil
  }

  /// Where one letter and a number of at most three digits meet.
  private static func seam(of bytes: ArraySlice<UInt8>) -> Int? {
    guard (2...5).contains(bytes.count), let first = bytes.first, let last = bytes.last else {
      return nil
    }
    let isNumber = { (bytes: ArraySlice<UInt8>) in
      (1...3).contains(bytes.count) && bytes.allSatisfy(\.isDigit)
    }
    if first.isLetter, isNumber(bytes.dropFirst()) { return bytes.startIndex + 1 }
    if last.isLetter, isNumber(bytes.dropLast()) { return bytes.endIndex - 1 }
    if bytes.suffix(2).elementsEqual("đ".utf8), isNumber(bytes.dropLast(2)) {
      return bytes.endIndex - 2
    }
    return nil
  }

  // MARK: - What its place settles

  /// The kind of its first segment: `I.1` stands beside `II` and `II.3`.
  var leadingStyle: Style {
    switch style {
    case .mixed, .compound:
      segments.first.flatMap { Self.style(ofSegment: Array($0.utf8)[...]) } ?? style
    default: style
    }
  }

  /// Its last segment as a number: of digits, of Roman numerals, of the alphabet; null of a name.
  var ordinal: Int? {
    guard let last = segments.last else { return nil }
    switch style {
    case .dotted: return Int(last)
    case .roman: return Self.romanValue(last)
    case .smallRoman: return Self.romanValue(last.uppercased())
    case .small, .capital: return Self.alphabet.firstIndex(of: last.lowercased()).map { $0 + 1 }
    case .mixed, .compound: return Int(last) ?? Self.alphabet.firstIndex(of: last).map { $0 + 1 }
    case .identifier: return nil
    }
  }

  /// The code of the same kind and depth with another number: `1.3` for `1.2`, `đ` for `d`.
  func numbered(_ ordinal: Int) -> String? {
    guard ordinal > 0, let last = segments.last else { return nil }
    switch style {
    case .dotted:
      let digits = String(ordinal)
      // `02` is followed by `03`.
      return last.utf8.first == UInt8(ascii: "0") && digits.utf8.count < last.utf8.count
        ? String(repeating: "0", count: last.utf8.count - digits.utf8.count) + digits : digits
    case .roman: return RomanNumeral.text(ordinal)
    case .small: return ordinal <= Self.alphabet.count ? Self.alphabet[ordinal - 1] : nil
    case .capital, .smallRoman, .mixed, .compound, .identifier: return nil
    }
  }

  /// A single letter read as what its neighbours say it is.
  func read(as style: Style) -> OutlineCode {
    OutlineCode(style: style, segments: segments, isRepaired: isRepaired)
  }

  /// The code with other segments, as its place asks for.
  func with(segments: [String]) -> OutlineCode {
    OutlineCode(style: style, segments: segments, isRepaired: isRepaired)
  }

  /// The code with `I` and `l` read as the digit 1: `1.1` of `I.1`; null where other letters stand in
  /// it.
  var inDigits: OutlineCode? {
    guard style == .compound || segments == ["l"] || segments == ["I"] else { return nil }
    let bytes = text.utf8.map { [UInt8(ascii: "I"), UInt8(ascii: "l")].contains($0) ? 0x31 : $0 }
    guard var code = Self.dotted(bytes) else { return nil }
    code.isRepaired = true
    return code
  }

  /// The letters of Vietnamese in their order, as outlines count by them.
  private static let alphabet = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
  ]

  /// The value of a Roman numeral below 40; C, D, L and M are letters of an outline.
  static func romanValue(_ text: String) -> Int? {
    RomanNumeral.number(text).flatMap { $0 < 40 ? $0 : nil }
  }
}
