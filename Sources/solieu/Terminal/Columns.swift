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

  /// Takes from the widest column until all fit.
  private static func fitted(_ natural: [Int], into width: Int) -> [Int] {
    var widths = natural
    let room = width - gap * max(0, widths.count - 1)
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > leastWidth
    {
      widths[widest] -= 1
    }
    return widths
  }
}
