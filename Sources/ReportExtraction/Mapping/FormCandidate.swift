/// A mapping that a table may be a form of, with the indicators that each row's label names.
struct FormCandidate: Sendable {
  /// The mapping.
  let mapping: Mapping
  /// The indices of the indicators whose label each row has.
  let matches: [[Int]]
  /// What each row says for the form, 0…1.
  private(set) var worths: [Double]
  /// What speaks for the form.
  private(set) var evidence: FormEvidence

  /// How well the mapping fits.
  ///
  /// Codes, title and heads add to it, but never make a form of themselves: every outline has a 1.1.
  var score: Double { evidence.score }

  /// A label with fewer words (`Tổng số`, `Nữ`) stands in many forms.
  private static let fewestWords = 3
  /// Rows whose labels the form has; fewer are no form, unless they are much of it or it is titled.
  private static let fewestLabels = 3.0
  /// A damaged label has at least this share of its runs of letters from the form.
  private static let leastShare = 0.4
  /// A label with less of them is of another form.
  private static let mostForeignShare = 0.2
  /// Where labels leave less open than this, damaged ones need not be looked at.
  private static let clearScore = 0.6

  /// Where fewer rows have a label of the form, abbreviations are not what hides the others.
  private static let leastPrinted = 0.2

  /// Looks up the rows' labels, given as match keys, in each mapping.
  ///
  /// Damaged labels are weighed only where no mapping has most labels to the letter.
  static func all(
    _ mappings: [Mapping], rows: [IndicatorRow], keys: [String], places: [IndicatorTree.Place],
    context: FormContext
  ) -> [FormCandidate] {
    var candidates = mappings.map {
      FormCandidate($0, rows: rows, keys: keys, places: places, context: context)
    }
    if !candidates.contains(where: \.isClear) {
      for index in candidates.indices { candidates[index].weighDamaged(keys: keys) }
    }
    return candidates
  }

  private init(
    _ mapping: Mapping, rows: [IndicatorRow], keys: [String], places: [IndicatorTree.Place],
    context: FormContext
  ) {
    self.mapping = mapping
    var evidence = FormEvidence(mapping: mapping.id)
    evidence.rows = rows.count
    evidence.validity = mapping.validity(on: context.days)
    evidence.isTitled = Self.isTitled(mapping, context)
    evidence.heads = Self.heads(mapping, context)
    var matches = keys.map { mapping.labels.indicesAsPrinted(ofKey: $0) }
    let printed = Double(matches.count { !$0.isEmpty })
    if evidence.isTitled || printed >= Self.leastPrinted * Double(rows.count) {
      for index in matches.indices where matches[index].isEmpty {
        matches[index] = mapping.labels.indices(ofKey: keys[index])
      }
    }
    var worths = [Double](repeating: 0, count: rows.count)
    for index in rows.indices {
      let code = mapping.index(ofCodeIn: rows[index], at: places[index])
      if matches[index].isEmpty {
        // A code alone says little.
        worths[index] = code == nil ? 0 : 0.2
        evidence.codesAlone += code == nil ? 0 : 1
      } else {
        evidence.labels += 1
        // Codes are misprinted: a label under another code is still the label.
        let isOther = rows[index].code != nil && !matches[index].contains { $0 == code }
        evidence.otherCodes += isOther ? 1 : 0
        worths[index] = isOther ? 0.8 : 1
      }
    }
    self.matches = matches
    self.worths = worths
    evidence.missing = Self.missing(mapping, matches)
    evidence.score = Self.score(worths, evidence)
    self.evidence = evidence
  }

  /// Whether labels to the letter leave so little open that damaged ones need not be looked at.
  private var isClear: Bool { worths.reduce(0, +) >= Self.clearScore * Double(worths.count) }

