public import ReportExtraction

/// The records of a report as a table for a person to read on a terminal.
///
/// Headed by what the report is; then a line for each record: code, label, value, unit, and a mark
/// where a finding is about it (`✗` error, `!` warning, `·` info). A value is shown as read, a coded
/// answer with its meaning, an absence as printed with its kind. Not a format for programs.
public struct RecordTable: Sendable {
  /// How many columns the terminal has.
  public var width: Int
  private let terminal: TerminalText

  /// The least width at which labels can still be told apart.
  private static let leastWidth = 60

  /// Makes a table; colour is for terminals that want it.
  public init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(width, Self.leastWidth)
    terminal = TerminalText(isColoured: isColoured)
  }

  /// The table, each line ended by a line feed.
  public func text(of result: ExtractionResult) -> String {
    var text = heading(of: result)
    guard !result.records.isEmpty else { return text + "no records\n" }
    let severities = Severities(result)
    let rows = result.records.map { Row($0, severity: severities.severity(of: $0)) }
    let columns = Columns(rows, width: width)
    text +=
      "\n" + columns.line("code", "label", "value", "unit", "") { terminal.emphasised($0, .faint) }
    var table = 0
    var measure: String?
    let hasSeveralColumns = Set(result.records.map(\.column)).count > 1
    for (record, row) in zip(result.records, rows) {
      if record.table != table, table > 0 || record.table > 1 {
        text += caption(of: record.table, result)
      }
      table = record.table
      if hasSeveralColumns, record.kind == .observation {
        let named = record.area ?? record.measure
        if named != measure, let named {
          let line = TerminalText.fitted("  [\(TerminalText.printable(named))]", width)
          text += terminal.emphasised(line, .cyan) + "\n"
        }
        measure = named
      }
      text += columns.line(row.code, row.label, row.value, row.unit, row.mark) { line in
        if row.isHeading { return terminal.emphasised(line, .bold) }
        switch row.severity {
        case .error: return terminal.emphasised(line, .red)
        case .warning: return terminal.emphasised(line, .yellow)
        case .info, nil: return row.isAbsent ? terminal.emphasised(line, .faint) : line
        }
      }
    }
    return text
  }

  private func heading(of result: ExtractionResult) -> String {
    let letterhead = result.letterhead
    let origin = [
      letterhead.reportNumber, letterhead.issuer, letterhead.place,
      letterhead.reportDate?.description,
    ].compactMap(\.self).joined(separator: " · ")
    var lines = [origin.isEmpty ? result.identity.source : origin]
    if let title = letterhead.title { lines.append(title) }
    if let period = letterhead.period {
      lines.append(
        "\(period.period.sdmx): \(period.start) to \(period.end) (\(period.basis.rawValue))")
    }
    return lines.enumerated().map { index, line in
      let line = TerminalText.fitted(TerminalText.printable(line), width)
      return (index == 0 ? terminal.emphasised(line, .bold) : line) + "\n"
    }.joined()
  }

  private func caption(of table: Int, _ result: ExtractionResult) -> String {
    var line = "table \(table)"
    if result.tables.indices.contains(table - 1), let caption = result.tables[table - 1].caption {
      line += ": " + TerminalText.printable(caption)
    }
    return "\n" + terminal.emphasised(TerminalText.fitted(line, width), .bold) + "\n"
  }
}

extension RecordTable {
  /// A record in words.
  private struct Row {
    let code: String
    let label: String
    let value: String
    let unit: String
    let mark: String
    let severity: Severity?
    let isHeading: Bool
    let isAbsent: Bool

    init(_ record: Record, severity: Severity?) {
      code = TerminalText.printable(record.code)
      label = TerminalText.printable(record.label)
      value = TerminalText.printable(Self.words(for: record))
      unit = TerminalText.printable(record.type == .code ? "" : record.unitPrinted ?? "")
      mark =
        switch severity {
        case .error: "✗"
        case .warning: "!"
        case .info: "·"
        case nil: ""
        }
      self.severity = severity
      isHeading = record.kind == .heading
      isAbsent = record.value.absence != nil
    }

    private static func words(for record: Record) -> String {
      guard record.correction != nil else { return readWords(for: record) }
      let value = record.value.absence.map { "(\($0.words))" } ?? readWords(for: record)
      return "\(value), corrected from '\(record.valuePrinted ?? "")'"
    }

    private static func readWords(for record: Record) -> String {
      switch record.value {
      case .code(let code, let label?): "\(code) = \(label)"
      case .boolean(let answer): answer ? "yes" : "no"
      case .reference(let number, let date?): "\(number) (\(date))"
      case .absent(.heading): ""
      case .absent(let absence):
        [record.valuePrinted, "(\(absence.words))"].compactMap(\.self).joined(separator: " ")
      default: record.value.text ?? ""
      }
    }
  }

  /// How wide each column is: as its widest entry within bounds, the label as what is left.
  private struct Columns {
    private let code: Int
    private let label: Int
    private let value: Int
    private let unit: Int

    init(_ rows: [Row], width: Int) {
      func widest(_ text: (Row) -> String, within bounds: ClosedRange<Int>) -> Int {
        let widest = rows.map { TerminalText.width(of: text($0)) }.max() ?? 0
        return min(max(widest, bounds.lowerBound), bounds.upperBound)
      }
      code = widest(\.code, within: 4...(width / 8))
      value = widest(\.value, within: 5...(width * 3 / 10))
      unit = widest(\.unit, within: 4...(width / 6))
      // Two spaces between columns, one column for the mark.
      label = width - code - value - unit - 9
    }

    func line(
      _ code: String, _ label: String, _ value: String, _ unit: String, _ mark: String,
      _ style: (String) -> String
    ) -> String {
      var line = [
        TerminalText.padded(code, self.code), TerminalText.padded(label, self.label),
        TerminalText.padded(value, self.value), TerminalText.padded(unit, self.unit), mark,
      ].joined(separator: "  ")
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return style(line) + "\n"
    }
  }

  /// How serious the findings about each record are, as the report's findings say.
  private struct Severities {
    private struct Key: Hashable {
      var rule: FindingRule
      var indicator: String?
    }

    private var severities: [Key: [Severity]] = [:]

    init(_ result: ExtractionResult) {
      for finding in result.findings {
        let key = Key(rule: finding.rule, indicator: finding.indicator)
        severities[key, default: []].append(finding.severity)
      }
    }

    /// The gravest; null for a record without findings.
    func severity(of record: Record) -> Severity? {
      let found = record.findings.flatMap { rule in
        severities[Key(rule: rule, indicator: record.indicator)] ?? [rule.defaultSeverity]
      }
      return Severity.allCases.first { found.contains($0) }
    }
  }
}

extension Absence {
  /// The kind of nothing in English words.
  fileprivate var words: String {
    switch self {
    case .blank: "blank"
    case .dash: "dash"
    case .ellipsis: "not collected"
    case .notApplicable: "not applicable"
    case .noneArose: "none arose"
    case .notAvailable: "not available"
    case .illegible: "illegible"
    case .heading: "heading"
    }
  }
}
