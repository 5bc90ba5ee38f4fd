/// A citation of another document.
public struct Reference: Hashable, Sendable {
  /// The kind of document: `Kế hoạch`; null where none is printed.
  public var kind: String?
  /// Number and symbol: `72/KH-BDT`.
  public var number: String
  /// The date of the cited document, where it is printed.
  public var date: CalendarDate?
  /// The line on which the citation begins, from 1.
  public var line: Int?

  /// Makes a reference.
  public init(kind: String?, number: String, date: CalendarDate?, line: Int?) {
    self.kind = kind
    self.number = number
    self.date = date
    self.line = line
  }
}
