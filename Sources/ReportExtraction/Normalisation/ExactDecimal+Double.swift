extension ExactDecimal {
  /// The double that holds all digits of the number; null where none does.
  ///
  /// A decimal of up to 15 digits comes back from a double as it was (IEEE 754, DBL_DIG), and the
  /// quotient of two integers that are exact as doubles is the double nearest to it. For formats that
  /// know no other numbers; the figure itself stays exact.
  package var exactDouble: Double? {
    let reduced = self.reduced
    guard reduced.coefficient.magnitude < 1_000_000_000_000_000 else { return nil }
    var power = 1.0
    for _ in 0..<reduced.scale { power *= 10 }
    return Double(reduced.coefficient) / power
  }
}
