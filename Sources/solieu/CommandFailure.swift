/// Why a command ends early: the status for scripts, the message for people.
struct CommandFailure: Error {
  /// How the program is to end.
  let status: ExitStatus
  /// What went wrong, one line each; nothing where all has been said.
  let messages: [String]

  /// Makes a failure with a message.
  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.messages = [message]
  }

  /// Makes a failure that needs no word, or several.
  init(_ status: ExitStatus, messages: [String] = []) {
    self.status = status
    self.messages = messages
  }

  /// Whether whoever read the output has gone: the end of the run, but no fault.
  var isBrokenPipe: Bool { status == .success }

  /// Makes the failure that a system error in writing is; a reader that has gone is none to speak of.
  init(writing error: SystemError) {
    if error.isBrokenPipe {
      self.init(.success)
    } else {
      self.init(.inputOutput, "\(error.path): \(error.reason)")
    }
  }
}
