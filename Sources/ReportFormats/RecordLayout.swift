import ReportExtraction

/// The bytes that all records of a report share, with the fields that differ in between.
///
/// A writer that goes by the layout writes what the letterhead says once a report, not once a
/// record.
struct RecordLayout {
  /// Bytes, then a field of the record, then the next part.
  private struct Part {
    var bytes: [UInt8] = []
    var field: RecordField?
    /// Whether the part is used only for records of the report's own period (true) or only for
    /// records of another (false); null for both.
    var ofReportPeriod: Bool?
  }

  private var parts: [Part] = []

  /// Makes the layout of a report's records.
  ///
  /// - Parameters:
  ///   - lead: what stands before a field: its key, a comma.
  ///   - value: a field's value as the format writes it.
  init(
    _ result: ExtractionResult, lead: (RecordField) -> [UInt8], value: (FieldValue) -> [UInt8]
  ) {
    guard var sample = result.records.first else { return }
    sample.period = .report
    var shared = Part()
    for field in RecordField.allCases {
      if field.isOfPeriod != (shared.ofReportPeriod != nil) {
        parts.append(shared)
        shared = Part(ofReportPeriod: field.isOfPeriod ? true : nil)
      }
      if field.isOfReport || field.isOfPeriod {
        shared.bytes += lead(field) + value(result.field(field, of: sample))
      } else {
        shared.bytes += lead(field)
        shared.field = field
        parts.append(shared)
        shared = Part()
      }
    }
    parts.append(shared)
    let periodFields = RecordField.allCases.filter(\.isOfPeriod)
    if let index = parts.firstIndex(where: { $0.ofReportPeriod == true }) {
      parts.insert(
        contentsOf: periodFields.map {
          Part(bytes: lead($0), field: $0, ofReportPeriod: false)
        }, at: index)
    }
    parts.removeAll { $0.bytes.isEmpty && $0.field == nil }
  }

  /// Calls `body` with bytes, and the field whose value comes behind them, in order.
  @inline(__always)
  func forEachPart(of record: Record, _ body: ([UInt8], RecordField?) -> Void) {
    let isOfReportPeriod = record.period == .report
    for part in parts where (part.ofReportPeriod ?? isOfReportPeriod) == isOfReportPeriod {
      body(part.bytes, part.field)
    }
  }
}
