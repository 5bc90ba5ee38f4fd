/// What became of each source row of the tables of figures, each counted once.
public struct Ledger: Hashable, Sendable {
  /// Source rows read; blank lines are no rows.
  public var read = 0
  /// Rows bound to an indicator and asking for a value or holding one.
  public var bound = 0
  /// Heading rows.
  public var headings = 0
  /// Header rows, repeated ones and column-letter rows included.
  public var header = 0
  /// Rows that continue a row cut by a page break, or only open the parts below them (`Trong đó`).
  public var continuations = 0
  /// Rows that no indicator takes.
  public var unbound = 0

  /// Makes an empty ledger.
  public init() {}

  /// Whether every row read has one place.
  public var balances: Bool { read == bound + headings + header + continuations + unbound }
}
