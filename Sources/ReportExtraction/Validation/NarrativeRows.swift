/// The rows of a report that the prose may speak of, each with the cells that hold a result of the
/// report's year.
struct NarrativeRows {
  /// A cell that the prose may tell the figure of.
  struct Cell {
    /// Its record.
    var record: Int
    /// The words by which its column and unit explain a clause.
    var explanation: [NarrativeWord]
    /// The words of its column that the prose must have as well.
    var demand: [NarrativeWord]
    /// The words of its time, of which the prose must have one; none for the report's own.
    var times: [NarrativeWord]
  }

  /// The cells of each row, by the row's place among the subjects.
  private(set) var cells: [Int: [Cell]] = [:]
  /// The record of each row that holds the figure of the report's own period.
  private(set) var records: [Int: Int] = [:]
  /// The first record of each row, for tables without a mapping.
  private var firsts: [Int] = []

  /// The rows bound to a mapping, by their indicators.
  init(of log: RecordLog, mapping: String?, _ lexicon: NarrativeLexicon, period: TimePeriod?) {
    var columns = Columns(lexicon, period)
    var taken: [Int: [Int]] = [:]
    for (index, record) in log.records.enumerated() {
      guard record.mapping == mapping, let indicator = log.indicators[index] else { continue }
      if columns.mayHold(record) { taken[indicator, default: []].append(index) }
    }
    for (row, indices) in taken { add(row, indices, log, &columns) }
  }

  /// The rows of a table without a mapping, in their order.
  init(of log: RecordLog, table: Int, _ lexicon: NarrativeLexicon, period: TimePeriod?) {
    var columns = Columns(lexicon, period)
    var taken: [Int: [Int]] = [:]
    var last: Int?
    for (index, record) in log.records.enumerated() where record.table == table {
      if record.row != last {
        firsts.append(index)
        last = record.row
      }
      if columns.mayHold(record) { taken[firsts.count - 1, default: []].append(index) }
    }
    for (row, indices) in taken { add(row, indices, log, &columns) }
  }

  /// The labels of a table without a mapping.
  func asked(_ log: RecordLog) -> [NarrativeSubjects.Row] {
    var rowOfCode: [String: Int] = [:]
    return firsts.enumerated().map { row, index in
      let record = log.records[index]
      let parent = record.parent.flatMap { rowOfCode[$0] }
      rowOfCode[record.code] = row
      let held = cells[row]?.first.map { log.records[$0.record] }
      return NarrativeSubjects.Row(
        label: record.label, parent: parent,
        isPercent: held.map { $0.type == .percent || $0.unit == "percent" } ?? false,
        isAsked: held != nil)
    }
  }

  private mutating func add(
    _ row: Int, _ indices: [Int], _ log: RecordLog, _ columns: inout Columns
  ) {
    for index in indices {
      let time = columns.time(of: log.records[index])
      // Which of several columns the prose means is not known.
      guard
        !indices.contains(where: { $0 != index && columns.time(of: log.records[$0]) == time })
      else { continue }
      let record = log.records[index]
      let column = columns.read(record.measure)
      let unit = columns.unitWords(of: record.unitPrinted)
      if time == nil { records[row] = index }
      let said = time.map { [NarrativeTime.word($0)] } ?? []
      cells[row, default: []].append(
        Cell(
          record: index, explanation: column.words + unit + said,
          demand: column.demand.filter { !unit.contains($0) },
          times: time == nil ? [] : said + column.times))
    }
  }

  /// What the columns and units of a table say, each read once.
  private struct Columns {
    struct Reading {
      var words: [NarrativeWord] = []
      var demand: [NarrativeWord] = []
      var times: [NarrativeWord] = []
      var isPlan = false
    }

    private let lexicon: NarrativeLexicon
    private let period: TimePeriod?
    private var measures: [String: Reading] = [:]
    private var units: [String: [NarrativeWord]] = [:]

    init(_ lexicon: NarrativeLexicon, _ period: TimePeriod?) {
      self.lexicon = lexicon
      self.period = period
    }

    /// Whether a record may hold a figure that the prose tells: of the report's year and place, in a
    /// column of results.
    mutating func mayHold(_ record: Record) -> Bool {
      guard record.kind == .observation, isInYear(record), record.area == nil else {
        return false
      }
      switch record.type {
      case .count, .decimal, .percent, .money: break
      default: return false
      }
      guard record.value.number != nil || record.value.absence == .blank else { return false }
      return !read(record.measure).isPlan
    }

    private func isInYear(_ record: Record) -> Bool {
      guard case .column(let named) = record.period else { return true }
      guard let named = named?.period, named.months != nil else { return false }
      return named.year == period?.year
    }

    /// The months of the column, where they are not the report's own.
    func time(of record: Record) -> ClosedRange<Int>? {
      guard case .column(let named) = record.period else { return nil }
      return named?.period.months == period?.months ? nil : named?.period.months
    }

    mutating func unitWords(of unit: String?) -> [NarrativeWord] {
      guard let unit else { return [] }
      if let words = units[unit] { return words }
      let words = NarrativeWord.all(of: unit)
      units[unit] = words
      return words
    }

    mutating func read(_ measure: String?) -> Reading {
      guard let measure else { return Reading() }
      if let reading = measures[measure] { return reading }
      let words = NarrativeReader.words(of: measure, lexicon: lexicon, period: nil)
      let aside: NarrativeLexicon.Roles = [.plan, .order, .change, .share]
      let isPlan =
        words.contains { !$0.roles.isDisjoint(with: aside) }
        || measure.utf8.contains(UInt8(ascii: "%"))
      let reading = Reading(
        words: words.map(\.word),
        demand: words.filter { $0.roles.isDisjoint(with: [.otherTime, .scope]) }.map(\.word),
        times: words.filter { $0.roles.contains(.otherTime) }.map(\.word), isPlan: isPlan)
      measures[measure] = reading
      return reading
    }
  }
}
