public import ReportExtraction

/// Records and findings as a workbook for people who work in spreadsheets.
///
/// The sheets are `Số liệu` (records), `Phát hiện` (findings) and `Từ điển` (what each column and
/// each id means). Memory does not grow with the rows, and the same rows give the same bytes.
///
/// - Words are text cells with the format `@`, whatever they look like: `1.10`, `03`, `-`, `=1+1`.
/// - Numbers are numeric cells with the decimals of the figure (`12.50`) where a double holds all
///   their digits (15 at most); else they are text with all digits.
/// - Days are real dates, shown as `2023-06-12`; a day before 1901, which Excel cannot count, is text.
/// - A list of ids has spaces between, a range of bytes is `start-end`, as in CSV.
/// - Null is an empty cell. So is an empty text: a cell cannot tell the two apart.
/// - A sheet holds 1,048,576 rows; more go on in `Số liệu (2)`.
/// - A text of more than 32,767 UTF-16 units is cut and ends in `…`; ``remark`` and the last rows of
///   the dictionary tell how many.
public final class XLSXWriter: TablesWriter {
  private let path: String
  private let rowLimit: Int
  private let hasVintages: Bool
  private var file: WorkbookFile
  private var records: WorkbookSheet
  private var findings: WorkbookSheet
  private var cutTexts = 0
  private var replacedTexts = 0
  private var longNumbers = 0

  /// The day that archives of the zip format begin to count from, 1980-01-01.
  public static let firstDay = 315_532_800

  /// Begins a workbook; the file is made by ``finish()``.
  ///
  /// - Parameters:
  ///   - path: The file; one that is there is replaced.
  ///   - hasVintages: Whether rows of records end with what an archive adds.
  ///   - created: When the workbook says it was made, in seconds since 1970.
  ///   - temporaryFolder: Where rows wait until the workbook is put together; null for the system's.
  /// - Throws: ``WorkbookError``.
  public convenience init(
    path: String, hasVintages: Bool, created: Int = firstDay, temporaryFolder: String? = nil
  ) throws {
    try self.init(
      path: path, hasVintages: hasVintages, created: created, temporaryFolder: temporaryFolder,
      rowLimit: WorkbookFile.rowLimit)
  }

  /// Begins a workbook whose sheets hold so many rows, the heading among them.
  init(
    path: String, hasVintages: Bool, created: Int, temporaryFolder: String?, rowLimit: Int
  ) throws {
    self.path = path
    self.rowLimit = rowLimit
    self.hasVintages = hasVintages
    var file = try WorkbookFile(
      path: path, title: "SoLieu", temporaryFolder: temporaryFolder,
      created: created == 0 ? Self.firstDay : created)
    records = try WorkbookSheet(
      "Số liệu", OutputTable.records.columns(hasVintages: hasVintages), in: &file)
    findings = try WorkbookSheet(
      "Phát hiện", OutputTable.findings.columns(hasVintages: hasVintages), in: &file)
    self.file = file
  }

  /// What the workbook does not hold as it was given, in words; null where it holds all.
  public var remark: String? {
    let remarks = self.remarks
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  /// Appends a row; the values stand in the order of the table's columns.
  ///
  /// - Throws: ``WorkbookError``.
  public func append(_ row: [FieldValue], to table: OutputTable) throws {
    switch table {
    case .records:
      let cells = zip(records.columns, row).map { cell($1, in: $0) }
      try records.append(cells, rowLimit: rowLimit, to: &file)
    case .findings:
      let cells = zip(findings.columns, row).map { cell($1, in: $0) }
      try findings.append(cells, rowLimit: rowLimit, to: &file)
    }
  }

  /// Adds the dictionary, puts the workbook together and reads it back once.
  ///
  /// - Throws: ``WorkbookError``; then the file is not to be used.
  public func finish() throws {
    try records.end(in: &file)
    try findings.end(in: &file)
    let dictionary = try WorkbookDictionary.write(
      OutputTable.allCases.map { ($0.rawValue, $0.columns(hasVintages: hasVintages)) },
      remarks: remarks, to: &file)
    try file.close()
    try WorkbookProof.check(
      path, rows: [records, findings, dictionary].map(\.totalRows).reduce(0, +))
  }

  /// What a field becomes.
  private func cell(_ value: FieldValue, in column: OutputColumn) -> WorkbookCell? {
    switch value {
    case .null: return nil
    case .text(let text):
      if column.kind == .date, let date = CalendarDate(parsing: text), date.year > 1900 {
        return .day(year: date.year, month: date.month, day: date.day)
      }
      return words(text)
    case .integer(let integer): return number(ExactDecimal(coefficient: integer))
    case .decimal(let decimal): return number(decimal)
    case .boolean(let answer): return .boolean(answer)
    case .range(let range): return .text("\(range.start)-\(range.end)")
    case .texts(let texts): return words(texts.joined(separator: " "))
    }
  }

  private func number(_ number: ExactDecimal) -> WorkbookCell {
    // Excel shows no more than 30 decimals.
    guard let double = number.exactDouble, number.scale <= 30 else {
      longNumbers += 1
      return .text(number.description)
    }
    return .number(double, decimals: number.scale)
  }

  private func words(_ text: String) -> WorkbookCell {
    let text = WorkbookText(text)
    if text.isCut { cutTexts += 1 }
    if text.isReplaced { replacedTexts += 1 }
    return .text(text.words)
  }

  private var remarks: [String] {
    var remarks: [String] = []
    func tell(_ count: Int, _ words: String) {
      if count > 0 { remarks.append("\(count) cell\(count == 1 ? "" : "s"): \(words)") }
    }
    tell(cutTexts, "the text is longer than a cell holds and was cut; it ends in '…'")
    tell(replacedTexts, "a character that a workbook cannot hold became U+FFFD")
    tell(longNumbers, "a number of more than 15 digits is written as text, with all its digits")
    for sheet in [records, findings] where sheet.count > 1 {
      remarks.append("'\(sheet.name)' goes on in \(sheet.count - 1) more sheet(s)")
    }
    return remarks
  }
}
