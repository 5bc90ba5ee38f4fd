/// An encoding that Vietnamese reports are found in.
///
/// The raw values are the names that people, messages and the key `encoding` use.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8; what is in NFD is brought to NFC.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// TCVN3 (ABC): TCVN 5712:1993, VN3, as the fonts `.VnTime` and their kin have it.
  case tcvn3 = "TCVN3"
  /// VNI-Windows: a letter and a mark behind it.
  case vni = "VNI-Windows"
  /// VISCII (RFC 1456).
  case viscii = "VISCII"
  /// VPS, of the Vietnamese Professionals Society.
  case vps = "VPS"
  /// VIQR (RFC 1456): ASCII letters and signs for their marks.
  case viqr = "VIQR"
  /// Windows code page 1258: letters and combining tone marks.
  case windows1258 = "windows-1258"
  /// Windows code page 1252, the Latin one; it holds no Vietnamese.
  case windows1252 = "windows-1252"
  /// UTF-8 that was taken for a Latin code page and written as UTF-8 again, once or more often.
  case mojibake = "UTF-8 as windows-1252"

  /// The encodings of one byte a unit that are told apart by what they read as.
  static let legacy: [TextEncoding] = [.tcvn3, .vni, .viscii, .vps, .windows1258]

  /// The encoding that a page declares by a charset label, in any case; null for an unknown one.
  public init?(charset label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "tcvn", "tcvn3", "tcvn-5712", "x-viet-tcvn", "x-viet-tcvn5712", "x-viet-tcvn3":
      self = .tcvn3
    case "vni", "x-viet-vni", "x-vni": self = .vni
    case "viscii", "viscii1.1-1", "csviscii", "x-viet-viscii": self = .viscii
    case "vps", "x-viet-vps": self = .vps
    case "viqr", "csviqr": self = .viqr
    case "windows-1258", "cp1258", "x-cp1258": self = .windows1258
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii":
      self = .windows1252
    default: return nil
    }
  }
}
