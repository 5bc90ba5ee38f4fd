/// One value column of a table, with what its header says.
struct RecordColumn {
  /// The grid column, from 0; the grid row where the table is transposed.
  var column: Int
  /// The header path.
  var measure: String?
  /// The lowest part of the header path.
  var head: String?
  /// The unit that the header states, as printed.
  var unitPrinted: String?
  /// Whether it compares: percent or differences of figures of any unit, which are none of the
  /// indicators' own values: `So với kỳ trước (%)`, `Tăng/giảm`.
  var isComparison: Bool
  /// Whether its values are shares, whatever unit stands in the caption.
  var isShare: Bool
  /// What the header says of the period.
  var reading: ColumnPeriod.Reading
  /// How the column writes numbers; the document where it shows nothing of its own.
  var style: SeparatorStyle
  /// Whether its header says that parentheses are negative.
  var isBalance: Bool
  /// Whether neither its head nor figures say that it holds values.
  var isGuess: Bool
  /// Whether it holds words only, so that no unit is theirs.
  var holdsWords = false

  /// Reads the header of a value column; `isOnly` where the table has no other.
  init(
    _ value: ColumnRoles.ValueColumn, isOnly: Bool, report: TimePeriod?, style: SeparatorStyle
  ) {
    let measure = value.measure
    let last = value.path.last ?? ""
    let unit = HeaderUnit.printed(in: value.path)
    let isPercent = unit.map { Unit(printed: $0)?.id == "percent" } ?? false
    column = value.column
    self.measure = measure
    head = value.path.last
    unitPrinted = unit
    isComparison =
      !isOnly
      && (isPercent || measure.map(ColumnPeriod.isComparison) ?? false
        || ColumnPeriod.isComparison(last))
    isShare = isPercent || HeaderUnit.isShare(last)
    reading = ColumnPeriod.reading(of: measure, report: report)
    self.style = style
    isGuess = value.isGuess
    isBalance = measure.map { Balance.isNamed(in: $0) } ?? false
  }
}
