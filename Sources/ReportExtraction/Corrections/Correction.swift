/// What a person says about one cell of a report, against what the program read there.
///
/// It names the report, the cell and what the cell prints; where one of these is no longer so, it is
/// stale and changes nothing.
public struct Correction: Hashable, Sendable {
  /// What is said of the cell.
  public enum Statement: Hashable, Sendable {
    /// It holds this number, in the unit of its record.
    case number(ExactDecimal)
    /// It holds what this text says: words, `15/14`, `5..7`, `72/KH-BDT`, a day in ISO 8601.
    case text(String)
    /// It holds a yes or a no.
    case boolean(Bool)
    /// It holds no value, for this reason.
    case absence(Absence)
    /// What earlier lines say of it does not count: it is read as it is printed.
    case withdrawn
  }

  /// The given id, or one that the content gives.
  public var id: String
  /// The line in the file of corrections, from 1.
  public var line: Int
  /// Which report and which of its cells is meant.
  public var selector: CellSelector
  /// What the cell prints; null for a blank cell.
  public var expectedPrinted: String?
  /// What is said of the cell.
  public var statement: Statement
  /// Why.
  public var reason: String
  /// Who says it.
  public var author: String
  /// When it was said, in ISO 8601.
  public var time: String

  /// Makes a correction.
  public init(
    id: String, line: Int, selector: CellSelector, expectedPrinted: String?, statement: Statement,
    reason: String, author: String, time: String
  ) {
    self.id = id
    self.line = line
    self.selector = selector
    self.expectedPrinted = expectedPrinted
    self.statement = statement
    self.reason = reason
    self.author = author
    self.time = time
  }
}

extension Correction {
  /// Whether the cell prints what the correction says it prints: compared by letters, however
  /// they are composed, and with white space folded; what is empty is blank.
  func isGuarded(by printed: String?) -> Bool {
    Self.folded(printed ?? "") == Self.folded(expectedPrinted ?? "")
  }

  /// The text without white space at its ends, and with one space for each run of it.
  package static func folded(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map(String.init).joined(separator: " ")
  }
}
