import ReportFormats

/// Rows of text set in columns for people; the widest are cut until a line holds them.
struct Columns {
  /// The columns of space between two columns of text.
  private static let gap = 2
  /// The width below which a column is not cut.
  private static let leastWidth = 8

  private let width: Int
  private var rows: [[String]] = []

  /// Makes an empty page of lines of at most `width` columns of the terminal.
  init(width: Int) {
    self.width = width
  }

  /// Adds a row.
  mutating func add(_ row: [String]) {
    rows.append(row.map(TerminalText.printable))
  }

  /// The lines.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let natural = (0..<count).map { column in
      rows.map { column < $0.count ? TerminalText.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let widths = Self.fitted(natural, into: width)
    var text = ""
    for row in rows {
      var gap = 0
      for (column, cell) in row.enumerated() {
        let cut = TerminalText.fitted(cell, widths[column])
        if !cut.isEmpty {
          text += String(repeating: " ", count: gap) + cut
          gap = -TerminalText.width(of: cut)
        }
        gap += widths[column] + Self.gap
      }
      text += "\n"
    }
    return text
  }

  /// Cuts the widest columns to one width, so that all fit; none below the least width.
  static func fitted(_ natural: [Int], into width: Int) -> [Int] {
    var room = width - gap * max(0, natural.count - 1)
    var most = Int.max
    // Columns that get one more, for the room need not divide evenly.
    var wider = 0
    for (index, width) in natural.sorted().enumerated() {
      let count = natural.count - index
      let share = room / count
      if width > share {
        most = max(share, leastWidth)
        wider = share < leastWidth ? 0 : room % count
        break
      }
      room -= width
    }
    return natural.map { width in
      guard width > most else { return width }
      guard wider > 0 else { return most }
      wider -= 1
      return most + 1
    }
  }
}
