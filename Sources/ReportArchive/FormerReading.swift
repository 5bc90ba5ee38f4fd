import GRDB
import ReportExtraction

/// The reading of a document that an archive has, before another takes its place.
struct FormerReading {
  /// The document.
  let document: String
  /// Its number, from 1.
  let reading: Int
  /// The program that it was read by.
  let program: String
  /// When the document was added first.
  let added: String?
  private let database: Database

  /// Finds the reading of a document; null where the document is not there.
  init?(of document: String, _ database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT reading, program, added FROM reports WHERE document = ?"),
      arguments: [document])
    guard let row else { return nil }
    self.document = document
    self.database = database
    reading = row[0]
    program = row[1]
    added = row[2]
  }

  /// Moves what it said to where former readings are kept.
  func putAside() throws {
    let fields =
      RecordField.allCases.map { "\"\($0.rawValue)\"" }
      .joined(separator: ", ") + ", value_text, series, aspect"
    let findings =
      "document, position, rule, severity, message, indicator, lines, printed, expected"
    for (table, columns) in [
      ("records", fields), ("findings", findings),
      ("references", "document, position, kind, number, date, line"),
    ] {
      try database.execute(
        sql: """
          INSERT INTO "former_\(table)" (reading, \(columns))
          SELECT ?, \(columns) FROM "\(table)" WHERE document = ?
          """, arguments: [reading, document])
    }
    // Whatever belongs to the reading goes with the report; what is kept refers to the next one.
    try database.execute(sql: "DELETE FROM reports WHERE document = ?", arguments: [document])
  }
}

extension FormerReading {
  /// Whether it was read by the same program with the same mappings, and corrected alike: then it
  /// cannot but say the same.
  func isReadAlike(_ result: ExtractionResult, by program: String) throws -> Bool {
    guard program == self.program else { return false }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT mapping, version, fingerprint FROM report_mappings WHERE document = ?"),
      arguments: [document])
    var versions: [String: String] = [:]
    var fingerprints: [String: String] = [:]
    for row in rows {
      versions[row["mapping"]] = row["version"]
      fingerprints[row["mapping"]] = row["fingerprint"]
    }
    return try versions == result.mappingVersions
      && result.mappingVersions.keys.allSatisfy {
        fingerprints[$0] == result.mappingFingerprints[$0] ?? ""
      } && isCorrectedAlike(result)
  }

  /// Whether the records that are there were corrected by the same corrections to the same values.
  private func isCorrectedAlike(_ result: ExtractionResult) throws -> Bool {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT record, correction, value_text, absence FROM records
          WHERE document = ? AND correction IS NOT NULL
          """),
      arguments: [document])
    let there: Set<[String?]> = Set(
      rows.map { row in [row["record"], row["correction"], row["value_text"], row["absence"]] })
    let corrected = result.records.filter { $0.correction != nil }
    return there
      == Set(
        corrected.map { record in
          [
            result.identifier(of: record), record.correction,
            result.field(.value, of: record).exactText, record.value.absence?.rawValue,
          ]
        })
  }

  /// Whether it says the same of the report, of every record, finding and citation; where the source
  /// lay makes no difference.
  func says(_ result: ExtractionResult) throws -> Bool {
    try saysReport(result) && saysRecords(result) && saysFindings(result) && saysReferences(result)
  }

  private func saysReport(_ result: ExtractionResult) throws -> Bool {
    let columns = ReportRow.columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let there = try texts("SELECT \(columns) FROM reports WHERE document = ?")
    return there == [ReportRow(result).values.map(\.exactText)]
  }

  private func saysRecords(_ result: ExtractionResult) throws -> Bool {
    let columns = RecordField.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(columns), value_text FROM records WHERE document = ? ORDER BY rowid",
      arguments: [document])
    for record in result.records {
      guard let row = try rows.next() else { return false }
      let there = RecordRow.values(of: row)
      for (field, value) in zip(RecordField.allCases, there)
      where field != .source && value.exactText != result.field(field, of: record).exactText {
        return false
      }
    }
    return try rows.next() == nil
  }

  private func saysFindings(_ result: ExtractionResult) throws -> Bool {
    let there = try texts(
      """
      SELECT rule, severity, message, indicator, lines, printed, expected FROM findings
      WHERE document = ? ORDER BY position
      """)
    return there
      == result.findings.map { finding in
        [
          finding.rule.rawValue, finding.severity.rawValue, finding.message, finding.indicator,
          finding.lineList, finding.printed, finding.expected,
        ]
      }
  }

  private func saysReferences(_ result: ExtractionResult) throws -> Bool {
    let cited = try texts(
      "SELECT kind, number, date, line FROM \"references\" WHERE document = ? ORDER BY position")
    let replaced = try texts(
      "SELECT kind, number, date, line FROM replacements WHERE document = ? ORDER BY position")
    return cited == result.references.map(\.texts) && replaced == result.replaced.map(\.texts)
  }

  /// Rows about the document, as texts.
  private func texts(_ sql: String) throws -> [[String?]] {
    try Row.fetchAll(database, sql: sql, arguments: [document]).map { row in
      row.databaseValues.map(\.text)
    }
  }
}

extension FormerReading {
  /// Whether its figures have the keys that the mappings of today give them.
  ///
  /// A mapping may learn of a concept without reading anything otherwise.
  func hasKeys(of result: ExtractionResult, _ mappings: [String: Mapping]) throws -> Bool {
    try texts("SELECT series, aspect FROM records WHERE document = ? ORDER BY rowid")
      == FigureKeys(result, mappings: mappings).keys.map { [$0.series, $0.aspect] }
  }

  /// Brings the keys of its figures to what the mappings of today say; what was read stays.
  func renewKeys(_ result: ExtractionResult, _ mappings: [String: Mapping]) throws {
    let keys = FigureKeys(result, mappings: mappings).keys
    for (record, key) in zip(result.records, keys) {
      try database.cachedStatement(
        sql: "UPDATE records SET series = ?, aspect = ? WHERE record = ?"
      ).execute(arguments: [key.series, key.aspect, result.identifier(of: record)])
    }
    for (id, version) in result.mappingVersions.sorted(by: { $0.key < $1.key }) {
      if let mapping = mappings[id] {
        try MappingInsertion(content: mapping.content, database: database).run()
      }
      try database.execute(
        sql: """
          UPDATE report_mappings SET version = ?, fingerprint = ? WHERE document = ? AND mapping = ?
          """,
        arguments: [version, result.mappingFingerprints[id] ?? "", document, id])
    }
  }
}

extension Finding {
  /// Its lines as a JSON list.
  var lineList: String { "[\(lines.map(String.init).joined(separator: ","))]" }
}

extension Reference {
  /// What the archive keeps of it.
  fileprivate var texts: [String?] { [kind, number, date?.description, line.map(String.init)] }
}

extension DatabaseValue {
  /// What it holds as text; a REAL by the shortest digits that give it again.
  var text: String? {
    switch storage {
    case .null: nil
    case .int64(let number): String(number)
    case .double(let number): number.description
    case .string(let text): text
    case .blob: nil
    }
  }
}
