internal import ReportExtraction

/// The styles of a Word document, as far as they decide what text is shown (`styles.xml`).
struct WordStyles {
  /// One style, with what it takes over from those it is based on.
  struct Style: Hashable {
    /// The style it is based on; null once that has been put in.
    var base: String?
    /// Whether it marks the prompt of a content control that nobody has filled in.
    var isPlaceholder = false
    /// What it says of paragraphs.
    var paragraph = WordParagraphProperties()
    /// What it says of text.
    var run = WordRunProperties()
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private var defaultParagraph: String?
  private var defaults = WordRunProperties()

  /// No styles.
  init() {}

  /// Reads the part.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read: [String: Style] = [:]
    var defaultParagraph: String?
    var defaults = WordRunProperties()
    var isDefault = false
    while let event = try xml.next() {
      guard event == .start, xml.name.namespace == .word else { continue }
      switch xml.name.local {
      case "docDefaults": isDefault = true
      case "rPr" where isDefault: defaults = try WordRunProperties(&xml)
      case "style":
        isDefault = false
        guard let id = xml.attribute("styleId", .word) else { continue }
        if xml.attribute("type", .word) == "paragraph",
          ["1", "true", "on"].contains(xml.attribute("default", .word))
        {
          defaultParagraph = id
        }
        read[id] = try Self.style(&xml)
      default: break
      }
    }
    self.defaults = defaults
    self.defaultParagraph = defaultParagraph
    for id in read.keys { styles[id] = Self.resolved(id, among: read) }
  }

  private static func style(_ xml: inout XMLPullReader) throws(ReadingError) -> Style {
    var style = Style()
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "basedOn": style.base = xml.wordValue
      // The name is English in Word of every language; the id is not.
      case "name": style.isPlaceholder = xml.wordValue == "Placeholder Text"
      case "pPr": style.paragraph = try WordParagraphProperties(&xml)
      case "rPr": style.run = try WordRunProperties(&xml)
      case "tblStylePr": try xml.skip()
      default: break
      }
    }
    return style
  }

  /// A style with what it takes over; a circle of styles ends where it closes.
  private static func resolved(_ id: String, among styles: [String: Style]) -> Style {
    guard var style = styles[id] else { return Style() }
    var met: Set = [id]
    var listStyle = style.paragraph.list == nil ? nil : id
    while let base = style.base, met.insert(base).inserted, let below = styles[base] {
      style.base = below.base
      style.run = style.run.over(below.run)
      style.paragraph.breaksPage = style.paragraph.breaksPage ?? below.paragraph.breaksPage
      style.paragraph.level = style.paragraph.level ?? below.paragraph.level
      if style.paragraph.list == nil, let list = below.paragraph.list {
        style.paragraph.list = list
        listStyle = base
      }
    }
    // The style by which the list knows the level.
    style.paragraph.style = listStyle
    return style
  }

  /// The style of a paragraph that names this one, or none.
  private func paragraphStyle(_ name: String?) -> Style? {
    (name ?? defaultParagraph).flatMap { styles[$0] }
  }

  /// The list and level of a paragraph, by itself or by its style; null where it is in none.
  ///
  /// The level is null where the list knows it by the style, which is given then.
  func list(
    of paragraph: WordParagraphProperties
  ) -> (list: String, level: Int?, styles: [String])? {
    let style = paragraphStyle(paragraph.style)
    guard let list = paragraph.list ?? style?.paragraph.list, list != "0" else { return nil }
    let names = [paragraph.style, style?.paragraph.style].compactMap { $0 }
    if paragraph.list != nil { return (list, paragraph.level ?? style?.paragraph.level ?? 0, []) }
    if let level = paragraph.level { return (list, level, []) }
    return (list, style?.paragraph.level, names)
  }

  /// The list of a numbering style.
  func list(ofStyle name: String) -> String? { styles[name]?.paragraph.list }

  /// Whether a paragraph begins on a new page.
  func breaksPage(_ paragraph: WordParagraphProperties) -> Bool {
    paragraph.breaksPage ?? paragraphStyle(paragraph.style)?.paragraph.breaksPage ?? false
  }

  /// How the text of a run looks in a paragraph of a style.
  ///
  /// Of the toggle properties the styles of paragraph and character are told apart: both on are off
  /// (ISO/IEC 29500-1, 17.7.3).
  func look(of run: WordRunProperties, in paragraph: String?) -> WordTextLook {
    let behind = paragraphStyle(paragraph)?.run ?? WordRunProperties()
    let style = run.style.flatMap { styles[$0] }
    let character = style?.run ?? WordRunProperties()
    func toggle(_ property: KeyPath<WordRunProperties, Bool?>) -> Bool {
      if let own = run[keyPath: property] { return own }
      if defaults[keyPath: property] == true { return true }
      return (behind[keyPath: property] ?? false) != (character[keyPath: property] ?? false)
    }
    let all = run.over(character).over(behind).over(defaults)
    return WordTextLook(
      isShown: !toggle(\.isHidden) && !toggle(\.isStruck) && all.isStruckTwice != true
        && style?.isPlaceholder != true,
      isRaised: all.isRaised ?? false, font: all.font)
  }
}
