/// Brings the bytes of a document to UTF-8: the whole in one encoding, or line by line where it mixes
/// them.
///
/// A line is converted where it reads as Vietnamese in one encoding and leads by a margin; a short one
/// follows its document, or the lines about it.
public struct TextDecoder {
  /// What a line with characters beyond ASCII is.
  private enum Verdict: Hashable {
    /// Right as it stands, in UTF-8.
    case unicode
    /// Without words that tell anything.
    case neutral
    /// Not told by itself.
    case open
    /// In a legacy encoding.
    case legacy(TextEncoding)
  }

  /// How many words with marks tell what a document is mostly in.
  private static let sampleWords = 2000

  private let isUTF8: Bool
  private var verdicts: [Verdict] = []
  /// Where each of the lines judged begins.
  private var starts: [Int] = []
  /// For each line the encoding of the next line that is told; null where Unicode comes before.
  private var following: [TextEncoding?] = []
  /// The encoding that lines follow which are not told; null where the document mixes.
  private var primary: TextEncoding?
  private var line = LegacyLine()
  private var decoded = DecodedLine()
  private var text: DecodedText
  private var isDoubtful = false
  /// Whether a line has been read that is Vietnamese as it stands.
  private var isVietnamese = false
  private var softHyphens = 0
  private var firstLost: Int?
  private var counts: [TextEncoding: Int] = [:]

  private init(isUTF8: Bool, start: Int) {
    self.isUTF8 = isUTF8
    text = DecodedText(sourceStart: start)
  }

  // MARK: - The two doors

  /// Decodes bytes that are not UTF-8, or not all of them.
  ///
  /// - Parameters:
  ///   - source: the bytes of the document.
  ///   - range: those of its text.
  ///   - declared: the encoding that the document claims; it is taken where the bytes tell none.
  /// - Throws: ``EncodingFailure`` where a line reads in no encoding, or letters are gone.
  public static func decode(
    _ source: Span<UInt8>, _ range: Range<Int>, declared: TextEncoding? = nil
  ) throws(EncodingFailure) -> DecodedText {
    var decoder = TextDecoder(isUTF8: false, start: range.lowerBound)
    decoder.primary = decoder.sample(source, range) ?? declared
    if decoder.primary == .utf8 { decoder.primary = nil }
    decoder.judge(source, range)
    return try decoder.emit(source, range)
  }

  /// Repairs valid UTF-8 that holds the bytes of a legacy encoding taken for Latin characters, VIQR or
  /// eths; null where there is nothing to repair, which is told in one fast pass.
  ///
  /// - Parameter isMarkup: whether it is HTML, whose ASCII signs are no VIQR.
  /// - Throws: ``EncodingFailure`` where letters are gone.
  public static func repair(
    _ source: Span<UInt8>, _ range: Range<Int>, isMarkup: Bool
  ) throws(EncodingFailure) -> DecodedText? {
    let signs = LatinSigns(source, range)
    if !signs.hasMarks { return isMarkup ? nil : try repairASCII(source, range) }
    if signs.hasReplacements, !isMarkup,
      let offset = TextLoss.firstReplaced(in: source, range, isASCII: false)
    {
      throw EncodingFailure(loss: .replaced, offset: offset)
    }
    guard signs.hasSuspects else { return nil }
    var decoder = TextDecoder(isUTF8: true, start: range.lowerBound)
    decoder.judge(source, range)
    guard signs.hasEths || decoder.primary != nil || decoder.hasLegacyLine else { return nil }
    let text = try decoder.emit(source, range)
    return text.repairs.isEmpty && text.eths.isEmpty ? nil : text
  }

  private static func repairASCII(
    _ source: Span<UInt8>, _ range: Range<Int>
  ) throws(EncodingFailure) -> DecodedText? {
    if VIQR.isEvident(source, range) {
      var decoder = TextDecoder(isUTF8: true, start: range.lowerBound)
      var number = 1
      var start = range.lowerBound
      while start < range.upperBound {
        let (content, end) = source.line(from: start, before: range.upperBound)
        start = end
        VIQR.decode(source, content, into: &decoder.decoded)
        let isChanged = decoder.decoded.scalars.count < content.count
        decoder.append(decoder.decoded)
        decoder.copy(source, content.upperBound..<end)
        if isChanged { decoder.note(.viqr, number) }
        number += 1
      }
      return decoder.finished()
    }
    if let offset = TextLoss.firstReplaced(in: source, range, isASCII: true) {
      throw EncodingFailure(loss: .replaced, offset: offset)
    }
    return nil
  }

  // MARK: - Telling

  /// The encoding of most of the text, from its first words with marks.
  private mutating func sample(_ source: Span<UInt8>, _ range: Range<Int>) -> TextEncoding? {
    var evidence = EncodingEvidence()
    var start = range.lowerBound
    while start < range.upperBound, evidence.words < Self.sampleWords {
      let (content, end) = source.line(from: start, before: range.upperBound)
      if hasMarks(source, content), source.firstInvalid(in: content) != nil {
        line.set(bytes: source, content)
        evidence.add(line)
      }
      start = end
    }
    return evidence.verdict(least: EncodingEvidence.leastForText, mayStand: false)
  }

