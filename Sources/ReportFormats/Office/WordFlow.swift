internal import ReportExtraction

/// Where paragraphs go: the body, a cell, a text box or a note.
struct WordFlow {
  /// The text in hand: of a paragraph, or of all paragraphs of a cell.
  var text = PrintedText()
  /// The texts before each tab of the paragraph in hand.
  var fields: [String] = []
  /// The paragraphs with tabs before it.
  var tabbed = WordTabbedRows()
  /// Whether paragraphs are lines of one text.
  var isCell = false
  /// Whether it is a cell that is merged into another: it is not drawn, and no list counts in it.
  var isCovered = false
  /// The page on which the text in hand begins.
  var page = 1
  /// The notes that the text refers to.
  var footnotes: [String] = []
  /// The number of the paragraph in hand, drawn before its first text.
  var list: WordParagraphProperties?
  /// Whether the paragraph before goes on in the one in hand.
  var isContinued = false
  /// Whether the paragraph in hand has shown any text.
  var hasText = false
  /// Whether raised text is in hand.
  var isRaised = false
  /// Whether the paragraph in hand holds nothing yet.
  var isEmpty: Bool { text.isEmpty && fields.isEmpty }
  /// What stands in text boxes of the paragraph in hand.
  var boxes: [Block] = []
}
