/// A mapping made from filled reports of a form that nobody has mapped, for a person to finish.
///
/// Codes are those of the first report, repaired by place, labels those most often printed; types,
/// units and lists of answers come from the values of all reports. What a person should look at is
/// said in the remarks.
public struct MappingDraft: Sendable {
  /// A report of the form.
  public struct Source: Sendable {
    /// The document.
    public var document: Document
    /// Which source it is.
    public var identity: DocumentIdentity

    /// Makes a source.
    public init(_ document: Document, _ identity: DocumentIdentity) {
      self.document = document
      self.identity = identity
    }
  }

  /// The mapping.
  public let content: Mapping.Content
  /// What a person should look at.
  public let remarks: MappingRemarks
  /// The table of each report that is of the form, from 1.
  public let tables: [Int]

  /// Less than this share of the rows of a report in common is another form.
  private static let leastCommon = 0.5

  /// Drafts a mapping from reports of one form.
  ///
  /// - Parameters:
  ///   - sources: The reports, at least one.
  ///   - table: The table of the form in each report, from 1; by default the longest one of the
  ///     first, and of the others the one that has most rows in common with it.
  ///   - id: The id of the mapping; by default the words of the title.
  ///   - namespace: Its namespace; by default the initials of the title.
  /// - Throws: ``MappingDraftError`` where a report has no such table, or is of another form.
  public init(
    of sources: [Source], table: Int? = nil, id: String? = nil, namespace: String? = nil
  ) throws(MappingDraftError) {
    var form = MappingDraftForm()
    var names = MappingDraftNames()
    var tables: [Int] = []
    for (index, source) in sources.enumerated() {
      let result = try Self.extract(source, Extractor(mappings: []))
      names.add(result.letterhead)
      let chosen: Int
      if index == 0 {
        chosen = try Self.table(table, of: result)
        form.add(MappingDraftRow.rows(of: result, table: chosen, report: index, from: 0))
      } else {
        chosen = try Self.add(result, source, table: table, report: index, to: &form)
      }
      tables.append(chosen)
      names.add(
        caption: result.tables.indices.contains(chosen - 1)
          ? result.tables[chosen - 1].caption : nil)
    }
    var content = Mapping.Content(
      id: id ?? names.id, version: "1", title: names.title,
      namespace: namespace ?? names.namespace)
    content.titles = names.titles
    content.note =
      "Drafted from \(sources.count == 1 ? "one filled report" : "\(sources.count) filled reports"), "
      + "not from the rule that prescribes the form. From when to when the form is valid is not known."
    var remarks = MappingRemarks()
    form.fill(&content, remarks: &remarks, reportCount: sources.count)
    remarks.top =
      ["A draft: look at the remarks, give concepts and rules, and raise the version.", "From:"]
      + sources.map { "  \($0.identity.source)" }
    self.content = content
    self.remarks = remarks
    self.tables = tables
  }

  private static func extract(
    _ source: Source, _ extractor: Extractor
  ) throws(MappingDraftError) -> ExtractionResult {
    do throws(ExtractionError) {
      return try extractor.extract(from: source.document, identity: source.identity)
    } catch {
      throw MappingDraftError(.unreadable(error), source: source.identity.source)
    }
  }

  /// The table that is asked for, else the one with most rows, the first among equals.
  private static func table(
    _ wanted: Int?, of result: ExtractionResult
  ) throws(MappingDraftError) -> Int {
    var counts: [Int: Int] = [:]
    var last: (table: Int, row: Int)?
    for record in result.records {
      if last?.table != record.table || last?.row != record.row {
        counts[record.table, default: 0] += 1
      }
      last = (record.table, record.row)
    }
    if let wanted, counts[wanted] == nil {
      throw MappingDraftError(
        .noSuchTable(wanted, of: result.tables.count), source: result.identity.source)
    }
    let longest = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    guard let table = wanted ?? longest else {
      throw MappingDraftError(.noTable, source: result.identity.source)
    }
    return table
  }

  /// Finds the rows of the form in another report by binding it, and adds the report to the form.
  private static func add(
    _ result: ExtractionResult, _ source: Source, table: Int?, report: Int,
    to form: inout MappingDraftForm
  ) throws(MappingDraftError) -> Int {
    var content = Mapping.Content(id: "draft", version: "1", title: "", namespace: "DRAFT")
    var remarks = MappingRemarks()
    let ids = form.fill(&content, remarks: &remarks, reportCount: report)
    let mapping: Mapping
    do throws(MappingError) {
      mapping = try Mapping(content)
    } catch {
      throw MappingDraftError(.invalid(error), source: source.identity.source)
    }
    let bound = try extract(source, Extractor(mappings: [mapping], forced: mapping))
    // The row of the form that each printed row is, in the order in which the same ones stand.
    var best: (table: Int, rows: [(row: MappingDraftRow, key: [String])], ids: [Int?], count: Int)?
    for number in Set(result.records.map(\.table)).sorted() where table == nil || table == number {
      var found = MappingDraftForm.codes(of: bound, table: number)
      let rows = MappingDraftRow.rows(
        of: result, table: number, report: report, from: form.nextID)
      let matches = rows.map { row -> Int? in
        guard var codes = found[row.key], !codes.isEmpty else { return nil }
        let code = codes.removeFirst()
        found[row.key] = codes
        return code.flatMap { ids[$0] }
      }
      let count = matches.count { $0 != nil }
      if count > best?.count ?? -1 { best = (number, rows, matches, count) }
    }
    guard let best else {
      throw MappingDraftError(
        table.map { .noSuchTable($0, of: result.tables.count) } ?? .noTable,
        source: source.identity.source)
    }
    guard Double(best.count) >= leastCommon * Double(best.rows.count) else {
      throw MappingDraftError(
        .otherForm(rows: best.rows.count, common: best.count), source: source.identity.source)
    }
    form.add(best.rows, matches: best.ids)
    return best.table
  }
}
