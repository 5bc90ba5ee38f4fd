import Glibc

/// What happens when someone ends the program early: files half written are removed.
enum Interruption {
  /// A pipe from the signal handler to the thread that cleans up.
  private static let channel = {
    var ends: [CInt] = [-1, -1]
    _ = unsafe pipe(&ends)
    return (reading: ends[0], writing: ends[1])
  }()

  /// Begins to watch; called once, before the first output is begun.
  static func prepare() {
    // A reader that has gone is told by the write that fails, so that files can be put away.
    _ = signal(SIGPIPE, SIG_IGN)
    guard channel.reading >= 0 else { return }
    // A handler may do next to nothing: it passes the number on to ordinary code.
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(Interruption.channel.writing, &byte, 1)
      }
    }
    var thread = pthread_t()
    unsafe pthread_create(
      &thread, nil,
      { _ in
        Interruption.waitAndEnd()
        return nil
      }, nil)
  }

  private static func waitAndEnd() {
    var byte: UInt8 = 0
    while unsafe read(channel.reading, &byte, 1) != 1 {}
    let status: ExitStatus = CInt(byte) == SIGINT ? .interrupted : .terminated
    PendingOutputs.discardAll { _exit(status.rawValue) }
  }
}
