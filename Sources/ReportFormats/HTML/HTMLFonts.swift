internal import ReportExtraction

/// The fonts of a page that names one of a legacy encoding (`.VnTime`, `VNI-Times`), and the run of text
/// in one font.
///
/// Text in such a font is not what its characters say. A run waits until another font or a block
/// begins: libxml2 hands text over in pieces, and a letter of VNI is two characters.
struct HTMLFonts {
  /// The longest run that waits.
  private static let longestRun = 1 << 20
  /// The most that is read of the style sheets of a page: Word's are some tens of kilobytes.
  private static let longestSheet = 1 << 20

  private var open: [(level: Int, name: String)] = []
  private var run: [UInt8] = []
  private var runFont: String?
  private var sheet: [UInt8] = []
  private var styles = HTMLFontStyles()
  private var reader = FontRunReader()
  /// The line of the first run in each encoding.
  private var firstLines: [TextEncoding: Int] = [:]

  /// The font of the text that comes.
  private var current: String? { open.last?.name }

  /// Whether a page names such a font anywhere, or has character references and no other character
  /// beyond ASCII: those may be the bytes of such a font that a style sheet elsewhere names.
  static func areNeeded(for source: Span<UInt8>) -> Bool {
    if areNamed(in: source) { return true }
    guard source.contains(UInt8(ascii: "&")) else { return false }
    for index in source.indices where source[index] >= 0x80 { return false }
    return true
  }

  /// Whether a page names such a font anywhere.
  static func areNamed(in source: Span<UInt8>) -> Bool {
    isNamed(in: source, first: UInt8(ascii: ".")) { source, index in
      // Not the domain of `www.moha.gov.vn`.
      source.hasFolded("vn", at: index + 1) && index + 3 < source.count
        && isLetterOrDigit(source[index + 3]) && index > 0 && !isLetterOrDigit(source[index - 1])
    }
      || isNamed(in: source, first: UInt8(ascii: "V")) { source, index in
        ["VNI-", "VNI ", "VPS ", "VPS-", "VI Times", "VI Arial"].contains {
          source.has($0, at: index)
        }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  private static func isNamed(
    in source: Span<UInt8>, first: UInt8, _ isFont: (Span<UInt8>, Int) -> Bool
  ) -> Bool {
    var block = source.firstBlock(with: first, from: 0)
    while let start = block {
      let end = min(start + 8, source.count)
      for index in start..<end where source[index] == first && isFont(source, index) {
        return true
      }
      block = source.firstBlock(with: first, from: end)
    }
    return false
  }

  /// Takes a piece of a style sheet.
  mutating func append(sheet piece: Span<UInt8>) {
    guard sheet.count + piece.count <= Self.longestSheet else { return }
    sheet.append(piece, 0..<piece.count)
  }

  /// The font that an element names, or that the style sheets name for it; null for the font of the
  /// text around it.
  mutating func font(
    of element: String, face: String?, style: String?, classes: String?
  ) -> String? {
    if !sheet.isEmpty {
      let sheet = self.sheet
      self.sheet = []
      styles.add(sheet.span)
    }
    if let style, let font = HTMLFontStyles.family(in: style.utf8.span) { return font }
    return face ?? styles.font(of: element, classes: classes)
  }

  /// An element with a font of its own has begun, the innermost of `level` open ones.
  mutating func begin(_ name: String, level: Int) {
    open.append((level, name))
  }

  /// Elements have ended, so that `level` are open.
  mutating func end(level: Int) {
    while let last = open.last, last.level > level { open.removeLast() }
  }

  /// Whether text that comes now is not of the run in hand.
  var endsRun: Bool { !run.isEmpty && (runFont != current || run.count > Self.longestRun) }

  /// Adds text to the run.
  mutating func append(_ characters: Span<UInt8>, _ range: Range<Int>) {
    if run.isEmpty { runFont = current }
    run.append(characters, range)
  }

  /// Ends the run and reads it; null where there is none.
  ///
  /// - Parameter line: where the run stands, for what is said of it.
  mutating func takeRun(line: Int) -> EncodingReading? {
    guard !run.isEmpty else { return nil }
    defer { run.removeAll(keepingCapacity: true) }
    let reading = reader.read(String(decoding: run, as: UTF8.self), font: runFont)
    if reading.encoding != .utf8, firstLines[reading.encoding] == nil {
      firstLines[reading.encoding] = line
    }
    return reading
  }

  /// The encoding that most of the runs were in, and what is said of each; null where all were as
  /// they stand.
  var repairs: (encoding: TextEncoding, notices: [ReadingNotice])? {
    let repaired = reader.repaired.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    guard let first = repaired.first else { return nil }
    return (
      first.key,
      repaired.map {
        ReadingNotice(
          rule: .encodingRepaired,
          message:
            "\($0.key.rawValue) in \($0.value) \($0.value == 1 ? "piece" : "pieces") of text, "
            + "by fonts and letters",
          line: firstLines[$0.key])
      }
    )
  }
}
