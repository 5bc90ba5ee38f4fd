/// A report as read: its parts by Nghị định 30/2020/NĐ-CP, its prose and its tables of figures.
struct Report: Sendable {
  /// The letterhead, without the stated or prescribed window of its period.
  var letterhead: Letterhead
  /// The prose.
  var narrative: Narrative
  /// The tables of figures, put together.
  var tables: [JoinedTable]
  /// What it says its own marks mean.
  var marks: DeclaredMarks
  /// The caption lines of each table.
  var captions: [[ReportLine]]
  /// Whether each row of the source's tables is in one table, of figures or of layout (letterhead,
  /// signature, frames, whose lines are lines of the report).
  var areAllRowsPlaced: Bool
  /// What is wrong with its letterhead.
  var findings: [Finding]
  /// Whether it was signed.
  var status: ReportStatus
  /// The reports that it says it replaces.
  var replaced: [Reference]

  /// Reads the parts of a document.
  init(of document: Document, joiner: TableJoiner, notices: inout [ReadingNotice]) {
    let document = TableDivider(words: joiner.words).dividing(document)
    let joined = joiner.tables(of: document, notices: &notices)
    tables = joined.filter(\.roles.isTableOfFigures)
    let rows = joined.reduce(0) { $0 + $1.sourceRowCount }
    areAllRowsPlaced = rows == Self.rowCount(of: document)
    let zones = ReportZones(of: document, tables: tables)
    narrative = Narrative(zones.narrative)
    captions = zones.captions
    marks = DeclaredMarks(in: zones, tables)
    let reader = LetterheadReader(zones, narrative: narrative)
    letterhead = reader.letterhead
    findings = reader.findings
    status = ReportStatus(zones, letterhead)
    replaced =
      ReplacedReports(zones, narrative: narrative, own: letterhead.reportNumber).references
    readPeriod()
  }

  /// The rows of all tables that are not blank, counted in the document itself.
  private static func rowCount(of document: Document) -> Int {
    document.blocks.reduce(0) { count, block in
      guard case .table(let table) = block else { return count }
      return count + table.rows.count { row in row.cells.contains { !$0.text.isEmpty } }
    }
  }

  /// The grids of the tables, each with the lines above it as its caption.
  var captionedGrids: [TableGrid] {
    zip(tables, captions).map { $0.grid.captioned($1) }
  }

  /// Whether there is anything of a report in it: figures, or a number, date or kind.
  var isReport: Bool {
    !tables.isEmpty || letterhead.reportNumber != nil
      || (letterhead.reportType != nil && (letterhead.reportDate != nil || letterhead.title != nil))
  }

  /// The period of the title, else of the caption; they or the prose may state its window.
  ///
  /// Sentences about the figures (`Số liệu tính từ ngày …`) go before others. Offices number their
  /// weeks in their own ways, so that one is a period only with its window.
  private mutating func readPeriod() {
    let titles = [letterhead.title].compactMap { $0 } + captions.flatMap { $0 }.map(\.text)
    for title in titles {
      guard let window = StatedWindow.reversed(in: title) else { continue }
      findings.append(
        Finding(
          .dateInvalid, "'\(window.printed)' is a time that ends before it begins",
          printed: window.printed))
    }
    let period = titles.lazy.compactMap { TimePeriod.first(in: $0)?.period }.first
    let week = period == nil ? titles.lazy.compactMap(TimePeriod.week(in:)).first : nil
    guard let named = period ?? week, let nominal = ReportingPeriod(nominal: named) else { return }
    if period != nil { letterhead.period = nominal }
    let texts = titles + narrative.passages.map(\.text)
    let windows = texts.compactMap { text -> (window: StatedWindow, isOfFigures: Bool)? in
      guard let window = StatedWindow.first(in: text) else { return nil }
      let isOfFigures = Folding.key(text).contains("so lieu")
      guard
        Self.isPlausible(window.start, window.end, for: nominal)
          || isOfFigures && Self.isCumulative(window, until: nominal)
      else { return nil }
      return (window, isOfFigures)
    }
    guard let window = (windows.first { $0.isOfFigures } ?? windows.first)?.window else { return }
    letterhead.period = ReportingPeriod(
      period: named, start: window.start, end: window.end, basis: .stated)
  }

  /// A window is the period's own where both its ends lie near the calendar's: practice deviates
  /// by days or weeks, other windows in the prose by more.
  private static func isPlausible(
    _ start: CalendarDate, _ end: CalendarDate, for nominal: ReportingPeriod
  ) -> Bool {
    let tolerance = nominal.period.months == nil ? 7 : daysOfDeviation
    return start <= end && abs(start.dayNumber - nominal.start.dayNumber) <= tolerance
      && abs(end.dayNumber - nominal.end.dayNumber) <= tolerance
  }

  /// How far practice deviates from the calendar.
  private static let daysOfDeviation = 45

  /// Whether figures of a part of a year count from the year's beginning: `Số liệu tính từ ngày
  /// 15/12/2020 đến ngày 14/6/2021` below `quý II`.
  private static func isCumulative(_ window: StatedWindow, until nominal: ReportingPeriod) -> Bool {
    guard nominal.period.months != nil,
      let january = CalendarDate(year: nominal.period.year, month: 1, day: 1)
    else { return false }
    return isPlausible(
      window.start, window.end,
      for: ReportingPeriod(
        period: nominal.period, start: january, end: nominal.end, basis: .nominal))
  }
}

extension DeclaredMarks {
  /// Reads the lines above, between and below tables, and the last rows of tables.
  fileprivate init(in zones: ReportZones, _ tables: [JoinedTable]) {
    var lines = (zones.captions.flatMap { $0 } + zones.narrative + zones.signature).map(\.text)
    for table in tables {
      let last = table.grid.cells.suffix(Self.mostNoteCells)
      lines += last.flatMap(\.cell.lines)
    }
    self.init(in: lines)
  }

  /// The notes below a table that are rows of it have fewer cells.
  private static let mostNoteCells = 24
}

extension TableGrid {
  /// The grid with the lines above it as its caption, where the source marks none.
  func captioned(_ lines: [ReportLine]) -> TableGrid {
    guard caption == nil, !lines.isEmpty else { return self }
    var grid = self
    grid.caption = lines.map(\.text).joined(separator: " ")
    return grid
  }
}
