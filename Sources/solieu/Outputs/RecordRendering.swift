import ReportExtraction
import ReportFormats

/// How reports become the bytes of a format; one value serves all jobs.
struct RecordRendering: Sendable {
  /// The format.
  let format: RecordFormat
  /// How it is set for people.
  let text: ReportText
  /// The form of which typed records are written; null for other formats.
  var form: Mapping?

  /// What stands around the reports; a list where several are expected in one output.
  func framing(isList: Bool) -> OutputFraming.Kind {
    switch format {
    case .table: return .blankLine
    case .json: return .json(isList: isList)
    case .csv, .csvExcel:
      var csv = RecordCSV(dialect)
      csv.appendHeader()
      return .header(csv.bytes)
    default: return .lines
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
    case .csv, .csvExcel:
      var csv = RecordCSV(dialect)
      csv.append(result)
      return csv.bytes
    case .table: return text.report(result)
    case .typed:
      guard let form else { return [] }
      var json = JSONWriter()
      TypedRecord(result, of: form).append(to: &json)
      return json.bytes
    default: return []
    }
  }

  /// What is said of a report because the format cannot hold it.
  func notices(of result: ExtractionResult) -> [String] {
    guard format == .typed, let form else { return [] }
    return TypedRecord(result, of: form).undecided.map { indicator in
      "\(result.identity.source): \(indicator) has several figures; null in the typed record"
    }
  }

  private var dialect: CSVDialect { format == .csvExcel ? .spreadsheet : .data }
}
