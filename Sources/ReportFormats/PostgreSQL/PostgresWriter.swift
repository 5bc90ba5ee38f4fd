public import ReportExtraction

/// Records and findings as a script for `psql`: tables where they are missing, then the rows.
///
/// All of it is one transaction, which ends at the first error and then leaves nothing behind. Loaded
/// again, the same script changes nothing. It needs a user who may write to the tables, and make them
/// and temporary ones; PostgreSQL 10 or later.
///
/// - Rows go through `COPY … FROM STDIN` into a temporary table, whose columns are made like the real
///   ones, and from there over the rows with the same key: `record`, or `document` and `position`.
/// - `value` is the value exactly as JSON prints it (`12.50`, `true`, `15/14`), `value_number` the same
///   as `numeric` where it is a number.
/// - Null is null and an empty text is empty. Lists are arrays, a range of bytes is `{start,end}`.
/// - U+0000, which PostgreSQL cannot hold, becomes U+FFFD.
/// - The columns of vintages are always there, and null in what was not loaded from an archive.
/// - Rows of an earlier load that hold no more go: those of the same documents, or of a selection what
///   ``cover(document:)`` and ``cover(record:)`` name. So the tables say of these what the last script
///   says, whatever was loaded before. All other rows stay.
public final class PostgresWriter: TablesWriter {
  /// What the rows are.
  public enum Scope: Sendable {
    /// All rows of their documents: what was loaded of these before, and is not there any more, goes.
    case wholeDocuments
    /// A selection: what was loaded before, and is not among the rows, goes where it is covered.
    case selection
  }

  private let scope: Scope
  private let sink: any ByteSink
  private let records: PostgresTable
  private let findings: PostgresTable
  /// The statement whose rows are being written.
  private var open: String?
  /// How many rows were written.
  private var rows = 0
  /// The document of the last finding, and how many it has so far.
  private var lastDocument = FieldValue.null
  private var position = 0

  /// Begins the script.
  ///
  /// - Parameters:
  ///   - schema: The schema of the tables, made where it is missing; null for the user's default.
  ///   - hasVintages: Whether rows of records end with what an archive adds.
  ///   - sink: Takes the bytes of the script in their order.
  /// - Throws: What `sink` throws.
  public init(
    schema: String? = nil, hasVintages: Bool, scope: Scope,
    sink: any ByteSink
  ) throws {
    self.scope = scope
    self.sink = sink
    records = PostgresTable(.records, hasVintages: hasVintages)
    findings = PostgresTable(.findings, hasVintages: hasVintages)
    try write(
      Self.opening + Self.selection(of: schema) + records.creation + findings.creation
        + PostgresCoverage.creation)
  }

  /// Appends a row; the values stand in the order of the table's columns.
  ///
  /// - Throws: What the sink throws.
  public func append(_ row: [FieldValue], to table: OutputTable) throws {
    try beginRows(self.table(table).copy)
    if table == .findings {
      let document = row.first ?? .null
      position = document == lastDocument ? position + 1 : 1
      lastDocument = document
    }
    rows += 1
    var bytes: [UInt8] = []
    self.table(table).append(row, position: position, number: rows, to: &bytes)
    try sink.write(bytes)
  }

  /// A script is loaded over what earlier ones brought.
  public var replacesRows: Bool { true }

  /// Tells that of a report only those records and findings hold that are appended.
  ///
  /// - Throws: What the sink throws.
  public func cover(document: String) throws {
    try beginRows(PostgresCoverage.documents)
    try writeRow(of: document)
  }

  /// Tells that a record holds only where it is appended.
  ///
  /// - Throws: What the sink throws.
  public func cover(record: String) throws {
    try beginRows(PostgresCoverage.records)
    try writeRow(of: record)
  }

  /// Brings the rows from the temporary tables to the real ones and ends the transaction.
  ///
  /// - Throws: What the sink throws.
  public func finish() throws {
    try endRows()
    if scope == .wholeDocuments { try write(PostgresCoverage.ofWholeDocuments) }
    try write(PostgresCoverage.ofFindings + records.removal + findings.removal)
    try write(records.upsert + findings.upsert + "COMMIT;\n")
  }

  private func table(_ table: OutputTable) -> PostgresTable {
    switch table {
    case .records: records
    case .findings: findings
    }
  }

  /// Begins the rows of a statement, unless they are being written.
  private func beginRows(_ statement: String) throws {
    guard open != statement else { return }
    try endRows()
    try write(statement)
    open = statement
  }

  private func writeRow(of text: String) throws {
    var bytes: [UInt8] = []
    PostgresText.append(.text(text), to: &bytes)
    try sink.write(bytes + [UInt8(ascii: "\n")])
  }

  private func endRows() throws {
    if open != nil { try write("\\.\n") }
    open = nil
  }

  private func write(_ text: String) throws { try sink.write(Array(text.utf8)) }

  private static let opening = """
    -- Written by SoLieu; load it with: psql --no-psqlrc --file FILE DATABASE
    \\set ON_ERROR_STOP on
    \\encoding UTF8
    BEGIN;
    SET LOCAL standard_conforming_strings = on;
    SET LOCAL client_min_messages = warning;
    SET LOCAL datestyle = 'ISO, YMD';

    """

  private static func selection(of schema: String?) -> String {
    guard let schema else { return "" }
    let name = PostgresText.name(schema)
    // To make a schema takes a right that a user of one that is there may lack.
    return """
      DO $solieu$
      BEGIN
        IF to_regnamespace(\(PostgresText.literal(name))) IS NULL THEN
          CREATE SCHEMA \(name);
        END IF;
      END
      $solieu$;
      SET LOCAL search_path TO \(name);

      """
  }
}
