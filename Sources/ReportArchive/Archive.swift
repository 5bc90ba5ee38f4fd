import GRDB
public import ReportExtraction

/// A SQLite file of reports: their records, references and findings.
///
/// Each report goes in whole or not at all: one transaction a report. From the first report that is
/// added the file has a write-ahead log beside it; ``close()`` leaves a single file. An archive that
/// was not closed is sound all the same, with the reports that were added.
public final class Archive {
  /// The path as given.
  public let path: String
  private let program: String
  /// The mappings by which reports are read, by their ids: what is kept of them beside the reports.
  private let mappings: [String: Mapping]
  private let registry: AgencyRegistry
  /// When reports are added: a time in UTC (RFC 3339); null where nobody tells.
  private let time: String?
  private let queue: DatabaseQueue
  /// Whether the write-ahead log was begun: until then not one byte of the file changes.
  private var hasLog = false

  /// Opens an archive, or makes one where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - program: the program and its version, which stand by every report added.
  ///   - mappings: the mappings by which the reports are read.
  ///   - registry: what is known of agencies.
  ///   - time: when the reports are added, in UTC (RFC 3339).
  /// - Throws: ``ArchiveError`` where the file is no archive or cannot be opened.
  public convenience init(
    path: String, program: String, mappings: [Mapping] = [],
    registry: AgencyRegistry = AgencyRegistry(), time: String? = nil
  ) throws(ArchiveError) {
    // Another writer's transaction is one report long.
    try self.init(
      path: path, program: program, mappings: mappings, registry: registry, time: time, patience: 5)
  }

  /// Opens an archive that waits `patience` seconds for another writer.
  package init(
    path: String, program: String, mappings: [Mapping] = [],
    registry: AgencyRegistry = AgencyRegistry(), time: String? = nil, patience: Double
  ) throws(ArchiveError) {
    self.path = path
    self.program = program
    self.mappings = Dictionary(mappings.map { ($0.id, $0) }) { first, _ in first }
    self.registry = registry
    self.time = time
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(patience)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try prepare()
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Looks whether the file is an archive, before anything of a stranger's file is changed, and
  /// brings it to the schema.
  private func prepare() throws {
    let migrator = Migrations.migrator
    let isReady = try queue.read { database in
      let identifier = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard identifier == Migrations.applicationID || (identifier == 0 && tables == 0) else {
        throw ArchiveError(path: path, reason: .notAnArchive)
      }
      guard try !migrator.hasBeenSuperseded(database) else {
        throw ArchiveError(path: path, reason: .newerSchema)
      }
      return try migrator.hasCompletedMigrations(database)
    }
    if !isReady { try migrator.migrate(queue) }
  }

  /// Adds a report; one of the same document that another program version or other mappings read, or
  /// that has other corrections, is replaced.
  ///
  /// - Returns: false where the same document is there already, read by the same program with the
  ///   same mapping versions and corrected alike; nothing is changed then.
  /// - Throws: ``ArchiveError``; the archive is then as it was before.
  public func add(_ result: ExtractionResult) throws(ArchiveError) -> Bool {
    do {
      if try queue.read({ try isThere(result, $0) }) { return false }
      if !hasLog {
        try queue.writeWithoutTransaction { database in
          // In a log NORMAL loses nothing that was whole (sqlite.org/pragma.html).
          try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        }
        hasLog = true
      }
      return try queue.write { database in
        // Another process may have added it meanwhile.
        if try isThere(result, database) { return false }
        try database.cachedStatement(sql: "DELETE FROM reports WHERE document = ?")
          .execute(arguments: [result.identity.hash])
        try ReportInsertion(
          result: result, program: self.program, mappings: self.mappings, registry: self.registry,
          time: self.time, database: database
        ).run()
        return true
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Makes the indexes, and leaves the archive as a single file; one that nothing was added to is
  /// left as it is.
  ///
  /// - Throws: ``ArchiveError``; the reports added are kept all the same.
  public func close() throws(ArchiveError) {
    do {
      try queue.writeWithoutTransaction { database in
        // The log is there from the first report on, also where a program ended without closing.
        guard try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" else { return }
        try database.execute(sql: Migrations.indexes)
        do {
          try database.execute(sql: "PRAGMA journal_mode = DELETE")
        } catch DatabaseError.SQLITE_BUSY {
          // Another program has it open, and makes it a single file when it closes.
        }
      }
      try queue.close()
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Whether the document is there, read by the same program with the same mappings, and corrected
  /// alike.
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
    return try versions == result.mappingVersions
      && result.mappingVersions.keys.allSatisfy {
        fingerprints[$0] == result.mappingFingerprints[$0] ?? ""
      } && isCorrectedAlike(result, database)
  }

  /// Whether the records that are there were corrected by the same corrections to the same values.
  private func isCorrectedAlike(_ result: ExtractionResult, _ database: Database) throws -> Bool {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT record, correction, value_text, absence FROM records
          WHERE document = ? AND correction IS NOT NULL
          """),
      arguments: [result.identity.hash])
    let there: Set<[String?]> = Set(
      rows.map { row in [row["record"], row["correction"], row["value_text"], row["absence"]] })
    let corrected = result.records.filter { $0.correction != nil }
    return there
      == Set(
        corrected.map { record in
          [
            result.identifier(of: record), record.correction,
            result.field(.value, of: record).exactText, record.value.absence?.rawValue,
          ]
        })
  }
}
