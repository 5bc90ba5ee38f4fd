/// The names of the units of measure that reports print.
enum UnitNames {
  // MARK: - Whole texts

  /// The id of the unit with a key; a name that other words are written like needs its own marks.
  static func id(_ key: String, printed: String) -> String? {
    lookAlikes[key].map { $0[Diacritics(of: printed)] } ?? ids[key]
  }

  /// The id of the unit with a key that no other word has.
  static func id(_ key: String) -> String? { ids[key] }

  /// The match key of a unit; the signs that folding leaves out are words here.
  static func key(_ text: String) -> String {
    guard text.utf8.contains(where: { (0xA3...0xB3).contains($0) || $0 == UInt8(ascii: "$") })
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
      case 0xA3: plain.append(contentsOf: "gbp".unicodeScalars)
      case 0xB0: plain.append(contentsOf: "do ".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return Folding.key(String(plain))
  }

  private static let ids: [String: String] = {
    var ids: [String: String] = [:]
    for (id, printed) in names {
      for name in printed { ids[key(name)] = id }
    }
    return ids
  }()

  private static let lookAlikes: [String: [Diacritics: String]] = {
    var ids: [String: [Diacritics: String]] = [:]
    for (id, printed) in lookAlikeNames {
      for name in printed { ids[key(name), default: [:]][Diacritics(of: name)] = id }
    }
    return ids
  }()

  // MARK: - Beginnings of texts

  /// The id of the longest unit that begins at a lexeme, and the index behind it.
  ///
  /// Walks a tree of lexemes, so that nothing is allocated.
  static func prefix(
    _ lexemes: Lexemes, at start: Int, in text: String
  ) -> (id: String, next: Int)? {
    var node = 0
    var place = start
    var found: (id: String, next: Int)?
    while place < lexemes.count {
      if place > start, isJoint(lexemes, place) {
        place += 1
        continue
      }
      guard let token = token(lexemes, place, isFirst: place == start),
        let next = tree.children[Edge(node: node, token: token)]
      else { break }
      node = next
      place += 1
      guard let name = tree.ids[node] else { continue }
      if let id = name.id, !isLatinD(lexemes, start, place) { found = (id, place) }
      if !name.marked.isEmpty, let id = name.marked[lexemes.marks(start, in: text)] {
        found = (id, place)
      }
    }
    return found
  }

  /// `đ` is a unit, `d` none.
  private static func isLatinD(_ lexemes: Lexemes, _ start: Int, _ next: Int) -> Bool {
    next == start + 1 && lexemes.isWord(start, "d") && lexemes[start].isBare
  }

  /// Signs between the words of a unit, which keys leave out as well: `Cơ quan, đơn vị`.
  private static func isJoint(_ lexemes: Lexemes, _ place: Int) -> Bool {
    switch lexemes.sign(place) {
    case 0x2C, 0x2E, 0x2F, 0x28, 0x29: true
    default: lexemes.isDash(place)
    }
  }

  /// What a lexeme is in the tree: a word, a sign, or digits glued to a word (`m2`, `m²`).
  private static func token(_ lexemes: Lexemes, _ place: Int, isFirst: Bool) -> UInt64? {
    if let word = lexemes.word(place) { return word.packed }
    let glued: Int
    switch lexemes.sign(place) {
    case 0xB2: glued = 2
    case 0xB3: glued = 3
    case 0:
      guard let number = lexemes.number(place), number < 10 else { return nil }
      glued = number
    case let sign: return UInt64(sign) << 32
    }
    return isFirst || lexemes.isSpaced(place) ? nil : UInt64(glued)
  }

  private struct Edge: Hashable {
    var node: Int
    var token: UInt64
  }

  /// What ends at a node: a unit, or units by the marks of their one word.
  private struct Name {
    var id: String?
    var marked: [Diacritics: String] = [:]
  }

  private struct Tree {
    var children: [Edge: Int] = [:]
    var ids: [Int: Name] = [:]
    private var count = 1

    /// The node that the lexemes of a name lead to.
    mutating func node(_ name: String) -> Int? {
      let lexemes = Lexemes(name)
      var node = 0
      for place in 0..<lexemes.count where place == 0 || !UnitNames.isJoint(lexemes, place) {
        guard let token = UnitNames.token(lexemes, place, isFirst: place == 0) else { return nil }
        let edge = Edge(node: node, token: token)
        if let next = children[edge] {
          node = next
        } else {
          children[edge] = count
          node = count
          count += 1
        }
      }
      return node
    }
  }

  private static let tree: Tree = {
    var tree = Tree()
    for (id, printed) in names {
      for name in printed {
        if let node = tree.node(name) { tree.ids[node, default: Name()].id = id }
      }
    }
    for (id, printed) in lookAlikeNames {
      for name in printed {
        guard let node = tree.node(name) else { continue }
        tree.ids[node, default: Name()].marked[Diacritics(of: name)] = id
      }
    }
    return tree
  }()

  // MARK: - The names

  /// Units of one word that without their marks are other words: `giấy`, `vốn`, `xử`, `bằng`.
  private static let lookAlikeNames: [(id: String, printed: [String])] = [
    ("second", ["Giây"]), ("degree", ["Độ"]), ("volt", ["Vôn"]), ("kilogram", ["Kí"]),
    ("milliampere", ["mA"]), ("usd", ["Đô"]), ("cent", ["Xu", "Xen"]), ("gbp", ["Bảng"]),
    ("jpy", ["Yên"]), ("cny", ["Tệ"]), ("lak", ["Kíp"]), ("thb", ["Bạt"]),
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
    ("vnd", ["Đồng", "đ", "₫", "VNĐ", "VND", "Đồng Việt Nam"]),
    ("usd", ["USD", "$", "Đô la Mỹ", "Đô la", "Đô Mỹ"]),
    ("eur", ["EUR", "€", "Euro", "Euros", "Ơ rô"]),
    ("gbp", ["GBP", "£", "Bảng Anh", "Pound", "Pounds"]), ("jpy", ["JPY", "Yên Nhật"]),
    ("cny", ["CNY", "Nhân dân tệ"]), ("krw", ["KRW", "Won", "Uôn"]),
    ("inr", ["INR", "Rs", "Rupee", "Rupees"]), ("myr", ["MYR", "Ringgit"]),
    ("lak", ["LAK", "Kíp Lào"]), ("thb", ["THB"]),
    ("metre", ["m", "Mét"]),
    ("kilometre", ["km", "Ki lô mét", "Kilômét", "Kilomet", "Cây số"]),
    ("centimetre", ["cm", "Xăng ti mét", "Xen ti mét", "Xentimét"]),
    ("millimetre", ["mm", "Mi li mét", "Milimét"]), ("micrometre", ["μm", "Muy crô mét"]),
    ("inch", ["Inch"]),
    ("cubic_centimetre", ["cm3", "cm³", "Xen ti mét khối", "Xăng ti mét khối"]),
    ("square_metre", ["m2", "m²", "Mét vuông"]),
    ("cubic_metre", ["m3", "m³", "Mét khối"]),
    ("square_kilometre", ["km2", "km²", "Ki lô mét vuông", "Kilômét vuông", "Kilomet vuông"]),
    ("hectare", ["ha", "Héc ta", "Hecta"]),
    ("kilogram", ["kg", "Kilôgam", "Ki lô gam", "Ki lô gram", "Ki lô", "Kí lô"]),
    ("gram", ["g", "Gam", "Gram"]), ("litre", ["Lít"]), ("millilitre", ["ml", "Mi li lít"]),
    ("quintal", ["Tạ"]),
    ("tonne", ["Tấn"]),
    ("head", ["Con"]),
    ("tree", ["Cây"]),
    ("day", ["Ngày"]),
    ("hour", ["Giờ"]), ("minute", ["Phút"]),
    ("degree_celsius", ["Độ C", "°C"]), ("degree_fahrenheit", ["Độ F", "°F"]),
    ("ampere", ["Ampe"]), ("milliampere", ["Mi li ampe"]), ("kilobit", ["Kilobit"]),
    ("megabit", ["Megabit"]), ("kilobyte", ["Kilobyte"]), ("megabyte", ["Megabyte", "MB"]),
    ("gigabyte", ["Gigabyte", "GB"]), ("terabyte", ["Terabyte"]),
    ("month", ["Tháng"]),
    ("year", ["Năm"]),
    ("computer", ["Máy", "Máy tính"]),
    ("kilowatt_hour", ["kWh"]),
    ("bed", ["Giường", "Giường bệnh"]),
    ("vehicle", ["Xe", "Phương tiện"]),
    ("house", ["Nhà", "Căn"]),
  ]
}
