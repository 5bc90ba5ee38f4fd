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
    // One letterhead stands for many reports.
    let names = try Row.fetchAll(
      database, sql: "SELECT DISTINCT issuer, place, report_date FROM reports")
    for name in names {
      let date = (name[2] as String?).flatMap(CalendarDate.init(parsing:))
      let agency = registry.agency(issuer: name[0], place: name[1], date: date)
      if let agency { try AgencyInsertion(agency: agency, database: database).run() }
      try database.cachedStatement(
        sql: """
          UPDATE reports SET agency = ?
          WHERE issuer IS ? AND place IS ? AND report_date IS ? AND agency IS NOT ?
          """
      ).execute(arguments: [agency?.id, name[0], name[1], name[2], agency?.id])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO archive_settings VALUES ('registry', ?)",
      arguments: [registry.fingerprint])
  }
}
