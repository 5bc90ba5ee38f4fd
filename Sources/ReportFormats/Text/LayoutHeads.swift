/// The heads of an aligned table, for telling what belongs to them from a title above.
struct LayoutHeads {
  private let columns: LayoutColumns
  /// The display columns that the heads of each column cover.
  private var extents: [Range<Int>]
  /// The first line, from the top, on which each column has a head.
  private var firstLines: [Int?]
  private let isInCapitals: Bool
  private let labelColumn: Int

  /// Takes the header lines below.
  init(lines: [[LineChunk]], texts: [[String]], columns: LayoutColumns) {
    self.columns = columns
    extents = columns.extents
    firstLines = Array(repeating: nil, count: columns.extents.count)
    for (index, line) in lines.enumerated() {
      for chunk in line {
        guard let met = columns.columns(meeting: chunk.columns) else { continue }
        for column in met {
          firstLines[column] = firstLines[column] ?? index
          guard met.count == 1 else { continue }
          extents[column] =
            min(
              extents[column].lowerBound, chunk.columns.lowerBound)..<max(
              extents[column].upperBound, chunk.columns.upperBound)
        }
      }
    }
    isInCapitals = !texts.joined().contains { text in
      text.utf8.count > 6 && text.unicodeScalars.contains { $0.properties.isLowercase }
    }
    labelColumn =
      columns.extents.indices.prefix(2).max {
        columns.extents[$0].count < columns.extents[$1].count
      } ?? 0
  }

  /// Whether a text alone on a line, so many lines above the header, is a part of it.
  func includes(_ chunk: LineChunk, _ text: String, linesAbove: Int) -> Bool {
    if TableTitle.isPageNumber(text) { return false }
    if TableTitle.isInCapitals(text), !isInCapitals { return false }
    return isLineOfHead(chunk, linesAbove) || isOverHeads(chunk)
  }

  /// Whether it stands in one column, whose head goes on at once.
  private func isLineOfHead(_ chunk: LineChunk, _ linesAbove: Int) -> Bool {
    extents.indices.contains { column in
      let extent = extents[column]
      guard chunk.columns.lowerBound + 1 >= extent.lowerBound,
        chunk.columns.upperBound <= extent.upperBound + 1
      else { return false }
      guard let first = firstLines[column] else { return true }
      return first + linesAbove <= 2 + linesAbove / 2
    }
  }

  /// Whether it stands in the middle over several columns, though not over all.
  private func isOverHeads(_ chunk: LineChunk) -> Bool {
    let middle = chunk.columns.lowerBound + chunk.columns.upperBound
    let headed = extents.indices.filter { $0 > labelColumn && firstLines[$0] != nil }
    for first in headed {
      for last in headed where last > first {
        let hull = extents[first].lowerBound..<extents[last].upperBound
        guard hull.lowerBound <= chunk.columns.lowerBound + 1,
          hull.upperBound + 1 >= chunk.columns.upperBound
        else { continue }
        let away = abs(middle - hull.lowerBound - hull.upperBound)
        if away <= max(8, hull.count / 5) { return true }
      }
    }
    return false
  }
}
