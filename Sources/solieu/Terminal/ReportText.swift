import ReportExtraction
import ReportFormats

/// Reports for people: records, findings and ledger, in lines of a width.
struct ReportText: Sendable {
  /// How wide the lines are, in columns.
  let width: Int
  /// Whether colour is welcome.
  let isColoured: Bool

  /// The records, the findings and the ledger of a report.
  func report(_ result: ExtractionResult) -> [UInt8] {
    let records = RecordTable(width: width, isColoured: isColoured).text(of: result)
    return Array((records + "\n" + findingText(result) + ledger(result)).utf8)
  }

  /// The findings and the ledger of a report.
  func findingsAndLedger(_ result: ExtractionResult) -> [UInt8] {
    Array((findingText(result) + ledger(result)).utf8)
  }

  private func findingText(_ result: ExtractionResult) -> String {
    FindingTable(width: width, isColoured: isColoured).text(of: result.findings)
  }

  private func ledger(_ result: ExtractionResult) -> String {
    FindingTable.line(of: result.ledger)
  }
}

extension ReportText {
  /// The text for standard output.
  static var forTerminal: ReportText {
    ReportText(width: Terminal.outputWidth, isColoured: Terminal.wantsColour)
  }

  /// The text for a file.
  static var forFile: ReportText {
    ReportText(width: Terminal.defaultWidth, isColoured: false)
  }
}
