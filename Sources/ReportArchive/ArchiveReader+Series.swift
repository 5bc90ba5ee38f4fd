import GRDB

extension ArchiveReader {
  /// The series that a name means: those with this concept or id, or an indicator with this id; else
  /// those with an indicator of this code, in whatever form.
  ///
  /// - Returns: all of them, in the order of their ids; none where the archive knows no such name.
  ///   Rows that only head others are no series.
  /// - Throws: ``ArchiveError``
  public func series(named name: String) throws(ArchiveError) -> [ArchivedSeries] {
    do {
      return try queue.read { database in
        var ids = try String.fetchAll(database, sql: Self.seriesOfID, arguments: [name, name])
        if ids.isEmpty {
          ids = try String.fetchAll(
            database, sql: Self.seriesOfCode, arguments: [name, name, name])
        }
        return try ids.map { try Self.series($0, database) }
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private static let seriesOfID = """
    SELECT series FROM records WHERE series = ? AND kind = 'observation'
    UNION SELECT series FROM records WHERE indicator = ? AND kind = 'observation'
    ORDER BY 1
    """

  /// From indicator to indicator along the index: there are few beside the records.
  private static let seriesOfCode = """
    WITH RECURSIVE known (indicator) AS (
      SELECT min(indicator) FROM records
      UNION ALL
      SELECT (SELECT min(records.indicator) FROM records WHERE records.indicator > known.indicator)
      FROM known WHERE known.indicator IS NOT NULL)
    SELECT DISTINCT series FROM records
    WHERE indicator IN (
        SELECT indicator FROM known WHERE substr(indicator, -length(?) - 1) = '.' || ?)
      AND code = ? AND kind = 'observation'
    ORDER BY 1
    """

  /// What the records say of a member, with what its form says in the version that was read last.
  private static let members = """
    SELECT told.mapping, told.indicator, told.code, coalesce(form.label, told.label),
      CASE WHEN form.code IS NULL THEN told.unit ELSE form.unit END,
      coalesce(form.type, told.type), form.cumulative
    FROM (
      SELECT mapping, indicator, code, label, unit, type,
        row_number() OVER (
          PARTITION BY mapping, indicator, code ORDER BY count(*) DESC, label, unit, type) AS place
      FROM records WHERE series = ? AND kind = 'observation'
      GROUP BY mapping, indicator, code, label, unit, type
    ) AS told
    LEFT JOIN mappings ON mappings.fingerprint = (
      SELECT fingerprint FROM mappings AS other WHERE other.mapping = told.mapping
      ORDER BY version DESC, fingerprint LIMIT 1)
    LEFT JOIN mapping_indicators AS form
      ON form.fingerprint = mappings.fingerprint AND form.code = told.code
    WHERE told.place = 1
    ORDER BY told.mapping IS NULL, mappings.valid_from, told.mapping, told.indicator, told.code
    """

  private static func series(_ id: String, _ database: Database) throws -> ArchivedSeries {
    let members = try Row.fetchAll(database, sql: members, arguments: [id]).map { row in
      ArchivedSeries.Member(
        mapping: row[0], indicator: row[1], code: row[2], label: row[3], unit: row[4], type: row[5],
        isCumulative: row[6])
    }
    let label = members.last { $0.mapping != nil }?.label ?? members.last?.label ?? id
    return ArchivedSeries(series: id, label: label, members: members)
  }
}
