import ReportExtraction
import ReportFormats

/// Why rows were bound as they were, for people: one block for each table and row.
struct ExplanationText {
  /// Whether the rows shown were asked for, not told by their doubt.
  let isChosen: Bool

  /// The blocks, in UTF-8.
  func bytes(_ tables: [FormExplanation]) -> [UInt8] {
    guard !tables.isEmpty else { return Array("no table of figures\n".utf8) }
    return Array(tables.map(block).joined(separator: "\n").utf8)
  }

  private func block(_ table: FormExplanation) -> String {
    var lines = "table \(table.table): \(table.mapping ?? "no form fits")\n"
    for form in table.forms { lines += "  " + self.form(form) + "\n" }
    if !table.rivals.isEmpty {
      lines += "  fits nearly as well: " + table.rivals.joined(separator: ", ") + "\n"
    }
    if table.rows.isEmpty, table.mapping != nil, !isChosen {
      lines += "  no row is doubtful; --all shows all\n"
    }
    for row in table.rows { lines += "\n" + self.row(row) }
    return lines
  }

  private func form(_ form: FormEvidence) -> String {
    var parts = ["\(form.labels) of \(form.rows) labels are its own"]
    if form.otherCodes > 0 { parts.append("\(form.otherCodes) of them under other codes") }
    if form.alike > 0 { parts.append("\(form.alike) labels alike") }
    if form.codesAlone > 0 { parts.append("\(form.codesAlone) codes without label") }
    if form.missing > 0 { parts.append("\(form.missing) of its rows missing") }
    if form.isTitled { parts.append("its title") }
    if form.heads > 0 { parts.append("\(form.heads) column heads") }
    if form.validity != .unknown { parts.append("\(form.validity.rawValue) by its dates") }
    return "\(form.mapping) \(Self.number(form.score, decimals: 2)): "
      + parts.joined(separator: ", ")
  }

  private func row(_ row: BindingExplanation) -> String {
    let place = row.line.map { ", line \($0)" } ?? ""
    var lines = "row \(row.row)\(place): \(row.codePrinted ?? "(no code)") "
    lines += row.label.isEmpty ? "(no label)" : row.label
    lines += row.unitPrinted.map { " [\($0)]" } ?? ""
    lines = TerminalText.printable(lines) + "\n"
    let margin = row.margin.map { ", margin \(Self.number($0, decimals: 1))" } ?? ""
    lines +=
      "  \(row.bound.map { "bound to \($0) (\(row.binding.rawValue))" } ?? "unbound")\(margin), "
      + "confidence \(Self.number(Double(row.confidence.hundredths) / 100, decimals: 2))\n  decided by: \(TerminalText.printable(row.decision))\n"
    for candidate in row.candidates {
      lines +=
        "  \(Self.signed(candidate.worth))  \(candidate.code) "
        + TerminalText.printable(candidate.label)
      lines += candidate.takenByRow.map { $0 == row.row ? "" : " (row \($0) has it)" } ?? ""
      lines += "\n"
      for evidence in candidate.evidence {
        let kind = evidence.kind.rawValue
        lines +=
          "        \(Self.signed(evidence.worth))  \(kind): \(TerminalText.printable(evidence.finding))\n"
      }
    }
    return lines
  }

  /// A number with its sign and one decimal: `+6.0`.
  static func signed(_ value: Double) -> String {
    (value < 0 ? "-" : "+") + number(abs(value), decimals: 1)
  }

  /// A number with some decimals.
  static func number(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let rest = String(scaled % scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + "\(scaled / scale)." + String(repeating: "0", count: decimals - rest.utf8.count)
      + rest
  }
}
