internal import ReportExtraction

/// The two columns of a letterhead and of a signature, as Nghị định 30/2020/NĐ-CP (Appendix I) sets them.
///
/// They come out as one row of two cells, each with its lines, so that what stands left and what
/// stands right is read apart.
struct OfficialColumns {
  private let lines: [TextLine]
  private let chunks: [[LineChunk]]

  /// Takes the lines and their chunks.
  init(_ lines: [TextLine], _ chunks: [[LineChunk]]) {
    self.lines = lines
    self.chunks = chunks
  }

  private static let mostLinesOfLetterhead = 14
  private static let mostLinesOfSignature = 40

  /// Whether a line with a gap is one of a letterhead or opens a signature.
  static func opens(_ texts: [String]) -> Bool {
    texts.count > 1 && (isLetterhead(texts) || isSignature(texts))
  }

  private static func isLetterhead(_ texts: [String]) -> Bool {
    texts.dropFirst().contains { text in
      let key = Folding.key(text)
      return key.hasPrefix("cong hoa xa hoi") || key.hasPrefix("doc lap tu do")
        || key.hasPrefix("dang cong san viet nam")
    }
  }

  private static func isSignature(_ texts: [String]) -> Bool {
    let keys = texts.map(Folding.key)
    return keys[0].hasPrefix("noi nhan")
      || ["nguoi lap", "lap bieu", "ke toan", "thu truong"].contains { keys[0].hasPrefix($0) }
        && texts.allSatisfy { !FigureText.isFigure($0) }
  }

  /// The letterhead or signature that a line is the first to show; null where it shows none.
  ///
  /// - Parameters:
  ///   - floor: The first line that may belong to it.
  func region(around index: Int, from floor: Int, _ source: Span<UInt8>) -> TextRegion? {
    let texts = chunks[index].map { $0.text(source) }
    guard texts.count > 1 else { return nil }
    let isLetterhead = Self.isLetterhead(texts)
    guard isLetterhead || Self.isSignature(texts) else { return nil }
    var start = index
    if isLetterhead {
      while start > floor, !lines[start - 1].isBlank, lines[start - 1].page == lines[index].page {
        start -= 1
      }
    }
    let most = isLetterhead ? Self.mostLinesOfLetterhead : Self.mostLinesOfSignature
    var end = index + 1
    var last = index
    while end < min(lines.count, start + most), lines[end].page == lines[index].page {
      let line = chunks[end]
      if line.isEmpty {
        end += 1
        continue
      }
      guard let gap = gap(start...end), !lines[end].hasTab, !LineChunk.isProse(line),
        isBeside(line, gap)
      else { break }
      let text = line.map { $0.text(source) }
      if isLetterhead, line.count == 1, isCentred(line[0], gap) || end > last + 1 { break }
      if !isLetterhead, text.count > 2 || text.contains(where: TableTitle.isCaption) { break }
      last = end
      end += 1
      if isLetterhead, text.contains(where: Self.isDated) { break }
    }
    guard let gap = gap(start...last) else { return nil }
    return TextRegion(lines: start..<last + 1, blocks: [.table(table(start...last, gap, source))])
  }

  private static func isDated(_ text: String) -> Bool {
    let key = Folding.key(text)
    return key.contains("ngay ") && key.contains(" thang ") && key.contains(" nam")
  }

  /// The gap between the two columns: the widest that no chunk of lines with several meets.
  private func gap(_ range: ClosedRange<Int>) -> Range<Int>? {
    var gap: Range<Int>?
    for line in chunks[range] where line.count > 1 {
      // Among several gaps of a line the one that goes on from the lines above.
      let gaps = zip(line, line.dropFirst()).map {
        $0.columns.upperBound..<max($0.columns.upperBound, $1.columns.lowerBound)
      }
      let kept = gaps.map { gap?.clamped(to: $0) ?? $0 }.max { $0.count < $1.count }
      guard let kept, !kept.isEmpty else { return nil }
      gap = kept
    }
    return gap
  }

  private func isBeside(_ line: [LineChunk], _ gap: Range<Int>) -> Bool {
    line.allSatisfy {
      $0.columns.upperBound <= gap.upperBound || $0.columns.lowerBound >= gap.lowerBound
    }
  }

  /// Whether a lone text stands in the middle of the page, as the kind of document does.
  private func isCentred(_ chunk: LineChunk, _ gap: Range<Int>) -> Bool {
    chunk.columns.contains((gap.lowerBound + gap.upperBound) / 2)
  }

  private func table(
    _ range: ClosedRange<Int>, _ gap: Range<Int>, _ source: Span<UInt8>
  ) -> Table {
    var sides = [CellPieces(), CellPieces()]
    var first: [TextLine?] = [nil, nil]
    for index in range {
      for side in 0...1 {
        let inside = chunks[index].filter {
          ($0.columns.lowerBound + $0.columns.upperBound < gap.lowerBound + gap.upperBound)
            == (side == 0)
        }
        guard let begin = inside.first, let end = inside.last else { continue }
        sides[side].addLine(begin.bytes.lowerBound..<end.bytes.upperBound)
        first[side] = first[side] ?? lines[index]
      }
    }
    let line = lines[range.lowerBound]
    let row = Table.Row(
      cells: (0...1).map {
        sides[$0].cell(source, at: line.bytes.upperBound, of: first[$0] ?? line)
      },
      provenance: Provenance(
        line: line.number, page: line.page,
        range: SourceRange(
          start: line.bytes.lowerBound, end: lines[range.upperBound].bytes.upperBound)))
    return Table(rows: [row], hasExplicitSpans: false)
  }
}
