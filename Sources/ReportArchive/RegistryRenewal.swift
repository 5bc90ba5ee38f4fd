import GRDB
import ReportExtraction

/// The agencies of all reports looked up again, where more is known of them than before.
struct RegistryRenewal {
  /// What is known of agencies now.
  let registry: AgencyRegistry
  /// The connection, in a transaction.
  let database: Database

  /// The digest of the registry by which the agencies were looked up last; null where none was.
  static func fingerprint(_ database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM archive_settings WHERE setting = 'registry'")
  }

  /// Looks the agencies up.
  func run() throws {
    try database.execute(sql: "DELETE FROM agencies")
    // One letterhead stands for many reports of a year.
    let names = try Row.fetchAll(
      database,
      sql: """
        SELECT issuer, place, report_number, coalesce(report_date, period_end),
          json_group_array(document)
        FROM reports GROUP BY 1, 2, CASE WHEN issuer IS NULL THEN report_number END, 4
        """)
    for name in names {
      var letterhead = Letterhead()
      letterhead.issuer = name[0]
      letterhead.place = name[1]
      letterhead.reportNumber = name[2]
      letterhead.reportDate = (name[3] as String?).flatMap(CalendarDate.init(parsing:))
      let agency = registry.agency(of: letterhead)
      if let agency { try AgencyInsertion(agency: agency, database: database).run() }
      try database.cachedStatement(
        sql: """
          UPDATE reports SET agency = ?
          WHERE document IN (SELECT value FROM json_each(?)) AND agency IS NOT ?
          """
      ).execute(arguments: [agency?.id, name[4] as String, agency?.id])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO archive_settings VALUES ('registry', ?)",
      arguments: [registry.fingerprint])
  }
}
