/// The integers that words may mean, the likeliest first.
struct SpelledNumberReadings {
  /// The likeliest.
  private(set) var first: Int
  /// The others.
  private(set) var others: [Int] = []

  /// The largest number that is held: ``ExactDecimal`` holds 18 digits.
  static let limit = 1_000_000_000_000_000_000

  init(_ first: Int, or others: [Int] = []) {
    self.first = first
    self.others = others
  }

  /// The readings times a unit; null where one gets too large.
  func multiplied(by unit: Int) -> SpelledNumberReadings? {
    mapped { number in
      let (product, overflow) = number.multipliedReportingOverflow(by: unit)
      return overflow || product > Self.limit ? nil : product
    }
  }

  /// All sums of a reading of each; null where one gets too large.
  func adding(_ addend: SpelledNumberReadings) -> SpelledNumberReadings? {
    guard var sum = mapped({ Self.sum($0, addend.first) }) else { return nil }
    for other in addend.others {
      guard let more = mapped({ Self.sum($0, other) }) else { return nil }
      sum.append(more)
    }
    return sum
  }

  /// The sum with a number; null where it gets too large.
  func adding(_ number: Int) -> SpelledNumberReadings? {
    adding(SpelledNumberReadings(number))
  }

  /// Adds further readings.
  mutating func append(_ readings: SpelledNumberReadings) {
    others.append(readings.first)
    others.append(contentsOf: readings.others)
  }

  /// Whether all are below a number.
  func areBelow(_ bound: Int) -> Bool {
    first < bound && others.allSatisfy { $0 < bound }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int? {
    let sum = left + right
    return sum <= limit ? sum : nil
  }

  private func mapped(_ transform: (Int) -> Int?) -> SpelledNumberReadings? {
    guard let first = transform(first) else { return nil }
    var result = SpelledNumberReadings(first)
    for other in others {
      guard let mapped = transform(other) else { return nil }
      result.others.append(mapped)
    }
    return result
  }
}
