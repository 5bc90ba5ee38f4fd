/// The marks of the words of time, which folding takes away: `quỹ` is not `quý`, `thắng` not `tháng`.
enum TimeMarks {
  /// Whether a text that is read without further ado has no word that may be another.
  static func areOwn(_ lexemes: Lexemes, in text: String) -> Bool {
    for index in 0..<lexemes.count where lexemes[index].kind == .word {
      guard let marks = marks(of: lexemes[index].syllable) else { continue }
      guard marks.contains(lexemes.marks(index, in: text)) else { return false }
    }
    return true
  }

  /// The marks that a word of time may have; null for other words.
  static func marks(of word: Syllable) -> [Diacritics]? {
    guard word.count >= 2 else { return nil }
    switch word {
    case "ngay", "mung": return grave
    case "thang", "quy", "qui", "tam", "chin", "quyi", "quyii", "quyiii", "quyiv": return acute
    case "tuan", "mong": return circumflexGrave
    case "nam": return breve
    case "nua": return ["+?"]
    case "cuoi", "bon": return ["^'"]
    case "bay": return ["?", "^?"]
    case "muoi": return ["++`", "++"]
    case "den": return ["-^'"]
    default: return nil
    }
  }

  private static let grave: [Diacritics] = ["`"]
  private static let acute: [Diacritics] = ["'"]
  private static let circumflexGrave: [Diacritics] = ["^`"]
  private static let breve: [Diacritics] = ["("]
}
