internal import ReportExtraction

/// The lines of a source that findings name, in the order of the document.
///
/// A line of prose is its text, a row of a table its cells: of text whose columns are parted by tabs
/// that is the line as it stands, and of formats without lines what a reader sees.
struct SourceQuotes {
  /// A line to be shown, with its place: a line number, or a row of a table.
  struct Quote {
    var place: String
    var line: QuotedLine
  }

  /// The cells of a row, or one paragraph.
  private struct Entry {
    var pieces: [String]
    var ranges: [SourceRange?]
  }

  /// A place where a text stands, and how surely it is the one that is meant.
  private struct Match {
    var piece: Int
    var scalars: Range<Int>
    var certainty: Int
  }

  private let result: ExtractionResult
  private let records: [String: [Record]]
  private var entries: [Int: [Entry]] = [:]

  /// Takes the lines of a document, and its records to tell its cells apart.
  init(of document: Document, result: ExtractionResult) {
    self.result = result
    records = Dictionary(grouping: result.records.filter { !$0.findings.isEmpty }, by: \.indicator)
    let wanted = Set(result.findings.flatMap(\.lines))
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        guard let line = paragraph.provenance.line, wanted.contains(line) else { continue }
        entries[line, default: []].append(
          Entry(pieces: [paragraph.text], ranges: [paragraph.provenance.range]))
      case .table(let table):
        for row in table.rows {
          guard let line = row.provenance.line, wanted.contains(line) else { continue }
          entries[line, default: []].append(
            Entry(pieces: row.cells.map(\.text), ranges: row.cells.map(\.provenance.range)))
        }
      }
    }
  }

  /// The lines of a finding, with a target where what it names is printed.
  func quotes(for finding: Finding) -> [Quote] {
    let records = (finding.indicator.flatMap { self.records[$0] } ?? [])
      .filter { $0.findings.contains(finding.rule) }
    guard !finding.lines.isEmpty else {
      let record = records.first { $0.valuePrinted == finding.printed } ?? records.first
      return record.flatMap { quote(of: $0, finding) }.map { [$0] } ?? []
    }
    let spans = Set(
      records.filter { $0.valuePrinted == finding.printed }.compactMap(\.span))
    // What is printed is pointed at once, where it is likeliest; elsewhere what was expected.
    var best: (line: Int, certainty: Int)?
    var chosen: [Int: (entry: Entry, match: Match?)] = [:]
    for line in finding.lines where chosen[line] == nil {
      guard let found = choose(entries[line] ?? [], finding.printed, spans) else { continue }
      chosen[line] = found
      if let certainty = found.match?.certainty, certainty > best?.certainty ?? 0 {
        best = (line, certainty)
      }
    }
    return finding.lines.compactMap { line in
      guard let (entry, match) = chosen.removeValue(forKey: line) else { return nil }
      let target =
        line == best?.line
        ? match : finding.expected.flatMap { Self.match($0, in: entry, spans: []) }
      return Quote(
        place: String(line),
        line: QuotedLine(entry.pieces, target: target.map { ($0.piece, $0.scalars) }))
    }
  }

  // MARK: - Lines

  /// Of the rows on one line the one that prints the text most likely, else the first.
  private func choose(
    _ entries: [Entry], _ printed: String?, _ spans: Set<SourceRange>
  ) -> (entry: Entry, match: Match?)? {
    var best: (entry: Entry, match: Match?)?
    for entry in entries {
      let match = printed.flatMap { Self.match($0, in: entry, spans: spans) }
      if best == nil || match?.certainty ?? 0 > best?.match?.certainty ?? 0 {
        best = (entry, match)
      }
    }
    return best
  }

  /// Where an entry prints a text: in the cell of a record, as a cell, as words of one, or as what a
  /// page break has cut in two.
  private static func match(
    _ text: String, in entry: Entry, spans: Set<SourceRange>
  ) -> Match? {
    let text = Array(text.unicodeScalars)
    guard !text.isEmpty else { return nil }
    var best: Match?
    for (index, piece) in entry.pieces.enumerated() {
      let scalars = Array(piece.unicodeScalars)
      guard !scalars.isEmpty, let found = place(of: text, in: scalars) else { continue }
      var certainty = found.count == scalars.count ? found.count == text.count ? 3 : 1 : 2
      if let range = entry.ranges[index], spans.contains(range) { certainty = 4 }
      if certainty > best?.certainty ?? 0 {
        best = Match(piece: index, scalars: found, certainty: certainty)
      }
    }
    return best
  }

  /// Where a text begins in a piece: at the edge of a word or number; a piece that is only the
  /// beginning of the text is all of it.
  private static func place(
    of text: [Unicode.Scalar], in piece: [Unicode.Scalar]
  ) -> Range<Int>? {
    if piece.count < text.count {
      let isBeginning = piece.count >= 4 && text.starts(with: piece)
      return isBeginning ? 0..<piece.count : nil
    }
    return (0...piece.count - text.count).lazy
      .map { $0..<$0 + text.count }
      .first { piece[$0].elementsEqual(text) && isWhole(withZeros($0, in: piece), in: piece) }
  }

  /// A number with the zeros in front of it that its value does not have: `01` for 1.
  private static func withZeros(
    _ range: Range<Int>, in piece: [Unicode.Scalar]
  ) -> Range<Int> {
    guard piece[range.lowerBound].properties.numericType == .decimal else { return range }
    let zeros = piece[..<range.lowerBound].reversed().prefix { $0 == "0" }.count
    return range.lowerBound - zeros..<range.upperBound
  }

  private static func isWhole(_ range: Range<Int>, in piece: [Unicode.Scalar]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      piece.indices.contains(index)
        && (piece[index].properties.isAlphabetic || piece[index].properties.numericType != nil)
    }
    func isDigit(_ index: Int) -> Bool {
      piece.indices.contains(index) && piece[index].properties.numericType == .decimal
    }
    func isJoint(_ index: Int) -> Bool { [".", ",", "/"].contains(piece[index]) }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if isLetter(first), isLetter(first - 1) { return false }
    if isLetter(last), isLetter(last + 1) { return false }
    if isDigit(first), isDigit(first - 2), isJoint(first - 1) { return false }
    return !(isDigit(last) && isDigit(last + 2) && isJoint(last + 1))
  }

  // MARK: - Rows of formats without lines

  /// The row of a record in its table, after the pieces were joined.
  private func quote(of record: Record, _ finding: Finding) -> Quote? {
    guard result.tables.indices.contains(record.table - 1) else { return nil }
    let grid = result.tables[record.table - 1]
    var rows: [Int: [TableGrid.PlacedCell]] = [:]
    for placed in grid.cells where placed.row >= record.row - 1 {
      rows[placed.row, default: []].append(placed)
    }
    for row in rows.keys.sorted() {
      let cells = (rows[row] ?? []).sorted { $0.column < $1.column }
      let texts = cells.map(\.cell.text)
      guard texts.contains(record.label) || record.codePrinted.map(texts.contains) == true else {
        continue
      }
      let entry = Entry(pieces: texts, ranges: cells.map { _ in nil })
      let own = cells.firstIndex { $0.column == record.column - 1 }
      var match = finding.printed.flatMap { Self.match($0, in: entry, spans: []) }
      if let own, texts[own] == finding.printed {
        match = Match(piece: own, scalars: 0..<texts[own].unicodeScalars.count, certainty: 4)
      }
      return Quote(
        place: "table \(record.table), row \(record.row)",
        line: QuotedLine(texts, target: match.map { ($0.piece, $0.scalars) }))
    }
    return nil
  }
}
