/// What speaks for a row being an indicator's, and against it.
///
/// Worths are in one unit, so that they add up: what a label to the letter is worth is 6, what a
/// printed code is worth 3. A row is bound from 3 on. The order between them is what was measured on
/// damaged reports and seen in real ones: a label to the letter beats a code, since codes are
/// misprinted and forms renumbered; a label that is merely alike does not.
struct BindingEvidence: Hashable, Sendable {
  /// What the printed code says.
  enum Code: String, Sendable {
    /// It is the indicator's.
    case same
    /// It is the indicator's but for misread digits and lost dots.
    case damaged
    /// None is printed.
    case none
    /// The mapping has no such code.
    case unknown
    /// It is another indicator's.
    case other

    /// What it is worth.
    var worth: Double {
      switch self {
      case .same: 3
      case .damaged: 2
      case .none, .unknown: 0
      case .other: -1
      }
    }
  }

  /// What a thing says that may be missing.
  enum Agreement: String, Sendable {
    /// It speaks for the indicator.
    case agrees
    /// It says nothing.
    case unknown
    /// It speaks against it.
    case differs
  }

  /// Whether the label is the indicator's to the letter, but for marks, case and abbreviations.
  var isExact = false
  /// How alike the labels are.
  var likeness = LabelLikeness()
  /// Where the labels differ.
  var difference = LabelDifference()
  /// What the marks of the label say, between indicators whose labels differ in nothing else.
  var marks = Agreement.unknown
  /// What the printed code says.
  var code = Code.none
  /// Whether the outline of the table itself, misprinted codes repaired, comes to the same code.
  var isInPlace = false
  /// What the place among the parts of its parent is worth; 0 where the row is no part.
  var partWorth = 0.0
  /// What the printed unit or list of answers says.
  var unit = Agreement.unknown
  /// Whether the row above it in the table was bound to the indicator above it in the form.
  var parent = Agreement.unknown
  /// How many of the bound rows around it are its neighbours in the form too, 0…3.
  ///
  /// One below it that is its own part counts twice.
  var neighbours = 0
  /// Whether it stands between the rows that the form has before and behind it.
  var isInOrder = true

  /// Whether the label is another indicator's to the letter: the code alone speaks for this one,
  /// which is a doubt and no choice.
  var isBesideExact = false

  /// What the label is worth.
  var labelWorth: Double {
    if isExact { return marks == .differs ? 5.8 : 6 }
    if let veto = difference.veto { return veto.isOneLetter ? -6 : -10 }
    // 0 for labels that are half alike, as labels of one form are whatever they are about.
    var alike = min(5, 10 * (likeness.similarity - 0.5))
    if likeness.similarity < Self.leastLegible { alike -= 1.5 }
    return max(-5, alike) - Double(min(3, difference.replaced))
      - 1.5 * Double(min(2, difference.lost))
  }

  /// What the row's own print is worth: label, code, place, unit.
  var printedWorth: Double {
    labelWorth + code.worth + placeWorth + unitWorth
  }

  /// What place in the outline or among parts is worth: less where the code says the same.
  var placeWorth: Double { (isInPlace ? code == .same ? 0.5 : 1.5 : 0) + partWorth }

  /// What the unit is worth.
  var unitWorth: Double {
    switch unit {
    case .agrees: 0.5
    case .unknown: 0
    case .differs: -1.5
    }
  }

  /// What the rows around it are worth.
  var orderWorth: Double {
    let above =
      switch parent {
      case .agrees: 1.0
      case .unknown: 0.0
      case .differs: -0.5
      }
    return above + 0.5 * Double(neighbours) - (isInOrder ? 0 : 1.5)
  }

  /// What all of it is worth.
  var worth: Double { printedWorth + orderWorth }

  /// A label that is less alike is more likely another than one misread.
  static let leastLegible = 0.6
  /// From here on a row is bound.
  static let leastWorth = 3.0
  /// By less than this one indicator is no better than the next.
  static let leastMargin = 1.0
  /// A label that is nearer to another indicator's by more than this is not bound by its code or
  /// place; one that is nearer by less tells nothing of itself.
  static let leastLabelLead = 0.5
  /// By less than this it is better, but not safely.
  static let safeMargin = 2.0
}
