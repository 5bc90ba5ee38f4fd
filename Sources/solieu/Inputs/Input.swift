/// One thing to read, as named by the caller or found in a folder.
struct Input: Hashable, Sendable {
  /// Where the bytes come from.
  enum Origin: Hashable, Sendable {
    /// Standard input.
    case standardInput
    /// A file.
    case file
    /// A folder, or a file on the way through one, that cannot be looked at.
    case unreadable(SystemError)
  }

  /// Where the bytes come from.
  let origin: Origin
  /// The path as given, the folder walked before it; `-` for standard input.
  let source: String
  /// The path below the folder that was walked; the bare name of a file that was given.
  let relativePath: String
}
