import ReportDamage

/// What the command line asks for.
struct BenchOptions {
  /// How often each report is damaged.
  var copies = 3
  /// How many faults are listed, the most confident first.
  var faults = 0
  /// The levels measured.
  var levels = DamageLevel.allCases
  /// The one kind whose faults are listed.
  var kind: Damage?
  /// The report whose damaged text is printed.
  var text: String?
  /// Whether the baselines bind the same rows.
  var showsBaselines = true
  /// Whether each kind is measured alone.
  var showsKinds = true

  /// Reads the arguments behind the program's name.
  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      let value = rest.first ?? ""
      switch option {
      case "--quick":
        showsBaselines = false
        showsKinds = false
        continue
      case "--copies": copies = Int(value) ?? copies
      case "--faults": faults = Int(value) ?? faults
      case "--level": levels = [DamageLevel(rawValue: value)].compactMap { $0 }
      case "--kind":
        kind = Damage(rawValue: value)
        levels = []
      case "--text": text = value
      default: continue
      }
      rest = rest.dropFirst()
    }
  }
}
