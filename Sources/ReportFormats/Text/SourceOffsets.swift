import ReportExtraction

/// The way back from text that was decoded to the bytes of its source, through one decoding or two.
struct SourceOffsets {
  /// The maps, the last decoding first.
  var maps: [OffsetMap] = []

  /// The offset in the source.
  func source(of offset: Int) -> Int {
    maps.reduce(offset) { $1.sourceOffset(of: $0) }
  }

  /// Brings every position of a document back to its source.
  func apply(to document: inout Document) {
    guard !maps.isEmpty else { return }
    for index in document.blocks.indices {
      switch document.blocks[index] {
      case .paragraph(var paragraph):
        apply(to: &paragraph.provenance)
        document.blocks[index] = .paragraph(paragraph)
      case .table(var table):
        // The table is taken out meanwhile, so that its rows are changed in place.
        document.blocks[index] = .table(Table(hasExplicitSpans: false))
        for row in table.rows.indices {
          apply(to: &table.rows[row].provenance)
          for cell in table.rows[row].cells.indices {
            apply(to: &table.rows[row].cells[cell].provenance)
          }
        }
        document.blocks[index] = .table(table)
      }
    }
  }

  private func apply(to provenance: inout Provenance) {
    guard let range = provenance.range else { return }
    provenance.range = SourceRange(start: source(of: range.start), end: source(of: range.end))
  }
}
