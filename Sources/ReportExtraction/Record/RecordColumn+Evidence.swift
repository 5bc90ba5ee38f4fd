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

  /// The type of a value column that holds words or days and no quantity at all; null for any other.
  static func otherType(
    _ column: Int, of rows: [IndicatorRow], style: SeparatorStyle
  ) -> ValueType? {
    var words = 0
    var days = 0
    for row in rows {
      for value in row.values where value.index == column {
        guard let text = value.text else { continue }
        switch value.stored {
        case .number, .boolean: return nil
        case .date:
          days += 1
          continue
        case nil: break
        }
        guard ValueType(of: text, style: style, isNumericColumn: true) == .text else { return nil }
        if InferredTypes.isDate(text) {
          days += 1
        } else if Absence(parsing: text) == nil {
          words += 1
        }
      }
    }
    if days > words { return .date }
    return words > 0 ? .text : nil
  }
}
