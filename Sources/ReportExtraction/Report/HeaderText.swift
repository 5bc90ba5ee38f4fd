/// The words of a header cell, for knowing them again in another spelling.
struct HeaderText: Hashable, Sendable {
  /// The match key; letters stacked one above the other are one word.
  let key: String
  /// The role that the text names as a whole, where other words name it as well (`STT`, `TT`).
  let role: ColumnRole?
  /// Whether it heads the labels, behind whose words any remark may stand.
  private let isLabel: Bool

  /// Takes the words of a header cell.
  init(_ text: String, words: HeaderWords) {
    let folded = PageFurniture.withoutLeadingMark(Folding.key(text))
    key = Self.isStacked(folded) ? folded.filter { $0 != " " } : folded
    // Codes, units and notes have one column each; other roles have many words that differ.
    let isShort = key.utf8.count { $0 == UInt8(ascii: " ") } <= 2
    let named = words.role(ofKey: key)
    role = isShort ? named.flatMap { Self.single.contains($0) ? $0 : nil } : nil
    isLabel = named == .label
  }

  private static let single: Set<ColumnRole> = [.code, .unit, .note]

  /// Whether both head one column: the same words, some more or less, or misread ones.
  ///
  /// Words that tell columns apart (`trước`, `2022`, `kế hoạch`) may not be among those that are
  /// more.
  func isSame(as other: HeaderText) -> Bool {
    if key == other.key { return true }
    guard !key.isEmpty, !other.key.isEmpty else { return false }
    if let role, role == other.role { return true }
    let (short, long) = key.utf8.count <= other.key.utf8.count ? (key, other.key) : (other.key, key)
    if let range = Self.range(of: short, in: long) {
      // The first words name a column; others do where they are half of them.
      guard range.lowerBound == long.startIndex || short.utf8.count * 2 >= long.utf8.count else {
        return false
      }
      if isLabel, other.isLabel { return true }
      return !Self.discriminates(long.utf8[..<range.lowerBound])
        && !Self.discriminates(long.utf8[range.upperBound...])
    }
    return Self.isMisread(key, other.key)
  }

  /// Whether both follow each other among the words of the header text.
  func goesOn(with next: HeaderText, in whole: HeaderText) -> Bool {
    Self.range(of: key + " " + next.key, in: whole.key) != nil
  }

  // MARK: - Words

  private static func isStacked(_ key: String) -> Bool {
    var expectsSpace = false
    for byte in key.utf8 {
      guard (byte == UInt8(ascii: " ")) == expectsSpace else { return false }
      expectsSpace.toggle()
    }
    return true
  }

  /// Where whole words stand in others.
  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    let (count, utf8) = (words.utf8.count, text.utf8)
    var start = utf8.startIndex
    while let end = utf8.index(start, offsetBy: count, limitedBy: utf8.endIndex) {
      if end == utf8.endIndex || utf8[end] == UInt8(ascii: " "),
        utf8[start..<end].elementsEqual(words.utf8)
      {
        return start..<end
      }
      guard let space = utf8[start...].firstIndex(of: UInt8(ascii: " ")) else { return nil }
      start = utf8.index(after: space)
    }
    return nil
  }

  private static let discriminants: Set<String> = [
    "truoc", "nay", "sau", "hoach", "toan", "uoc", "tang", "giam", "sanh", "i", "ii", "iii", "iv",
    "nam", "nu", "khong", "chua", "thang", "quy", "dong", "trieu", "nghin", "ngan", "ty", "usd",
  ]

  /// Units whose digit counts nothing.
  private static let powers: Set<String> = ["m2", "m3", "km2", "cm2", "cm3", "dm3"]

  private static func discriminates(_ words: Substring.UTF8View) -> Bool {
    words.split(separator: UInt8(ascii: " ")).contains { word in
      word.contains(where: \.isDigit)
        && !powers.contains(String(decoding: word, as: UTF8.self))
        || discriminants.contains(String(decoding: word, as: UTF8.self))
    }
  }

  /// Whether the texts have as many words, and no word differs by more than one letter of four or
  /// more.
  private static func isMisread(_ left: String, _ right: String) -> Bool {
    // A misread letter is one letter still.
    guard left.utf8.count == right.utf8.count else { return false }
    let (lefts, rights) = (
      left.utf8.split(separator: UInt8(ascii: " ")), right.utf8.split(separator: UInt8(ascii: " "))
    )
    guard lefts.count == rights.count, lefts.count > 1 else { return false }
    return zip(lefts, rights).allSatisfy { left, right in
      if left.elementsEqual(right) { return true }
      guard left.count == right.count, left.count >= 4,
        !left.contains(where: \.isDigit), !right.contains(where: \.isDigit)
      else { return false }
      return zip(left, right).count { $0 != $1 } == 1
    }
  }
}
