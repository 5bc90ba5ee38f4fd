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
    if figure == nil, Trimming.holdsInvisible(text) { return read(Trimming.invisible(text)) }
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
  var quantityStyle: SeparatorStyle {
    type == .count && style == .vietnamese ? .assumed : style
  }

  /// A cell that is nothing but one figure.
  private func plain(_ figure: PlainFigure, _ text: String) -> CellReading? {
    let number = figure.number
    guard !figure.isPercent || type == .percent else { return nil }
    switch type {
    case .count, .decimal, .percent, .money, .heading, .ratio, .range:
      return CellReading(value: .number(number), type: type)
    case .code: return number.scale > 0 ? answers(text) ?? coded(number) : coded(number)
    case .boolean:
      guard let flag = number.integer, flag == 0 || flag == 1 else { return unparsable(text) }
      return CellReading(value: .boolean(flag == 1), type: type)
    case .text: return CellReading(value: .text(text), type: type)
    case .reference, .date: return unparsable(text)
    }
  }

  func coded(_ number: ExactDecimal) -> CellReading {
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
    let key = Legend.key(text)
    for place in 0..<lexemes.count {
      guard let number = lexemes.number(place),
        let option = legend.option(code: ExactDecimal(coefficient: number))
      else { continue }
      let label = Legend.key(option.label)
      if key == "\(number) \(label)" || key == "\(label) \(number)" {
        return CellReading(value: .code(option.code, label: option.label), type: type)
      }
    }
    return answers(text)
  }

  /// Several answers of a list that asks for one: `1;2`, `Trực tuyến, phát phiếu`.
  ///
  /// They stay text, and which of them counts is open.
  private func answers(_ text: String) -> CellReading? {
    guard let legend else { return nil }
    let signs: [UInt8] = Array(";,+&".utf8)
    let pieces = text.utf8.split(whereSeparator: signs.contains)
    guard pieces.count > 1 else { return nil }
    var options: [Legend.Option] = []
    for piece in pieces {
      let words = Trimming.spaces(String(Substring(piece)))
      let option =
        PlainFigure(words, style: style).flatMap { legend.option(code: $0.number) }
        ?? legend.option(label: words)
      guard let option, !options.contains(option) else { return nil }
      options.append(option)
    }
    return CellReading(
      value: .text(text), type: .text,
      doubts: [.ambiguous(options.map { .code($0.code, label: $0.label) })])
  }

  private func absence(_ text: String) -> Absence? {
    if !absences.isEmpty {
      if let absence = absences[text] { return absence }
      let key = Folding.key(text)
      if !key.isEmpty, let absence = absences[key] { return absence }
    }
    return marks.meaning(of: text, usually: Absence(parsing: text))
  }

  /// What is left when nothing fits: words where words may stand, illegible otherwise.
  func unparsable(_ text: String) -> CellReading {
    switch type {
    case .text, .heading: CellReading(value: .text(text), type: .text)
    case .reference: CellReading(value: .text(text), type: .text, doubts: [.unparsable])
    default: CellReading(value: .absent(.illegible), type: type, doubts: [.unparsable])
    }
  }
}
