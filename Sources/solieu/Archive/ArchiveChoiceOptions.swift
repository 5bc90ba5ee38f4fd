import ArgumentParser
import ReportArchive
import ReportExtraction

/// Which reports and figures of an archive a command is about.
struct ArchiveChoiceOptions: ParsableArguments {
  @OptionGroup var file: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "Only this agency, by its id, name or abbreviation; may be repeated.",
      valueName: "id|name"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      "From this period on: 2021, 2021-S1, 2021-Q3, 2021-06, or a date.", valueName: "period"))
  var from: String?

  @Option(help: ArgumentHelp("Up to this period, itself included.", valueName: "period"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The folder whose registry knows agencies and places (default: as for extract).",
      valueName: "dir"))
  var mappings: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    for (option, text) in [("--from", from), ("--to", to)] {
      guard let text, PeriodRange.days(of: text) == nil else { continue }
      throw ValidationError(
        "\(option) \(text): expected a period (2021, 2021-S1, 2021-Q3, 2021-06) or a date.")
    }
    if PeriodRange(from: first, to: last) == nil {
      throw ValidationError("--from \(from ?? "") is after --to \(to ?? "").")
    }
  }

  private var first: CalendarDate? { from.flatMap(PeriodRange.days)?.lowerBound }
  private var last: CalendarDate? { to.flatMap(PeriodRange.days)?.upperBound }

  /// The periods that are asked for; null where none are left out.
  var range: PeriodRange? {
    from == nil && to == nil ? nil : PeriodRange(from: first, to: last)
  }

  /// Says a line on standard error, unless nothing is to be said.
  func say(_ message: String) {
    if !speech.quiet { Diagnostics.say(message) }
  }

  /// What is known of agencies and places.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/badMapping``.
  func registry() throws(CommandFailure) -> AgencyRegistry {
    try RegistryStore.load(mappings: mappings)
  }

  /// The agencies that are asked for; null where none is named.
  ///
  /// A name of several is told on standard error.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where no agency has a name.
  func agencies(of reader: ArchiveReader) throws(CommandFailure) -> [Agency]? {
    guard !agency.isEmpty else { return nil }
    let registry = try registry()
    var chosen: [Agency] = []
    for name in agency {
      let found = try ArchiveOptions.reading { () throws(ArchiveError) in
        try reader.agencies(named: name, registry: registry)
      }
      guard !found.isEmpty else {
        let near = try ArchiveOptions.reading { () throws(ArchiveError) in
          try reader.agencyNames(near: name)
        }
        throw Self.unknown("--agency \(name): no such agency in \(reader.path)", near: near)
      }
      if found.count > 1 {
        say("--agency \(name): \(found.count) agencies: \(found.map(\.id).joined(separator: ", "))")
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen
  }

  /// The series that names stand for, each once, in the order of the names.
  ///
  /// A name of several is told on standard error.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where the archive has no such name.
  func series(
    named names: [String], of reader: ArchiveReader
  ) throws(CommandFailure) -> [ArchivedSeries] {
    var chosen: [ArchivedSeries] = []
    for name in names {
      let found = try ArchiveOptions.reading { () throws(ArchiveError) in
        try reader.series(named: name)
      }
      guard !found.isEmpty else {
        let near = try ArchiveOptions.reading { () throws(ArchiveError) in
          try reader.seriesNames(near: name)
        }
        throw Self.unknown(
          "\(name): no such concept, indicator or code in \(reader.path)", near: near)
      }
      if found.count > 1 {
        say("\(name): \(found.count) series: \(found.map(\.series).joined(separator: ", "))")
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen
  }

  private static func unknown(_ message: String, near names: [String]) -> CommandFailure {
    let hint = names.isEmpty ? "" : "; near: \(names.joined(separator: ", "))"
    return CommandFailure(.usage, message + hint)
  }
}
