/// What is known about the terminal that the output goes to.
enum Terminal {
  /// How wide lines for people are where the output is no terminal, in columns.
  static let defaultWidth = 120

  /// How wide lines for people are, in columns.
  static var outputWidth: Int {
    FileDescriptor.standardOutput().terminalWidth ?? defaultWidth
  }

  /// Whether colour is welcome: on a terminal, unless `NO_COLOR` (no-color.org) is set.
  static var wantsColour: Bool {
    FileDescriptor.standardOutput().isTerminal && Environment.value(of: "NO_COLOR") == nil
      && Environment.value(of: "TERM") != "dumb"
  }
}
