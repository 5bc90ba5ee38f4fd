/// A correction of a report that was not applied, and why.
public struct StaleCorrection: Hashable, Sendable {
  /// What does not hold.
  public enum Reason: Hashable, Sendable {
    /// The cell prints something else.
    case printed(String?)
    /// The report has no such cell.
    case noCell
    /// Several cells fit, and nothing tells which is meant.
    case severalCells([CellSelector])
    /// The document has another number than the correction says.
    case reportNumber(String?)
    /// The value does not fit the type of the cell.
    case type(ValueType)
    /// The row is a heading, which asks for no value.
    case heading
  }

  /// The correction.
  public var correction: Correction
  /// What does not hold.
  public var reason: Reason
  /// The line of the cell in the report, from 1.
  public var line: Int?
}

extension StaleCorrection.Reason {
  /// The reason for programs.
  public var name: String {
    switch self {
    case .printed: "printed_differs"
    case .noCell: "cell_not_found"
    case .severalCells: "cell_ambiguous"
    case .reportNumber: "report_number_differs"
    case .type: "value_unfit"
    case .heading: "heading"
    }
  }
}

extension StaleCorrection {
  /// What was expected and what stands there, in words.
  public var message: String {
    let selector = correction.selector
    let expected = Self.quoted(correction.expectedPrinted)
    return switch reason {
    case .printed(let printed): "\(selector) prints \(Self.quoted(printed)), expected \(expected)"
    case .noCell: "the report has no cell \(selector), expected one that prints \(expected)"
    case .severalCells(let cells):
      "\(cells.count) cells are \(selector): \(Self.list(cells)); expected table, row, column, "
        + "measure, area or period to tell which"
    case .reportNumber(let number):
      "the report has \(number.map { "the number \($0)" } ?? "no number"), expected "
        + (selector.reportNumber ?? "none")
    case .type(let type):
      "\(selector) is of type \(type.rawValue), which \(correction.statement) does not fit"
    case .heading: "\(selector) is a heading, which takes no value"
    }
  }

  private static func quoted(_ printed: String?) -> String {
    printed.map { "'\($0)'" } ?? "nothing"
  }

  private static func list(_ cells: [CellSelector]) -> String {
    let shown = 4
    let list = cells.prefix(shown).map { "(\($0))" }.joined(separator: " ")
    return cells.count > shown ? list + " and \(cells.count - shown) more" : list
  }
}

extension Correction.Statement: CustomStringConvertible {
  /// What is stated, as the file of corrections writes it.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): "'\(text)'"
    case .boolean(let answer): answer ? "true" : "false"
    case .absence(let absence): "the absence \(absence.rawValue)"
    case .withdrawn: "a withdrawal"
    }
  }
}
