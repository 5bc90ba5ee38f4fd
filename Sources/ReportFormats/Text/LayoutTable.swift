internal import ReportExtraction

/// Tables whose columns are aligned with spaces, as `pdftotext -layout` writes them.
///
/// The columns are found over all lines of a page (``LayoutColumns``), the rows over all lines of the
/// table (``RowGrouping``). A page break ends a piece; pieces of one table get the same columns.
struct LayoutTable {
  private let lines: [TextLine]
  private var chunks: [[LineChunk]]
  private var isFree: [Bool]

  /// The letterhead, the signature and the tables among the lines that are free.
  static func regions(
    _ lines: [TextLine], isFree: [Bool], _ source: Span<UInt8>
  ) -> [TextRegion] {
    let chunks = lines.indices.map { isFree[$0] ? LineChunk.chunks(of: lines[$0]) : [] }
    var finder = LayoutTable(lines: lines, chunks: chunks, isFree: isFree)
    return finder.regions(source)
  }

  private init(lines: [TextLine], chunks: [[LineChunk]], isFree: [Bool]) {
    self.lines = lines
    self.chunks = chunks
    self.isFree = isFree
  }

  /// So many lines without a gap end a search for more of a table.
  private static let mostLinesBetween = 12
  private static let mostBlankLines = 4

  private mutating func regions(_ source: Span<UInt8>) -> [TextRegion] {
    var regions: [TextRegion] = []
    var clusters: [Range<Int>] = []
    let official = OfficialColumns(lines, chunks)
    var floor = 0
    var index = 0
    while index < lines.count {
      guard chunks[index].count > 1 else {
        index += 1
        continue
      }
      if let region = official.region(around: index, from: floor, source) {
        regions.append(region)
        for line in region.lines { isFree[line] = false }
        index = region.lines.upperBound
      } else {
        clusters.append(cluster(from: index, source))
        index = clusters[clusters.count - 1].upperBound
      }
      floor = index
    }
    var pieces: [LayoutPiece] = []
    for group in groups(of: clusters, source) {
      pieces += solve(group, from: pieces.last?.lines.upperBound ?? 0, source)
    }
    for family in families(pieces) { regions += tables(of: family, source) }
    return regions.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  /// Clusters on pages that follow one another under one header, their lines moved to the columns of
  /// the first.
  private mutating func groups(
    of clusters: [Range<Int>], _ source: Span<UInt8>
  ) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    for cluster in clusters {
      guard let group = groups.last, let first = group.first, let last = group.last,
        let page = lines[last.lowerBound].page, lines[cluster.lowerBound].page == page + 1
      else {
        groups.append([cluster])
        continue
      }
      let header = commonLines(first, cluster, source)
      guard !header.isEmpty else {
        groups.append([cluster])
        continue
      }
      let drift = ColumnDrift(
        from: header.map { chunks[$0.other] }, to: header.map { chunks[$0.first] })
      // A header may begin, and a cell end, on lines without a gap.
      let before = max(last.upperBound, cluster.lowerBound - 4)
      for index in before..<min(cluster.upperBound + 8, lines.count)
      where lines[index].page == page + 1 {
        chunks[index] = drift.moved(chunks[index])
      }
      groups[groups.count - 1].append(cluster)
    }
    return groups
  }

  /// The lines at the top of two clusters that print the same words and no figure.
  private func commonLines(
    _ first: Range<Int>, _ other: Range<Int>, _ source: Span<UInt8>
  ) -> [(first: Int, other: Int)] {
    let ours = first.filter { !chunks[$0].isEmpty }.prefix(8)
    let theirs = other.filter { !chunks[$0].isEmpty }.prefix(8)
    var common: [(first: Int, other: Int)] = []
    for (one, two) in zip(ours, theirs) {
      let words = texts(ofLine: one, source)
      guard words == texts(ofLine: two, source), !LayoutPiece.holdsFigure(words) else { break }
      common.append((one, two))
    }
    return common.contains { chunks[$0.first].count > 1 } ? common : []
  }

  // MARK: - Where tables stand

  /// The lines from one with a gap to the last with a gap before the page or the table ends.
  private func cluster(from start: Int, _ source: Span<UInt8>) -> Range<Int> {
    var last = start
    var index = start + 1
    var blank = 0
    while index < lines.count, isFree[index], !lines[index].hasTab,
      lines[index].page == lines[start].page, index - last <= Self.mostLinesBetween
    {
      let line = chunks[index]
      blank = line.isEmpty ? blank + 1 : 0
      if blank > Self.mostBlankLines { break }
      if line.count > 1 {
        if OfficialColumns.opens(line.map { $0.text(source) }) { break }
        last = index
      }
      index += 1
    }
    return start..<last + 1
  }

