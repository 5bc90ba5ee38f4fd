/// Times within the year, as words of their own: the months that a figure is about.
///
/// `quý I`, `3 tháng đầu năm` and a column of `2023-Q1` are one time, so one word; `tháng 7` and
/// `7 tháng` are two.
enum NarrativeTime {
  /// What a time is counted in.
  enum Unit { case year, quarter, month }

  /// The word of some months of a year, 1…12.
  static func word(_ months: ClosedRange<Int>) -> NarrativeWord {
    NarrativeWord(number: 1_000_000 + months.lowerBound * 100 + months.upperBound)
  }

  /// The unit that a word names: `năm`, `quý`, `tháng`.
  static func unit(_ word: NarrativeWord) -> Unit? { units[word] }

  /// The months of the one unit that a period ends in: `trong tháng`, `cả năm`.
  static func months(of unit: Unit, endingWith period: ClosedRange<Int>) -> ClosedRange<Int> {
    let last = period.upperBound
    return switch unit {
    case .year: 1...12
    case .quarter: ((last - 1) / 3 * 3 + 1)...((last - 1) / 3 * 3 + 3)
    case .month: last...last
    }
  }

  /// Whether a word puts a figure into the unit behind it: `trong tháng`, `cả năm`.
  static func isInside(_ word: NarrativeWord) -> Bool { inside.contains(word) }

  /// Whether a time behind the word is the end of what is counted: `đến tháng 6`.
  static func isEnd(_ word: NarrativeWord) -> Bool { ends.contains(word) }

  /// Whether a word puts months at the end of the year: `6 tháng cuối năm`.
  static func isLast(_ word: NarrativeWord) -> Bool { last.contains(word) }

  /// Whether a word puts months at the beginning of the year.
  static func isFirst(_ word: NarrativeWord) -> Bool { first.contains(word) }

  private static let units: [NarrativeWord: Unit] = {
    var words: [NarrativeWord: Unit] = [:]
    for (name, unit) in [("năm", Unit.year), ("quý", .quarter), ("tháng", .month)] {
      for word in NarrativeWord.all(of: name) { words[word] = unit }
    }
    return words
  }()
  private static let inside = Set(["trong", "cả"].flatMap(NarrativeWord.all(of:)))
  private static let ends = Set(["hết", "đến"].flatMap(NarrativeWord.all(of:)))
  private static let first = Set(NarrativeWord.all(of: "đầu"))
  private static let last = Set(NarrativeWord.all(of: "cuối"))
}
