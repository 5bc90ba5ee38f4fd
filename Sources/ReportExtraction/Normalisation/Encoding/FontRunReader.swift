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
    var reading = read(text, legacy)
    if reading.encoding != .utf8, reading.loss == nil {
      repaired[reading.encoding, default: 0] += 1
    }
    if legacy?.isCapitals == true { reading.text = reading.text.uppercased() }
    return reading
  }

  private mutating func read(_ text: String, _ font: LegacyFont?) -> EncodingReading {
    let utf8 = text.utf8.span
    guard (0..<utf8.count).contains(where: { utf8[$0] >= 0x80 || utf8[$0] < 0x20 }) else {
      return EncodingReading(encoding: .utf8, text: text, loss: nil)
    }
    line.set(utf8: utf8, 0..<utf8.count)
    guard !line.hasOtherLetter else {
      hasUnicode = true
      return EncodingReading(parsing: text)
    }
    var own = EncodingEvidence()
    own.add(line)
    if let font {
      let standing = own.asItStands
      if let tally = own[font.encoding], tally.foreign > standing.foreign,
        standing.score > tally.score
      {
        return EncodingReading(parsing: text)
      }
      return EncodingReading(line, font.encoding, asItStands: text)
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
