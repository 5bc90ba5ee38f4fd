public import ReportExtraction

/// Records as JSON Lines: one record a line, all keys always there, in the order of ``RecordField``.
///
/// UTF-8 without a byte-order mark, each line ended by a line feed (jsonlines.org).
public struct JSONLines: Sendable {
  /// About how many bytes a record takes; for making room only.
  private static let typicalLength = 1100

  /// Appends one line for each record of a report.
  public static func append(_ result: ExtractionResult, to output: inout JSONWriter) {
    output.reserve(result.records.count * typicalLength)
    let layout = layout(of: result)
    for record in result.records {
      append(record, of: result, layout, to: &output)
      output.raw("\n")
    }
  }

  /// Appends the records of a report as a list, for formats that hold more than records.
  static func appendList(_ result: ExtractionResult, to output: inout JSONWriter) {
    let layout = layout(of: result)
    output.list(result.records) { append($1, of: result, layout, to: &$0) }
  }

  private static func append(
    _ record: Record, of result: ExtractionResult, _ layout: RecordLayout,
    to output: inout JSONWriter
  ) {
    for part in layout.parts(of: record) {
      output.raw(part.bytes)
      if let field = part.field { output.value(result.field(field, of: record)) }
    }
    output.raw("}")
  }

  private static func layout(of result: ExtractionResult) -> RecordLayout {
    RecordLayout(result) { field in
      var writer = JSONWriter()
      writer.raw(field == RecordField.allCases.first ? "{" : ",")
      writer.string(field.rawValue)
      writer.raw(":")
      return writer.bytes
    } value: { value in
      var writer = JSONWriter()
      writer.value(value)
      return writer.bytes
    }
  }
}
