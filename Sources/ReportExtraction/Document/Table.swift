/// A table as the source gives it: rows of cells, spans not yet resolved.
public struct Table: Hashable, Sendable {
  /// One source row.
  public struct Row: Hashable, Sendable {
    /// The cells that the row starts, in source order.
    public var cells: [Cell]
    /// Where the row begins.
    public var provenance: Provenance
    /// The row group (`thead`, `tbody`, `tfoot`), counted from 0: no span crosses its end.
    public var group: Int

    /// Makes a row.
    public init(cells: [Cell], provenance: Provenance, group: Int = 0) {
      self.cells = cells
      self.provenance = provenance
      self.group = group
    }
  }

  /// The caption that belongs to the table in the source (`caption`), if any.
  public var caption: String?
  /// The rows in source order.
  public var rows: [Row]
  /// The name of the sheet of a workbook that the table stands in; null in every other format.
  public var sheet: String?
  /// Whether the source states the spans; where it does not (text), a blank header cell may be one.
  public var hasExplicitSpans: Bool

  /// Makes a table.
  public init(caption: String? = nil, rows: [Row] = [], hasExplicitSpans: Bool) {
    self.caption = caption
    self.rows = rows
    self.hasExplicitSpans = hasExplicitSpans
  }
}
