public import ReportExtraction

/// Who filed which report: a block for each form and frequency, agencies by periods.
///
/// The reports, one row each, are held at once; the figures of one agency at a time.
public struct ReportingMatrix: Sendable {
  /// A form, over all its versions, at one frequency.
  public struct Block: Hashable, Sendable {
    /// The versions of the form; none where no form fits.
    public var form: [String]
    /// How much of the calendar a report covers.
    public var frequency: Frequency
  }

  /// The blocks with their periods, by form and frequency.
  public let blocks: [(block: Block, periods: [TimePeriod])]
  /// How many reports stand in no block: without an agency or a period.
  public let unplaced: Int

  private let reports: [String: [Block: [TimePeriod: [FiledReport]]]]
  private let longer: [String: [[String]: Set<TimePeriod>]]
  private let agencies: [String: Agency]

  /// Makes a matrix of reports.
  ///
  /// - Parameters:
  ///   - filed: the reports.
  ///   - agencies: the agencies that are asked for; reports of others are left out.
  ///   - range: the periods that are shown; what an agency filed before and after still tells whether
  ///     a report is missing.
  ///   - day: the day whose knowledge counts: later reports, and those without a date, are left out.
  public init(
    _ filed: [FiledReport], agencies: [Agency], versions: VersionCatalogue,
    mapping: String? = nil, range: PeriodRange?, asOf day: CalendarDate? = nil
  ) {
    let known = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
    var reports: [String: [Block: [TimePeriod: [FiledReport]]]] = [:]
    var longer: [String: [[String]: Set<TimePeriod>]] = [:]
    var periods: [Block: Set<TimePeriod>] = [:]
    var families: [String: [String]] = [:]
    var unplaced = 0
    for report in filed {
      if let day {
        guard let date = report.date, date <= day else { continue }
      }
      guard let id = report.agency, let period = report.period else {
        unplaced += 1
        continue
      }
      guard known[id] != nil else { continue }
      for bound in report.mappings.isEmpty ? [nil] : report.mappings.map(Optional.some) {
        let form =
          bound.map { id in
            families[id] ?? versions.family(of: id)
          } ?? []
        if let bound { families[bound] = form }
        guard mapping.map(form.contains) ?? true else { continue }
        let block = Block(form: form, frequency: Frequency(period))
        let isThere = reports[id]?[block]?[period]?.contains { $0.document == report.document }
        guard isThere != true else { continue }
        reports[id, default: [:]][block, default: [:]][period, default: []].append(report)
        longer[id, default: [:]][form, default: []].insert(period)
        periods[block, default: []].insert(period)
      }
    }
    self.reports = reports
    self.longer = longer
    self.agencies = known
    self.unplaced = unplaced
    blocks = periods.compactMap { block, filed in
      let ordered = filed.sorted { $0.firstDay < $1.firstDay }
      guard let first = ordered.first, let last = ordered.last else { return nil }
      let all = TimePeriod.all(from: first, through: last)
      let shown = all.filter { range?.contains($0) ?? true }
      return shown.isEmpty ? nil : (block, shown)
    }.sorted { (left: (Block, [TimePeriod]), right: (Block, [TimePeriod])) in
      left.0.form == right.0.form
        ? left.0.frequency < right.0.frequency
        : left.0.form.lexicographicallyPrecedes(right.0.form)
    }
  }

  /// Whether an agency had been merged into another on a day: nobody misses its reports then.
  public var hasEnded: @Sendable (_ agency: String, _ day: CalendarDate) -> Bool = { _, _ in false }

  /// The ids of the agencies that filed anything, in their order.
  public var reporters: [String] { reports.keys.sorted() }

  /// The figures of one reporter, by form.
  public struct Reading: Sendable {
    let reporter: String
    private let forms: Set<[String]>
    private(set) var sheets: [[String]: FigureSheet] = [:]

    init(_ reporter: String, forms: Set<[String]>) {
      self.reporter = reporter
      self.forms = forms
    }

    /// Takes a record of the agency.
    public mutating func add(_ record: ArchivedRecord) {
      let mapping = record.text(.mapping)
      let form = forms.first { form in mapping.map(form.contains) ?? form.isEmpty }
      if let form { sheets[form, default: FigureSheet()].add(record) }
    }
  }

  /// Begins to read the figures of a reporter: all that hold now, or did on the day.
  public func reading(of reporter: String) -> Reading {
    Reading(reporter, forms: Set((reports[reporter] ?? [:]).keys.map(\.form)))
  }

  /// The cells of a reporter in the order of the blocks and their periods.
  public func cells(of reading: Reading) -> [(block: Block, cells: [MatrixCell])] {
    guard let agency = agencies[reading.reporter], let filed = reports[reading.reporter] else {
      return []
    }
    return blocks.compactMap { block, periods in
      guard let own = filed[block] else { return nil }
      let sheet = reading.sheets[block.form] ?? FigureSheet()
      let ordered = own.keys.sorted { $0.firstDay < $1.firstDay }
      return (
        block,
        periods.map { period in
          cell(agency, block, period, filed: own, ordered, sheet)
        }
      )
    }
  }

  private func cell(
    _ agency: Agency, _ block: Block, _ period: TimePeriod,
    filed: [TimePeriod: [FiledReport]], _ ordered: [TimePeriod], _ sheet: FigureSheet
  ) -> MatrixCell {
    var cell = MatrixCell(
      agency: agency, form: block.form, mapping: nil, period: period, state: .missing, report: nil)
    let count = sheet.count(of: period)
    cell.figures = count.figures
    cell.revised = count.revised
    let earlier = ordered.filter { $0.firstDay < period.firstDay }
    guard let reports = filed[period], let report = Self.leading(reports) else {
      let covering = longer[agency.id]?[block.form] ?? []
      if earlier.isEmpty {
        cell.state = .notYet
      } else if !ordered.contains(where: { $0.slot == period.slot }),
        covering.contains(where: { $0.holds(period) })
      {
        cell.state = .covered
      } else if let end = ReportingPeriod(nominal: period)?.end, hasEnded(agency.id, end) {
        cell.state = .ended
      }
      return cell
    }
    cell.report = report
    cell.reports = reports.count
    cell.mapping = report.mappings.first(where: block.form.contains)
    if let before = earlier.last, before.next == period {
      (cell.copied, cell.copiedOf) = sheet.copied(from: before, to: period)
    }
    cell.outliers = sheet.outliers(of: period, after: earlier)
    cell.state =
      if report.status == .draft {
        .draft
      } else if FigureSheet.isCopy(cell.copied, of: cell.copiedOf) {
        .copied
      } else if !cell.outliers.isEmpty {
        .outlier
      } else if cell.revised > 0 {
        .revised
      } else if report.status == .unsigned {
        .unsigned
      } else {
        .reported
      }
    return cell
  }

  /// The report that counts: a signed one before others, a draft last, then the latest.
  private static func leading(_ reports: [FiledReport]) -> FiledReport? {
    reports.max {
      (rank($0.status), $0.date?.dayNumber ?? 0, $0.document)
        < (rank($1.status), $1.date?.dayNumber ?? 0, $1.document)
    }
  }

  private static func rank(_ status: ReportStatus) -> Int {
    switch status {
    case .draft: 0
    case .unsigned: 1
    case .signed: 2
    }
  }
}
