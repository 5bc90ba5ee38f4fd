/// Finds citations of documents: `Kế hoạch số 72/KH-BDT ngày 28/12/2022`.
///
/// Each number and symbol has a slash; only what stands around one is looked at, so that text
/// without slashes costs one pass over its bytes.
public enum CitationScanner {
  /// How far before a number its kind is looked for, in bytes: four words and `số`.
  private static let reachOfKind = 56
  /// How far before a number a date that stands before its kind is looked for: a clause.
  private static let reachOfDate = 192
  /// How far behind the beginning of a number its symbol and date are looked for, in bytes.
  private static let reachBehind = 160

  /// The citations in a text, in its order.
  public static func citations(in text: String) -> [Citation] {
    let bytes = text.utf8Span.span
    var citations: [Citation] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let earlier = citations.last?.end ?? 0
      if let start = numberStart(bytes, slash: position), start >= earlier,
        let citation = citation(bytes, at: start, notBefore: earlier)
      {
        citations.append(citation)
        position = max(position + 1, citation.end)
      } else {
        position += 1
      }
    }
    return citations
  }

  /// Where the number begins whose slash this is; null where it cannot be one's.
  private static func numberStart(_ bytes: Span<UInt8>, slash: Int) -> Int? {
    var position = slash - 1
    while position >= 0, slash - position <= 2, bytes[position] == UInt8(ascii: " ") {
      position -= 1
    }
    if position >= 1, bytes[position].isLowercase, bytes[position - 1].isDigit {
      position -= 1
    } else if position >= 1, bytes[position] >= UInt8(ascii: "A"), !bytes[position].isLowercase {
      // `1494-CV/TU`.
      while position >= 0, slash - position <= 12, bytes[position] >= UInt8(ascii: "A") {
        position -= 1
      }
      guard position >= 1, bytes[position] == UInt8(ascii: "-") else { return nil }
      position -= 1
    }
    let last = position
    while position >= 0, bytes[position].isDigit { position -= 1 }
    guard (1...5).contains(last - position) else { return nil }
    if position >= 0 {
      let before = bytes[position]
      let isJoined =
        before >= UInt8(ascii: "A") && before != UInt8(ascii: "_") || before == UInt8(ascii: "/")
        || before == UInt8(ascii: ".") && position > 0 && bytes[position - 1].isDigit
      if isJoined { return nil }
    }
    return position + 1
  }

  private static func citation(
    _ bytes: Span<UInt8>, at start: Int, notBefore earlier: Int
  ) -> Citation? {
    let behind = Lexemes(bytes, in: start..<windowEnd(bytes, from: start))
    guard let (number, next) = DocumentNumber.read(behind, at: 0, of: bytes) else { return nil }
    var citation = Citation(
      kind: nil, number: number, date: nil, hasInvalidDate: false, offset: start,
      end: behind[next - 1].end)
    readDateBehind(behind, from: next, into: &citation)
    let before = windowStart(bytes, to: start, reach: reachOfKind, notBefore: earlier)
    readKind(Lexemes(bytes, in: before..<start), into: &citation)
    if citation.kind != nil, citation.date == nil, !citation.hasInvalidDate {
      let kind = citation.offset
      let clause = windowStart(bytes, to: kind, reach: reachOfDate, notBefore: earlier)
      citation.date = dateBefore(Lexemes(bytes, in: clause..<kind))
    }
    return citation
  }

  // MARK: - Behind the number

  /// Reads `ngày 28/12/2022`, `(ngày …)`, `của Chính phủ ngày …`.
  private static func readDateBehind(
    _ lexemes: Lexemes, from start: Int, into citation: inout Citation
  ) {
    var index = start
    if lexemes.isSign(index, ",") || lexemes.isSign(index, "(") { index += 1 }
    if lexemes.isWord(index, "cua") {
      // The issuer's name: words only.
      while index < lexemes.count, lexemes.word(index) != nil, !lexemes.isWord(index, "ngay") {
        index += 1
      }
    }
    if lexemes.isWord(index, "ki") || lexemes.isWord(index, "de") { index += 1 }
    guard lexemes.isWord(index, "ngay"),
      let (day, next) = DateGrammar(lexemes).day(at: index)
    else { return }
    switch day {
    case .date(let date): citation.date = date
    case .invalid: citation.hasInvalidDate = true
    case .incomplete, .lunar: break
    }
    citation.end = lexemes[next - 1].end
  }

  // MARK: - Before the number

  /// Reads the kind and `số`.
  private static func readKind(_ lexemes: Lexemes, into citation: inout Citation) {
    var end = lexemes.count
    if lexemes.isSign(end - 1, ":") { end -= 1 }
    if lexemes.isWord(end - 1, "so") {
      end -= 1
      citation.offset = lexemes[end].start
    } else {
      end = lexemes.count
    }
    guard let last = lexemes.word(end - 1) else { return }
    for kind in kinds where kind.words.last == last {
      let start = end - kind.words.count
      guard start >= 0, lexemes.areWords(start, kind.words) else { continue }
      citation.kind = kind.name
      citation.offset = lexemes[start].start
      return
    }
  }

  /// The date of a clause that begins with it and goes on to issue the document:
  /// `Ngày 20/12/2019, UBND tỉnh đã ban hành Quyết định số …`.
  private static func dateBefore(_ lexemes: Lexemes) -> CalendarDate? {
    let grammar = DateGrammar(lexemes)
    var index = lexemes.count - 1
    var issues = false
    while index >= 0 {
      let isStop = lexemes.isSign(index, ".") || lexemes.isSign(index, ";")
      if lexemes.isWord(index, "ngay"), let (day, _) = grammar.day(at: index) {
        guard issues, case .date(let date) = day else { return nil }
        return date
      }
      if isStop, !lexemes.isNumber(index - 1) { return nil }
      issues =
        issues || lexemes.areWords(index, ["ban", "hanh"]) || lexemes.isWord(index, "ki")
        || lexemes.areWords(index, ["phe", "duyet"])
      index -= 1
    }
    return nil
  }

  private static let kinds: [(words: [Syllable], name: String)] = {
    let names = DocumentNumber.kinds.map(\.name) + ["Công văn", "Văn bản", "Thông báo kết luận"]
    let kinds = names.map { name in
      let lexemes = Lexemes(name)
      return (words: (0..<lexemes.count).compactMap { lexemes.word($0) }, name: name)
    }
    // The longest first: `Thông tư liên tịch` ends like no other, `Bản ghi nhớ` might.
    return kinds.sorted { $0.words.count > $1.words.count }
  }()

  // MARK: - Windows

  /// The end of the window behind `start`, where no word or number is cut.
  private static func windowEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard bytes.count - start > reachBehind else { return bytes.count }
    var end = start + reachBehind
    while end > start, bytes[end] != UInt8(ascii: " ") { end -= 1 }
    return end > start ? end : start + reachBehind
  }

  /// The beginning of the window before `end`, where no word or number is cut.
  private static func windowStart(
    _ bytes: Span<UInt8>, to end: Int, reach: Int, notBefore earlier: Int
  ) -> Int {
    let limit = max(earlier, end - reach)
    var start = end
    while start > limit {
      // A blank line ends the clause.
      if bytes[start - 1] == newline, start > 1, bytes[start - 2] == newline { return start }
      start -= 1
    }
    guard start > earlier else { return start }
    while start < end, bytes[start] != UInt8(ascii: " ") { start += 1 }
    return start
  }

  private static let newline = UInt8(ascii: "\n")
}
