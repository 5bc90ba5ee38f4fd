/// Raises what the constraints of a report find broken, with the smallest sets of figures that can be
/// wrong.
struct ConstraintFindings {
  private let check: ConstraintCheck

  /// Evaluates constraints.
  init(_ constraints: [FigureConstraint], in log: RecordLog) {
    check = ConstraintCheck(constraints, in: log)
  }

  /// So many figures are named in one message; the lines name them all.
  private static let mostNames = 8

  /// Raises one finding for each group of broken constraints that one figure explains, and else one
  /// for each of them.
  func raise(in log: inout RecordLog) {
    guard check.outcomes.contains(where: { !$0.holds }) else { return }
    let localisation = ErrorLocalisation(check)
    for (group, explanation) in localisation.explanations() {
      if case .one(let suspects) = explanation, suspects.count == 1, group.count > 1 {
        raise(group, suspects[0], &log)
        continue
      }
      if case .two(let pairs) = explanation, pairs.count == 1,
        let numbers = localisation.numbers(for: pairs[0], in: group)
      {
        raise(group, pair: pairs[0], numbers, &log)
        continue
      }
      for index in group {
        raise(index, of: group, explanation, &log)
      }
    }
  }

  // MARK: - One constraint

  private func raise(
    _ index: Int, of group: [Int], _ explanation: ErrorLocalisation.Outcome, _ log: inout RecordLog
  ) {
    let constraint = check.constraints[index]
    var message = sentence(index, log)
    var subject = constraint.result
    if constraint.relation == .atMost, let part = constraint.lonePart { subject = part }
    var expected = expectation(index)
    switch explanation {
    case .one(let suspects) where suspects.count == 1 && group.count == 1:
      subject = suspects[0].figure
      message += "; if only one figure is wrong, it is \(name(subject, beside: constraint, log))"
      if let number = suspects[0].steps.flatMap({ check.printed($0, like: subject) }) {
        message += ": \(number) would make it right"
        expected = "\(number)"
      }
    case .one(let suspects) where constraint.relation == .equal || group.count > 1:
      message +=
        "; if only one figure is wrong, it is one of \(names(suspects, beside: constraint, log))"
    case .two(let pairs):
      message +=
        "; no one figure explains it, two can: "
        + pairs.prefix(Self.mostNames / 2)
        .map { pair in pair.map { name($0, beside: nil, log) }.joined(separator: " with ") }
        .joined(separator: ", ") + (pairs.count > Self.mostNames / 2 ? " …" : "")
    case .open where constraint.relation == .equal:
      message += "; no one or two figures explain it, as other sums confirm them"
    case .one, .open: break
    }
    raise(constraint.source, message, about: subject, constraint.figures, expected, &log)
  }

  private func sentence(_ index: Int, _ log: RecordLog) -> String {
    let constraint = check.constraints[index]
    let expected = check.expected(index).map { "\($0)" } ?? "another number"
    let printed = own(constraint.result) ?? ""
    if case .rule(let rule) = constraint.source {
      let words =
        rule.message.map(Trimming.sentence) ?? "the rule \(rule.source) does not hold"
      return "\(words): \(rendering(constraint))"
    }
    switch constraint.relation {
    case .equal:
      return "\(constraint.source.subject) add up to \(expected), the total printed is \(printed)"
    case .quotient, .product:
      return "\(constraint.source.subject) give \(expected), printed is \(printed)"
    case .atMost:
      let part = constraint.lonePart.flatMap(own)
      return "\(constraint.source.subject), \(part ?? expected), is more than "
        + "\(constraint.source.bound), \(part == nil ? printed : bound(constraint) ?? printed)"
    }
  }

  /// What is expected of the subject: the sum, or what bounds it.
  private func expectation(_ index: Int) -> String? {
    let constraint = check.constraints[index]
    if case .rule(let rule) = constraint.source { return rule.source }
    guard constraint.relation == .atMost else { return check.expected(index).map { "\($0)" } }
    guard constraint.lonePart != nil else { return check.expected(index).map { ">= \($0)" } }
    return bound(constraint).map { "<= \($0)" }
  }

  /// What bounds the part of a constraint: its result and what is added to it.
  private func bound(_ constraint: FigureConstraint) -> String? {
    var steps = check.figures[constraint.result]?.steps ?? 0
    for term in constraint.terms where term.isNegative {
      steps += check.figures[term.figure]?.steps ?? 0
    }
    return check.printed(steps, like: constraint.result).map { "\($0)" }
  }

