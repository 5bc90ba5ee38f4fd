/// Tells the names of places: administrative units of every level, villages and provinces.
enum PlaceName {
  /// Whether the text is the name of a place: `Xã Hồng Thái`, `TP. Huế`, `Thôn 3`, `Lai Châu`.
  ///
  /// A kind of place must stand before a proper name or a number: `Xã đạt chuẩn` names none, nor does
  /// what only begins with an office's name (`UBND huyện A Lưới`).
  static func isNamed(_ text: String) -> Bool {
    guard (2...longestName).contains(text.utf8.count) else { return false }
    // Most labels begin with another letter than any kind of place.
    if let first = text.utf8.first, first >= 0x80 || kindInitials.contains(first | 0x20),
      hasKindAndName(text)
    {
      return true
    }
    return text.utf8.count <= longestProvince && provinces.contains(Folding.key(text))
  }

  /// Whether each word of the text begins with a capital or is a number, as in a proper name.
  static func isProper(_ text: String) -> Bool {
    words(of: text).allSatisfy { word in
      word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
    }
  }

  /// Whether the key of a header says that its column or the columns below it are places: `Tên xã,
  /// phường`, `Địa bàn`, `Chia theo huyện, thị xã`.
  static func isHead(_ key: String) -> Bool {
    guard !key.isEmpty, key.utf8.count <= longestName else { return false }
    var rest = Substring(key)
    for opening in openings where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.utf8.count)
    }
    if heads.contains(where: { rest == $0 || rest.hasPrefix($0 + " ") }) { return true }
    let words = rest.utf8.split(separator: UInt8(ascii: " "))
    return words.allSatisfy { headWords.contains(String(Substring($0))) }
      && words.contains { kindWords.contains(String(Substring($0))) }
  }

  /// Whether the key of a header says whose figures stand below it: `Kết quả đánh giá của các xã`.
  static func isOwner(_ key: String) -> Bool {
    owners.contains { owner in
      key.firstRange(of: owner).map { isHead(String(key[$0.upperBound...])) } ?? false
    }
  }

  /// Whether the text stands for parts of the issuer's area by kind: `Thành thị`, `Khu vực nông thôn`.
  static func isRegion(_ text: String) -> Bool {
    guard text.utf8.count <= longestName else { return false }
    let key = Folding.key(text)
    return regions.contains { key == $0 || key.hasPrefix($0 + " ") || key.hasSuffix(" " + $0) }
  }

  /// Whether the text stands for the whole of the issuer's area: `Toàn tỉnh`, `Tổng cộng`.
  static func isWhole(_ text: String) -> Bool {
    guard text.utf8.count <= longestName,
      let first = text.utf8.first(where: { $0 >= 0x80 || ($0 | 0x20) >= UInt8(ascii: "a") }),
      first | 0x20 == UInt8(ascii: "t") || first | 0x20 == UInt8(ascii: "c")
    else { return false }
    if GrandTotal.isLabel(text) { return true }
    let key = Folding.key(text)
    return wholes.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  // MARK: - Kind and name

  private static func hasKindAndName(_ text: String) -> Bool {
    let words = words(of: text)
    guard words.count >= 2 else { return false }
    for length in [3, 2, 1] where words.count > length {
      let kind = words.prefix(length).joined(separator: " ").lowercased()
      guard kinds.contains(kind) else { continue }
      guard let first = words[length].unicodeScalars.first,
        first.properties.isUppercase || first.properties.numericType != nil
      else { continue }
      return !offices.contains(words[length].lowercased())
    }
    return false
  }

  /// The words of a text, parted by white space and dots.
  private static func words(of text: String) -> [Substring] {
    text.utf8.split {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
    }
    .map { Substring($0) }
  }

  /// Names of places are shorter; prose is not read to its end.
  private static let longestName = 80
  private static let longestProvince = 24

  private static let kindInitials = Set("xpthqtbk".utf8)
  private static let kinds: Set<String> = [
    "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tp", "tx", "tỉnh", "thôn",
    "bản", "ấp", "tổ dân phố", "tdp", "khu phố", "đặc khu", "buôn", "làng", "khóm", "xóm",
    "khối phố",
  ]
  /// `Huyện Đoàn`, `Tỉnh Ủy` are offices.
  private static let offices: Set<String> = ["đoàn", "ủy", "uỷ", "đội", "hội"]

  // MARK: - Heads

  private static let openings = [
    "chia theo ", "chia ra theo ", "phan theo ", "chia ra ", "ten ", "cac ",
  ]
  private static let owners = [" cua cac ", " tai cac ", " theo cac ", " o cac "]
  private static let heads = ["dia phuong", "dia ban", "don vi hanh chinh", "dvhc"]
  private static let kindWords: Set<String> = [
    "xa", "phuong", "huyen", "quan", "tinh", "pho", "tp", "tx", "thon", "ban", "ap", "tran",
  ]
  private static let headWords = kindWords.union([
    "thi", "thanh", "to", "dan", "khu", "dac", "va", "hoac", "truc", "thuoc",
  ])

  private static let regions = [
    "thanh thi", "nong thon", "mien nui", "dong bang", "vung cao", "hai dao", "vung bien",
    "trung du",
  ]
  private static let wholes = [
    "toan tinh", "toan huyen", "toan xa", "toan thanh pho", "toan quoc", "toan quan", "toan phuong",
    "toan thi xa", "toan dia ban", "ca nuoc", "ca tinh", "tong cong", "tong so", "cong toan",
    "tong toan",
  ]

  /// The provinces and cities under the centre, those of before 1 July 2025 included (Nghị quyết
  /// 202/2025/QH15).
  private static let provinces: Set<String> = Set(
    [
      "An Giang", "Bà Rịa - Vũng Tàu", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre",
      "Bình Định", "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau", "Cần Thơ", "Cao Bằng",
      "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
      "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên",
      "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai",
      "Long An",
      "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
      "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
      "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang",
      "TP Hồ Chí Minh", "Hồ Chí Minh", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc",
      "Yên Bái",
    ].map { Folding.key($0) })
}
