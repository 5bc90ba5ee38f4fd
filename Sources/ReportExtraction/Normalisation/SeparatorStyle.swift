/// How a document separates decimals and thousands.
public enum SeparatorStyle: Hashable, Sendable {
  /// Nothing is known: a point before three digits groups thousands, as the rule has it, a comma
  /// before three may be either.
  case assumed
  /// `1.234,5`: decimal comma, dots between thousands.
  case vietnamese
  /// `1,234.5`: decimal point, commas between thousands.
  case english
  /// The document does both.
  case undecided
}
