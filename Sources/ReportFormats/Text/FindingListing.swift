public import ReportExtraction

/// The findings of a report for a person, as a compiler lists what it found: path and line, then the
/// source lines with a caret under what is printed there.
public struct FindingListing: Sendable {
  /// The most lines that are quoted for one finding.
  private static let mostLines = 6
  /// The least width in which a line can still be read.
  private static let leastWidth = 40

  private let width: Int
  private let isBrief: Bool
  private let terminal: TerminalText

  /// Makes a listing in lines of at most `width` columns; messages are not broken.
  ///
  /// Colour is for terminals that want it. A brief one has findings only: no heading, no count, and
  /// no word of a report without findings.
  public init(width: Int, isColoured: Bool = false, isBrief: Bool = false) {
    self.width = max(width, Self.leastWidth)
    self.isBrief = isBrief
    terminal = TerminalText(isColoured: isColoured)
  }

  /// The findings of a report that are at least so severe, in the order of its lines; each line ended
  /// by a line feed.
  public func text(
    of result: ExtractionResult, readFrom document: Document, atLeast least: Severity = .info
  ) -> String {
    let source = TerminalText.printable(result.identity.source)
    let findings = result.findings.filter { $0.severity.isAtLeast(least) }
    guard !findings.isEmpty else {
      let isHiding = !result.findings.isEmpty
      let none = isHiding ? "no findings from \(least.rawValue) up" : "no findings"
      return isBrief ? "" : "\(source): \(none)\n"
    }
    var text = isBrief ? "" : terminal.emphasised(heading(of: result), .bold) + "\n"
    let quotes = SourceQuotes(of: document, result: result)
    // Where two begin on one line, or on none, the order in which they were raised stays.
    let ordered = findings.enumerated().sorted {
      ($0.element.lines.first ?? 0, $0.offset) < ($1.element.lines.first ?? 0, $1.offset)
    }
    for (_, finding) in ordered {
      text += message(finding, source: source) + "\n" + quotation(quotes.quotes(for: finding))
    }
    return isBrief ? text : text + "\(FindingCount(findings))\n"
  }

  /// The path, and what is known of the report: `a.txt: 89/BC-BDT, Ban Dân tộc, 2023-S1`.
  private func heading(of result: ExtractionResult) -> String {
    let letterhead = result.letterhead
    let parts = [letterhead.reportNumber, letterhead.issuer, letterhead.period?.period.sdmx]
      .compactMap(\.self)
    let source = result.identity.source
    let line = parts.isEmpty ? source : "\(source): \(parts.joined(separator: ", "))"
    return TerminalText.fitted(TerminalText.printable(line), width)
  }

  private func message(_ finding: Finding, source: String) -> String {
    let place = finding.lines.first.map { "\(source):\($0)" } ?? source
    let severity = terminal.emphasised(finding.severity.rawValue + ":", finding.severity.emphasis)
    let rest = "[\(finding.rule.rawValue)] \(TerminalText.printable(finding.message))"
    return "\(terminal.emphasised(place + ":", .bold)) \(severity) \(rest)"
  }

  /// The quoted lines, with their numbers before them.
  private func quotation(_ quotes: [SourceQuotes.Quote]) -> String {
    let shown = quotes.count > Self.mostLines ? quotes.prefix(Self.mostLines - 1) : quotes[...]
    let gutter = max(4, shown.map { TerminalText.width(of: $0.place) }.max() ?? 0) + 1
    let margin = String(repeating: " ", count: gutter)
    var text = ""
    for quote in shown {
      let line = quote.line.cut(to: width - gutter - 3)
      let padding = String(repeating: " ", count: gutter - TerminalText.width(of: quote.place))
      text += terminal.emphasised(padding + quote.place + " |", .faint) + " \(line.text)\n"
      guard let caret = line.caret else { continue }
      let mark = "^" + String(repeating: "~", count: max(0, caret.count - 1))
      text += terminal.emphasised(margin + " |", .faint)
      text += String(repeating: " ", count: caret.lowerBound + 1)
      text += terminal.emphasised(mark, .red) + "\n"
    }
    if quotes.count > shown.count {
      text += terminal.emphasised(margin + " |", .faint)
      text += " … and \(quotes.count - shown.count) more lines\n"
    }
    return text
  }
}

extension Severity {
  /// Whether the severity is this one or a graver one.
  public func isAtLeast(_ least: Severity) -> Bool {
    switch least {
    case .error: self == .error
    case .warning: self != .info
    case .info: true
    }
  }
}
