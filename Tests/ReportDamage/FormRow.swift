/// A row of a filled form as it is printed, and what it truly is.
package struct FormRow: Hashable, Sendable {
  /// What the code cell holds.
  package var code: String
  /// What the label cell holds.
  package var label: String
  /// What the unit cell holds.
  package var unit: String
  /// What the value cell holds.
  package var value: String
  /// What the notes cell holds.
  package var note: String
  /// The namespaced id of the indicator; null where the form lacks the row.
  package var indicator: String?
  /// What the value cell means.
  package var meaning: TrueValue
  /// What was done to the row.
  package var damages: Set<Damage> = []

  /// The cells from left to right.
  var cells: [String] { [code, label, unit, value, note] }

  /// Whether the code cell holds a dotted number.
  var isNumbered: Bool { code.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}
