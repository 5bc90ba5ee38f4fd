/// Lines that a page adds to what it shows: page numbers, "continued" marks, stamps of a printer.
enum PageFurniture {
  /// What such a line is.
  enum Line: Hashable {
    /// A number and no more: `2`, `iv`.
    case bareNumber
    /// A page number that says so: `Trang 2/12`, `- 2 -`.
    case pageNumber
    /// It says that something goes on, and of what where it does: `Biểu số 02` of
    /// `Biểu số 02 (tiếp theo)`, empty for `(tiếp theo)`.
    case continuation(of: String)
    /// When, by whom or from which file the page was printed.
    case stamp
  }

  /// Lines of a page are shorter.
  private static let mostBytes = 160

  /// Whether the line is a page number (`2`, `- 2 -`, `Trang 2/12`), a stamp, or says that
  /// something goes on and no more.
  static func isFurniture(_ line: String) -> Bool {
    switch kind(of: line) {
    case .bareNumber, .pageNumber, .stamp, .continuation(of: ""): true
    case .continuation, nil: false
    }
  }

  /// What a line of a page is; null for every other line.
  static func kind(of line: String) -> Line? {
    guard line.utf8.count <= mostBytes else { return nil }
    if isPath(line) { return .stamp }
    guard mayBeFurniture(line) else { return nil }
    let key = Folding.key(line)
    if let number = number(key, printed: line) { return number }
    if let rest = continued(key, printed: line) { return .continuation(of: rest) }
    return isStamp(key) ? .stamp : nil
  }

  /// The key without `Trang 2` at its end, which running titles have beside their words.
  static func withoutPageNumber(_ key: String) -> String {
    let utf8 = key.utf8
    guard let last = utf8.last, last.isDigit || last == UInt8(ascii: "g"),
      let range = key.range(ofLast: " trang"),
      utf8[range.upperBound...].allSatisfy({ !$0.isLetter })
    else { return key }
    return String(key[..<range.lowerBound])
  }

  /// The key without the number of the page and `tiếp theo` before its words, which a column of
  /// aligned text takes for the head below them.
  static func withoutLeadingMark(_ key: String) -> String {
    let utf8 = key.utf8
    guard let first = utf8.first, first.isDigit || first == UInt8(ascii: "t") else { return key }
    var rest = utf8[...]
    if first.isDigit {
      let number = rest.prefix(while: \.isDigit)
      guard number.count <= 4 else { return key }
      rest = rest.dropFirst(number.count + 1)
    }
    guard rest.starts(with: mark.utf8) else { return key }
    return String(key[key.utf8.index(rest.startIndex, offsetBy: mark.utf8.count)...])
  }

  private static let mark = "tiep theo "

  // MARK: - Page numbers

