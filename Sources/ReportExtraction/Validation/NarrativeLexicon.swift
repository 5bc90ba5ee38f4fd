/// What words of the prose do beside naming a thing, and short forms with what they stand for.
struct NarrativeLexicon: Sendable {
  /// What a word does.
  struct Roles: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// Nothing that tells one thing from another.
    static let neutral = Roles(rawValue: 1 << 0)
    /// Names another time than the report's.
    static let otherTime = Roles(rawValue: 1 << 1)
    /// Speaks of a plan, an aim or a wish.
    static let plan = Roles(rawValue: 1 << 2)
    /// Speaks of a change or a comparison.
    static let change = Roles(rawValue: 1 << 3)
    /// Denies.
    static let negation = Roles(rawValue: 1 << 4)
    /// Narrows to a level, a place, a field or a part of the period.
    static let scope = Roles(rawValue: 1 << 5)
    /// Says that parts of what stands before follow.
    static let part = Roles(rawValue: 1 << 6)
    /// Says that the whole is meant.
    static let whole = Roles(rawValue: 1 << 7)
    /// Says what is done.
    static let action = Roles(rawValue: 1 << 8)
    /// Begins a number in words.
    static let numeral = Roles(rawValue: 1 << 9)
    /// Makes the figure behind it a name: `Điều 5`.
    static let naming = Roles(rawValue: 1 << 10)
    /// Says what is going on, or is left.
    static let rest = Roles(rawValue: 1 << 11)
    /// Says that a percent is a share.
    static let share = Roles(rawValue: 1 << 12)
    /// Speaks of a plan where it stands beside the figure, of what was carried out elsewhere.
    static let order = Roles(rawValue: 1 << 13)
    /// Parts what belongs to one figure from what belongs to the next.
    static let joint = Roles(rawValue: 1 << 14)

    /// Tells what another agency says, or of more than the report is about.
    static let foreign = Roles(rawValue: 1 << 15)

