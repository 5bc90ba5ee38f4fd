/// The rows of a report that the prose may speak of: each with the one record that holds the figure
/// of the report's own period.
struct NarrativeRows {
  /// The record of each row, by the row's place among the subjects.
  private(set) var records: [Int: Int] = [:]
  /// The words by which column and unit explain a clause.
  private(set) var explanations: [Int: [NarrativeWord]] = [:]
  /// The words of the column that the prose must have as well.
  private(set) var demands: [Int: [NarrativeWord]] = [:]
  /// The first record of each row, for tables without a mapping.
  private var firsts: [Int] = []

  /// The rows bound to a mapping, by their indicators.
  init(of log: RecordLog, mapping: String?, _ lexicon: NarrativeLexicon) {
    var columns = Columns(lexicon)
    var taken: [Int: [Int]] = [:]
    for (index, record) in log.records.enumerated() {
      guard record.mapping == mapping, let indicator = log.indicators[index] else { continue }
      if columns.mayHold(record) { taken[indicator, default: []].append(index) }
    }
    for (row, indices) in taken { add(row, indices, log, &columns) }
  }

  /// The rows of a table without a mapping, in their order.
  init(of log: RecordLog, table: Int, _ lexicon: NarrativeLexicon) {
    var columns = Columns(lexicon)
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
      let held = records[row].map { log.records[$0] }
      return NarrativeSubjects.Row(
        label: record.label, parent: parent,
        isPercent: held.map { $0.type == .percent || $0.unit == "percent" } ?? false,
        isAsked: held != nil)
    }
  }

  private mutating func add(
    _ row: Int, _ indices: [Int], _ log: RecordLog, _ columns: inout Columns
  ) {
    // Which of several columns the prose means is not known.
    guard indices.count == 1, let index = indices.first else { return }
    let record = log.records[index]
    records[row] = index
    let (words, demand) = columns.words(of: record.measure)
    demands[row] = demand
    explanations[row] = words + columns.unitWords(of: record.unitPrinted)
  }

  /// What the columns and units of a table say, each read once.
  private struct Columns {
    private let lexicon: NarrativeLexicon
    private var measures:
      [String: (words: [NarrativeWord], demand: [NarrativeWord], isPlan: Bool)] =
        [:]
    private var units: [String: [NarrativeWord]] = [:]

    init(_ lexicon: NarrativeLexicon) {
      self.lexicon = lexicon
    }

    /// Whether a record may hold the figure that the prose tells: of the report's period and place,
    /// in a column of results.
    mutating func mayHold(_ record: Record) -> Bool {
      guard record.kind == .observation, record.period == .report, record.area == nil else {
        return false
      }
      switch record.type {
      case .count, .decimal, .percent, .money: break
      default: return false
      }
      guard record.value.number != nil || record.value.absence == .blank else { return false }
      return !read(record.measure).isPlan
    }

    mutating func words(
      of measure: String?
    ) -> (words: [NarrativeWord], demand: [NarrativeWord]) {
      let reading = read(measure)
      return (reading.words, reading.demand)
    }

    mutating func unitWords(of unit: String?) -> [NarrativeWord] {
      guard let unit else { return [] }
      if let words = units[unit] { return words }
      let words = NarrativeWord.all(of: unit)
      units[unit] = words
      return words
    }

    private mutating func read(
      _ measure: String?
    ) -> (words: [NarrativeWord], demand: [NarrativeWord], isPlan: Bool) {
      guard let measure else { return ([], [], false) }
      if let reading = measures[measure] { return reading }
      let words = NarrativeReader.words(of: measure, lexicon: lexicon, period: nil)
      let aside: NarrativeLexicon.Roles = [.plan, .order, .change, .share]
      let isPlan =
        words.contains { !$0.roles.isDisjoint(with: aside) }
        || measure.utf8.contains(UInt8(ascii: "%"))
      let demand = words.filter { $0.roles.isDisjoint(with: [.otherTime, .scope]) }.map(\.word)
      let reading = (words.map(\.word), demand, isPlan)
      measures[measure] = reading
      return reading
    }
  }
}
