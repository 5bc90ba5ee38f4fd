/// The words by which labels differ that are alike otherwise: levels of government, kinds of
/// officials, on time or late, done or not, one sex or the other.
enum LabelDiscriminants {
  /// Groups of words that exclude each other; words in one string mean the same.
  private static let groups: [[String]] = [
    ["tỉnh", "huyện quận", "xã phường", "thôn", "ương", "bộ", "sở"],
    ["công", "viên"], ["đúng", "trước", "quá", "trễ chậm muộn", "sau", "sớm"],
    ["tăng", "giảm"], ["nam", "nữ"], ["thu", "chi", "vay"], ["toàn", "phần"],
    ["tiếp", "tuyến", "bưu"],
    // A label may leave these out and mean the same.
    ["đã", "chưa", "không", "đang", "sẽ"], ["cấp", "hồi"], ["tỷ", "số"], ["đai", "dựng"],
    ["đầu", "cuối"], ["cao", "thấp"], ["trên", "dưới"], ["trong", "ngoài"], ["giao", "nhận"],
    ["mới", "lại", "cũ"], ["thị", "nông"], ["xuất", "nhập"], ["đi", "đến"], ["bổ", "miễn"],
    ["thi", "xét"], ["mua", "bán"], ["hoạch", "hiện"], ["nội", "ngoại"], ["lớn", "nhỏ", "vừa"],
    ["một", "hai", "ba", "bốn tư", "năm", "sáu", "bảy", "tám", "chín", "mười"],
  ]
  /// Words that turn a label into another one wherever they stand.
  private static let turning: Set<String> = ["chua", "khong", "can", "tru"]

  /// A telling word: its group, and which of the group it is.
  struct Member: Hashable {
    /// The group.
    var group: Int
    /// Which word of the group.
    var place: Int

    /// Whether a label without it may be another one.
    var isNeeded: Bool { group < 8 }
  }

  private struct Entry {
    var member: Member
    var marked: String
  }

  /// The telling words by their keys.
  private static let entries: [String: [Entry]] = {
    var entries: [String: [Entry]] = [:]
    for (group, members) in groups.enumerated() {
      for (place, words) in members.enumerated() {
        for word in words.split(separator: " ") {
          let member = Member(group: group, place: place)
          entries[Folding.key(String(word)), default: []].append(
            Entry(member: member, marked: Folding.markedKey(String(word))))
        }
      }
    }
    return entries
  }()

  /// What a word tells; a word with marks is known by them (`chỉ` is no `chi`), one that has lost
  /// them by its letters.
  static func members(_ plain: ArraySlice<UInt8>, marked: ArraySlice<UInt8>?) -> [Member] {
    guard plain.count <= 6, let found = entries[String(decoding: plain, as: UTF8.self)] else {
      return []
    }
    guard let marked, marked != plain else { return found.map(\.member) }
    return found.filter { $0.marked.utf8.elementsEqual(marked) }.map(\.member)
  }

  /// The telling words of a group that are one letter from a word, as a misread one is; only of
  /// words long enough to be known again.
  static func nearMembers(_ plain: ArraySlice<UInt8>, of group: Int) -> [Member] {
    guard plain.count >= 4 else { return [] }
    return groups[group].indices.filter { place in
      groups[group][place].split(separator: " ").contains {
        let key = Array(Folding.key(String($0)).utf8)
        return key.count >= 4 && LabelComparison.areNear(key[...], plain)
      }
    }.map { Member(group: group, place: $0) }
  }

  /// Whether a word turns a label into another one wherever it stands.
  static func isTurning(_ plain: ArraySlice<UInt8>, marked: ArraySlice<UInt8>?) -> Bool {
    guard plain.count <= 5, turning.contains(String(decoding: plain, as: UTF8.self)) else {
      return false
    }
    // `cần`, `căn` and `trụ` turn nothing.
    guard let marked, marked != plain else { return true }
    return ["chưa", "không", "cận", "trừ"].contains {
      Folding.markedKey($0).utf8.elementsEqual(marked)
    }
  }

  /// The number that a word is, letters read as the digits they are mistaken for; null where it is
  /// none, as `d1eu` is a misread word.
  static func number(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count(where: \.isDigit) * 2 >= word.count else { return nil }
    var digits: [UInt8] = []
    for byte in word where byte != UInt8(ascii: "%") {
      guard let digit = OutlineCode.digit(likeness: byte) else { return nil }
      if digit != UInt8(ascii: "0") || !digits.isEmpty { digits.append(digit) }
    }
    return digits
  }
}
