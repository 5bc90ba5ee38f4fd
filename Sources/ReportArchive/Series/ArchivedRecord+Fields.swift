public import ReportExtraction

extension ArchivedRecord {
  /// The text of a field; null where it holds none.
  public func text(_ field: RecordField) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  /// The number of a field; null where it holds none.
  public func decimal(_ field: RecordField) -> ExactDecimal? {
    if case .decimal(let number) = self[field] { number } else { nil }
  }

  /// The date of a field; null where it holds none.
  func date(_ field: RecordField) -> CalendarDate? {
    text(field).flatMap(CalendarDate.init(parsing:))
  }

  /// The period; null where it is not known.
  public var period: TimePeriod? { text(.period).flatMap(TimePeriod.init(sdmx:)) }

  /// What the unit caption multiplies by.
  var multiplier: ExactDecimal { decimal(.multiplier) ?? .one }

  /// The single number of a quantity, as printed; null for an answer from a list, for words and for
  /// an absence.
  var quantity: ExactDecimal? {
    guard let type = text(.type).flatMap(ValueType.init), type.isQuantity || type == .heading else {
      return nil
    }
    return decimal(.value)
  }

  /// The number of a quantity times what its unit multiplies by; null where there is none, or one of
  /// more than 18 digits.
  var amount: ExactDecimal? {
    guard let quantity else { return nil }
    return text(.type) == ValueType.percent.rawValue
      ? quantity : quantity.multiplied(by: multiplier)
  }

  /// What the figure is instead of the indicator's own; null for its own.
  var otherAspect: FigureAspect? {
    aspectWord.flatMap(FigureAspect.init(rawValue:)).flatMap { $0 == .actual ? nil : $0 }
  }

  /// Whether it is a blank cell about another period than its report's, which states nothing.
  var isUnstated: Bool { aspectWord == FigureKeys.unstated }

  /// The aspect without the column: `plan` of `plan: …` and `plan#2`; null where the words of a column
  /// merely begin alike.
  private var aspectWord: String? {
    let word = aspect.utf8.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let rest = aspect.utf8.dropFirst(word.count).first
    return rest == nil || rest == UInt8(ascii: ":") || rest == UInt8(ascii: "#")
      ? String(Substring(word)) : nil
  }
}
