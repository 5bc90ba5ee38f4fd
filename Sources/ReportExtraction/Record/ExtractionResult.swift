/// Which source a result was read from.
public struct DocumentIdentity: Hashable, Sendable {
  /// `sha256:` and the hex digest of the source bytes.
  public var hash: String
  /// The path as given; `-` for standard input.
  public var source: String

  /// Makes an identity from the digest and the path.
  public init(hash: String, source: String) {
    self.hash = hash
    self.source = source
  }
}

/// Everything that was read from one report.
public struct ExtractionResult: Sendable {
  /// Which source it was.
  public var identity: DocumentIdentity
  /// The format of the source: `text`, `html`.
  public var format: String
  /// The encoding of the source.
  public var encoding: String
  /// Mapping id to version, for the mappings that bound a table.
  public var mappingVersions: [String: String]
  /// Mapping id to the digest of its file, for the same mappings.
  public var mappingFingerprints: [String: String] = [:]
  /// The parts of the letterhead, and the reporting period.
  public var letterhead: Letterhead
  /// The outline of the narrative.
  public var sections: [Section]
  /// Citations of other documents, in reading order.
  public var references: [Reference]
  /// The tables of figures, page fragments joined.
  public var tables: [TableGrid]
  /// The records, in reading order.
  public var records: [Record]
  /// The findings, in the order raised.
  public var findings: [Finding]
  /// What became of each source row.
  public var ledger: Ledger
  /// What became of the corrections of the report.
  public var corrections = CorrectionOutcome()
  /// Whether the report is signed, a draft, or neither; told in the archive, not in the document's
  /// own formats.
  public var status = ReportStatus.signed
  /// The reports that this one says it replaces: `thay thế Báo cáo số 45/BC-SNV`.
  public var replaced: [Reference] = []

  /// The stable id of a record: document, table, row and column.
  public func identifier(of record: Record) -> String {
    let hex = identity.hash.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().prefix(16)
    return "\(Substring(hex))-\(record.table)-\(record.row)-\(record.column)"
  }
}