  /// The pieces of tables among the lines of clusters under one header.
  private func solve(
    _ group: [Range<Int>], from floor: Int, _ source: Span<UInt8>
  ) -> [LayoutPiece] {
    var body: [[LineChunk]] = []
    var header: [[LineChunk]] = []
    var ruler: Int?
    for (number, cluster) in group.enumerated() {
      var begin: Int?
      for index in cluster where chunks[index].count > 1 {
        if isRuler(chunks[index], source) {
          ruler = ruler ?? index
        } else if begin == nil, LayoutPiece.holdsFigure(texts(ofLine: index, source)) {
          begin = index
        }
      }
      let start = begin ?? cluster.lowerBound
      body += chunks[start..<cluster.upperBound]
      if number == 0 {
        header += headerChunks(above: cluster.lowerBound) + chunks[cluster.lowerBound..<start]
      }
    }
    guard body.count + header.count > 1 else { return [] }
    var columns = LayoutColumns(body: body, header: header)
    if let ruler { columns = LayoutColumns(extents: rulerExtents(chunks[ruler])) }
    guard columns.extents.count > 1 else { return [] }
    var pieces: [LayoutPiece] = []
    var floor = floor
    for cluster in group {
      var whole = cluster
      if let cut = split(cluster, columns, source) {
        if group.count == 1 {
          let above = solve([cluster.lowerBound..<cut.lowerBound], from: floor, source)
          return above + solve([cut.upperBound..<cluster.upperBound], from: cut.upperBound, source)
        }
        whole = cluster.lowerBound..<cut.lowerBound
        pieces += piece(whole, columns, from: floor, source)
        pieces += solve([cut.upperBound..<cluster.upperBound], from: cut.upperBound, source)
      } else {
        pieces += piece(whole, columns, from: floor, source)
      }
      floor = pieces.last?.lines.upperBound ?? floor
    }
    return pieces
  }

  /// The lines without a gap just above a cluster: a header may begin with them.
  private func headerChunks(above line: Int) -> ArraySlice<[LineChunk]> {
    var start = line
    while start > 0, line - start < 3, isFree[start - 1], chunks[start - 1].count == 1,
      lines[start - 1].page == lines[line].page
    {
      start -= 1
    }
    return chunks[start..<line]
  }

  /// The part of a table in a cluster; none where it is no table.
  private func piece(
    _ cluster: Range<Int>, _ columns: LayoutColumns, from floor: Int, _ source: Span<UInt8>
  ) -> [LayoutPiece] {
    guard !cluster.isEmpty else { return [] }
    let whole = widened(cluster, columns, from: floor, source)
    let cutter = LayoutCells(whole.map { chunks[$0] }, columns, source)
    var piece = LayoutPiece(lines: whole, rows: [], columns: columns)
    var isBelowBlank = false
    for index in whole {
      guard !chunks[index].isEmpty else {
        isBelowBlank = true
        continue
      }
      if isRuler(chunks[index], source) {
        if !piece.rows.isEmpty, piece.headerLines == nil { piece.headerLines = piece.rows.count }
        continue
      }
      let (cells, isDoubtful) = cutter.cells(of: chunks[index], source)
      if isDoubtful {
        piece.notices.append(
          ReadingNotice(
            rule: .ocrSuspect,
            message: "a text lies across the boundary of two columns; which is whose is not sure",
            line: lines[index].number))
      }
      piece.rows.append(TableLine(line: index, cells: cells, isBelowBlank: isBelowBlank))
      isBelowBlank = false
    }
    return piece.isTable && isConsistent(piece) ? [piece] : []
  }

  /// Whether nearly all lines with gaps have them where the columns part.
  private func isConsistent(_ piece: LayoutPiece) -> Bool {
    var (good, all) = (0, 0)
    for row in piece.rows {
      let line = chunks[row.line]
      guard line.count > 1 else { continue }
      all += 1
      if row.cells.count >= line.count, row.cells.allSatisfy({ $0.columns.count == 1 }) {
        good += 1
      }
    }
    return good * 4 >= all * 3 || good >= 2 && good * 2 >= all && piece.columnCount > 2
  }

