/// Citations and dates in cells.
extension ValueReader {
  /// A citation that is the whole cell.
  func reference(_ text: String) -> CellReading? {
    let citations = CitationScanner.citations(in: text)
    guard let citation = citations.first else { return nil }
    // Words that are not part of a citation make the cell text, but for a type that asks for one.
    let isWhole = citations.count == 1 && covers(citation, text)
    guard isWhole || type == .reference else { return nil }
    var reading = CellReading(
      value: .reference(number: citation.number.text, date: citation.date), type: .reference)
    if citation.hasInvalidDate { reading.doubts.append(.invalidDate) }
    if citations.count > 1 {
      reading.doubts.append(
        .ambiguous(citations.map { .reference(number: $0.number.text, date: $0.date) }))
    }
    return reading
  }

  private func covers(_ citation: Citation, _ text: String) -> Bool {
    let lexemes = Lexemes(text)
    for index in 0..<lexemes.count {
      let lexeme = lexemes[index]
      let isOutside = lexeme.end <= citation.offset || lexeme.start >= citation.end
      if isOutside, lexeme.kind == .number { return false }
      // What leads to the citation: `Ngày …, ban hành`; what closes it: `của UBND tỉnh`.
      if isOutside, lexeme.kind == .word, lexeme.start < citation.offset { return false }
    }
    return true
  }

  /// A date where the type asks for one, and a clearly printed full date elsewhere.
  func date(_ text: String) -> CellReading? {
    let isDate = type == .date
    guard Self.mayBeDate(text) else { return nil }
    let lexemes = Lexemes(text)
    if let date = CalendarDate(parsing: text), isDate || Self.isFull(lexemes) {
      return CellReading(
        value: .date(date), type: .date,
        doubts: lexemes.areRepaired ? [.repaired(as: .date(date))] : [])
    }
    guard let (reading, _) = DateReading.first(in: text) else { return nil }
    switch reading.time {
    case .date(let date) where isDate:
      var doubts: [Doubt] = reading.contradictsWeekday ? [.invalidDate] : []
      if reading.isRepaired { doubts.append(.repaired(as: .date(date))) }
      return CellReading(value: .date(date), type: .date, doubts: doubts)
    case .invalid, .incomplete, .lunar:
      guard isDate || reading.fault != nil && Self.isFull(lexemes) else { return nil }
      return CellReading(value: .absent(.illegible), type: .date, doubts: [.invalidDate])
    default: return nil
    }
  }

  /// Whether a text holds two separators, or the words of a date.
  private static func mayBeDate(_ text: String) -> Bool {
    var separators = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "g"),
        UInt8(ascii: "G"), 0xE2:
        separators += 1
      default: break
      }
    }
    return separators >= 2
  }

  /// Whether the year is printed with four digits, or the parts with slashes or words: `1.1.10` is
  /// the number of a section.
  private static func isFull(_ lexemes: Lexemes) -> Bool {
    (0..<lexemes.count).contains {
      lexemes.isNumber($0) && lexemes[$0].digits == 4 || lexemes.isSign($0, "/")
        || lexemes.isWord($0, "thang")
    }
  }
}
