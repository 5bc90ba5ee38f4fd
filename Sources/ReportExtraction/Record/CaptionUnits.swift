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
    unit.utf8.split {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/")
    }
    .map { Trimming.spaces(String(Substring($0))) }.filter { !$0.isEmpty }
  }
}
