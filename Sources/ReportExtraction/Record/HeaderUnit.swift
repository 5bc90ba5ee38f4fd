/// The unit that the header of a value column states.
enum HeaderUnit {
  /// The unit of a value column as its header prints it, the lowest head first: `triệu đồng` of
  /// `Số tiền (triệu đồng)`, `%` of `Tỷ lệ %`; null where it states none.
  static func printed(in path: [String]) -> String? {
    for (index, head) in path.enumerated().reversed() {
      if let unit = bracketed(head, below: index > 0 ? path[index - 1] : "") { return unit }
      if let unit = Unit.caption(in: head) { return unit }
      if head.utf8.last == UInt8(ascii: "%") || head.utf8.first == UInt8(ascii: "%") { return "%" }
      // `Triệu đồng` alone is a unit; `Người` or `Xã` is what the column counts.
      if let unit = Unit(printed: head), !unit.isCountable, unit.id != "score", unit.id != "times" {
        return head
      }
    }
    return nil
  }

  /// The unit in the brackets that close a head, or are the whole of it.
  ///
  /// It is a known one, one for another (`tạ/ha`), or what the words before the brackets or above
  /// them count: `Số phòng (phòng)`.
  private static func bracketed(_ head: String, below above: String) -> String? {
    guard let words = inBrackets(head) ?? closingBrackets(of: head) else { return nil }
    if Unit(printed: words) != nil || isRate(words) { return words }
    let end = head.utf8.lastIndex(of: UInt8(ascii: "(")) ?? head.startIndex
    let before = end > head.startIndex ? String(head[..<end]) : above
    return Folding.key(before).hasSuffix(" " + Folding.key(words)) ? words : nil
  }

  /// The words of a text that is nothing but words in brackets; null for any other.
  static func inBrackets(_ text: String) -> String? {
    text.utf8.first == UInt8(ascii: "(") ? closingBrackets(of: text) : nil
  }

  /// The words in the brackets that close a text, where it has no others.
  private static func closingBrackets(of text: String) -> String? {
    let utf8 = text.utf8
    guard utf8.last == UInt8(ascii: ")"), let start = utf8.firstIndex(of: UInt8(ascii: "(")),
      start == utf8.lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let words = Trimming.spaces(
      String(text[utf8.index(after: start)..<utf8.index(before: text.endIndex)]))
    return words.isEmpty || words.utf8.count > mostBytes ? nil : words
  }

  private static let mostBytes = 40

  /// Whether a unit is told for another one; of days and months it is a way to write dates.
  private static func isRate(_ text: String) -> Bool {
    let terms = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard terms.count == 2, let unit = Unit(printed: Trimming.spaces(String(Substring(terms[0])))),
      Unit(printed: Trimming.spaces(String(Substring(terms[1])))) != nil
    else { return false }
    return !["year", "month", "day"].contains(unit.id)
  }

  /// Whether a head says that the values are shares: `Tỷ lệ`, `Cơ cấu`.
  static func isShare(_ head: String) -> Bool {
    let key = Folding.key(head)
    return key == "ti le" || key.hasPrefix("ti le ") || key.hasPrefix("co cau")
      || key.hasPrefix("ti trong")
  }
}
