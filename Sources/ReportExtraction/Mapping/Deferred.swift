import Synchronization

/// A value that is made when it is first asked for, and once, whatever thread asks.
///
/// What a mapping has for damaged labels and for prose is not made for the forms that no report is of.
final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Defers the making of a value.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
