import GRDB
import ReportExtraction

extension ArchiveReader {
  /// The series that a name stands for: a concept or the id of a series, else the id of an indicator,
  /// else a code, which several forms may have.
  ///
  /// - Returns: The series in the order of their ids; none where the archive has no such name.
  public func series(named name: String) throws(ArchiveError) -> [ArchivedSeries] {
    do {
      return try queue.read { database in
        for column in ["series", "indicator", "code"] {
          let ids = try String.fetchAll(
            database,
            sql: "SELECT DISTINCT series FROM records WHERE \(column) = ? ORDER BY series",
            arguments: [name])
          guard ids.isEmpty else { return try ids.map { try Self.series($0, database) } }
        }
        return []
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private static func series(_ id: String, _ database: Database) throws -> ArchivedSeries {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT mapping, indicator, code, min(label) AS label, max(unit) AS unit, min(type) AS type,
          (SELECT max(told.cumulative) FROM mapping_indicators AS told
            JOIN mappings ON mappings.fingerprint = told.fingerprint
            WHERE mappings.mapping = records.mapping AND told.code = records.code) AS cumulative
        FROM records WHERE series = ? GROUP BY mapping, indicator, code
        ORDER BY mapping, indicator, code
        """,
      arguments: [id])
    let members = rows.map { row in
      ArchivedSeries.Member(
        mapping: row["mapping"], indicator: row["indicator"], code: row["code"],
        label: row["label"], unit: row["unit"], type: row["type"],
        isCumulative: row["cumulative"])
    }
    return ArchivedSeries(series: id, label: members.last?.label ?? id, members: members)
  }
}
