/// Finds the names that someone who mistyped one is likely to have meant.
package enum NearestNames {
  /// The names at the least distance from `name`, where that is at most a third of its length.
  package static func of(_ name: String, among names: [String]) -> [String] {
    let distances = names.map { distance(Array(name.lowercased().utf8), Array($0.utf8)) }
    guard let least = distances.min(), least <= max(1, min(name.utf8.count, 12) / 3) else {
      return []
    }
    return zip(names, distances).filter { $0.1 == least }.map(\.0)
  }

  /// Insertions, deletions, substitutions and swaps of neighbours between two names (optimal
  /// string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    // A name longer than any known one by more than the threshold is never near.
    guard left.count <= right.count + 12 else { return left.count }
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

extension [String] {
  /// The names in quotation marks, as a message lists them: `'code' or 'label'`.
  var inWords: String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
