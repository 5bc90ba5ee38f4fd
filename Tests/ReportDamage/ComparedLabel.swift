/// A label without diacritics, in the forms that the baselines compare.
struct ComparedLabel: Sendable {
  private let letters: [UInt8]
  private let trigrams: [UInt32]

  /// Prepares a match key.
  init(_ key: String) {
    letters = Array(key.utf8)
    var window: UInt32 = 0x2020
    var trigrams: [UInt32] = []
    for byte in letters + [0x20] {
      window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
      trigrams.append(window)
    }
    self.trigrams = trigrams.sorted()
  }

  /// The Dice coefficient, 0…1.
  func trigramLikeness(to other: ComparedLabel) -> Double {
    var (left, right, shared) = (0, 0, 0)
    while left < trigrams.count, right < other.trigrams.count {
      if trigrams[left] == other.trigrams[right] {
        shared += 1
        left += 1
        right += 1
      } else if trigrams[left] < other.trigrams[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(2 * shared) / Double(trigrams.count + other.trigrams.count)
  }

  /// One less the optimal string alignment distance over the longer length, 0…1; 0 where it is
  /// below `least`.
  func editLikeness(to other: ComparedLabel, least: Double) -> Double {
    let longer = max(letters.count, other.letters.count)
    guard longer > 0 else { return 1 }
    let limit = Int((1 - least) * Double(longer))
    guard abs(letters.count - other.letters.count) <= limit else { return 0 }
    let far = limit + 1
    var before = [Int](repeating: far, count: other.letters.count + 1)
    var above = (0...other.letters.count).map { min($0, far) }
    for row in 1..<(letters.count + 1) {
      var current = [Int](repeating: far, count: other.letters.count + 1)
      current[0] = min(row, far)
      let first = max(1, row - limit)
      let last = min(other.letters.count, row + limit)
      guard first <= last else { return 0 }
      var nearest = current[0]
      for column in first...last {
        let isSame = letters[row - 1] == other.letters[column - 1]
        var distance = min(
          above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, letters[row - 1] == other.letters[column - 2],
          letters[row - 2] == other.letters[column - 1]
        {
          distance = min(distance, before[column - 2] + 1)
        }
        current[column] = min(distance, far)
        nearest = min(nearest, distance)
      }
      guard nearest <= limit else { return 0 }
      before = above
      above = current
    }
    let distance = above[other.letters.count]
    return distance <= limit ? 1 - Double(distance) / Double(longer) : 0
  }
}
