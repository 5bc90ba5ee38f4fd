/// What a person who finishes a mapping should look at, written as comments into its file.
public struct MappingRemarks: Hashable, Sendable {
  /// The lines at the top of the file.
  public var top: [String]
  /// The remarks above each indicator, by its index.
  public var rows: [Int: [String]]

  /// Makes remarks; none by default.
  public init(top: [String] = [], rows: [Int: [String]] = [:]) {
    self.top = top
    self.rows = rows
  }
}
