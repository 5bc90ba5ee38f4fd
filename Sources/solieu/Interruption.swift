import Glibc

/// What happens when someone ends the program early: files half written are removed.
enum Interruption {
  /// Begins to watch; called once, before the first output is begun and the first thread started.
  static func prepare() {
    // A reader that has gone is told by the write that fails, so that files can be put away.
    _ = signal(SIGPIPE, SIG_IGN)
    // Blocked in every thread and waited for in one: what is done then is ordinary code, which a
    // signal handler must not be.
    var signals = watched
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    unsafe pthread_create(
      &thread, nil,
      { _ in
        var signals = Interruption.watched
        var number: CInt = 0
        guard unsafe sigwait(&signals, &number) == 0 else { return nil }
        let status: ExitStatus = number == SIGINT ? .interrupted : .terminated
        PendingOutputs.discardAll { _exit(status.rawValue) }
        return nil
      }, nil)
  }

  private static var watched: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    return signals
  }
}
