/// A unit of measure as a form prints it, told by its canonical id.
public struct Unit: Hashable, Sendable {
  /// The canonical id: `person`, `organisation`, `percent`, `vnd`.
  public let id: String
  /// What the printed unit multiplies by: 1000000 for `triệu đồng`, 1 for most.
  public let multiplier: ExactDecimal

  /// Makes a unit from its id, as a mapping names it.
  public init(id: String, multiplier: ExactDecimal = .one) {
    self.id = id
    self.multiplier = multiplier
  }

  /// Whether the unit is one of money.
  public var isMoney: Bool { id == "vnd" || id == "usd" || id == "eur" }

  /// Whether the unit is of whole things, so that a quantity of it is a count.
  public var isCountable: Bool { !isMoney && !Self.continuous.contains(id) }

  private static let continuous: Set<String> = [
    "percent", "percentage_point", "permille", "score", "metre", "kilometre", "square_metre",
    "cubic_metre", "square_kilometre", "hectare", "kilogram", "quintal", "tonne", "hour",
    "kilowatt_hour", "times",
  ]

  /// Reads a printed unit: `Cơ quan, đơn vị`, `triệu đồng`, `1.000 người`; null where it is unknown.
  public init?(printed text: String) {
    let key = Self.key(text)
    if let id = Self.ids[key] {
      self.id = id
      multiplier = .one
      return
    }
    guard let (multiplier, rest) = Self.multiplier(of: key), let id = Self.ids[rest] else {
      return nil
    }
    self.id = id
    self.multiplier = multiplier
  }

  /// The longest known unit that begins at a lexeme of a text, and the index behind it; scale words
  /// are no part of one.
  static func prefix(
    _ lexemes: Lexemes, at start: Int, in text: String
  ) -> (unit: Unit, next: Int)? {
    guard start < lexemes.count,
      lexemes.word(start) != nil || Self.signs.contains(lexemes.sign(start))
    else { return nil }
    for end in stride(from: min(lexemes.count, start + longest), to: start, by: -1) {
      // Closing signs belong to no unit.
      let isClosing =
        lexemes.word(end - 1) == nil && (lexemes.isSpaced(end - 1) || lexemes.isDash(end - 1))
        || [0x2F, 0x2C, 0x2E, 0x3A, 0x3B, 0x28].contains(lexemes.sign(end - 1))
      guard !isClosing else { continue }
      let printed = lexemes.text(of: start..<end, in: text)
      // `đ` is a unit, `d` none.
      guard let id = ids[key(printed)], printed != "d" else { continue }
      return (Unit(id: id), end)
    }
    return nil
  }

  /// The signs that units begin with: %, $, €, ₫, ‰.
  private static let signs: Set<UInt32> = [0x25, 0x24, 0x20AC, 0x20AB, 0x2030]

  /// How many lexemes the names of units have at most.
  private static let longest = 8

