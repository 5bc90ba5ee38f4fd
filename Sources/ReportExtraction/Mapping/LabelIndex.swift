/// The labels of a mapping, for finding the indicator that a printed label means.
struct LabelIndex: Sendable {
  /// One indicator's label in the forms that comparing needs.
  struct Entry: Sendable {
    /// ``Folding/key(_:)`` of the label.
    var key: String
    /// ``Folding/markedKey(_:)`` of the label.
    var markedKey: String
  }

  /// A label or alias, whole, without its brackets, or with its abbreviations written out.
  private struct Form: Sendable {
    var indicator: Int
    var key: String
    /// The label where it stands as the form prints it, for its marks.
    var label: String?
    var isExpanded: Bool
  }

  /// One entry for each indicator, in their order.
  let entries: [Entry]
  private let indicesOfKey: [String: [Int]]
  private let printedKeys: [String: [Int]]
  private let forms: [Form]
  private let letters: [[UInt8]]
  /// The forms of each indicator.
  private let formsOfIndicator: [Range<Int>]
  private let trigrams: Deferred<LabelTrigrams>
  private let abbreviations: Abbreviations

  /// Labels less alike than this are of different things.
  static let leastSimilarity = 0.55
  /// How many forms are compared letter by letter.
  private static let mostCompared = 12

