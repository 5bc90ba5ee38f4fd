/// One word, number or sign of a text.
struct Lexeme: Sendable {
  /// What a lexeme is.
  enum Kind: UInt8 {
    /// Letters; digits glued to them are lexemes of their own.
    case word
    /// ASCII digits, among them letters that recognition mistakes for 0 or 1 (`3O`, `l2`).
    case number
    /// Any other character.
    case sign
  }

  let kind: Kind
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether a number has letters that were read as digits.
  let isRepaired: Bool
  private let first: UInt32
  private let behind: UInt32
  private let payload: UInt64

  init(word: Syllable, isSpaced: Bool, _ range: Range<Int>) {
    self.init(.word, isSpaced, false, range, word.packed)
  }

  init(number: Int, isSpaced: Bool, isRepaired: Bool, _ range: Range<Int>) {
    self.init(.number, isSpaced, isRepaired, range, UInt64(bitPattern: Int64(number)))
  }

  init(sign: UInt32, isSpaced: Bool, _ range: Range<Int>) {
    self.init(.sign, isSpaced, false, range, UInt64(sign))
  }

  private init(
    _ kind: Kind, _ isSpaced: Bool, _ isRepaired: Bool, _ range: Range<Int>, _ payload: UInt64
  ) {
    self.kind = kind
    self.isSpaced = isSpaced
    self.isRepaired = isRepaired
    first = UInt32(range.lowerBound)
    behind = UInt32(range.upperBound)
    self.payload = payload
  }

  /// UTF-8 offset of its first byte, from 0.
  var start: Int { Int(first) }
  /// UTF-8 offset behind its last byte.
  var end: Int { Int(behind) }
  /// The folded word.
  var syllable: Syllable { Syllable(packed: payload) }
  /// Whether a word is printed without marks: each letter takes one byte then.
  var isBare: Bool { end - start == syllable.count }
  /// The number; -1 where it has more than 18 digits.
  var number: Int { Int(truncatingIfNeeded: Int64(bitPattern: payload)) }
  /// The sign's scalar.
  var sign: UInt32 { UInt32(truncatingIfNeeded: payload) }
  /// How many digits a number has.
  var digits: Int { end - start }
}
