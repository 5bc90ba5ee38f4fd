import Glibc

/// A call to the operating system that failed, and on which file.
struct SystemError: Error, Hashable {
  /// The error number, as `errno` gives it.
  let code: CInt
  /// The path of the file, or the name of the stream.
  let path: String

  /// The error of taking a folder for a file.
  static func isFolder(_ path: String) -> SystemError { SystemError(code: EISDIR, path: path) }
  /// The error of taking a file for a folder.
  static func isNoFolder(_ path: String) -> SystemError { SystemError(code: ENOTDIR, path: path) }
  /// The error of replacing a folder that holds something.
  static func isNotEmpty(_ path: String) -> SystemError { SystemError(code: ENOTEMPTY, path: path) }

  /// Whether the file, or a folder on the way to it, does not exist.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether whoever read our output has gone.
  var isBrokenPipe: Bool { code == EPIPE }
  /// What went wrong, in the system's words.
  var reason: String { unsafe String(cString: strerror(code)) }
}

extension SystemError: CustomStringConvertible {
  var description: String { "\(path): \(reason)" }
}
