import GRDB
import ReportExtraction

extension ArchiveReader {
  /// Series, indicators and codes whose names or labels are near to one that the archive lacks.
  ///
  /// - Throws: ``ArchiveError``.
  public func seriesNames(near name: String) throws(ArchiveError) -> [String] {
    do {
      return try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: "SELECT series, indicator, code, min(label) AS label FROM records GROUP BY 1, 2, 3")
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
}
