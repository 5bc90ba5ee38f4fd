import ArgumentParser
import ReportArchive
import ReportExtraction

/// What questions about figures have in common: which of them, and what was known when.
struct ArchiveQuestionOptions: ParsableArguments {
  @OptionGroup var choice: ArchiveChoiceOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("What was known on this day (default: what holds now).", valueName: "date"))
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(parsing: asOf) == nil {
      throw ValidationError("--as-of \(asOf): expected a date, such as 2023-06-12.")
    }
  }

  /// The day whose knowledge is asked for.
  var day: CalendarDate? { asOf.flatMap(CalendarDate.init(parsing:)) }

  /// The statements that are asked for.
  var statements: ArchiveSelection.Statements { day.map { .asOf($0) } ?? .latest }
}
