/// A hash of bytes that is the same on every run and machine: FNV-1a of 64 bits.
///
/// It tells texts apart, and is no proof of origin.
struct ContentHash {
  /// The 64 bits.
  let value: UInt64

  /// Hashes bytes.
  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = hash
  }
}
