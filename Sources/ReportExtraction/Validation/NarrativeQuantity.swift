/// A figure in the prose with the words around it.
struct NarrativeQuantity: Hashable, Sendable {
  /// The figure that stands alone, or the first of a pair.
  var number: ExactDecimal
  /// The second of a pair `actual/quota`.
  var quota: ExactDecimal?
  /// The match key of the words behind the figure, up to the next figure's own words, between
  /// spaces.
  var subject: [UInt8]
  /// The match key of the words behind the quota, for a pair, between spaces.
  var quotaSubject: [UInt8]
  /// The match key of the words before the figure in its clause and behind it, between spaces.
  var clause: [UInt8]
  /// The offset of the figure in its paragraph, in UTF-8 bytes.
  var offset: Int
  /// The words as printed, from the figure on.
  var printed: String

  /// The figures of a paragraph whose subject is asked for, in order.
  ///
  /// Dates, document numbers, years, outline numbers and figures glued to letters are none. A
  /// clause ends with its sentence; between two figures, "và" or the last comma parts what
  /// belongs to which.
  static func all(in text: String, where isSubject: ([UInt8]) -> Bool) -> [NarrativeQuantity] {
    // Most paragraphs hold no figure at all.
    guard text.utf8.contains(where: \.isDigit) else { return [] }
    let bytes = Array(text.utf8)
    let tokens = figures(in: bytes)
    var quantities: [NarrativeQuantity] = []
    for (position, token) in tokens.enumerated() where token.isQuantity {
      let end = max(token.end, clauseEnd(of: position, tokens, bytes))
      let words = bytes[token.end..<end]
      // Few figures are asked for: their first words tell, before all are folded.
      guard token.quota != nil || isSubject(key(words.prefix(subjectWindow))) else { continue }
      let (subject, quotaSubject) = token.split(words: words, of: bytes)
      guard isSubject(subject) || isSubject(quotaSubject),
        let number = plainNumber(bytes[token.start..<token.numberEnd])
      else { continue }
      let before = bytes[clauseStart(of: position, tokens, bytes)..<token.start]
      quantities.append(
        NarrativeQuantity(
          number: number, quota: token.quota, subject: subject, quotaSubject: quotaSubject,
          clause: key(before) + key(words), offset: token.start,
          printed: Trimming.closingPunctuation(
            String(decoding: bytes[token.start..<end], as: UTF8.self))))
    }
    return quantities
  }

  /// No subject is longer, in UTF-8 bytes.
  private static let subjectWindow = 96

  private static func key(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array((" " + Folding.key(String(decoding: bytes, as: UTF8.self)) + " ").utf8)
  }

  // MARK: - Figures

  private struct Token {
    var start: Int
    /// Where the figure ends.
    var numberEnd: Int
    /// Where the figure, or the pair, ends.
    var end: Int
    var quota: ExactDecimal?
    /// The bytes between the first figure of a pair and its slash.
    var pairWords: Range<Int>?
    var isQuantity: Bool

    func split(words: ArraySlice<UInt8>, of bytes: [UInt8]) -> ([UInt8], [UInt8]) {
      let rest = NarrativeQuantity.key(words)
      guard quota != nil else { return (rest, []) }
      let own = pairWords.map { NarrativeQuantity.key(bytes[$0]) } ?? []
      // `00/02 biên chế`: both figures count what stands behind the pair.
      return (own.count <= 2 ? rest : own, rest)
    }
  }

