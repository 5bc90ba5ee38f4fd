import GRDB
public import ReportExtraction

/// A SQLite file of reports: their records, references and findings.
///
/// Each report goes in whole or not at all: one transaction a report. From the first report that is
/// added the file has a write-ahead log beside it; ``close()`` leaves a single file. An archive that was not closed is
/// sound all the same, with the reports that were added.
public final class Archive {
  /// The path as given.
  public let path: String
  private let program: String
  private let queue: DatabaseQueue
  /// Whether a report was added: until then not one byte of the file changes.
  private var isChanged = false

  /// Opens an archive, or makes one where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - program: the program and its version, which stand by every report added.
  /// - Throws: ``ArchiveError`` where the file is no archive or cannot be opened.
  public init(path: String, program: String) throws(ArchiveError) {
    self.path = path
    self.program = program
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      // Another writer's transaction is one report long.
      configuration.busyMode = .timeout(5)
      queue = try Self.openChecked(path: path, configuration)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private static func openChecked(
    path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    // A look before the journal mode of a stranger's file is changed.
    var plain = Configuration()
    plain.busyMode = configuration.busyMode
    let look = try DatabaseQueue(path: path, configuration: plain)
    let migrator = Migrations.migrator
    let (identifier, tables, isNewer) = try look.read { database in
      (
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0,
        try migrator.hasBeenSuperseded(database)
      )
    }
    try look.close()
    guard identifier == Migrations.applicationID || (identifier == 0 && tables == 0) else {
      throw ArchiveError(path: path, reason: .notAnArchive)
    }
    guard !isNewer else { throw ArchiveError(path: path, reason: .newerSchema) }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try migrator.migrate(queue)
    return queue
  }

  /// Adds a report; one of the same document that another program version or other mappings read is
  /// replaced.
  ///
  /// - Returns: false where the same document is there already, read by the same program with the
  ///   same mapping versions; nothing is changed then.
  /// - Throws: ``ArchiveError``; the archive is then as it was before.
  public func add(_ result: ExtractionResult) throws(ArchiveError) -> Bool {
    do {
      if try queue.read({ try isThere(result, $0) }) { return false }
      if !isChanged {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        isChanged = true
      }
      return try queue.write { database in
        // Another process may have added it meanwhile.
        if try isThere(result, database) { return false }
        try database.cachedStatement(sql: "DELETE FROM reports WHERE document = ?")
          .execute(arguments: [result.identity.hash])
        try ReportInsertion(result: result, program: self.program, database: database).run()
        return true
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Makes the indexes, and leaves the archive as a single file.
  ///
  /// - Throws: ``ArchiveError``; the reports added are kept all the same.
  public func close() throws(ArchiveError) {
    do {
      if isChanged {
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: Migrations.indexes)
          try database.execute(sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try queue.close()
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Whether the document is there, read by the same program with the same mappings.
  private func isThere(_ result: ExtractionResult, _ database: Database) throws -> Bool {
    let document = result.identity.hash
    let program = try String.fetchOne(
      database.cachedStatement(sql: "SELECT program FROM reports WHERE document = ?"),
      arguments: [document])
    guard program == self.program else { return false }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT mapping, version, fingerprint FROM report_mappings WHERE document = ?"),
      arguments: [document])
    var versions: [String: String] = [:]
    var fingerprints: [String: String] = [:]
    for row in rows {
      versions[row["mapping"]] = row["version"]
      fingerprints[row["mapping"]] = row["fingerprint"]
    }
    return versions == result.mappingVersions
      && result.mappingVersions.keys.allSatisfy {
        fingerprints[$0] == result.mappingFingerprints[$0] ?? ""
      }
  }
}
