/// Reads the pieces of a document whose fonts say how they are encoded, in reading order.
///
/// A font decides unless the piece reads as Vietnamese as it stands; where no legacy font is named, the
/// piece itself must show its encoding, and short ones follow the pieces before them.
public struct FontRunReader: Sendable {
  /// How many pieces were converted from each encoding.
  public private(set) var repaired: [TextEncoding: Int] = [:]

  /// What the pieces without a legacy font have shown so far.
  private var evidence = EncodingEvidence()
  private var hasUnicode = false
  /// How many pieces in a legacy font read as Vietnamese only in its encoding, and how many only as they
  /// stand: text in Unicode that kept the name of an old font.
  private var borneOut = 0
  private var belied = 0
  private var line = LegacyLine()

  /// Makes the reader of a document, of which nothing has been read.
  public init() {}

  /// Reads a piece of text, the run of one font: a word should not be cut.
  ///
  /// - Parameters:
  ///   - text: the characters as they stand, character references resolved, soft hyphens kept.
  ///   - font: the name of the font, or a list of them; null where none is named.
  public mutating func read(_ text: String, font: String?) -> EncodingReading {
    let legacy = font.flatMap { LegacyFont(name: $0) }
    var reading = read(text, legacy, isUnicodeFont: font != nil && legacy == nil)
    if reading.encoding != .utf8, reading.loss == nil {
      repaired[reading.encoding, default: 0] += 1
    }
    if legacy?.isCapitals == true { reading.text = reading.text.uppercased() }
    return reading
  }

  /// Whether a piece in a legacy font is Unicode nonetheless: it reads better as it stands, unless
  /// other pieces have borne the font out; where both are words, other pieces decide, or the font.
  private mutating func belies(_ font: LegacyFont, _ own: EncodingEvidence) -> Bool {
    guard let tally = own[font.encoding] else { return true }
    let standing = own.asItStands
    if standing.foreign > tally.foreign { borneOut += 1 }
    if standing.foreign < tally.foreign { belied += 1 }
    if belied > borneOut { return standing.score >= tally.score }
    return borneOut == 0 && standing.score > tally.score
  }

  private mutating func read(
    _ text: String, _ font: LegacyFont?, isUnicodeFont: Bool
  ) -> EncodingReading {
    let utf8 = text.utf8.span
    guard (0..<utf8.count).contains(where: { utf8[$0] >= 0x80 || utf8[$0] < 0x20 }) else {
      return EncodingReading(encoding: .utf8, text: text, loss: nil)
    }
    line.set(utf8: utf8, 0..<utf8.count)
    guard !line.hasOtherLetter else {
      hasUnicode = true
      if font != nil { belied += 1 }
      return EncodingReading(parsing: text)
    }
    var own = EncodingEvidence()
    own.add(line)
    if let font {
      return belies(font, own)
        ? EncodingReading(encoding: .utf8, text: text, loss: nil)
        : EncodingReading(line, font.encoding, asItStands: text)
    }
    // A piece in a Unicode font that can be read as it stands follows no other.
    if isUnicodeFont, own.asItStands.foreign == 0 {
      return EncodingReading(encoding: .utf8, text: text, loss: nil)
    }
    evidence.add(own)
    let shown =
      own.verdict(
        least: hasUnicode ? EncodingEvidence.leastForLine : EncodingEvidence.leastForText,
        mayStand: true)
      ?? (hasUnicode
        ? nil : evidence.verdict(least: EncodingEvidence.leastForLine, mayStand: true))
    guard let shown, let tally = own[shown], tally.score >= own.asItStands.score else {
      return EncodingReading(encoding: .utf8, text: text, loss: nil)
    }
    return EncodingReading(line, shown, asItStands: text)
  }
}
