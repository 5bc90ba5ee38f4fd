import GRDB
import ReportExtraction

/// The insertion of an agency, or the renewal of what is known of it.
struct AgencyInsertion {
  /// The agency.
  let agency: Agency
  /// The connection, in a transaction.
  let database: Database

  /// Inserts the agency.
  ///
  /// Of several names that one agency has in reports, the one that sorts first is kept, so that the
  /// order in which reports are added makes no difference.
  func run() throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO agencies (agency, name, level, province) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, level = excluded.level,
          province = excluded.province
        WHERE excluded.name < agencies.name
        """
    ).execute(arguments: [agency.id, agency.name, agency.level?.rawValue, agency.province])
  }
}
