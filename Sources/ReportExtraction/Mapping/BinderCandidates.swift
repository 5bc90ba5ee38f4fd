/// Finds the indicators that each row of a table may be, with what the row's own print says of them.
struct BinderCandidates {
  let mapping: Mapping
  let rows: [IndicatorRow]
  let keys: [String]
  let matches: [[Int]]
  let places: [IndicatorTree.Place]
  /// Whether rows whose label and code agree are compared with others as well, as for showing.
  var isThorough = false

  private var found: [[BindingCandidate]] = []
  private var units: UnitCells
  /// The indicators by the digits of their codes; made where a code is damaged.
  private var indicesOfDigits: [String: [Int]]?
  /// The indicators by the legends that they have.
  private var partCounts: [Int: Int]?

  /// How many indicators are compared by their labels.
  private static let mostAlike = 5
  /// Labels that share less with one that has the code are not compared word by word.
  private static let leastCompared = 0.45

  /// A row of nothing but a label must be more alike.
  private static let leastOfBare = 0.8

  init(
    mapping: Mapping, rows: [IndicatorRow], keys: [String], matches: [[Int]],
    places: [IndicatorTree.Place]
  ) {
    self.mapping = mapping
    self.rows = rows
    self.keys = keys
    self.matches = matches
    self.places = places
    units = UnitCells(mapping: mapping)
  }

  /// The candidates of each row.
  mutating func candidates() -> [[BindingCandidate]] {
    found.reserveCapacity(rows.count)
    for row in rows.indices { found.append(candidates(of: row)) }
    return found
  }

  private mutating func candidates(of row: Int) -> [BindingCandidate] {
    let byCode = mapping.index(ofCodeIn: rows[row], at: places[row])
    let exact =
      matches[row].isEmpty && !keys[row].isEmpty
      ? mapping.labels.indices(ofKey: keys[row]) : matches[row]
    // Most rows are as the form prints them: label and code say the same, or there is no code.
    if exact.count == 1, !isThorough, exact[0] == byCode || isUncoded(row) {
      return [exactCandidate(row, exact[0], byCode: byCode)]
    }
    if rows[row].isPlaceholder { return [] }
    var candidates: [BindingCandidate] = []
    for index in exact { candidates.append(exactCandidate(row, index, byCode: byCode)) }
    if exact.count > 1 { tellByMarks(row, &candidates) }
    let query = mapping.labels.query(key: keys[row], label: rows[row].label)
    let damaged = damagedCode(row, byCode: byCode)
    var others: [LabelIndex.Match] = []
    if exact.isEmpty || isThorough { others = mapping.labels.alike(query, limit: Self.mostAlike) }
    func offer(_ index: Int) {
      if !others.contains(where: { $0.indicator == index }) {
        others.append(mapping.labels.match(query, to: index))
      }
    }
    if let byCode { offer(byCode) }
    if exact.isEmpty {
      for index in damaged { offer(index) }
      for index in parts(row) { offer(index) }
      if let index = mapping.indexOfCode[places[row].code] { offer(index) }
    }
    for match in others where !exact.contains(match.indicator) {
      if let candidate = alike(row, match, query, byCode: byCode, damaged: damaged, exact: exact) {
        candidates.append(candidate)
      }
    }
    // Rows above it may be missing: a place among parts is none against the label.
    let best = candidates.filter { !$0.isVetoed }.map(\.evidence.labelWorth).max() ?? 0
    for place in candidates.indices
    where candidates[place].evidence.labelWorth < best - BindingEvidence.leastLabelLead {
      candidates[place].evidence.partWorth = 0
    }
    return candidates
  }

  // MARK: - Labels to the letter

  private mutating func exactCandidate(_ row: Int, _ index: Int, byCode: Int?) -> BindingCandidate {
    var evidence = BindingEvidence()
    evidence.isExact = true
    evidence.likeness = LabelLikeness(similarity: 1, alignment: .whole)
    let damaged = byCode == index ? [] : damagedCode(row, byCode: byCode)
    evidence.code = code(row, index, byCode: byCode, damaged: damaged)
    evidence.isInPlace = mapping.indicators[index].code == places[row].code
    evidence.partWorth = partWorth(row, index)
    return BindingCandidate(indicator: index, evidence: evidence)
  }

  /// Of several indicators with one label but for its marks, the marks tell which is meant.
  private func tellByMarks(_ row: Int, _ candidates: inout [BindingCandidate]) {
    let marked = Folding.markedKey(rows[row].label)
    for place in candidates.indices {
      let entry = mapping.labels.entries[candidates[place].indicator]
      candidates[place].evidence.marks =
        entry.key == keys[row] && marked.hasSuffix(entry.markedKey) ? .agrees : .differs
    }
  }

  // MARK: - Labels that are alike

