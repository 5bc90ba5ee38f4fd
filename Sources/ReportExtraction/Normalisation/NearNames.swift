/// Names that somebody who wrote another may have meant.
package struct NearNames {
  /// How many are given at most.
  private static let most = 5
  /// A name longer than any known one by more than this is never near.
  private static let longest = 12

  private let names: [(name: String, key: String)]

  /// Makes a list of names, each with the text by which it is compared.
  package init(_ names: [(name: String, key: String)]) {
    self.names = names
  }

  /// The names that hold the text, then those few letters away from it, the nearest first.
  package func near(_ text: String) -> [String] {
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

  /// The names at the least distance from `name`, where that is at most a third of its length.
  package static func nearest(to name: String, among names: [String]) -> [String] {
    let letters = Array(name.lowercased().utf8)
    let distances = names.map { distance(letters, Array($0.utf8)) }
    guard let least = distances.min(), least <= max(1, min(name.utf8.count, longest) / 3) else {
      return []
    }
    return zip(names, distances).filter { $0.1 == least }.map(\.0)
  }

  /// Insertions, deletions, substitutions and swaps of neighbours between two names (optimal
  /// string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= right.count + longest else { return left.count }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var least = min(last[j] + (byte == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, byte == right[j - 1], other == left[i - 1] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
