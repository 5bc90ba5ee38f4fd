/// The name of a person as a signature prints it.
enum PersonName {
  /// Two to six words of letters, each with a capital first: `Hồ Xuân Trăng`; one word only where
  /// it has an apostrophe, as names of the highlands do: `K'Beo`.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    var words = 0
    var hasApostrophe = false
    var isWordStart = true
    var hasLowercase = false
    for scalar in text.unicodeScalars {
      if scalar == " " {
        isWordStart = true
        continue
      }
      if scalar == "'" || scalar == "’", !isWordStart {
        hasApostrophe = true
        continue
      }
      guard scalar.properties.isAlphabetic else { return false }
      if isWordStart {
        guard scalar.properties.isUppercase else { return false }
        words += 1
        isWordStart = false
      } else if scalar.properties.isLowercase {
        hasLowercase = true
      }
    }
    return ((2...6).contains(words) || (words == 1 && hasApostrophe)) && hasLowercase
  }
}