  /// Counts rows with a damaged label by the runs of letters that are left of it.
  private mutating func weighDamaged(keys: [String]) {
    guard !evidence.isRenumbered, !isClear else { return }
    let fingerprint = mapping.fingerprint
    for index in worths.indices where matches[index].isEmpty {
      guard let share = fingerprint.share(of: keys[index]) else { continue }
      if share >= Self.leastShare {
        evidence.alike += 1
        if worths[index] > 0 { evidence.codesAlone -= 1 }
        worths[index] += 0.6 * share
      } else if share < Self.mostForeignShare {
        // Other words under one of the form's codes speak against it.
        evidence.foreign += 1
        if worths[index] > 0 { evidence.codesAlone -= 1 }
        worths[index] = 0
      }
    }
    evidence.score = Self.score(worths, evidence)
  }

  /// Whether the table is the form, were there no other.
  ///
  /// A form about the same matters shares rows with it; where many are clearly of another form,
  /// most must be of this one. One that numbers them in its own way is another form, or has nearly
  /// all of them to the letter.
  func fits(keys: [String]) -> Bool {
    let isMixed = Double(evidence.foreign) > Self.mostForeignRows * Double(evidence.rows)
    let least =
      (isMixed || evidence.isRenumbered) && !evidence.isTitled
      ? Self.leastMixedScore : Self.leastScore
    return score >= least && isEnough(keys: keys)
  }

  /// Below this a table is of another form.
  private static let leastScore = 0.35
  /// Below this it is of another form where it has many rows of one.
  private static let leastMixedScore = 0.5
  /// The share of rows of another form that are many.
  private static let mostForeignRows = 0.3

  /// Whether enough of the form is there to speak of it.
  ///
  /// Rows alone do not make a form where all that they share with it are `Tổng số` and `Nữ`.
  private func isEnough(keys: [String]) -> Bool {
    if evidence.isTitled { return true }
    var labels = 0.6 * Double(evidence.alike)
    for (key, match) in zip(keys, matches) where !match.isEmpty {
      let words = key.utf8.reduce(1) { $1 == UInt8(ascii: " ") ? $0 + 1 : $0 }
      labels += words < Self.fewestWords ? 0.5 : 1
    }
    return labels >= min(Self.fewestLabels, Double(mapping.indicators.count) / 4)
  }

  // MARK: - Evidence

  /// The indicators without a row whose parent has one: absent sections say nothing.
  private static func missing(_ mapping: Mapping, _ matches: [[Int]]) -> Int {
    var isThere = [Bool](repeating: false, count: mapping.indicators.count)
    for match in matches { for index in match { isThere[index] = true } }
    var missing = 0
    for (index, indicator) in mapping.indicators.enumerated() where !isThere[index] {
      if indicator.parent.map({ isThere[$0] }) ?? false { missing += 1 }
    }
    return missing
  }

  private static func score(_ worths: [Double], _ evidence: FormEvidence) -> Double {
    guard !worths.isEmpty else { return 0 }
    let share = worths.reduce(0, +) / Double(worths.count)
    // Title and heads decide only where labels alone leave it open.
    guard evidence.labels + evidence.alike > 0 else { return share }
    return min(1, share + (evidence.isTitled ? 0.1 : 0) + (evidence.heads > 1 ? 0.02 : 0))
  }

  private static func isTitled(_ mapping: Mapping, _ context: FormContext) -> Bool {
    mapping.titleKeys.contains { wanted in
      context.caption.contains { $0.holds(wanted) } || context.title?.holds(wanted) ?? false
    }
  }

  private static func heads(_ mapping: Mapping, _ context: FormContext) -> Int {
    mapping.headKeys.count { !$0.isDisjoint(with: context.header) }
  }
}

extension Mapping {
  /// The indicator whose code a row prints, whole or from the last code above it on: `a` below `1`
  /// below `I` is `I.1.a` of a form whose codes are written out; null where it prints none of the
  /// form's.
  func index(ofCodeIn row: IndicatorRow, at place: IndicatorTree.Place) -> Int? {
    guard let code = row.code else { return nil }
    return indexOfCode[code.text] ?? (place.basis == .code ? indexOfCode[place.code] : nil)
  }

  /// Whether the form was in use on one of the days; not known where either gives no date.
  func validity(on days: [CalendarDate]) -> FormEvidence.Validity {
    guard content.validFrom != nil || content.validTo != nil, !days.isEmpty else {
      return .unknown
    }
    return days.contains(where: isValid) ? .valid : .outside
  }
}
