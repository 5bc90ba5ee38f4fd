public import ReportExtraction

/// Adds up the lines of a series over agencies, period by period.
///
/// Sums of counts, decimals and money; percents and ratios have no sum without their denominators,
/// answers and words are counted. An absence is never 0. Figures about places within an agency are
/// left out, for its total holds them.
public struct Aggregation: Sendable {
  /// The rows, by period, level and province.
  public private(set) var rows: [AggregateRow] = []
  /// How many figures about places within an agency were left out.
  public private(set) var partialFigures = 0
  /// The agencies of which a period is told twice; the figure of the later report counts.
  public private(set) var doubled: Set<String> = []
  /// The agencies whose figures count as those of their successor.
  public private(set) var succeeded: Set<String> = []
  /// The agencies of which a period is told by their successor as well, whose figure counts.
  public private(set) var restated: Set<String> = []

  private typealias Key = AggregateRow.Key

  /// A figure with the agency that told it.
  private struct Entry {
    var agency: String
    var figure: SeriesFigure
  }

  /// The unit and the type that most values of a row's kind have.
  private struct Measure: Hashable, Comparable {
    var unit: String?
    var type: String

    static func < (left: Measure, right: Measure) -> Bool {
      (left.unit ?? "", left.type) < (right.unit ?? "", right.type)
    }
  }

  private let agencies: [String: Agency]
  private let versions: VersionCatalogue
  private let byProvince: Bool
  private let successors: [String: String]

  /// Adds up lines of one series.
  ///
  /// - Parameters:
  ///   - lines: the lines, those of reports without an agency among them: each such report counts
  ///     as an agency.
  ///   - agencies: what is known of agencies.
  ///   - versions: what is known of forms.
  ///   - byProvince: whether provinces are told apart.
  ///   - range: the periods that are shown; earlier ones still tell who is missing.
  ///   - successors: the agencies, and the provinces, that others by their ids count as; the sum of
  ///     several that count as one is one reporter's.
  public init(
    _ lines: [SeriesLine], agencies: [Agency], versions: VersionCatalogue, byProvince: Bool,
    range: PeriodRange?, successors: [String: String] = [:]
  ) {
    self.successors = successors
    self.versions = versions
    self.agencies = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
    self.byProvince = byProvince
    var entries: [Key: [Entry]] = [:]
    for line in lines {
      guard line.key.area == nil else {
        partialFigures += line.figures.count
        continue
      }
      for figure in latest(of: line) {
        let entry = Entry(agency: line.key.reporter, figure: figure)
        entries[key(of: figure, in: line.key), default: []].append(entry)
      }
    }
    leaveOutRestated(&entries)
    entries = Self.joined(entries)
    rows = entries.filter { range?.contains($0.key.period) ?? true }
      .map { row($0.key, $0.value, all: entries) }
      .sorted { Self.precedes($0.key, $1.key) }
  }

  /// The figures of a line, of two for one period the later.
  private mutating func latest(of line: SeriesLine) -> [SeriesFigure] {
    var figures: [SeriesFigure] = []
    for figure in line.figures {
      guard let last = figures.last, last.period == figure.period, figure.period != nil else {
        figures.append(figure)
        continue
      }
      doubled.insert(line.key.reporter)
      if (last.knownFrom?.dayNumber ?? 0) <= (figure.knownFrom?.dayNumber ?? 0) {
        figures[figures.count - 1] = figure
      }
    }
    return figures
  }

  /// Leaves out the figures of agencies whose successor tells the same period itself.
  private mutating func leaveOutRestated(_ entries: inout [Key: [Entry]]) {
    func place(_ key: Key) -> Key {
      var key = key
      (key.unit, key.type, key.definition) = (nil, "", nil)
      return key
    }
    var told: [Key: Set<String>] = [:]
    for (key, entries) in entries {
      told[place(key), default: []].formUnion(entries.map(\.agency))
    }
    for (key, list) in entries {
      let kept = list.filter { entry in
        guard let successor = successors[entry.agency] else { return true }
        guard told[place(key)]?.contains(successor) ?? false else {
          succeeded.insert(entry.agency)
          return true
        }
        restated.insert(entry.agency)
        return false
      }
      entries[key] = kept.isEmpty ? nil : kept
    }
  }

  private func key(of figure: SeriesFigure, in line: SeriesLine.Key) -> Key {
    let agency = agencies[line.reporter]
    let codes = Set(figure.records.compactMap { $0.text(.code) })
    let definition = figure.text(.mapping).map { versions.definition(of: codes, in: $0) }
    return Key(
      period: figure.period, accumulation: line.accumulation, definition: definition,
      aspect: line.aspect, level: agency?.level,
      province: byProvince ? agency?.province.map { successors[$0] ?? $0 } : nil,
      unit: figure.text(.unit), type: figure.text(.type) ?? "")
  }

