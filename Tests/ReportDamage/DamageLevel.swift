/// How much damage of each kind a report has.
package struct DamageRates: Sendable {
  private var rates: [Damage: Double]

  /// Makes rates, 0…1; a kind that is not given does not occur.
  package init(_ rates: [Damage: Double]) { self.rates = rates }

  /// The rate of a kind.
  package subscript(_ damage: Damage) -> Double { rates[damage] ?? 0 }
}

/// All kinds of damage together, in degrees.
package enum DamageLevel: String, CaseIterable, Sendable {
  /// A printout that was typed again with care.
  case light
  /// A good scan.
  case medium
  /// A poor scan, half of the diacritics lost.
  case heavy
  /// A bad copy of a poor scan: labels cut, half of the codes damaged.
  case severe

  /// The rate of each kind; most are per row.
  package var rates: DamageRates {
    switch self {
    case .light: Self.rates(letters: 0.005, bare: 0.03, code: 0.01, row: 0.005)
    case .medium: Self.rates(letters: 0.02, bare: 0.15, code: 0.025, row: 0.01)
    case .heavy: Self.rates(letters: 0.05, bare: 0.5, code: 0.05, row: 0.02)
    case .severe:
      Self.rates(letters: 0.08, bare: 0.6, code: 0.1, row: 0.03, cut: 0.25)
    }
  }

  private static func rates(
    letters: Double, bare: Double, code: Double, row: Double, cut: Double? = nil
  ) -> DamageRates {
    DamageRates([
      .letters: letters, .bareSyllables: bare, .bareReport: bare / 4, .tones: letters * 2,
      .cutEnd: cut ?? letters, .cutStart: letters / 2, .spaces: letters / 2,
      .codeLetters: code, .codeSpaces: code, .codeDots: code, .codeBlank: code,
      .codeSibling: code / 2, .codeGroup: code, .codeAbove: code / 2,
      .unitLetters: code * 2, .unitShort: code, .unitBlank: code,
      .valueLetters: code, .rowDropped: row * 3, .rowsSwapped: row, .rowUnknown: row,
      .rowColliding: row, .pageBreak: 0.03, .header: bare / 2,
    ])
  }

  /// The rate at which a kind is measured alone.
  package static func rateAlone(of damage: Damage) -> Double {
    switch damage {
    case .letters: 0.08
    case .bareSyllables: 0.5
    case .bareReport, .header, .codeGroup: 1
    case .tones, .spaces: 0.1
    case .rowUnknown, .rowColliding, .rowsSwapped: 0.1
    case .rowDropped: 0.3
    case .pageBreak: 0.2
    default: 0.3
    }
  }
}
