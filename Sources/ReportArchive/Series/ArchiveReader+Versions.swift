import GRDB
import ReportExtraction

extension ArchiveReader {
  /// The versions of forms by which reports of the archive were read: their indicators and what
  /// became of them, in the order of the days from which they are valid.
  ///
  /// Where a mapping file was edited, what any of its editions says counts; of two that give one code
  /// the later version does.
  ///
  /// - Throws: ``ArchiveError``.
  public func versions() throws(ArchiveError) -> VersionCatalogue {
    do {
      return try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: "SELECT * FROM mappings ORDER BY mapping, version DESC, fingerprint")
        var contents: [String: Mapping.Content] = [:]
        for row in rows {
          let id: String = row["mapping"]
          var content =
            contents[id]
            ?? Mapping.Content(
              id: id, version: row["version"], title: row["title"], namespace: row["namespace"])
          content.validFrom =
            content.validFrom ?? (row["valid_from"] as String?).flatMap(CalendarDate.init(parsing:))
          try Self.addIndicators(row["fingerprint"], to: &content, database)
          try Self.addRelations(row["fingerprint"], to: &content, database)
          contents[id] = content
        }
        return VersionCatalogue(Array(contents.values))
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
  }

  private static func addIndicators(
    _ fingerprint: String, to content: inout Mapping.Content, _ database: Database
  ) throws {
    var known = Set(content.indicators.map(\.code))
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT * FROM mapping_indicators WHERE fingerprint = ? ORDER BY position",
      arguments: [fingerprint])
    for row in rows {
      let code: String = row["code"]
      guard known.insert(code).inserted, let type = ValueType(rawValue: row["type"]) else {
        continue
      }
      var indicator = Indicator(code: code, label: row["label"], type: type)
      indicator.concept = row["concept"]
      indicator.unit = row["unit"]
      indicator.isCumulative = row["cumulative"]
      content.indicators.append(indicator)
    }
  }

  private static func addRelations(
    _ fingerprint: String, to content: inout Mapping.Content, _ database: Database
  ) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT kind, mapping, note,
          (SELECT group_concat(value, char(10)) FROM json_each("from")) AS old,
          (SELECT group_concat(value, char(10)) FROM json_each("to")) AS new
        FROM mapping_relations WHERE fingerprint = ? ORDER BY position
        """,
      arguments: [fingerprint])
    for row in rows {
      guard let kind = VersionRelation.Kind(rawValue: row["kind"]) else { continue }
      let relation = VersionRelation(
        kind, mapping: row["mapping"], from: codes(row["old"]), to: codes(row["new"]),
        note: row["note"])
      if !content.relations.contains(relation) { content.relations.append(relation) }
    }
  }

  private static func codes(_ list: String?) -> [String] {
    (list ?? "").utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}
