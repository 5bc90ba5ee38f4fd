/// What the program says to people: lines on standard error, never on standard output.
enum Diagnostics {
  /// Says one line, with the name of the program before it.
  static func say(_ message: String) {
    write("solieu: \(message)\n")
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    // Where standard error is closed, nobody is there to be told.
    do { try FileDescriptor.standardError().write(Array(text.utf8)) } catch {}
  }
}
