import ReportExtraction

/// One report as it was read, for people.
struct ReportView {
  private let result: ExtractionResult
  private let text: ReportText

  /// Makes the view of a report.
  init(_ result: ExtractionResult, text: ReportText) {
    self.result = result
    self.text = text
  }

  /// The view, in UTF-8.
  var bytes: [UInt8] {
    let parts = [letterhead, outline, references, tables]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
      + [UInt8(ascii: "\n")] + text.findingsAndLedger(result)
  }

  private var letterhead: String {
    let letterhead = result.letterhead
    let period = letterhead.period.map {
      "\($0.period.sdmx), \($0.start) to \($0.end) (\($0.basis.rawValue))"
    }
    let versions = result.mappingVersions.map { "\($0.key) \($0.value)" }.sorted()
    var columns = Columns(width: text.width)
    for (name, value) in [
      ("source", result.identity.source), ("document", result.identity.hash),
      ("format", "\(result.format), \(result.encoding)"), ("number", letterhead.reportNumber),
      ("date", letterhead.reportDate?.description), ("type", letterhead.reportType),
      ("issuer", letterhead.issuer), ("place", letterhead.place), ("title", letterhead.title),
      ("recipient", letterhead.recipient), ("signer", letterhead.signer),
      ("signer's title", letterhead.signerTitle), ("period", period),
      ("mapping", versions.isEmpty ? "none fits" : versions.joined(separator: ", ")),
    ] {
      columns.add([name, value ?? "not found"])
    }
    return columns.text
  }

  private var outline: String {
    guard !result.sections.isEmpty else { return "" }
    var columns = Columns(width: text.width)
    columns.add(["LINE", "SECTION"])
    for section in result.sections {
      let indent = String(repeating: "  ", count: max(0, section.level - 1))
      let heading = [section.number, section.title].compactMap(\.self).joined(separator: " ")
      let line = section.line.map(String.init) ?? ""
      columns.add([line, indent + (heading.isEmpty ? "(before the first section)" : heading)])
    }
    return columns.text
  }

  private var references: String {
    guard !result.references.isEmpty else { return "" }
    var columns = Columns(width: text.width)
    columns.add(["LINE", "CITED", "OF", "KIND"])
    for reference in result.references {
      columns.add([
        reference.line.map(String.init) ?? "", reference.number,
        reference.date?.description ?? "", reference.kind ?? "",
      ])
    }
    return columns.text
  }

  private var tables: String {
    guard !result.tables.isEmpty else { return "" }
    var columns = Columns(width: text.width)
    columns.add(["TABLE", "ROWS", "COLUMNS", "LINE", "CAPTION"])
    for (index, table) in result.tables.enumerated() {
      columns.add([
        String(index + 1), String(table.rowCount), String(table.columnCount),
        table.rowProvenance.first?.line.map(String.init) ?? "", table.caption ?? "",
      ])
    }
    return columns.text
  }
}
