import ArgumentParser
import ReportArchive
import ReportExtraction

/// `solieu archive aggregate`: the figures of several agencies added up.
struct ArchiveAggregate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Adds up the figures of agencies, period by period.",
    discussion: """
      Sums of counts, decimals and money, exactly, in one unit; the number of agencies that reported, \
      of those without a value (by the reason) and of those missing stands beside each. An absence is \
      never 0. Percents and ratios have no sum without their denominators: their range is given. \
      Answers are counted. Agencies of different levels are never added to each other.

        solieu archive aggregate apc.dossiers.received --from 2020
        solieu archive aggregate 5.1 --by province --format csv
        solieu archive aggregate 5.1 --by province --places-of 2025-07-01
        solieu archive aggregate CCHC.1.2.1 --agency 'Sở Tư pháp' --as-of 2022-12-31
      """)

  /// What rows are made by, beside the period.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    /// The period alone.
    case period
    /// The period and the province.
    case province
  }

  @Argument(
    help: ArgumentHelp("A concept, the id of an indicator, or a code.", valueName: "name"))
  var names: [String]

  @OptionGroup var question: ArchiveQuestionOptions

  @Option(help: ArgumentHelp("period or province: what rows are made by.", valueName: "what"))
  var by = Grouping.period

  @Option(
    name: .customLong("places-of"),
    help: ArgumentHelp(
      "Count agencies that were merged by this day as what they went into (default: as they were).",
      valueName: "date"))
  var placesOf: String?

  @OptionGroup var output: OutputOptions<ArchiveListingFormat>

  func validate() throws {
    if let placesOf, CalendarDate(parsing: placesOf) == nil {
      throw ValidationError("--places-of \(placesOf): expected a date, such as 2025-07-01.")
    }
  }

  mutating func run() throws {
    let reader = try question.choice.file.reader(writing: [("--output", output.output)])
    let versions = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.versions()
    }
    let agencies = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.agencies()
    }
    let answers = try SeriesQuestion(question, aspect: .actual, withPast: true).answers(
      to: names, reader: reader, versions: versions)
    let successors = try successors(of: agencies)
    let sums = answers.map { answer in
      (
        series: answer.plan.series,
        aggregation: Aggregation(
          answer.lines, agencies: agencies, versions: versions, byProvince: by == .province,
          range: question.choice.range, successors: successors)
      )
    }
    for (series, aggregation) in sums { tell(series.series, aggregation) }
    let report = AggregateReport(sums)
    let file = try OutputFile(orStandardOutput: output.output)
    let format = output.settledFormat
    if format == .table {
      try file.write(Array(report.table.utf8))
    } else {
      try report.write(to: file, as: format)
    }
    try file.finish()
  }

  /// What agencies and their provinces are on the day whose places are asked for.
  private func successors(of agencies: [Agency]) throws(CommandFailure) -> [String: String] {
    guard let day = placesOf.flatMap(CalendarDate.init(parsing:)) else { return [:] }
    let registry = try question.choice.registry()
    var successors: [String: String] = [:]
    for id in agencies.flatMap({ [$0.id, $0.province].compactMap(\.self) }) {
      guard let successor = registry.successor(of: id, on: day), successor != id else { continue }
      successors[id] = successor
    }
    return successors
  }

  private func tell(_ series: String, _ aggregation: Aggregation) {
    let levels = Set(aggregation.rows.map(\.key.level))
    if levels.count > 1 {
      question.choice.say(
        "\(series): agencies of \(levels.count) levels, which are not added up together")
    }
    if aggregation.partialFigures > 0 {
      question.choice.say(
        "\(series): figures about places within an agency, left out: \(aggregation.partialFigures)")
    }
    if !aggregation.doubled.isEmpty {
      question.choice.say(
        "\(series): told twice for a period, the later counts: "
          + aggregation.doubled.sorted().joined(separator: ", "))
    }
    if !aggregation.succeeded.isEmpty {
      question.choice.say(
        "\(series): counted as what they went into: "
          + aggregation.succeeded.sorted().joined(separator: ", "))
    }
    if !aggregation.restated.isEmpty {
      question.choice.say(
        "\(series): periods that the successor tells as well, whose figure counts: "
          + aggregation.restated.sorted().joined(separator: ", "))
    }
    let drafts = aggregation.rows.reduce(0) { $0 + $1.drafts }
    if drafts > 0 { question.choice.say("\(series): sums hold figures from drafts: \(drafts)") }
  }
}
