/// The words by which labels differ that are alike otherwise: levels of government, kinds of
/// officials, on time or late, numbers.
struct LabelDiscriminants: Hashable, Sendable {
  private static let groups: [[String]] = [
    ["tỉnh", "huyện", "xã"], ["công chức", "viên chức"], ["đúng hạn", "quá hạn", "trễ hạn"],
    ["đúng hẹn", "quá hẹn", "trễ hẹn"], ["đất đai", "xây dựng"], ["tăng", "giảm"], ["nam", "nữ"],
    ["thu", "chi"], ["toàn trình", "một phần"], ["trước", "sau"],
  ]

  /// The group and the place in it of each telling word, by its key.
  private static let places: [String: (group: Int, bit: UInt8)] = {
    var places: [String: (group: Int, bit: UInt8)] = [:]
    for (group, words) in groups.enumerated() {
      for (index, word) in words.enumerated() {
        places[Folding.key(word)] = (group, 1 << UInt8(index))
      }
    }
    return places
  }()

  private var words = [UInt8](repeating: 0, count: groups.count)
  private var numbers: [String] = []

  /// The telling words of a key.
  init(_ key: String) {
    var previous = ""
    for bytes in key.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: bytes, as: UTF8.self)
      for candidate in [word, previous + " " + word] {
        if let place = Self.places[candidate] { words[place.group] |= place.bit }
      }
      if bytes.first.map({ $0.isDigit }) == true { numbers.append(word) }
      previous = word
    }
    numbers.sort()
  }

  /// Whether both have telling words of one group and they are not the same ones.
  func conflict(with other: LabelDiscriminants) -> Bool {
    if !numbers.isEmpty, !other.numbers.isEmpty, numbers != other.numbers { return true }
    return zip(words, other.words).contains { $0 != 0 && $1 != 0 && $0 != $1 }
  }
}
