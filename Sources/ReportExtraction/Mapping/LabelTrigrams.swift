/// The trigrams of a match key, sorted: how alike two labels are is the share they have in common.
struct LabelTrigrams: Hashable, Sendable {
  private let values: [UInt32]

  /// The trigrams of a key, spaces at its ends counted as letters.
  init(_ key: String) {
    var window: UInt32 = 0x2020
    var values: [UInt32] = []
    values.reserveCapacity(key.utf8.count + 1)
    for byte in key.utf8 {
      window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
      values.append(window)
    }
    values.append((window << 8 | 0x20) & 0xFF_FFFF)
    values.sort()
    self.values = values
  }

  /// The Dice coefficient, 0…1; where one text is the beginning of the other, as a cut label is,
  /// what is left counts a little more.
  func similarity(to other: LabelTrigrams) -> Double {
    var left = 0
    var right = 0
    var shared = 0
    while left < values.count, right < other.values.count {
      if values[left] == other.values[right] {
        shared += 1
        left += 1
        right += 1
      } else if values[left] < other.values[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let smaller = min(values.count, other.values.count)
    let dice = Double(2 * shared) / Double(values.count + other.values.count)
    guard smaller >= 12, shared * 100 >= smaller * 95 else { return dice }
    return max(dice, 0.5 + 0.5 * Double(smaller) / Double(max(values.count, other.values.count)))
  }
}
