/// What is known about the terminal that the output goes to.
enum Terminal {
  /// How wide lines for people are where the output is no terminal, in columns.
  static let defaultWidth = 120

  /// How wide lines for people are, in columns.
  static var outputWidth: Int {
    FileDescriptor.standardOutput().terminalWidth ?? defaultWidth
  }

  /// How wide lines are that must not be cut where programs read them: `width` off a terminal.
  static func outputWidth(elsewhere width: Int) -> Int {
    FileDescriptor.standardOutput().terminalWidth ?? width
  }

  /// Whether colour is welcome: on a terminal, unless `NO_COLOR` (no-color.org) is set.
  static var wantsColour: Bool {
    FileDescriptor.standardOutput().isTerminal && Environment.value(of: "NO_COLOR") == nil
      && Environment.value(of: "TERM") != "dumb"
  }
}
