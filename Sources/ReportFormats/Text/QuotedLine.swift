/// A source line as it is shown, with what is pointed at in it.
struct QuotedLine: Hashable, Sendable {
  /// The line: control characters made visible, cells parted by strokes.
  let text: String
  /// What is pointed at, as offsets of Unicode scalars in the text; null where nothing is.
  let target: Range<Int>?

  /// What stands between two cells of a row.
  private static let stroke = " │ "

  /// Sets cells, or the one piece of a paragraph, in a line; `target` are the scalars that are
  /// pointed at in one of them.
  init(_ pieces: [String], target: (piece: Int, scalars: Range<Int>)?) {
    var text = ""
    var start = 0
    for (index, piece) in pieces.enumerated() {
      if index > 0 { text += Self.stroke }
      if index == target?.piece { start = text.unicodeScalars.count }
      text += TerminalText.printable(piece)
    }
    // Empty cells at its end leave no spaces there.
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    self.text = text
    self.target = target.map { start + $0.scalars.lowerBound..<start + $0.scalars.upperBound }
  }

  /// The line in at most `width` columns, cut round the target where it does not fit, and the columns
  /// of the target in it, from 0.
  func cut(to width: Int) -> (text: String, caret: Range<Int>?) {
    let scalars = Array(text.unicodeScalars)
    // The column in which each scalar begins, and the one behind the last.
    var columns = [0]
    for scalar in scalars {
      columns.append(columns[columns.count - 1] + TerminalText.width(of: scalar))
    }
    let whole = columns[scalars.count]
    let target = target ?? 0..<0
    var first = 0
    var end = scalars.count
    if whole > width {
      if columns[target.upperBound] > width - 1 {
        // A third of the line before the target, but no more left free behind the text.
        let least = min(columns[target.lowerBound] - width / 3, whole - width + 1)
        while columns[first] < least { first += 1 }
        first = min(first, target.lowerBound)
      }
      let room = width - (first > 0 ? 1 : 0)
      if columns[scalars.count] - columns[first] > room {
        while columns[end] - columns[first] > room - 1 { end -= 1 }
      }
    }
    var cut = String.UnicodeScalarView()
    if first > 0 { cut.append("…") }
    cut.append(contentsOf: scalars[first..<end])
    if end < scalars.count { cut.append("…") }
    let shift = (first > 0 ? 1 : 0) - columns[first]
    let caret = self.target.map {
      columns[$0.lowerBound] + shift..<columns[max($0.lowerBound, min($0.upperBound, end))] + shift
    }
    return (String(cut), caret)
  }
}
