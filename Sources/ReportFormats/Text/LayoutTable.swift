internal import ReportExtraction

/// Tables whose columns are aligned with spaces, as `pdftotext -layout` writes them.
///
/// The columns are found over all lines of a page (``LayoutColumns``), the rows over all lines of the
/// table (``RowGrouping``). A page break or a header that is printed again ends a piece; pieces of one
/// table get the same columns.
struct LayoutTable {
  let lines: [TextLine]
  var chunks: [[LineChunk]]
  var isFree: [Bool]
  /// The lines where a header that was printed before begins again on the same page.
  var repeats: Set<Int> = []
  /// What looks like a table and is none.
  var rejected: [TextRegion] = []

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
      guard chunks[index].count > 1,
        !chunks[index].allSatisfy({ TableTitle.isCaption($0.text(source)) })
      else {
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
    let taken = regions.map(\.lines)
    regions += rejected.filter { region in
      !taken.contains { $0.contains(region.lines.lowerBound) }
    }
    return regions.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  /// Clusters on pages that follow one another under one header, their lines moved to the columns of
  /// the first.
  private mutating func groups(
    of clusters: [Range<Int>], _ source: Span<UInt8>
  ) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    for (number, cluster) in clusters.enumerated() {
      guard let group = groups.last, let first = group.first, let last = group.last,
        follows(cluster, last)
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
      var top = cluster.lowerBound
      while top > max(last.upperBound, cluster.lowerBound - 4), isOnPage(top - 1, of: cluster),
        lines[last.lowerBound].page != lines[cluster.lowerBound].page
          || !lines[top - 1].isBlank
            && !repeats.contains(top)
      {
        top -= 1
      }
      let end = number + 1 < clusters.count ? clusters[number + 1].lowerBound : lines.count
      for index in top..<min(cluster.upperBound + 8, end) where isOnPage(index, of: cluster) {
        chunks[index] = drift.moved(chunks[index])
      }
      groups[groups.count - 1].append(cluster)
    }
    return groups
  }

  private func isOnPage(_ index: Int, of cluster: Range<Int>) -> Bool {
    lines[index].page == lines[cluster.lowerBound].page
  }

  /// Whether a cluster may go on with another: on the next page, or under the same header below it.
  private func follows(_ cluster: Range<Int>, _ last: Range<Int>) -> Bool {
    let (page, before) = (lines[cluster.lowerBound].page, lines[last.lowerBound].page)
    if let page, let before, page == before + 1 { return true }
    return page == before
      && (cluster.lowerBound - 4...cluster.lowerBound).contains(where: repeats.contains)
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
  private mutating func cluster(from start: Int, _ source: Span<UInt8>) -> Range<Int> {
    let header = texts(ofLine: start, source)
    let isHeader = !LayoutPiece.holdsFigure(header)
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
        let texts = texts(ofLine: index, source)
        if OfficialColumns.opens(texts) { break }
        if isHeader, LayoutPiece.repeatsHeader(header, texts) {
          repeats.insert(topOfHeader(at: index, like: start, source))
          break
        }
        last = index
      }
      index += 1
    }
    return start..<last + 1
  }

  /// Where a header begins again: the lines without a gap above it that stand above the first too.
  private func topOfHeader(at line: Int, like first: Int, _ source: Span<UInt8>) -> Int {
    var above = 0
    while above < 4, first - above > 0, isFree[line - above - 1], !chunks[line - above - 1].isEmpty,
      texts(ofLine: line - above - 1, source) == texts(ofLine: first - above - 1, source)
    {
      above += 1
    }
    return line - above
  }

  func texts(ofLine index: Int, _ source: Span<UInt8>) -> [String] {
    chunks[index].map { $0.text(source) }
  }

  // MARK: - Pieces of one table

  /// Pieces on pages or under headers that follow one another, with little between them.
  private func families(_ pieces: [LayoutPiece]) -> [[LayoutPiece]] {
    var families: [[LayoutPiece]] = []
    for piece in pieces {
      if let last = families.last?.last, follows(piece.lines, last.lines),
        last.lines.upperBound <= piece.lines.lowerBound,
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
      // A header that is not printed in the same words is told by itself.
      if count < most, repeats.contains(where: family[index + 1].lines.contains) { continue }
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
}
