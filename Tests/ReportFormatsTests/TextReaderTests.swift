import ReportExtraction
import ReportFormats
import Testing

@Suite("Report text")
struct TextReaderTests {
  /// Tables as rows of fields, paragraphs as one text.
  private func shape(_ source: String) throws -> [[[String]]] {
    try DocumentReader.read(Array(source.utf8)).blocks.map { block in
      switch block {
      case .paragraph(let paragraph): [[paragraph.text]]
      case .table(let table): table.rows.map { $0.cells.map(\.text) }
      }
    }
  }

  @Test(
    "lines with tabs are tables, others paragraphs",
    arguments: [
      ("a\nb", [[["a"]], [["b"]]]),
      ("a\n\n\nb\n", [[["a"]], [["b"]]]),
      ("1\tx\n2\ty", [[["1", "x"], ["2", "y"]]]),
      ("1\tx\n\n2\ty", [[["1", "x"]], [["2", "y"]]]),
      ("1\tx\nend\n2\ty", [[["1", "x"]], [["end"]], [["2", "y"]]]),
      ("\t\t\n", [[["", "", ""]]]),
      ("1\tx\t", [[["1", "x", ""]]]),
      ("1\tx\r\n2\ty\r\n", [[["1", "x"], ["2", "y"]]]),
      ("1\tx\r2\ty\r", [[["1", "x"], ["2", "y"]]]),
      ("\u{FEFF}1\tx", [[["1", "x"]]]),
      ("1\tx\n\u{0C}2\ty", [[["1", "x"]], [["2", "y"]]]),
      ("a\u{0C}b", [[["a"]], [["b"]]]),
    ])
  func blocks(source: String, expected: [[[String]]]) throws {
    #expect(try shape(source) == expected)
  }

  @Test(
    "markup goes, white space is folded, nothing else is lost",
    arguments: [
      ("  a \u{A0} b\u{2009}c\u{202F}d ", "a b c d"),
      ("Kê <i>(Sử dụng)</i> x", "Kê (Sử dụng) x"),
      ("<b>Tổng</b><I>số</I>", "Tổngsố"),
      ("<span class=\"x\">a</span><font color=red>b</font><br/>c", "ab c"),
      ("a < b", "a < b"), ("<5 ngày", "<5 ngày"), ("a <b", "a <b"), ("<bx>", "<bx>"),
      ("<i khác", "<i khác"), ("a<b c<i>d</i>", "a<b cd"), ("<>", "<>"), ("x<", "x<"),
      ("so\u{AD}lieu\u{200B}", "solieu"),
      ("Thu\u{309}y lo\u{323}\u{302}i", "Thủy lội"),
      ("e\u{302}<i>\u{301}</i>", "ế"),
      ("\u{7}a", "\u{7}a"), ("😀 ok", "😀 ok"),
      ("16<sup>1</sup>", "16¹"), ("16<sup>12 *</sup> x", "16¹² * x"), ("16<sup>1", "16¹"),
      ("12 m<sup>2</sup>, 3 m<sup>3</sup>", "12 m², 3 m³"), ("a<sup>1,<i>4</i></sup>", "a¹,⁴"),
      ("20<sup>o</sup>C", "20oC"), ("H<sub>2</sub>O", "H2O"),
      ("<del>15</del><ins>12</ins>", "12"), ("<s>15</s> 12<strike> 3</strike>", "12"),
      ("<del>1<s>5</s>6</del>12", "12"), ("a<s>15", "a15"), ("a</s>15", "a15"),
    ])
  func text(source: String, expected: String) throws {
    let read = try shape(source)
    #expect(Array(read[0][0][0].utf8) == Array(expected.utf8))
  }

  @Test("a break inside a field is a space whose place is kept")
  func lineBreaks() throws {
    let document = try DocumentReader.read(Array("x\ta<br>e\u{302}<br/><br>c<br>\n".utf8))
    let cell = document.tables[0].rows[0].cells[1]
    #expect(cell.text == "a ê c")
    #expect(cell.lineBreaks == [1, 4])
    #expect(cell.lines == ["a", "ê", "c"])
  }

  @Test("cells, rows and paragraphs know their bytes, line and page")
  func provenance() throws {
    let source = "\u{FEFF}Số\r\n\r\n\t <b>ba</b> \t\t \n\u{0C}cuối"
    let bytes = Array(source.utf8)
    let document = try DocumentReader.read(bytes)
    func printed(_ provenance: Provenance) throws -> String {
      let range = try #require(provenance.range)
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    guard case .paragraph(let first) = document.blocks[0],
      case .paragraph(let last) = document.blocks[2]
    else { throw Mismatch() }
    #expect(try printed(first.provenance) == "Số")
    #expect(first.provenance.line == 1 && first.provenance.page == 1)
    #expect(last.provenance.line == 4 && last.provenance.page == 2)
    let row = document.tables[0].rows[0]
    #expect(try printed(row.provenance) == "\t <b>ba</b> \t\t ")
    #expect(row.provenance.line == 3)
    #expect(try row.cells.map { try printed($0.provenance) } == ["", "ba", "", ""])
    #expect(row.cells[0].provenance.range == SourceRange(start: 11, end: 11))
  }

  @Test("without form feeds there are no pages")
  func noPages() throws {
    let document = try DocumentReader.read(Array("a\tb".utf8))
    #expect(document.tables[0].rows[0].provenance.page == nil)
  }

  @Test("line ends, a byte-order mark and NFD change nothing but offsets")
  func equalDocuments() throws {
    let source = "Số: 1\n\nSTT\tChỉ tiêu <i>(năm)</i>\tSố liệu\n1.\tTổng số hồ sơ\t03\n\nHết\n"
    let plain = try DocumentReader.read(Array(source.utf8)).withoutRanges
    for variant in [
      crlf(source, "\r\n"), crlf(source, "\r"), "\u{FEFF}" + source, decomposed(source),
    ] {
      let read = try DocumentReader.read(Array(variant.utf8)).withoutRanges
      #expect(read == plain)
      #expect(read.texts.map { Array($0.utf8) } == plain.texts.map { Array($0.utf8) })
    }
  }

  @Test("a line beyond the limits ends in an error that names it")
  func longLines() {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: (16 << 20) + 1)
    let tabs = [0x61, 0x0A] + [UInt8](repeating: 0x09, count: 16_384)
    for (bytes, line) in [(text, 1), (tabs, 2)] {
      #expect {
        _ = try DocumentReader.read(bytes)
      } throws: { error in
        (error as? ReadingError)?.kind == .limitExceeded && (error as? ReadingError)?.line == line
      }
    }
  }
}
