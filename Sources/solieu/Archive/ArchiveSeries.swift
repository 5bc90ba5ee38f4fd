import ArgumentParser
import ReportArchive
import ReportExtraction
import ReportFormats

/// `solieu archive series`: the figures of an indicator over the years.
struct ArchiveSeries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Prints the figures of an indicator, a code or a concept over the years.",
    discussion: """
      A block for each agency and frequency. Versions of a form are joined by their concepts and \
      relations; what split or merged is the sum of its parts. A break says where figures are no \
      longer the same thing, a gap where nothing was reported. Figures that count from the beginning \
      of the year stand apart from those of a period. An absence is never 0.

        solieu archive series apc.dossiers.received
        solieu archive series 5.1 --agency 'Sở Tư pháp' --from 2020 --to 2023-S1
        solieu archive series CCHC.1.2.1 --as-of 2022-12-31 --format csv
        solieu archive series CCHC.1.2.1 --plot series.svg
      """)

  @Argument(
    help: ArgumentHelp("A concept, the id of an indicator, or a code.", valueName: "name"))
  var names: [String]

  @OptionGroup var question: ArchiveQuestionOptions

  @Option(
    help: ArgumentHelp(
      "actual, plan, estimate or comparison: what the figures are.", valueName: "aspect"))
  var aspect = FigureAspect.actual

  @OptionGroup var output: OutputOptions<SeriesFormat>

  @Option(help: ArgumentHelp("Write a chart to this file, as SVG.", valueName: "file"))
  var plot: String?

  func validate() throws {
    if let plot, FilePath.suffix(of: plot) != "svg" {
      throw ValidationError("--plot \(plot): the chart is SVG; name a file that ends in .svg.")
    }
  }

  mutating func run() throws {
    let reader = try question.choice.file.reader(
      writing: [("--output", output.output), ("--plot", plot)])
    let versions = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.versions()
    }
    let all = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.agencies()
    }
    let found = try SeriesQuestion(question, aspect: aspect).answers(
      to: names, reader: reader, versions: versions)
    let format = output.settledFormat
    let report = SeriesReport(answers: found, agencies: all)
    let file = try OutputFile(orStandardOutput: output.output)
    if let listing = format.listing {
      try SeriesListing(answers: found).write(to: file, as: listing)
    } else if format == .chart {
      let width = output.output == nil ? Terminal.outputWidth : Terminal.defaultWidth
      try file.write(Array(TextChart(report.chart, width: width).text.utf8))
    } else {
      try file.write(Array(report.table.utf8))
    }
    if let plot {
      let chart = try OutputFile(plot)
      try chart.write(Array(SVGChart(report.chart).text.utf8))
      try chart.finish()
    }
    try file.finish()
  }
}
