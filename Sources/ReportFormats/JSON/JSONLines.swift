public import ReportExtraction

/// Records as JSON Lines: one record a line, all keys always there, in the order of ``RecordField``.
///
/// UTF-8 without a byte-order mark, each line ended by a line feed (jsonlines.org).
public struct JSONLines: Sendable {
  /// A part of a line: what all records of the report share is written once, as bytes.
  private enum Part {
    case fixed([UInt8])
    case period(fixed: [UInt8])
    case field(key: [UInt8], RecordField)
  }

  /// About how many bytes a record takes; for making room only.
  private static let typicalLength = 1100

  /// Appends one line for each record of a report.
  public static func append(_ result: ExtractionResult, to output: inout JSONWriter) {
    guard let first = result.records.first else { return }
    output.reserve(result.records.count * typicalLength)
    let parts = layout(of: result, first)
    for record in result.records {
      append(record, of: result, parts, to: &output)
      output.raw("\n")
    }
  }

  /// Appends the records of a report as a list, for formats that hold more than records.
  static func appendList(_ result: ExtractionResult, to output: inout JSONWriter) {
    let parts = result.records.first.map { layout(of: result, $0) } ?? []
    output.list(result.records) { append($1, of: result, parts, to: &$0) }
  }

  private static func append(
    _ record: Record, of result: ExtractionResult, _ parts: [Part], to output: inout JSONWriter
  ) {
    for part in parts {
      switch part {
      case .fixed(let bytes):
        output.raw(bytes)
      case .period(let bytes):
        if record.period == .report {
          output.raw(bytes)
        } else {
          for field in RecordField.allCases where field.isOfPeriod {
            output.raw(key(of: field))
            output.value(result.field(field, of: record))
          }
        }
      case .field(let key, let field):
        output.raw(key)
        output.value(result.field(field, of: record))
      }
    }
    output.raw("}")
  }

  /// The parts of a line; `sample` is any record of the report.
  private static func layout(of result: ExtractionResult, _ sample: Record) -> [Part] {
    var reportSample = sample
    reportSample.period = .report
    var parts: [Part] = []
    var fixed = JSONWriter()
    var period = JSONWriter()
    for field in RecordField.allCases {
      if field.isOfPeriod {
        period.raw(key(of: field))
        period.value(result.field(field, of: reportSample))
        if field != .periodBasis { continue }
      }
      if field.isOfReport {
        fixed.raw(key(of: field))
        fixed.value(result.field(field, of: sample))
        continue
      }
      if !fixed.bytes.isEmpty {
        parts.append(.fixed(fixed.bytes))
        fixed.removeAll()
      }
      parts.append(
        field.isOfPeriod ? .period(fixed: period.bytes) : .field(key: key(of: field), field))
    }
    return parts
  }

  /// The key with what stands before it: the brace before the first, a comma before the others.
  private static func key(of field: RecordField) -> [UInt8] {
    var writer = JSONWriter()
    writer.raw(field == RecordField.allCases.first ? "{" : ",")
    writer.string(field.rawValue)
    writer.raw(":")
    return writer.bytes
  }
}
