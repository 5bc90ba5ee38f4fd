import GRDB
import ReportExtraction

extension ArchiveReader {
  /// Series, indicators and codes whose names or labels are near to one that the archive lacks.
  ///
  /// - Throws: ``ArchiveError``.
  public func seriesNames(near name: String) throws(ArchiveError) -> [String] {
    do {
      return try queue.read { database in
        let rows = try Row.fetchAll(database, sql: Self.namesOfSeries)
        var names: [String: String] = [:]
        for row in rows {
          let label = Folding.key(row["label"])
          for column in ["series", "indicator"] { names[row[column], default: ""] += " " + label }
        }
        let ids = Set(rows.flatMap { [$0["series"], $0["indicator"], $0["code"]] as [String] })
        let byName = NearNames(ids.map { ($0, $0.lowercased()) }).near(name.lowercased())
        let key = Folding.key(name)
        guard byName.isEmpty, !key.isEmpty else { return byName }
        return NearNames(names.map { ($0.key, $0.value) }).near(key)
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// From series to series and from indicator to indicator along the indexes, with one record of each:
  /// there are few beside the records.
  private static let namesOfSeries = """
    WITH RECURSIVE known (series) AS (
      SELECT min(series) FROM records
      UNION ALL
      SELECT (SELECT min(records.series) FROM records WHERE records.series > known.series)
      FROM known WHERE known.series IS NOT NULL),
    bound (indicator) AS (
      SELECT min(indicator) FROM records
      UNION ALL
      SELECT (SELECT min(records.indicator) FROM records WHERE records.indicator > bound.indicator)
      FROM bound WHERE bound.indicator IS NOT NULL)
    SELECT series, indicator, code, label FROM records WHERE rowid IN (
      SELECT (
        SELECT told.rowid FROM records AS told WHERE told.series = known.series
        ORDER BY told.period, told.rowid LIMIT 1)
      FROM known
      UNION SELECT (
        SELECT told.rowid FROM records AS told WHERE told.indicator = bound.indicator
        ORDER BY told.period, told.rowid LIMIT 1)
      FROM bound)
    """
}
