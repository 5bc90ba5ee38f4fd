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

  /// The agencies that a name means: an id, a name in full, an abbreviation, a body or a place, as
  /// the registry knows them; else those whose reports print the name, whatever its case and marks;
  /// else those whose name or id holds its words in their order.
  ///
  /// - Returns: In the order of their ids; none where no agency of the archive is meant.
  /// - Throws: ``ArchiveError``
  public func agencies(
    named name: String, registry: AgencyRegistry
  ) throws(ArchiveError) -> [Agency] {
    let all = try agencies()
    let known = registry.agencies(named: name, among: all)
    let key = Folding.key(name)
    guard known.isEmpty, !key.isEmpty else { return known }
    let printing = try agencies(printing: key)
    let printed = all.filter { printing.contains($0.id) }
    guard printed.isEmpty else { return printed }
    return all.filter { agency in
      [agency.name, agency.id].contains { " \(Folding.key($0)) ".contains(" \(key) ") }
    }
  }

  /// The ids of the agencies of the archive that are nearest to a name that means none.
  ///
  /// - Throws: ``ArchiveError``
  public func agencyNames(near name: String) throws(ArchiveError) -> [String] {
    let all = try agencies()
    let key = Folding.key(name)
    let names = all.flatMap { agency in
      let parts = agency.id.split(separator: "/").map { Folding.key(String($0)) }
      return [Folding.key(agency.name), Folding.key(agency.id)].map { (agency.id, $0) }
        + parts.map { (agency.id, $0) }
    }
    var seen: Set<String> = []
    return NearNames(names).near(key).filter { seen.insert($0).inserted }
  }

  /// The ids of the agencies whose reports print a name, alone or with the place of issue behind it.
  private func agencies(printing key: String) throws(ArchiveError) -> Set<String> {
    do {
      return try queue.read { database in
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
  }
}
