/// A kind of administrative document and its abbreviation.
///
/// Source: Nghị định 30/2020/NĐ-CP, Appendix III; names of legal instruments that reports cite.
struct DocumentKind: Hashable, Sendable {
  /// The name: `Báo cáo`.
  let name: String
  /// The abbreviation: `BC`.
  let abbreviation: String

  private static let all: [String: DocumentKind] = {
    let pairs = [
      ("Nghị quyết", "NQ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"),
      ("Quy định", "QyĐ"), ("Thông cáo", "TC"), ("Thông báo", "TB"), ("Hướng dẫn", "HD"),
      ("Chương trình", "CTr"), ("Kế hoạch", "KH"), ("Phương án", "PA"), ("Đề án", "ĐA"),
      ("Dự án", "DA"), ("Báo cáo", "BC"), ("Biên bản", "BB"), ("Tờ trình", "TTr"),
      ("Hợp đồng", "HĐ"), ("Công điện", "CĐ"),
    ]
    var all: [String: DocumentKind] = [:]
    for (name, abbreviation) in pairs {
      all[Folding.key(name)] = DocumentKind(name: name, abbreviation: abbreviation)
    }
    return all
  }()

  private init(name: String, abbreviation: String) {
    self.name = name
    self.abbreviation = abbreviation
  }

  /// The kind that a heading in capitals names, alone (`BÁO CÁO`) or before the title
  /// (`BÁO CÁO KẾT QUẢ …`); null for prose.
  init?(heading text: String) {
    guard text.utf8.count <= 400, let match = Self.match(heading: text) else { return nil }
    self = match.kind
  }

  /// The kind a heading names, and how many of its words name it.
  static func match(heading text: String) -> (kind: DocumentKind, words: Int)? {
    var words = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 2)[...]
    guard words.count >= 2 else { return nil }
    words = words.prefix(2)
    let opening = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard Folding.isCapitals(opening), let kind = all[Folding.key(opening)] else { return nil }
    return (kind, 2)
  }
}
