import ReportFormats
import Testing

@Suite("HTML as it is met")
struct HTMLAsMetTests {
  @Test(
    "Word's markup leaves the text it shows",
    arguments: [
      // A syllable to a span, bold that ends in the middle of a cell, names across lines.
      (
        """
        <table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0
         style='border-collapse:collapse;mso-yfti-tbllook:1184'>
         <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes;height:18.0pt'>
          <td width=332 valign=top rowspan=2 style='width:249.0pt;
          mso-border-alt:solid windowtext .5pt'>
          <p class=MsoNormal align=center><b><span lang=EN-GB>Đơn</span></b><b><span
          lang=EN-GB> vị <span class=SpellE>tí</span><span class=SpellE>nh</span></span></b><span
          lang=VI>: triệu đ</span>ồng<o:p></o:p></p>
          </td
          ><td width=30><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
         </tr></table>
        """, ["[Đơn vị tính: triệu đồng{2x1}|]"]
      ),
      // The row that gives the columns their widths is not seen; one like it with text is.
      (
        """
        <table class=MsoNormalTable><tr><td colspan=2>a<td>b</tr>
        <![if !supportMisalignedColumns]><tr height=0><td width=1 style='border:none'></td><td
        style='border:none'></td><td></td></tr><![endif]></table>
        """, ["[a{1x2}|b]"]
      ),
      ("<table><tr><td>a</tr><tr height=0><td>b</tr></table>", ["[a // b]"]),
      ("<table><tr height=0><td></tr><tr><td>a</tr></table>", ["[ // a]"]),
      (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span "
          + "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Tổng số</p>",
        ["1. Tổng số"]
      ),
      (
        "<table><tr><td>a</td><!--[if mso]><td>m</td><![endif]--><!--[if !mso]><!--><td>n</td>"
          + "<!--<![endif]--><![if gte mso 9]><td>o</td><![endif]></tr></table>", ["[a|n|o]"]
      ),
      ("<p><st1:place w:st=\"on\"><st1:City>Huế</st1:City></st1:place><w:sdt>x</w:sdt>", ["Huếx"]),
    ])
  func word(source: String, expected: [String]) throws {
    #expect(try shape(source) == expected)
  }

  @Test(
    "character references are those of HTML5",
    arguments: [
      ("T&Ecirc;N &#272;&#417;n v&#x1ECB; h&agrave;nh ch&iacute;nh", "TÊN Đơn vị hành chính"),
      ("&Dstrok;&dstrok;&Abreve;&abreve;&Itilde;&itilde;&Utilde;&utilde;", "ĐđĂăĨĩŨũ"),
      ("&leq; &geq; &percnt;&lpar;&rpar; &numero; &check;", "≤ ≥ %() № ✓"),
      // Old names need no semicolon; of others the longest beginning that needs none counts.
      ("&Agrave &agrave&eacute;; &copy2 &nbspx &notit; &AMP", "À àé; ©2 x ¬it; &"),
      // A name that is printed is no reference.
      ("&amp;dstrok; &#38;dstrok; &khong; A&B; &;", "&dstrok; &dstrok; &khong; A&B; &;"),
      // Numbers of C1 are those of windows-1252.
      ("&#150;&#x97;&#147;x&#148; &#133;", "–—“x” …"),
    ])
  func references(source: String, expected: String) throws {
    #expect(try shape("<p>" + source + "</p>") == [expected])
  }

  @Test(
    "nothing behind the end of the body is lost",
    arguments: [
      ("<html><body><p>a</body></html><p>b", ["a", "b"]),
      ("<body>a</body>\n</html>\n<table><tr><td>b</table>", ["a", "[b]"]),
      ("<table><tr><td>a</body></html><td>b</table>c", ["[a|b]", "c"]),
      ("<html><body>a</body></html><html><body>b</body></html>", ["a", "b"]),
    ])
  func behindTheBody(source: String, expected: [String]) throws {
    #expect(try shape(source).joined(separator: "") == expected.joined(separator: ""))
  }

