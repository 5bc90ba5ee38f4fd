/// The words by which forms head their columns, and the role each names.
struct HeaderWords: Sendable {
  /// General words of Vietnamese forms; a mapping adds its own.
  private static let general: [(role: ColumnRole, words: [String])] = [
    (
      .code,
      [
        "STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "Mã số", "MS", "Mã", "Mã chỉ tiêu", "Ký hiệu",
      ]
    ),
    (
      .label,
      [
        "Chỉ tiêu", "Tên chỉ tiêu", "Tiêu chí", "Nội dung", "Danh mục", "Chỉ số", "Hạng mục",
        "Tên", "Lĩnh vực", "Diễn giải", "Địa phương", "Địa bàn", "Đơn vị hành chính",
        "Nhiệm vụ", "Công việc", "Nhóm chỉ tiêu",
      ]
    ),
    (.unit, ["Đơn vị tính", "ĐVT", "ĐV tính", "Đơn vị đo"]),
    (
      .value,
      [
        "Số liệu", "Kết quả", "Giá trị", "Số lượng", "Thực hiện", "Kỳ này", "Kỳ trước",
        "Cùng kỳ", "Kế hoạch", "Dự toán", "Ước thực hiện", "So sánh", "Tổng số", "Năm", "Quý",
        "Tháng", "6 tháng", "9 tháng", "Số tiền", "Tỷ lệ", "Lũy kế", "Trong kỳ", "Quyết toán",
        "Tăng", "Giảm", "Tăng/giảm", "Tăng, giảm", "Chênh lệch", "So với", "Lũy kế đến",
        "Tổng", "Tổng cộng", "Ước", "Cả năm",
      ]
    ),
    (.note, ["Ghi chú", "Chú thích", "Giải trình", "Lý do", "Nguyên nhân"]),
  ]

  /// Words that name a role only where nothing follows them: `Đơn vị chủ trì` is no unit.
  private static let whole: [(role: ColumnRole, words: [String])] = [
    (.unit, ["Đơn vị"]), (.value, ["TH", "KH", "DT", "Cộng", "Nam", "Nữ", "%"]),
  ]

  /// The key of the word for units that heads organisations and places as well: content decides.
  static let ambiguousUnit = Folding.key("Đơn vị")

  private var roles: [String: ColumnRole] = [:]
  private var wholeRoles: [String: ColumnRole] = [:]
  /// The roles by the letters of their words, without the spaces.
  private var stackedRoles: [String: ColumnRole] = [:]
  private var longestWordCount = 1

  /// The general words, and those of the given mappings.
  init(mappings: [Mapping] = []) {
    for (role, words) in Self.general { add(words, role: role) }
    for (role, words) in Self.whole {
      for word in words { wholeRoles[Folding.key(word)] = role }
    }
    for mapping in mappings {
      for (role, words) in mapping.content.headers { add(words, role: role) }
    }
  }

  private mutating func add(_ words: [String], role: ColumnRole) {
    for word in words {
      let key = Folding.key(word)
      roles[key] = role
      stackedRoles[Self.letters(of: key)] = role
      longestWordCount = max(longestWordCount, key.utf8.count { $0 == UInt8(ascii: " ") } + 1)
    }
  }

  /// The role that a header text names, by the longest known words it begins with.
  ///
  /// `Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo)` is a label; letters of a header stacked one
  /// above the other (`S T T`) are read as one word.
  func role(of text: String) -> ColumnRole? {
    role(ofKey: Folding.key(text))
  }

  /// The role that the match key of a header text names.
  func role(ofKey key: String) -> ColumnRole? {
    guard !key.isEmpty else { return nil }
    if let role = roles[key] ?? wholeRoles[key] { return role }
    let utf8 = key.utf8
    if isStacked(key), let role = stackedRoles[Self.letters(of: key)] { return role }
    var ends: [String.Index] = []
    for index in utf8.indices where utf8[index] == UInt8(ascii: " ") {
      ends.append(index)
      if ends.count == longestWordCount { break }
    }
    for end in ends.reversed() {
      if let role = roles[String(key[..<end])] { return role }
    }
    return nil
  }

  /// Whether the words that a header text begins with are a role's, but for a misread letter, or two
  /// of nine or more; short words and abbreviations are too near to others.
  ///
  /// Other words are as near (`Chi tiết` to `Chỉ tiêu`), so that what the column holds must agree.
  func isDamaged(_ text: String, role: ColumnRole) -> Bool {
    let key = Folding.key(text)
    let phrases = Self.general.first { $0.role == role }?.words ?? []
    return phrases.contains { phrase in
      let pattern = LabelPattern(Folding.key(phrase))
      guard pattern.letters.count >= Self.fewestLetters else { return false }
      // So many words of the text as the phrase has.
      let wordCount = phrase.utf8.count { $0 == UInt8(ascii: " ") } + 1
      let printed = key.utf8.split(separator: UInt8(ascii: " ")).prefix(wordCount)
      let distance = pattern.distances(to: LabelPattern.letters(of: printed.joined())).whole
      return distance <= (pattern.letters.count >= Self.manyLetters ? 2 : 1)
    }
  }

  /// Words of so many letters are known though one of them is misread.
  private static let fewestLetters = 6
  /// Words of so many letters are known though two of them are misread.
  private static let manyLetters = 9

  private static func letters(of key: String) -> String {
    String(decoding: key.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// Whether the key is single letters parted by spaces.
  private func isStacked(_ key: String) -> Bool {
    var expectsSpace = false
    for byte in key.utf8 {
      guard (byte == UInt8(ascii: " ")) == expectsSpace else { return false }
      expectsSpace.toggle()
    }
    return true
  }
}
