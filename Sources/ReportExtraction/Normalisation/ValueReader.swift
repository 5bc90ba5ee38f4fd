/// Reads the text of a value cell as what its indicator asks for.
///
/// A legend's words come before any reading as absence; a ratio, range, reference or date in the
/// cell overrides the type; a quantity that cannot be read is illegible, never guessed.
public struct ValueReader: Sendable {
  /// The type that the indicator declares.
  public var type: ValueType
  /// The list of answers, for a coded indicator.
  public var legend: Legend?
  /// How this form reads markers; keys are ``Folding/key(_:)`` or, for signs, the marker itself.
  public var absences: [String: Absence]
  /// The separators of the column or of the document.
  public var style: SeparatorStyle
  /// Whether the column is one of a balance, where a figure in parentheses is negative.
  public var isFinancial: Bool
  /// What the report says its own marks mean; the form's table goes before it.
  var marks = DeclaredMarks()

  /// Makes a reader.
  public init(
    type: ValueType, legend: Legend? = nil, absences: [String: Absence] = [:],
    style: SeparatorStyle = .assumed, isFinancial: Bool = false
  ) {
    self.type = type
    self.legend = legend
    self.absences = absences
    self.style = style
    self.isFinancial = isFinancial
  }

  /// Reads a cell; null and white space are blank.
  public func read(_ text: String?) -> CellReading {
    guard let text, !text.isEmpty else { return blank }
    let figure = PlainFigure(text, style: quantityStyle)
    if absences.isEmpty, let reading = figure.flatMap({ plain($0, text) }) { return reading }
    if let reading = answer(text) { return reading }
    if let absence = absence(text) {
      return absence == .blank ? blank : CellReading(value: .absent(absence), type: type)
    }
    if let reading = figure.flatMap({ plain($0, text) }) { return reading }
    if let reading = reference(text) ?? date(text) { return reading }
    return numeral(text)
  }

  /// Reads a cell of which no form says the type: unit and text tell it.
  ///
  /// With a legend it is a coded answer, with a unit a quantity. Without either, a number alone or
  /// with a known unit behind it is one; letters are not read as digits; all else is text.
  public static func inferring(
    _ text: String?, unit: Unit? = nil, legend: Legend? = nil, style: SeparatorStyle = .assumed
  ) -> CellReading {
    let type: ValueType =
      if legend != nil {
        .code
      } else if let unit {
        ValueType(unit: unit)
      } else {
        text.map { ValueType(of: $0, style: style, isNumericColumn: false) } ?? .text
      }
    return ValueReader(type: type, legend: legend, style: style).read(text)
  }

  private var blank: CellReading {
    CellReading(value: .absent(type == .heading ? .heading : .blank), type: type)
  }

  /// The separators by which a cell is read: a document that writes decimals with a comma still may
  /// group a count of things with one (`1,234`).
  private var quantityStyle: SeparatorStyle {
    type == .count && style == .vietnamese ? .assumed : style
  }

  /// A cell that is nothing but one figure.
  private func plain(_ figure: PlainFigure, _ text: String) -> CellReading? {
    let number = figure.number
    guard !figure.isPercent || type == .percent else { return nil }
    switch type {
    case .count, .decimal, .percent, .money, .heading, .ratio, .range:
      return CellReading(value: .number(number), type: type)
    case .code: return coded(number)
    case .boolean:
      guard let flag = number.integer, flag == 0 || flag == 1 else { return unparsable(text) }
      return CellReading(value: .boolean(flag == 1), type: type)
    case .text: return CellReading(value: .text(text), type: type)
    case .reference, .date: return unparsable(text)
    }
  }

  private func coded(_ number: ExactDecimal) -> CellReading {
    guard let legend else { return CellReading(value: .code(number, label: nil), type: type) }
    let option = legend.option(code: number)
    return CellReading(
      value: .code(number, label: option?.label), type: type,
      doubts: option == nil ? [.notInLegend] : [])
  }

