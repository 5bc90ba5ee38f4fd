import GRDB
import ReportExtraction

/// An archive that is only read: nothing of the file changes, not even its schema.
public final class ArchiveReader {
  /// The path as given.
  public let path: String
  let queue: DatabaseQueue

  /// Opens an archive that is there.
  ///
  /// - Throws: ``ArchiveError`` where the file is no archive of this version, or cannot be opened.
  public init(path: String) throws(ArchiveError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in
        let identifier = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard identifier == Migrations.applicationID else {
          throw ArchiveError(path: path, reason: .notAnArchive)
        }
        let migrator = Migrations.migrator
        guard try !migrator.hasBeenSuperseded(database) else {
          throw ArchiveError(path: path, reason: .newerSchema)
        }
        guard try migrator.hasCompletedMigrations(database) else {
          throw ArchiveError(path: path, reason: .olderSchema)
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// Hands over the records of a selection one by one, by period, then issuer, then their place.
  ///
  /// Memory does not grow with their number.
  ///
  /// - Throws: ``ArchiveError``, or what `body` throws.
  public func forEachRecord(
    _ selection: ArchiveSelection, _ body: (ArchivedRecord) throws -> Void
  ) throws {
    let (condition, arguments) = Self.condition(of: selection)
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Self.columns) FROM vintages WHERE \(condition)
          ORDER BY period, issuer, document, "table", row, "column"
          """,
        arguments: arguments)
      while let row = try rows.next() { try body(ArchivedRecord(row)) }
    }
  }

  private static let columns =
    (RecordField.allCases.map { "\"\($0.rawValue)\"" } + ArchiveViews.addedColumns)
    .joined(separator: ", ")

  /// The condition on `vintages` that a selection is.
  private static func condition(
    of selection: ArchiveSelection
  ) -> (String, StatementArguments) {
    var conditions = ["1"]
    var arguments: StatementArguments = []
    func among(_ column: String, _ names: [String]?) {
      guard let names else { return }
      let marks = names.map { _ in "?" }.joined(separator: ", ")
      conditions.append("\(column) IN (\(marks))")
      arguments += StatementArguments(names)
    }
    among("series", selection.series)
    among("agency", selection.agencies)
    if let from = selection.from {
      conditions.append("period_end >= ?")
      arguments += [from.description]
    }
    if let to = selection.to {
      conditions.append("period_start <= ?")
      arguments += [to.description]
    }
    switch selection.statements {
    case .all: break
    case .latest: conditions.append("holds")
    case .asOf(let day):
      conditions.append("NOT repeats AND known_from <= ? AND (known_to IS NULL OR known_to > ?)")
      arguments += [day.description, day.description]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}