  private static func figures(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      let isGlued = start > 0 && !isOpening(bytes[start - 1])
      while index < bytes.count, isFigureByte(bytes[index], next: index + 1, bytes) { index += 1 }
      let numberEnd = index
      var token = Token(start: start, numberEnd: numberEnd, end: index, isQuantity: false)
      if !isGlued, index < bytes.count {
        if let pair = quota(after: index, bytes) {
          token.end = pair.end
          token.quota = pair.number
          token.pairWords = index..<pair.slash
          token.isQuantity = true
          index = pair.end
        } else {
          token.isQuantity = bytes[index] == UInt8(ascii: " ") && !isDatePart(before: start, bytes)
        }
      }
      tokens.append(token)
    }
    return tokens
  }

  /// `/14 chỉ tiêu` behind `15 biên chế QLNN`, or `/02` behind `00`; no date, no document number.
  private static func quota(
    after end: Int, _ bytes: [UInt8]
  ) -> (number: ExactDecimal, slash: Int, end: Int)? {
    var slash = end
    // The words between are few and hold no punctuation.
    while slash < bytes.count, slash - end < 48, bytes[slash] != UInt8(ascii: "/") {
      let byte = bytes[slash]
      guard byte >= 0x80 || byte == UInt8(ascii: " ") || byte.isLetter else { return nil }
      slash += 1
    }
    guard slash < bytes.count, bytes[slash] == UInt8(ascii: "/") else { return nil }
    var index = slash + 1
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard index > slash + 1, index - slash <= 8 else { return nil }
    // A second slash or a hyphen makes it a date or a document number, a year behind it a month.
    if index < bytes.count, bytes[index] != UInt8(ascii: " "), !isClosing(bytes[index]) {
      return nil
    }
    guard let number = plainNumber(bytes[(slash + 1)..<index]),
      !(slash == end && (number.integer ?? 0) >= 1900)
    else { return nil }
    return (number, slash, index)
  }

  private static func isFigureByte(_ byte: UInt8, next: Int, _ bytes: [UInt8]) -> Bool {
    if byte.isDigit { return true }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else { return false }
    return next < bytes.count && bytes[next].isDigit
  }

  private static func plainNumber(_ bytes: ArraySlice<UInt8>) -> ExactDecimal? {
    let numeral = Numeral(parsing: String(decoding: bytes, as: UTF8.self), isNumericCell: false)
    if numeral.kind == .number, case .number(let number) = numeral.value { return number }
    return nil
  }

  /// Figures behind "ngày", "tháng", "năm", "số" name a day or a document; "tổng số" counts.
  private static func isDatePart(before start: Int, _ bytes: [UInt8]) -> Bool {
    var end = start
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var wordStart = end
    while wordStart > 0, end - wordStart < 12, bytes[wordStart - 1] != UInt8(ascii: " ") {
      wordStart -= 1
    }
    let word = bytes[wordStart..<end]
    guard namingWords.contains(where: { word.elementsEqual($0) }) else { return false }
    return !totals.contains { bytes[..<end].suffix($0.count).elementsEqual($0) }
  }

  private static let namingWords: [[UInt8]] = [
    "ngày", "tháng", "năm", "số", "quý", "điều", "khoản", "mục", "lần", "đoạn", "độ", "cấp",
    "Ngày", "Tháng", "Năm", "Số", "Quý", "Điều", "Khoản", "Mục",
  ].map { Array($0.utf8) }

  private static let totals = ["tổng số", "Tổng số"].map { Array($0.utf8) }

  // MARK: - Clauses

  private static func clauseStart(of position: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int {
    let floor = position > 0 ? tokens[position - 1].end : 0
    let start = tokens[position].start
    var index = start
    while index > floor {
      if endsSentence(at: index - 1, bytes) || bytes[index - 1] == UInt8(ascii: ",") { break }
      index -= 1
    }
    return max(index, parting(from: floor, to: start, bytes) ?? floor)
  }

  private static func clauseEnd(of position: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int {
    let start = tokens[position].end
    let next = position + 1 < tokens.count ? tokens[position + 1].start : bytes.count
    var index = start
    while index < next, !endsSentence(at: index, bytes) { index += 1 }
    guard index == next, next < bytes.count else { return index }
    return parting(from: start, to: next, bytes) ?? next
  }

  /// Where the words between two figures part: at "và", else at the last comma.
  private static func parting(from start: Int, to end: Int, _ bytes: [UInt8]) -> Int? {
    let conjunction = Array(" và ".utf8)
    var comma: Int?
    var index = end - 1
    while index >= start {
      if bytes[index] == UInt8(ascii: ","), comma == nil { comma = index }
      if index + conjunction.count <= end,
        bytes[index..<index + conjunction.count].elementsEqual(conjunction)
      {
        return index
      }
      index -= 1
    }
    return comma
  }

  private static func endsSentence(at index: Int, _ bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
    default: false
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: ":"),
    ].contains(byte)
  }
}
