/// How the rows of a table are numbered, as far as they have been read.
struct TableNumbering: Sendable {
  /// The codes that are open, the highest level first: their style, and how far they have counted.
  private var levels: [(style: OutlineCode.Style, number: Int)] = []
  /// The first code, and the last.
  private(set) var first: OutlineCode?
  private(set) var last: OutlineCode?
  /// The match key of the first row's label.
  private var firstLabel = ""
  /// How often the first code stands.
  private var starts = 0
  /// Whether a row without code and figures stands above the first code.
  private var beginsWithHeading = false
  /// Whether the last row is one.
  private var endsInHeading = false

  /// Reads the rows of a piece in their order.
  mutating func read(_ rows: some Sequence<Int>, of grid: TableGrid, codeColumn: Int) {
    for row in rows { read(row, of: grid, codeColumn: codeColumn) }
  }

  private mutating func read(_ row: Int, of grid: TableGrid, codeColumn: Int) {
    let head = grid.text(row: row, column: codeColumn)
    guard let code = OutlineCode(parsing: head) ?? Self.leadingCode(of: head) else {
      let filled = (0..<grid.columnCount).filter {
        grid.ownText(row: row, column: $0)?.isEmpty == false
      }
      if first == nil, firstLabel.isEmpty, let column = filled.first {
        firstLabel = Folding.key(grid.text(row: row, column: column))
      }
      endsInHeading = filled.count == 1
      if first == nil { beginsWithHeading = endsInHeading }
      return
    }
    if let first {
      if code.text == first.text { starts += 1 }
    } else {
      first = code
      starts = 1
    }
    last = code
    endsInHeading = false
    guard let number = Self.number(of: code) else { return }
    if let level = levels.firstIndex(where: { $0.style == code.style }) {
      levels.removeLast(levels.count - level)
    }
    levels.append((code.style, number))
  }

  /// Whether the next piece counts from the beginning again: its first code is the table's own
  /// first one, or the first of a level that has counted already; without codes, its first label.
  ///
  /// Groups of one table are each numbered from the first on, below a heading without a code.
  func restarts(in next: TableNumbering) -> Bool {
    guard let first, let code = next.first else {
      return first == nil && next.first == nil && !firstLabel.isEmpty
        && firstLabel == next.firstLabel
    }
    let isFirst = Self.isSame(code, first)
    let isBack =
      Self.number(of: code).map { number in
        number <= 1 && levels.contains { $0.style == code.style && number <= $0.number }
      } ?? false
    guard isFirst || isBack else { return false }
    // Below another level it is that level's own first.
    if isFirst, !isBack, code.segments.count == 1,
      !levels.contains(where: { $0.style == code.style })
    {
      return false
    }
    if beginsWithHeading {
      let isBelowHeading = next.beginsWithHeading || endsInHeading
      if isBelowHeading, endsInHeading || starts > 1 || next.starts > 1 { return false }
    }
    return true
  }

  /// Whether the next piece surely counts on: both have codes, and its first comes after the last.
  func goesOn(in next: TableNumbering) -> Bool {
    guard let last, let code = next.first else { return false }
    if last.style == .dotted, code.style == .dotted {
      let numbers = { (code: OutlineCode) in code.segments.compactMap { Int($0) } }
      return numbers(last).lexicographicallyPrecedes(numbers(code))
    }
    guard last.style == code.style, let above = Self.number(of: last),
      let below = Self.number(of: code)
    else {
      // Another level begins with its first, or goes on where it was left.
      guard let number = Self.number(of: code) else { return true }
      return levels.first { $0.style == code.style }.map { $0.number < number } ?? (number <= 1)
    }
    return above < below
  }

  // MARK: - Codes

  private static func isSame(_ left: OutlineCode, _ right: OutlineCode) -> Bool {
    if left.text == right.text { return true }
    guard left.style == .dotted, right.style == .dotted else { return false }
    return left.segments.compactMap { Int($0) } == right.segments.compactMap { Int($0) }
  }

  /// What a code of one segment counts; null for longer ones.
  private static func number(of code: OutlineCode) -> Int? {
    guard code.segments.count == 1 else { return nil }
    let text = code.segments[0]
    switch code.style {
    case .dotted: return Int(text)
    case .roman: return OutlineCode.romanValue(text)
    case .capital, .small: return text.utf8.first.map { Int($0 & 0x1F) }
    case .smallRoman, .mixed, .compound, .identifier: return nil
    }
  }

  /// `1. Số hộ` where codes stand before the labels.
  private static func leadingCode(of label: String) -> OutlineCode? {
    let utf8 = label.utf8
    guard let space = utf8.firstIndex(of: UInt8(ascii: " ")), space != utf8.startIndex,
      let last = utf8[..<space].last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
    else { return nil }
    return OutlineCode(parsing: String(label[..<space]))
  }
}
