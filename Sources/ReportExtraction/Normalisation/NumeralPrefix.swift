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
  /// A second number or a bound follows: `từ 5 đến 7`.
  case range

  /// The prefix that stands at a lexeme, and how many words it has.
  static func read(_ lexemes: Lexemes, at index: Int) -> (NumeralPrefix, length: Int)? {
    guard lexemes.word(index) != nil else { return nil }
    for (words, prefix) in words where lexemes.areWords(index, words) {
      return (prefix, words.count)
    }
    return nil
  }

  private static let words: [([Syllable], NumeralPrefix)] = [
    (["am"], .negative), (["giam"], .negative), (["tang"], .none), (["gap"], .none),
    (["dat"], .none), (["co"], .none), (["la"], .none), (["con"], .none), (["duoc"], .none),
    (["khong", "qua"], .bound), (["khong", "duoi"], .bound), (["toi", "da"], .bound),
    (["toi", "thieu"], .bound), (["it", "nhat"], .bound), (["nhieu", "nhat"], .bound),
    (["tren"], .bound), (["duoi"], .bound), (["hon"], .bound), (["gan"], .bound),
    (["khoang"], .bound), (["tu"], .range), (["lan", "thu"], .rank), (["khoa"], .rank),
    (["thu"], .rank), (["cap"], .rank), (["hang"], .rank), (["loai"], .rank), (["bac"], .rank),
    (["quy"], .rank), (["nhom"], .rank), (["muc", "do"], .rank), (["dot"], .rank),
    (["lan"], .rank),
  ]
}