  /// Lines of prose between two tables; null where there are none.
  private func split(
    _ cluster: Range<Int>, _ columns: LayoutColumns, _ source: Span<UInt8>
  ) -> Range<Int>? {
    var run: Range<Int>?
    for index in cluster {
      let line = chunks[index]
      if line.isEmpty { continue }
      let isAcross =
        columns.columns(
          meeting: line[0].columns.lowerBound..<(line.last?.columns.upperBound ?? 0)
        ).map { $0.count > 1 } ?? false
      let isLone =
        line.count == 1 && isAcross || LineChunk.isProse(line) && line.count < 3 && isAcross
      guard isLone else {
        run = nil
        continue
      }
      let begin = run?.lowerBound ?? index
      run = begin..<index + 1
      let isCaption = isCaption(line[0].text(source))
      guard isCaption || begin < index else { continue }
      var end = index + 1
      while end < cluster.upperBound,
        chunks[end].count < 2 || LineChunk.isProse(chunks[end]) && chunks[end].count < 3
      {
        end += 1
      }
      return end < cluster.upperBound ? begin..<end : begin..<cluster.upperBound
    }
    return nil
  }

  /// Whether a line is the title of a table or names its unit.
  private func isCaption(_ text: String) -> Bool {
    let key = Folding.key(text)
    if key.hasPrefix("don vi tinh") || key.hasPrefix("dvt") {
      return text.utf8.contains(UInt8(ascii: ":"))
    }
    return ["bang ", "bieu ", "phu luc", "mau so", "kem theo", "ban hanh kem"].contains {
      key.hasPrefix($0)
    }
  }

  /// The cluster with the lines around it that stand within one column: the first line of a header,
  /// the last of a wrapped cell.
  private func widened(
    _ cluster: Range<Int>, _ columns: LayoutColumns, from floor: Int, _ source: Span<UInt8>
  ) -> Range<Int> {
    var (start, end) = (cluster.lowerBound, cluster.upperBound)
    let page = lines[cluster.lowerBound].page
    while start > floor, isBeside(start - 1, page, columns, isAbove: true, source) { start -= 1 }
    while end < lines.count, isBeside(end, page, columns, isAbove: false, source) { end += 1 }
    if start > floor, isFree[start - 1], isRuler(chunks[start - 1], source) { start -= 1 }
    if end < lines.count, isFree[end], isRuler(chunks[end], source) { end += 1 }
    return start..<end
  }

  /// Whether a line is one text within one column, or one over several columns of a header.
  private func isBeside(
    _ index: Int, _ page: Int?, _ columns: LayoutColumns, isAbove: Bool, _ source: Span<UInt8>
  ) -> Bool {
    guard isFree[index], chunks[index].count == 1, let chunk = chunks[index].first,
      lines[index].page == page, let met = columns.columns(meeting: chunk.columns),
      !isRuler(chunks[index], source)
    else { return false }
    // Titles stand over all columns, from the first on.
    if met.count > 1, !isAbove || met.lowerBound < min(2, columns.extents.count - 2) {
      return false
    }
    let text = chunk.text(source)
    // In the column of codes a number with a line below it is a code.
    let isCode = met == 0...0 && index + 1 < chunks.count && !chunks[index + 1].isEmpty
    return !isCaption(text) && (isCode || !isPageNumber(text))
  }

  private func texts(ofLine index: Int, _ source: Span<UInt8>) -> [String] {
    chunks[index].map { $0.text(source) }
  }