  private mutating func judge(_ source: Span<UInt8>, _ range: Range<Int>) {
    var all = EncodingEvidence()
    var own = EncodingEvidence()
    var start = range.lowerBound
    while start < range.upperBound {
      let (content, end) = source.line(from: start, before: range.upperBound)
      start = end
      guard hasMarks(source, content) else { continue }
      starts.append(content.lowerBound)
      verdicts.append(
        isUTF8 ? verdictOfCharacters(source, content, &own) : verdictOfBytes(source, content, &own))
      if isUTF8, verdicts.last != .unicode { all.add(own) }
    }
    if isUTF8, !verdicts.contains(.unicode) {
      primary = all.verdict(least: EncodingEvidence.leastForText, mayStand: true)
    }
    following = [TextEncoding?](repeating: nil, count: verdicts.count)
    var next: TextEncoding?
    for index in verdicts.indices.reversed() {
      following[index] = next
      switch verdicts[index] {
      case .legacy(let encoding): next = encoding
      case .unicode: next = isUTF8 ? nil : next
      case .neutral, .open: break
      }
    }
  }

  private mutating func verdictOfCharacters(
    _ source: Span<UInt8>, _ content: Range<Int>, _ own: inout EncodingEvidence
  ) -> Verdict {
    line.set(utf8: source, content)
    own.removeAll()
    if line.hasOtherLetter {
      if !isVietnamese, let tally = LegacyDecoder.tally(line, .windows1252, using: &decoded) {
        isVietnamese = tally.common > 0
      }
      return .unicode
    }
    own.add(line)
    if own.words == 0 { return .neutral }
    return own.verdict(least: EncodingEvidence.leastForLine, mayStand: true).map { .legacy($0) }
      ?? .open
  }

  private mutating func verdictOfBytes(
    _ source: Span<UInt8>, _ content: Range<Int>, _ own: inout EncodingEvidence
  ) -> Verdict {
    line.set(bytes: source, content)
    let tally = primary.flatMap { LegacyDecoder.tally(line, $0, using: &decoded) }
    let hasHighByte = content.contains { source[$0] >= 0x80 }
    // Bytes beyond ASCII that are UTF-8 are hardly ever anything else.
    if hasHighByte, source.firstInvalid(in: content) == nil {
      Self.set(&decoded, toUTF8: source, content)
      if SyllableTally(decoded.scalars).score >= tally?.score ?? .min { return .unicode }
    }
    if let primary, let tally, tally.foreign == 0 {
      return tally.words == 0 ? .open : .legacy(primary)
    }
    own.removeAll()
    own.add(line)
    let verdict = own.verdict(least: EncodingEvidence.leastForLine, mayStand: false)
    guard let verdict, let tally = own[verdict] else { return .open }
    // The encoding of the document has the word unless the line reads better in another.
    if let primary, let own = own[primary], own.score >= tally.score { return .legacy(primary) }
    return .legacy(verdict)
  }

  private var hasLegacyLine: Bool {
    verdicts.contains { if case .legacy = $0 { true } else { false } }
  }

  // MARK: - Writing