  private mutating func alike(
    _ row: Int, _ match: LabelIndex.Match, _ query: LabelQuery, byCode: Int?, damaged: [Int],
    exact: [Int]
  ) -> BindingCandidate? {
    let index = match.indicator
    var evidence = BindingEvidence()
    evidence.likeness = match.likeness
    if match.likeness.similarity >= Self.leastCompared {
      evidence.difference = mapping.labels.difference(query, match)
    }
    evidence.code = code(row, index, byCode: byCode, damaged: damaged)
    evidence.isInPlace = mapping.indicators[index].code == places[row].code
    evidence.partWorth = partWorth(row, index)
    evidence.unit = unit(row, index)
    if keys[row].isEmpty {
      // A label that is lost says nothing, neither for nor against.
      evidence.likeness = LabelLikeness(similarity: 0.5, alignment: .whole)
    }
    // What a page break cut off a label is no row of its own, above all none of figures.
    if rows[row].code == nil, rows[row].isBare, exact.isEmpty,
      mapping.indicators[index].type != .heading || match.likeness.alignment == .cutAtStart
        || match.likeness.similarity < Self.leastOfBare
    {
      return nil
    }
    if let label = exact.first {
      // Beside a label to the letter the code speaks only for one that was cut to it.
      let isCut =
        match.likeness.alignment == .cutAtEnd && evidence.difference.veto == nil
        && !mapping.labels.isWhole(keys[row], of: label)
      guard isCut || match.likeness.similarity >= 0.5 || isThorough else { return nil }
      evidence.isBesideExact = !isCut
    }
    return BindingCandidate(indicator: index, evidence: evidence)
  }

  // MARK: - Codes

  /// Whether nothing that may be a code is printed, damaged or not.
  private func isUncoded(_ row: Int) -> Bool {
    rows[row].code == nil
      && rows[row].codePrinted.map { OutlineCode.digits(damaged: $0) == nil } ?? true
  }

  private func code(
    _ row: Int, _ index: Int, byCode: Int?, damaged: [Int]
  ) -> BindingEvidence.Code {
    guard rows[row].code != nil || !damaged.isEmpty else { return .none }
    if index == byCode { return rows[row].code?.isRepaired == true ? .damaged : .same }
    if damaged.contains(index) { return .damaged }
    return byCode == nil ? .unknown : .other
  }

  /// The indicators that a damaged code may be meant for; none where the code is one of the form's as
  /// it stands.
  private mutating func damagedCode(_ row: Int, byCode: Int?) -> [Int] {
    guard let printed = rows[row].codePrinted else { return [] }
    if byCode != nil, rows[row].code?.isRepaired != true { return [] }
    guard let digits = OutlineCode.digits(damaged: printed) else { return [] }
    let indices = indicesOfDigits ?? digitIndex()
    indicesOfDigits = indices
    return indices[digits] ?? []
  }

  private func digitIndex() -> [String: [Int]] {
    var indices: [String: [Int]] = [:]
    for (index, indicator) in mapping.indicators.enumerated() where !indicator.isUncodedPart {
      let digits = indicator.code.utf8.filter { $0 != UInt8(ascii: ".") }
      guard digits.allSatisfy(\.isDigit) else { continue }
      indices[String(decoding: digits, as: UTF8.self), default: []].append(index)
    }
    return indices
  }

  // MARK: - Place

  /// The parts of the indicators that the row above may be.
  private func parts(_ row: Int) -> [Int] {
    guard places[row].part != nil, let parent = places[row].parent else { return [] }
    return found[parent].flatMap { candidate in
      mapping.children[candidate.indicator].filter { mapping.indicators[$0].isUncodedPart }
    }
  }

  /// What the number of a part among its like is worth: as much as a code where the table has as many
  /// parts as the form, less where one was left out or added.
  private mutating func partWorth(_ row: Int, _ index: Int) -> Double {
    guard let part = places[row].part, let parent = places[row].parent,
      mapping.indicators[index].isUncodedPart, let above = mapping.indicators[index].parent,
      found.indices.contains(parent),
      found[parent].contains(where: { $0.indicator == above && !$0.isVetoed })
    else { return 0 }
    let siblings = mapping.children[above].filter { mapping.indicators[$0].isUncodedPart }
    guard siblings.indices.contains(part - 1), siblings[part - 1] == index else { return 0 }
    return count(ofPartsBelow: parent) == siblings.count ? 3 : 1
  }

  private mutating func count(ofPartsBelow row: Int) -> Int {
    let counts =
      partCounts
      ?? places.reduce(into: [Int: Int]()) { counts, place in
        if place.part != nil, let parent = place.parent { counts[parent, default: 0] += 1 }
      }
    partCounts = counts
    return counts[row] ?? 0
  }

  // MARK: - Units

  private mutating func unit(_ row: Int, _ index: Int) -> BindingEvidence.Agreement {
    let indicator = mapping.indicators[index]
    let cell = units.cell(rows[row].unitPrinted)
    if let legend = cell.legend {
      return indicator.legend.map { $0.agrees(with: legend) ? .agrees : .differs } ?? .differs
    }
    guard let reading = cell.reading else { return .unknown }
    if let expected = indicator.unit { return reading.id == expected ? .agrees : .differs }
    if indicator.type == .percent { return reading.id == "percent" ? .agrees : .differs }
    // A heading, a coded answer or a text has no unit.
    return .differs
  }
}