  /// The words of a legend, and yes or no.
  private func answer(_ text: String) -> CellReading? {
    if type == .boolean {
      switch Folding.key(text) {
      case "co", "dung", "da co", "x": return CellReading(value: .boolean(true), type: type)
      case "khong", "sai", "chua", "chua co", "khong co":
        return CellReading(value: .boolean(false), type: type)
      default: return nil
      }
    }
    guard let legend else { return nil }
    if let option = legend.option(label: text) {
      return CellReading(value: .code(option.code, label: option.label), type: type)
    }
    // `1 (Có)`, `Có = 1`: the code with its label; where the two differ the cell contradicts itself.
    let lexemes = Lexemes(text)
    let numbers = (0..<lexemes.count).filter { lexemes.isNumber($0) }
    for place in numbers {
      guard let number = lexemes.number(place),
        let option = legend.option(code: ExactDecimal(coefficient: number))
      else { continue }
      let key = Legend.key(text)
      let label = Legend.key(option.label)
      if key == "\(number) \(label)" || key == "\(label) \(number)" {
        return CellReading(value: .code(option.code, label: option.label), type: type)
      }
    }
    return nil
  }

  private func absence(_ text: String) -> Absence? {
    if !absences.isEmpty {
      if let absence = absences[text] { return absence }
      let key = Folding.key(text)
      if !key.isEmpty, let absence = absences[key] { return absence }
    }
    return marks.meaning(of: text, usually: Absence(parsing: text))
  }

