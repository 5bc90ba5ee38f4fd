internal import ReportExtraction

/// A number format of a spreadsheet: how a stored number is drawn (ISO/IEC 29500-1, 18.8.30, 18.8.31).
///
/// It is drawn in Vietnamese conventions whatever the machine that wrote it had: decimal comma, dot
/// between thousands, the day before the month in the built-in dates.
struct NumberFormat: Hashable, Sendable {
  /// The sections for numbers, at most three.
  private let sections: [NumberFormatSection]
  /// The section for text.
  private let textSection: NumberFormatSection?

  /// The format of a cell that has none.
  static let general = NumberFormat(parsing: "General")

  /// Reads a format code: `#,##0.00;[Red]-#,##0.00;"-";@`.
  ///
  /// What is no sign of the grammar is drawn as it stands; there is no code that cannot be read.
  init(parsing code: String) {
    var sections = NumberFormatSection.sections(of: code.isEmpty ? "General" : code)
    let last = sections[sections.count - 1]
    if last.kind == .text || sections.count > 3 {
      textSection = last
      sections.removeLast()
    } else {
      textSection = nil
    }
    self.sections = Array(sections.prefix(3))
  }

  /// The text that a number is drawn as, and what is stored in the cell: the number, the day that
  /// it is drawn as, or null for a time.
  func draw(
    _ number: SheetNumber, epoch: SerialDay.Epoch = .from1900
  ) -> (text: String, stored: StoredValue?) {
    let exact = number.exact.map(StoredValue.number)
    guard let choice = section(for: number) else {
      return (NumberFormatSection.general(number), exact)
    }
    let section = choice.section
    guard section.kind == .date else {
      return (section.draw(choice.keepsSign ? number : number.magnitude), exact)
    }
    guard
      let day = SerialDay(number, epoch: epoch, drawsMilliseconds: section.drawsMilliseconds)
    else { return (NumberFormatSection.general(number), exact) }
    let isDay = section.drawsDay && (day.milliseconds == 0 || !section.drawsTime)
    return (section.draw(day), isDay ? day.date.map(StoredValue.date) : nil)
  }

  /// The text that a text is drawn as; one that the format hides is kept.
  func draw(text: String) -> String {
    guard let textSection, textSection.kind == .text else { return text }
    return textSection.draw(text: text)
  }

  /// The section that a number is drawn by, and whether it draws a minus sign of its own; null for
  /// a format of text alone.
  private func section(
    for number: SheetNumber
  ) -> (section: NumberFormatSection, keepsSign: Bool)? {
    guard let first = sections.first else { return nil }
    if sections.contains(where: { $0.condition != nil }) {
      for (index, section) in sections.enumerated() {
        let condition =
          section.condition
          ?? (index == 0 && sections.count > 2
            ? .init(comparison: .greater, operand: SheetNumber(0))
            : index == 1 && sections.count > 2
              ? .init(comparison: .less, operand: SheetNumber(0)) : nil)
        if condition?.holds(for: number) ?? true {
          // A section for numbers below 0 only says itself how it draws the sign.
          return (section, !(condition?.isBelowZero ?? false))
        }
      }
      return nil
    }
    switch sections.count {
    case 1: return (first, true)
    case 2: return number.isNegative ? (sections[1], false) : (first, true)
    default:
      return number.isZero
        ? (sections[2], true) : number.isNegative ? (sections[1], false) : (first, true)
    }
  }
}
