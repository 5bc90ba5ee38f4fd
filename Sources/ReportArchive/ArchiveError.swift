import GRDB

/// Why an archive could not be opened, read or written.
public struct ArchiveError: Error, Hashable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// The file is there, but is no SQLite database.
    case notADatabase
    /// The file is a SQLite database of another program.
    case notAnArchive
    /// The archive was written by an earlier version of the program, and is only read.
    case olderSchema
    /// The archive was written by a later version of the program.
    case newerSchema
    /// The file cannot be opened or made.
    case cannotOpen
    /// The file, or its folder, may not be written.
    case readOnly
    /// Another program is writing to the archive.
    case locked
    /// No room is left on the disk.
    case diskFull
    /// The database is damaged.
    case damaged
    /// Anything else, in SQLite's words.
    case other(String)
  }

  /// The path of the archive as given.
  public let path: String
  /// What stood in the way.
  public let reason: Reason

  /// Makes an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Turns what the database layer throws into an error that names the file.
  init(path: String, _ error: any Error) {
    self.init(path: path, reason: Reason(error))
  }
}

extension ArchiveError.Reason {
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .other("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CANTOPEN: self = .cannotOpen
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CORRUPT: self = .damaged
    default: self = .other(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The path and the reason in words.
  public var description: String {
    let words =
      switch reason {
      case .notADatabase: "is not a SQLite database"
      case .notAnArchive: "is a SQLite database of another program"
      case .olderSchema:
        "was written by an earlier version of solieu; `solieu archive add` brings it up to date"
      case .newerSchema: "was written by a later version of solieu"
      case .cannotOpen: "cannot be opened or created"
      case .readOnly: "cannot be written"
      case .locked: "is being written by another program"
      case .diskFull: "cannot be written: the disk is full"
      case .damaged: "is damaged"
      case .other(let message): message
      }
    return "\(path): \(words)"
  }
}
