/// A number with what belongs to it: sign, scale words, percent sign.
struct NumeralTerm {
  /// The number by its likeliest reading, scale words and sign included.
  var value: ExactDecimal
  /// The other readings.
  var alternatives: [ExactDecimal] = []
  /// What scale words have multiplied it by.
  var scale = ExactDecimal.one
  /// The sign or words behind it that say what it is a part of.
  var share = Share.none
  /// What stands before it.
  var sign = Sign.none
  /// Whether it is printed in words.
  var isSpelled = false
  /// Whether its words name its size (`hai tỷ`), so that no caption multiplies it.
  var namesItsSize = false

  /// What stands before a number.
  enum Sign {
    case none
    case minus
    /// `- 5`: a sign, or a bullet.
    case dash
    /// `trừ 5`: a sign, or what is left out.
    case less
  }

  /// Whether it may be meant without its sign.
  var hasDoubtfulSign: Bool { sign == .dash || sign == .less }

  /// What a number is a part of.
  enum Share {
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