  private mutating func emit(
    _ source: Span<UInt8>, _ range: Range<Int>
  ) throws(EncodingFailure) -> DecodedText {
    var previous: TextEncoding?
    var number = 0
    var judged = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let (content, end) = source.line(from: start, before: range.upperBound)
      start = end
      number += 1
      // What has been judged is told by its place: which lines have marks depends on the encoding.
      guard judged < starts.count, starts[judged] == content.lowerBound else {
        copy(source, content.lowerBound..<end)
        continue
      }
      let verdict = verdicts[judged]
      let next = following[judged]
      judged += 1
      switch verdict {
      case .legacy(let encoding):
        previous = encoding
        write(source, content, in: encoding, number)
      case .open, .neutral:
        if let encoding = follow(source, content, previous, next) {
          write(source, content, in: encoding, number)
          if isDoubtful { Self.add(number, to: &text.doubtful) }
        } else if isUTF8 {
          copyRepairingEths(source, content, number)
        } else {
          let offset = source.firstInvalid(in: content) ?? content.lowerBound
          throw EncodingFailure(loss: nil, offset: offset)
        }
      case .unicode:
        if isUTF8 { previous = nil }
        copyRepairingEths(source, content, number)
      }
      copy(source, content.upperBound..<end)
    }
    if softHyphens == 0, let firstLost {
      throw EncodingFailure(loss: .softHyphens, offset: firstLost)
    }
    return finished()
  }

  /// The encoding that a line follows which is not told by itself: of its document or the lines
  /// about it, the one that it reads best in; null where there is none.
  ///
  /// Characters follow the lines about them only where both sides agree, and where the line reads no
  /// worse than it stands.
  private mutating func follow(
    _ source: Span<UInt8>, _ content: Range<Int>, _ previous: TextEncoding?, _ next: TextEncoding?
  ) -> TextEncoding? {
    if isUTF8, primary == nil, let previous, let next, previous != next { return nil }
    let candidates = isUTF8 && primary != nil ? [primary] : [primary, previous, next]
    if isUTF8 { line.set(utf8: source, content) } else { line.set(bytes: source, content) }
    var best: (encoding: TextEncoding, tally: SyllableTally)?
    for encoding in candidates.compactMap({ $0 }) where best?.encoding != encoding {
      guard let tally = LegacyDecoder.tally(line, encoding, using: &decoded) else { continue }
      if tally.score > best?.tally.score ?? .min { best = (encoding, tally) }
    }
    guard let best else { return nil }
    isDoubtful = !best.tally.isMostlyVietnamese
    guard isUTF8 else { return best.encoding }
    guard let standing = LegacyDecoder.tally(line, .windows1252, using: &decoded) else {
      return nil
    }
    let isBetter = best.tally.score >= standing.score && (primary != nil || best.tally.words > 0)
    return isBetter ? best.encoding : nil
  }

  private mutating func write(
    _ source: Span<UInt8>, _ content: Range<Int>, in encoding: TextEncoding, _ number: Int
  ) {
    if isUTF8 { line.set(utf8: source, content) } else { line.set(bytes: source, content) }
    // Mojibake that cannot be undone stands as it is.
    guard LegacyDecoder.decode(line, encoding, into: &decoded) != nil else {
      return copy(source, content)
    }
    if encoding == .tcvn3 {
      softHyphens += line.units.lazy.filter { $0 == 0xAD }.count
      if let index = TextLoss.firstLostHorn(in: decoded.scalars) {
        Self.add(number, to: &text.lost)
        firstLost =
          firstLost ?? content.lowerBound + decoded.widths[..<index].reduce(0) { $0 + Int($1) }
      }
    }
    append(decoded)
    note(encoding, number)
  }

  private static func set(
    _ line: inout DecodedLine, toUTF8 source: Span<UInt8>, _ content: Range<Int>
  ) {
    line.removeAll()
    var index = content.lowerBound
    while index < content.upperBound {
      let (scalar, width) = source.scalar(at: index)
      line.append(scalar, UInt8(width))
      index += width
    }
  }

  private mutating func copyRepairingEths(
    _ source: Span<UInt8>, _ content: Range<Int>, _ number: Int
  ) {
    let hasEth = content.dropLast().contains {
      source[$0] == 0xC3 && (source[$0 + 1] == 0x90 || source[$0 + 1] == 0xB0)
    }
    guard hasEth else { return copy(source, content) }
    Self.set(&decoded, toUTF8: source, content)
    if Eth.repair(&decoded.scalars, isVietnamese: isVietnamese) { Self.add(number, to: &text.eths) }
    append(decoded)
  }

  private mutating func copy(_ source: Span<UInt8>, _ range: Range<Int>) {
    for index in range { text.bytes.append(source[index]) }
    text.map.append(identical: range.count)
  }

  private mutating func append(_ line: DecodedLine) {
    for index in line.scalars.indices {
      text.append(line.scalars[index], width: Int(line.widths[index]))
    }
  }

  private mutating func note(_ encoding: TextEncoding, _ number: Int) {
    counts[encoding, default: 0] += 1
    if let index = text.repairs.firstIndex(where: { $0.encoding == encoding }) {
      Self.add(number, to: &text.repairs[index].lines)
    } else {
      text.repairs.append(DecodedText.Repair(encoding: encoding, lines: [number...number]))
    }
  }

  private static func add(_ line: Int, to ranges: inout [ClosedRange<Int>]) {
    if let last = ranges.last, last.upperBound == line - 1 {
      ranges[ranges.count - 1] = last.lowerBound...line
    } else {
      ranges.append(line...line)
    }
  }

  private func finished() -> DecodedText {
    var text = text
    text.repairs.sort { (counts[$0.encoding] ?? 0) > (counts[$1.encoding] ?? 0) }
    let unicode = verdicts.lazy.filter { $0 == .unicode }.count
    if let first = text.repairs.first, counts[first.encoding] ?? 0 >= unicode {
      text.encoding = first.encoding
    }
    return text
  }

  /// Whether a line has a byte beyond ASCII, or a control that is a letter in VISCII and VPS.
  private func hasMarks(_ source: Span<UInt8>, _ content: Range<Int>) -> Bool {
    let hasControlLetters = primary == .viscii || primary == .vps
    return content.contains {
      source[$0] >= 0x80
        || hasControlLetters && source[$0] < 0x20 && !(0x09...0x0D).contains(source[$0])
    }
  }
}
