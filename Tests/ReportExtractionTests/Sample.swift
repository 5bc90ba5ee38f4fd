@testable import ReportExtraction

/// Small documents written by hand.
enum Sample {
  /// A document: lines with `|` or a span are rows of a table, others are paragraphs; a blank
  /// line ends a table.
  ///
  /// A cell may begin with `*` (marked as a header) and end with `{2x3}` (rows and columns spanned).
  static func document(_ text: String) -> Document {
    var blocks: [Block] = []
    var rows: [Table.Row] = []
    func endTable() {
      guard !rows.isEmpty else { return }
      let isExplicit = rows.contains { $0.cells.contains { $0.isHeader || $0.columnSpan > 1 } }
      blocks.append(.table(Table(rows: rows, hasExplicitSpans: isExplicit)))
      rows = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let provenance = Provenance(line: index + 1)
      if line.contains("|") || line.hasSuffix("}") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
          .map { cell(String($0), provenance) }
        rows.append(Table.Row(cells: cells, provenance: provenance))
        continue
      }
      endTable()
      guard !line.isEmpty else { continue }
      blocks.append(.paragraph(Paragraph(text: String(line), provenance: provenance)))
    }
    endTable()
    return Document(format: "text", blocks: blocks)
  }

  private static func cell(_ printed: String, _ provenance: Provenance) -> Cell {
    var text = Trimming.spaces(printed)
    var spans = [1, 1]
    if text.hasSuffix("}"), let brace = text.lastIndex(of: "{") {
      spans = text[brace...].split { "{x}".contains($0) }.compactMap { Int($0) }
      text = String(text[..<brace])
    }
    let isHeader = text.hasPrefix("*")
    return Cell(
      text: isHeader ? String(text.dropFirst()) : text, rowSpan: spans[0], columnSpan: spans[1],
      isHeader: isHeader, provenance: provenance)
  }

  /// Joins tables by general header words, without any form.
  static let joiner = TableJoiner(words: HeaderWords(), mappings: [])

  /// The first table of a document as a grid, its header rows counted.
  static func grid(_ text: String) -> TableGrid {
    var notices: [ReadingNotice] = []
    return joiner.pieces(of: document(text), notices: &notices)[0]
  }

  /// The tables of a document, put together.
  static func tables(_ text: String) -> [JoinedTable] {
    var notices: [ReadingNotice] = []
    return joiner.tables(of: document(text), notices: &notices)
  }

  /// The rows of a table, given without its header `STT | Chỉ tiêu | Đơn vị tính | Số liệu`.
  static func rows(_ text: String) -> [IndicatorRow] {
    guard let table = tables("STT|Chỉ tiêu|Đơn vị tính|Số liệu\n" + text).first else { return [] }
    var openings = 0
    return IndicatorRow.rows(of: table, openings: &openings)
  }

  /// A report.
  static func report(_ text: String) -> Report {
    var notices: [ReadingNotice] = []
    return Report(of: document(text), joiner: joiner, notices: &notices)
  }

  /// A form from codes and labels; each indicator is below the longest code that begins its own.
  static func mapping(
    _ labels: [(code: String, label: String)], id: String = "form",
    _ change: (inout Mapping.Content) throws -> Void = { _ in }
  ) throws -> Mapping {
    var content = Mapping.Content(id: id, version: "1", title: "Biểu mẫu", namespace: "F")
    for (code, label) in labels {
      var indicator = Indicator(code: code, label: label, type: .count)
      indicator.isUncodedPart = code.contains("/")
      indicator.parent = content.indicators.lastIndex {
        code.hasPrefix($0.code + ".") || code.hasPrefix($0.code + "/")
      }
      content.indicators.append(indicator)
    }
    try change(&content)
    return try Mapping(content)
  }

  /// What becomes of the rows of a table by a form.
  static func outcome(_ table: String, _ mapping: Mapping) -> Binder.Outcome {
    let rows = rows(table)
    let keys = rows.map { UncodedPart.withoutMarker(Folding.key($0.label)) }
    return Binder.outcome(
      mapping: mapping, rows: rows, keys: keys,
      matches: keys.map { mapping.labels.indices(ofKey: $0) },
      places: IndicatorTree(of: rows).places)
  }

  /// The bindings of a table's rows in words: `1.1 code`, `-` for an unbound row.
  static func bindings(_ table: String, _ mapping: Mapping) -> [String] {
    outcome(table, mapping).assignments.map { assignment in
      assignment.map { "\(mapping.indicators[$0.indicator].code) \($0.binding.rawValue)" } ?? "-"
    }
  }

  /// A log with one record a code, bound to the form; a text that is no number is an absence.
  static func log(
    _ mapping: Mapping, _ values: [(code: String, printed: String)],
    _ change: (inout Record) -> Void = { _ in }
  ) -> RecordLog {
    var log = RecordLog()
    for (index, (code, printed)) in values.enumerated() {
      let type = mapping.indexOfCode[code].map { mapping.indicators[$0].type } ?? .count
      let reading = ValueReader(type: type).read(printed.isEmpty ? nil : printed)
      var record = Record(
        table: 1, row: index + 1, column: 4, provenance: Provenance(line: 101 + index), span: nil,
        area: nil, period: .report, mapping: mapping.id, indicator: "F." + code, code: code,
        codePrinted: code, parent: nil, kind: .observation, label: code, measure: nil,
        unitPrinted: nil, unit: nil, multiplier: .one, type: reading.type,
        valuePrinted: printed.isEmpty ? nil : printed, value: reading.value, note: nil,
        binding: .code, confidence: Confidence(hundredths: 99), correction: nil, findings: [])
      change(&record)
      _ = log.append(record, indicator: mapping.indexOfCode[code])
    }
    return log
  }
}
