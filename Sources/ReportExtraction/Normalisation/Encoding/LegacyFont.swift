/// A font whose letters stand at the places of a legacy encoding: what it shows is not what the
/// characters say.
public struct LegacyFont: Hashable, Sendable {
  /// The encoding of the font.
  public let encoding: TextEncoding
  /// Whether it shows small letters as capitals (`.VnTimeH`).
  public let isCapitals: Bool

  /// Tells the font by its name; null for a font of Unicode or one that is not known.
  ///
  /// TCVN3 fonts begin with `.Vn` and end in `H` where they show capitals; those of VNI begin with `VNI`,
  /// of VPS with `VPS`, of VISCII with `VI `. Quotation marks and all but the first name of a list are
  /// passed over.
  public init?(name: String) {
    var letters = name.utf8[...]
    if let comma = letters.firstIndex(of: UInt8(ascii: ",")) { letters = letters[..<comma] }
    let isPadding = { (byte: UInt8) in byte <= 0x20 || byte == 0x22 || byte == 0x27 }
    while let first = letters.first, isPadding(first) { letters = letters.dropFirst() }
    while let last = letters.last, isPadding(last) { letters = letters.dropLast() }
    func begins(_ prefix: String) -> Bool {
      letters.lazy.map { $0.isUppercase ? $0 | 0x20 : $0 }.starts(with: prefix.utf8)
    }
    if begins(".vn") {
      encoding = .tcvn3
    } else if begins("vni-") || begins("vni ") {
      encoding = .vni
    } else if begins("vps ") || begins("vps-") {
      encoding = .vps
    } else if begins("vi ") {
      encoding = .viscii
    } else {
      return nil
    }
    isCapitals = encoding == .tcvn3 && letters.last == UInt8(ascii: "H")
  }
}
