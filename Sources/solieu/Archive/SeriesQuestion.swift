import ReportArchive
import ReportExtraction

/// Asks an archive for series by their names.
struct SeriesQuestion {
  /// A series that was found, with its lines.
  struct Answer {
    /// How it was joined over the versions of the form.
    let plan: SeriesPlan
    /// Its lines.
    let lines: [SeriesLine]
  }

  private let options: ArchiveQuestionOptions
  private let aspect: FigureAspect
  /// Whether earlier periods than those asked for are wanted too.
  private let withPast: Bool

  /// Makes a question.
  init(_ options: ArchiveQuestionOptions, aspect: FigureAspect, withPast: Bool = false) {
    self.options = options
    self.aspect = aspect
    self.withPast = withPast
  }

  /// The series that the names stand for, each once, in the order of the names.
  ///
  /// What a reader must know of the answer is told on standard error.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where the archive has no such name.
  func answers(
    to names: [String], reader: ArchiveReader, versions: VersionCatalogue
  ) throws(CommandFailure) -> [Answer] {
    let series = try options.choice.series(named: names, of: reader)
    let agencies = try options.choice.agencies(of: reader)?.map(\.id)
    let predecessors = try predecessors(reader)
    var answers: [Answer] = []
    for series in series {
      if let other = answers.first(where: { $0.plan.goesOn(in: series.series) }) {
        options.choice.say(
          "\(series.series): told with \(other.plan.series.series), which became it")
        continue
      }
      let plan = SeriesPlan(series, versions: versions)
      var selection = ArchiveSelection()
      selection.series = plan.wanted
      selection.agencies = agencies
      selection.statements = options.statements
      if !withPast { options.choice.range?.narrow(&selection) }
      var assembly = SeriesAssembly(
        plan, versions: versions, aspect: aspect, predecessors: predecessors)
      let range = withPast ? nil : options.choice.range
      var undated = 0
      try ArchiveOptions.forEachRecord(reader, selection) { record in
        guard range?.contains(record.period) ?? true else { return }
        if record.text(.period) == nil { undated += 1 }
        assembly.add(record)
      }
      for remark in plan.remarks { options.choice.say("\(series.series): \(remark)") }
      if undated > 0 {
        options.choice.say("\(series.series): figures whose period is not known: \(undated)")
      }
      let lines = assembly.lines()
      tellDrafts(series.series, lines)
      answers.append(Answer(plan: plan, lines: lines))
    }
    return answers
  }

  /// The agencies of the archive that others of it came from with another territory.
  private func predecessors(
    _ reader: ArchiveReader
  ) throws(CommandFailure) -> [String: [String]] {
    let registry = try options.choice.registry()
    let ids = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.agencies().map(\.id)
    }
    var predecessors: [String: [String]] = [:]
    for id in ids {
      let former = registry.formerTerritories(of: id).filter(ids.contains)
      if !former.isEmpty { predecessors[id] = former }
    }
    return predecessors
  }

  private func tellDrafts(_ series: String, _ lines: [SeriesLine]) {
    let drafts = lines.flatMap(\.figures).count { $0.status == .draft }
    if drafts > 0 { options.choice.say("\(series): figures from drafts: \(drafts)") }
  }
}
