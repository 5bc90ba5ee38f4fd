/// What printing and recognition do to codes, and to digits in values.
enum CodeDamage {
  private static let letters: [Character: [String]] = [
    "0": ["O", "o"], "1": ["l", "I", "|"], "5": ["S"], "8": ["B"], "2": ["Z"],
  ]

  /// The text with a letter for one of its digits, or unchanged where none is like a letter.
  static func withLetters(_ text: String, _ random: inout SplitMix64) -> String {
    var characters = text.map(String.init)
    let places = characters.indices.filter { letters[Character(characters[$0])] != nil }
    guard let place = places.randomElement(using: &random),
      let letter = letters[Character(characters[place])]?.randomElement(using: &random)
    else { return text }
    characters[place] = letter
    return characters.joined()
  }

  /// The code with spaces behind its dots.
  static func withSpaces(_ code: String) -> String {
    let spaced = code.map { $0 == "." ? ". " : String($0) }.joined()
    return spaced.hasSuffix(" ") ? String(spaced.dropLast()) : spaced
  }

  /// The code with a dot lost or taken for a comma.
  static func withoutDot(_ code: String, _ random: inout SplitMix64) -> String {
    let inner = code.indices.filter { code[$0] == "." && $0 != code.indices.last }
    guard let place = inner.randomElement(using: &random) else { return code }
    let mark = Bool.random(using: &random) ? "," : ""
    return code.replacingCharacters(at: place, with: mark)
  }

  /// The numbers of a dotted code.
  static func numbers(of code: String) -> [Int] {
    code.split(separator: ".").compactMap { Int($0) }
  }

  /// The numbers written as the code was, with a closing dot or without.
  static func written(_ numbers: [Int], like code: String) -> String {
    numbers.map(String.init).joined(separator: ".") + (code.hasSuffix(".") ? "." : "")
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with text: String) -> String {
    String(self[..<place]) + text + String(self[index(after: place)...])
  }
}
