import ReportExtraction

/// The bytes that all records of a report share, with the fields that differ in between.
///
/// A writer that goes by the layout writes what the letterhead says once a report, not once a
/// record.
struct RecordLayout {
  /// Bytes, and the field whose value comes behind them.
  struct Part {
    var bytes: [UInt8]
    var field: RecordField?
  }

  /// The parts of a record of the report's own period.
  private let ofReportPeriod: [Part]
  /// The parts of a record whose column names another; empty where the report has none.
  private let ofOtherPeriod: [Part]

  /// Makes the layout of a report's records.
  ///
  /// - Parameters:
  ///   - lead: what stands before a field: its key, a comma.
  ///   - value: a field's value as the format writes it.
  init(
    _ result: ExtractionResult, lead: (RecordField) -> [UInt8], value: (FieldValue) -> [UInt8]
  ) {
    func parts(ofReportPeriod: Bool) -> [Part] {
      let samples = result.records.lazy.filter { ($0.period == .report) == ofReportPeriod }
      guard let sample = samples.first else { return [] }
      var parts: [Part] = []
      var bytes: [UInt8] = []
      for field in RecordField.allCases {
        bytes += lead(field)
        if field.isOfReport || (field.isOfPeriod && ofReportPeriod) {
          bytes += value(result.field(field, of: sample))
        } else {
          parts.append(Part(bytes: bytes, field: field))
          bytes = []
        }
      }
      return bytes.isEmpty ? parts : parts + [Part(bytes: bytes)]
    }
    ofReportPeriod = parts(ofReportPeriod: true)
    ofOtherPeriod = parts(ofReportPeriod: false)
  }

  /// The parts of a record, in the order of the fields.
  func parts(of record: Record) -> [Part] {
    record.period == .report ? ofReportPeriod : ofOtherPeriod
  }
}
