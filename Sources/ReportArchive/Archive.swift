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
  private let context: ArchiveContext
  private let queue: DatabaseQueue
  /// Whether the write-ahead log was begun: until then not one byte of the file changes.
  private var hasLog = false
  /// Whether the agencies were looked up by the registry of this run.
  private var hasRegistry = false

  /// Opens an archive, or makes one where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - program: the program and its version, which stand by every report added.
  ///   - mappings: the mappings by which the reports are read.
  ///   - corrections: what people say about their cells.
  ///   - registry: what is known of agencies.
  ///   - time: when the reports are added, in UTC (RFC 3339).
  /// - Throws: ``ArchiveError`` where the file is no archive or cannot be opened.
  public convenience init(
    path: String, program: String, mappings: [Mapping] = [],
    corrections: CorrectionSet = CorrectionSet(), registry: AgencyRegistry = AgencyRegistry(),
    time: String? = nil
  ) throws(ArchiveError) {
    // Another writer's transaction is one report long, but for the indexes at its end.
    try self.init(
      path: path, program: program, mappings: mappings, corrections: corrections,
      registry: registry, time: time, patience: 60)
  }

  /// Opens an archive that waits `patience` seconds for another writer.
  package init(
    path: String, program: String, mappings: [Mapping] = [],
    corrections: CorrectionSet = CorrectionSet(), registry: AgencyRegistry = AgencyRegistry(),
    time: String? = nil, patience: Double
  ) throws(ArchiveError) {
    self.path = path
    context = ArchiveContext(
      program: program, mappings: Dictionary(mappings.map { ($0.id, $0) }) { first, _ in first },
      corrections: corrections, registry: registry, time: time)
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
      // A program that was killed when it began may have left the list of steps, empty.
      let tables =
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0
      guard identifier == Migrations.applicationID || (identifier == 0 && tables == 0) else {
        throw ArchiveError(path: path, reason: .notAnArchive)
      }
      guard try !migrator.hasBeenSuperseded(database) else {
        throw ArchiveError(path: path, reason: .newerSchema)
      }
      return try migrator.hasCompletedMigrations(database)
    }
    if !isReady { try migrate(by: migrator) }
  }

  /// Brings the schema up to date; where another process does so at the same time, one of the two
  /// finds a step done that it had begun.
  private func migrate(by migrator: DatabaseMigrator) throws {
    for _ in migrator.migrations {
      do {
        return try migrator.migrate(queue)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        guard try queue.read({ try !migrator.appliedIdentifiers($0).isEmpty }) else { throw error }
      }
    }
    try migrator.migrate(queue)
  }

  /// What became of a report that was added.
  public enum Addition: Hashable, Sendable {
    /// It was not there before.
    case added
    /// It was there and is read otherwise now; what was read before is kept beside it.
    case readAnew
    /// It was there, and read the same: nothing is added.
    case unchanged
  }

  /// Adds a report.
  ///
  /// One that is there is compared with what is there, unless the same program read it with the same
  /// mappings and corrections: only another outcome takes its place, and the former one is kept.
  ///
  /// - Throws: ``ArchiveError``; the archive is then as it was before.
  public func add(_ result: ExtractionResult) throws(ArchiveError) -> Addition {
    do {
      try renewAgencies()
      if try queue.read({ try isKnown(result, $0) }) { return .unchanged }
      try beginLog()
      return try queue.write { database in
        // Another process may have added it meanwhile.
        guard let former = try FormerReading(of: result.identity.hash, database) else {
          try insert(result, reading: 1, added: context.time, database)
          return .added
        }
        if try former.says(result) {
          try former.renewKeys(result, context.mappings)
          return .unchanged
        }
        try former.putAside()
        try insert(result, reading: former.reading + 1, added: former.added, database)
        return .readAnew
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private func insert(
    _ result: ExtractionResult, reading: Int, added: String?, _ database: Database
  ) throws {
    try ReportInsertion(
      result: result, reading: reading, added: added, context: context, database: database
    ).run()
  }

  /// Whether nothing is to be written for a report.
  private func isKnown(_ result: ExtractionResult, _ database: Database) throws -> Bool {
    guard let former = try FormerReading(of: result.identity.hash, database) else { return false }
    return try former.isReadAlike(result, by: context.program)
      || former.says(result) && former.hasKeys(of: result, context.mappings)
  }

  private func beginLog() throws {
    guard !hasLog else { return }
    try queue.writeWithoutTransaction { database in
      // In a log NORMAL loses nothing that was whole (sqlite.org/pragma.html).
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    hasLog = true
  }

  /// Looks the agencies of all reports up again where the registry is another than the last time.
  private func renewAgencies() throws {
    guard !hasRegistry else { return }
    hasRegistry = true
    let registry = context.registry
    guard !registry.fingerprint.isEmpty else { return }
    let known = try queue.read { try RegistryRenewal.fingerprint($0) }
    guard known != registry.fingerprint else { return }
    try beginLog()
    try queue.write { try RegistryRenewal(registry: registry, database: $0).run() }
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
          // Two that wait for each other to close it would wait to no end: who comes last does it.
          try database.execute(sql: "PRAGMA busy_timeout = 0")
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
}
