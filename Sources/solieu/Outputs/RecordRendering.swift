import ReportExtraction
import ReportFormats

/// How reports become the bytes of a format; one value serves all jobs.
struct RecordRendering: Sendable {
  /// The format.
  let format: RecordFormat
  /// How it is set for people.
  let text: ReportText

  /// What stands around the reports; a list where several are expected in one output.
  func framing(isList: Bool) -> OutputFraming.Kind {
    switch format {
    case .jsonl, .sqlite, .xlsx, .postgres: return .lines
    case .table: return .blankLine
    case .json: return .json(isList: isList)
    case .csv:
      var csv = RecordCSV()
      csv.appendHeader()
      return .header(csv.bytes)
    }
  }

  /// The bytes of one report; none where the output takes the result itself.
  func body(of result: ExtractionResult) -> [UInt8] {
    switch format {
    case .jsonl:
      var json = JSONWriter()
      JSONLines.append(result, to: &json)
      return json.bytes
    case .json:
      var json = JSONWriter()
      DocumentJSON.append(result, program: Solieu.program, to: &json)
      return json.bytes
    case .csv:
      var csv = RecordCSV()
      csv.append(result)
      return csv.bytes
    case .table: return text.report(result)
    case .sqlite, .xlsx, .postgres: return []
    }
  }
}