  /// Puts figures without a value beside those that have one: an absence has no unit of its own.
  private static func joined(_ entries: [Key: [Entry]]) -> [Key: [Entry]] {
    var values: [Key: [Measure: Int]] = [:]
    func base(_ key: Key) -> Key {
      var key = key
      (key.unit, key.type) = (nil, "")
      return key
    }
    for (key, entries) in entries {
      let count = entries.count { $0.figure[.value] != .null }
      if count > 0 {
        values[base(key), default: [:]][Measure(unit: key.unit, type: key.type)] = count
      }
    }
    var joined: [Key: [Entry]] = [:]
    for (key, entries) in entries {
      for entry in entries {
        var key = key
        if entry.figure[.value] == .null,
          let most = values[base(key)]?.max(by: {
            ($0.value, $1.key) < ($1.value, $0.key)
          })?.key
        {
          (key.unit, key.type) = (most.unit, most.type)
        }
        joined[key, default: []].append(entry)
      }
    }
    return joined
  }

  // MARK: - Rows

  private func row(_ key: Key, _ entries: [Entry], all: [Key: [Entry]]) -> AggregateRow {
    var row = AggregateRow(key: key)
    let told = entries.filter { $0.figure[.value] != .null }
    row.reporters = Set(told.map { successors[$0.agency] ?? $0.agency }).sorted()
    row.drafts = told.count { $0.figure.status == .draft }
    var absent: [String: Int] = [:]
    for entry in entries where entry.figure[.value] == .null {
      absent[entry.figure.text(.absence) ?? "parts", default: 0] += 1
    }
    row.absent = absent.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    row.missing = missing(key, all)
    switch ValueType(rawValue: key.type) {
    case .count?, .decimal?, .money?, .heading?: addUp(told.map(\.figure), to: &row)
    case .percent?:
      row.refusal = "percents have no sum without their denominators"
      setRange(told.compactMap { $0.figure.quantity }, of: &row)
    case .ratio?, .range?: row.refusal = "values of type \(key.type) have no sum"
    default: row.refusal = "answers are counted, not added up"
    }
    if row.refusal != nil, key.type != ValueType.percent.rawValue { count(told, in: &row) }
    return row
  }

  private func addUp(_ figures: [SeriesFigure], to row: inout AggregateRow) {
    guard let first = figures.first else {
      row.refusal = "nobody has a value"
      return
    }
    row.isMultiplied = figures.contains { $0.multiplier != first.multiplier }
    let numbers = figures.map { row.isMultiplied ? $0.amount : $0.quantity }
    row.multiplier = row.isMultiplied ? .one : first.multiplier
    let known = numbers.compactMap(\.self)
    setRange(known, of: &row)
    row.sum = known.reduce(ExactDecimal.zero) { sum, number in sum?.adding(number) }
    if known.count < numbers.count || row.sum == nil {
      row.sum = nil
      row.refusal = "the sum has more than 18 digits"
    }
  }

  private func setRange(_ numbers: [ExactDecimal], of row: inout AggregateRow) {
    row.minimum = numbers.min()
    row.maximum = numbers.max()
  }

  private func count(_ entries: [Entry], in row: inout AggregateRow) {
    var answers: [String: Int] = [:]
    for entry in entries {
      answers[Self.answer(entry.figure), default: 0] += 1
    }
    row.answers = answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func answer(_ figure: SeriesFigure) -> String {
    switch figure[.value] {
    case .text(let text): text
    case .decimal(let number): number.description
    case .boolean(let answer): answer ? "true" : "false"
    default: ""
    }
  }

  /// The agencies that told the figure of an earlier period, and nothing of this one in any unit.
  private func missing(_ key: Key, _ all: [Key: [Entry]]) -> [String] {
    guard let period = key.period else { return [] }
    let frequency = Frequency(period)
    var earlier: Set<String> = []
    var there: Set<String> = []
    for (other, entries) in all {
      guard let time = other.period, Frequency(time) == frequency,
        other.accumulation == key.accumulation, other.aspect == key.aspect,
        other.level == key.level, other.province == key.province
      else { continue }
      let names = entries.map(\.agency)
      if time == period {
        there.formUnion(names)
      } else if time.firstDay < period.firstDay {
        earlier.formUnion(names)
      }
    }
    return earlier.subtracting(there).filter { agency in
      // What went into another is no longer asked.
      successors[agency].map { !there.contains($0) } ?? true
    }.sorted()
  }

  private static func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.period != right.period {
      guard let first = left.period, let second = right.period else { return left.period == nil }
      let (days, others) = (first.firstDay, second.firstDay)
      return days == others ? first.sdmx < second.sdmx : days < others
    }
    return text(left).lexicographicallyPrecedes(text(right))
  }

  private static func text(_ key: Key) -> [String] {
    let levels = AgencyLevel.allCases
    let level = key.level.flatMap(levels.firstIndex) ?? levels.count
    return [
      key.accumulation.rawValue, String(level), key.province ?? "", key.definition ?? "",
      key.aspect, key.unit ?? "", key.type,
    ]
  }
}
