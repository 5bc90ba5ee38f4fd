internal import ReportExtraction

/// Which lines of a drawn or aligned table are one row.
///
/// A row of wrapped cells takes several lines, and its code and figures stand on the first of them,
/// the middle one or the last. No line tells alone; so all ways to part the lines are weighed, over
/// the whole table, and the least strained is taken: codes and figures at the same height in all rows,
/// one code and one figure for each column of a row, labels that go on where they were full.
struct RowGrouping {
  /// Where codes and figures stand in a row of several lines.
  enum Height: CaseIterable {
    case top, middle, bottom
    /// The middle, and of two lines in the middle the upper one.
    case upperMiddle
  }

  /// A row, and how strained it is.
  struct Result {
    /// The lines of the header, by index.
    var header: Range<Int>
    /// The lines of each row, by index.
    var rows: [Range<Int>]
  }

  private static let mostLinesOfRow = 40
  private static let mostStrain = 160.0

  private let lines: [TableLine]
  private let columnCount: Int
  /// The widest extent of each column.
  private var widths: [Int]
  private let codeColumn: Int?
  private let labelColumn: Int
  private var figureColumns: [Bool]
  private let hasBlanks: Bool
  /// Whether the texts of each column begin with capitals.
  private let areCapitalised: [Bool]
  /// For each column and line: the text, where one begins in the column.
  private var texts: [[String?]]

  /// Makes a grouping of lines.
  ///
  /// - Parameters:
  ///   - header: How many of the lines are known to be the header, for telling the columns' roles.
  init(_ lines: [TableLine], columnCount: Int, header: Int = 0) {
    self.lines = lines
    self.columnCount = columnCount
    var widths = [Int](repeating: 0, count: columnCount)
    var texts = [[String?]](
      repeating: [String?](repeating: nil, count: lines.count), count: columnCount)
    var filled = [Int](repeating: 0, count: columnCount)
    var figures = filled
    var letters = filled
    var codes = filled
    for (index, line) in lines.enumerated() {
      for cell in line.cells {
        let column = cell.columns.lowerBound
        texts[column][index] = cell.text
        guard cell.columns.count == 1, index >= header else { continue }
        widths[column] = max(widths[column], cell.extent.count)
        filled[column] += 1
        letters[column] += cell.extent.count
        if FigureText.isFigure(cell.text) { figures[column] += 1 }
        if FigureText.isCode(cell.text) { codes[column] += 1 }
      }
    }
    areCapitalised = texts.map { column in
      let words = column.lazy.compactMap { $0 }.filter { !FigureText.isFigure($0) }
      return words.count { LowerCase.begins($0) } * 2 <= words.count
    }
    self.widths = widths
    self.texts = texts
    let isCoded = columnCount > 1 && filled[0] > 0 && codes[0] * 2 >= filled[0]
    codeColumn = isCoded ? 0 : nil
    let candidates = (isCoded ? 1 : 0)..<max(columnCount, isCoded ? 2 : 1)
    let words = candidates.filter { $0 < columnCount && figures[$0] * 2 < max(filled[$0], 1) }
    labelColumn = words.max { letters[$0] < letters[$1] } ?? min(1, columnCount - 1)
    figureColumns = (0..<columnCount).map { figures[$0] > 0 && figures[$0] * 3 >= filled[$0] }
    if isCoded { figureColumns[0] = false }
    figureColumns[labelColumn] = false
    hasBlanks = lines.dropFirst(header).contains { $0.isBelowBlank }
  }

