import Synchronization

/// The files being written aside, so that an interrupted program leaves none of them behind.
enum PendingOutputs {
  private static let paths = Mutex<[String]>([])

  /// Notes a file written aside, before it is made.
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
      for path in paths { FileSystem.remove(path) }
      end()
    }
  }
}
