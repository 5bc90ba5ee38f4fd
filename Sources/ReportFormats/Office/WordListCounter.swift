/// Counts the paragraphs of lists in the order of the document, and writes their numbers.
///
/// Lists that follow one definition share its count; one that has a start of its own begins anew at
/// its first paragraph (ISO/IEC 29500-1, 17.9.26).
struct WordListCounter {
  /// A level of a list that has a start of its own and has begun.
  private struct Begun: Hashable {
    var list: String
    var level: Int
  }

  private let numbering: WordNumbering
  /// The number of the last paragraph by definition and level; null where none has come.
  private var counts: [String: [Int?]] = [:]
  private var begun: Set<Begun> = []

  /// Begins to count.
  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// Counts the next paragraph and gives its number with the space behind it, as drawn; null where
  /// it is in no list, or in one that is not defined.
  mutating func next(
    list id: String, level: Int?, styles: [String]
  ) -> String? {
    guard let list = numbering.list(id) else { return nil }
    let index = numbering.level(forStyles: styles, of: list) ?? level ?? 0
    guard (0..<WordNumbering.levelCount).contains(index),
      let format = numbering.level(index, of: list)
    else { return nil }
    var counts =
      self.counts[list.definition] ?? [Int?](repeating: nil, count: WordNumbering.levelCount)
    let own = list.starts[index]
    if let own, begun.insert(Begun(list: id, level: index)).inserted {
      counts[index] = own
    } else if let last = counts[index] {
      counts[index] = last &+ 1
    } else {
      counts[index] = own ?? format.start
    }
    for deeper in counts.indices where deeper > index {
      let restart = numbering.level(deeper, of: list)?.restart ?? deeper
      if index < restart { counts[deeper] = nil }
    }
    self.counts[list.definition] = counts
    guard !format.isHidden else { return nil }
    let text = text(of: format, list, counts)
    guard !text.isEmpty else { return nil }
    return format.isJoined ? text : text + " "
  }

  private func text(
    of format: WordListLevel, _ list: WordNumbering.List, _ counts: [Int?]
  ) -> String {
    if format.format == .bullet { return WordSymbols.bullet(format.text, font: format.font) }
    var text = ""
    var isPlaceholder = false
    for scalar in format.text.unicodeScalars {
      if isPlaceholder {
        isPlaceholder = false
        if let index = Int(String(scalar)).map({ $0 - 1 }), counts.indices.contains(index) {
          let level = numbering.level(index, of: list)
          let number = counts[index] ?? list.starts[index] ?? level?.start ?? 0
          let isDigits = format.isLegal && level?.format != WordNumberFormat.none
          text += (isDigits ? .digits : level?.format ?? .digits).text(number)
          continue
        }
        text += "%"
      }
      if scalar == "%" { isPlaceholder = true } else { text.unicodeScalars.append(scalar) }
    }
    return isPlaceholder ? text + "%" : text
  }
}