  /// Indexes labels and aliases, each also without what stands in brackets and with its
  /// abbreviations written out.
  init(_ indicators: [Indicator], abbreviations: [String: String]) {
    let abbreviations = Abbreviations(abbreviations)
    var exact: [String: [Int]] = [:]
    var loose: [String: [Int]] = [:]
    var forms: [Form] = []
    var ranges: [Range<Int>] = []
    func add(_ key: String, _ index: Int, to keys: inout [String: [Int]]) {
      guard !key.isEmpty, keys[key]?.last != index else { return }
      keys[key, default: []].append(index)
    }
    for (index, indicator) in indicators.enumerated() {
      let start = forms.count
      func addForm(_ key: String, label: String?, isExpanded: Bool) {
        guard !key.isEmpty, !forms[start...].contains(where: { $0.key == key }) else { return }
        forms.append(Form(indicator: index, key: key, label: label, isExpanded: isExpanded))
      }
      for label in [indicator.label] + indicator.aliases {
        let key = Folding.key(label)
        add(key, index, to: &exact)
        addForm(key, label: label, isExpanded: false)
        let expanded = abbreviations.expanding(key)
        add(expanded, index, to: &loose)
        addForm(expanded, label: nil, isExpanded: true)
        let short = Self.withoutBrackets(label)
        let plain = Folding.key(short)
        add(plain, index, to: &loose)
        addForm(plain, label: short, isExpanded: false)
        let expandedPlain = abbreviations.expanding(plain)
        add(expandedPlain, index, to: &loose)
        addForm(expandedPlain, label: nil, isExpanded: true)
      }
      ranges.append(start..<forms.count)
    }
    // A label as the form prints it wins over a shortened form of another.
    indicesOfKey = exact.merging(loose) { exact, _ in exact }
    printedKeys = exact
    entries = indicators.map { indicator in
      Entry(
        key: Folding.key(indicator.label), markedKey: Folding.markedKey(indicator.label))
    }
    let letters = forms.map { LabelPattern.letters(of: $0.key.utf8) }
    self.letters = letters
    trigrams = Deferred { LabelTrigrams(letters) }
    self.forms = forms
    formsOfIndicator = ranges
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

  /// Whether the key is that of a whole label or alias of the indicator, nothing left out.
  func isWhole(_ key: String, of indicator: Int) -> Bool {
    printedKeys[key]?.contains(indicator) ?? false
  }

  /// Prepares a printed label, given with its key, for comparing.
  func query(key: String, label: String) -> LabelQuery {
    LabelQuery(key: key, label: label, expandedKey: abbreviations.expanding(key))
  }

  /// How alike a printed label and the nearest of an indicator's are.
  func match(_ query: LabelQuery, to indicator: Int) -> Match {
    best(formsOfIndicator[indicator], query)
      ?? Match(indicator: indicator, likeness: LabelLikeness(), form: -1)
  }

  /// The indicators with labels that are alike, best first.
  func alike(_ query: LabelQuery, limit: Int) -> [Match] {
    let trigrams = trigrams.value
    var near = trigrams.nearest(to: query.pattern.letters, limit: Self.mostCompared)
    if let expanded = query.expanded {
      near += trigrams.nearest(to: expanded.letters, limit: Self.mostCompared)
    }
    var best: [Match] = []
    for form in near {
      guard let match = self.best(form..<form + 1, query),
        match.likeness.similarity >= Self.leastSimilarity
      else { continue }
      if let place = best.firstIndex(where: { $0.indicator == match.indicator }) {
        if best[place].likeness.similarity < match.likeness.similarity { best[place] = match }
      } else {
        best.append(match)
      }
    }
    best.sort {
      ($0.likeness.similarity, $1.indicator) > ($1.likeness.similarity, $0.indicator)
    }
    return Array(best.prefix(limit))
  }

  /// Where a printed label and the one it was compared with differ.
  func difference(_ query: LabelQuery, _ match: Match) -> LabelDifference {
    guard match.form >= 0, match.likeness.similarity < 1 else { return LabelDifference() }
    let form = forms[match.form]
    let words = LabelWords(key: form.key, label: form.label)
    let printed =
      form.isExpanded && query.expanded != nil
      ? LabelWords(key: abbreviations.expanding(query.key), label: nil) : query.words
    return LabelComparison(printed, words, alignment: match.likeness.alignment).difference
  }

  /// An indicator with the label of it that was compared.
  struct Match {
    /// The indicator.
    var indicator: Int
    /// How alike the labels are.
    var likeness: LabelLikeness
    /// The form that was compared.
    fileprivate var form: Int
  }

  /// The best of some forms; written-out abbreviations are compared with written-out ones.
  private func best(_ range: Range<Int>, _ query: LabelQuery) -> Match? {
    var best: Match?
    for form in range {
      let pattern = forms[form].isExpanded ? query.expanded ?? query.pattern : query.pattern
      let likeness = LabelLikeness(pattern, letters[form])
      if likeness.similarity > best?.likeness.similarity ?? -1 {
        best = Match(indicator: forms[form].indicator, likeness: likeness, form: form)
      }
    }
    return best
  }

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
  /// A bit for the first two bytes and the length of each short form: most labels have none.
  private var bits: UInt64 = 0

  init(_ abbreviations: [String: String]) {
    // Of two that fold to one key the last by name counts, on every run.
    for (short, long) in abbreviations.sorted(by: { $0.key < $1.key }) {
      expansions[Folding.key(short)] = Folding.key(long)
    }
    expansions["%"] = "phan tram"
    for short in expansions.keys {
      let bytes = Array(short.utf8)
      bits |= Self.bit(bytes.first ?? 0, bytes.dropFirst().first ?? 0, bytes.count)
    }
  }

  private static func bit(_ first: UInt8, _ second: UInt8, _ length: Int) -> UInt64 {
    1 << ((UInt64(first) &* 7 &+ UInt64(second) &* 13 &+ UInt64(length)) & 63)
  }

  /// Whether a word of the key has the beginning and the length of a short form.
  private func mayHoldShort(_ key: String) -> Bool {
    let bytes = key.utf8Span.span
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == UInt8(ascii: " ") else { continue }
      if index > start {
        let second = index > start + 1 ? bytes[start + 1] : 0
        if bits & Self.bit(bytes[start], second, index - start) != 0 { return true }
      }
      start = index + 1
    }
    return false
  }

  func expanding(_ key: String) -> String {
    guard mayHoldShort(key) else { return key }
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
