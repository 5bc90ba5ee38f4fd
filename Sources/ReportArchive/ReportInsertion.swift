import GRDB
import ReportExtraction

/// The insertion of a report with all that belongs to it, inside the caller's transaction.
struct ReportInsertion {
  /// The report.
  let result: ExtractionResult
  /// The program that read it, with its version.
  let program: String
  /// The mappings by which it was read, by id.
  let mappings: [String: Mapping]
  /// What is known of agencies.
  let registry: AgencyRegistry
  /// When it is added; null where nobody tells.
  let time: String?
  /// The connection, in a transaction.
  let database: Database

  /// Inserts the report, then what refers to it.
  func run() throws {
    try insertReport()
    try insertMappings()
    try insertRecords()
    try insertReferences()
    try insertFindings()
  }

  private func insertReport() throws {
    var row = try RowInsertion(
      into: "reports",
      [
        "document", "source", "format", "encoding", "program", "report_number", "report_date",
        "report_type", "issuer", "place", "title", "recipient", "signer", "signer_title", "period",
        "period_start", "period_end", "period_basis", "rows_read", "rows_bound", "rows_headings",
        "rows_header", "rows_continuations", "rows_unbound", "agency", "status", "added",
      ], database)
    let letterhead = result.letterhead
    let agency = registry.agency(of: letterhead)
    if let agency { try insert(agency) }
    let period = letterhead.period
    let texts: [String?] = [
      result.identity.hash, result.identity.source, result.format, result.encoding, program,
      letterhead.reportNumber, letterhead.reportDate?.description, letterhead.reportType,
      letterhead.issuer, letterhead.place, letterhead.title, letterhead.recipient,
      letterhead.signer, letterhead.signerTitle, period?.period.sdmx, period?.start.description,
      period?.end.description, period?.basis.rawValue,
    ]
    for text in texts { try row.bind(text) }
    let ledger = result.ledger
    for count in [
      ledger.read, ledger.bound, ledger.headings, ledger.header, ledger.continuations,
      ledger.unbound,
    ] {
      try row.bind(count)
    }
    try row.bind(agency?.id)
    try row.bind(result.status.rawValue)
    try row.bind(time)
    try row.insert(database)
    try insertReplacements()
  }

  private func insert(_ agency: Agency) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO agencies (agency, name, level, province) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [agency.id, agency.name, agency.level?.rawValue, agency.province])
  }

  private func insertReplacements() throws {
    var row = try RowInsertion(
      into: "replacements", ["document", "position", "number", "date", "line"], database)
    for (index, replaced) in result.replaced.enumerated() {
      try row.bind(result.identity.hash)
      try row.bind(index + 1)
      try row.bind(replaced.number)
      try row.bind(replaced.date?.description)
      try row.bind(replaced.line)
      try row.insert(database)
    }
  }

  private func insertMappings() throws {
    for id in result.mappingVersions.keys.sorted() {
      guard let mapping = mappings[id] else { continue }
      try MappingInsertion(content: mapping.content, database: database).run()
    }
    var row = try RowInsertion(
      into: "report_mappings", ["document", "mapping", "version", "fingerprint"], database)
    for (mapping, version) in result.mappingVersions.sorted(by: { $0.key < $1.key }) {
      try row.bind(result.identity.hash)
      try row.bind(mapping)
      try row.bind(version)
      try row.bind(result.mappingFingerprints[mapping] ?? "")
      try row.insert(database)
    }
  }

  private func insertRecords() throws {
    let fields = RecordField.allCases
    var row = try RowInsertion(
      into: "records", fields.map(\.rawValue) + ["value_text", "series", "aspect"], database)
    let figures = FigureKeys(result, mappings: mappings)
    var boundPeriod: RecordPeriod?
    for (index, record) in result.records.enumerated() {
      for (column, field) in fields.enumerated() {
        if field.isOfReport, index > 0 { continue }
        if field.isOfPeriod, record.period == boundPeriod { continue }
        row.go(toColumn: column)
        try row.bind(result.field(field, of: record))
      }
      boundPeriod = record.period
      row.go(toColumn: fields.count)
      try row.bind(result.field(.value, of: record).exactText)
      try row.bind(figures.keys[index].series)
      try row.bind(figures.keys[index].aspect)
      try row.insert(database)
    }
  }

  private func insertReferences() throws {
    var row = try RowInsertion(
      into: "references", ["document", "position", "kind", "number", "date", "line"], database)
    for (index, reference) in result.references.enumerated() {
      try row.bind(result.identity.hash)
      try row.bind(index + 1)
      try row.bind(reference.kind)
      try row.bind(reference.number)
      try row.bind(reference.date?.description)
      try row.bind(reference.line)
      try row.insert(database)
    }
  }

  private func insertFindings() throws {
    var row = try RowInsertion(
      into: "findings",
      [
        "document", "position", "rule", "severity", "message", "indicator", "lines", "printed",
        "expected",
      ], database)
    for (index, finding) in result.findings.enumerated() {
      try row.bind(result.identity.hash)
      try row.bind(index + 1)
      try row.bind(finding.rule.rawValue)
      try row.bind(finding.severity.rawValue)
      try row.bind(finding.message)
      try row.bind(finding.indicator)
      try row.bind("[\(finding.lines.map(String.init).joined(separator: ","))]")
      try row.bind(finding.printed)
      try row.bind(finding.expected)
      try row.insert(database)
    }
    var link = try RowInsertion(
      into: "finding_records", ["document", "position", "record"], database)
    let marked = MarkedRecords(result.records)
    for (index, finding) in result.findings.enumerated() {
      for position in marked.indices(of: finding) {
        try link.bind(result.identity.hash)
        try link.bind(index + 1)
        try link.bind(result.identifier(of: result.records[position]))
        try link.insert(database)
      }
    }
  }
}

extension FieldValue {
  /// The value as JSON prints it, without quotes; null where there is none.
  var exactText: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .boolean(let answer): answer ? "true" : "false"
    case .range(let range): "[\(range.start),\(range.end)]"
    // Ids hold nothing that JSON would escape.
    case .texts(let texts): "[\(texts.map { "\"\($0)\"" }.joined(separator: ","))]"
    }
  }
}

extension RowInsertion {
  /// Binds the next column to what a field holds: a truth as 1 or 0, a range and a list as JSON.
  mutating func bind(_ value: FieldValue) throws {
    switch value {
    case .integer(let number): try bind(number)
    case .decimal(let number): try bind(number)
    case .boolean(let answer): try bind(answer ? 1 : 0)
    default: try bind(value.exactText)
    }
  }
}
