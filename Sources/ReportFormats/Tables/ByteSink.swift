/// Where a writer's bytes go, in their order.
public protocol ByteSink: AnyObject {
  /// Takes bytes after those before.
  func write(_ bytes: [UInt8]) throws
}
