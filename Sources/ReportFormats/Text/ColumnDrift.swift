/// How the columns of a page lie against those of the table's first page, by the header that both print.
struct ColumnDrift {
  private var points: [(from: Int, to: Int)] = []

  /// Takes the header lines of a page and the same lines of the first page.
  init(from lines: [[LineChunk]], to others: [[LineChunk]]) {
    var all: [(from: Int, to: Int)] = []
    for (line, other) in zip(lines, others) {
      for (word, same) in zip(line.flatMap(\.words), other.flatMap(\.words)) {
        all.append((word.columns.lowerBound, same.columns.lowerBound))
        all.append((word.columns.upperBound, same.columns.upperBound))
      }
    }
    for point in all.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = points.last, point.from <= last.from || point.to <= last.to { continue }
      points.append(point)
    }
  }

  /// Where a display column of the page lies on the first page.
  func moved(_ column: Int) -> Int {
    guard let first = points.first, let last = points.last else { return column }
    if column <= first.from { return max(0, column + first.to - first.from) }
    if column >= last.from { return column + last.to - last.from }
    let next = points.firstIndex { $0.from >= column } ?? points.count - 1
    let (low, high) = (points[max(next - 1, 0)], points[next])
    let width = max(high.from - low.from, 1)
    return low.to + ((column - low.from) * (high.to - low.to) + width / 2) / width
  }

  /// The chunks of a line where they would stand on the first page, with a space between them.
  func moved(_ line: [LineChunk]) -> [LineChunk] {
    var end = -1
    return line.map { chunk in
      LineChunk(
        words: chunk.words.map { word in
          let start = max(moved(word.columns.lowerBound), end + 1)
          end = max(moved(word.columns.upperBound), start + 1)
          return PrintedWord(columns: start..<end, bytes: word.bytes)
        })
    }
  }
}
