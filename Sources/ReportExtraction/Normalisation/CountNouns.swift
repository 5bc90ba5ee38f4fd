/// Nouns that reports count, beside the units of ``UnitNames``: `ba phòng`, `mười lăm tuổi`.
///
/// They have no canonical id. Behind a number in words they tell it from other words (`hai bên
/// thống nhất`), so they are read with their own marks, or without in a text that has none.
enum CountNouns {
  /// The index behind the longest noun that begins at a lexeme; null for none.
  static func end(_ lexemes: Lexemes, at start: Int, in text: String) -> Int? {
    guard let first = lexemes.word(start), let nouns = nouns[first] else { return nil }
    return nouns.first { noun in
      noun.indices.allSatisfy { offset in
        lexemes.isWord(start + offset, noun[offset].word, noun[offset].marks, in: text)
      }
    }.map { start + $0.count }
  }

  private struct Word {
    var word: Syllable
    var marks: Diacritics
  }

  /// The nouns by their first word, longer ones first.
  private static let nouns: [Syllable: [[Word]]] = {
    var nouns: [Syllable: [[Word]]] = [:]
    for name in printed {
      let lexemes = Lexemes(name)
      let words = (0..<lexemes.count).compactMap { place in
        lexemes.word(place).map { Word(word: $0, marks: lexemes.marks(place, in: name)) }
      }
      guard let first = words.first else { continue }
      nouns[first.word, default: []].append(words)
    }
    return nouns.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let printed = [
    // Places and bodies.
    "thành phố", "thị xã", "thị trấn", "quận", "khu phố", "khu dân cư", "khu công nghiệp",
    "cụm công nghiệp", "địa phương", "địa bàn", "địa điểm", "vùng", "khu vực", "khu", "chi bộ",
    "đảng bộ", "đảng ủy", "chi hội", "chi đoàn", "hội", "đoàn", "đội", "tổ", "nhóm", "ban chỉ đạo",
    "phòng", "khoa", "trạm", "trạm y tế", "trung tâm", "bệnh viện", "phòng khám", "cơ sở",
    "cơ sở sản xuất", "chi nhánh", "công ty", "nhà máy", "xưởng", "cửa hàng", "chợ", "siêu thị",
    "khách sạn", "câu lạc bộ", "nhà văn hóa", "thư viện", "trường học", "lớp học", "phòng học",
    "trang trại", "làng nghề", "chùa", "di tích",
    // People.
    "tuổi", "bệnh nhân", "trẻ", "trẻ em", "em", "cháu", "phụ nữ", "nam", "nữ", "người dân",
    "công dân",
    "công nhân", "nông dân", "thanh niên", "đoàn viên", "thành viên", "ủy viên", "ứng viên",
    "thí sinh", "giảng viên", "bác sỹ", "y sĩ", "y tá", "điều dưỡng", "dược sĩ", "kỹ sư",
    "lãnh đạo",
    "chuyên gia", "khách", "lượt khách", "đối tượng", "chủ hộ", "hộ nghèo", "hộ cận nghèo",
    "gia đình", "cặp", "thuê bao", "tập thể", "cá nhân",
    // Works and papers.
    "chương trình", "nội dung", "hạng mục", "gói thầu", "hợp đồng", "lĩnh vực", "ngành", "nghề",
    "nghị quyết", "chỉ thị", "thông tư", "nghị định", "công văn", "tờ trình", "giấy phép",
    "giấy chứng nhận", "quy trình", "khoản", "đề tài", "sản phẩm", "giải pháp", "giải",
    "huy chương", "bằng khen", "danh hiệu", "khóa", "lớp tập huấn", "hội thảo", "phiên",
    "phiên họp",
    "cuộc họp", "kỳ họp", "chuyến", "ca", "ca bệnh", "ca mắc", "vụ án", "bị can", "bị cáo", "mẫu",
    "bước", "giai đoạn", "chuyên đề", "câu", "câu hỏi", "môn", "tiết", "trang", "tờ", "bộ", "cuốn",
    "quyển", "tập", "loại", "nguồn", "suất", "suất quà", "phần quà", "bản tin", "pa nô", "băng rôn",
    // Things and measures.
    "cái", "chiếc", "bao", "gói", "thùng", "lô", "thửa", "thửa đất", "tuyến", "tuyến đường", "cầu",
    "cống", "hồ", "đập", "giếng", "ao", "tầng", "phòng ở", "căn hộ", "ngôi nhà", "ô tô", "xe máy",
    "mô tô", "máy bay", "tàu", "thuyền", "bàn", "ghế", "tuần", "quý", "kW", "MW", "kVA", "MVA",
    "kV",
    "MWh", "GWh", "W", "Wh",
  ]
}
