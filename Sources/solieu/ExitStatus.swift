/// How the program ends, as scripts see it; the numbers above 63 are those of `sysexits.h`.
enum ExitStatus: Int32 {
  /// All well.
  case success = 0
  /// A fault of the program itself.
  case internalFault = 1
  /// Done, but `--strict` met a finding of severity error, or a correction that does not hold.
  case strictFinding = 2
  /// Done, but some inputs failed.
  case someInputsFailed = 3
  /// The command line is wrong.
  case usage = 64
  /// The only input is unreadable as a report.
  case unreadableReport = 65
  /// An input is not there.
  case missingInput = 66
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// A mapping file or a file of corrections is bad.
  case badMapping = 78
  /// Interrupted from the terminal.
  case interrupted = 130
  /// Told to end.
  case terminated = 143
}
