/// A text that should hold a number, with every reading that stays possible.
///
/// Reading never fails: what is no number is of kind `invalid`. The printed text is the caller's to
/// keep. Numbers are exact; more than 18 digits are invalid, never wrapped or rounded.
public struct Numeral: Hashable, Sendable {
  /// What a numeral is.
  public enum Kind: String, Sendable, CaseIterable {
    /// One number.
    case number
    /// Percent points.
    case percent
    /// Per mille.
    case permille
    /// An actual over a quota: `18/19`.
    case ratio
    /// Two bounds, both included: `5-7`.
    case range
    /// One bound: `không quá 7.000`.
    case bound
    /// A rank: `lần thứ VI`.
    case ordinal
    /// The name of a document or standard: `72/KH-BDT`, `ISO 9001:2015`.
    case identifier
    /// The number of a section: `1.1.2.`
    case outline
    /// Several numbers: `3, 4`.
    case list
    /// No value, and a sign or words that say so.
    case absent
    /// More than one reading stays possible.
    case ambiguous
    /// No numeral.
    case invalid
  }

  /// What it is.
  public let kind: Kind
  /// The value; null for `ambiguous`, `outline` and `invalid`.
  public let value: Value?
  /// The words behind the number as printed, footnote marks left out: `người`, `tỷ đồng`, `%`.
  public let unit: String?
  /// All readings of an `ambiguous` one, the likeliest first; empty otherwise.
  public let readings: [Value]
  /// Whether letters were read as digits.
  public let repaired: Bool
  /// The power of ten that a scale word printed with the number multiplied it by, the largest of
  /// several (`tỷ`); 1 otherwise.
  public let scale: ExactDecimal
  /// Whether the words of the number name its size (`hai tỷ`), so that no caption multiplies it.
  let namesItsSize: Bool
  /// `- 5`: whether the sign may be a bullet.
  let hasDoubtfulSign: Bool

  init(
    _ kind: Kind, _ value: Value? = nil, unit: String? = nil, readings: [Value] = [],
    repaired: Bool = false, scale: ExactDecimal = .one, namesItsSize: Bool = false,
    hasDoubtfulSign: Bool = false
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.readings = readings
    self.repaired = repaired
    self.scale = scale
    self.namesItsSize = namesItsSize
    self.hasDoubtfulSign = hasDoubtfulSign
  }

  /// The same text read as another kind.
  func with(_ kind: Kind, _ value: Value? = nil, readings: [Value] = []) -> Numeral {
    Numeral(
      kind, value, unit: unit, readings: readings, repaired: repaired, scale: scale,
      namesItsSize: namesItsSize, hasDoubtfulSign: hasDoubtfulSign)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the text of one cell.
  ///   - style: the separators of the document.
  ///   - isNumericCell: whether the cell should hold a number, so that letters that recognition
  ///     takes for digits (`lO0`), and numbers in words, may be read as such.
  ///   - isFinancial: whether the cell stands in a balance, where parentheses say that a figure is
  ///     negative.
  public init(
    parsing text: String, style: SeparatorStyle = .assumed, isNumericCell: Bool = true,
    isFinancial: Bool = false
  ) {
    if let figure = PlainFigure(text, style: style) {
      self.init(
        figure.isPercent ? .percent : .number, .number(figure.number),
        unit: figure.isPercent ? "%" : nil)
    } else if let absence = Absence(parsing: text) {
      self.init(absence, of: text)
    } else {
      self = NumeralParser.numeral(
        of: text, style: style, isNumericCell: isNumericCell, isFinancial: isFinancial)
    }
  }

  /// `không` is the word for 0 too, and as an answer (`Không`) it may be either.
  private init(_ absence: Absence, of text: String) {
    switch Trimming.closingStop(Trimming.invisible(text)) {
    case "không", "khong": self.init(.number, .number(.zero))
    case "Không", "KHÔNG", "Khong", "KHONG":
      self.init(.ambiguous, readings: [.absent(absence), .number(.zero)])
    default: self.init(.absent, .absent(absence))
    }
  }
}
