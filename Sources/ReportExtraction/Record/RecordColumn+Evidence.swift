extension RecordColumn {
  /// The evidence of one value column for its separators.
  static func vote(on column: Int, of rows: [IndicatorRow]) -> SeparatorVote {
    var vote = SeparatorVote()
    for row in rows {
      // What a spreadsheet stores needs no separators to be read.
      for value in row.values where value.index == column && value.stored == nil {
        if let text = value.text { vote.add(text) }
      }
    }
    return vote
  }

  /// Whether a value column holds texts, and neither figures nor markers of absence.
  static func holdWords(_ column: Int, of rows: [IndicatorRow]) -> Bool {
    var words = 0
    for row in rows {
      for value in row.values where value.index == column {
        guard let text = value.text else { continue }
        if ColumnContent.isQuantity(text) { return false }
        words += 1
      }
    }
    return words > 0
  }
}