  private func isPageNumber(_ text: String) -> Bool {
    let key = Folding.key(text)
    let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 &- 0x30 < 10 }
    return isNumber && key.utf8.count <= 4 || key.hasPrefix("trang ")
  }

  /// Two or more runs of `-` or `=` alone, as simple tables rule their columns.
  private func isRuler(_ line: [LineChunk], _ source: Span<UInt8>) -> Bool {
    let words = line.flatMap(\.words)
    return words.count > 1
      && words.allSatisfy { word in
        word.bytes.allSatisfy { source[$0] == 0x2D } || word.bytes.allSatisfy { source[$0] == 0x3D }
      } && words.contains { $0.columns.count > 1 }
  }

  /// The columns of a line of dashes; each goes on up to the next one.
  private func rulerExtents(_ line: [LineChunk]) -> [Range<Int>] {
    let words = line.flatMap(\.words).map(\.columns)
    return words.indices.map { index in
      let last = index + 1 == words.count
      return words[index]
        .lowerBound..<(last ? words[index].upperBound + 200 : words[index].upperBound)
    }
  }

  // MARK: - Pieces of one table

  /// Pieces on pages that follow one another, with little between them.
  private func families(_ pieces: [LayoutPiece]) -> [[LayoutPiece]] {
    var families: [[LayoutPiece]] = []
    for piece in pieces {
      if let last = families.last?.last, let page = lines[last.lines.lowerBound].page,
        lines[piece.lines.lowerBound].page == page + 1,
        (last.lines.upperBound..<piece.lines.lowerBound).count(where: { !chunks[$0].isEmpty }) <= 4
      {
        families[families.count - 1].append(piece)
      } else {
        families.append([piece])
      }
    }
    return families.map(aligned)
  }

  /// Gives the pieces the header lines and columns of one table.
  private func aligned(_ family: [LayoutPiece]) -> [LayoutPiece] {
    guard family.count > 1, let first = family.first else { return family }
    let words = { (piece: LayoutPiece) in
      piece.rows.prefix(8).map { row in
        row.cells.flatMap { cell in
          cell.text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        }
      }
    }
    let header = words(first)
    let repeated = family.dropFirst().map { piece in
      zip(header, words(piece)).prefix { $0 == $1 }.count
    }
    var family = family
    let most = repeated.max() ?? 0
    if most > 0, first.headerLines == nil { family[0].headerLines = most }
    for (index, count) in repeated.enumerated() where family[index + 1].headerLines == nil {
      family[index + 1].headerLines = count
      family[index + 1].takeHeader(of: first, lines: count)
    }
    let columns = family.map(\.columnCount).max() ?? 0
    guard let reference = family.first(where: { $0.columnCount == columns }) else { return family }
    for index in family.indices where family[index].columnCount < columns {
      family[index].widen(to: reference)
    }
    return family
  }

  // MARK: - Tables

  private func tables(of family: [LayoutPiece], _ source: Span<UInt8>) -> [TextRegion] {
    family.enumerated().map { number, piece in
      var choices: ClosedRange<Int>
      let above = piece.linesAboveFigures
      if let known = piece.headerLines {
        choices = known...known
      } else if above == 0 || above == piece.rows.count {
        choices = above == 0 ? 0...0 : 1...1
      } else {
        choices = 1...above
      }
      let letters = piece.rows.prefix(min(piece.rows.count, choices.upperBound + 2))
        .lastIndex { Self.isColumnLetters($0.cells, piece.columnCount) }
      if let letters, letters > 0 { choices = letters + 1...max(letters + 1, letters + 1) }
      let grouping = RowGrouping(
        piece.rows, columnCount: piece.columnCount, header: choices.upperBound)
      let result = grouping.rows(headerEnd: choices)
      var table = Table(rows: [], hasExplicitSpans: true)
      let headerEnd =
        letters.map { $0 > 0 ? $0 : result.header.upperBound } ?? result.header.upperBound
      if headerEnd > 0 {
        let header = LayoutHeader(piece.rows[..<headerEnd], piece.columns)
        for row in 0..<header.rowCount {
          table.rows.append(
            Table.Row(
              cells: header.cells(ofRow: row, lines, source),
              provenance: provenance(
                header.firstLine(ofRow: row)...header.firstLine(ofRow: row))))
        }
      }
      var rows = result.rows
      if let letters, letters > 0 { rows.insert(letters..<letters + 1, at: 0) }
      for row in rows { table.rows.append(tableRow(piece.rows[row], piece.columnCount, source)) }
      return TextRegion(lines: piece.lines, blocks: [.table(table)], notices: piece.notices)
    }
  }

  /// `A B 1 2` or `(1) (2) (3)`: one for each column.
  private static func isColumnLetters(_ cells: [LineCell], _ columnCount: Int) -> Bool {
    guard columnCount >= 3, cells.count == columnCount else { return false }
    var number = 1
    for (column, cell) in cells.enumerated() {
      let digits = cell.text.utf8.filter { $0 &- 0x30 < 10 }
      let isLetter = cell.text == ["A", "B", "C", "D"][min(column, 3)] && number == 1
      if isLetter { continue }
      let first = cell.text.utf8.drop { !($0 &- 0x30 < 10) }.prefix { $0 &- 0x30 < 10 }
      guard !digits.isEmpty, Int(String(decoding: first, as: UTF8.self)) == number else {
        return false
      }
      number += 1
    }
    return true
  }

  private func tableRow(
    _ rows: ArraySlice<TableLine>, _ columnCount: Int, _ source: Span<UInt8>
  ) -> Table.Row {
    var pieces = [CellPieces](repeating: CellPieces(), count: columnCount)
    var texts = [String](repeating: "", count: columnCount)
    var spans = [Int](repeating: 1, count: columnCount)
    var first = [Int?](repeating: nil, count: columnCount)
    for line in rows {
      for cell in line.cells {
        let column = cell.columns.lowerBound
        // A code that its cell was too narrow for goes on without a space.
        if column == 0, !texts[0].isEmpty, FigureText.isCode(texts[0]),
          cell.text.utf8.allSatisfy({ $0 == 0x2E })
        {
          pieces[column].add(cell.bytes)
        } else {
          pieces[column].addLine(cell.bytes)
        }
        texts[column] += cell.text
        spans[column] = max(spans[column], cell.columns.count)
        first[column] = first[column] ?? line.line
      }
    }
    var cells: [Cell] = []
    var column = 0
    let begin = rows.first?.line ?? 0
    while column < columnCount {
      var span = 1
      while span < spans[column], column + span < columnCount, pieces[column + span].isEmpty {
        span += 1
      }
      let line = lines[first[column] ?? begin]
      cells.append(
        pieces[column].cell(source, at: line.bytes.upperBound, of: line, columnSpan: span))
      column += span
    }
    return Table.Row(cells: cells, provenance: provenance(begin...(rows.last?.line ?? begin)))
  }

  private func provenance(_ range: ClosedRange<Int>) -> Provenance {
    let (first, last) = (lines[range.lowerBound], lines[range.upperBound])
    return Provenance(
      line: first.number, page: first.page,
      range: SourceRange(start: first.bytes.lowerBound, end: last.bytes.upperBound))
  }
}

