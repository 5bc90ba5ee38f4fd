internal import ReportExtraction

/// The rows of a mapping while its file is read: those it takes over, then those it states.
///
/// Rows are held in a pool and linked in the order of the form, so that a parent stays the same row
/// wherever rows are put in, and putting one in does not look at all others.
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

  /// Where a row stands.
  private struct Link {
    var previous: Int?
    var next: Int?
    /// Grows along the order.
    var rank = 0
    /// The number that the row's code ends with.
    var number: Int?
  }

  /// The rows directly below one, in the order of the form.
  private struct Siblings {
    var rows: [Int] = []
    /// How many of them have no number.
    var unnumbered = 0

    mutating func add(_ row: Int, at place: Int, isUnnumbered: Bool) {
      rows.insert(row, at: place)
      if isUnnumbered { unnumbered += 1 }
    }

    mutating func remove(at place: Int, isUnnumbered: Bool) {
      rows.remove(at: place)
      if isUnnumbered { unnumbered -= 1 }
    }
  }

  private(set) var rows: [Row] = []
  private(set) var indexOfCode: [String: Int] = [:]
  private var links: [Link] = []
  private var siblings: [Int?: Siblings] = [:]
  private var first: Int?
  private var last: Int?

  /// The distance of ranks that leaves room for rows between two.
  private static let step = 1 << 32

  /// A row; what is put in its place has its code.
  subscript(_ index: Int) -> Row {
    get { rows[index] }
    set {
      guard newValue.parent != rows[index].parent else {
        rows[index] = newValue
        return
      }
      leaveSiblings(index)
      rows[index] = newValue
      joinSiblings(index)
    }
  }

  /// Puts a row at the end.
  mutating func append(_ row: Row) {
    let index = add(row)
    link([index], after: last)
    joinSiblings(index)
  }

  /// Puts a new row behind another and all rows below that; directly below it where it is its parent.
  ///
  /// Without `anchor`, by the number that its code ends with among its siblings; without such a
  /// number, behind the last of them.
  mutating func insert(_ row: Row, after anchor: Int?) {
    let index = add(row)
    link([index], after: anchor.map { end(of: $0, for: index) } ?? place(of: index))
    joinSiblings(index)
  }

  /// Moves a row, and the rows below it, to where ``insert(_:after:)`` would put it.
  mutating func move(_ index: Int, after anchor: Int?) {
    leaveSiblings(index)
    let block = self.block(of: index)
    for row in block { unlink(row) }
    link(block, after: anchor.map { end(of: $0, for: index) } ?? place(of: index))
    joinSiblings(index)
  }

  /// Whether a row is another or stands below it.
  func isAt(_ index: Int, orBelow ancestor: Int) -> Bool {
    var next: Int? = index
    // A row stands below none of its own, so the walk ends; the bound says so to a reader.
    for _ in 0...rows.count {
      guard let current = next else { return false }
      if current == ancestor { return true }
      next = rows[current].parent
    }
    return false
  }

  /// The rows in the order of the form, each with the index of its parent in that order.
  var settled: [Row] {
    var order: [Int] = []
    order.reserveCapacity(rows.count)
    var places = [Int](repeating: 0, count: rows.count)
    var next = first
    while let index = next {
      places[index] = order.count
      order.append(index)
      next = links[index].next
    }
    return order.map { index in
      var row = rows[index]
      row.indicator.parent = row.parent.map { places[$0] }
      return row
    }
  }

  // MARK: - Places

  /// The row behind which a row goes that is put behind another; `anchor` itself for a row below it.
  private func end(of anchor: Int, for index: Int) -> Int {
    if anchor == rows[index].parent { return anchor }
    var end = anchor
    while let next = links[end].next, isAt(next, orBelow: anchor) { end = next }
    return end
  }

  /// The row behind which a row goes by its code; null for the place before all.
  private func place(of index: Int) -> Int? {
    let parent = rows[index].parent
    guard let around = siblings[parent], let last = around.rows.last else {
      return parent ?? self.last
    }
    guard let number = links[index].number, around.unnumbered == 0 else {
      return end(of: last, for: index)
    }
    let before = around.rows.last { links[$0].number.map { $0 < number } ?? false }
    return before.map { end(of: $0, for: index) } ?? parent
  }

  /// The number that a code ends with: 3 of `1.2.3` and of `1.2/3`.
  private static func number(of code: String) -> Int? {
    let digits = code.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let before = code.utf8.dropLast(digits).last
    guard before == nil || before == UInt8(ascii: ".") || before == UInt8(ascii: "/") else {
      return nil
    }
    return Int(Substring(code.utf8.suffix(digits)))
  }

  // MARK: - Links

  private mutating func add(_ row: Row) -> Int {
    let index = rows.count
    indexOfCode[row.indicator.code] = index
    rows.append(row)
    links.append(Link(number: Self.number(of: row.indicator.code)))
    return index
  }

  /// A row and all below it, in the order of the form.
  private func block(of index: Int) -> [Int] {
    var block = [index]
    var next = 0
    while next < block.count {
      block += siblings[block[next]]?.rows ?? []
      next += 1
    }
    return block.sorted { links[$0].rank < links[$1].rank }
  }

  private mutating func unlink(_ index: Int) {
    let (previous, next) = (links[index].previous, links[index].next)
    if let previous { links[previous].next = next } else { first = next }
    if let next { links[next].previous = previous } else { last = previous }
  }

  /// Puts rows behind one, or before all.
  private mutating func link(_ block: [Int], after anchor: Int?) {
    var previous = anchor
    let next = anchor.map { links[$0].next } ?? first
    for index in block {
      links[index].previous = previous
      if let previous { links[previous].next = index } else { first = index }
      previous = index
    }
    guard let end = previous else { return }
    links[end].next = next
    if let next { links[next].previous = end } else { last = end }
    rank(block, after: anchor, before: next)
  }

  /// Gives rows that were put in their ranks; all rows new ones where there is no room.
  private mutating func rank(_ block: [Int], after anchor: Int?, before next: Int?) {
    let start = anchor.map { links[$0].rank } ?? next.map { links[$0].rank - Self.step } ?? 0
    let room = next.map { links[$0].rank - start } ?? Self.step * (block.count + 1)
    let step = room / (block.count + 1)
    if step > 0 {
      for (place, index) in block.enumerated() { links[index].rank = start + (place + 1) * step }
      return
    }
    var rank = 0
    var row = first
    while let index = row {
      links[index].rank = rank
      rank += Self.step
      row = links[index].next
    }
  }

  // MARK: - Siblings

  private mutating func joinSiblings(_ index: Int) {
    let place = placeAmongSiblings(index)
    let isUnnumbered = links[index].number == nil
    siblings[rows[index].parent, default: Siblings()].add(
      index, at: place, isUnnumbered: isUnnumbered)
  }

  private mutating func leaveSiblings(_ index: Int) {
    let place = placeAmongSiblings(index)
    let isUnnumbered = links[index].number == nil
    siblings[rows[index].parent]?.remove(at: place, isUnnumbered: isUnnumbered)
  }

  /// Where a row stands among its siblings, or would stand; they are in the order of their ranks.
  private func placeAmongSiblings(_ index: Int) -> Int {
    guard let around = siblings[rows[index].parent]?.rows else { return 0 }
    let rank = links[index].rank
    var (low, high) = (0, around.count)
    while low < high {
      let middle = (low + high) / 2
      if links[around[middle]].rank < rank { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
