/// What a word before a number says about it.
enum NumeralPrefix {
  /// Nothing: `đạt 95%`.
  case none
  /// The number is below 0: `âm 5`, `giảm 1,2 điểm`.
  case negative
  /// The number is a bound, or not exact: `không quá 7.000`, `khoảng 100`.
  case bound
  /// The number is a rank: `lần thứ VI`.
  case rank
  /// The number is a rank, or that of a day of the week: `thứ tư`.
  case rankOrWeekday
  /// A second number or a bound follows: `từ 5 đến 7`.
  case range
  /// A second number follows behind `và`: `giữa 5 và 7`.
  case between

  /// Whether the number is a rank.
  var isRank: Bool { self == .rank || self == .rankOrWeekday }
  /// Whether a range may follow.
  var opensRange: Bool { self == .range || self == .between }
  /// Whether a single number behind it is a bound.
  var isBound: Bool { self == .bound || self == .range }

  /// How many signs of comparison stand at a lexeme: `≥`, `<=`, `≈`; null for none.
  static func comparison(_ lexemes: Lexemes, at index: Int) -> Int? {
    switch lexemes.sign(index) {
    case 0x3C, 0x3E: lexemes.isSign(index + 1, "=") ? 2 : 1
    case 0x3D:
      lexemes.isSign(index + 1, "<") || lexemes.isSign(index + 1, ">") ? 2 : nil
    case 0x2264, 0x2265, 0x2A7D, 0x2A7E, 0x2248, 0x7E: 1
    default: nil
    }
  }

  /// The prefix that stands at a lexeme of a text, and how many words it has.
  ///
  /// Its words are printed with their marks, or in a text that has none: `thu 5 tỷ` is no rank.
  static func read(
    _ lexemes: Lexemes, at index: Int, in text: String
  ) -> (NumeralPrefix, length: Int)? {
    guard let first = lexemes.word(index) else { return nil }
    if index == 0, let length = meeting(lexemes) { return (.rank, length) }
    for phrase in phrases[first] ?? [] {
      let end = index + phrase.words.count
      guard lexemes.areWords(index, phrase.words), end < lexemes.count else { continue }
      let isMarked = phrase.marks.indices.allSatisfy {
        lexemes.marks(index + $0, in: text) == phrase.marks[$0]
      }
      if isMarked || text.isASCII {
        return (phrase.prefix, phrase.words.count)
      }
    }
    return nil
  }

  /// The length of `Đại hội lần thứ` or `Kỳ họp thứ`: up to five words that end so.
  private static func meeting(_ lexemes: Lexemes) -> Int? {
    var place = 1
    while place < min(6, lexemes.count - 1), lexemes.word(place) != nil {
      let isTime = lexemes.isWord(place - 1, "lan") || lexemes.isWord(place - 1, "hop")
      if isTime, lexemes.isWord(place, "thu") { return place + 1 }
      place += 1
    }
    return nil
  }

  private struct Phrase {
    var words: [Syllable]
    var marks: [Diacritics]
    var prefix: NumeralPrefix
  }

  /// The phrases by their first word, longer ones first.
  private static let phrases: [Syllable: [Phrase]] = {
    var phrases: [Syllable: [Phrase]] = [:]
    for (prefix, printed) in printed {
      for text in printed {
        let lexemes = Lexemes(text)
        let words = (0..<lexemes.count).compactMap { lexemes.word($0) }
        guard let first = words.first else { continue }
        phrases[first, default: []].append(
          Phrase(
            words: words, marks: words.indices.map { lexemes.marks($0, in: text) }, prefix: prefix))
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static let printed: [(NumeralPrefix, [String])] = [
    (.negative, ["giảm", "giảm được"]),
    (
      .none,
      [
        "tăng", "tăng thêm", "thêm", "gấp", "đạt", "đạt tỷ lệ", "tỷ lệ", "chiếm", "chiếm tỷ lệ",
        "có", "hiện có", "là", "còn", "chỉ còn", "được", "đã", "gồm", "tổng", "tổng số",
        "tổng cộng",
        "bình quân", "trung bình",
        // What a figure goes down to is no change.
        "giảm còn", "giảm xuống", "giảm xuống còn", "tăng lên", "tăng lên đến",
      ]
    ),
    (
      .bound,
      [
        "không quá", "không vượt quá", "không dưới", "không trên", "không hơn", "không kém",
        "không tới", "không đến", "không cao hơn", "không thấp hơn", "không nhiều hơn",
        "không ít hơn", "không lớn hơn", "không nhỏ hơn", "không lớn quá", "chưa đến", "chưa tới",
        "chưa đầy", "chưa quá", "tối đa", "tối đa là", "tối thiểu", "tối thiểu là", "ít nhất",
        "nhiều nhất", "cao nhất", "thấp nhất", "trên", "dưới", "hơn", "quá", "vượt", "vượt quá",
        "gần", "khoảng", "khoảng chừng", "khoảng trên", "tầm", "tầm khoảng", "xấp xỉ", "ước",
        "ước khoảng", "ước tính", "ước đạt", "ước tính khoảng", "chừng", "cỡ", "nhiều hơn",
        "ít hơn", "kém hơn", "cao hơn", "thấp hơn", "lớn hơn", "nhỏ hơn", "lớn hơn hoặc bằng",
        "nhỏ hơn hoặc bằng", "bằng hoặc lớn hơn", "bằng hoặc nhỏ hơn",
      ]
    ),
    (.range, ["từ"]), (.between, ["giữa"]), (.rankOrWeekday, ["thứ"]),
    (
      .rank,
      [
        "lần", "lần thứ", "khóa", "cấp", "hạng", "thứ hạng", "xếp hạng", "xếp thứ", "đứng thứ",
        "loại", "xếp loại", "bậc", "quý", "nhóm", "mức", "mức độ", "cấp độ", "đợt", "kỳ", "kỳ thứ",
        "giải",
        "vòng", "phiên", "chương", "điều", "khoản", "mục", "tập", "vùng", "khu vực", "tuyến",
        "giai đoạn", "năm thứ", "số thứ tự",
      ]
    ),
  ]
}
