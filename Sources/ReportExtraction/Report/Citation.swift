/// A citation of a document by its number, as a text prints it.
public struct Citation: Hashable, Sendable {
  /// The kind of document in its usual spelling, `Kế hoạch`; null where none is printed.
  public var kind: String?
  /// Number and symbol.
  public var number: DocumentNumber
  /// The date of the cited document, where one is printed and exists.
  public var date: CalendarDate?
  /// Whether a date is printed that the calendar does not have.
  public var hasInvalidDate: Bool
  /// UTF-8 offset in the text where the citation begins (its kind, else `số`, else the number).
  public var offset: Int
  /// UTF-8 offset behind the citation and the date that follows it.
  public var end: Int

  /// Whether the number breaks the grammar of Nghị định 30/2020/NĐ-CP.
  public var isMalformed: Bool { !number.isWellFormed }
}
