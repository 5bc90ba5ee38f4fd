import ReportExtraction
import ReportFormats
import Testing

@Suite("HTML in fonts of legacy encodings")
struct HTMLFontTests {
  @Test(
    "text is read in the encoding of its font",
    arguments: [
      (#"<p><font face=".VnTime">Ban D©n téc tØnh</font></p>"#, "Ban Dân tộc tỉnh"),
      (#"<p style='font-family:".VnTime"'>Sè liÖu</p>"#, "Số liệu"),
      (#"<p style='font-family:".VnTime"'>Bé</p>"#, "Bộ"),
      (#"<p><font face=".VnTimeH">b¸o c¸o</font></p>"#, "BÁO CÁO"),
      // Character references, among them the soft hyphen that is ư.
      (#"<p><font face=".VnTime">Ch&shy;&not;ng tr&times;nh</font></p>"#, "Chương trình"),
      (#"<p><font face=".VnTime">Ch&#173;&#172;ng</font></p>"#, "Chương"),
      (
        #"<p><font face="VNI-Times">Ke&aacute;t qua&ucirc; th&ouml;&iuml;c hie&auml;n</font></p>"#,
        "Kết quả thực hiện"
      ),
      // No font is named: its style sheet stands elsewhere.
      ("<p>S&egrave; h&aring; s&not; ti&Otilde;p nh&Euml;n</p>", "Số hồ sơ tiếp nhận"),
      ("<p>S&#xE8; li&#214;u</p>", "Số liệu"), ("<p>caf&eacute; S&#7889;</p>", "café Số"),
      // A span for a syllable, as Word has it; the last font stands for those inside it.
      (
        #"<p><span style='font-family:"VNI-Times"'>Soá</span><span style='font-family:"VNI-Times"'> lieäu</span></p>"#,
        "Số liệu"
      ),
      (#"<div style="font-family:.VnTime"><p>Sè <b>liÖu</b></p></div>"#, "Số liệu"),
      (
        #"<p><font face=".VnTime">Sè <font face="Times New Roman">côté à côté</font></font></p>"#,
        "Số côté à côté"
      ),
      // Text that is Unicode already, whatever the font says: each of its letters may be Latin too.
      (#"<p style='font-family:".VnTime"'>Ghi chú</p>"#, "Ghi chú"),
      (#"<p><font face=".VnTime">Số liệu</font></p>"#, "Số liệu"),
      (#"<p><font face="Arial">Sè liÖu</font> <font face=".VnTime">Sè</font></p>"#, "Số liệu Số"),
    ])
  func text(page: String, text: String) throws {
    let document = try read(page)
    #expect(document.texts == [text])
  }

  @Test("text in Unicode that kept the name of an old font stays as it is")
  func beliedFont() throws {
    let page = "<div style='font-family:.VnTime'><p>Tổng số</p><p>Cô bé</p><p>lò, cò</p></div>"
    #expect(try read(page).texts == ["Tổng số", "Cô bé", "lò, cò"])
  }

  @Test("the style sheet of a page names fonts by class and element")
  func styles() throws {
    let document = try read(
      """
      <html><head><style><!-- /* Word */
      p.MsoNormal, li.MsoNormal {margin:0; mso-fareast-font-family:Arial; font-family:".VnTime";}
      @page Section1 {size:595pt 842pt;}
      .unicode {font-family:Arial}
      h1 {font-family:".VnTimeH"}
      --></style></head><body><h1>b¸o c¸o</h1><p class=MsoNormal>Bé Néi vô</p><p class=unicode>lò, cò</p>
      <table><tr><td class="x MsoNormal">1</td><td><p class="MsoNormal">Ghi chó</p></td></tr></table></body></html>
      """)
    #expect(document.texts == ["BÁO CÁO", "Bộ Nội vụ", "lò, cò", "1", "Ghi chú"])
    #expect(document.encoding == "TCVN3")
    #expect(document.notices.map(\.rule) == [.encodingRepaired])
  }

  @Test("a page in a Unicode font is as it was, and nothing is said")
  func unicode() throws {
    let document = try read("<p style='font-family:Arial'>lò, cò, Bé</p><p>www.moha.gov.vn</p>")
    #expect(document.texts == ["lò, cò, Bé", "www.moha.gov.vn"])
    #expect(document.encoding == "UTF-8")
    #expect(document.notices.isEmpty)
  }

  @Test("bytes in the encoding of the font are read, whatever charset the page declares")
  func bytes() throws {
    let page =
      Array(
        #"<meta charset="iso-8859-1"><p><font face=".VnTime">Ban D"#.utf8)
      + [0xA9] + Array("n t".utf8) + [0xE9] + Array("c t".utf8) + [0xD8]
      + Array("nh</font></p>".utf8)
    let document = try DocumentReader.read(page)
    #expect(document.texts == ["Ban Dân tộc tỉnh"])
    #expect(document.notices.contains { $0.rule == .encodingRepaired })
  }

  @Test("letters that were lost are told, never guessed")
  func lost() {
    #expect(throws: ReadingError.self) {
      try read(#"<p><font face=".VnTime">Thùc hiÖn ch¬ng tr×nh, ph¬ng híng</font></p>"#)
    }
  }
}

private func read(_ page: String) throws -> Document {
  try DocumentReader.read(Array(page.utf8))
}
