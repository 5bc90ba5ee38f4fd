import ReportArchive
import ReportExtraction
import ReportFormats

/// What the records of an export are all of: of which records of the archive it says that they do not
/// hold by not naming them.
struct ExportCoverage {
  private let selection: ArchiveSelection
  private let range: PeriodRange?

  /// Describes what an export answers.
  init(_ selection: ArchiveSelection, within range: PeriodRange?) {
    self.selection = selection
    self.range = range
  }

  /// Tells a writer that goes over earlier rows what it may take away: whole reports where the export
  /// asks for all of their figures, else every statement of the figures that are asked for.
  ///
  /// - Throws: ``ArchiveError``, or what the writer throws.
  func tell(_ writer: any TablesWriter, of reader: ArchiveReader) throws {
    guard writer.replacesRows else { return }
    if selection.series == nil && range == nil {
      for report in try reader.reports(agencies: selection.agencies) {
        if case .text(let document) = report[.document] { try writer.cover(document: document) }
      }
      return
    }
    var statements = selection
    statements.statements = .all
    try reader.forEachRecord(statements) { record in
      guard range?.contains(record.period) ?? true else { return }
      if let id = record.text(.record) { try writer.cover(record: id) }
    }
  }
}
