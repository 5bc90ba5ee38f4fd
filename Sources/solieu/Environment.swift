import Glibc

/// What the environment of the process says.
enum Environment {
  /// The value of a variable; null where it is not set or empty.
  static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// How many processors the program may use.
  static var processorCount: Int {
    max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
  }
}
