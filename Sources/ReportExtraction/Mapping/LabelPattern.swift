/// The letters of a match key as bit masks, for comparing it with many other keys.
///
/// Spaces do not count: recognition splits syllables and glues words. The distance is that of optimal
/// string alignment (a swap of two neighbours is one error), bit-parallel in blocks of 64 letters
/// (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
struct LabelPattern: Sendable {
  /// How far two keys are apart, in letters changed, added, left out or swapped.
  struct Distances {
    /// Whole against whole.
    var whole: Int
    /// The pattern against the beginning of the text, and how long that beginning is.
    var toBeginning: (distance: Int, length: Int)
    /// The beginning of the pattern against the text, and how long that beginning is.
    var ofBeginning: (distance: Int, length: Int)
  }

  /// Labels are shorter; what stands behind is not compared.
  static let longest = 512

  /// The letters, each a number below ``symbols``.
  let letters: [UInt8]
  private let blocks: Int
  private let masks: [UInt64]

  private static let symbols = 38

  /// Takes the letters of a key.
  init(_ key: String) {
    letters = Self.letters(of: key.utf8)
    blocks = max(1, (letters.count + 63) / 64)
    var masks = [UInt64](repeating: 0, count: Self.symbols * blocks)
    for (index, letter) in letters.enumerated() {
      masks[Int(letter) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
    self.masks = masks
  }

  /// The letters, digits and `%` of a key as small numbers, spaces left out.
  static func letters(of key: some Sequence<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(key.underestimatedCount)
    for byte in key where byte != UInt8(ascii: " ") && letters.count < longest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "%"): letters.append(36)
      default: letters.append(37)
      }
    }
    return letters
  }

  /// The distances to a text; where `fromAnywhere`, the text may begin before what is compared, as
  /// that of a label does which lost its beginning.
  func distances(to text: [UInt8], fromAnywhere: Bool = false) -> Distances {
    let count = letters.count
    guard count > 0, !text.isEmpty else {
      let longer = max(count, text.count)
      return Distances(whole: longer, toBeginning: (count, 0), ofBeginning: (text.count, 0))
    }
    let blocks = self.blocks
    // Of each block: positive and negative steps down, zero steps aslant, the masks of the letter
    // before.
    var positive = [UInt64](repeating: ~0, count: blocks)
    var negative = [UInt64](repeating: 0, count: blocks)
    var aslant = [UInt64](repeating: 0, count: blocks)
    var before = [UInt64](repeating: 0, count: blocks)
    let last: UInt64 = 1 << UInt64((count - 1) % 64)
    var distance = count
    var best = (distance: count, length: 0)
    for (column, letter) in text.enumerated() {
      let row = Int(letter) * blocks
      var positiveCarry: UInt64 = fromAnywhere ? 0 : 1
      var negativeCarry: UInt64 = 0
      var aslantAbove: UInt64 = 0
      var maskAbove: UInt64 = 0
      for block in 0..<blocks {
        let mask = masks[row + block]
        let down = positive[block]
        let up = negative[block]
        let old = aslant[block]
        let swap = (((~old & mask) << 1) | ((~aslantAbove & maskAbove) >> 63)) & before[block]
        aslantAbove = old
        maskAbove = mask
        let met = mask | negativeCarry
        let zero = (((met & down) &+ down) ^ down) | met | up | swap
        var right = up | ~(zero | down)
        var left = zero & down
        if block == blocks - 1 {
          if right & last != 0 { distance += 1 }
          if left & last != 0 { distance -= 1 }
        }
        let rightCarry = right >> 63
        let leftCarry = left >> 63
        right = right << 1 | positiveCarry
        left = left << 1 | negativeCarry
        positiveCarry = rightCarry
        negativeCarry = leftCarry
        positive[block] = left | ~(zero | right)
        negative[block] = zero & right
        aslant[block] = zero
        before[block] = mask
      }
      if distance <= best.distance { best = (distance, column + 1) }
    }
    // Down the last column: the text against each beginning of the pattern.
    var down = fromAnywhere ? 0 : text.count
    var shortest = (distance: down, length: 0)
    for index in 0..<count {
      let bit: UInt64 = 1 << UInt64(index % 64)
      if positive[index / 64] & bit != 0 { down += 1 }
      if negative[index / 64] & bit != 0 { down -= 1 }
      if down <= shortest.distance { shortest = (down, index + 1) }
    }
    return Distances(whole: distance, toBeginning: best, ofBeginning: shortest)
  }
}
