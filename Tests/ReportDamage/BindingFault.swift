package import ReportExtraction

/// A record that is wrong, with what there is to know about it.
package struct BindingFault: Sendable {
  /// What is wrong.
  package enum Kind: String, Sendable {
    /// Bound to another indicator than the row is, or bound though the form lacks the row.
    case bound
    /// The value or the absence, and no finding about the record.
    case value
    /// Both are right or unbound, but the record claims more than it should.
    case claim
    /// A record of a column that holds no values.
    case column
    /// The row is in no record.
    case lost
  }

  /// What is wrong.
  package let kind: Kind
  /// The report and the seed.
  package let report: String
  /// The row as it was printed and what it is.
  package let row: FormRow
  /// The record; null where the row is lost.
  package let record: Record?

  /// One line: what it is, the printed row, what it was read as and what it is.
  package var line: String {
    let damages = row.damages.map(\.rawValue).sorted().joined(separator: ", ")
    let read =
      record.map {
        "\($0.indicator) \($0.binding.rawValue) \($0.value.text ?? $0.value.absence?.rawValue ?? "") "
          + "@\($0.confidence.hundredths) [\($0.findings.map(\.rawValue).joined(separator: " "))]"
      } ?? "no record"
    let cells = row.cells.joined(separator: " | ")
    return "\(kind.rawValue)\t\(report)\t\(damages)\n    printed  \(cells)\n    read     \(read)\n"
      + "    truth    \(row.indicator ?? "none") \(row.meaning)"
  }
}
