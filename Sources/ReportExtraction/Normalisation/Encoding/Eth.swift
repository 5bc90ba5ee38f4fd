/// The letter eth (`Ð` U+00D0, `ð` U+00F0) that stands for `Đ` (U+0110, U+0111) in Vietnamese text: they look
/// alike, and windows-1252 has the one where windows-1258 has the other.
enum Eth {
  /// Writes `Đ` for it where it is meant; true where it was somewhere.
  ///
  /// It is where the word becomes a frequent syllable and, in text that is Vietnamese otherwise, where
  /// it becomes any syllable or is an abbreviation (`QÐ`, `HÐND`). Icelandic has words that begin with it no
  /// more than Vietnamese has words that end in it.
  static func repair(_ scalars: inout [UInt32], isVietnamese: Bool) -> Bool {
    guard repairWords(&scalars, isVietnamese) else { return false }
    // A word that becomes a frequent one shows that the text is Vietnamese.
    if !isVietnamese { _ = repairWords(&scalars, true) }
    return true
  }

  private static func repairWords(_ scalars: inout [UInt32], _ isVietnamese: Bool) -> Bool {
    var hasRepaired = false
    var start: Int?
    for index in 0...scalars.count {
      let isLetter = index < scalars.count && VietnameseLetter(scalars[index]).place != 0
      if isLetter {
        start = start ?? index
      } else if let first = start {
        start = nil
        if repair(&scalars, first..<index, isVietnamese) { hasRepaired = true }
      }
    }
    return hasRepaired
  }

  private static func repair(
    _ scalars: inout [UInt32], _ range: Range<Int>, _ isVietnamese: Bool
  ) -> Bool {
    guard range.contains(where: { scalars[$0] == 0xD0 || scalars[$0] == 0xF0 }) else {
      return false
    }
    let word = scalars[range].map { $0 == 0xD0 ? 0x110 : $0 == 0xF0 ? 0x111 : $0 }
    let tally = SyllableTally(word)
    let isAbbreviation = word.count <= 5 && word.allSatisfy { VietnameseLetter($0).isCapital }
    let isMeant =
      tally.common > 0 || isVietnamese && tally.foreign == 0 && (tally.legal > 0 || isAbbreviation)
    guard isMeant else { return false }
    for (index, scalar) in zip(range, word) { scalars[index] = scalar }
    return true
  }
}