  @Test(
    "comments end where HTML5 ends them",
    arguments: [
      ("a<!-- b -->c", "ac"), ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("a<!---->b", "ab"),
      ("a<!-- b --!>c", "ac"), ("a<!-- - -- > b -->c", "ac"), ("a<!-->b<!-- c -->d", "abd"),
      ("a<![CDATA[b]]>c", "ac"), ("a<?xml version=1?>b", "ab"),
    ])
  func comments(source: String, expected: String) throws {
    #expect(try shape("<p>" + source + "</p>") == [expected])
  }

  @Test(
    "a field shows its value, a list its choice",
    arguments: [
      ("<input value=12>", "12"), ("<input type=number value='1.234'> hồ sơ", "1.234 hồ sơ"),
      ("<input type=hidden value=9>a", "a"), ("<input type=checkbox value=1 checked>Có", "Có"),
      ("<input placeholder=x>", ""), ("<input value=9 style='display:none'>", ""),
      ("<select><option>a<option selected>b<option>c</select> d", "b d"),
      ("<select><option value=1>a</option><option value=2>b</option></select>", "a"),
      ("<select multiple><option>a<option>b</select>", "a/b"), ("<textarea>a</textarea>", "a"),
      ("<select><option>a", "a"), ("<datalist><option>x</datalist>a", "a"),
      ("<template><p>x</p></template>a<iframe>y</iframe>", "a"),
    ])
  func fields(source: String, expected: String) throws {
    #expect(try shape("<table><tr><td>\(source)<td>e</table>") == ["[\(expected)|e]"])
  }

  @Test(
    "style sheets and styles hide and strike out",
    arguments: [
      (".h{display:none}", "<td class=h>a<td class='x h'>b<td>c", "[c]"),
      (
        "td.h,#i { color:red; DISPLAY : None !important }", "<td class=h>a<td id=i>b<th class=h>c",
        "[*c]"
      ),
      (".h{visibility:hidden}", "<td class=h>a<td>b", "[|b]"),
      // Not on a screen, not for all of them, not for certain.
      ("@media print{.g{color:red} .h{display:none}}", "<td class=h>a", "[a]"),
      ("@media screen and (max-width:600px){.h{display:none}}", "<td class=h>a", "[a]"),
      ("@media screen{.h{display:none}}", "<td class=h>a<td>b", "[b]"),
      (".t .h{display:none}", "<td class=h>a", "[a]"),
      (".h.x{display:none}", "<td class=h>a", "[a]"),
      (".h:hover{display:none}", "<td class=h>a", "[a]"),
      (".h{display:none} .h.on{display:block}", "<td class=h>a<td class='on h'>b", "[b]"),
      (".h{display:none} .open .h{display:block}", "<td class=h>a", "[a]"),
      ("/* .h{display:none} */ .g{}", "<td class=h>a", "[a]"),
      ("<!-- .h{display:none} -->", "<td class=h>a<td>b", "[b]"),
      (".s{text-decoration:underline line-through}", "<td><span class=s>15</span>12", "[12]"),
      ("", "<td><span style='text-decoration:line-through'>15</span>12", "[12]"),
      ("", "<td style='text-decoration-line: line-through'>15<td>12", "[|12]"),
      ("", "<td><span style='text-decoration:none'>15</span>", "[15]"),
      ("", "<td>a<tr style='text-decoration:line-through'><td>b<td>c<tr><td>d", "[a // | // d]"),
      ("", "<td>a<tr style='visibility:hidden'><td>b<tr><td>c", "[a //  // c]"),
      ("", "<td>a<tr style='visibility:collapse'><td>b<tr><td>c", "[a // c]"),
      ("", "<td>a<td style='mso-hide:all'>b<td style='mso-hidex:all;display:nonesuch'>c", "[a|c]"),
      ("", "<td hidden><b>a<td>b<tr hidden><td><i>c<td>d<tr><td>e", "[b // e]"),
    ])
  func styles(sheet: String, cells: String, expected: String) throws {
    let source = "<style>\(sheet)</style><table><tr>\(cells)</table>"
    #expect(try shape(source) == [expected])
  }

  @Test("a style sheet for print hides nothing")
  func printSheet() throws {
    let source = "<style media=print>.h{display:none}</style><style>p{}</style><p class=h>a"
    #expect(try shape(source) == ["a"])
  }

