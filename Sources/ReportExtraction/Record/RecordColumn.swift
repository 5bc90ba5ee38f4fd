/// One value column of a table, with what its header says.
struct RecordColumn {
  /// The grid column, from 0; the grid row where the table is transposed.
  var column: Int
  /// The header path.
  var measure: String?
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
    unitPrinted = unit
    isComparison =
      !isOnly
      && (isPercent || measure.map(ColumnPeriod.isComparison) ?? false
        || ColumnPeriod.isComparison(last))
    isShare = isPercent || HeaderUnit.isShare(last)
    reading = ColumnPeriod.reading(of: measure, report: report)
    self.style = style
    isBalance = measure.map { Balance.isNamed(in: $0) } ?? false
  }
}

/// The units that a header or a caption states.
enum HeaderUnit {
  /// The unit of a value column as its header prints it, the lowest head first: `triệu đồng` of
  /// `Số tiền (triệu đồng)`, `%` of `Tỷ lệ %`; null where it states none.
  static func printed(in path: [String]) -> String? {
    for head in path.reversed() {
      if let unit = Unit.caption(in: head) { return unit }
      if head.utf8.last == UInt8(ascii: "%") || head.utf8.first == UInt8(ascii: "%") { return "%" }
      // `Triệu đồng` alone is a unit; `Người` or `Xã` is what the column counts.
      if let unit = Unit(printed: head), !unit.isCountable, unit.id != "score", unit.id != "times" {
        return head
      }
    }
    return nil
  }

  /// Whether a head says that the values are shares: `Tỷ lệ`, `Cơ cấu`.
  static func isShare(_ head: String) -> Bool {
    let key = Folding.key(head)
    return key == "ti le" || key.hasPrefix("ti le ") || key.hasPrefix("co cau") || key.hasPrefix("ti trong")
  }
}

/// The units that stand above a table, in its caption or its title rows.
struct CaptionUnits {
  /// The unit of all figures but shares, as printed; null where none or several are stated.
  private let figures: String?
  /// The unit of shares.
  private let shares: String?

  /// Whether none is stated.
  var isEmpty: Bool { figures == nil }

  /// Finds the first unit stated in the given lines.
  ///
  /// `(ĐVT: tỷ đồng; %)` and `ĐVT: người, %` state two, the second one for shares.
  init(in lines: some Sequence<String>) {
    for line in lines {
      guard let unit = Unit.caption(in: line) else { continue }
      if Unit(printed: unit) == nil {
        let parts = Self.parts(of: unit)
        let others = parts.filter { $0 != "%" }
        if parts.count > others.count, let other = others.first, others.count == 1 {
          (figures, shares) = (other, "%")
          return
        }
      }
      figures = unit
      shares = line.utf8.contains(UInt8(ascii: "%")) ? "%" : nil
      return
    }
    (figures, shares) = (nil, nil)
  }

  /// The unit of a column.
  func printed(of column: RecordColumn) -> String? {
    guard column.isShare else { return figures }
    // A share is in no money and counts no people.
    if let shares { return shares }
    return figures.flatMap { Unit(printed: $0)?.id == "percent" ? $0 : nil }
  }

  private static func parts(of unit: String) -> [String] {
    unit.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/") }
      .map { Trimming.spaces(String(Substring($0))) }.filter { !$0.isEmpty }
  }
}
