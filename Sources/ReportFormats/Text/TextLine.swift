/// A line of text, with the words on it.
struct TextLine {
  /// Its bytes in the source, without the line end.
  var bytes: Range<Int>
  /// Its number, from 1.
  var number: Int
  /// Its page, from 1; null where the text does not mark its pages.
  var page: Int?
  /// Whether a tab stands on it.
  var hasTab = false
  /// The words on it, left to right.
  var words: [PrintedWord] = []

  /// Whether nothing is printed on it.
  var isBlank: Bool { words.isEmpty && !hasTab }

  /// Cuts a range of valid UTF-8 into lines, at LF, CRLF, CR and form feeds.
  ///
  /// A form feed ends its line without being counted as one, and begins a page.
  static func lines(of source: Span<UInt8>, _ range: Range<Int>, hasPages: Bool) -> [TextLine] {
    var lines: [TextLine] = []
    var line = TextLine(bytes: range, number: 1, page: hasPages ? 1 : nil)
    var column = 0
    var index = range.lowerBound
    var start = index
    var word: PrintedWord?
    func ended(_ line: TextLine, _ word: PrintedWord?, _ end: Int) -> TextLine {
      var line = line
      line.bytes = start..<end
      if let word { line.words.append(word) }
      return line
    }
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x0A || byte == 0x0C || byte == 0x0D {
        lines.append(ended(line, word, index))
        if byte == 0x0D, index + 1 < range.upperBound, source[index + 1] == 0x0A { index += 1 }
        index += 1
        start = index
        let page = line.page.map { byte == 0x0C ? $0 + 1 : $0 }
        line = TextLine(
          bytes: index..<index, number: line.number + (byte == 0x0C ? 0 : 1), page: page)
        (column, word) = (0, nil)
        continue
      }
      let (width, isSpace, length) = shape(of: source, at: index)
      if byte == 0x09 { line.hasTab = true }
      if isSpace {
        if let ended = word { line.words.append(ended) }
        word = nil
      } else {
        let begin = word ?? PrintedWord(columns: column..<column, bytes: index..<index)
        word = PrintedWord(
          columns: begin.columns.lowerBound..<column + width,
          bytes: begin.bytes.lowerBound..<index + length)
      }
      column += width
      index += length
    }
    lines.append(ended(line, word, range.upperBound))
    return lines
  }

  /// How many display columns the character at an offset takes, whether it is white space, and how
  /// many bytes it has.
  static func shape(
    of source: Span<UInt8>, at index: Int
  ) -> (width: Int, isSpace: Bool, length: Int) {
    let lead = source[index]
    if lead < 0x80 { return (1, lead <= 0x20, 1) }
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, source.count - index)
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(source[next]) & 0x3F }
    switch scalar {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF,
      0xFEFF:
      return (0, false, length)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return (1, true, length)
    default: return (1, false, length)
    }
  }
}
