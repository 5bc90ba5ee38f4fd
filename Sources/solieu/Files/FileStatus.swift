import Glibc

/// What kind of file stands behind a path, links followed.
struct FileStatus {
  /// Which file it is, whatever its names are.
  struct Identity: Hashable {
    private let device: UInt64
    private let inode: UInt64

    fileprivate init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  /// The kinds that are told apart.
  enum Kind {
    case regular
    case folder
    /// A device, a pipe or a socket.
    case special
  }

  /// Which file it is.
  let identity: Identity
  /// What kind of file it is.
  let kind: Kind
  /// The permission bits.
  let permissions: UInt32

  /// Asks for the status of the file at a path.
  init(of path: String) throws(SystemError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemError(code: errno, path: path) }
    identity = Identity(status)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .special
      }
    permissions = status.st_mode & 0o7777
  }

  /// Asks for the status of the file at a path; null where there is none.
  static func ofExisting(_ path: String) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try FileStatus(of: path)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
