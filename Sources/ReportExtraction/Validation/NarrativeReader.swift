/// Reads a paragraph of the prose clause by clause.
///
/// A clause ends at a comma, a parenthesis, a semicolon, the end of a sentence, and between two
/// figures at the word that joins them. Dates, the numbers of documents, ranges, telephone numbers
/// and figures that name (`Điều 5`, `mức độ 3`) are no quantities; names stay words.
struct NarrativeReader {
  private let text: String
  private let lexemes: Lexemes
  private let keys: [NarrativeWord]
  private let lexicon: NarrativeLexicon
  private let period: TimePeriod?
  private var index = 0
  private var clause = NarrativeClause()
  private var splitAt: Int?
  private var exactness = NarrativeFigure.Exactness.exact
  private var isNaming = false
  private var depth = 0
  private var isLabel = false
  private var clauses: [NarrativeClause] = []

  /// The clauses of a paragraph; `period` is the report's own.
  static func clauses(
    of text: String, lexicon: NarrativeLexicon, period: TimePeriod?
  ) -> [NarrativeClause] {
    var reader = NarrativeReader(text, lexicon, period)
    reader.read()
    return reader.clauses
  }

  /// Whether a paragraph may hold a quantity: digits that begin behind a space and are no date and no
  /// number of a document, or a word that begins a number.
  static func mayCount(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isOpen = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x28
      if isOpen, byte.isDigit {
        var end = index
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        let next = end < bytes.count ? bytes[end] : 0x20
        guard next == UInt8(ascii: "/") else { return true }
        // `12/14 nhiệm vụ` may be a pair, `12/6/2023` not.
        end += 1
        let second = end
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        let last = end < bytes.count ? bytes[end] : 0x20
        if end > second, last != UInt8(ascii: "/"), last != UInt8(ascii: "-") { return true }
        index = end
      } else if isOpen, byte != 0x20, spelled.contains(where: { bytes.begins($0, at: index) }) {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  private static let spelled = [
    "hai ", "ba ", "bốn ", "sáu ", "bảy ", "tám ", "chín ", "mười ",
  ].map { Array($0.utf8) }

  /// The words of a label or header that tell it from others, and all their roles.
  static func words(
    of text: String, lexicon: NarrativeLexicon, period: TimePeriod?
  ) -> [NarrativeClause.Word] {
    var reader = NarrativeReader(text, lexicon, period)
    reader.readLabel()
    return reader.clause.words
  }

  private init(_ text: String, _ lexicon: NarrativeLexicon, _ period: TimePeriod?) {
    self.text = text
    self.lexicon = lexicon
    self.period = period
    let lexemes = Lexemes(text)
    self.lexemes = lexemes
    keys = (0..<lexemes.count).map { index in
      if let word = lexemes.word(index) {
        return NarrativeWord(word, lexemes.marks(index, in: text))
      }
      return NarrativeWord(number: lexemes.number(index) ?? -1)
    }
    clause.opensSegment = true
    clause.opensSentence = true
  }

  // MARK: - The paragraph

  private mutating func read() {
    skipMarker()
    while index < lexemes.count {
      switch lexemes[index].kind {
      case .sign: readSign()
      case .number: if !readMonths(), !readPhrase() { readNumber() }
      case .word: if !readTime(), !readPhrase() { addWord() }
      }
    }
    endClause()
  }

  private mutating func readLabel() {
    isLabel = true
    while index < lexemes.count {
      switch lexemes[index].kind {
      case .sign: index += 1
      case .number:
        if readMonths() || readPhrase() { continue }
        add(keys[index], [])
        index += 1
      case .word:
        if !readTime(), !readPhrase() { addWord() }
      }
    }
  }

  /// The number or bullet of an item.
  private mutating func skipMarker() {
    guard let marker = OutlineMarker(of: text) else { return }
    while index < lexemes.count, lexemes[index].start < marker.textOffset { index += 1 }
  }

  private mutating func readSign() {
    defer { index += 1 }
    isNaming = false
    switch lexemes.sign(index) {
    case 0x28:
      endClause()
      depth += 1
      clause.depth = depth
    case 0x29:
      endClause()
      depth = max(0, depth - 1)
      clause.depth = depth
    case 0x2C: endClause()
    case 0x3B:
      endClause()
      clause.opensSegment = true
    case 0x3A:
      // `Số trường đạt chuẩn: 45 trường`
      if !lexemes.isNumber(index + 1) { endClause() }
    case 0x2E, 0x21, 0x3F:
      guard index + 1 == lexemes.count || lexemes.isSpaced(index + 1) else { return }
      endClause()
      depth = 0
      clause.depth = 0
      clause.opensSegment = true
      clause.opensSentence = true
    default: break
    }
  }

  private mutating func endClause() {
    splitAt = nil
    exactness = .exact
    isNaming = false
    let isEmpty = clause.words.isEmpty && clause.figure == nil && !clause.opensParts
    if !isEmpty {
      if clause.figure == nil { clause.leading = clause.words.count }
      let end = index > 0 ? lexemes[min(index, lexemes.count) - 1].end : 0
      clause.range = clause.range.lowerBound..<max(end, clause.range.lowerBound)
      clauses.append(clause)
    }
    let ended = clause
    clause = NarrativeClause()
    clause.depth = depth
    if isEmpty {
      clause.opensSegment = ended.opensSegment
      clause.opensSentence = ended.opensSentence
    }
  }

  private mutating func add(_ word: NarrativeWord, _ roles: NarrativeLexicon.Roles) {
    clause.words.append(NarrativeClause.Word(word: word, roles: roles))
  }

  private mutating func addWord() {
    if let approximation = Self.approximations[keys[index]], lexemes.isNumber(index + 1) {
      exactness = approximation
    } else {
      add(keys[index], [])
      exactness = .exact
    }
    isNaming = false
    index += 1
  }

  // MARK: - Figures

  private mutating func readNumber() {
    if isNaming {
      add(keys[index], [])
      isNaming = false
      index += 1
      return
    }
    switch NarrativeFigure.read(lexemes, at: index, in: text) {
    case .other(let next): index = max(next, index + 1)
    case .figure(let figure): take(figure)
    }
  }

  private mutating func take(_ read: NarrativeFigure) {
    var figure = read
    figure.exactness = exactness
    let start = lexemes[index].start
    if clause.figure != nil {
      let rest = splitAt.map { Array(clause.words[$0...]) }
      if let splitAt { clause.words.removeSubrange(splitAt...) }
      if rest == nil { clause.isTangled = true }
      endClause()
      clause.words = rest ?? []
      clause.isTangled = rest == nil
    }
    clause.figure = figure
    clause.leading = clause.words.count
    clause.range = start..<start
    splitAt = nil
    exactness = .exact
    index = figure.next
  }

  // MARK: - Words

  private mutating func readPhrase() -> Bool {
    guard let phrase = lexicon.phrase(keys[index...]) else { return false }
    var end = index + phrase.words.count
    // Words that a sign parts are no phrase.
    guard (index..<end).allSatisfy({ lexemes[$0].kind != .sign }) else { return false }
    let roles = phrase.roles
    if roles.contains(.numeral),
      let figure = NarrativeFigure.readWords(lexemes, at: index, in: text), !isNaming
    {
      take(figure)
      return true
    }
    let naming = roles.contains(.naming)
    if roles.contains(.part) {
      endClause()
      clause.opensParts = true
      index = end
      return true
    }
    if roles.contains(.joint), clause.figure != nil { splitAt = clause.words.count }
    if roles.contains(.whole) { clause.namesWhole = true }
    exactness = approximation(phrase.words) ?? (roles.contains(.neutral) ? exactness : .exact)
    if let time = timeInside(phrase.words) {
      add(time, .otherTime)
    } else if let meaning = phrase.meaning {
      for word in meaning { add(word, roles) }
    } else if !roles.contains(.neutral) {
      for word in phrase.words { add(word, roles) }
    }
    end = readYear(behind: end)
    index = end
    isNaming = naming && lexemes.isNumber(index)
    return true
  }

  /// The time of `trong quý`, `cả năm` in the report of another period.
  private func timeInside(_ words: [NarrativeWord]) -> NarrativeWord? {
    guard !isLabel, words.count == 2, NarrativeTime.isInside(words[0]),
      let unit = NarrativeTime.unit(words[1]), let own = period?.months
    else { return nil }
    let months = NarrativeTime.months(of: unit, endingWith: own)
    return months == own ? nil : NarrativeTime.word(months)
  }

  private func approximation(_ words: [NarrativeWord]) -> NarrativeFigure.Exactness? {
    guard words.count == 1 else { return nil }
    return Self.approximations[words[0]]
  }

  private static let approximations: [NarrativeWord: NarrativeFigure.Exactness] = {
    var words: [NarrativeWord: NarrativeFigure.Exactness] = [:]
    for (exactness, names) in [
      (NarrativeFigure.Exactness.about, ["khoảng", "xấp"]), (.estimated, ["ước"]),
      (.above, ["hơn", "trên"]),
      (.below, ["gần", "dưới"]),
    ] {
      for name in names { for word in NarrativeWord.all(of: name) { words[word] = exactness } }
    }
    return words
  }()

  // MARK: - Times

  /// Reads `năm 2021`, `quý I`, `tháng 9`.
  ///
  /// Nothing where it is the report's own time, or the end of what is counted; another time where
  /// not.
  private mutating func readTime() -> Bool {
    guard let unit = NarrativeTime.unit(keys[index]),
      let number = lexemes.number(index + 1) ?? roman(index + 1)
    else { return false }
    let isEnd = index > 0 && NarrativeTime.isEnd(keys[index - 1])
    switch unit {
    case .year:
      guard (1900...2100).contains(number) else { return false }
      if period.map({ $0.year != number }) ?? isLabel { add(keys[index + 1], .otherTime) }
    case .quarter:
      guard (1...4).contains(number) else { return false }
      addMonths((3 * number - 2)...(3 * number), isEnd: isEnd)
    case .month:
      guard (1...12).contains(number) else { return false }
      addMonths(number...number, isEnd: isEnd)
    }
    index += 2
    // `tháng 6/2023`, `năm 2021-2022`
    while index < lexemes.count, !lexemes.isSpaced(index),
      lexemes.isSign(index, "/") || lexemes.isDash(index) || lexemes.isNumber(index)
    {
      index += 1
    }
    return true
  }

  private mutating func addMonths(_ months: ClosedRange<Int>, isEnd: Bool) {
    guard !isEnd, period?.months != months else { return }
    add(NarrativeTime.word(months), [.otherTime, .scope])
  }

  /// Reads `7 tháng`, `9 tháng đầu năm 2023`, `6 tháng cuối năm`.
  ///
  /// Nothing where it is the report's own time; another time where not. In labels they tell nothing
  /// apart.
  private mutating func readMonths() -> Bool {
    guard let count = lexemes.number(index), (1...12).contains(count), index + 1 < keys.count,
      lexemes.isSpaced(index + 1), NarrativeTime.unit(keys[index + 1]) == .month
    else { return false }
    var end = index + 2
    var months = 1...count
    if end + 1 < keys.count, NarrativeTime.unit(keys[end + 1]) == .year {
      if NarrativeTime.isLast(keys[end]) {
        months = (13 - count)...12
        end += 2
      } else if NarrativeTime.isFirst(keys[end]) {
        end += 2
      }
    }
    let isOwn = period.map { $0.months == months } ?? (months.lowerBound == 1)
    if !isOwn, !isLabel { add(NarrativeTime.word(months), .otherTime) }
    index = readYear(behind: end)
    return true
  }

  /// Behind the year of `trong năm 2023`, where one stands there.
  private mutating func readYear(behind end: Int) -> Int {
    guard end > 0, NarrativeTime.unit(keys[end - 1]) == .year, let year = lexemes.number(end),
      (1900...2100).contains(year)
    else { return end }
    if !(period.map { $0.year == year } ?? true) { add(keys[end], .otherTime) }
    return end + 1
  }

  private func roman(_ index: Int) -> Int? {
    switch lexemes.word(index) {
    case "i": 1
    case "ii": 2
    case "iii": 3
    case "iv": 4
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a word stand at a position.
  fileprivate func begins(_ word: [UInt8], at position: Int) -> Bool {
    guard position + word.count <= count, self[position] == word[0] else { return false }
    for offset in word.indices where self[position + offset] != word[offset] { return false }
    return true
  }
}
