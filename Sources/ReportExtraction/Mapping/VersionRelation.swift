/// How indicators of another version of a form relate to those of this one.
public struct VersionRelation: Hashable, Sendable {
  /// What happened between the versions.
  public enum Kind: String, Sendable, CaseIterable {
    /// The same figure under the same code.
    case same
    /// One indicator became several, which add up to it.
    case split
    /// Several indicators became one, their sum.
    case merged
    /// The same figure under another code.
    case renumbered
    /// The code or the name stayed and the figure means something else: a break in the series.
    case redefined
  }

  /// What happened.
  public var kind: Kind
  /// The id of the other version.
  public var mapping: String
  /// Codes in the other version.
  public var from: [String]
  /// Codes in this version.
  public var to: [String]
  /// What a reader of the series must know.
  public var note: String?

  /// Makes a relation.
  public init(
    _ kind: Kind, mapping: String, from: [String], to: [String], note: String? = nil
  ) {
    self.kind = kind
    self.mapping = mapping
    self.from = from
    self.to = to
    self.note = note
  }
}
