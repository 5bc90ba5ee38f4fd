/// Compares two labels word by word.
struct LabelComparison {
  /// Where they differ.
  private(set) var difference = LabelDifference()

  private let printed: LabelWords
  private let expected: LabelWords

  /// Compares two labels.
  init(_ printed: LabelWords, _ expected: LabelWords, alignment: LabelLikeness.Alignment) {
    self.printed = printed
    self.expected = expected
    for run in Self.runs(printed.plain, expected.plain) {
      let isCut =
        alignment == .cutAtEnd && run.expected.upperBound == expected.plain.count
        || alignment == .cutAtStart && run.expected.lowerBound == 0
      compare(run.printed, run.expected, isCut: isCut)
    }
  }

  // MARK: - Words that differ

  /// The stretches between the words that both have in the same order.
  private static func runs(
    _ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>]
  ) -> [(printed: Range<Int>, expected: Range<Int>)] {
    let width = right.count + 1
    var lengths = [UInt8](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var runs: [(printed: Range<Int>, expected: Range<Int>)] = []
    var row = 0
    var column = 0
    var start = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column],
        lengths[row * width + column] == lengths[(row + 1) * width + column + 1] + 1
      {
        if start != (row, column) { runs.append((start.0..<row, start.1..<column)) }
        row += 1
        column += 1
        start = (row, column)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    if start != (left.count, right.count) {
      runs.append((start.0..<left.count, start.1..<right.count))
    }
    return runs
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, isCut: Bool) {
    let joined = left.flatMap { printed.plain[$0] }
    // Glued words and split syllables are the same letters.
    if joined.elementsEqual(right.flatMap { expected.plain[$0] }) { return }
    var used: Set<Int> = []
    var open: [Int] = []
    for word in right where LabelDiscriminants.number(expected.plain[word]) == nil {
      let text = expected.plain[word]
      if let near = left.first(where: {
        !used.contains($0) && Self.areNear(text, printed.plain[$0])
      }) {
        used.insert(near)
      } else if text.count < 3 || !joined.holds(text) {
        open.append(word)
      }
    }
    let rest = left.filter {
      !used.contains($0) && LabelDiscriminants.number(printed.plain[$0]) == nil
    }
    compareNumbers(left.filter { !used.contains($0) }, Array(right), isCut: isCut)
    for word in open { findVeto(of: word, among: rest, isCut: isCut) }
    for word in rest { findAdded(word, beside: right) }
    guard !open.isEmpty, !rest.isEmpty else { return }
    let letters = LabelPattern.letters(of: open.flatMap { expected.plain[$0] })
    let others = LabelPattern(
      String(decoding: rest.flatMap { printed.plain[$0] }, as: UTF8.self))
    let distance = others.distances(to: letters).whole
    // A word of which less than half is left is another word, not a misread one.
    if distance * 2 > max(letters.count, others.letters.count), !(isCut && rest.count <= 1) {
      difference.replaced += min(open.count, rest.count)
    }
  }

  private func members(ofPrinted word: Int) -> [LabelDiscriminants.Member] {
    LabelDiscriminants.members(printed.plain[word], marked: printed.marked?[word])
  }

  private func members(ofExpected word: Int) -> [LabelDiscriminants.Member] {
    LabelDiscriminants.members(expected.plain[word], marked: expected.marked?[word])
  }

  /// A telling word of the indicator's label that is not in the printed one.
  private mutating func findVeto(of word: Int, among rest: [Int], isCut: Bool) {
    let own = members(ofExpected: word)
    let isTurning = LabelDiscriminants.isTurning(
      expected.plain[word], marked: expected.marked?[word])
    guard !own.isEmpty || isTurning else {
      // A single letter names a group or a class, as a number does.
      if expected.plain[word].count == 1,
        let other = rest.first(where: {
          printed.plain[$0].count == 1
        })
      {
        set(
          LabelDifference.Veto(
            printed: printed.text(other), expected: expected.text(word), isOneLetter: true))
      }
      return
    }
    for other in rest {
      let others =
        members(ofPrinted: other)
        + own.flatMap { LabelDiscriminants.nearMembers(printed.plain[other], of: $0.group) }
      if own.contains(where: { member in
        others.contains { $0.group == member.group && $0.place != member.place }
      }) {
        return set(
          LabelDifference.Veto(
            printed: printed.text(other), expected: expected.text(word), isOneLetter: false))
      }
    }
    if isTurning, !isCut, rest.isEmpty {
      set(LabelDifference.Veto(printed: "", expected: expected.text(word), isOneLetter: false))
    } else if !isCut || !rest.isEmpty, own.contains(where: \.isNeeded) {
      difference.lost += 1
    }
  }

  /// A telling word of the printed label that the indicator's has not.
  private mutating func findAdded(_ word: Int, beside right: Range<Int>) {
    if LabelDiscriminants.isTurning(printed.plain[word], marked: printed.marked?[word]) {
      return set(
        LabelDifference.Veto(printed: printed.text(word), expected: "", isOneLetter: false))
    }
    let groups = Set(members(ofPrinted: word).filter(\.isNeeded).map(\.group))
    guard !groups.isEmpty,
      !right.contains(where: { members(ofExpected: $0).contains { groups.contains($0.group) } })
    else { return }
    difference.lost += 1
  }

  private mutating func compareNumbers(_ left: [Int], _ right: [Int], isCut: Bool) {
    let printedNumbers = left.compactMap { LabelDiscriminants.number(printed.plain[$0]) }
    let expectedNumbers = right.compactMap { LabelDiscriminants.number(expected.plain[$0]) }
    guard printedNumbers != expectedNumbers else { return }
    if printedNumbers.isEmpty || expectedNumbers.isEmpty {
      if !isCut || !printedNumbers.isEmpty { difference.lost += 1 }
      return
    }
    let text = { (numbers: [[UInt8]]) in
      numbers.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
    let isOneLetter =
      printedNumbers.count == expectedNumbers.count
      && zip(printedNumbers.joined(), expectedNumbers.joined()).count(where: { $0 != $1 }) == 1
      && printedNumbers.map(\.count) == expectedNumbers.map(\.count)
    set(
      LabelDifference.Veto(
        printed: text(printedNumbers), expected: text(expectedNumbers), isOneLetter: isOneLetter))
  }

  /// Keeps the veto that weighs most: one that is no misreading.
  private mutating func set(_ found: LabelDifference.Veto) {
    if difference.veto?.isOneLetter ?? true { difference.veto = found }
  }

  /// Whether two words are one, misread: at most every third letter is wrong, none of words of one
  /// or two letters.
  static func areNear(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if left.count == right.count,
      zip(left, right).allSatisfy({
        $0 == $1 || OutlineCode.digit(likeness: $0) == OutlineCode.digit(likeness: $1) ?? 0xFF
      })
    {
      return true
    }
    let longer = max(left.count, right.count)
    guard longer >= 3, abs(left.count - right.count) <= longer / 3 else { return left == right }
    var previous = Array(0...right.count)
    var before = previous
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(previous.count)
      for (column, other) in right.enumerated() {
        var best = min(previous[column + 1], current[column]) + 1
        best = min(best, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[right.startIndex + column - 1],
          left[left.startIndex + row - 1] == other
        {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count] <= longer / 3
  }
}

extension [UInt8] {
  /// Whether the bytes hold others in a row.
  fileprivate func holds(_ other: ArraySlice<UInt8>) -> Bool {
    guard count >= other.count, other.count > 0 else { return false }
    return (0...(count - other.count)).contains {
      self[$0..<($0 + other.count)].elementsEqual(other)
    }
  }
}