  /// A citation that is the whole cell.
  private func reference(_ text: String) -> CellReading? {
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
  private func date(_ text: String) -> CellReading? {
    let isDate = type == .date
    guard Self.mayBeDate(text) else { return nil }
    if let date = CalendarDate(parsing: text), isDate || Self.isFull(text) {
      let lexemes = Lexemes(text)
      let isRepaired = lexemes.areRepaired(0..<text.utf8.count)
      return CellReading(
        value: .date(date), type: .date, doubts: isRepaired ? [.repaired(as: .date(date))] : [])
    }
    guard let (reading, _) = DateReading.first(in: text) else { return nil }
    switch reading.time {
    case .date(let date) where isDate:
      var doubts: [Doubt] = reading.contradictsWeekday ? [.invalidDate] : []
      if reading.isRepaired { doubts.append(.repaired(as: .date(date))) }
      return CellReading(value: .date(date), type: .date, doubts: doubts)
    case .invalid, .incomplete, .lunar:
      guard isDate || reading.fault != nil && Self.isFull(text) else { return nil }
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
  private static func isFull(_ text: String) -> Bool {
    let lexemes = Lexemes(text)
    return (0..<lexemes.count).contains {
      lexemes.isNumber($0) && lexemes[$0].digits == 4 || lexemes.isSign($0, "/")
        || lexemes.isWord($0, "thang")
    }
  }

  // MARK: - Numerals

  private func numeral(_ text: String) -> CellReading {
    let wantsNumber = type.isQuantity || type == .code || type == .ratio || type == .range
    let numeral = NumeralParser.numeral(
      of: text, style: quantityStyle, isNumericCell: wantsNumber, isFinancial: isFinancial,
      takesLabel: type != .code)
    if type == .code { return answer(numeral, text) }
    var reading = CellReading(value: .absent(.illegible), type: type, unit: numeral.unit)
    switch (numeral.kind, numeral.value) {
    // Where no figure is asked for, `12/2022` is a month.
    case (.ratio, .ratio(let actual, let quota)?)
    where !wantsNumber && Self.isMonth(actual, ofYear: quota):
      return unparsable(text)
    case (.ratio, let value?):
      (reading.value, reading.type) = (value, .ratio)
      if type != .ratio, case .ratio(let actual, let quota) = value,
        Self.isMonth(actual, ofYear: quota)
      {
        reading.doubts.append(.ambiguous([value, .text(text)]))
      }
    case (.range, let value?):
      (reading.value, reading.type) = (value, .range)
    case (.identifier, let value?) where type == .reference || type == .heading:
      if case .reference = value { reading.type = .reference }
      reading.value = value
    case (.number, .number(let number)?), (.percent, .number(let number)?),
      (.permille, .number(let number)?):
      guard wantsNumber || type == .heading && (numeral.unit == nil || numeral.unit == "%") else {
        return unparsable(text)
      }
      reading.value = .number(number)
    // `16.` is a figure with a stray full stop.
    case (.ambiguous, _) where wantsNumber, (.outline, _) where wantsNumber:
      let readings = ordered(numeral.readings)
      guard let first = readings.first else { return unparsable(text) }
      reading.value = first
      if case .ratio = first { reading.type = .ratio }
      if case .range = first { reading.type = .range }
      // A single reading may still be another word: `nam`.
      if readings.count > 1 || numeral.kind == .ambiguous && !numeral.repaired {
        reading.doubts.append(.ambiguous(readings))
      }
    default: return unparsable(text)
    }
    if case .number(let number) = reading.value, numeral.hasDoubtfulSign, numeral.readings.isEmpty {
      reading.doubts.append(.ambiguous([reading.value, .number(number.negated)]))
    }
    if case .number = reading.value, let sign = Self.share(numeral.unit), type.isQuantity,
      type != (sign == "%" ? .percent : .decimal)
    {
      reading.doubts.append(.unit(sign))
    }
    if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
    if numeral.scale != .one {
      reading.value = Self.unscaled(reading.value, by: numeral.scale)
      reading.scale = numeral.scale
      reading.doubts.append(.scaled(by: numeral.scale))
    } else if numeral.namesItsSize {
      reading.scale = .one
    }
    return reading
  }

  /// The sign of a share that a unit begins with.
  private static func share(_ unit: String?) -> String? {
    switch unit?.unicodeScalars.first {
    case "%"?: "%"
    case "‰"?: "‰"
    default: nil
    }
  }

  /// The readings of a numeral, the likeliest first: of `1,234` among counts that is 1234.
  private func ordered(_ readings: [Value]) -> [Value] {
    guard type == .count, readings.count == 2, let decimal = readings[0].number,
      decimal.scale == 3, decimal.integer == nil, readings[1].number?.scale == 0
    else { return readings }
    return readings.reversed()
  }

  /// A coded answer in figures: a code is a number alone; of two readings the one in the legend.
  private func answer(_ numeral: Numeral, _ text: String) -> CellReading {
    let isAlone = numeral.unit == nil && numeral.scale == .one
    switch (numeral.kind, numeral.value) {
    case (.number, .number(let number)?) where isAlone:
      var reading = coded(number)
      if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
      return reading
    case (.ambiguous, _) where isAlone, (.outline, _):
      let numbers = numeral.readings.compactMap(\.number)
      let listed = numbers.filter { legend?.option(code: $0) != nil }
      guard let number = listed.first ?? numbers.first else { break }
      var reading = coded(number)
      if listed.count != 1, numbers.count > 1 {
        reading.doubts.append(.ambiguous(numeral.readings))
      }
      if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
      return reading
    case (.ratio, _), (.range, _), (.percent, _), (.list, _), (.number, _), (.ambiguous, _): break
    default: return unparsable(text)
    }
    return CellReading(value: .absent(.illegible), type: type, doubts: [.notInLegend])
  }

  /// The value as it is printed before a scale word.
  private static func unscaled(_ value: Value, by scale: ExactDecimal) -> Value {
    switch value {
    case .number(let number): .number(number.divided(byPowerOfTen: scale))
    case .ratio(let actual, let quota):
      .ratio(
        actual: actual.divided(byPowerOfTen: scale), quota: quota.divided(byPowerOfTen: scale))
    case .range(let lower, let upper):
      .range(
        lower: lower.divided(byPowerOfTen: scale), upper: upper.divided(byPowerOfTen: scale))
    default: value
    }
  }

  private static func isMonth(_ month: ExactDecimal, ofYear year: ExactDecimal) -> Bool {
    guard let month = month.integer, let year = year.integer else { return false }
    return (1...12).contains(month) && (1900...2199).contains(year)
  }

  /// What is left when nothing fits: words where words may stand, illegible otherwise.
  private func unparsable(_ text: String) -> CellReading {
    switch type {
    case .text, .heading: CellReading(value: .text(text), type: .text)
    case .reference: CellReading(value: .text(text), type: .text, doubts: [.unparsable])
    default: CellReading(value: .absent(.illegible), type: type, doubts: [.unparsable])
    }
  }
}
