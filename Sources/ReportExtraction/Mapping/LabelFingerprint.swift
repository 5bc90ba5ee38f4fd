/// The runs of letters in labels, by which a damaged label is still known as one of a form's.
///
/// Spaces do not count: recognition splits syllables and glues words. Of ten letters with one wrong,
/// half of the runs stay; as long as they are, labels of other matters share few of them.
struct LabelFingerprint: Sendable {
  /// One bit for each hash of a run.
  private let bits: [UInt64]
  /// How far a hash is shifted to be the place of its bit.
  private let shift: UInt64

  /// The letters of a run.
  private static let runLength = 6
  /// Shorter labels have too few runs to tell.
  private static let fewestRuns = 6
  /// The bits for each letter of all labels; equal hashes of other runs only blur a share.
  private static let bitsPerLetter = 16

  /// The runs of all keys of labels.
  init(_ keys: [String]) {
    let letters = keys.reduce(0) { $0 + $1.utf8.count }
    var width: UInt64 = 6
    while 1 << width < letters * Self.bitsPerLetter { width += 1 }
    var bits = [UInt64](repeating: 0, count: 1 << (width - 6))
    let shift = 64 - width
    for key in keys {
      Self.forEachRun(of: key, shift: shift) { bits[$0 >> 6] |= 1 << UInt64($0 & 63) }
    }
    self.bits = bits
    self.shift = shift
  }

  /// The share of a key's runs that the fingerprint has, 0…1; null where the key has too few runs to
  /// tell.
  func share(of key: String) -> Double? {
    var count = 0
    var known = 0
    Self.forEachRun(of: key, shift: shift) {
      count += 1
      if bits[$0 >> 6] & 1 << UInt64($0 & 63) != 0 { known += 1 }
    }
    return count < Self.fewestRuns ? nil : Double(known) / Double(count)
  }

  /// The place of the bit of each run (Fibonacci hashing).
  private static func forEachRun(of key: String, shift: UInt64, _ body: (Int) -> Void) {
    var run: UInt64 = 0
    var count = 0
    for byte in key.utf8 where byte != UInt8(ascii: " ") {
      run = (run << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
      count += 1
      if count >= runLength { body(Int((run &* 0x9E37_79B9_7F4A_7C15) >> shift)) }
    }
  }
}
