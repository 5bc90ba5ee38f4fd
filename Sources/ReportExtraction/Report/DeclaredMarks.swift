/// What a report says its own marks mean: `Ghi chú: (-) không phát sinh; (…) chưa có số liệu; x:
/// không áp dụng`.
///
/// Statistics offices print such a line with their tables, and not all mean the same by it.
struct DeclaredMarks: Hashable, Sendable {
  /// What any dash means; null where nothing is said.
  private(set) var dash: Absence?
  /// What dots mean.
  private(set) var ellipsis: Absence?
  /// What other marks mean, by ``Folding/key(_:)``.
  private(set) var others: [String: Absence] = [:]

  /// Makes the marks of a report that says nothing of them.
  init() {}

  /// Reads the lines of a report; the first word on a mark stands.
  init(in lines: [String]) {
    var isOpen = false
    for line in lines where !line.isEmpty && line.utf8.count <= Self.longestLine {
      guard isOpen || Self.mayLead(line) else { continue }
      let lexemes = Lexemes(line)
      let start = Self.lead(of: lexemes)
      // The marks may stand in lines of their own below `Ghi chú:`.
      guard start > 0 || isOpen else { continue }
      isOpen = read(line, lexemes, from: start) || start > 0
    }
  }

  /// What the report means by a mark whose usual meaning, if it has any, is given.
  func meaning(of text: String, usually usual: Absence?) -> Absence? {
    switch usual {
    case .dash?: dash ?? .dash
    case .ellipsis?: ellipsis ?? .ellipsis
    case nil where !others.isEmpty && text.utf8.count <= Self.longestMark:
      others[Folding.key(text)]
    default: usual
    }
  }

  private static let longestLine = 600
  private static let longestMark = 8

  /// The words that open such a line.
  private static let leads: [[Syllable]] = [
    ["ghi", "chu"], ["ki", "hieu"], ["cac", "ki", "hieu"], ["chu", "thich"], ["chu", "giai"],
    ["quy", "uoc"], ["giai", "thich", "ki", "hieu"],
  ]

  /// Whether a line begins with a letter of the opening words, or a sign before them; others need not
  /// be cut.
  private static func mayLead(_ line: String) -> Bool {
    switch line.utf8.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "q"),
      UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The index of the lexeme behind the opening words; 0 where there are none.
  private static func lead(of lexemes: Lexemes) -> Int {
    var start = 0
    while start < min(2, lexemes.count), lexemes.word(start) == nil { start += 1 }
    return leads.first { lexemes.areWords(start, $0) }.map { start + $0.count } ?? 0
  }

  /// Takes the entries of a line and says whether there was one.
  private mutating func read(_ line: String, _ lexemes: Lexemes, from start: Int) -> Bool {
    var index = start
    var entries: [(mark: Range<Int>, start: Int)] = []
    while index < lexemes.count {
      if let (mark, next) = Self.mark(lexemes, at: index) {
        entries.append((mark, next))
        index = next
      } else {
        index += 1
      }
    }
    var isRead = false
    for (place, entry) in entries.enumerated() {
      let end = place + 1 < entries.count ? entries[place + 1].mark.lowerBound : lexemes.count
      guard let absence = Self.meaning(lexemes, entry.start..<max(entry.start, end), of: line)
      else { continue }
      isRead = true
      let mark = lexemes.text(of: entry.mark, in: line)
      switch Absence(parsing: mark) {
      case .dash?: dash = dash ?? absence
      case .ellipsis?: ellipsis = ellipsis ?? absence
      default:
        let key = Folding.key(mark)
        if !key.isEmpty, others[key] == nil { others[key] = absence }
      }
    }
    return isRead
  }

  /// A mark that begins at a lexeme, and the index behind it: in parentheses or quotation marks, or
  /// bare before a colon or `=`.
  private static func mark(_ lexemes: Lexemes, at index: Int) -> (Range<Int>, next: Int)? {
    let isOpened = [0x28, 0x22, 0x27, 0x2018, 0x201C].contains(lexemes.sign(index))
    let start = isOpened ? index + 1 : index
    var end = start
    while end < lexemes.count, end - start < 6, isMark(lexemes, end) { end += 1 }
    guard end > start else { return nil }
    if isOpened {
      guard [0x29, 0x22, 0x27, 0x2019, 0x201D].contains(lexemes.sign(end)) else { return nil }
      return (start..<end, end + 1)
    }
    guard lexemes.isSign(end, ":") || lexemes.isSign(end, "=") else { return nil }
    return (start..<end, end + 1)
  }

  /// Whether a lexeme may be of a mark: a dash, a dot, dots, a slash, or a single letter.
  private static func isMark(_ lexemes: Lexemes, _ index: Int) -> Bool {
    if let word = lexemes.word(index) { return word.count == 1 }
    let sign = lexemes.sign(index)
    return lexemes.isDash(index) || sign == 0x2E || sign == 0x2026 || sign == 0x2F
  }

  /// Words between a mark and what it means.
  private static let joints: Set<Syllable> = [
    "la", "co", "nghia", "the", "hien", "bieu", "thi", "dau", "ki", "hieu", "chi", "va",
  ]

  private static func meaning(
    _ lexemes: Lexemes, _ range: Range<Int>, of line: String
  ) -> Absence? {
    var range = range
    while let first = range.first,
      lexemes.word(first).map({ joints.contains($0) }) ?? !lexemes.isNumber(first)
    {
      // `Có hiện tượng phát sinh nhưng …` is what it means.
      if lexemes.areWords(first, ["co", "hien", "tuong"]) { break }
      range = range.dropFirst()
    }
    while let last = range.last, lexemes.word(last).map({ joints.contains($0) }) ?? true {
      range = range.dropLast()
    }
    guard !range.isEmpty else { return nil }
    let printed = lexemes.text(of: range, in: line)
    if let absence = Absence(parsing: printed) { return absence }
    let key = Folding.key(printed)
    return key.hasPrefix("co ") && key.contains(" nhung ") ? .ellipsis : nil
  }
}
