/// Why reports give no draft of a mapping.
public struct MappingDraftError: Error, Hashable {
  /// What is wrong with a report.
  public enum Reason: Hashable, Sendable {
    /// It cannot be read as a report.
    case unreadable(ExtractionError)
    /// It has no table of figures.
    case noTable
    /// It has not the table that is asked for.
    case noSuchTable(Int, of: Int)
    /// It is of another form than those before it.
    case otherForm(rows: Int, common: Int)
    /// What was drafted makes no mapping: a fault of the program.
    case invalid(MappingError)
  }

  /// What is wrong.
  public let reason: Reason
  /// The report.
  public let source: String

  init(_ reason: Reason, source: String) {
    self.reason = reason
    self.source = source
  }
}

extension MappingDraftError: CustomStringConvertible {
  /// The fault in words, with the report before it.
  public var description: String {
    let words =
      switch reason {
      case .unreadable(let error): "\(error)"
      case .noTable: "no table of figures was found"
      case .noSuchTable(let table, let count):
        "has no table \(table); it has \(count) \(count == 1 ? "table" : "tables") of figures"
      case .otherForm(let rows, let common):
        "is of another form: \(common) of \(rows) rows are those of the reports before it"
      case .invalid(let error): "internal fault: \(error)"
      }
    return "\(source): \(words)"
  }
}
