/// The labels of a mapping, for finding the indicator that a printed label means.
struct LabelIndex: Sendable {
  /// One indicator's label in the forms that comparing needs.
  struct Entry: Sendable {
    /// ``Folding/key(_:)`` of the label.
    var key: String
    /// ``Folding/markedKey(_:)`` of the label.
    var markedKey: String
    /// The words that tell look-alikes apart.
    var discriminants: LabelDiscriminants
    /// The label's trigrams.
    var trigrams: LabelTrigrams
  }

  /// One entry for each indicator, in their order.
  let entries: [Entry]
  private let indicesOfKey: [String: [Int]]
  private let abbreviations: Abbreviations

  /// Indexes labels and aliases, each also without what stands in brackets and with its
  /// abbreviations written out.
  init(_ indicators: [Indicator], abbreviations: [String: String]) {
    let abbreviations = Abbreviations(abbreviations)
    var exact: [String: [Int]] = [:]
    var loose: [String: [Int]] = [:]
    func add(_ key: String, _ index: Int, to keys: inout [String: [Int]]) {
      guard !key.isEmpty, keys[key]?.last != index else { return }
      keys[key, default: []].append(index)
    }
    for (index, indicator) in indicators.enumerated() {
      for label in [indicator.label] + indicator.aliases {
        let key = Folding.key(label)
        add(key, index, to: &exact)
        add(abbreviations.expanding(key), index, to: &loose)
        let plain = Folding.key(Self.withoutBrackets(label))
        add(plain, index, to: &loose)
        add(abbreviations.expanding(plain), index, to: &loose)
      }
    }
    // A label as the form prints it wins over a shortened form of another.
    indicesOfKey = exact.merging(loose) { exact, _ in exact }
    entries = indicators.map { indicator in
      let key = Folding.key(indicator.label)
      return Entry(
        key: key, markedKey: Folding.markedKey(indicator.label),
        discriminants: LabelDiscriminants(key), trigrams: LabelTrigrams(key))
    }
    self.abbreviations = abbreviations
  }

  /// The indicators whose label has the key as it stands.
  func indicesAsPrinted(ofKey key: String) -> [Int] { indicesOfKey[key] ?? [] }

  /// The indicators whose label has the key, abbreviations written out where that is needed.
  func indices(ofKey key: String) -> [Int] {
    if let found = indicesOfKey[key] { return found }
    let expanded = abbreviations.expanding(key)
    return expanded == key ? [] : indicesOfKey[expanded] ?? []
  }

  /// How alike a printed label and an indicator's are: 0…1; 1 where their keys agree.
  func similarity(_ label: LabelQuery, to index: Int) -> Double {
    let entry = entries[index]
    if entry.key == label.key { return 1 }
    let alike = entry.trigrams.similarity(to: label.trigrams)
    guard alike > Self.lookAlike else { return alike }
    // Look-alikes that differ in a telling word are two indicators, however alike they are.
    let isOther = entry.discriminants.conflict(with: LabelDiscriminants(label.key))
    return isOther ? Self.lookAlike : alike
  }

  /// What two labels are alike at most that differ in a telling word: too little to bind by.
  private static let lookAlike = 0.45

  private static func withoutBrackets(_ label: String) -> String {
    var bytes: [UInt8] = []
    var depth = 0
    for byte in label.utf8 {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      default: if depth == 0 { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Abbreviations of a form, written out word by word in match keys.
private struct Abbreviations: Sendable {
  private var expansions: [String: String] = [:]

  init(_ abbreviations: [String: String]) {
    for (short, long) in abbreviations { expansions[Folding.key(short)] = Folding.key(long) }
  }

  func expanding(_ key: String) -> String {
    guard !expansions.isEmpty else { return key }
    var words: [String] = []
    var isChanged = false
    for word in key.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: word, as: UTF8.self)
      if let long = expansions[word] {
        words.append(long)
        isChanged = true
      } else {
        words.append(word)
      }
    }
    return isChanged ? words.joined(separator: " ") : key
  }
}
