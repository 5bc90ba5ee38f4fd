/// Words of a line with single spaces between them; wider gaps part chunks.
struct LineChunk {
  /// The words.
  var words: [PrintedWord]

  /// The display columns it covers.
  var columns: Range<Int> {
    (words.first?.columns.lowerBound ?? 0)..<(words.last?.columns.upperBound ?? 0)
  }
  /// Its bytes.
  var bytes: Range<Int> {
    (words.first?.bytes.lowerBound ?? 0)..<(words.last?.bytes.upperBound ?? 0)
  }

  /// Its text.
  func text(_ source: Span<UInt8>) -> String {
    var printed = PrintedText()
    printed.appendUntagged(source, bytes)
    return printed.take().text
  }

  /// The chunks of a line.
  static func chunks(of line: TextLine) -> [LineChunk] {
    var chunks: [LineChunk] = []
    for word in line.words {
      if let last = chunks.last, word.columns.lowerBound - last.columns.upperBound <= 1 {
        chunks[chunks.count - 1].words.append(word)
      } else {
        chunks.append(LineChunk(words: [word]))
      }
    }
    return chunks
  }

  /// Whether the chunks of a line are a line of prose, justified or not: long, with no gap wide enough
  /// for a column.
  static func isProse(_ chunks: [LineChunk]) -> Bool {
    guard let first = chunks.first, let last = chunks.last else { return false }
    let words = chunks.reduce(0) { $0 + $1.words.count }
    let width = last.columns.upperBound - first.columns.lowerBound
    guard width >= 50, words >= 8 else { return false }
    return zip(chunks, chunks.dropFirst()).allSatisfy {
      $1.columns.lowerBound - $0.columns.upperBound <= 3
    }
  }
}
