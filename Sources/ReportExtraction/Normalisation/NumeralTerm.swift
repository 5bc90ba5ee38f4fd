/// A number with what belongs to it: sign, scale words, percent sign.
struct NumeralTerm {
  /// The number by its likeliest reading, scale words and sign included.
  var value: ExactDecimal
  /// The other readings.
  var alternatives: [ExactDecimal] = []
  /// What scale words have multiplied it by.
  var scale = ExactDecimal.one
  /// The sign or words behind it that say what it is a part of.
  var mark = Mark.none
  /// `- 5`: a sign, or a bullet.
  var hasDoubtfulSign = false
  /// Whether it is printed in words.
  var isSpelled = false
  /// Whether its words name its size (`hai tỷ`), so that no caption multiplies it.
  var namesItsSize = false

  /// What a number is a part of.
  enum Mark {
    case none
    case percent
    case permille
  }

  /// Whether it has one reading.
  var isSure: Bool { alternatives.isEmpty && !hasDoubtfulSign }

  /// All readings, the likeliest first.
  var values: [ExactDecimal] {
    get { [value] + alternatives }
    set {
      value = newValue.first ?? value
      alternatives = Array(newValue.dropFirst())
    }
  }
}
