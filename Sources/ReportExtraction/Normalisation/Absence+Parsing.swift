extension Absence {
  /// Reads a text that says there is no value; null where it says anything else.
  ///
  /// `x` and `/` say different things in each form: only a form's own table reads them.
  public init?(parsing text: String) {
    let bytes = text.utf8Span.span
    switch Self.signs(bytes) {
    case .blank: self = .blank
    case .dash: self = .dash
    case .ellipsis: self = .ellipsis
    case .others: return nil
    case .words:
      guard bytes.count <= Self.longestText else { return nil }
      let key = Folding.key(text)
      guard key.utf8.count <= Self.longestPhrase, let absence = Self.phrases[key] ?? Self.begun(key)
      else { return nil }
      self = absence
    }
  }

  /// Bytes in the key of a phrase; longer ones are prose.
  private static let longestPhrase = 120
  /// Bytes in a text whose key can be that short, with marks and white space to spare.
  private static let longestText = 1000

  private enum Signs {
    case blank
    case dash
    case ellipsis
    /// Words without a digit.
    case words
    /// Digits, or other signs.
    case others
  }

  /// Sorts a text by its signs, in one pass without allocating.
  private static func signs(_ bytes: Span<UInt8>) -> Signs {
    var dashes = 0
    var dots = 0
    var slashes = 0
    var hasLetters = false
    var position = 0
    while position < bytes.count {
      let (scalar, length) = Lexer.scalar(bytes, position, bytes.count)
      position += length
      switch scalar {
      case 0x30...0x39: return .others
      case 0x2E: dots += 1
      case 0x2026: dots += 2
      case 0x28, 0x29: break
      case 0x2F: slashes += 1
      default:
        if Lexer.isDash(scalar) {
          dashes += 1
        } else if Lexer.isSpace(scalar) || Lexer.isInvisible(scalar) {
          continue
        } else {
          hasLetters = true
        }
      }
    }
    if hasLetters { return .words }
    // `-/-`: one mark on each side.
    guard slashes == 0 || slashes == 1 && (dashes == 2 || dots > 3 && dashes == 0) else {
      return .others
    }
    switch (dashes, dots) {
    case (0, 0): return bytes.count == 0 || !holdsParenthesis(bytes) ? .blank : .others
    case (1..., 0): return .dash
    case (0, 2...): return .ellipsis
    default: return .others
    }
  }

  private static func holdsParenthesis(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "(") { return true }
    return false
  }

  private static let phrases: [String: Absence] = {
    let printed: [Absence: [String]] = [
      .noneArose: [
        "KPS", "Không", "Ko", "Không có", "Không xảy ra", "Chưa xảy ra", "Ko phát sinh", "Ko có",
        "K có", "K/c", "K.có", "Không xuất hiện", "Nil",
      ],
      .notAvailable: [
        "n/a", "na", "null", "none", "Chưa", "Chưa có", "Chưa rõ", "Không rõ", "Chưa xác định",
        "Không xác định", "KXĐ", "Không thống kê được", "Chưa nhận được báo cáo", "Không báo cáo",
        "Không xác định được", "Chưa xác định được", "Không cung cấp", "Không theo dõi",
        "Chờ số liệu", "Bổ sung sau", "Báo cáo sau", "Cập nhật sau", "Sẽ bổ sung",
        "Sẽ bổ sung sau", "Not available", "No data",
      ],
      .notApplicable: [
        "Không áp dụng", "Không liên quan", "Không có chức năng", "Không có thẩm quyền",
        "Không có đối tượng", "Không có nhiệm vụ này", "Không được giao", "Không giao",
        "Không yêu cầu", "Không quy định", "Không phải thực hiện", "Ngoài phạm vi",
        "Ngoài thẩm quyền", "Not applicable",
      ],
      .illegible: ["Không đọc được", "Mờ không đọc được", "Bị mờ", "Không rõ chữ"],
      .blank: ["Để trống", "Bỏ trống"],
    ]
    var phrases: [String: Absence] = [:]
    for (absence, texts) in printed {
      for text in texts { phrases[Folding.key(text)] = absence }
    }
    return phrases
  }()

  /// What the first words of a phrase say, whatever noun follows; the longest beginning decides.
  private static let beginnings: [(words: String, absence: Absence)] = [
    ("khong co so lieu", .notAvailable), ("khong co thong tin", .notAvailable),
    ("khong co du lieu", .notAvailable), ("khong thong ke", .notAvailable),
    ("chua co so lieu", .notAvailable), ("chua co thong tin", .notAvailable),
    ("chua co du lieu", .notAvailable), ("chua co bao cao", .notAvailable),
    ("chua co ket qua", .notAvailable), ("chua thong ke", .notAvailable),
    ("chua tong hop", .notAvailable), ("chua cap nhat", .notAvailable),
    ("chua bao cao", .notAvailable), ("chua thu thap", .notAvailable),
    ("chua thu duoc", .notAvailable), ("chua nhan duoc so lieu", .notAvailable),
    ("chua danh gia", .notAvailable), ("chua cong bo", .notAvailable),
    ("chua tinh toan", .notAvailable), ("khong thu thap", .notAvailable),
    ("khong tong hop", .notAvailable), ("khong con so lieu", .notAvailable),
    ("dang thu thap", .notAvailable), ("dang ra soat", .notAvailable),
    ("dang cho so lieu", .notAvailable), ("ngoai tham quyen", .notApplicable),
    ("ngoai pham vi", .notApplicable), ("dang tong hop", .notAvailable),
    ("dang cap nhat", .notAvailable),
    ("dang thong ke", .notAvailable), ("khong thuoc", .notApplicable),
    ("khong ap dung", .notApplicable), ("khong co phat sinh", .noneArose),
    ("khong phat sinh", .noneArose), ("chua phat sinh", .noneArose),
  ]

  private static func begun(_ key: String) -> Absence? {
    // `không`, `chưa`, `đang`, `ngoài`: other words need no further look.
    switch key.utf8.first {
    case UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "n"): break
    default: return nil
    }
    for (words, absence) in beginnings where key.hasPrefix(words) {
      let rest = key.utf8.dropFirst(words.utf8.count)
      if rest.isEmpty || rest.first == UInt8(ascii: " ") { return absence }
    }
    // `Không có hồ sơ`: nothing of the kind; `không có biến động` says that an old figure stands.
    guard key.hasPrefix("khong co "), key.utf8.count <= 40, !key.hasPrefix("khong co thay doi"),
      !key.hasPrefix("khong co bien dong"), !key.hasPrefix("khong co gi thay doi")
    else { return nil }
    return .noneArose
  }
}
