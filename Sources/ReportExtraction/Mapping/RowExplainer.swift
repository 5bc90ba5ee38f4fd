/// Writes out what the binder weighed for each row of a table.
struct RowExplainer {
  private let form: FormMatch
  /// All that a row may be, also where label and code left nothing open.
  private let thorough: [[BindingCandidate]]
  private let takenBy: [Int: Int]

  /// Candidates that are told of.
  private static let most = 4

  init(_ form: FormMatch) {
    self.form = form
    var takenBy: [Int: Int] = [:]
    for (row, assignment) in form.assignments.enumerated() {
      if let assignment { takenBy[assignment.indicator] = row }
    }
    self.takenBy = takenBy
    guard let mapping = form.mapping else {
      thorough = []
      return
    }
    var finder = BinderCandidates(
      mapping: mapping, rows: form.rows, keys: form.keys,
      matches: form.keys.map { mapping.labels.indices(ofKey: $0) }, places: form.places)
    finder.isThorough = true
    thorough = finder.candidates()
  }

  /// The rows in printed order; none where no form fits.
  var rows: [BindingExplanation] {
    guard let mapping = form.mapping else { return [] }
    return form.rows.indices.map { explanation(of: $0, mapping) }
  }

  private func explanation(of index: Int, _ mapping: Mapping) -> BindingExplanation {
    let row = form.rows[index]
    let assignment = form.assignments[index]
    var weighed = form.bindingCandidates[index]
    for candidate in thorough[index]
    where !weighed.contains(where: { $0.indicator == candidate.indicator }) {
      weighed.append(candidate)
    }
    let bound = assignment?.indicator
    weighed.sort {
      if ($0.indicator == bound) != ($1.indicator == bound) { return $0.indicator == bound }
      return ($0.evidence.worth, $1.indicator) > ($1.evidence.worth, $0.indicator)
    }
    let candidates = weighed.prefix(Self.most).map { self.candidate($0, mapping) }
    return BindingExplanation(
      row: row.number, line: row.provenance.line, codePrinted: row.codePrinted, label: row.label,
      unitPrinted: row.unitPrinted, candidates: candidates,
      bound: bound.map { mapping.indicators[$0].code }, binding: assignment?.binding ?? .unbound,
      margin: assignment?.margin, decision: decision(index, candidates),
      confidence: assignment?.confidence ?? Confidence(hundredths: 50),
      isMislabelled: assignment.map { !$0.evidence.isExact } ?? false)
  }

  private func candidate(
    _ candidate: BindingCandidate, _ mapping: Mapping
  ) -> BindingExplanation.Candidate {
    let indicator = mapping.indicators[candidate.indicator]
    let evidence = candidate.evidence
    var found: [BindingExplanation.Evidence] = []
    func add(_ kind: BindingExplanation.Evidence.Kind, _ finding: String, _ worth: Double) {
      found.append(BindingExplanation.Evidence(kind: kind, finding: finding, worth: worth))
    }
    add(.label, label(evidence), evidence.labelWorth)
    add(.code, code(evidence.code), evidence.code.worth)
    if evidence.isInPlace {
      add(.place, "the table's own outline comes to the same code", evidence.placeWorth)
    } else if evidence.partWorth > 0 {
      add(.place, "it has the same number among the parts of its row", evidence.placeWorth)
    }
    switch evidence.unit {
    case .agrees: add(.unit, "agrees", evidence.unitWorth)
    case .differs: add(.unit, "differs", evidence.unitWorth)
    case .unknown: break
    }
    switch evidence.parent {
    case .agrees: add(.parent, "the row above it was bound to the indicator above", 1)
    case .differs: add(.parent, "the row above it was bound to another indicator", -0.5)
    case .unknown: break
    }
    if !evidence.isInOrder {
      add(.order, "the form has it elsewhere", -1.5)
    } else if evidence.neighbours > 0 {
      add(
        .order, "rows beside it are its neighbours in the form",
        0.5 * Double(evidence.neighbours))
    }
    return BindingExplanation.Candidate(
      code: indicator.code, label: indicator.label, evidence: found,
      veto: evidence.difference.veto.map {
        BindingExplanation.Veto(printed: $0.printed, expected: $0.expected)
      },
      takenByRow: takenBy[candidate.indicator].map { form.rows[$0].number })
  }

  private func label(_ evidence: BindingEvidence) -> String {
    if evidence.isExact { return "the same" }
    var parts = ["\(Int((evidence.likeness.similarity * 100).rounded())) % alike"]
    switch evidence.likeness.alignment {
    case .whole: break
    case .cutAtEnd: parts.append("cut at its end")
    case .cutAtStart: parts.append("cut at its beginning")
    case .extended: parts.append("with more behind it")
    }
    if let veto = evidence.difference.veto {
      let one = veto.printed.isEmpty ? "nothing" : "'\(veto.printed)'"
      let other = veto.expected.isEmpty ? "nothing" : "'\(veto.expected)'"
      parts.append("has \(one) where the form has \(other)")
    }
    if evidence.difference.replaced > 0 {
      parts.append("\(Self.words(evidence.difference.replaced, "")) replaced")
    }
    if evidence.difference.lost > 0 {
      parts.append("\(Self.words(evidence.difference.lost, "telling ")) lost or added")
    }
    if evidence.isBesideExact { parts.append("another label is the same to the letter") }
    return parts.joined(separator: ", ")
  }

  private static func words(_ count: Int, _ kind: String) -> String {
    "\(count) \(kind)word\(count == 1 ? "" : "s")"
  }

  private func code(_ code: BindingEvidence.Code) -> String {
    switch code {
    case .same: "the same"
    case .damaged: "the same but for damage"
    case .none: "none is printed"
    case .unknown: "the form has no such code"
    case .other: "that of another indicator"
    }
  }

  /// What sets the choice apart from the next best, or why there is none.
  private func decision(_ index: Int, _ candidates: [BindingExplanation.Candidate]) -> String {
    if form.assignments[index] == nil {
      switch form.doubts[index]?.reason {
      case .taken(let row): return "row \(form.rows[row].number) has the indicator already"
      case .vetoed(let veto):
        return "the words '\(veto.printed)' and '\(veto.expected)' part it from the nearest"
      case .undecided: return "two assignments are as good"
      case .outOfOrder: return "it is not sure enough for a row out of the form's order"
      case .weak, nil: return "nothing is alike enough"
      }
    }
    guard let best = candidates.first else { return "" }
    guard candidates.count > 1 else { return "no other indicator is alike" }
    let next = candidates[1]
    let ahead = BindingExplanation.Evidence.Kind.allCases.filter { kind in
      let worth = { (candidate: BindingExplanation.Candidate) in
        candidate.evidence.first { $0.kind == kind }?.worth ?? 0
      }
      return worth(best) > worth(next) && best.evidence.contains { $0.kind == kind }
    }
    return ahead.isEmpty
      ? "the order of the form"
      : ahead.map(\.rawValue).joined(separator: ", ")
        + " speak more for \(best.code) than for \(next.code)"
  }
}
