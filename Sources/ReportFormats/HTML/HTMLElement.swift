/// What an element does to the document; its name is all that is looked at.
enum HTMLElement {
  /// Nothing: its text stands as if it were not there.
  case inline
  /// `sup`, whose digits are raised.
  case superscript
  /// `del`, whose text was taken out; it may hold whole blocks.
  case deleted
  /// `s` and `strike`, whose text is struck out.
  case struck
  /// `br`.
  case lineBreak
  /// An element that begins and ends a line: `p`, `div`, `li`.
  case block
  /// `pre`, where a line feed ends a line.
  case preformatted
  /// `title`, whose text is not of the page.
  case title
  /// `template`, `iframe` and others of whose text nothing is shown.
  case unseen
  /// `select`, of which the choice is shown.
  case selection
  /// `option`.
  case option
  /// `table`.
  case table
  /// `caption`.
  case caption
  /// `col` and `colgroup`, which hold nothing but end what is open in the table.
  case columns
  /// `thead`.
  case headRows
  /// `tbody`.
  case bodyRows
  /// `tfoot`.
  case footRows
  /// `tr`.
  case row
  /// `td`.
  case dataCell
  /// `th`.
  case headerCell

  /// The element of a name in lower case, its first eight bytes as ``code(_:)`` packs them.
  init(code: UInt64) {
    switch code {
    case Self.code("span"), Self.code("i"), Self.code("b"), Self.code("font"), Self.code("o:p"):
      self = .inline
    case Self.code("td"): self = .dataCell
    case Self.code("p"): self = .block
    case Self.code("tr"): self = .row
    case Self.code("th"): self = .headerCell
    case Self.code("br"): self = .lineBreak
    case Self.code("table"): self = .table
    case Self.code("caption"): self = .caption
    case Self.code("col"), Self.code("colgroup"): self = .columns
    case Self.code("thead"): self = .headRows
    case Self.code("tbody"): self = .bodyRows
    case Self.code("tfoot"): self = .footRows
    case Self.code("pre"), Self.code("listing"), Self.code("xmp"): self = .preformatted
    case Self.code("title"): self = .title
    case Self.code("template"), Self.code("iframe"), Self.code("noembed"), Self.code("noframes"),
      Self.code("datalist"), Self.code("rp"):
      self = .unseen
    case Self.code("select"): self = .selection
    case Self.code("option"): self = .option
    case Self.code("sup"): self = .superscript
    case Self.code("del"): self = .deleted
    case Self.code("s"), Self.code("strike"): self = .struck
    case Self.code("div"), Self.code("li"), Self.code("ul"), Self.code("ol"), Self.code("h1"),
      Self.code("h2"), Self.code("h3"), Self.code("h4"), Self.code("h5"), Self.code("h6"),
      Self.code("center"), Self.code("hr"), Self.code("dl"), Self.code("dt"), Self.code("dd"),
      Self.code("blockquo"), Self.code("body"), Self.code("html"), Self.code("head"),
      Self.code("section"), Self.code("article"), Self.code("header"), Self.code("footer"),
      Self.code("main"), Self.code("nav"), Self.code("aside"), Self.code("address"),
      Self.code("form"), Self.code("fieldset"), Self.code("legend"), Self.code("figure"),
      Self.code("figcapti"), Self.code("details"), Self.code("summary"), Self.code("dir"),
      Self.code("menu"), Self.code("noscript"):
      self = .block
    default: self = .inline
    }
  }

  /// Whether it begins a table, a part of one, a line or a block, which no struck-out text holds.
  var isStructural: Bool {
    switch self {
    case .inline, .superscript, .deleted, .struck, .lineBreak, .title, .unseen, .selection, .option:
      false
    default: true
    }
  }

  /// Whether it is a part of a table.
  var isPartOfTable: Bool { rank > 0 }

  /// How far out in a table it stands: a cell 1, a row 2, what holds rows or stands beside them 3; 0
  /// for what is no part of a table.
  var rank: Int {
    switch self {
    case .dataCell, .headerCell: 1
    case .row: 2
    case .caption, .columns, .headRows, .bodyRows, .footRows: 3
    default: 0
    }
  }

  /// The first eight bytes of a name in one integer, so that names are compared at once.
  @inline(__always)
  static func code(_ name: StaticString) -> UInt64 {
    var code: UInt64 = 0
    name.withUTF8Buffer { bytes in
      for index in 0..<min(8, bytes.count) { unsafe code = code << 8 | UInt64(bytes[index]) }
    }
    return code
  }
}
