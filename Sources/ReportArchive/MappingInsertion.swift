import GRDB
import ReportExtraction

/// The insertion of what an archive keeps of a mapping, once for each digest of its file.
struct MappingInsertion {
  /// The mapping.
  let content: Mapping.Content
  /// The connection, in a transaction.
  let database: Database

  /// Inserts the mapping, unless it is there.
  func run() throws {
    let isThere = try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM mappings WHERE fingerprint = ?)"),
      arguments: [content.fingerprint])
    guard isThere != true else { return }
    try database.execute(
      sql: "INSERT INTO mappings VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        content.fingerprint, content.id, content.version, content.title, content.namespace,
        content.validFrom?.description, content.validTo?.description,
      ])
    for (index, indicator) in content.indicators.enumerated() {
      try database.execute(
        sql: "INSERT INTO mapping_indicators VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          content.fingerprint, index + 1, indicator.code,
          content.namespace + "." + indicator.code, indicator.label, indicator.concept,
          indicator.type.rawValue, indicator.unit, indicator.isCumulative,
        ])
    }
    for (index, relation) in content.relations.enumerated() {
      try database.execute(
        sql: "INSERT INTO mapping_relations VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          content.fingerprint, index + 1, relation.kind.rawValue, relation.mapping,
          FieldValue.texts(relation.from).exactText, FieldValue.texts(relation.to).exactText,
          relation.note,
        ])
    }
  }
}
