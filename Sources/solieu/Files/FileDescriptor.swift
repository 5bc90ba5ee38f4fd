import Glibc

/// An open file, closed exactly once; bytes go in and out, no pointer does.
@safe
struct FileDescriptor: ~Copyable {
  /// How many bytes are asked for at once where the size of a file is not known.
  private static let chunkSize = 1 << 16

  /// The path, or the name of the stream; for messages.
  let path: String
  private let number: CInt
  private let isOwned: Bool

  private init(_ number: CInt, named name: String) {
    self.number = number
    self.path = name
    self.isOwned = false
  }

  private init(opening path: String, flags: CInt, mode: mode_t = 0) throws(SystemError) {
    self.number = unsafe open(path, flags | O_CLOEXEC, mode)
    self.path = path
    self.isOwned = number >= 0
    guard number >= 0 else { throw SystemError(code: errno, path: path) }
  }

  /// Opens the standard streams that whoever started the program closed, so that no file of ours
  /// becomes one of them; called first of all.
  ///
  /// `/dev/null` is opened the wrong way round: reading or writing such a stream still fails.
  static func openClosedStandardStreams() {
    for number in 0...2 as ClosedRange<CInt> where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free is the one that is missing.
      _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Standard input.
  static func standardInput() -> FileDescriptor { FileDescriptor(0, named: "standard input") }
  /// Standard output.
  static func standardOutput() -> FileDescriptor { FileDescriptor(1, named: "standard output") }
  /// Standard error.
  static func standardError() -> FileDescriptor { FileDescriptor(2, named: "standard error") }

  /// Opens a file for reading.
  init(reading path: String) throws(SystemError) {
    try self.init(opening: path, flags: O_RDONLY)
  }

  /// Opens a file that is there for writing: a device or a pipe.
  init(writing path: String) throws(SystemError) {
    try self.init(opening: path, flags: O_WRONLY | O_APPEND)
  }

  /// Makes a new file; fails where there is one of that name.
  ///
  /// - Parameter mode: The permissions, from which the umask is taken.
  init(creating path: String, mode: UInt32 = 0o666) throws(SystemError) {
    try self.init(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
  }

  deinit {
    if isOwned { _ = close(number) }
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { isatty(number) == 1 }

  /// How many columns the terminal has; null where it is none or does not say.
  var terminalWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// All bytes to the end, or null where there are more than `limit`.
  func readToEnd(limit: Int) throws(SystemError) -> [UInt8]? {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw SystemError(code: errno, path: path) }
    guard Int(status.st_size) <= limit else { return nil }
    // One byte more than the size, so that the end of a file is met before the array must grow.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(Int(status.st_size) + 1, Self.chunkSize))
    while bytes.count <= limit {
      let free = bytes.capacity - bytes.count
      let room = free > 0 ? free : max(bytes.count, Self.chunkSize)
      let read = try read(atMost: min(room, limit + 1 - bytes.count), appendingTo: &bytes)
      if read == 0 { return bytes }
    }
    return nil
  }

  /// Waits for bytes and appends them; gives how many there were, 0 at the end.
  func read(
    atMost count: Int, appendingTo bytes: inout [UInt8]
  ) throws(SystemError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: [UInt8](repeating: 0, count: count))
    while true {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: start), count)
      }
      if read < 0 && errno == EINTR { continue }
      bytes.removeLast(count - max(0, read))
      guard read >= 0 else { throw SystemError(code: errno, path: path) }
      return read
    }
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(code: errno, path: path) }
      written += count
    }
  }

  /// Waits until the bytes are on the disk.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw SystemError(code: errno, path: path) }
  }

  /// Sets the permissions, the umask left aside.
  func setPermissions(_ mode: UInt32) throws(SystemError) {
    guard fchmod(number, mode) == 0 else { throw SystemError(code: errno, path: path) }
  }
}
