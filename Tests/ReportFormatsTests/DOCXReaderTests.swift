import OfficeSamples
import ReportExtraction
import ReportFormats
import Testing

@Suite("Word documents")
struct DOCXReaderTests {
  private func read(_ sample: WordSample) throws -> Document {
    try DocumentReader.read(sample.bytes)
  }

  /// The texts of the cells, row by row.
  private func rows(_ sample: WordSample) throws -> [[String]] {
    try #require(try read(sample).tables.first).rows.map { $0.cells.map(\.text) }
  }

  private func p(_ runs: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
  }

  private func r(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")"
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")\(p(r(text)))</w:tc>"
  }

  private func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
  }

  private func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
  }

  // MARK: - Text

  @Test(
    "what a paragraph shows",
    arguments: [
      ("<w:r><w:t>1</w:t></w:r><w:r><w:t>2 </w:t></w:r><w:r><w:t> 5</w:t></w:r>", ["125"]),
      ("<w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:t>b</w:t></w:r>", ["a b"]),
      ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>", ["a b c"]),
      ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", ["a", "b", "c"]),
      ("<w:r><w:t>20</w:t><w:noBreakHyphen/><w:t>30</w:t></w:r>", ["20-30"]),
      ("<w:r><w:t>Số</w:t><w:softHyphen/><w:t>\u{AD} liệu</w:t></w:r>", ["Số liệu"]),
      ("<w:r><w:t>So\u{302}\u{301}</w:t></w:r>", ["Số"]),
      ("<w:ins w:id=\"1\"><w:r><w:t>mới</w:t></w:r></w:ins>", ["mới"]),
      (
        "<w:del w:id=\"1\"><w:r><w:delText>cũ</w:delText></w:r></w:del>"
          + "<w:r><w:t>5</w:t></w:r>", ["5"]
      ),
      (
        "<w:moveFrom w:id=\"1\"><w:r><w:t>a</w:t></w:r></w:moveFrom>"
          + "<w:moveTo w:id=\"2\"><w:r><w:t>b</w:t></w:r></w:moveTo>", ["b"]
      ),
      ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>", ["b"]),
      ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r>", ["a"]),
      ("<w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>", ["2"]),
      (
        "<w:r><w:rPr><w:dstrike w:val=\"true\"/></w:rPr><w:t>1</w:t></w:r>"
          + "<w:r><w:t>2</w:t></w:r>", ["2"]
      ),
      (
        "<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>"
          + "<w:t>2</w:t></w:r>", ["2"]
      ),
      ("<w:r><w:rPr><w:caps/></w:rPr><w:t>báo cáo</w:t></w:r>", ["báo cáo"]),
      (
        "<w:r><w:t>16</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
          + "<w:t>2</w:t></w:r><w:r><w:t>.</w:t></w:r>", ["16²."]
      ),
      (
        "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:smartTagPr/><w:r>"
          + "<w:t>b</w:t></w:r></w:smartTag>", ["ab"]
      ),
      ("<w:customXml><w:customXmlPr/><w:r><w:t>c</w:t></w:r></w:customXml>", ["c"]),
      (
        "<w:r><w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r>"
          + "</w:rubyBase></w:ruby></w:r>", ["chữ"]
      ),
      (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
          + "</m:den></m:f></m:oMath>", ["1/2"]
      ),
      (
        "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>"
          + "</m:sSup></m:oMath><w:r><w:t> đất</w:t></w:r>", ["m²đất"]
      ),
      (
        "<w:r><w:commentReference w:id=\"0\"/></w:r><w:commentRangeStart w:id=\"0\"/>"
          + "<w:r><w:t>a</w:t></w:r>", ["a"]
      ),
    ] as [(String, [String])])
  func paragraph(runs: String, texts: [String]) throws {
    #expect(try read(WordSample(p(runs) + p(""))).texts == texts)
  }

  @Test(
    "signs of fonts",
    arguments: [
      ("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "☐"),
      ("Wingdings", "F078", "☒"), ("Wingdings 2", "F052", "☑"), ("Symbol", "F0B7", "•"),
      ("Symbol", "F0B3", "≥"), ("Symbol", "F035", "5"), ("Times New Roman", "00D7", "×"),
    ])
  func symbols(font: String, place: String, sign: String) throws {
    let sym = "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(place)\"/></w:r>"
    #expect(try read(WordSample(p(sym))).texts == [sign])
    let scalar = try #require(UInt32(place, radix: 16).flatMap(Unicode.Scalar.init))
    let fonts = "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>"
    #expect(try read(WordSample(p(r(String(scalar), fonts)))).texts == [sign])
  }

  @Test(
    "of a field its result",
    arguments: [
      ("<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7"),
      (field("=SUM(ABOVE)", "12"), "12"),
      (field("IF " + field("X", "1") + " = 1", "a" + field("Y", "b")), "ab"),
      ("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>a</w:instrText></w:r>", ""),
      (
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>"
          + "<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX"
          + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "☒"
      ),
      (
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
          + "<w:listEntry w:val=\"Có\"/><w:listEntry w:val=\"Không\"/></w:ddList></w:ffData>"
          + "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "Không"
      ),
    ])
  func fields(runs: String, text: String) throws {
    let texts = try read(WordSample(p("<w:r><w:t>&lt;</w:t></w:r>" + runs) + p(r("sau")))).texts
    #expect(texts == ["<" + text, "sau"])
  }

  private static func field(_ instruction: String, _ result: String) -> String {
    func character(_ type: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
    }
    func runs(_ text: String, _ element: String) -> String {
      text.hasPrefix("<")
        ? text
        : "<w:r><w:\(element)>\(text.prefix { $0 != "<" })</w:\(element)>"
          + "</w:r>" + text.drop { $0 != "<" }
    }
    return character("begin") + runs(instruction, "instrText") + character("separate")
      + runs(result, "t") + character("end")
  }

  @Test(
    "one of alternative contents, the first that shows anything; a text box behind its paragraph")
  func textBoxes() throws {
    func box(_ text: String) -> String { "<w:txbxContent>\(p(r(text)))</w:txbxContent>" }
    func alternatives(_ choice: String, _ fallback: String) -> String {
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(choice)</mc:Choice><mc:Fallback>"
        + "\(fallback)</mc:Fallback></mc:AlternateContent></w:r>"
    }
    let wps = "<w:drawing><wps:wsp><wps:txbx>\(box("hộp"))</wps:txbx></wps:wsp></w:drawing>"
    let vml = "<w:pict><v:shape><v:textbox>\(box("hộp"))</v:textbox></v:shape></w:pict>"
    let body =
      p(r("một ") + alternatives(wps, vml) + r("hai")) + p(alternatives("<w:drawing/>", vml))
    #expect(try read(WordSample(body)).texts == ["một hai", "hộp", "hộp"])
    let inCell = table("<w:tr><w:tc>\(p(r("3") + alternatives(wps, vml)))</w:tc></w:tr>")
    #expect(try rows(WordSample(inCell)) == [["3 hộp"]])
  }

  @Test("the prompt of an empty content control is not shown, its content is")
  func contentControls() throws {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"Vnban\"><w:name w:val=\"Placeholder Text\"/>"
      + "</w:style>"
    func control(_ run: String) -> String {
      "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
    }
    let body =
      p(control(r("Nhấn vào đây", "<w:rStyle w:val=\"Vnban\"/>")) + control(r("Có")))
      + control(p(r("b")))
    #expect(try read(WordSample(body, styles: styles)).texts == ["Có", "b"])
  }

  @Test("styles hide, strike and raise; both of two styles on are off")
  func styles() throws {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"H2\"><w:basedOn w:val=\"H\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:basedOn w:val=\"P\"/><w:rPr><w:vanish/>"
      + "</w:rPr></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:vertAlign "
      + "w:val=\"superscript\"/></w:rPr></w:style>"
    let hidden = "<w:rStyle w:val=\"H2\"/>"
    let body =
      p(r("a", hidden) + r("15") + r("1", "<w:rStyle w:val=\"S\"/>"))
      + p(r("b") + r("c", hidden), "<w:pStyle w:val=\"P\"/>")
    #expect(try read(WordSample(body, styles: styles)).texts == ["15¹", "c"])
  }

  @Test("a paragraph whose mark is deleted or hidden goes on in the next")
  func deletedMarks() throws {
    let del = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    let body =
      p(r("a "), del) + p(r("b")) + p("", del) + p(r("c"), "<w:rPr><w:vanish/></w:rPr>") + p(r("d"))
    #expect(try read(WordSample(body)).texts == ["a b", "cd"])
  }

  @Test("text in fonts of TCVN3 and VNI is read in their encoding")
  func legacyFonts() throws {
    let tcvn3 = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let body = p(r("Sè ", tcvn3) + r("liÖu thèng kª", tcvn3)) + p(r("Đơn vị tính"))
    let document = try read(WordSample(body))
    #expect(document.texts == ["Số liệu thống kê", "Đơn vị tính"])
    #expect(document.encoding == "TCVN3")
    #expect(document.notices.map(\.rule) == [.encodingRepaired])
  }

  // MARK: - Tabs

  @Test(
    "paragraphs with tabs are a table where they look like one",
    arguments: [
      (["Chỉ tiêu>Đơn vị>Số liệu", "Trường học>trường>12", ">>", "Lớp>lớp"], [2]),
      ([">Chỉ tiêu>Đơn vị>Số liệu", ">Trường học>trường>12", ">Lớp>lớp>3", "", "a>b"], [3]),
      (["UBND TỈNH>>CỘNG HÒA XÃ HỘI", "SỞ NỘI VỤ>Độc lập - Tự do"], [2]),
      (["1.>Mở đầu>3", "2.>Kết luận>9"], []), (["I.>MỞ ĐẦU", "II.>KẾT LUẬN"], []),
      ([">Thực hiện Công văn", ">Ban báo cáo"], []), (["Nơi nhận:>GIÁM ĐỐC"], []),
      (["Chỉ tiêu>Đơn vị>Số", "Trường>>>>12"], []),
    ] as [([String], [Int])])
  func tabs(lines: [String], rowCounts: [Int]) throws {
    let body = lines.map { line in
      p(r(line.replacing(">", with: "</w:t><w:tab/><w:t>")))
    }.joined()
    let document = try read(WordSample(body))
    #expect(document.tables.map(\.rows.count) == rowCounts)
    #expect(
      document.texts.joined(separator: " ")
        == lines.joined(separator: " ").split(whereSeparator: { " >".contains($0) })
        .joined(separator: " "))
  }

  // MARK: - Tables

  @Test("spans across and down; free columns")
  func spans() throws {
    let body = table(
      row(
        cell("STT", "<w:vMerge w:val=\"restart\"/>"), cell("Kết quả", "<w:gridSpan w:val=\"2\"/>")),
      row(cell("", "<w:vMerge/>"), cell("Đơn vị"), cell("Số")),
      row(cell("", "<w:vMerge w:val=\"continue\"/>"), cell("a"), cell("1")),
      row(cell("b"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"))
    let read = try #require(try read(WordSample(body)).tables.first)
    #expect(read.hasExplicitSpans)
    #expect(
      read.rows.map { $0.cells.map { "\($0.text)/\($0.columnSpan)/\($0.rowSpan)" } } == [
        ["STT/1/3", "Kết quả/2/1"], ["Đơn vị/1/1", "Số/1/1"], ["a/1/1", "1/1/1"],
        ["/1/1", "b/1/1", "/1/1"],
      ])
  }

  @Test("merges of old files, blocks of them, and merges that do not fit")
  func merges() throws {
    func place(_ horizontal: String?, _ vertical: String?, _ span: Int = 1) -> String {
      (span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "")
        + (horizontal.map { "<w:hMerge w:val=\"\($0)\"/>" } ?? "")
        + (vertical.map { "<w:vMerge w:val=\"\($0)\"/>" } ?? "")
    }
    let body = table(
      row(
        cell("a", place("restart", "restart")), cell("", place("continue", nil)), cell("1")),
      row(cell("", place("restart", "continue")), cell("", place("continue", nil)), cell("2")),
      // In other columns than the merged cell above, or with none above: cells of their own.
      row(cell("b", place(nil, "continue")), cell("c", place(nil, "continue", 2))))
    let read = try #require(try read(WordSample(body)).tables.first)
    #expect(
      read.rows.map { $0.cells.map { "\($0.text)/\($0.columnSpan)/\($0.rowSpan)" } } == [
        ["a/2/2", "1/1/1"], ["2/1/1"], ["b/1/1", "c/2/1"],
      ])
  }

  @Test("text in a cell that is merged away is left out with a notice")
  func coveredText() throws {
    let body = table(
      row(cell("5", "<w:vMerge w:val=\"restart\"/>"), cell("a")),
      row(cell("7", "<w:vMerge/>"), cell("b")))
    let document = try read(WordSample(body))
    #expect(document.texts == ["5", "a", "b"])
    #expect(document.notices.map(\.rule) == [.spanClamped])
  }

  @Test("rows and cells that are deleted or hidden are not there; inserted ones are")
  func trackedRows() throws {
    let body = table(
      row(cell("1", "<w:vMerge w:val=\"restart\"/>"), cell("a"), properties: "<w:del w:id=\"1\"/>"),
      row(cell("2", "<w:vMerge/>"), cell("b"), properties: "<w:ins w:id=\"2\"/>"),
      row(cell("3"), cell("c"), properties: "<w:hidden/>"),
      row(cell("4", "<w:cellDel w:id=\"3\"/>"), cell("d", "<w:cellIns w:id=\"4\"/>"), cell("e")))
    #expect(try rows(WordSample(body)) == [["2", "b"], ["d", "e"]])
    let gone = p(r("x")) + table(row(cell("a"), properties: "<w:del w:id=\"1\"/>"))
    #expect(try read(WordSample(gone)).tables.isEmpty)
  }

  @Test("rows and cells in wrappers; paragraphs and line breaks in a cell")
  func wrappers() throws {
    let wrapped =
      "<w:sdt><w:sdtPr/><w:sdtContent>\(row(cell("a"), "<w:customXml>\(cell("b"))</w:customXml>"))"
      + "</w:sdtContent></w:sdt>"
    let lines =
      "<w:tr><w:tc>\(p(r("một")))\(p("<w:r><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r>"))</w:tc></w:tr>"
    let read = try #require(try read(WordSample(table(wrapped, lines))).tables.first)
    #expect(read.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["một hai ba"]])
    #expect(read.rows[1].cells[0].lines == ["một", "hai", "ba"])
  }

  @Test("a nested table comes behind the one that holds it")
  func nested() throws {
    let inner = table(row(cell("x"), cell("1")))
    let body =
      p(r("trước")) + table("<w:tr><w:tc>\(p(r("a")))\(inner)\(p(r("b")))</w:tc></w:tr>")
      + p(r("sau"))
    let document = try read(WordSample(body))
    #expect(document.texts == ["trước", "a b", "x", "1", "sau"])
    #expect(document.tables.count == 2)
  }

  @Test("rows repeated on each page are header rows")
  func headers() throws {
    let body = table(row(cell("STT"), properties: "<w:tblHeader/>"), row(cell("1")))
    let read = try #require(try read(WordSample(body)).tables.first)
    #expect(read.rows.map { $0.cells[0].isHeader } == [true, false])
  }

  // MARK: - Lists

  private func level(
    _ index: Int, _ format: String, _ text: String, start: Int = 1, more: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>"
      + "\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private func item(_ list: Int, _ level: Int = 0, _ text: String = "", more: String = "") -> String
  {
    p(
      text.isEmpty ? "" : r(text),
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>" + more)
  }

  private func definition(_ id: Int, _ content: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(content)</w:abstractNum>"
  }

  private func list(_ id: Int, _ definition: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(overrides)</w:num>"
  }

  @Test("a code that stands in no run")
  func codesOfRows() throws {
    let numbering =
      definition(
        0,
        level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")
          + level(2, "decimal", "%1.%2.%3.")) + list(1, 0)
    func row(_ level: Int, _ label: String) -> String {
      "<w:tr><w:tc>\(item(1, level))</w:tc>\(cell(label))</w:tr>"
    }
    let body = table(
      row(0, "a"), row(1, "b"), row(2, "c"), row(2, "d"),
      "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>\(item(1, 2))</w:tc></w:tr>", row(1, "e"),
      row(2, "f"), row(0, "g"), row(1, "h"))
    #expect(
      try rows(WordSample(body, numbering: numbering)).map { $0[0] }
        == ["1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "2.", "2.1."])
  }

  @Test("no list counts in a cell that is merged into another")
  func codesOfMergedRows() throws {
    let numbering = definition(0, level(0, "decimal", "%1")) + list(1, 0)
    func row(_ merge: String, _ label: String) -> String {
      "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"\(merge)\"/></w:tcPr>\(item(1))</w:tc>\(cell(label))"
        + "</w:tr>"
    }
    let body = table(row("restart", "a"), row("continue", "b"), row("restart", "c"))
    let document = try read(WordSample(body, numbering: numbering))
    #expect(document.texts == ["1", "a", "b", "2", "c"])
    #expect(document.notices.isEmpty)
  }

  @Test(
    "forms of numbers",
    arguments: [
      ("decimal", 1, ["1", "2", "3"]), ("upperRoman", 3, ["III", "IV", "V"]),
      ("lowerRoman", 8, ["viii", "ix", "x"]), ("upperLetter", 25, ["Y", "Z", "AA"]),
      ("lowerLetter", 1, ["a", "b", "c"]), ("decimalZero", 9, ["09", "10", "11"]),
      ("none", 1, ["", "", ""]), ("decimalEnclosedCircle", 1, ["①", "②", "③"]),
    ])
  func formats(format: String, start: Int, numbers: [String]) throws {
    let numbering = definition(0, level(0, format, "%1)", start: start)) + list(1, 0)
    let body = item(1, 0, "x") + item(1, 0, "x") + item(1, 0, "x")
    #expect(try read(WordSample(body, numbering: numbering)).texts == numbers.map { $0 + ") x" })
  }

  @Test(
    "bullets as drawn",
    arguments: [
      ("-", "Times New Roman", "- x"), ("\u{F0B7}", "Symbol", "• x"), ("o", "Courier New", "◦ x"),
      ("\u{F0A7}", "Wingdings", "▪ x"), ("\u{F02D}", "Symbol", "- x"), ("+", "Calibri", "+ x"),
    ])
  func bullets(text: String, font: String, shown: String) throws {
    let fonts = "<w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/></w:rPr>"
    let numbering = definition(0, level(0, "bullet", text, more: fonts)) + list(1, 0)
    #expect(try read(WordSample(item(1, 0, "x"), numbering: numbering)).texts == [shown])
  }

  @Test("starts of their own, levels that never restart, digits for Roman numbers, no space behind")
  func departures() throws {
    let numbering =
      definition(
        0,
        level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
          + level(
            2, "lowerLetter", "%3)", more: "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/>")
      )
      + list(1, 0)
      + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
      + list(3, 0)
    let body =
      item(1, 0, "x") + item(1, 1, "x") + item(1, 2, "x") + item(1, 0, "x") + item(1, 2, "x")
      + item(2, 0, "x") + item(2, 0, "x") + item(3, 0, "x") + item(3, 1, "x")
    #expect(
      try read(WordSample(body, numbering: numbering)).texts == [
        "I. x", "1.1 x", "a)x", "II. x", "b)x", "V. x", "VI. x", "VII. x", "7.1 x",
      ])
  }

  @Test("lists by style, out of the list, through a numbering style")
  func listsByStyle() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      + "</w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr>"
      + "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type=\"numbering\" w:styleId=\"N\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr>"
      + "</w:pPr></w:style>"
    let numbering =
      definition(
        0,
        level(0, "decimal", "%1.", more: "<w:pStyle w:val=\"H1\"/>")
          + level(1, "decimal", "%1.%2.", more: "<w:pStyle w:val=\"H2\"/>"))
      + definition(1, "<w:styleLink w:val=\"N\"/>" + level(0, "lowerLetter", "%1)"))
      + definition(2, "<w:numStyleLink w:val=\"N\"/>") + list(1, 0) + list(2, 1) + list(3, 2)
    let body =
      p(r("a"), "<w:pStyle w:val=\"H1\"/>") + p(r("b"), "<w:pStyle w:val=\"H2\"/>")
      + p(r("c"), "<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
      + p(r("d"), "<w:pStyle w:val=\"H2\"/>") + item(3, 0, "e") + item(9, 0, "f")
    #expect(
      try read(WordSample(body, styles: styles, numbering: numbering)).texts
        == ["1. a", "1.1. b", "c", "1.2. d", "a) e", "f"])
  }

  // MARK: - Notes and pages

  @Test("notes: a raised mark and the text at the end in prose, the text alone in a cell")
  func notes() throws {
    let footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"-1\">\(p(r("---")))</w:footnote>"
      + "<w:footnote w:id=\"2\">\(p("<w:r><w:footnoteRef/></w:r>" + r(" Số ước")))\(p(r("tính")))</w:footnote>"
      + "<w:footnote w:id=\"3\">\(p(r("Nguồn")))</w:footnote>"
    func mark(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let body =
      p(r("Theo báo cáo") + mark(3)) + table("<w:tr><w:tc>\(p(r("16") + mark(2)))</w:tc></w:tr>")
      + p(r("Hết"))
    let document = try read(WordSample(body, footnotes: footnotes))
    #expect(document.texts == ["Theo báo cáo¹", "16", "Hết", "¹ Nguồn"])
    #expect(document.tables[0].rows[0].cells[0].footnotes == ["Số ước tính"])
  }

  @Test("pages where breaks are stored; a break that both have counts once")
  func pages() throws {
    let rendered = "<w:lastRenderedPageBreak/>"
    let broken = "<w:r><w:br w:type=\"page\"/></w:r>"
    let body =
      p(r("1")) + p(broken) + p("<w:r>\(rendered)<w:t>2</w:t></w:r>")
      + table(
        row(cell("2"), cell("b")),
        "<w:tr><w:tc>\(p("<w:r>\(rendered)<w:t>3</w:t></w:r>"))</w:tc>\(cell("c"))</w:tr>",
        "<w:tr><w:tc>\(p(r("3")))</w:tc><w:tc>\(p("<w:r><w:t>d</w:t>\(rendered)<w:t>e</w:t></w:r>"))</w:tc></w:tr>",
        row(cell("4"), cell("f"))) + p(r("5"), "<w:pageBreakBefore/>")
      + p(r("5"), "<w:sectPr/>") + p(r("6"))
    let document = try read(WordSample(body))
    let pages = document.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): ["\(paragraph.text):\(paragraph.provenance.page ?? 0)"]
      case .table(let table): table.rows.map { "\($0.cells[0].text):\($0.provenance.page ?? 0)" }
      }
    }
    #expect(pages == ["1:1", "2:2", "2:2", "3:3", "3:3", "4:4", "5:5", "5:5", "6:6"])
    let none = try read(WordSample(p(r("1")) + table(row(cell("a")))))
    #expect(none.tables[0].rows[0].provenance == Provenance())
    let sections =
      p(r("1"), "<w:sectPr/>") + p(r("2"), "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>")
      + p(r("3")) + "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>"
    let parts = try read(WordSample(sections)).blocks.map { block -> Int? in
      if case .paragraph(let paragraph) = block { paragraph.provenance.page } else { nil }
    }
    #expect(parts == [1, 1, 2])
  }

  @Test("strict Office Open XML is read as transitional")
  func strict() throws {
    var sample = WordSample(table(row(cell("a", "<w:vMerge w:val=\"restart\"/>"), cell("1"))))
    sample.isStrict = true
    #expect(try rows(sample) == [["a", "1"]])
  }

  @Test("an embedded document that is not read is told")
  func embedded() throws {
    let document = try read(WordSample(p(r("a")) + "<w:altChunk/>"))
    #expect(document.notices.map(\.rule) == [.inputTruncated])
  }
}
