/// A file that appears whole or not at all, or a stream.
///
/// A regular file is written aside in the same folder, brought to the disk and renamed. A device or a
/// pipe that is there is written to directly.
final class OutputFile {
  /// How many bytes are gathered before they are written.
  private static let bufferSize = 1 << 16

  /// The path as given; null for standard output.
  let path: String?
  private let descriptor: FileDescriptor
  /// Null for a stream.
  private let aside: AsideFile?
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Takes standard output.
  init() {
    path = nil
    aside = nil
    descriptor = .standardOutput()
  }

  /// Begins a file.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    do throws(SystemError) {
      let existing = try FileStatus.ofExisting(path)
      if let existing, existing.kind == .special || Self.namesStream(path) {
        aside = nil
        descriptor = try FileDescriptor(writing: path)
        return
      }
      guard existing?.kind != .folder else { throw SystemError.isFolder(path) }
      let aside = AsideFile(for: path)
      self.aside = aside
      descriptor = try FileDescriptor(creating: aside.path)
      if let existing { try descriptor.setPermissions(existing.permissions) }
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot create the file: \(error.reason)")
    }
  }

  /// Whether a path names what is open already, though a regular file may stand behind it:
  /// `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/3`.
  private static func namesStream(_ path: String) -> Bool {
    path.utf8.starts(with: "/dev/".utf8) || path.utf8.starts(with: "/proc/".utf8)
  }

  /// Begins a file, or takes standard output where no path is given.
  convenience init(orStandardOutput path: String?) throws(CommandFailure) {
    if let path { try self.init(path) } else { self.init() }
  }

  deinit {
    if !isFinished { aside?.discard() }
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { descriptor.isTerminal }

  /// Writes bytes after those written before.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Brings the file to the disk and gives it its name.
  func finish() throws(CommandFailure) {
    try flush()
    isFinished = true
    guard let aside else { return }
    do throws(SystemError) {
      try descriptor.synchronize()
      try aside.finish()
    } catch {
      aside.discard()
      throw CommandFailure(writing: error)
    }
  }

  /// Writes what has been gathered.
  func flush() throws(CommandFailure) {
    do throws(SystemError) {
      try descriptor.write(buffer)
    } catch {
      throw CommandFailure(writing: error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
