import ArgumentParser

/// The formats that a command writes; the raw value is what the option takes.
protocol OutputFormat: RawRepresentable<String>, CaseIterable, ExpressibleByArgument, Sendable {
  /// What a terminal gets where nothing says otherwise.
  static var onTerminal: Self { get }
  /// What a file or a pipe gets where nothing says otherwise.
  static var offTerminal: Self { get }
  /// What it is written to.
  var place: OutputPlace { get }
}

extension OutputFormat {
  /// Most formats are bytes for any place.
  var place: OutputPlace { .stream }

  /// The format that the name of an output file asks for; null where it asks for none of these.
  init?(ofFileNamed path: String) {
    guard let suffix = FilePath.suffix(of: path) else { return nil }
    let name =
      switch suffix {
      case "ndjson": "jsonl"
      case "txt": "table"
      case "sqlite3", "db": "sqlite"
      case "sql": "postgres"
      default: suffix
      }
    self.init(rawValue: name)
  }

  /// The ending of a file in this format.
  var suffix: String {
    switch rawValue {
    case "table": "txt"
    case "csv-excel": "csv"
    case "typed": "jsonl"
    case "postgres": "sql"
    default: rawValue
    }
  }

  /// What is said of files that are added to, where there are such.
  static var adding: String {
    let isAddedTo = Self(rawValue: "sqlite") != nil
    return isAddedTo ? " A SQLite file that is there is added to." : ""
  }

  /// The formats in words, with what is written where none is asked for.
  static var help: String {
    let names = allCases.map(\.rawValue)
    let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    let (terminal, other) = (onTerminal.rawValue, offTerminal.rawValue)
    let ordinary = terminal == other ? other : "\(terminal) on a terminal, else \(other)"
    return "\(list) (default: by the name of the output, else \(ordinary))."
  }
}
