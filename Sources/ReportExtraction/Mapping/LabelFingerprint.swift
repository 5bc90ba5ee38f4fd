/// The pairs of neighbouring words in labels, by which a damaged label is still known as one of a
/// form's: of ten letters with one wrong, nearly half of the pairs stay.
struct LabelFingerprint: Sendable {
  private var pairs: Set<UInt64> = []

  /// The pairs of all keys of labels.
  init(_ keys: [String]) {
    for key in keys { Self.forEachPair(of: key) { pairs.insert($0) } }
  }

  /// The share of a key's pairs that the fingerprint has, 0…1; null where the key has less than two
  /// pairs, too few to tell.
  func share(of key: String) -> Double? {
    var count = 0
    var known = 0
    Self.forEachPair(of: key) {
      count += 1
      if pairs.contains($0) { known += 1 }
    }
    return count < 2 ? nil : Double(known) / Double(count)
  }

  /// Hashes each pair of neighbouring words (FNV-1a); equal hashes of other pairs only blur a share.
  private static func forEachPair(of key: String, _ body: (UInt64) -> Void) {
    let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt64 = 0
    var word = seed
    for byte in key.utf8 {
      if byte == UInt8(ascii: " ") {
        if previous != 0 { body(previous &* 31 &+ word) }
        previous = word
        word = seed
      } else {
        word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    if previous != 0, word != seed { body(previous &* 31 &+ word) }
  }
}
