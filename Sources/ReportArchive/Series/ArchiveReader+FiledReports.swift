import GRDB
import ReportExtraction

extension ArchiveReader {
  /// The reports of the archive, or those of an agency, by agency and date.
  ///
  /// - Throws: ``ArchiveError``.
  public func filedReports(agency: String? = nil) throws(ArchiveError) -> [FiledReport] {
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT document, report_number, report_date, agency, status, period,
              (SELECT group_concat(mapping, char(10)) FROM (
                SELECT mapping FROM report_mappings
                WHERE report_mappings.document = reports.document ORDER BY mapping)) AS mappings
            FROM reports WHERE ?1 IS NULL OR agency = ?1 ORDER BY agency, report_date, document
            """,
          arguments: [agency]
        ).map { row in
          FiledReport(
            document: row["document"], number: row["report_number"],
            date: (row["report_date"] as String?).flatMap(CalendarDate.init(parsing:)),
            agency: row["agency"], status: ReportStatus(rawValue: row["status"]) ?? .unsigned,
            period: (row["period"] as String?).flatMap(TimePeriod.init(sdmx:)),
            mappings: (row["mappings"] as String? ?? "").utf8.split(separator: UInt8(ascii: "\n"))
              .map { String(Substring($0)) })
        }
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }
}
