/// What a label says of the kind of quantity that its figures are.
enum LabelQuantity {
  /// Whether the label counts things: `Số lớp`, `Tổng số hộ nghèo`.
  ///
  /// Means count nothing, nor do amounts of what is measured (`Số tiền`), nor numbers that name
  /// (`Số hiệu`).
  static func isCounted(_ label: String) -> Bool {
    guard begins(label, with: "st") else { return false }
    var key = Substring(Folding.key(label))
    if key.hasPrefix("tong ") { key = key.dropFirst(5) }
    guard key.hasPrefix("so ") else { return false }
    let noun = key.dropFirst(3)
    return !measured.contains(where: noun.hasPrefix) && !means.contains(where: key.contains)
  }

  /// Whether the label is about a rate or a mean, which counts nothing though it may be printed
  /// without decimals.
  static func isRate(_ label: String) -> Bool {
    guard begins(label, with: "thbm") else { return false }
    let key = Folding.key(label)
    return ["ty le ", "ti le ", "he so ", "mat do ", "binh quan "].contains(where: key.hasPrefix)
  }

  /// What stands behind `số` and is measured or a name.
  private static let measured = [
    "tien", "du", "thu", "chi", "von", "no", "thue", "kinh phi", "lieu", "luong", "gio", "hieu",
    "ky hieu", "dien tich", "dien thoai", "tai khoan", "dinh danh",
  ]

  private static let means = ["binh quan", "trung binh"]

  /// Whether the first letter is one of some; most labels need no folding.
  private static func begins(_ label: String, with letters: StaticString) -> Bool {
    guard let first = label.utf8.first(where: { $0.isLetter }) else { return false }
    return letters.withUTF8Buffer { unsafe $0.contains(first | 0x20) }
  }
}
