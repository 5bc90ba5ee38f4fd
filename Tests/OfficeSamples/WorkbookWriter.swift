public import ReportExtraction

/// Writes workbooks in Office Open XML, as small as spreadsheet programs accept them, for tests.
public struct WorkbookWriter {
  /// What a cell holds.
  public enum Content {
    /// Nothing.
    case empty
    /// A text among the shared strings.
    case text(String)
    /// A text in the cell.
    case inline(String)
    /// A number in the style of the format with this index.
    case number(String, format: Int = 0)
    /// The cell element as it stands, without its `r`: attributes, then content.
    case xml(attributes: String, content: String)
  }

  /// One sheet.
  public struct Sheet {
    /// The name on its tab.
    public var name: String
    /// The rows from the first on.
    public var rows: [[Content]] = []
    /// The merged ranges: `A1:C1`.
    public var merges: [String] = []
    /// The attributes of rows, by their numbers: `hidden="1"`.
    public var rowAttributes: [Int: String] = [:]
    /// The attributes of its entry in the workbook: `state="hidden"`.
    public var attributes = ""
    /// What stands before the rows: `<cols>…</cols>`.
    public var head = ""
    /// What stands behind them: `<autoFilter …/>`.
    public var tail = ""
    /// Whether cells and rows name their places.
    public var hasReferences = true

    /// An empty sheet.
    public init(_ name: String, rows: [[Content]] = []) {
      self.name = name
      self.rows = rows
    }
  }

  /// The sheets in order.
  public var sheets: [Sheet]
  /// The codes of the number formats; styles of cells are their indices, from 1 on.
  public var formats: [String] = []
  /// What stands in the workbook before its sheets: `<workbookPr date1904="1"/>`.
  public var head = ""
  /// What stands in the workbook behind them: `<calcPr/>`.
  public var tail = ""
  /// Members that are added, or take the place of those of the same name; null leaves one out.
  public var members: [String: String?] = [:]

  /// A workbook of some sheets.
  public init(_ sheets: [Sheet], formats: [String] = []) {
    self.sheets = sheets
    self.formats = formats
  }

