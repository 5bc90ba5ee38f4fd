import ReportExtraction

/// Names that somebody who wrote another may have meant.
struct NearNames {
  /// How many are given at most.
  private static let most = 5

  private let names: [(name: String, key: String)]

  /// Makes a list of names, each with the text by which it is compared.
  init(_ names: [(name: String, key: String)]) {
    self.names = names
  }

  /// The names that hold the text, then those few letters away from it, the nearest first.
  func near(_ text: String) -> [String] {
    let letters = Array(text.utf8)
    // A third of the letters wrong is another name.
    let limit = max(1, letters.count / 3)
    let found = names.compactMap { name, key -> (distance: Int, name: String)? in
      if !text.isEmpty, key.contains(text) { return (0, name) }
      let distance = Self.distance(letters, Array(key.utf8))
      return distance <= limit ? (distance, name) : nil
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(Self.most)
      .map(\.name)
  }

  /// How many bytes must be put in, left out or changed (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
