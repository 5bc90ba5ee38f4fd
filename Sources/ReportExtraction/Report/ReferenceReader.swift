/// Collects the citations of other documents from prose, captions and table cells.
struct ReferenceReader {
  private let report: Report

  /// Prepares to read a report.
  init(_ report: Report) {
    self.report = report
  }

  /// One entry for each citation in reading order, the report itself left out; a citation that
  /// breaks the grammar of Nghị định 30/2020/NĐ-CP is a finding too.
  func references(in log: inout RecordLog) -> [Reference] {
    var references: [Reference] = []
    func read(_ text: String, line: (Int) -> Int?) {
      for citation in CitationScanner.citations(in: text)
      where citation.number.text != report.letterhead.reportNumber {
        let place = line(citation.offset)
        references.append(
          Reference(
            kind: citation.kind, number: citation.number.text, date: citation.date, line: place))
        if citation.isMalformed {
          log.raise(
            Finding(
              .referenceMalformed,
              "citation '\(citation.number.text)' breaks the grammar of "
                + "numbers and symbols", lines: [place].compactMap { $0 },
              printed: citation.number.text))
        }
      }
    }
    for passage in report.narrative.passages {
      read(passage.text, line: passage.line(at:))
    }
    for (index, table) in report.tables.enumerated() {
      for line in report.captions[index] { read(line.text) { _ in line.line } }
      for cell in table.grid.cells where cell.cell.text.utf8.contains(UInt8(ascii: "/")) {
        let row = table.grid.rowProvenance[cell.row]
        read(cell.cell.text) { _ in cell.cell.provenance.line ?? row.line }
      }
    }
    // Where every place is known, captions and tables fall in between the prose.
    guard references.allSatisfy({ $0.line != nil }) else { return references }
    return references.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }
}
