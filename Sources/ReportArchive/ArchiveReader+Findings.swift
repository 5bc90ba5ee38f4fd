import GRDB
public import ReportExtraction

extension ArchiveReader {
  /// Hands over the findings of some documents one by one, by document and their place in it.
  ///
  /// Memory does not grow with their number.
  ///
  /// - Throws: ``ArchiveError``, or what `body` throws.
  public func forEachFinding(
    of documents: Set<String>, _ body: (Finding, DocumentIdentity) throws -> Void
  ) throws {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT findings.document, source, rule, severity, message, indicator, lines, printed, \
          expected
          FROM findings JOIN reports ON reports.document = findings.document
          ORDER BY findings.document, position
          """)
      while let row = try rows.next() {
        let identity = DocumentIdentity(hash: row[0], source: row[1])
        guard documents.contains(identity.hash) else { continue }
        try body(try finding(row), identity)
      }
    }
  }

  private func finding(_ row: Row) throws(ArchiveError) -> Finding {
    let (rule, severity): (String, String) = (row[2], row[3])
    guard let rule = FindingRule(rawValue: rule), let severity = Severity(rawValue: severity) else {
      // A later version of the program may have rules that this one does not know.
      throw ArchiveError(path: path, reason: .newerSchema)
    }
    let lines: String = row[6]
    return Finding(
      rule, severity: severity, row[4], indicator: row[5],
      lines: lines.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        .compactMap { Int(Substring($0)) },
      printed: row[7], expected: row[8])
  }
}
