import GRDB
public import ReportExtraction

extension ArchiveReader {
  /// The agencies whose reports are in the archive, in the order of their ids.
  ///
  /// - Throws: ``ArchiveError``.
  public func agencies() throws(ArchiveError) -> [Agency] {
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT agency, name, level, province FROM agencies
            WHERE agency IN (SELECT agency FROM reports) ORDER BY agency
            """
        ).map { row in
          Agency(
            id: row["agency"], name: row["name"],
            level: (row["level"] as String?).flatMap(AgencyLevel.init), province: row["province"])
        }
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }
}
