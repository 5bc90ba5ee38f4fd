/// How some text reads in each encoding that it may be in.
struct EncodingEvidence {
  /// What a line by itself must score to be converted where the rest of its document does not help:
  /// two frequent syllables, no word that is none.
  static let leastForLine = 6
  /// What a text by itself must score: one frequent syllable.
  static let leastForText = 3
  /// By how much VPS must lead, for nearly every byte is a letter in it.
  static let vpsMargin = 6

  private static let candidates: [TextEncoding] = TextEncoding.legacy + [.mojibake]

  /// The reading as it stands: Latin characters, or the bytes as windows-1252.
  private(set) var asItStands = SyllableTally()
  private var tallies = [SyllableTally](repeating: SyllableTally(), count: candidates.count)
  /// For each candidate whether a line cannot be in it.
  private var excluded = [Bool](repeating: false, count: candidates.count)
  private var scratch = DecodedLine()

  /// How many words with marks have been read, in the reading that has most.
  var words: Int { max(asItStands.words, tallies.lazy.map(\.words).max() ?? 0) }

  /// How the text reads in an encoding; null where it cannot be in it.
  subscript(encoding: TextEncoding) -> SyllableTally? {
    guard let index = Self.candidates.firstIndex(of: encoding), !excluded[index] else { return nil }
    return tallies[index]
  }

  /// Forgets all that was read.
  mutating func removeAll() {
    asItStands = SyllableTally()
    for index in tallies.indices {
      tallies[index] = SyllableTally()
      excluded[index] = false
    }
  }

  /// Reads a line in every encoding.
  mutating func add(_ line: LegacyLine) {
    if let tally = LegacyDecoder.tally(line, .windows1252, using: &scratch) { asItStands += tally }
    for (index, encoding) in Self.candidates.enumerated() where !excluded[index] {
      if let tally = LegacyDecoder.tally(line, encoding, using: &scratch) {
        tallies[index] += tally
      } else {
        excluded[index] = true
      }
    }
  }

  /// Adds what another text told.
  mutating func add(_ other: EncodingEvidence) {
    asItStands += other.asItStands
    for index in tallies.indices {
      tallies[index] += other.tallies[index]
      // Lines of ASCII beside it exclude no mojibake, and one that is none shows in the score.
      excluded[index] = excluded[index] || other.excluded[index]
    }
  }

  /// The encoding that the text is in, where one reads as Vietnamese and leads.
  ///
  /// - Parameters:
  ///   - least: the score that it must have.
  ///   - mayStand: whether the text may be right as it stands, as characters may and bytes that are
  ///     no UTF-8 may not.
  func verdict(least: Int, mayStand: Bool) -> TextEncoding? {
    if let mojibake = self[.mojibake], mojibake.score >= asItStands.score,
      !mayStand || asItStands.foreign > 0 || mojibake.words > 0 && mojibake.foreign == 0
    {
      return .mojibake
    }
    let readings = TextEncoding.legacy.indices
    guard let best = readings.max(by: { tallies[$0].score < tallies[$1].score }) else { return nil }
    let tally = tallies[best]
    guard tally.score >= least, tally.isMostlyVietnamese, tally.common > 0,
      tally.common * 2 >= tally.legal, isAmongSyllables(tally)
    else { return nil }
    let encoding = Self.candidates[best]
    let margin = encoding == .vps ? Self.vpsMargin : 1
    for other in readings where other != best {
      // As good a reading in VPS stands in no other's way.
      let lead = Self.candidates[other] == .vps ? 0 : margin
      if tallies[other].score + lead > tally.score { return nil }
    }
    return mayStand && !outweighsStanding(tally, margin: max(2, margin)) ? nil : encoding
  }

  /// Whether the words in plain ASCII beside them may be Vietnamese, by far most of them where the
  /// evidence is weak.
  private func isAmongSyllables(_ tally: SyllableTally) -> Bool {
    tally.score < Self.leastForLine
      ? tally.plainForeign <= tally.plainLegal
      : tally.plainForeign <= 2 * (tally.plainLegal + tally.words)
  }

  /// Whether a reading is so much better that the text cannot be meant as it stands.
  private func outweighsStanding(_ tally: SyllableTally, margin: Int) -> Bool {
    guard tally.score >= asItStands.score + margin, asItStands.words > 0 else { return false }
    // Where every word is a syllable as it stands, they must be rare ones that become frequent.
    guard asItStands.foreign == 0 else { return true }
    return asItStands.common == 0 && tally.foreign == 0 && tally.legal == 0
  }
}