  @Test(
    "what libxml2 sees otherwise than HTML5 is put right",
    arguments: [
      // End tags that imply their start, or end what is implied.
      ("<table><tr><td>S</br>ố</br>TT</table>", ["[S/ố/TT]"]),
      ("<p>a<table><tr><td>b</table>c</p>d", ["a", "[b]", "c", "d"]),
      ("<table><td>a</tr><td>b</tr></table>", ["[a // b]"]),
      ("<table><td>a</tbody><td>b</table>", ["[a // b]"]),
      // End tags of what is not open end nothing.
      ("<table><tr><td>a</th>b</thead>c</caption>d<td>e</table>", ["[abcd|e]"]),
      ("<table><tr><th>a</td>b</table>", ["[*ab]"]),
      ("<table><caption>a</td></tr>b</caption><tr><td>c</table>", ["ab: [c]"]),
      ("<table><tr><td>a<table><tr><td>b</div></span>c</table>d</table>", ["[a/d]", "[bc]"]),
      // Start tags in the form of empty elements.
      ("<table><tr/><td/>a<td/>b</table>", ["[a|b]"]),
      ("<table><tr><td/><td>a</td><td/></tr></table>", ["[|a|]"]),
      // `col` and `caption` end what is open in the table.
      ("<table><tr><td>a<col><tr><td>b</table>", ["[a // b]"]),
      ("<table><tr><td>a<caption>b<td>c</table>", ["b: [a // c]"]),
      // A table in a table but in no cell ends it.
      ("<table><table><tr><td>a</table><tr><td>b</table>", ["[]", "[a]", "b"]),
      ("<table><tr><td>a</td><table><tr><td>b</table></table>c", ["[a]", "[b]", "c"]),
      // Forms and formatting around cells and rows.
      ("<table><form><tr><td>a</td></form><td>b</td></tr></table>", ["[a|b]"]),
      ("<table><b><tr><td>a</b></td></tr></table>c", ["[a]", "c"]),
      ("<table><tr><a href=x><td>a</a><td>b</table>", ["[a|b]"]),
      ("<p><font><table><tr><td><font>a</td><td>b</font></td></table></font>c", ["[a|b]", "c"]),
    ])
  func deviations(source: String, expected: [String]) throws {
    #expect(try shape(source) == expected)
  }

  @Test(
    "editors and generators of reports",
    arguments: [
      // CKEditor and WordPress: paragraphs unclosed or out of order, tables in cells.
      (
        "<table><tbody><tr><td><p>a</p><p>b<table><tbody><tr><td><p>c</td></tr></tbody></table></p>"
          + "<p>d</td><td></p>e</p></td></tr></tbody></table></p>", ["[a/b/d|e]", "[c]"]
      ),
      (
        "<table><tr><td><p align=center>S</p><p>T</p><p>T</p></td><td>M&atilde; s&#7889;</table>",
        ["[S/T/T|Mã số]"]
      ),
      // Letterhead and signature.
      (
        "<table><tr><td>UBND TỈNH<br><b>BAN DÂN TỘC</b><br>-------</td><td>CỘNG HÒA<p>Độc lập"
          + "</p></td></tr></table><table><tr><td>Nơi nhận:<br/>- Như trên;<td>KT. TRƯỞNG BAN</table>",
        [
          "[UBND TỈNH/BAN DÂN TỘC/-------|CỘNG HÒA/Độc lập]",
          "[Nơi nhận:/- Như trên;|KT. TRƯỞNG BAN]",
        ]
      ),
      // The header in a table of its own, data in header cells.
      (
        "<table><thead><tr><th colspan=8>a<th>b</tr><tr></tr></thead></table><table><tr><th>1<td>2"
          + "<tr><th>3<td>4</table>", ["[*a{1x8}|*b // ]", "[*1|2 // *3|4]"]
      ),
      (
        "<table><tr><td>a<wbr>b<td>c&shy;d<td>e&#8203;f<td>&nbsp;<td><!-- g -->h</table>",
        ["[ab|cd|ef||h]"]
      ),
    ])
  func generators(source: String, expected: [String]) throws {
    #expect(try shape(source) == expected)
  }
}
