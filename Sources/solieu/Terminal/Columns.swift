/// Rows of text set in columns for people; the last column is cut where the line ends.
struct Columns {
  private let width: Int
  private var rows: [[String]] = []

  /// Makes an empty page of lines of at most `width` columns of the terminal.
  init(width: Int) {
    self.width = width
  }

  /// Adds a row.
  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// The lines.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let natural = (0..<count).map { column in
      rows.map { column < $0.count ? Self.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let widths = Self.fitted(natural, into: width)
    var text = ""
    for row in rows {
      var gap = 0
      for (column, cell) in row.enumerated() {
        let cut = Self.cut(cell, to: widths[column])
        if !cut.isEmpty {
          text += String(repeating: " ", count: gap) + cut
          gap = -Self.width(of: cut)
        }
        gap += widths[column] + 2
      }
      text += "\n"
    }
    return text
  }

  /// Takes from the widest column until all fit, two columns of space between them.
  private static func fitted(_ natural: [Int], into width: Int) -> [Int] {
    var widths = natural
    let room = width - 2 * max(0, widths.count - 1)
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
    }
    return widths
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(max(0, width - 1)) { kept.append(scalar) }
    return String(kept) + "…"
  }

  /// The columns that text takes: it is NFC, where each letter of Vietnamese is one scalar.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.count
  }
}
