/// Finds the names that someone who mistyped one is likely to have meant.
enum NearestNames {
  /// The names at the least distance from `name`, where that is at most a third of its length.
  static func of(_ name: String, among names: [String]) -> [String] {
    let distances = names.map { distance(Array(name.lowercased().utf8), Array($0.utf8)) }
    guard let least = distances.min(), least <= max(1, min(name.utf8.count, 12) / 3) else {
      return []
    }
    return zip(names, distances).filter { $0.1 == least }.map(\.0)
  }

  /// Insertions, deletions and substitutions of bytes between two names (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    // A name longer than any known one by more than the threshold is never near.
    guard left.count <= right.count + 12 else { return left.count }
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substitution = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
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