extension LayoutPiece {
  /// Puts the cells of a repeated header where they stand on the first page.
  fileprivate mutating func takeHeader(of first: LayoutPiece, lines: Int) {
    guard columnCount == first.columnCount else { return }
    for line in 0..<min(lines, rows.count, first.rows.count)
    where rows[line].cells.count == first.rows[line].cells.count {
      for cell in rows[line].cells.indices {
        rows[line].cells[cell].columns = first.rows[line].cells[cell].columns
        rows[line].cells[cell].extent = first.rows[line].cells[cell].extent
      }
    }
    columns = LayoutColumns(extents: first.columns.extents, cores: first.columns.cores)
  }

  /// Gives the piece the columns of another of its table, those it does not show left empty.
  ///
  /// The columns go in order, each to the one that lies nearest, measured from the first column on.
  mutating func widen(to reference: LayoutPiece) {
    let ours = columns.extents
    let theirs = reference.columns.extents
    guard ours.count < theirs.count, let origin = ours.first, let target = theirs.first else {
      return
    }
    let shift = target.lowerBound - origin.lowerBound
    let middle = { (range: Range<Int>) in (range.lowerBound + range.upperBound) / 2 }
    // The least distance in all, over all ways to place ours among theirs in order.
    var costs = [[Int]](
      repeating: [Int](repeating: .max / 4, count: theirs.count + 1), count: ours.count + 1)
    for column in 0...theirs.count { costs[0][column] = 0 }
    for left in 1...ours.count {
      for right in 1...theirs.count {
        let (one, other) = (ours[left - 1], theirs[right - 1])
        let moved = one.lowerBound + shift..<one.upperBound + shift
        let overlap = moved.clamped(to: other).count
        let distance = abs(middle(moved) - middle(other)) - overlap * 2
        costs[left][right] = min(
          costs[left][right - 1], costs[left - 1][right - 1] + distance + 1000)
      }
    }
    var places = [Int](repeating: 0, count: ours.count)
    var right = theirs.count
    for left in stride(from: ours.count, to: 0, by: -1) {
      while right > left, costs[left][right] == costs[left][right - 1] { right -= 1 }
      places[left - 1] = right - 1
      right -= 1
    }
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        let covered = rows[row].cells[cell].columns
        rows[row].cells[cell].columns =
          places[covered.lowerBound]...max(places[covered.lowerBound], places[covered.upperBound])
      }
    }
    var extents = theirs
    var cores = reference.columns.cores
    for (column, place) in places.enumerated() {
      extents[place] = ours[column]
      cores[place] = columns.cores[column]
    }
    columns = LayoutColumns(extents: extents, cores: cores)
  }
}
