/// Lines that a page adds to what it shows: page numbers and "continued" marks.
enum PageFurniture {
  /// Whether the line is a page number (`2`, `- 2 -`, `Trang 2/12`) or says that something goes on.
  static func isFurniture(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let key = Folding.key(line)
    if key.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: " ") }) {
      return key.utf8.count <= 7
    }
    if key.hasPrefix("trang "), key.utf8.dropFirst(6).allSatisfy({ !isLetter($0) }) { return true }
    return continuationKeys.contains(key)
      || continuationKeys.contains { key.hasSuffix(" " + $0) && key.utf8.count <= 30 }
  }

  private static let continuationKeys = [
    "tiep theo", "tiep", "tiep theo trang truoc", "con tiep", "xem tiep trang sau",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

/// The line with which an appendix or a table begins its caption.
enum AppendixCaption {
  private static let openings = ["phu luc", "bieu", "bieu so", "bang", "mau so", "mau bieu"]

  /// Whether a caption begins with the line: `Phụ lục`, `Biểu số 01`, `Bảng 2`.
  static func begins(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    // A caption opens with P, B or M: other lines need no key.
    switch line.utf8.first {
    case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "B"), UInt8(ascii: "M"): break
    default: return false
    }
    let key = Folding.key(line)
    return openings.contains { opening in
      guard key.hasPrefix(opening) else { return false }
      let rest = key.utf8.dropFirst(opening.utf8.count)
      guard let next = rest.first else { return true }
      guard next == UInt8(ascii: " ") else { return false }
      // "Phụ lục thống kê", but no sentence that begins with "Bảng giá ...".
      return opening == "phu luc"
        || rest.dropFirst().first.map { (48...57).contains($0) || $0 == UInt8(ascii: "s") } == true
    }
  }
}

/// How a text begins.
enum LowerCase {
  /// Whether the first letter of the text is a lower-case one, nothing but opening marks before it.
  static func begins(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
      guard scalar == "(" || scalar == "\"" || scalar == "“" || scalar == " " else { return false }
    }
    return false
  }
}

/// How a text breaks off.
enum OpenPhrase {
  /// Words that no label ends with.
  private static let words: Set<String> = Set(
    [
      "và", "của", "tại", "cho", "theo", "về", "với", "các", "số", "tỷ lệ", "được", "đã", "trong",
      "từ", "đến", "là", "thuộc", "do", "bị", "hoặc", "những", "trên", "tổng", "tổng số",
    ].map(Folding.key))

  /// Whether the text ends in the middle of a phrase: with a comma, an open bracket or such a word.
  static func ends(_ text: String) -> Bool {
    if text.utf8.last == UInt8(ascii: ",") { return true }
    let brackets = text.utf8.reduce(0) {
      $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
    }
    if brackets > 0 { return true }
    let utf8 = text.utf8
    let start = utf8.lastIndex(of: UInt8(ascii: " ")).map { utf8.index(after: $0) }
    return words.contains(Folding.key(String(text[(start ?? text.startIndex)...])))
  }
}

/// The words that open the parts of an indicator.
enum UncodedPart {
  private static let markers = ["trong do", "chia ra", "bao gom", "gom", "trong so do"]

  /// Whether the text is such a word and no more.
  static func isMarkerOnly(_ text: String) -> Bool {
    text.utf8.count <= 24 && markers.contains(Folding.key(text))
  }

  /// A match key without such words at its beginning: `Trong đó: Số TTHC cấp tỉnh`.
  static func withoutMarker(_ key: String) -> String {
    guard key.utf8.first.map({ $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "c") }) == true,
      let marker = markers.first(where: { key.hasPrefix($0 + " ") })
    else { return key }
    return String(decoding: key.utf8.dropFirst(marker.utf8.count + 1), as: UTF8.self)
  }

  /// Whether the text is such a word: `Trong đó`, `Chia ra:`.
  static func isMarker(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let key = Folding.key(text)
    return markers.contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}
