/// The grammar of the lunar calendar: `rằm tháng Giêng`, `mùng 3 Tết`, `năm Quý Mão`.
///
/// Lunar times are told as such and never converted: their place in the Gregorian calendar differs
/// from year to year, and the year is seldom printed.
struct LunarGrammar {
  private let lexemes: Lexemes
  private let time: TimeText

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
  }

  /// The index behind `Giêng` or `Chạp`, the lunar names of the first and the last month.
  func monthName(at index: Int) -> Int? {
    lexemes.isWord(index, "gieng") || lexemes.isWord(index, "chap") ? index + 1 : nil
  }

  /// The index behind `tháng Giêng` or `tháng Chạp`.
  func month(at start: Int) -> Int? {
    lexemes.isWord(start, "thang") ? monthName(at: start + 1) : nil
  }

  /// The index behind a year of the sixty-year cycle: `Quý Mão`.
  func cycleYear(at index: Int) -> Int? {
    guard let stem = lexemes.word(index), let branch = lexemes.word(index + 1),
      Self.stems.contains(stem), Self.branches.contains(branch)
    else { return nil }
    return index + 2
  }

  /// Whether the text says anywhere that its time is lunar.
  func isNamed() -> Bool {
    for index in 0..<lexemes.count where lexemes[index].kind == .word {
      if isNamed(at: index) { return true }
    }
    return false
  }

  private func isNamed(at index: Int) -> Bool {
    switch lexemes[index].syllable {
    case "am", "al": time.lunarMark(index) != nil
    case "thang":
      month(at: index) != nil
        || lexemes.isNumber(index + 1) && lexemes.isWord(index + 2, "nhuan")
    case "nam": cycleYear(at: index + 1) != nil
    // The fifteenth, the day of the full moon.
    case "ram":
      index == 0 || lexemes.isWord(index - 1, "ngay") || lexemes.isWord(index + 1, "thang")
    case "tet": !lexemes.areWords(index + 1, ["duong", "lich"])
    default: false
    }
  }

  private static let stems: [Syllable] = [
    "giap", "at", "binh", "dinh", "mau", "ki", "canh", "tan", "nham", "quy",
  ]

  private static let branches: [Syllable] = [
    "ti", "suu", "dan", "mao", "meo", "thin", "ngo", "mui", "than", "dau", "tuat", "hoi",
  ]
}
