internal import ReportExtraction

/// The rows of a mapping while its file is read: those it takes over, then those it states.
///
/// Rows are held in a pool, so that a parent stays the same row wherever rows are put in.
struct RowOrder {
  /// One row.
  struct Row {
    var indicator: Indicator
    /// The row above, in the pool.
    var parent: Int?
    /// Where the file states the row; null for one that the base has, unchanged.
    var position: YAMLPosition?
    /// The code in the base; null for a new row.
    var codeInBase: String?
  }

  private(set) var rows: [Row] = []
  /// The rows in the order of the form.
  private(set) var order: [Int] = []
  private(set) var indexOfCode: [String: Int] = [:]

  subscript(_ index: Int) -> Row {
    get { rows[index] }
    set { rows[index] = newValue }
  }

  /// Puts a row at the end.
  mutating func append(_ row: Row) {
    indexOfCode[row.indicator.code] = rows.count
    order.append(rows.count)
    rows.append(row)
  }

  /// Puts a new row behind another and all rows below that; directly below it where it is its parent.
  ///
  /// Without `anchor`, by the number that its code ends with among its siblings; without such a
  /// number, behind the last of them.
  mutating func insert(_ row: Row, after anchor: Int?) {
    let index = rows.count
    indexOfCode[row.indicator.code] = index
    rows.append(row)
    place(index, after: anchor)
  }

  /// Moves a row, and the rows below it, to where ``insert(_:after:)`` would put it.
  mutating func move(_ index: Int, after anchor: Int?) {
    let block = order.filter { isAt($0, orBelow: index) }
    order = order.filter { !isAt($0, orBelow: index) }
    place(index, with: block, after: anchor)
  }

  private mutating func place(_ index: Int, with block: [Int]? = nil, after anchor: Int?) {
    let place = anchor.map { end(of: $0, for: index) } ?? place(of: index)
    order.insert(contentsOf: block ?? [index], at: place)
  }

  /// The place behind a row and all below it; directly behind it for a row below it.
  private func end(of anchor: Int, for index: Int) -> Int {
    guard let start = order.firstIndex(of: anchor) else { return order.count }
    if anchor == rows[index].parent { return start + 1 }
    var end = start + 1
    while end < order.count, isAt(order[end], orBelow: anchor) { end += 1 }
    return end
  }

  private func place(of index: Int) -> Int {
    let parent = rows[index].parent
    let siblings = order.filter { rows[$0].parent == parent }
    let first = parent.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    guard let last = siblings.last else { return parent == nil ? order.count : first }
    guard let number = Self.number(of: rows[index].indicator.code) else {
      return end(of: last, for: index)
    }
    var before: Int?
    for sibling in siblings {
      guard let other = Self.number(of: rows[sibling].indicator.code) else {
        return end(of: last, for: index)
      }
      if other < number { before = sibling }
    }
    return before.map { end(of: $0, for: index) } ?? first
  }

  /// The number that a code ends with: 3 of `1.2.3` and of `1.2/3`.
  private static func number(of code: String) -> Int? {
    let end = code.utf8.reversed().prefix { (0x30...0x39).contains($0) }
    let before = code.utf8.dropLast(end.count).last
    guard before == nil || before == UInt8(ascii: ".") || before == UInt8(ascii: "/") else {
      return nil
    }
    return Int(String(decoding: end.reversed(), as: UTF8.self))
  }

  /// Whether a row is another or stands below it.
  func isAt(_ index: Int, orBelow ancestor: Int) -> Bool {
    var next: Int? = index
    // A parent stands before its children, so the walk ends; the bound says so to a reader.
    for _ in 0...rows.count {
      guard let current = next else { return false }
      if current == ancestor { return true }
      next = rows[current].parent
    }
    return false
  }

  /// The rows in the order of the form, each with the index of its parent in that order.
  var settled: [Row] {
    var places = [Int](repeating: 0, count: rows.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      var row = rows[index]
      row.indicator.parent = row.parent.map { places[$0] }
      return row
    }
  }
}
