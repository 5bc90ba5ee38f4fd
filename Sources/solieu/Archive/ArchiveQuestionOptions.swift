import ArgumentParser
import ReportArchive
import ReportExtraction

/// What the questions to an archive have in common: which agencies and periods, and what was known.
struct ArchiveQuestionOptions: ParsableArguments {
  @OptionGroup var file: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "Only this agency, by its id or its name; may be repeated.", valueName: "id|name"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      "From this period on: 2021, 2021-S1, 2021-Q3, 2021-06, or a date.", valueName: "period"))
  var from: String?

  @Option(help: ArgumentHelp("Up to this period, itself included.", valueName: "period"))
  var to: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("What was known on this day (default: what holds now).", valueName: "date"))
  var asOf: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    for (option, text) in [("--from", from), ("--to", to)] {
      guard let text, PeriodRange.days(of: text) == nil else { continue }
      throw ValidationError(
        "\(option) \(text): expected a period (2021, 2021-S1, 2021-Q3, 2021-06) or a date.")
    }
    if let asOf, CalendarDate(parsing: asOf) == nil {
      throw ValidationError("--as-of \(asOf): expected a date, such as 2023-06-12.")
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

  /// The day whose knowledge is asked for.
  var day: CalendarDate? { asOf.flatMap(CalendarDate.init(parsing:)) }

  /// The statements that are asked for.
  var statements: ArchiveSelection.Statements { day.map { .asOf($0) } ?? .latest }

  /// Says a line on standard error, unless nothing is to be said.
  func say(_ message: String) {
    if !speech.quiet { Diagnostics.say(message) }
  }

  /// Opens the archive.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/missingInput`` where there is no such file.
  func open() throws(CommandFailure) -> ArchiveReader {
    let path = file.archive
    let status: FileStatus?
    do throws(SystemError) {
      status = try FileStatus.ofExisting(path)
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
    guard status != nil else { throw CommandFailure(.missingInput, "\(path): no such archive") }
    return try Self.reading { () throws(ArchiveError) in try ArchiveReader(path: path) }
  }

  /// Asks the archive something.
  static func reading<Answer>(
    _ body: () throws(ArchiveError) -> Answer
  ) throws(CommandFailure) -> Answer {
    do throws(ArchiveError) {
      return try body()
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
  }

  /// Hands over records of the archive one by one.
  static func forEachRecord(
    _ reader: ArchiveReader, _ selection: ArchiveSelection, _ body: (ArchivedRecord) -> Void
  ) throws(CommandFailure) {
    do {
      try reader.forEachRecord(selection, body)
    } catch {
      throw CommandFailure(
        .inputOutput, (error as? ArchiveError).map { "\($0)" } ?? "\(reader.path): \(error)")
    }
  }

  /// The agencies that are asked for; all of the archive where none is named.
  ///
  /// A name of several is told on standard error.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where no agency has a name.
  func agencies(of reader: ArchiveReader) throws(CommandFailure) -> [Agency] {
    let all = try Self.reading { () throws(ArchiveError) in try reader.agencies() }
    guard !agency.isEmpty else { return all }
    let choice = AgencyChoice(all)
    var chosen: [Agency] = []
    for name in agency {
      let found = choice.agencies(named: name)
      guard !found.isEmpty else {
        let near = choice.near(name)
        let hint = near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))"
        throw CommandFailure(.usage, "--agency \(name): no such agency in \(file.archive)\(hint)")
      }
      if found.count > 1 {
        say("--agency \(name): \(found.count) agencies: \(found.map(\.id).joined(separator: ", "))")
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen
  }
}
