public import ReportExtraction

/// Puts the records of a series together: line by line, joined over the versions of the form, with
/// its breaks marked.
///
/// Pure: records go in in any order, lines come out.
public struct SeriesAssembly: Sendable {
  /// Where the parts of a sum meet.
  private struct Meeting: Hashable {
    var reporter: String
    var area: String?
    var aspect: String
    var period: String?
    var mapping: String
  }

  private let plan: SeriesPlan
  private let catalogue: VersionCatalogue
  private let aspect: FigureAspect
  private let predecessors: [String: [String]]
  private var singles: [ArchivedRecord] = []
  private var parts: [Meeting: [ArchivedRecord]] = [:]

  /// Makes an assembly for the figures of an aspect.
  ///
  /// - Parameter predecessors: the agencies that others, by their ids, came from with another
  ///   territory.
  public init(
    _ plan: SeriesPlan, versions: VersionCatalogue, aspect: FigureAspect = .actual,
    predecessors: [String: [String]] = [:]
  ) {
    self.plan = plan
    self.predecessors = predecessors
    catalogue = versions
    self.aspect = aspect
  }

  /// Takes a record that the plan asked for; headings, other aspects and what states nothing are
  /// passed over.
  public mutating func add(_ record: ArchivedRecord) {
    guard record.text(.kind) != "heading", !record.isUnstated,
      (record.otherAspect ?? .actual) == aspect
    else { return }
    let mapping = record.text(.mapping)
    if let mapping, let join = plan.joins[mapping] {
      guard join.series.contains(record.series) else { return }
      guard join.series.count > 1 else {
        singles.append(record)
        return
      }
      let meeting = Meeting(
        reporter: record.agency ?? record.text(.document) ?? "", area: record.text(.area),
        aspect: record.aspect, period: record.text(.period), mapping: mapping)
      parts[meeting, default: []].append(record)
    } else if record.series == plan.series.series {
      singles.append(record)
    }
  }

  /// The lines, by agency, area, aspect and frequency.
  public func lines() -> [SeriesLine] {
    var figures = singles.map(SeriesFigure.init)
    for (meeting, records) in parts { figures += sum(of: records, mapping: meeting.mapping) }
    var lines: [SeriesLine.Key: [SeriesFigure]] = [:]
    for figure in figures { lines[key(of: figure), default: []].append(figure) }
    let ordered = lines.map { key, figures in
      var line = SeriesLine(key: key, figures: figures.sorted(by: Self.precedes))
      mark(&line.figures)
      if let agency = key.agency, let former = predecessors[agency], !former.isEmpty {
        let reason = "for another territory than \(former.joined(separator: ", ")) before it"
        line.figures[0].breaks.insert(SeriesBreak(.territory, reason), at: 0)
      }
      return line
    }.sorted { Self.precedes($0.key, $1.key) }
    return ordered.map { withCoveredPeriods($0, among: ordered) }
  }

  // MARK: - Sums

  /// The sum of parts that are all there; parts that are not are told as a figure without a value.
  private func sum(of records: [ArchivedRecord], mapping: String) -> [SeriesFigure] {
    guard let join = plan.joins[mapping] else { return [] }
    let ordered = join.series.flatMap { id in records.filter { $0.series == id } }
    guard !ordered.isEmpty else { return [] }
    var figure = SeriesFigure(adding: ordered)
    if ordered.map(\.series) != join.series {
      let told = Set(ordered.map(\.series))
      let lacking = zip(join.series, join.codes).filter { !told.contains($0.0) }.map(\.1)
      figure.leaveOut(
        lacking.isEmpty
          ? "a part stands more than once" : "no row \(lacking.joined(separator: ", "))")
    }
    return [figure]
  }

  // MARK: - Lines

  private func key(of figure: SeriesFigure) -> SeriesLine.Key {
    let record = figure.records[0]
    let period = figure.period
    let code = record.text(.code) ?? ""
    let isCumulative = record.text(.mapping).flatMap { catalogue.isCumulative(code, in: $0) }
    return SeriesLine.Key(
      reporter: record.agency ?? record.text(.document) ?? "", agency: record.agency,
      area: record.text(.area), aspect: record.aspect, frequency: period.map(Frequency.init),
      accumulation: period.map {
        Accumulation(
          of: $0, isCumulative: isCumulative,
          basis: record.text(.periodBasis).flatMap(PeriodBasis.init),
          start: record.date(.periodStart))
      } ?? .period)
  }

  private static func precedes(_ left: SeriesLine.Key, _ right: SeriesLine.Key) -> Bool {
    if (left.reporter, left.area ?? "", left.aspect)
      != (right.reporter, right.area ?? "", right.aspect)
    {
      return (left.reporter, left.area ?? "", left.aspect)
        < (right.reporter, right.area ?? "", right.aspect)
    }
    if left.frequency != right.frequency {
      guard let first = left.frequency else { return false }
      return right.frequency.map { first < $0 } ?? true
    }
    return left.accumulation < right.accumulation
  }

  private static func precedes(_ left: SeriesFigure, _ right: SeriesFigure) -> Bool {
    let days = (left.period?.firstDay ?? 0, right.period?.firstDay ?? 0)
    return days.0 == days.1
      ? (left.text(.record) ?? "") < (right.text(.record) ?? "") : days.0 < days.1
  }

  private func withCoveredPeriods(_ line: SeriesLine, among lines: [SeriesLine]) -> SeriesLine {
    guard let first = line.figures.first?.period, let last = line.figures.last?.period else {
      return line
    }
    let longer = lines.filter {
      $0.key.reporter == line.key.reporter && $0.key.area == line.key.area
        && $0.key.aspect == line.key.aspect && $0.key.frequency != line.key.frequency
    }.flatMap(\.figures).compactMap(\.period)
    let told = Set(line.figures.compactMap(\.period).map(\.slot))
    var line = line
    line.covered = Set(
      TimePeriod.all(from: first, through: last).filter { period in
        !told.contains(period.slot) && longer.contains { $0.holds(period) }
      })
    return line
  }

  // MARK: - Breaks

  private func mark(_ figures: inout [SeriesFigure]) {
    var valued: SeriesFigure?
    let windows = SeriesComparison.windows(of: figures)
    for index in figures.indices {
      let figure = figures[index]
      var breaks: [SeriesBreak] = []
      if index > 0 {
        let before = figures[index - 1]
        if let reason = redefinition(from: before, to: figure) {
          breaks.append(SeriesBreak(.redefined, reason))
        }
      }
      if let reason = windows[index] { breaks.append(SeriesBreak(.window, reason)) }
      if SeriesComparison.hasValue(figure) {
        if let valued { breaks += SeriesComparison.measures(valued, figure) }
        valued = figure
      }
      figures[index].breaks = breaks + figure.breaks
    }
  }

  /// What another version of the form means by the figure, where that is not what the one before did.
  private func redefinition(from before: SeriesFigure, to figure: SeriesFigure) -> String? {
    guard let old = before.text(.mapping), let new = figure.text(.mapping), old != new,
      let code = before.records[0].text(.code)
    else { return nil }
    let codes = Set(figure.records.compactMap { $0.text(.code) })
    let olds = Set(before.records.compactMap { $0.text(.code) })
    guard let relation = catalogue.counterpart(of: code, in: old, version: new) else { return nil }
    let isSame =
      relation.kind != .redefined && Set(relation.to) == codes && Set(relation.from) == olds
    guard !isSame else { return nil }
    let words = catalogue.note(relation, to: new) ?? "means something else than in \(old)"
    return "\(new) \(codes.sorted().joined(separator: " + ")): \(words)"
  }
}