    /// Roles by which a figure is about something else, unless the label has the word.
    static let forbidding: Roles = [
      .otherTime, .plan, .order, .change, .negation, .rest, .foreign,
    ]
    /// Those that reach on over the rest of the sentence.
    static let lasting: Roles = [.otherTime, .plan, .foreign]
  }

  /// A phrase: its words, what they do, and what they stand for where that is something else.
  struct Phrase: Sendable {
    var words: [NarrativeWord]
    var roles: Roles
    var meaning: [NarrativeWord]?
  }

  private var phrases: [UInt64: [Phrase]] = [:]

  /// The general words, with the short forms of a form.
  init(abbreviations: [String: String] = [:]) {
    self = Self.general
    // Of two that are read as one word the last by name counts, on every run.
    for (short, long) in abbreviations.sorted(by: { $0.key < $1.key }) {
      add(short, [], meaning: NarrativeWord.all(of: long))
    }
  }

  private init(_ printed: [(Roles, [String])], shortForms: [(String, String)]) {
    for (roles, names) in printed { for name in names { add(name, roles) } }
    for (short, long) in shortForms { add(short, [], meaning: NarrativeWord.all(of: long)) }
  }

  private mutating func add(_ name: String, _ roles: Roles, meaning: [NarrativeWord]? = nil) {
    let words = NarrativeWord.all(of: name)
    guard let first = words.first else { return }
    var list = phrases[first.key] ?? []
    if let same = list.firstIndex(where: { $0.words == words }) {
      list[same].roles.formUnion(roles)
      list[same].meaning = meaning ?? list[same].meaning
    } else {
      list.append(Phrase(words: words, roles: roles, meaning: meaning))
      list.sort { $0.words.count > $1.words.count }
    }
    phrases[first.key] = list
  }

  /// The longest phrase that stands at the beginning of some words.
  func phrase(_ words: ArraySlice<NarrativeWord>) -> Phrase? {
    guard let first = words.first, let list = phrases[first.key] else { return nil }
    return list.first { words.starts(with: $0.words) }
  }

  private static let general = NarrativeLexicon(
    [
      (
        .neutral,
        [
          "và", "với", "có", "là", "được", "bị", "đã", "của", "các", "những", "tại", "ở", "trong",
          "do", "cho", "về", "để", "theo", "từ", "đến", "vào", "như", "sau", "này", "đó", "số",
          "lượng", "số lượng", "đạt", "ước", "hiện", "hiện nay", "hiện có", "đến nay", "tính",
          "tính đến", "nay", "trên địa bàn", "địa bàn", "kết quả", "tình hình", "công tác", "qua",
          "thông qua", "cụ thể", "báo cáo", "thống kê", "số liệu", "bao gồm", "gồm",
          "kỳ", "kỳ báo cáo", "trong kỳ", "trong năm", "trong quý", "trong tháng",
          "trong thời gian",
          "thời gian", "năm nay", "năm học này", "đầu kỳ báo cáo", "cả năm", "năm học", "năm",
          "kể từ", "cũng", "đều", "tất cả", "chỉ", "khoảng", "gần", "hơn", "xấp xỉ",
          "thì", "mà", "nhằm", "ra", "lên", "thành", "thực hiện", "triển khai", "tiến hành",
          "xảy ra", "làm", "mắc", "ghi nhận", "phát sinh trong kỳ", "toàn đơn vị",
          "sở", "ban", "cục", "cơ quan", "đơn vị", "chi cục", "bộ phận một cửa", "một cửa",
          "bộ phận tiếp nhận và trả kết quả", "trung tâm phục vụ hành chính công", "ubnd tỉnh",
          "ubnd huyện", "ubnd xã", "ubnd thành phố", "ubnd thị xã", "ubnd phường",
          "ủy ban nhân dân tỉnh", "ủy ban nhân dân huyện", "ủy ban nhân dân xã", "chủ tịch",
          "ủy ban nhân dân thị xã", "ủy ban nhân dân thành phố", "ủy ban nhân dân quận",
          "ủy ban nhân dân phường", "ủy ban nhân dân thị trấn", "ubnd quận", "ubnd thị trấn",
          "trên địa bàn tỉnh", "trên địa bàn huyện", "trên địa bàn xã", "trên địa bàn thị xã",
          "trên địa bàn thành phố", "trên địa bàn phường", "trên địa bàn quận",
          "và trả kết quả", "lực lượng chức năng", "thứ", "tổ chức", "mức", "giá trị", "giữ",
          "cùng", "khi", "việc", "tặng", "trao", "kết quả rà soát", "qua rà soát",
          "thuộc thẩm quyền", "đối với", "đưa", "xong",
        ]
      ),
      (
        [.neutral, .whole],
        [
          "tổng", "tổng số", "tổng cộng", "toàn tỉnh", "toàn huyện", "toàn xã", "toàn ngành",
          "toàn trường", "toàn thành phố", "toàn thị xã", "toàn phường", "toàn viện",
          "toàn quận", "toàn cơ quan", "toàn đơn vị", "toàn ban", "toàn sở", "cả tỉnh", "cả huyện",
        ]
      ),
      (
        .otherTime,
        [
          "cùng kỳ", "năm trước", "kỳ trước", "năm ngoái", "quý trước", "tháng trước", "kỳ tới",
          "năm tới", "thời gian tới", "năm học trước", "trước đó", "đầu năm",
          "cuối năm", "giai đoạn", "những năm trước", "năm sau", "năm học tới", "đầu kỳ",
          "cuối kỳ", "tháng tới", "quý tới", "hàng năm", "hằng năm", "mỗi năm", "mỗi tháng",
          "mỗi ngày", "lũy kế", "cộng dồn", "từ đầu năm", "hàng tháng", "hằng tháng", "bình quân",
        ]
      ),
      (
        .plan,
        [
          "dự kiến", "phấn đấu", "mục tiêu", "chỉ tiêu", "dự toán", "đề nghị", "sẽ", "đề xuất",
          "phương hướng", "nhiệm vụ trọng tâm", "định hướng", "ước cả năm", "kế hoạch năm",
          "nhiệm vụ năm",
        ]
      ),
      (
        .change,
        [
          "tăng", "giảm", "thêm", "so với", "vượt", "bằng", "chênh lệch", "cao hơn", "thấp hơn",
          "nhiều hơn", "ít hơn", "gấp", "so sánh",
        ]
      ),
      (
        .order,
        [
          "kế hoạch", "cần", "giải pháp", "quy định", "đăng ký", "tối đa", "tối thiểu", "ít nhất",
          "không quá", "yêu cầu", "nhu cầu",
        ]
      ),
      ([.neutral, .joint], ["và", "với", "có", "đạt", "còn", "cho", "của", "để", "tại"]),
      (
        .foreign,
        [
          "theo số liệu", "theo báo cáo", "theo thống kê", "theo thông tin", "cho biết",
          "thông báo", "cả nước", "toàn quốc", "toàn vùng",
        ]
      ),
      ([.share, .joint], ["chiếm", "chiếm tỷ lệ", "đạt tỷ lệ"]),
      ([.change, .joint], ["tăng", "giảm", "bằng"]),
      (.negation, ["không", "chưa", "chẳng", "không có", "chưa có"]),
      (.rest, ["đang", "còn lại", "tồn"]),
      (.neutral, ["còn"]),
      (
        .scope,
        [
          "cấp tỉnh", "cấp huyện", "cấp xã", "cấp thôn", "cấp phường", "cấp trung ương",
          "cấp sở", "cấp phòng", "cấp cơ sở", "cấp thành phố", "cấp quốc gia", "huyện", "xã",
          "tỉnh", "phường", "thôn", "thôn bản", "ấp", "quận", "lĩnh vực", "riêng",
          "khu vực", "khối", "phòng", "tháng", "quý", "tuần", "đợt", "trong tháng", "thị trấn",
          "trung ương", "nam", "nữ", "cận nghèo",
        ]
      ),
      (
        [],
        [
          "xã hội", "văn phòng", "phòng chống", "phòng học", "phòng bệnh", "phòng khám",
          "khối lượng", "mét khối", "doanh số", "hòa giải thành", "đề xuất giải quyết",
        ]
      ),
      ([.neutral, .part], ["trong đó", "trong số đó", "gồm", "bao gồm", "gồm có", "trong số"]),
      (.share, ["tỷ lệ", "chiếm", "chiếm tỷ lệ", "đạt tỷ lệ"]),
      (
        .action,
        [
          "tiếp nhận", "giải quyết", "hoàn thành", "giao", "xử lý", "phát hiện", "kiểm tra",
          "thanh tra", "rà soát", "ban hành", "thu hồi", "giải ngân", "bãi bỏ", "công bố",
          "tuyển dụng", "bổ nhiệm", "tinh giản", "kiến nghị", "thẩm định", "xử phạt", "điều trị",
          "phẫu thuật", "chuyển", "hỗ trợ", "khởi tố", "truy tố", "xét xử", "thẩm tra", "tiếp",
          "nộp", "thoát", "tái",
        ]
      ),
      (
        .numeral,
        [
          "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "hăm",
        ]
      ),
      (
        .naming,
        [
          "ngày", "số", "quý", "điều", "khoản", "mục", "điểm", "lần", "đoạn", "độ", "mức độ",
          "cấp độ", "mẫu", "mẫu số", "biểu", "thôn", "tổ", "khu phố", "nhóm", "hạng", "loại",
          "khóa", "thứ", "dự án", "tiểu dự án", "tiêu chí", "khối", "lớp", "dưới", "công văn",
          "nghị định", "thông tư", "luật", "quyết định số", "quốc lộ", "đường", "phụ lục", "trang",
          "đội", "ấp", "phường", "quận", "đợt", "tuần", "kỳ họp thứ", "từ", "giữa",
        ]
      ),
    ],
    shortForms: [
      ("TTHC", "thủ tục hành chính"), ("QPPL", "quy phạm pháp luật"),
      ("VBQPPL", "văn bản quy phạm pháp luật"), ("CCHC", "cải cách hành chính"),
      ("DVC", "dịch vụ công"), ("DVCTT", "dịch vụ công trực tuyến"), ("BHYT", "bảo hiểm y tế"),
      ("BHXH", "bảo hiểm xã hội"), ("NTM", "nông thôn mới"), ("NSNN", "ngân sách nhà nước"),
      ("CBCC", "cán bộ công chức"), ("HĐLĐ", "hợp đồng lao động"), ("TNGT", "tai nạn giao thông"),
      ("ATGT", "an toàn giao thông"), ("THCS", "trung học cơ sở"),
      ("THPT", "trung học phổ thông"), ("GD", "giáo dục"), ("CNTT", "công nghệ thông tin"),
      ("SNCL", "sự nghiệp công lập"), ("HTX", "hợp tác xã"), ("DN", "doanh nghiệp"),
      ("đúng hẹn", "đúng hạn"), ("quá hẹn", "quá hạn"), ("trễ hẹn", "quá hạn"),
      ("trễ hạn", "quá hạn"), ("trước hẹn", "trước hạn"), ("trả lời", "giải quyết"),
    ])
}