  /// A rule with the figures in place of its codes: `12 == 5 + 6`.
  private func rendering(_ constraint: FigureConstraint) -> String {
    var text = (own(constraint.result) ?? "") + " == "
    for (position, term) in constraint.terms.enumerated() {
      if position > 0 { text += term.isNegative ? " - " : " + " }
      if position == 0, term.isNegative { text += "-" }
      text += own(term.figure) ?? ""
    }
    return text
  }

  // MARK: - Several constraints

  private func raise(
    _ group: [Int], _ suspect: ErrorLocalisation.Suspect, _ log: inout RecordLog
  ) {
    let first = check.constraints[group[0]]
    var message = group.map { sentence($0, log) }.joined(separator: "; ")
    message += "; if only one figure is wrong, it is \(name(suspect.figure, beside: nil, log))"
    let number = suspect.steps.flatMap { check.printed($0, like: suspect.figure) }
    let count = group.count == 2 ? "both" : "all \(group.count)"
    if let number { message += ": \(number) would make \(count) right" }
    var figures: [Int] = [suspect.figure]
    for index in group {
      for figure in check.constraints[index].figures where !figures.contains(figure) {
        figures.append(figure)
      }
    }
    let source =
      group.lazy.map { check.constraints[$0].source }.first { $0.finding == .sumMismatch }
      ?? first.source
    raise(
      source, message, about: suspect.figure, figures,
      number.map { "\($0)" } ?? expectation(group[0]), &log)
  }

  /// One finding for each of the two figures that alone can be wrong together.
  private func raise(
    _ group: [Int], pair: [Int], _ numbers: [Int128?], _ log: inout RecordLog
  ) {
    for (position, figure) in pair.enumerated() {
      let own = group.filter { check.constraints[$0].figures.contains(figure) }
      guard let first = own.first,
        let number = numbers[position].flatMap({ check.printed($0, like: figure) })
      else { continue }
      let sentences = own.map { sentence($0, log) }.joined(separator: "; ")
      let message =
        "\(sentences); if only two figures are wrong, they are \(name(figure, beside: nil, log)) and "
        + "\(name(pair[1 - position], beside: nil, log)): \(number) would be right here"
      raise(
        check.constraints[first].source, message, about: figure,
        own.flatMap { check.constraints[$0].figures }, "\(number)", &log)
    }
  }

  private func raise(
    _ source: ConstraintSource, _ message: String, about subject: Int, _ figures: [Int],
    _ expected: String?, _ log: inout RecordLog
  ) {
    let ordered = ([subject] + figures).withoutRepetition
    let finding = Finding(
      source.finding, severity: source.severity, message,
      indicator: log.records[subject].indicator,
      lines: ordered.compactMap { log.records[$0].provenance.line }.withoutRepetition,
      printed: log.records[subject].valuePrinted, expected: expected)
    log.raise(finding, about: ordered, doubt: 10)
  }

  // MARK: - Names

  private func own(_ figure: Int) -> String? {
    check.figures[figure].flatMap { check.printed($0.steps, like: figure) }.map { "\($0)" }
  }

  private func names(
    _ suspects: [ErrorLocalisation.Suspect], beside constraint: FigureConstraint, _ log: RecordLog
  ) -> String {
    suspects.prefix(Self.mostNames).enumerated().map { position, suspect in
      let number = suspect.steps.flatMap { check.printed($0, like: suspect.figure) }
      let remedy = number.map { position == 0 ? "\($0) would make it right" : "\($0)" }
      return name(suspect.figure, beside: constraint, log, remedy)
    }.joined(separator: ", ")
      + (suspects.count > Self.mostNames ? " and \(suspects.count - Self.mostNames) others" : "")
  }

  /// The code of a figure's row, its line, and its column where the constraint's figures stand in
  /// several; behind it what would make it right.
  private func name(
    _ figure: Int, beside constraint: FigureConstraint?, _ log: RecordLog, _ remedy: String? = nil
  ) -> String {
    let record = log.records[figure]
    let isOfOneColumn =
      constraint?.figures.allSatisfy { log.records[$0].column == record.column } ?? false
    let isOfOneRow = constraint?.figures.allSatisfy { log.records[$0].row == record.row } ?? false
    var name = record.code
    if !isOfOneColumn { name = (isOfOneRow ? "" : "\(name) in ") + "'\(record.measure ?? "")'" }
    let line = isOfOneRow ? nil : record.provenance.line.map { "line \($0)" }
    let details = [line, remedy].compactMap { $0 }
    if !details.isEmpty { name += " (\(details.joined(separator: ": ")))" }
    return name
  }
}

extension [Int] {
  /// The numbers, each once, in the order in which they first stand.
  fileprivate var withoutRepetition: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
