/// The label of a row that adds up others: `Tổng cộng`, `Cộng (A)`.
enum GrandTotal: Hashable, Sendable {
  /// It adds up the whole table: `Tổng cộng (I+II)`.
  case whole
  /// `Cộng`, `Tổng số`: a whole table, or the group or the parts above it.
  case plain
  /// It names its group: `Cộng I`, `Cộng nhóm B`; the words are the match key of its code.
  case group(named: String)
  /// `Cộng nhóm`: the group above it.
  case groupAbove

  private static let wholes = [
    "tong cong", "cong chung", "tong chung", "toan tinh", "toan thanh pho", "toan huyen", "toan xa",
    "ca nuoc", "toan quoc", "tong toan tinh", "tong so toan tinh", "cong toan tinh",
    "tong cong toan tinh", "tong cong chung", "tong so chung",
  ]
  private static let plains = ["cong", "tong so", "tong"]
  private static let groups = ["nhom", "muc", "phan", "khoi", "loai"]

  /// Whether the label is one of a total and no more: `Tổng cộng`, `TỔNG SỐ:`.
  static func isLabel(_ label: String) -> Bool { GrandTotal(label: label) != nil }

  /// Reads a label; null where it is none of a total and no more.
  init?(label: String) {
    guard label.utf8.count <= Self.longestLabel, Self.mayLead(label) else { return nil }
    let key = Folding.key(label)
    let totals = Self.wholes + Self.plains
    guard
      let total = totals.filter({ key == $0 || key.hasPrefix($0 + " ") })
        .max(by: { $0.utf8.count < $1.utf8.count })
    else { return nil }
    let rest = key.dropFirst(total.count).split(separator: " ")
    if rest.isEmpty {
      self = Self.plains.contains(total) ? .plain : .whole
      return
    }
    var codes = rest
    let namesGroup = Self.groups.contains(String(rest[0]))
    if namesGroup { codes.removeFirst() }
    // What is left are codes: `I II`, `A`, `01 02 05`.
    guard codes.allSatisfy({ OutlineCode(parsing: String($0)) != nil || Self.isRoman($0) }) else {
      return nil
    }
    switch codes.count {
    case 0: self = .groupAbove
    case 1: self = .group(named: String(codes[0]))
    default: self = .whole
    }
  }

  private static let longestLabel = 60

  private static func isRoman(_ word: Substring) -> Bool {
    OutlineCode.romanValue(word.uppercased()) != nil
  }

  /// Whether a label begins with C or T, after signs: others need not be folded.
  private static func mayLead(_ label: String) -> Bool {
    guard let first = label.utf8.first(where: { $0.isLetter || $0 >= 0x80 || $0.isDigit }) else {
      return false
    }
    return first | 0x20 == UInt8(ascii: "c") || first | 0x20 == UInt8(ascii: "t")
  }
}
