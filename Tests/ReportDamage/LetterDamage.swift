import Foundation

/// What recognition does to the letters of words.
enum LetterDamage {
  /// What is taken for what, by shape.
  private static let confusions: [Character: [String]] = [
    "m": ["rn", "n"], "n": ["h", "u", "r"], "h": ["n", "b"], "l": ["1", "I", "i"], "i": ["l", "1"],
    "I": ["l", "1"], "o": ["0", "c"], "O": ["0", "Q"], "c": ["e", "o"], "e": ["c"],
    "u": ["n", "v"],
    "v": ["y", "u"], "y": ["v"], "g": ["q", "9"], "q": ["g"], "a": ["o", "u"], "t": ["f", "l"],
    "s": ["5"], "S": ["5"], "b": ["h", "6"], "p": ["q"], "r": ["t"], "d": ["cl"], "k": ["lc"],
    "T": ["I"], "H": ["N"], "C": ["G", "("], "D": ["O"], "B": ["8", "E"], "V": ["U"], "N": ["M"],
    "ư": ["u"], "ơ": ["o"], "â": ["a"], "ă": ["a"], "ê": ["e"], "ô": ["o"], "đ": ["d"],
    "Đ": ["D"], "0": ["O"], "1": ["l", "7"], "2": ["Z"], "3": ["8"], "4": ["A", "1"], "5": ["S"],
    "8": ["B", "3"], "%": ["96", "°/o"], "/": ["l"], ",": ["."], ".": [","],
  ]

  private static let letters = Array("abcdeghiklmnopqrstuvxy")
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]

  /// The text with letters misread at a rate per letter.
  static func misread(_ text: String, rate: Double, _ random: inout SplitMix64) -> String {
    guard rate > 0 else { return text }
    var result = ""
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let letter = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      index += 1
      guard letter != " ", random.happens(rate) else {
        result.append(letter)
        continue
      }
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<55:
        if letter == "r", next == "n" {
          result.append("m")
          index += 1
        } else {
          result += confusion(of: letter, &random)
        }
      case 55..<65:
        result +=
          letter.isNumber
          ? "\(Int.random(in: 0...9, using: &random))"
          : String(letters.randomElement(using: &random) ?? letter)
      case 65..<83: break
      case 83..<93:
        result.append(letter)
        result.append(letters.randomElement(using: &random) ?? letter)
      default:
        // Turned round with the next letter of the syllable.
        if next != " " {
          result.append(next)
          index += 1
        }
        result.append(letter)
      }
    }
    return result
  }

  private static func confusion(of letter: Character, _ random: inout SplitMix64) -> String {
    if let taken = confusions[letter]?.randomElement(using: &random) { return taken }
    let bare = withoutMarks(String(letter))
    return bare == String(letter) ? String(letters.randomElement(using: &random) ?? letter) : bare
  }

  /// The text without diacritics.
  static func withoutMarks(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": scalars.append("d")
      case "Đ": scalars.append("D")
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text with the marks of some syllables lost.
  static func withoutSomeMarks(
    _ text: String, rate: Double, _ random: inout SplitMix64
  ) -> String {
    guard rate > 0 else { return text }
    return syllables(of: text).map { random.happens(rate) ? withoutMarks($0) : $0 }
      .joined(separator: " ")
  }

  /// The text with the tones of some syllables taken for others.
  static func withOtherTones(_ text: String, rate: Double, _ random: inout SplitMix64) -> String {
    guard rate > 0 else { return text }
    return syllables(of: text).map { syllable in
      guard random.happens(rate), let tone = tones.randomElement(using: &random) else {
        return syllable
      }
      var scalars = String.UnicodeScalarView()
      for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
        scalars.append(tones.contains(scalar) ? tone : scalar)
      }
      return String(scalars).precomposedStringWithCanonicalMapping
    }.joined(separator: " ")
  }

  /// The text with some syllables split in two or glued to the next.
  static func withOtherSpaces(_ text: String, rate: Double, _ random: inout SplitMix64) -> String {
    guard rate > 0 else { return text }
    var result = ""
    for syllable in syllables(of: text) {
      var written = syllable
      if syllable.count > 3, random.happens(rate) {
        let place = Int.random(in: 1..<syllable.count, using: &random)
        written.insert(" ", at: written.index(written.startIndex, offsetBy: place))
      }
      let isGlued = random.happens(rate)
      result += result.isEmpty || isGlued ? written : " " + written
    }
    return result
  }

  /// The text without its last 30 %, or without its first, cut at a letter.
  static func cut(_ text: String, atEnd: Bool) -> String {
    let kept = max(1, text.count * 7 / 10)
    let rest = atEnd ? text.prefix(kept) : text.suffix(kept)
    return rest.trimmingCharacters(in: .whitespaces)
  }

  private static func syllables(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