  /// The match key of a unit; the signs that folding leaves out are words here.
  private static func key(_ text: String) -> String {
    guard text.utf8.contains(where: { (0xAB...0xB3).contains($0) || $0 == UInt8(ascii: "$") })
    else { return Folding.key(text) }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xB2: plain.append("2")
      case 0xB3: plain.append("3")
      case 0x2030: plain.append(contentsOf: "permille".unicodeScalars)
      case 0x24: plain.append(contentsOf: "usd".unicodeScalars)
      case 0x20AB: plain.append(contentsOf: "vnd".unicodeScalars)
      case 0x20AC: plain.append(contentsOf: "eur".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return Folding.key(String(plain))
  }

  /// The unit that a caption or header states: `triệu đồng` of `(Đơn vị tính: triệu đồng)` or of
  /// `Số tiền (triệu đồng)`; null where it states none.
  public static func caption(in text: String) -> String? {
    let lexemes = Lexemes(text)
    for index in 0..<lexemes.count {
      guard let end = captionEnd(lexemes, at: index) else { continue }
      return printed(text, lexemes, from: end)
    }
    // A unit in parentheses behind the header's words.
    for index in 1..<max(1, lexemes.count) where lexemes.isSign(index, "(") {
      if let printed = printed(text, lexemes, from: index + 1), Unit(printed: printed) != nil {
        return printed
      }
    }
    return nil
  }

  /// The index behind `Đơn vị tính:`, `ĐVT:` or `Đơn vị:`; the colon may lack behind the first two.
  private static func captionEnd(_ lexemes: Lexemes, at index: Int) -> Int? {
    if lexemes.isWord(index, "dvt") {
      return lexemes.isSign(index + 1, ":") ? index + 2 : index + 1
    }
    guard lexemes.areWords(index, ["don", "vi"]) else { return nil }
    if lexemes.isWord(index + 2, "tinh") {
      return lexemes.isSign(index + 3, ":") ? index + 4 : index + 3
    }
    return lexemes.isSign(index + 2, ":") ? index + 3 : nil
  }

  private static func printed(_ text: String, _ lexemes: Lexemes, from start: Int) -> String? {
    var end = start
    while end < lexemes.count, !lexemes.isSign(end, ")"), !lexemes.isSign(end, ";") { end += 1 }
    return start < end ? lexemes.text(of: start..<end, in: text) : nil
  }

  /// The multiplier that a key begins with, and the rest: `1 000 dong`, `trieu dong`.
  private static func multiplier(of key: String) -> (ExactDecimal, String)? {
    for (prefix, factor) in multipliers where key.hasPrefix(prefix) {
      let rest = key.dropFirst(prefix.count)
      return (
        ExactDecimal(coefficient: factor),
        rest.hasPrefix(" ") ? String(rest.dropFirst()) : String(rest)
      )
    }
    return nil
  }

  private static let multipliers: [(String, Int)] = [
    ("1 000 000 000", 1_000_000_000), ("1 000 000", 1_000_000), ("1 000", 1000),
    ("1000000000", 1_000_000_000), ("1000000", 1_000_000), ("1000", 1000),
    ("nghin ti", 1_000_000_000_000), ("ngan ti", 1_000_000_000_000), ("nghin", 1000),
    ("ngan", 1000), ("trieu", 1_000_000), ("ti", 1_000_000_000), ("tr", 1_000_000),
  ]

  private static let names: [(id: String, printed: [String])] = [
    (
      "person",
      [
        "Người", "Cán bộ", "Công chức", "Viên chức", "Cán bộ, công chức", "CBCC", "CBCCVC",
        "Lượt người",
        "Cán bộ, công chức, viên chức", "Biên chế", "Lao động", "Đồng chí", "Học sinh", "Học viên",
        "Sinh viên", "Giáo viên", "Bác sĩ", "Đại biểu", "Hội viên", "Đảng viên", "Nhân khẩu",
        "Khẩu",
      ]
    ),
    ("task", ["Nhiệm vụ"]),
    ("document", ["Văn bản", "VB", "Kế hoạch", "Quyết định", "Báo cáo", "VBQPPL"]),
    (
      "organisation",
      [
        "Cơ quan, đơn vị", "Cơ quan", "Đơn vị", "Tổ chức", "Cơ quan, tổ chức", "Sở, ngành",
        "ĐVSNCL",
        "Cơ quan, tổ chức, đơn vị", "Đơn vị sự nghiệp", "Phòng, ban", "Cơ quan/đơn vị",
      ]
    ),
    ("problem", ["Vấn đề"]),
    ("procedure", ["Thủ tục", "TTHC", "Thủ tục hành chính"]),
    ("count", ["Số lượng", "Số", "SL"]),
    ("percent", ["%", "Phần trăm", "Tỷ lệ %", "Tỷ lệ (%)"]),
    ("percentage_point", ["Điểm phần trăm", "Điểm %"]),
    ("permille", ["‰", "Phần nghìn"]),
    ("dossier", ["Hồ sơ", "HS", "Bộ hồ sơ"]),
    ("household", ["Hộ", "Hộ gia đình", "Hộ dân"]),
    ("province", ["Tỉnh"]),
    ("district", ["Huyện", "Huyện, thị xã, thành phố", "Quận, huyện"]),
    ("commune", ["Xã", "Xã, phường, thị trấn", "Xã, phường", "Phường", "Xã/phường/thị trấn"]),
    ("village", ["Thôn", "Thôn, bản", "Bản", "Ấp", "Tổ dân phố", "Thôn, tổ dân phố"]),
    ("enterprise", ["Doanh nghiệp", "DN", "Hợp tác xã", "HTX"]),
    ("project", ["Dự án", "Công trình", "Đề án", "Mô hình", "Sáng kiến"]),
    ("service", ["Dịch vụ", "Dịch vụ công", "DVC"]),
    ("system", ["Hệ thống", "Phần mềm", "Cơ sở dữ liệu", "CSDL"]),
    ("indicator", ["Chỉ tiêu", "Tiêu chí"]),
    ("survey_form", ["Phiếu"]),
    ("occurrence", ["Lần", "Lượt", "Cuộc", "Vụ", "Vụ việc", "Trường hợp", "Đợt"]),
    ("session", ["Buổi", "Hội nghị", "Lớp"]),
    ("opinion", ["Ý kiến", "Kiến nghị", "Phản ánh, kiến nghị", "Đơn thư", "Đơn"]),
    ("article", ["Bài", "Tin", "Tin, bài"]),
    ("school", ["Trường"]),
    ("position", ["Vị trí", "Vị trí việc làm"]),
    ("score", ["Điểm"]),
    ("vnd", ["Đồng", "đ", "VNĐ", "VND", "Đồng Việt Nam"]),
    ("usd", ["USD", "$", "Đô la Mỹ", "Đô la", "Đô Mỹ"]), ("eur", ["EUR", "€", "Euro"]),
    ("metre", ["m", "Mét"]),
    ("kilometre", ["km", "Ki lô mét", "Kilômét"]),
    ("square_metre", ["m2", "m²", "Mét vuông"]),
    ("cubic_metre", ["m3", "m³", "Mét khối"]),
    ("square_kilometre", ["km2", "km²"]),
    ("hectare", ["ha", "Héc ta", "Hecta"]),
    ("kilogram", ["kg", "Kilôgam"]),
    ("quintal", ["Tạ"]),
    ("tonne", ["Tấn"]),
    ("head", ["Con"]),
    ("tree", ["Cây"]),
    ("day", ["Ngày"]),
    ("hour", ["Giờ"]),
    ("month", ["Tháng"]),
    ("year", ["Năm"]),
    ("computer", ["Máy", "Máy tính"]),
    ("kilowatt_hour", ["kWh"]),
    ("bed", ["Giường", "Giường bệnh"]),
    ("vehicle", ["Xe", "Phương tiện"]),
    ("house", ["Nhà", "Căn"]),
  ]

  private static let ids: [String: String] = {
    var ids: [String: String] = [:]
    for (id, printed) in names {
      for name in printed { ids[key(name)] = id }
    }
    return ids
  }()
}
