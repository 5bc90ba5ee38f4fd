/// A word of the numbers in words.
///
/// The digits' raw values are the digits.
enum NumberWord: UInt8 {
  case zero, one, two, three, four, five, six, seven, eight, nine
  /// `mốt`.
  case oneAfterTens
  /// `mot` in a text without marks: `một` or `mốt`.
  case plainOne
  /// `tư`.
  case fourAfterTens
  /// `lăm`, `nhăm`.
  case fiveAfterTens
  /// `mười`.
  case ten
  /// `mươi`.
  case tens
  /// `muoi` in a text without marks: `mười` or `mươi`.
  case plainTen
  /// `hăm`, before a digit only.
  case twenties
  /// `băm`, before a digit only.
  case thirties
  /// `chục`.
  case tensCounted
  /// `tá`.
  case dozen
  /// `linh`, `lẻ`, misspelt `lẽ`.
  case zeroTens
  case hundred, thousand, tenThousand, million, billion
  /// `rưỡi`: half of the unit before it.
  case half
  /// `phẩy`, `chấm`.
  case point

  /// The word with the given letters and marks.
  ///
  /// A word must have its own marks: `bà` is not `ba`, `trạm` not `trăm`. Without any it is read in
  /// a text that has none; `isPlainText` is asked only then.
  init?(_ syllable: Syllable, _ marks: Diacritics, isPlainText: () -> Bool) {
    var low = 0
    var high = Self.names.count
    while low < high {
      let middle = (low + high) / 2
      if Self.names[middle].syllable.packed < syllable.packed {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < Self.names.count, Self.names[low].syllable == syllable else { return nil }
    let first = low
    repeat {
      if Self.names[low].marks == marks {
        self = Self.names[low].word
        return
      }
      low += 1
    } while low < Self.names.count && Self.names[low].syllable == syllable
    guard marks.isEmpty, isPlainText() else { return nil }
    switch Self.names[first].word {
    case .one, .oneAfterTens: self = .plainOne
    case .ten, .tens: self = .plainTen
    case let word: self = word
    }
  }

  /// The word at a lexeme that is printed with its own marks.
  init?(_ lexemes: Lexemes, at index: Int, in text: String) {
    guard let syllable = lexemes.word(index) else { return nil }
    self.init(syllable, lexemes.marks(index, in: text)) { false }
  }

  /// The digit that it is by itself; `tư`, `lăm` and `mốt` need others before them.
  var digit: Int? {
    switch self {
    case .zero, .one, .two, .three, .four, .five, .six, .seven, .eight, .nine: Int(rawValue)
    case .plainOne: 1
    default: nil
    }
  }

  /// The last digit that it is behind another: 1…9.
  var lastDigit: Int? {
    switch self {
    case .zero: nil
    case .oneAfterTens: 1
    case .fourAfterTens: 4
    case .fiveAfterTens: 5
    default: digit
    }
  }

  /// The ones that it is behind `mười` and `mươi`: 1…9, where 5 is `lăm`, for `mười năm` is ten
  /// years.
  var ones: Int? { self == .five ? nil : lastDigit }

  /// Whether it stands for ones only, so that the digit before it counts tens: `hai mốt`.
  var isAfterTensOnly: Bool {
    switch self {
    case .oneAfterTens, .plainOne, .fourAfterTens, .fiveAfterTens: true
    default: false
    }
  }

  /// Whether it multiplies all that stands before it.
  var isScale: Bool { scale != nil }

  /// What it multiplies all that stands before it by.
  var scale: Int? {
    switch self {
    case .thousand: 1000
    case .tenThousand: 10_000
    case .million: 1_000_000
    case .billion: 1_000_000_000
    default: nil
    }
  }

  /// Whether it multiplies the one digit before it.
  var isDigitUnit: Bool {
    switch self {
    case .tens, .plainTen, .tensCounted, .hundred: true
    default: false
    }
  }

  /// Whether a number that it stands behind is none, for it would go on: `hai` before `ba trăm`.
  ///
  /// Others are words of their own as well: `hai mươi năm`, `hai không đạt`, `ba tư vấn`,
  /// `hai linh kiện`.
  var goesOn: Bool {
    switch self {
    case .zero, .five, .fourAfterTens, .zeroTens, .twenties, .thirties, .dozen, .point: false
    default: true
    }
  }

  private struct Name {
    var syllable: Syllable
    var marks: Diacritics
    var word: NumberWord

    init(_ syllable: Syllable, _ marks: Diacritics, _ word: NumberWord) {
      self.syllable = syllable
      self.marks = marks
      self.word = word
    }
  }

  private static let names: [Name] = [
    Name("khong", "^", .zero), Name("mot", "^.", .one), Name("mot", "^'", .oneAfterTens),
    Name("hai", "", .two), Name("ba", "", .three), Name("bon", "^'", .four),
    Name("tu", "+", .fourAfterTens), Name("nam", "(", .five), Name("lam", "(", .fiveAfterTens),
    Name("nham", "(", .fiveAfterTens), Name("sau", "'", .six), Name("bay", "?", .seven),
    Name("bay", "^?", .seven), Name("tam", "'", .eight), Name("chin", "'", .nine),
    Name("muoi", "++`", .ten), Name("muoi", "++", .tens), Name("ham", "(", .twenties),
    Name("bam", "(", .thirties), Name("chuc", ".", .tensCounted), Name("ta", "'", .dozen),
    Name("linh", "", .zeroTens), Name("le", "?", .zeroTens), Name("le", "~", .zeroTens),
    Name("tram", "(", .hundred), Name("nghin", "`", .thousand), Name("ngan", "`", .thousand),
    Name("van", ".", .tenThousand), Name("trieu", "^.", .million), Name("ti", "?", .billion),
    Name("ruoi", "++~", .half), Name("ruoi", "++?", .half), Name("phay", "^?", .point),
    Name("phay", "?", .point), Name("cham", "^'", .point),
  ].sorted { $0.syllable.packed < $1.syllable.packed }
}
