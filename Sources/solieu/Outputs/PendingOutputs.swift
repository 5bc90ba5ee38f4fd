import Synchronization

/// The files and folders being written aside, so that an interrupted program leaves none of them behind.
enum PendingOutputs {
  private static let paths = Mutex<[String]>([])

  /// Notes a file or folder written aside, before it is made; a folder before what is in it.
  static func add(_ path: String) {
    paths.withLock { $0.append(path) }
  }

  /// Gives a file written aside its name: after that it stays.
  static func rename(_ path: String, to newPath: String) throws(SystemError) {
    // Inside the lock: an interruption sees the file as pending or as done, nothing between.
    try paths.withLock { (paths: inout sending [String]) throws(SystemError) in
      try FileSystem.rename(path, to: newPath)
      paths.removeAll { $0 == path }
    }
  }

  /// Removes a file written aside.
  static func discard(_ path: String) {
    paths.withLock { paths in
      FileSystem.remove(path)
      paths.removeAll { $0 == path }
    }
  }

  /// Removes all files written aside and ends the program: none can be finished between the two.
  static func discardAll(andThen end: () -> Never) {
    paths.withLock { paths in
      // The last first: a folder goes after what is in it.
      for path in paths.reversed() { FileSystem.remove(path) }
      end()
    }
  }
}
