import GRDB
import ReportExtraction

/// The insertion of a reading of a document, with the corrections that were applied in it.
struct ReadingInsertion {
  /// What was read.
  let result: ExtractionResult
  /// Which reading of the document it is, from 1.
  let reading: Int
  /// What the archive is told beside the reports.
  let context: ArchiveContext
  /// The connection, in a transaction.
  let database: Database

  /// Inserts the reading.
  func run() throws {
    let lines = Set(result.corrections.applied)
    let corrections =
      lines.isEmpty
      ? [] : context.corrections.corrections.filter { lines.contains($0.line) }
    var row = try RowInsertion(
      into: "readings",
      [
        "document", "reading", "program", "mappings", "corrections", "records", "findings", "added",
      ],
      database)
    try row.bind(result.identity.hash)
    try row.bind(reading)
    try row.bind(context.program)
    try row.bind(mappings)
    try row.bind(FieldValue.texts(corrections.map(\.id)).exactText)
    try row.bind(result.records.count)
    try row.bind(result.findings.count)
    try row.bind(context.time)
    try row.insert(database)
    for correction in corrections { try insert(correction) }
  }

  /// The mappings of the reading with their digests, as JSON; their ids hold nothing to escape.
  private var mappings: String {
    let members = result.mappingVersions.keys.sorted().map { id in
      "\"\(id)\":\"\(result.mappingFingerprints[id] ?? "")\""
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// A correction stands once for a report, whatever the number of its cells.
  private func insert(_ correction: Correction) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      result.identity.hash, reading, correction.id, correction.statement.text,
      correction.expectedPrinted, correction.reason, correction.author, correction.time,
    ])
  }
}

extension Correction.Statement {
  /// What is said, in words: the value, or the kind of absence behind its name.
  fileprivate var text: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text
    case .boolean(let answer): answer ? "true" : "false"
    case .absence(let absence): "absence: \(absence.rawValue)"
    case .withdrawn: "withdrawn"
    }
  }
}
