/// A section of the narrative, or an item of its outline.
public struct Section: Hashable, Sendable {
  /// The level: 1 for `I.`, 2 for `1.`, 3 for `a)`, 4 for `-`, 5 for `+`; 0 before the first one.
  public var level: Int
  /// The number or bullet without its punctuation: `I`, `1`, `a`, `-`, `+`.
  public var number: String?
  /// The text behind the number.
  public var title: String?
  /// The line it begins on, from 1.
  public var line: Int?
  /// The paragraphs below it that bear no number, parts cut by a page break joined.
  public var paragraphs: [String]

  /// Makes a section.
  public init(level: Int, number: String?, title: String?, line: Int?, paragraphs: [String] = []) {
    self.level = level
    self.number = number
    self.title = title
    self.line = line
    self.paragraphs = paragraphs
  }
}
