/// What the prose says of one row.
struct NarrativeStatement: Sendable {
  /// The figure as read.
  var figure: NarrativeFigure
  /// The words as printed, from the figure on.
  var printed: String
  /// The source line.
  var line: Int?
  /// How well the words fit, from 0 to 100; 100 where a hint says so.
  var score: Int

  /// Whether the figure and the one of a record may be one number, each within its printed rounding.
  func agrees(with record: Record) -> Bool {
    guard let said = figure.amount, let printed = record.amount, let value = record.value.number
    else { return true }
    if said == printed { return true }
    // `Nghìn lượt khách` is no unit that is known, so its scale is not either.
    if record.unit == nil, record.unitPrinted != nil, figure.number == value { return true }
    switch figure.exactness {
    case .exact: break
    case .estimated where figure.number.significantDigits >= 3: break
    case .about, .estimated: return Self.lies(printed, between: 9, and: 11, tenthsOf: said)
    case .above: return Self.lies(printed, between: 10, and: 15, tenthsOf: said)
    case .below: return Self.lies(printed, between: 7, and: 10, tenthsOf: said)
    }
    let isScaled = record.type != .percent && record.multiplier != .one
    let multiplier = isScaled ? record.multiplier : .one
    guard let saidStep = Self.step(figure.number, figure.scale),
      let printedStep = Self.step(value, multiplier),
      let difference = Self.distance(said, printed)
    else { return true }
    if saidStep != printedStep { return difference < max(saidStep, printedStep) }
    // `12.000` may be a round number.
    let isRound = (said.integer ?? 1) % 1000 == 0 && said > ExactDecimal(coefficient: 9999)
    guard isRound, figure.scale == .one else { return false }
    return Self.lies(printed, between: 99, and: 101, tenthsOf: said.tenth)
  }

  /// The number on the scale that the record prints.
  func expected(in record: Record) -> ExactDecimal {
    let said = figure.amount ?? figure.number
    guard record.type != .percent, record.multiplier != .one else { return said.reduced }
    return said.divided(byPowerOfTen: record.multiplier)
  }

  /// Whether the units of the figure and of a record may be one.
  func fits(_ record: Record) -> Bool {
    if figure.isPercent { return record.type == .percent || record.unit == "percent" }
    let isMoney =
      record.type == .money || record.unit.map { Unit(id: $0).isMoney } == true
    guard let unit = figure.unit else {
      return !isMoney || figure.scale != .one
    }
    if unit.isMoney { return isMoney && (record.unit == nil || record.unit == unit.id) }
    guard !isMoney else { return false }
    guard let asked = record.unit, asked != unit.id else { return true }
    return Unit(id: asked).isCountable && unit.isCountable
      && (Self.general.contains(asked) || Self.general.contains(unit.id))
  }

  /// Units of things that are told by their own words as well.
  private static let general: Set<String> = [
    "count", "person", "occurrence", "indicator", "day", "session", "project",
  ]

  private static func step(_ number: ExactDecimal, _ scale: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(coefficient: 1, scale: number.scale).multiplied(by: scale)
  }

  private static func distance(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    left < right ? right.subtracting(left) : left.subtracting(right)
  }

  private static func lies(
    _ number: ExactDecimal, between low: Int, and high: Int, tenthsOf whole: ExactDecimal
  ) -> Bool {
    guard let least = whole.tenth.multiplied(by: ExactDecimal(coefficient: low)),
      let most = whole.tenth.multiplied(by: ExactDecimal(coefficient: high))
    else { return true }
    return least <= number && number <= most
  }
}

extension ExactDecimal {
  /// How many digits it is written with, zeros around them left out.
  fileprivate var significantDigits: Int {
    var (digits, rest) = (0, reduced.coefficient.magnitude)
    while rest > 0, rest.isMultiple(of: 10) { rest /= 10 }
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    return digits
  }

  /// A tenth of the number.
  fileprivate var tenth: ExactDecimal { divided(byPowerOfTen: ExactDecimal(coefficient: 10)) }
}