  private static func number(_ key: String, printed: String) -> Line? {
    guard key.utf8.count <= 24 else { return nil }
    var numbers = 0
    var isNamed = false
    for word in key.utf8.split(separator: UInt8(ascii: " ")) {
      if word.allSatisfy(\.isDigit) {
        numbers += 1
        guard word.count <= 4 else { return nil }
      } else {
        switch String(decoding: word, as: UTF8.self) {
        case "trang", "page", "tr", "p": isNamed = true
        case "so", "tren", "of", "cua", "tong": break
        default: return roman(key, printed: printed)
        }
      }
    }
    guard numbers > 0, numbers <= 3 else { return nil }
    if isNamed { return .pageNumber }
    guard key.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: " ") }), key.utf8.count <= 7 else {
      return nil
    }
    return isFramed(printed) || numbers == 2 && printed.utf8.contains(UInt8(ascii: "/"))
      ? .pageNumber : .bareNumber
  }

  private static func roman(_ key: String, printed: String) -> Line? {
    // "Vị" has the key of a numeral, but marks on its letters.
    guard key.utf8.count <= 6, OutlineCode.romanValue(key.uppercased()) != nil,
      printed.utf8.allSatisfy({ $0 < 0x80 }) || isFramed(printed)
    else { return nil }
    return isFramed(printed) ? .pageNumber : .bareNumber
  }

  /// Whether marks stand on both sides: `- 2 -`, `[2]`.
  private static func isFramed(_ printed: String) -> Bool {
    guard let first = printed.unicodeScalars.first, let last = printed.unicodeScalars.last else {
      return false
    }
    return "-–—[".unicodeScalars.contains(first) && "-–—]".unicodeScalars.contains(last)
      && printed.utf8.count > 2
  }

  /// Whether the letters of a line allow it to be one; most labels end here without a key.
  private static func mayBeFurniture(_ line: String) -> Bool {
    let utf8 = line.utf8
    guard let first = utf8.first, let end = utf8.last else { return false }
    // Roman numbers have no marks on their letters; dashes and brackets may stand around them.
    if utf8.count <= mostBytesOfRoman, first >= 0x80 || utf8.allSatisfy({ $0 < 0x80 }) {
      return true
    }
    // `(tiếp theo)`, `còn nữa`
    if end == UInt8(ascii: ")") || end | 0x20 == UInt8(ascii: "a") { return true }
    let mayBeNumber = utf8.count <= mostBytesOfNumber
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte.isDigit, mayBeNumber { return true }
      let letter = byte | 0x20
      // `tiếp`, `sau`
      if letter == UInt8(ascii: "i"), last == UInt8(ascii: "t") { return true }
      if letter == UInt8(ascii: "u"), last == UInt8(ascii: "a"), before == UInt8(ascii: "s") {
        return true
      }
      (before, last) = (last, letter)
    }
    let second = utf8.dropFirst().first.map { $0 | 0x20 }
    switch (first | 0x20, second) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "g"), UInt8(ascii: "i")), (UInt8(ascii: "i"), UInt8(ascii: "n")),
      (UInt8(ascii: "p"), UInt8(ascii: "r")), (UInt8(ascii: "k"), _):
      return true
    default: return false
    }
  }

  /// A letter of a key has up to three bytes in print.
  private static let mostBytesOfNumber = 72
  private static let mostBytesOfRoman = 16

  // MARK: - Continued

  private static let marks = [
    "tiep theo", "tiep", "con tiep", "con nua", "tiep theo trang truoc", "tiep trang truoc",
    "tiep theo trang sau", "xem tiep trang sau", "xem tiep", "xem trang sau", "tiep trang sau",
    "tiep theo va het", "con tiep trang sau",
  ]

  /// What a line says goes on; null where it says nothing of the kind.
  private static func continued(_ key: String, printed: String) -> String? {
    guard key.utf8.count <= 100 else { return nil }
    if marks.contains(key) { return "" }
    // `Tiếp theo biểu số 02`, `Tiếp bảng 3`
    for mark in ["tiep theo ", "tiep "] where key.hasPrefix(mark) {
      let rest = String(key.dropFirst(mark.count))
      if AppendixCaption.identity(ofKey: rest) != nil { return rest }
    }
    for mark in marks where key.hasSuffix(" " + mark) {
      let rest = String(key.dropLast(mark.count + 1))
      // Prose ends in these words too; in brackets or behind a caption they are the mark.
      if isBracketed(printed) || AppendixCaption.identity(ofKey: rest) != nil { return rest }
      return nil
    }
    return nil
  }

  private static func isBracketed(_ printed: String) -> Bool {
    guard printed.utf8.last == UInt8(ascii: ")"),
      let open = printed.utf8.lastIndex(of: UInt8(ascii: "("))
    else { return false }
    return marks.contains(Folding.key(String(printed[open...])))
  }

  /// The text without a mark in brackets at its end: `Chi thường xuyên` of
  /// `Chi thường xuyên (tiếp theo)`; null where it has none.
  static func unmarked(_ text: String) -> String? {
    guard isBracketed(text), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let rest = Trimming.spaces(String(text[..<open]))
    return rest.isEmpty ? nil : rest
  }

  // MARK: - Stamps

  private static let stamps = [
    "ngay in ", "thoi gian in ", "gio in ", "nguoi in ", "in luc ", "in ngay ", "ngay gio in ",
    "in tu phan mem", "in tu he thong", "ngay ket xuat ", "ket xuat ", "printed ",
  ]

  private static func isStamp(_ key: String) -> Bool {
    key.utf8.count <= 100 && stamps.contains { key.hasPrefix($0) }
  }

  /// Whether the line is the name of a file or an address, and no more.
  private static func isPath(_ line: String) -> Bool {
    let utf8 = line.utf8
    guard utf8.contains(UInt8(ascii: "/")) || utf8.contains(UInt8(ascii: "\\")) else {
      return false
    }
    if utf8.dropFirst().starts(with: ":\\".utf8) || utf8.starts(with: "\\\\".utf8) { return true }
    let isAddress = ["http://", "https://", "file:/", "www."].contains { line.hasPrefix($0) }
    return isAddress && !utf8.contains(UInt8(ascii: " "))
  }
}

extension String {
  /// The last place where the words stand.
  fileprivate func range(ofLast words: String) -> Range<Index>? {
    let count = words.utf8.count
    var end = utf8.endIndex
    while let start = utf8.index(end, offsetBy: -count, limitedBy: utf8.startIndex) {
      if utf8[start..<end].elementsEqual(words.utf8) { return start..<end }
      end = utf8.index(before: end)
    }
    return nil
  }
}
