/// A row of a piece that stays in the joined table.
struct KeptRow: Sendable {
  /// The index of the piece.
  var piece: Int
  /// The row in the piece, from 0.
  var row: Int
  /// Whether a page break stands above it.
  var isBoundary: Bool
  /// Whether it is the rest of the row above it.
  var isContinuation = false
}

/// The rows of all pieces of a table: which of them stay, and where pages break.
struct PageLayout: Sendable {
  /// The rows that stay, the header of the first piece before all.
  var rows: [KeptRow] = []
  /// The rows that hand a sum on to the next page.
  private(set) var carriedOver: [KeptRow] = []
  /// How many rows are not blank.
  private(set) var filledRowCount = 0
  /// How many of them are of headers or of pages.
  private(set) var headerRowCount = 0
  /// Whether a header is repeated within a piece.
  private(set) var hasRepeats = false

  /// Lays out the pieces in their order.
  init(_ pieces: [TablePiece]) {
    rows.reserveCapacity(pieces.reduce(0) { $0 + $1.grid.rowCount })
    for (index, piece) in pieces.enumerated() {
      var isBoundary = index > 0
      let firstHeader = index == 0 ? piece.grid.headerRowCount : 0
      if !piece.rows.repeats.isEmpty { hasRepeats = true }
      for (row, kind) in piece.rows.kinds.enumerated() {
        if kind != .blank { filledRowCount += 1 }
        // The header keeps its shape, blank rows and all.
        if row < firstHeader {
          if kind != .blank { headerRowCount += 1 }
          rows.append(KeptRow(piece: index, row: row, isBoundary: false))
          continue
        }
        switch kind {
        case .blank: continue
        case .header, .furniture:
          headerRowCount += 1
          isBoundary = true
        case .carriedOver:
          headerRowCount += 1
          isBoundary = true
          carriedOver.append(KeptRow(piece: index, row: row, isBoundary: false))
        case .data:
          rows.append(KeptRow(piece: index, row: row, isBoundary: isBoundary))
          isBoundary = false
        }
      }
    }
  }
}
