internal import ReportExtraction

/// The lists of a Word document as they are defined (`numbering.xml`).
struct WordNumbering {
  /// One list: the definition that it follows, and where it departs from that.
  struct List {
    /// The definition.
    var definition = ""
    /// The numbers with which levels of this list start.
    var starts: [Int: Int] = [:]
    /// The levels that it has of its own.
    var levels: [Int: WordListLevel] = [:]
  }

  /// A definition that lists follow.
  private struct Definition {
    var levels: [Int: WordListLevel] = [:]
    /// The numbering style that has the levels.
    var style: String?
  }

  private var lists: [String: List] = [:]
  private var definitions: [String: Definition] = [:]
  /// As many levels as a list has.
  static let levelCount = 9

  /// No lists.
  init() {}

  /// Reads the part; `styles` name the lists of numbering styles.
  init(_ xml: inout XMLPullReader, styles: WordStyles) throws(ReadingError) {
    while let event = try xml.next() {
      guard event == .start, xml.name.namespace == .word else { continue }
      switch xml.name.local {
      case "abstractNum":
        guard let id = xml.attribute("abstractNumId", .word) else { continue }
        definitions[id] = try Self.definition(&xml)
      case "num":
        guard let id = xml.attribute("numId", .word) else { continue }
        lists[id] = try Self.list(&xml)
      default: break
      }
    }
    // A definition without levels follows, by its style, a list that has them.
    for id in lists.keys {
      var met: Set<String> = []
      while let own = lists[id]?.definition, met.insert(own).inserted,
        let style = definitions[own]?.style, let other = styles.list(ofStyle: style),
        let definition = lists[other]?.definition
      {
        lists[id]?.definition = definition
      }
    }
  }

  private static func definition(_ xml: inout XMLPullReader) throws(ReadingError) -> Definition {
    var definition = Definition()
    try xml.forEachStart { xml throws(ReadingError) in
      if xml.isWord("numStyleLink") { definition.style = xml.wordValue }
      guard xml.isWord("lvl") else { return }
      let index = xml.attribute("ilvl", .word).flatMap { Int($0) } ?? 0
      definition.levels[index] = try WordListLevel(&xml)
    }
    return definition
  }

  private static func list(_ xml: inout XMLPullReader) throws(ReadingError) -> List {
    var list = List()
    var index = 0
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "abstractNumId": list.definition = xml.wordValue ?? ""
      case "lvlOverride": index = xml.attribute("ilvl", .word).flatMap { Int($0) } ?? 0
      case "startOverride": list.starts[index] = xml.wordNumber
      case "lvl": list.levels[index] = try WordListLevel(&xml)
      default: break
      }
    }
    return list
  }

  /// A list by its id; null where it is not defined.
  func list(_ id: String) -> List? { lists[id] }

  /// A level of a list; null where it is not defined.
  func level(_ index: Int, of list: List) -> WordListLevel? {
    list.levels[index] ?? definitions[list.definition]?.levels[index]
  }

  /// The level that a list has for paragraphs of one of these styles; null where it has none.
  func level(forStyles styles: [String], of list: List) -> Int? {
    for style in styles {
      for index in 0..<Self.levelCount where level(index, of: list)?.style == style {
        return index
      }
    }
    return nil
  }
}