  /// A workbook of one sheet that draws a document: a line in a row, a row of a table in a row, a
  /// blank row around tables.
  ///
  /// - Parameter typesNumbers: whether figures that are whole numbers, or have a decimal comma, are
  ///   stored as numbers with the format that draws them as printed.
  public init(drawing document: Document, typesNumbers: Bool) {
    formats = ["0", "00", "000", "0000", "0.0", "0.00"]
    var sheet = Sheet("Sheet1")
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): sheet.rows.append([.text(paragraph.text)])
      case .table(let table):
        sheet.rows.append([])
        // For each column how many rows below are covered from above.
        var covered: [Int: Int] = [:]
        for row in table.rows {
          var contents: [Content] = []
          func skip() {
            while let rows = covered[contents.count] {
              covered[contents.count] = rows > 1 ? rows - 1 : nil
              contents.append(.empty)
            }
          }
          for cell in row.cells {
            skip()
            let column = contents.count
            let text = cell.lines.joined(separator: "\n")
            let (columns, rows) = (max(1, cell.columnSpan), max(1, cell.rowSpan))
            contents.append(typesNumbers && column > 1 ? Self.typed(text) : Self.text(text))
            contents += Array(repeating: .empty, count: columns - 1)
            if rows > 1 { for place in column..<column + columns { covered[place] = rows - 1 } }
            if rows > 1 || columns > 1 {
              let number = sheet.rows.count + 1
              sheet.merges.append(
                "\(Self.letters(column + 1))\(number)"
                  + ":\(Self.letters(column + columns))\(number + rows - 1)")
            }
          }
          skip()
          sheet.rows.append(contents)
        }
        sheet.rows.append([])
      }
    }
    sheets = [sheet]
  }

  private static func text(_ text: String) -> Content { text.isEmpty ? .empty : .text(text) }

  private static func typed(_ text: String) -> Content {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    guard isNumber, let whole = parts.first, whole.count <= 4 else { return Self.text(text) }
    if parts.count == 1 {
      return .number(
        String(Int(text) ?? 0), format: whole.first == 0x30 ? whole.count : 0)
    }
    guard parts[1].count <= 2 else { return Self.text(text) }
    return .number(text.replacing(",", with: "."), format: 4 + parts[1].count)
  }

  // MARK: - Parts

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    var zip = ZipWriter()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { zip.add(name, text) }
    return zip.bytes
  }

  /// The members by their names.
  public var parts: [String: String] {
    var strings: [String] = []
    var indices: [String: Int] = [:]
    var parts: [String: String] = [:]
    var entries = ""
    var targets = ""
    var types = ""
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      parts["xl/worksheets/sheet\(number).xml"] = Self.part(sheet, &strings, &indices)
      entries +=
        "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\""
        + " \(sheet.attributes)/>"
      targets +=
        "<Relationship Id=\"rId\(number)\" Type=\"\(Self.types)/worksheet\""
        + " Target=\"worksheets/sheet\(number).xml\"/>"
      types +=
        "<Override PartName=\"/xl/worksheets/sheet\(number).xml\""
        + " ContentType=\"\(Self.content).worksheet+xml\"/>"
    }
    parts["xl/workbook.xml"] =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\">\(head)<sheets>\(entries)"
      + "</sheets>\(tail)</workbook>"
    parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"\(Self.relationships)\">\(targets)"
      + "<Relationship Id=\"s\" Type=\"\(Self.types)/styles\" Target=\"styles.xml\"/>"
      + "<Relationship Id=\"t\" Type=\"\(Self.types)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      + "</Relationships>"
    parts["_rels/.rels"] =
      "<Relationships xmlns=\"\(Self.relationships)\"><Relationship Id=\"rId1\""
      + " Type=\"\(Self.types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    parts["xl/sharedStrings.xml"] =
      "<sst xmlns=\"\(Self.main)\">"
      + strings.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined()
      + "</sst>"
    parts["xl/styles.xml"] = styles
    parts["[Content_Types].xml"] =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\""
      + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.content).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.content).styles+xml\"/>"
      + "<Override PartName=\"/xl/sharedStrings.xml\""
      + " ContentType=\"\(Self.content).sharedStrings+xml\"/>\(types)</Types>"
    for (name, text) in members { parts[name] = text }
    return parts
  }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
    }
    let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\" applyNumberFormat=\"1\"/>" }
    return "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs></styleSheet>"
  }

  private static func part(
    _ sheet: Sheet, _ strings: inout [String], _ indices: inout [String: Int]
  ) -> String {
    var rows = ""
    for (index, cells) in sheet.rows.enumerated() {
      let number = index + 1
      let attributes = sheet.rowAttributes[number] ?? ""
      guard !cells.isEmpty || !attributes.isEmpty || !sheet.hasReferences else { continue }
      rows += "<row \(sheet.hasReferences ? "r=\"\(number)\" " : "")\(attributes)>"
      for (column, cell) in cells.enumerated() {
        let place = sheet.hasReferences ? "r=\"\(letters(column + 1))\(number)\"" : ""
        switch cell {
        case .empty: if !sheet.hasReferences { rows += "<c/>" }
        case .text(let text):
          let string = indices[text] ?? strings.count
          if indices.updateValue(string, forKey: text) == nil { strings.append(text) }
          rows += "<c \(place) t=\"s\"><v>\(string)</v></c>"
        case .inline(let text):
          rows += "<c \(place) t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let value, let format):
          rows += "<c \(place) s=\"\(format)\"><v>\(value)</v></c>"
        case .xml(let attributes, let content): rows += "<c \(place) \(attributes)>\(content)</c>"
        }
      }
      rows += "</row>"
    }
    let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(types)\">\(sheet.head)"
      + "<sheetData>\(rows)</sheetData>\(sheet.tail)"
      + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + "</worksheet>"
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + (column - 1) % 26)))
    return column > 26 ? letters((column - 1) / 26) + letter : letter
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let content = "application/vnd.openxmlformats-officedocument.spreadsheetml"
}
