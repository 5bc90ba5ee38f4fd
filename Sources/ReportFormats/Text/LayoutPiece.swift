internal import ReportExtraction

/// The part of an aligned table that stands on one page.
struct LayoutPiece {
  /// The indices of its lines.
  var lines: Range<Int>
  /// Its lines with text, cut into cells.
  var rows: [TableLine]
  /// The columns.
  var columns: LayoutColumns
  /// How many of the lines with text are surely header lines; null where that is not known.
  var headerLines: Int?
  /// What was doubtful.
  var notices: [ReadingNotice] = []

  /// How many columns it has.
  var columnCount: Int { columns.extents.count }

  /// How many lines stand above the first with a code or figure.
  var linesAboveFigures: Int {
    rows.firstIndex { line in
      // In the middle of a wrapped label a code may stand alone.
      if line.cells.count == 1, let cell = line.cells.first, cell.columns == 0...0 {
        return FigureText.isCode(cell.text) && cell.text.utf8.contains { $0 &- 0x30 < 10 }
      }
      return Self.holdsFigure(line.cells.map(\.text))
    } ?? rows.count
  }

  /// Whether a line prints a code first, or a figure that is no year.
  static func holdsFigure(_ texts: [String]) -> Bool {
    guard let first = texts.first else { return false }
    if texts.count > 1, FigureText.isCode(first), !FigureText.isDash(first),
      first.utf8.contains(where: { $0 &- 0x30 < 10 }) || first.utf8.last == 0x2E
        || texts[1].utf8.count > 4
    {
      return true
    }
    return texts.dropFirst().contains {
      FigureText.isFigure($0) && !FigureText.isYear($0) && !FigureText.isMonthOfYear($0)
        && $0.utf8.first != 0x28
    }
  }

  /// How many lines surely are of the header: down to the one that heads the column of numbers.
  var linesToNumberHead: Int {
    let line = rows.prefix(8).lastIndex { line in
      guard line.cells.count > 1, let first = line.cells.first else { return false }
      return ["stt", "tt", "so tt"].contains(Folding.key(first.text))
    }
    return line.map { $0 + 1 } ?? 0
  }

  /// Whether the texts of a line are those of a header line above, or begin as it does and name columns.
  static func repeatsHeader(_ header: [String], _ texts: [String]) -> Bool {
    guard texts.count == header.count, texts.count > 1, !holdsFigure(texts) else { return false }
    if texts == header { return true }
    return texts.count > 2 && texts[0] == header[0] && texts.count(where: namesColumn) >= 2
      && header.count(where: namesColumn) >= 2
  }

  /// Whether it is a table of figures: a column of figures, or codes under a header that says so.
  var isTable: Bool {
    guard columnCount > 1 else { return false }
    let body = rows.dropFirst(headerLines ?? linesAboveFigures)
    var figures = [Int](repeating: 0, count: columnCount)
    var filled = figures
    var codes = 0
    for line in body {
      for cell in line.cells where cell.columns.count == 1 {
        filled[cell.columns.lowerBound] += 1
        if FigureText.isFigure(cell.text) { figures[cell.columns.lowerBound] += 1 }
        if cell.columns.lowerBound == 0, FigureText.isCode(cell.text) { codes += 1 }
      }
    }
    let isCoded = codes > 0 && codes * 2 >= filled[0]
    let hasFigures = (1..<columnCount).contains { column in
      figures[column] >= 1 && figures[column] * 3 >= filled[column]
        && (figures[column] >= 2 || columnCount > 2)
    }
    let words = rows.prefix(4).flatMap(\.cells).count { Self.namesColumn($0.text) }
    return hasFigures && (columnCount > 2 || words > 0 || figures[1] * 2 > filled[1])
      || words >= 2 && columnCount > 2 && (isCoded || !body.isEmpty)
  }

  /// Whether a text is one of the words that Vietnamese forms head their columns with.
  private static func namesColumn(_ text: String) -> Bool {
    let key = Folding.key(text)
    return ["stt", "tt", "so tt", "ma so"].contains(key)
      || [
        "chi tieu", "noi dung", "tieu chi", "ten ", "don vi", "dvt", "so lieu", "so luong",
        "ket qua",
        "ghi chu", "thuc hien", "ke hoach", "ti le", "nam ", "ki ",
      ].contains { key.hasPrefix($0) }
  }
}
