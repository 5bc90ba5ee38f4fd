import GRDB
import ReportExtraction

extension ArchiveReader {
  /// The reports of an archive, by period, then issuer; those without a period first.
  ///
  /// - Parameter agencies: The ids of agencies; null for all.
  /// - Throws: ``ArchiveError``
  public func reports(agencies: [String]? = nil) throws(ArchiveError) -> [ArchivedReport] {
    var condition = "1"
    var arguments: StatementArguments = []
    if let agencies {
      condition = "reports.agency IN (\(agencies.map { _ in "?" }.joined(separator: ", ")))"
      arguments += StatementArguments(agencies)
    }
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database, sql: Self.listing(where: condition),
          arguments: arguments
        ).map { row in
          ArchivedReport(values: row.databaseValues.map(FieldValue.init(stored:)))
        }
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private static func listing(where condition: String) -> String {
    """
    SELECT reports.document, reports.source, reports.report_number, reports.report_date,
      reports.report_type, reports.issuer, reports.agency, reports.place, reports.period,
      reports.period_start, reports.period_end, reports.status,
      CASE WHEN about.replaced_by IS NOT NULL THEN (
        SELECT coalesce(newer.report_number, newer.document) FROM reports AS newer
        WHERE newer.document = about.replaced_by) END,
      readings.records, readings.findings, about.known_from,
      CASE WHEN about.replaced_on < about.known_from THEN about.known_from
        ELSE about.replaced_on END,
      reports.reading, reports.added
    FROM reports JOIN report_vintages AS about ON about.document = reports.document
    JOIN readings
      ON readings.document = reports.document AND readings.reading = reports.reading
    WHERE \(condition)
    ORDER BY reports.period, reports.issuer, reports.report_date, reports.document
    """
  }
}

extension FieldValue {
  /// What a column holds that is text or a whole number.
  init(stored value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .integer(Int(number))
    default: self = value.text.map(FieldValue.text) ?? .null
    }
  }
}
