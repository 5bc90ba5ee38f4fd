import Glibc

/// What is done with folders and names: listing, making, renaming, removing, resolving.
enum FileSystem {
  /// The names in a folder but `.` and `..`, in no order.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw SystemError(code: errno, path: path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw SystemError(code: errno, path: path) }
        return names
      }
      // In place: an entry is shorter than the type that describes it, so it must not be copied.
      let name = unsafe withUnsafeMutablePointer(to: &entry.pointee.d_name) { bytes in
        unsafe String(cString: UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  /// Makes a folder, and those above it, where they are missing.
  static func make(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
      guard try FileStatus(of: path).kind == .folder else {
        throw SystemError(code: ENOTDIR, path: path)
      }
    case ENOENT:
      let parent = FilePath.folder(of: path)
      guard parent != path else { throw SystemError(code: code, path: path) }
      try make(parent)
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw SystemError(code: errno, path: path)
      }
    default: throw SystemError(code: code, path: path)
    }
  }

  /// Gives a file another name, in place of the file that had it.
  static func rename(_ path: String, to newPath: String) throws(SystemError) {
    guard unsafe Glibc.rename(path, newPath) == 0 else {
      throw SystemError(code: errno, path: newPath)
    }
  }

  /// Removes a file, or a folder that is empty; that it is gone already is as good.
  static func remove(_ path: String) {
    if unsafe unlink(path) != 0, errno == EISDIR || errno == EPERM { _ = unsafe rmdir(path) }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchronize(_ path: String) throws(SystemError) {
    try FileDescriptor(reading: path).synchronize()
  }

  /// The path with every link resolved; null where the file is not there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Whether a path leads to a regular file.
  static func isFile(_ path: String) -> Bool { kind(of: path) == .regular }

  private static func kind(of path: String) -> FileStatus.Kind? {
    do throws(SystemError) {
      return try FileStatus(of: path).kind
    } catch {
      return nil
    }
  }
}
