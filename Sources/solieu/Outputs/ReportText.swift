import ReportExtraction

/// A report for people: its records, its findings, its ledger.
enum ReportText {
  /// The records, findings and ledger.
  static func body(of result: ExtractionResult, width: Int) -> [UInt8] {
    records(of: result, width: width) + findings(of: result, width: width) + ledger(of: result)
  }

  /// The records as a table.
  static func records(of result: ExtractionResult, width: Int) -> [UInt8] {
    var columns = Columns(width: width)
    for record in result.records {
      columns.add([record.code, record.label, record.valuePrinted ?? ""])
    }
    return Array(columns.text.utf8)
  }

  /// The findings as a table.
  static func findings(of result: ExtractionResult, width: Int) -> [UInt8] {
    var columns = Columns(width: width)
    for finding in result.findings {
      columns.add([finding.rule.rawValue, finding.message])
    }
    return Array(columns.text.utf8)
  }

  /// What became of each source row, in one line.
  static func ledger(of result: ExtractionResult) -> [UInt8] {
    let ledger = result.ledger
    let line = """
      Ledger: \(ledger.read) rows read = \(ledger.bound) bound + \(ledger.headings) headings + \
      \(ledger.header) header + \(ledger.continuations) continuations + \(ledger.unbound) unbound\n
      """
    return Array(line.utf8)
  }
}
