/// The list of answers of a coded indicator, as a unit cell prints it: `Không = 0 Có = 1`.
public struct Legend: Hashable, Sendable {
  /// One answer.
  public struct Option: Hashable, Sendable {
    /// The code.
    public var code: ExactDecimal
    /// What it means.
    public var label: String

    /// Makes an answer.
    public init(code: ExactDecimal, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// The answers in printed order.
  public var options: [Option]

  /// Makes a legend.
  public init(options: [Option]) {
    self.options = options
  }
}
