/// Does the damage that a row suffers by itself.
struct RowDamage {
  let rates: DamageRates
  /// Whether the whole report lost its diacritics.
  let isBare: Bool

  private static let shortUnits = [
    "Cơ quan, đơn vị": "CQ, ĐV", "Nhiệm vụ": "NV", "Văn bản": "VB", "Thủ tục": "TT",
    "Người": "Ng.", "Vấn đề": "VĐ", "Số lượng": "SL", "%": "°/o",
  ]

  /// Damages the cells of a row; codes that depend on other rows are damaged before.
  func damage(_ row: inout FormRow, _ random: inout SplitMix64) {
    damageLabel(&row, &random)
    damageCode(&row, &random)
    damageUnit(&row, &random)
    if random.happens(rates[.valueLetters]), row.value.utf8.contains(where: Self.isDigit),
      row.value.utf8.allSatisfy({ Self.isDigit($0) || [0x2C, 0x2E].contains($0) })
    {
      change(\.value, of: &row, by: .valueLetters) { CodeDamage.withLetters($0, &random) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func change(
    _ cell: WritableKeyPath<FormRow, String>, of row: inout FormRow, by damage: Damage,
    _ change: (String) -> String
  ) {
    let changed = change(row[keyPath: cell])
    if changed != row[keyPath: cell] { row.damages.insert(damage) }
    row[keyPath: cell] = changed
  }

  private func damageLabel(_ row: inout FormRow, _ random: inout SplitMix64) {
    if random.happens(rates[.cutEnd]) {
      change(\.label, of: &row, by: .cutEnd) { LetterDamage.cut($0, atEnd: true) }
    }
    if random.happens(rates[.cutStart]) {
      change(\.label, of: &row, by: .cutStart) { LetterDamage.cut($0, atEnd: false) }
    }
    change(\.label, of: &row, by: .tones) {
      LetterDamage.withOtherTones($0, rate: rates[.tones], &random)
    }
    change(\.label, of: &row, by: .bareSyllables) {
      LetterDamage.withoutSomeMarks($0, rate: rates[.bareSyllables], &random)
    }
    if isBare { change(\.label, of: &row, by: .bareReport, LetterDamage.withoutMarks) }
    change(\.label, of: &row, by: .letters) {
      LetterDamage.misread($0, rate: rates[.letters], &random)
    }
    change(\.label, of: &row, by: .spaces) {
      LetterDamage.withOtherSpaces($0, rate: rates[.spaces], &random)
    }
  }

  private func damageCode(_ row: inout FormRow, _ random: inout SplitMix64) {
    guard row.isNumbered else { return }
    if random.happens(rates[.codeDots]) {
      change(\.code, of: &row, by: .codeDots) { CodeDamage.withoutDot($0, &random) }
    }
    if random.happens(rates[.codeLetters]) {
      change(\.code, of: &row, by: .codeLetters) { CodeDamage.withLetters($0, &random) }
    }
    if random.happens(rates[.codeSpaces]) {
      change(\.code, of: &row, by: .codeSpaces, CodeDamage.withSpaces)
    }
    if random.happens(rates[.codeBlank]) { change(\.code, of: &row, by: .codeBlank) { _ in "" } }
  }

  private func damageUnit(_ row: inout FormRow, _ random: inout SplitMix64) {
    // A list of answers loses letters, never a digit for another.
    let isLegend = row.unit.contains("=")
    if random.happens(rates[.unitLetters]), !isLegend {
      change(\.unit, of: &row, by: .unitLetters) {
        LetterDamage.misread($0, rate: 0.15, &random)
      }
    }
    if random.happens(rates[.unitShort]) {
      change(\.unit, of: &row, by: .unitShort) { Self.shortUnits[$0] ?? $0 }
    }
    if random.happens(rates[.unitBlank]) { change(\.unit, of: &row, by: .unitBlank) { _ in "" } }
  }
}
