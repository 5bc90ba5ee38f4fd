/// Why a figure of a series does not simply go on from the one before it.
public struct SeriesBreak: Hashable, Sendable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// Another version of the form means something else by it.
    case redefined
    /// It is counted in another unit.
    case unit
    /// Its unit is multiplied by another number.
    case multiplier
    /// Its values are of another type.
    case type
    /// It covers days that stand otherwise in the calendar: 15 December to 14 June beside a half.
    case window
    /// Some of the parts that add up to it are not there.
    case parts
    /// The agency is for another territory than those it came from.
    case territory
  }

  /// What differs.
  public let kind: Kind
  /// How, in words for people.
  public let reason: String

  /// Makes a break.
  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }

  /// Whether no line may be drawn over it; windows that differ make figures less alike, no more.
  public var interrupts: Bool { kind != .window }
}