  /// The rows from a line on; `start` gives the choices where the header may end.
  func rows(headerEnd start: ClosedRange<Int>, end: Int? = nil) -> Result {
    var best: (cost: Double, result: Result)?
    for height in Height.allCases {
      let (cost, result) = rows(headerEnd: start, height, end ?? lines.count)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, result) }
    }
    return best?.result ?? Result(header: 0..<start.lowerBound, rows: [])
  }

  /// The rows among some of the lines, of which all are rows.
  func rows(in range: Range<Int>) -> [Range<Int>] {
    rows(headerEnd: range.lowerBound...range.lowerBound, end: range.upperBound).rows
  }

  private func rows(
    headerEnd start: ClosedRange<Int>, _ height: Height, _ count: Int
  ) -> (cost: Double, result: Result) {
    var costs = [Double](repeating: .infinity, count: count + 1)
    var origins = [Int](repeating: -1, count: count + 1)
    for index in start where index <= count { costs[index] = 0 }
    for begin in start.lowerBound..<max(count, start.lowerBound) where costs[begin] < .infinity {
      var inner = 0.0
      for end in begin + 1...min(count, begin + Self.mostLinesOfRow) {
        if end > begin + 1 { inner += strainWithin(end - 1, from: begin) }
        let strain = strain(begin..<end, height, isFirst: start.contains(begin))
        let cost = costs[begin] + inner + strain + (end < count ? strainBetween(end) : 0)
        if cost < costs[end] { (costs[end], origins[end]) = (cost, begin) }
        // Several codes, or many figures: more lines make it no better.
        if strain >= Self.mostStrain { break }
      }
    }
    var rows: [Range<Int>] = []
    var end = count
    while end > start.lowerBound, origins[end] >= 0 {
      rows.append(origins[end]..<end)
      end = origins[end]
    }
    return (costs[count], Result(header: 0..<end, rows: rows.reversed()))
  }

  // MARK: - Strains

  /// How ill these lines make one row.
  private func strain(_ row: Range<Int>, _ height: Height, isFirst: Bool) -> Double {
    var cost = 0.0
    var hasAnchor = false
    for column in 0..<columnCount {
      var (first, last) = (-1, -1)
      var pieces = 0
      var holes = 0.0
      for line in row {
        guard let text = texts[column][line] else { continue }
        pieces += 1
        if first < 0 { first = line }
        // Cells of two lines and of three stand line between line.
        if last >= 0, line > last + 1 {
          holes += line == last + 2 ? 0.5 : 2 * Double(line - last - 1)
        }
        last = line
        if pieces > 1, column == codeColumn {
          cost += text.utf8.allSatisfy { $0 == 0x2E } || LowerCase.begins(text) ? 1 : 40
        } else if pieces > 1, figureColumns[column], FigureText.isFigure(text),
          texts[column][first].map(FigureText.isFigure) == true
        {
          cost += 20
        } else if column != labelColumn, column != codeColumn, areCapitalised[column] {
          // A text goes on in lower case, and begins with a capital.
          let isLower = LowerCase.begins(text)
          if pieces == 1 ? isLower : !isLower && Self.beginsWithLetter(text) { cost += 4 }
        }
      }
      guard first >= 0 else {
        if column == labelColumn { cost += 8 }
        continue
      }
      if column == codeColumn || figureColumns[column] { hasAnchor = true }
      // A lone point is the end of a code above.
      if column == codeColumn, texts[column][first] == "." { cost += 30 }
      cost += holes
      let above = Double(first - row.lowerBound)
      let below = Double(row.upperBound - 1 - last)
      switch height {
      case .top: cost += 2 * above
      case .bottom: cost += 2 * below
      case .upperMiddle where below == above + 1: cost += 0.1
      case .middle, .upperMiddle: cost += min(12, (above - below) * (above - below))
      }
    }
    if !hasAnchor {
      cost += 4
      let label = row.lazy.compactMap { texts[labelColumn][$0] }.first
      // The first may be the rest of a row that a page break cut.
      if !isFirst, let label, LowerCase.begins(label) { cost += 10 }
    }
    return cost
  }

  private static func beginsWithLetter(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  /// How ill a line goes on with the row of the line above it.
  private func strainWithin(_ line: Int, from begin: Int) -> Double {
    var cost = lines[line].isBelowBlank ? 4.0 : 0
    guard let text = texts[labelColumn][line], let above = labelAbove(line, from: begin) else {
      return cost
    }
    if text.hasPrefix("- ") || text.hasPrefix("+ ") { return cost + 6 }
    if LowerCase.begins(text) || OpenPhrase.ends(above.text) { return cost }
    cost += 1.5
    if above.isRoomy { cost += 3 }
    return cost
  }

  /// How ill a row begins at a line.
  private func strainBetween(_ line: Int) -> Double {
    var cost = hasBlanks && !lines[line].isBelowBlank ? 1.0 : 0
    // The line may hold the code alone, with the label on the lines around it.
    guard
      let next = (line..<min(line + 2, lines.count)).first(where: { texts[labelColumn][$0] != nil }
      ),
      let text = texts[labelColumn][next], let above = labelAbove(line, nextWord: text)
    else { return cost }
    if LowerCase.begins(text) { cost += 6 }
    if OpenPhrase.ends(above.text) { cost += 5 }
    if !above.isRoomy { cost += 1.5 }
    return cost
  }

  /// The label text above a line, and whether the line's first word would still have fitted there.
  private func labelAbove(
    _ line: Int, from begin: Int = 0, nextWord: String? = nil
  ) -> (text: String, isRoomy: Bool)? {
    var above = line - 1
    let least = max(begin, line - 2)
    while above >= least, texts[labelColumn][above] == nil { above -= 1 }
    guard above >= least, let text = texts[labelColumn][above],
      let next = nextWord ?? texts[labelColumn][line]
    else { return nil }
    let word = next.unicodeScalars.prefix { $0 != " " }.count
    let width = text.unicodeScalars.count + 1 + word
    // Letters of print are not of one width.
    return (text, width * 10 <= widths[labelColumn] * 9)
  }
}
