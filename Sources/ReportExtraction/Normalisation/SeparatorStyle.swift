/// How a document separates decimals and thousands.
public enum SeparatorStyle: Hashable, Sendable {
  /// `1.234,5`: decimal comma, dots between thousands.
  case vietnamese
  /// `1,234.5`: decimal point, commas between thousands.
  case english
  /// The document does both.
  case undecided
}
