/// Counts the pages of a Word document by the breaks that are stored in it: those that an author set,
/// and those at which Word last broke the text.
struct WordPages {
  /// A row of a table, whose cells flow side by side.
  struct Row {
    /// The page on which its first cell stands.
    fileprivate var start: Int
    /// The page after its longest cell.
    fileprivate var end: Int
    /// The page on which it begins.
    fileprivate(set) var page: Int
    fileprivate var hasText = false
  }

  /// The page that has been reached, from 1.
  private(set) var page = 1
  private var row: Row?
  /// Word stores the break that an author set once more, as the one at which it broke the text.
  private var awaitsRendered = false

  /// A break that an author set.
  mutating func breakPage() {
    startPage()
    awaitsRendered = true
  }

  /// A break at which Word last broke the text.
  mutating func breakRenderedPage() {
    if awaitsRendered { awaitsRendered = false } else { startPage() }
  }

  /// Text is shown.
  mutating func meetText() {
    awaitsRendered = false
    row?.hasText = true
  }

  private mutating func startPage() {
    if let open = row, !open.hasText, page == open.start { row?.page = page + 1 }
    page += 1
  }

  /// A row begins; gives the one around it.
  mutating func startRow() -> Row? {
    defer { row = Row(start: page, end: page, page: page) }
    return row
  }

  /// A cell begins.
  mutating func startCell() {
    if let row { page = row.start }
  }

  /// A cell ends.
  mutating func endCell() {
    if let end = row?.end { row?.end = max(end, page) }
  }

  /// The row ends; gives the page on which it begins.
  mutating func endRow(outer: Row?) -> Int {
    let begun = row?.page ?? page
    page = row?.end ?? page
    let hasText = row?.hasText ?? false
    row = outer
    if hasText { row?.hasText = true }
    return begun
  }
}
