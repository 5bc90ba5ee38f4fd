import ReportExtraction
import ReportFormats
import Testing

@Suite("HTML")
struct HTMLReaderTests {
  @Test(
    "blocks are paragraphs",
    arguments: [
      ("<p>a</p><p>b", ["a", "b"]), ("<p>a<p>b</p>c", ["a", "b", "c"]),
      ("<div>a<div>b</div>c</div>", ["a", "b", "c"]), ("<p>a<br>b<br/><br>c", ["a", "b", "c"]),
      ("<h1>a</h1>b<ul><li>c<li>d</ul><center>e</center>", ["a", "b", "c", "d", "e"]),
      ("<blockquote>a</blockquote><pre>b\nc\n\n d</pre>", ["a", "b", "c", "d"]),
      ("<html><head><title>T</title><style>p{}</style></head><body>a", ["a"]),
      ("<p>a<script>var b = '<p>x';</script>c<!-- d -->e", ["ace"]),
      ("<p>a\n  b&nbsp; c\u{A0}</p>", ["a b c"]),
      ("<p>&Ecirc;&#7871; &amp; &lt;x&gt;", ["Êế & <x>"]),
      ("<p>a &khong; b&", ["a &khong; b&"]),
      ("<p><i>c</i>ả <span>đ</span><span>ơn\nvị</span>", ["cả đơn vị"]),
      ("<p>Thu\u{309}y e&#770;<b>&#769;</b>", ["Thủy ế"]),
      ("<p>a < b, <5, <đúng hạn> và <= c", ["a < b, <5, <đúng hạn> và <= c"]),
      ("<p>a &lt;!b> <<b>c</b>", ["a <!b> <c"]), ("<p>a<![if x]>b<![endif]>c", ["abc"]),
      ("<p>a</p><tr><td>b<td>c</tr>", ["a", "b", "c"]),
      ("<meta charset=windows-1258><p>Số liệu", ["Số liệu"]),
      ("<meta http-equiv=Content-Type content='text/html; charset=utf-16'><p>Số", ["Số"]),
      ("<p>a\r\nb</p>\r\n<p>c", ["a b", "c"]),
      ("<p>so\u{AD}lie&shy;u&#8203;", ["solieu"]),
    ])
  func paragraphs(source: String, expected: [String]) throws {
    let read = try shape(source)
    #expect(read.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(
    "tables keep their cells, whatever is left out",
    arguments: [
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["[a|b // c]"]),
      ("<table><tr><td>a<td>b<tr><td>c</table>d", ["[a|b // c]", "d"]),
      ("<table><td>a<td>b</table>", ["[a|b]"]),
      ("<table><tr></tr><tr><td>a</table>", ["[ // a]"]),
      ("<table><tr><td><p>a</p><p>b<br>c</table>", ["[a/b/c]"]),
      ("<table><tr><td>a <i>b</i><br></td><td> <br>&nbsp;</table>", ["[a b|]"]),
      ("<table><caption>Biểu <b>1</b></caption><tr><th>a<td>b</table>", ["Biểu 1: [*a|b]"]),
      ("<table><tr><td rowspan=2 colspan=' +3x'>a</table>", ["[a{2x3}]"]),
      ("<table><tr><td rowspan=0 COLSPAN=0>a<td colspan=-1>b<td colspan=x>c", ["[a{0x0}|b|c]"]),
      (
        "<table><tr><td colspan=2000000000 rowspan=99999999999999999999>a",
        ["[a{2147483647x2000000000}]"]
      ),
      ("<table><thead><tr><td>a<tbody><tr><th>b<td>c</table>", ["[*a // *b|c]"]),
      ("<table><tfoot><tr><td>z<tbody><tr><td>a</table>", ["[a // z]"]),
      ("<table><tr><td>a<table><tr><td>b</table>c<td>d</table>", ["[a/c|d]", "[b]"]),
      ("<table><tr><table><tr><td>b</table><td>d</table>", ["[]", "[b]", "d"]),
      ("x<table><tr>lạc<td>a</tr>rơi</table>y", ["x", "lạc", "rơi", "[a]", "y"]),
      ("<table><p>a</p><div>b</div><tr><td>c</table>", ["a", "b", "[c]"]),
      ("<table><tr><td>a<table>lạc<tr><td>b</table>c</table>", ["[a/lạc/c]", "[b]"]),
      ("<table><tr><td><b>a<tr><td>b</table>c", ["[a // b]", "c"]),
      ("<table><tr><td>a</table><table><tr><td>b</table>", ["[a]", "[b]"]),
      ("<div><table><tr><td><ul><li>a<li>b</ul></table></div>", ["[a/b]"]),
      ("<table><tr><td>a<!-- x --><script>1</script>b</table>", ["[ab]"]),
    ])
  func tables(source: String, expected: [String]) throws {
    #expect(try shape(source) == expected)
  }

  @Test(
    "raised digits are no part of the figure, and what is not shown or struck out is left out",
    arguments: [
      ("<p>16<sup>1</sup>, 3<sup><a href=x>[2]</a></sup> m<sup>2</sup>", ["16¹, 3[2] m²"]),
      ("<table><tr><td>16<sup>1<td>12<sup>*</sup></table>", ["[16¹|12*]"]),
      ("<p><del>15</del><ins>12</ins> <s>x</s><strike>y</strike>z", ["12 z"]),
      ("<del><p>a</p><table><tr><td>b</table></del>c", ["c"]),
      ("<table><tr><td><s>15<td>12<tr><td>3</table>d", ["[|12 // 3]", "d"]),
      ("<table><tr><td><del><p>15</p></del><ins><p>12</p></ins></table>", ["[12]"]),
      ("<p><s>a<p>b", ["b"]),
      ("<p>a<span hidden>b</span>c<p hidden>d<p>e", ["ac", "e"]),
      ("<p>a<span style='color:red; DISPLAY : none'>b</span>c", ["ac"]),
      ("<p>a<span style='display:none;display:inline'>b</span>c", ["abc"]),
      ("<p>a<span style='mso-display:none;font-family:none'>b</span>c", ["abc"]),
      ("<p>a<span style='display:none!important'>b<i>c</i></span>d", ["ad"]),
      ("<p>a<span style='visibility:hidden'>b</span><span style='mso-hide:all'>c</span>d", ["ad"]),
      ("<div hidden>a<table><tr><td>b</table></div>c", ["c"]),
      ("<table hidden><tr><td>a</table><table><tr><td>b</table>", ["[b]"]),
      (
        "<table><tr><td>a<tr hidden><td>b<td>c<tr><td>d<tr style='display:none'><td>e</tr></table>f",
        ["[a // d]", "f"]
      ),
      ("<table><tbody hidden><tr><td>a</tbody><tbody><tr><td>b</table>", ["[b]"]),
      ("<table><tr><td>a<td hidden>b<td style='display:none'>c</td><td>d</table>", ["[a|d]"]),
      ("<table><tr><td>a<td style='visibility:hidden'>b<td>c</table>", ["[a||c]"]),
      ("<table><tr><td><div hidden>a<td>b<tr><td>c</table>d", ["[|b // c]", "d"]),
      ("<table><tr><td hidden>a<table><tr><td>b</table>c<td>d</table>", ["[d]"]),
      ("<body style='display:none'><p>a", ["a"]),
    ])
  func unseen(source: String, expected: [String]) throws {
    #expect(try shape(source) == expected)
  }

  @Test("Word's export reads as the text it shows")
  func word() throws {
    let source = """
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
      <meta http-equiv=Content-Type content="text/html; charset=utf-8">
      <!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]-->
      <style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US>
      <div class=Section1><p class=MsoNormal align=center><b><span lang=EN-GB>S<span
      class=SpellE>ố</span>: </span></b><span
      class=SpellE>89</span>/BC-<span class=SpellE>BDT</span><o:p></o:p></p>
      <![if !supportEmptyParas]>&nbsp;<![endif]><o:p>&nbsp;</o:p>
      <table class=MsoNormalTable border=0><tr style='mso-yfti-irow:0'>
      <td width=332 valign=top colspan=2><p class=MsoNormal><span class=SpellE>Ban</span> <span
      class=SpellE>Dân</span>
      <span class=SpellE>tộc</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
      """
    #expect(try shape(source) == ["Số: 89/BC-BDT", "[Ban Dân tộc{1x2}]"])
  }

  @Test("rows, cells and paragraphs know the line of their start tag, and their row group")
  func provenance() throws {
    let source = "<p>a\n</p>\n<p>b<br>\nc\n<table>\n<thead><tr>\n<td>d\n<tbody><tr><td>e\n<tr><td>f"
    for variant in [source, crlf(source, "\r\n"), crlf(source, "\r")] {
      let document = try DocumentReader.read(Array(variant.utf8))
      let lines = document.blocks.compactMap { block -> Int? in
        if case .paragraph(let paragraph) = block { paragraph.provenance.line } else { nil }
      }
      #expect(lines == [1, 3, 3])
      let rows = document.tables[0].rows
      #expect(rows.map(\.provenance.line) == [6, 8, 9])
      #expect(rows.map(\.cells[0].provenance.line) == [7, 8, 9])
      #expect(rows.map(\.group) == [0, 1, 1])
      #expect(rows[0].provenance.range == nil && rows[0].provenance.page == nil)
    }
  }

  @Test("malformed pages lose nothing")
  func malformed() throws {
    let deep = String(repeating: "<div>", count: 3_000)
    #expect(try shape(deep + "<table><tr><td>KEEP") == ["[KEEP]"])
    let soup = String(repeating: "<font><b>", count: 200)
    #expect(try shape("<p>" + soup + "x<p>KEEP") == ["x", "KEEP"])
    let long = String(repeating: "số ", count: 11_000_000 / 5)
    let read = try shape("<p>" + long + "</p><p>KEEP")
    #expect(read.count == 2 && read[1] == "KEEP")
    #expect(read[0].utf8.count == 11_000_000 - 1)
  }

  @Test(
    "a page that ends inside a comment, attribute or tag says so",
    arguments: ["<p>a<!-- b<p>c", "<p>a<p class=\"b<p>c", "<p>a<td wid", "<p>a</p", "<p>a<"])
  func truncated(source: String) throws {
    let document = try DocumentReader.read(Array(source.utf8))
    #expect(document.texts == ["a"])
    #expect(document.notices.map(\.rule) == [.inputTruncated])
  }

  @Test(
    "a limit that is met is an error",
    arguments: [
      ("<p>", "<b>", 20_001), ("<p>", "<table><tr><td>", 101), ("<table><tr>", "<td>", 16_385),
    ])
  func limits(start: String, repeated: String, count: Int) {
    let source = start + String(repeating: repeated, count: count) + "a"
    #expect {
      _ = try DocumentReader.read(Array(source.utf8))
    } throws: {
      ($0 as? ReadingError)?.kind == .limitExceeded
    }
  }

  @Test("end tags that end nothing are not searched for without end")
  func unmatchedEnds() {
    let open = String(repeating: "<b>", count: 15_000)
    let ends = String(repeating: "</i>", count: 40_000)
    #expect {
      _ = try DocumentReader.read(Array("<p>\(open)\(ends)a".utf8))
    } throws: {
      ($0 as? ReadingError)?.kind == .limitExceeded
    }
  }

  @Test("characters cut by the pieces that the parser is given stay whole", arguments: 0..<4)
  func chunks(shift: Int) throws {
    let word = String(repeating: "x", count: shift) + String(repeating: "ế😀", count: 12_000)
    let document = try DocumentReader.read(
      Array("<p>\(word)</p><p class='\(word)'>\(word)&amp;\(word)".utf8))
    #expect(document.texts == [word, word + "&" + word])
  }

  @Test("byte-order mark, line ends and NFD change nothing")
  func equalDocuments() throws {
    let source = "<p>Số: 1</p>\n<table>\n<tr><td>Tổng số<br>hồ sơ\n<td>03\n</table>\n"
    let plain = try DocumentReader.read(Array(source.utf8))
    for variant in [
      crlf(source, "\r\n"), crlf(source, "\r"), "\u{FEFF}" + source, decomposed(source),
    ] {
      #expect(try DocumentReader.read(Array(variant.utf8)) == plain)
    }
  }
}
