/// A name as its words: as printed, and as match keys.
struct AgencyText {
  /// The words as printed, parted by what is neither letter nor digit.
  let printed: [String]
  /// The match key of each word.
  let keys: [String]

  /// Takes a name apart.
  init(_ name: String) {
    printed = name.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        && scalar.properties.generalCategory != .nonspacingMark
    }.map { String(String.UnicodeScalarView($0)) }
    keys = printed.map(Folding.key)
  }

  /// The match key of a part, joined by hyphens: `so-noi-vu`.
  func slug(_ start: Int, _ end: Int? = nil) -> String {
    keys[start..<(end ?? keys.count)].filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// What two spellings of a name share from a word to another: without spaces, and without the `và`
  /// that a hyphen, a comma or `&` replaces as well (`Sở GD&ĐT`, `Sở GD-ĐT`, `SGDĐT`).
  func squeezed(_ start: Int, _ end: Int? = nil) -> String {
    keys[start..<(end ?? keys.count)].filter { $0 != "va" }.joined()
  }

  /// A part as printed; one in capitals with a capital for each word only.
  func name(_ start: Int, _ end: Int? = nil) -> String {
    let name = printed[start..<(end ?? printed.count)].joined(separator: " ")
    guard Folding.isCapitals(name) else { return name }
    return name.lowercased().split(separator: " ").map { word in
      word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
