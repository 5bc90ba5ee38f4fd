/// What each row of a piece is to the table: header, line of the page, or data.
struct PageRows: Sendable {
  /// What a row is.
  enum Kind: Hashable, Sendable {
    /// Empty cells only.
    case blank
    /// A row of the header, or of its repetition on a further page.
    case header
    /// A line of the page that stands in the table.
    case furniture
    /// A sum that one page hands on to the next.
    case carriedOver
    /// Everything else.
    case data
  }

  /// What each row is.
  private(set) var kinds: [Kind]
  /// The rows at which a header is repeated below data.
  private(set) var repeats: [Int] = []
  /// For each row the only cell that is filled, as an index into the grid's; null where there are
  /// more or none.
  private let soleCells: [Int?]

  /// Tells the rows of a grid whose first `headerRows` rows are header rows.
  ///
  /// `titles` are the lines above the table, which may be repeated in it.
  init(of grid: TableGrid, headerRows: Int, signature: HeaderSignature, titles: [String]) {
    var filled = [Int](repeating: 0, count: grid.rowCount)
    var sole = [Int?](repeating: nil, count: grid.rowCount)
    for index in grid.cells.indices where !grid.cells[index].cell.text.isEmpty {
      let row = grid.cells[index].row
      filled[row] += 1
      sole[row] = filled[row] == 1 ? index : nil
    }
    soleCells = sole
    kinds = filled.map { $0 == 0 ? .blank : .data }
    var row = 0
    while row < grid.rowCount {
      if row < headerRows {
        if filled[row] > 0 { kinds[row] = .header }
      } else if filled[row] > 0 {
        let length = signature.length(at: row, of: grid)
        if length > 0 {
          for header in row..<row + length where filled[header] > 0 { kinds[header] = .header }
          if row > headerRows { repeats.append(row) }
          row += length
          continue
        }
        if let kind = Self.kind(row, of: grid, sole: sole[row], filled: filled[row]) {
          kinds[row] = kind
        }
      }
      row += 1
    }
    markEdges(of: grid, titles: titles)
  }

  /// The rows of data.
  var dataRows: [Int] { dataRows(in: kinds.indices) }

  /// The rows of data within a range.
  func dataRows(in range: Range<Int>) -> [Int] { range.filter { kinds[$0] == .data } }

  /// The only filled cell of a row, as an index into the grid's; null where there are more or none.
  func soleCell(_ row: Int) -> Int? { soleCells[row] }

  /// Makes a row one of the header.
  mutating func setHeader(_ row: Int) { kinds[row] = .header }

  /// Where the rows of one filled cell begin that stand right above a repeated header.
  func titleStart(above header: Int, of grid: TableGrid) -> Int {
    var start = header
    while start > 0, kinds[start - 1] != .header, soleCells[start - 1] != nil,
      !OutlineCode.leads(row: start - 1, of: grid)
    {
      start -= 1
    }
    return start
  }

  /// The texts of the rows, where there are few and each is one of a single cell, as titles above
  /// a header are in text; null where they are not.
  func titles(of grid: TableGrid) -> [String]? {
    guard kinds.count <= Self.mostTitleRows else { return nil }
    var titles: [String] = []
    for row in kinds.indices where kinds[row] != .blank {
      guard let cell = soleCells[row], !OutlineCode.leads(row: row, of: grid) else { return nil }
      titles.append(grid.cells[cell].cell.text)
    }
    return titles.isEmpty ? nil : titles
  }

  private static let mostTitleRows = 6

  /// What a row is by its own words.
  private static func kind(_ row: Int, of grid: TableGrid, sole: Int?, filled: Int) -> Kind? {
    if let sole {
      let text = grid.cells[sole].cell.text
      switch PageFurniture.kind(of: text) {
      case .pageNumber, .stamp, .continuation(of: ""): return .furniture
      case .continuation(let subject):
        if AppendixCaption.identity(ofKey: subject) != nil { return .furniture }
      case .bareNumber, nil: break
      }
    }
    if sole == nil, filled <= 3, isFooter(row, of: grid) { return .furniture }
    if filled <= 2, let heading = RepeatedHeading(row, of: grid),
      (0..<row).reversed().contains(where: { heading.repeats($0, of: grid) })
    {
      return .furniture
    }
    guard filled <= Self.mostFilledOfCarried + grid.columnCount / 2 else { return nil }
    for column in 0..<min(3, grid.columnCount) {
      guard let text = grid.ownText(row: row, column: column), !text.isEmpty else { continue }
      return CarriedOver.isLabel(text) ? .carriedOver : nil
    }
    return nil
  }

  private static let mostFilledOfCarried = 2

  /// Whether each cell is a line of a page and one of them is plainly so: `Ngày in: … | Trang 2`.
  private static func isFooter(_ row: Int, of grid: TableGrid) -> Bool {
    var isPlain = false
    for column in 0..<grid.columnCount {
      guard let text = grid.ownText(row: row, column: column), !text.isEmpty else { continue }
      switch PageFurniture.kind(of: text) {
      case .pageNumber, .stamp: isPlain = true
      case .bareNumber, .continuation: break
      case nil: return false
      }
    }
    return isPlain
  }

  // MARK: - At the edges of pages

  /// Bare page numbers and running titles are told by their place: at the end of a page, above a
  /// repeated header, and on more pages than one.
  private mutating func markEdges(of grid: TableGrid, titles: [String]) {
    var candidates: [Int] = []
    for edge in repeats + [kinds.count] {
      var row = edge - 1
      while row >= 0, kinds[row] != .header {
        if kinds[row] == .data {
          guard soleCells[row] != nil else { break }
          candidates.append(row)
        }
        row -= 1
      }
    }
    guard !candidates.isEmpty else { return }
    var counts: [String: Int] = [:]
    let keys = candidates.map { row in
      soleCells[row].map { PageFurniture.withoutPageNumber(Folding.key(grid.cells[$0].cell.text)) }
        ?? ""
    }
    for key in keys { counts[key, default: 0] += 1 }
    let known = Set(titles.map { PageFurniture.withoutPageNumber(Folding.key($0)) })
    for (row, key) in zip(candidates, keys) {
      guard let index = soleCells[row] else { continue }
      let isAcross = grid.cells[index].columnSpan == grid.columnCount
      let text = grid.cells[index].cell.text
      let isNumber = isAcross && PageFurniture.kind(of: text) == .bareNumber
      let isRepeated = counts[key].map { $0 > 1 } == true && repeats.count > 1
      if isNumber || known.contains(key) || isRepeated && OutlineCode(parsing: text) == nil {
        kinds[row] = .furniture
      }
    }
  }
}
