/// What speaks for a table being a form, and against it; shown to people as it stands.
public struct FormEvidence: Hashable, Sendable {
  /// Whether the form was in use when the report was written.
  public enum Validity: String, Sendable {
    /// The day of the report, or the last one it covers, lies within the form's dates.
    case valid
    /// The form gives no dates, or the report none.
    case unknown
    /// No day of the report lies within the form's dates.
    case outside
  }

  /// The id of the mapping.
  public var mapping: String
  /// How many rows the table has.
  public var rows = 0
  /// How many of them have a label that the form has.
  public var labels = 0
  /// How many of these print another code than the form.
  public var otherCodes = 0
  /// How many have no such label, and share most of their words with the form's.
  public var alike = 0
  /// How many have nothing but a code that the form has too.
  public var codesAlone = 0
  /// How many have a label in other words than the form's.
  public var foreign = 0
  /// How many indicators have no row although the row above them is there.
  public var missing = 0
  /// Whether a title of the form stands above the table or heads the report.
  public var isTitled = false
  /// How many columns have a head that the mapping names.
  public var heads = 0
  /// Whether the form was in use.
  public var validity = Validity.unknown
  /// How well the form fits, 0…1: the mean worth of the rows, a little more for title and heads.
  public var score = 0.0

  /// Whether the rows that are the form's stand under numbers of another outline, and no title says
  /// that they are the form.
  var isRenumbered: Bool { !isTitled && labels > 0 && otherCodes * 2 > labels }

  /// Makes evidence about a mapping that nothing speaks for yet.
  public init(mapping: String) {
    self.mapping = mapping
  }
}
