import ReportExtraction

/// What a row of `reports` says of a report that its source, its program and its agency do not.
struct ReportRow {
  /// The columns in their order.
  static let columns = [
    "format", "encoding", "report_number", "report_date", "report_type", "issuer", "place", "title",
    "recipient", "signer", "signer_title", "period", "period_start", "period_end", "period_basis",
    "status", "rows_read", "rows_bound", "rows_headings", "rows_header", "rows_continuations",
    "rows_unbound",
  ]

  /// What the columns hold.
  let values: [FieldValue]

  /// Tells what the columns hold for a report.
  init(_ result: ExtractionResult) {
    let letterhead = result.letterhead
    let period = letterhead.period
    let texts: [String?] = [
      result.format, result.encoding, letterhead.reportNumber, letterhead.reportDate?.description,
      letterhead.reportType, letterhead.issuer, letterhead.place, letterhead.title,
      letterhead.recipient, letterhead.signer, letterhead.signerTitle, period?.period.sdmx,
      period?.start.description, period?.end.description, period?.basis.rawValue,
      result.status.rawValue,
    ]
    let ledger = result.ledger
    let counts = [
      ledger.read, ledger.bound, ledger.headings, ledger.header, ledger.continuations,
      ledger.unbound,
    ]
    values = texts.map { $0.map(FieldValue.text) ?? .null } + counts.map(FieldValue.integer)
  }
}
