import GRDB
public import ReportExtraction

extension ArchiveReader {
  /// All agencies that reported, in the order of their ids.
  ///
  /// - Throws: ``ArchiveError``
  public func agencies() throws(ArchiveError) -> [Agency] {
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT agency, name, level, province FROM agencies ORDER BY agency"
        ).map { row in
          Agency(
            id: row[0], name: row[1], level: (row[2] as String?).flatMap(AgencyLevel.init),
            province: row[3])
        }
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  /// The agencies that a name means: the one with this id, else those with this name, or whose
  /// reports print it, whatever its case and marks: `sở nội vụ` is every province's.
  ///
  /// - Throws: ``ArchiveError``
  public func agencies(named name: String) throws(ArchiveError) -> [Agency] {
    let all = try agencies()
    if let agency = all.first(where: { $0.id == name }) { return [agency] }
    let key = Folding.key(name)
    let printed: Set<String>
    do {
      printed = try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: "SELECT DISTINCT agency, issuer, place FROM reports WHERE agency IS NOT NULL")
        return Set(
          rows.filter { row in
            let issuer = Folding.key(row[1] ?? "")
            return issuer == key || issuer + " " + Folding.key(row[2] ?? "") == key
          }.map { $0[0] as String })
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
    return all.filter { printed.contains($0.id) || Folding.key($0.name) == key }
  }
}
