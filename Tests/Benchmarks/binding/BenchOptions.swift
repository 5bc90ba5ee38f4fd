import ReportDamage

/// What the command line asks for.
struct BenchOptions {
  /// The seeds by which each report is damaged.
  var copies = 0..<3
  /// How many faults are listed.
  var faults = 0
  /// The levels measured.
  var levels = DamageLevel.allCases
  /// The kinds that are measured alone.
  var kinds = Damage.allCases
  /// The report whose damaged text is printed.
  var text: String?
  /// The file that the tables are written into.
  var article: String?
  /// Whether the baselines bind the same rows.
  var showsBaselines = true
  /// Whether binding is timed.
  var showsTime = true

  /// Reads the arguments behind the program's name.
  init(_ arguments: [String]) {
    var count = 3
    var first = 0
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      if option == "--quick" {
        showsBaselines = false
        showsTime = false
        kinds = []
        continue
      }
      guard let value = rest.popFirst() else { break }
      switch option {
      case "--copies": count = Int(value) ?? count
      case "--first": first = Int(value) ?? first
      case "--faults": faults = Int(value) ?? faults
      case "--level": levels = [DamageLevel(rawValue: value)].compactMap { $0 }
      case "--kind":
        kinds = [Damage(rawValue: value)].compactMap { $0 }
        levels = []
      case "--text": text = value
      case "--article": article = value
      default: break
      }
    }
    copies = first..<(first + max(1, count))
  }
}
