/// Rows in which a page hands its sums on to the next: `Cộng chuyển trang sau`.
enum CarriedOver {
  private static let words: Set<String> = [
    "cong", "so", "tong", "mang", "chuyen", "sang", "trang", "sau", "truoc", "tu", "qua", "ke",
    "luy", "tiep", "du", "don", "den", "cuoi", "dau", "nay",
  ]

  /// Whether a label says so; what an office carries over from the period before is no sum of a
  /// page (`Kỳ trước chuyển sang`).
  static func isLabel(_ label: String) -> Bool {
    guard label.utf8.count <= 60, namesPage(label) else { return false }
    let key = Folding.key(label)
    var isOfPage = false
    var isCarried = false
    for word in key.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: word, as: UTF8.self)
      guard words.contains(word) else { return false }
      if word == "trang" { isOfPage = true }
      if word == "mang" || word == "chuyen" || word == "cong" { isCarried = true }
    }
    return isOfPage && isCarried
  }

  /// Whether the letters of "trang" stand in the text, which few labels hold.
  private static func namesPage(_ label: String) -> Bool {
    var found = 0
    for byte in label.utf8 {
      if byte | 0x20 == page[found] {
        found += 1
        if found == page.count { return true }
      } else {
        found = byte | 0x20 == page[0] ? 1 : 0
      }
    }
    return false
  }

  private static let page = Array("trang".utf8)
}
