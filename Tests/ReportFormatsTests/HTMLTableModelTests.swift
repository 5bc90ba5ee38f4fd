import ReportExtraction
import ReportFormats
import Testing

@Suite("The table model over HTML")
struct HTMLTableModelTests {
  @Test(
    "what the tests of rvest hold of tables",
    arguments: [
      ("<tr><th>k<th>l<tr><td>1<td>An Bình</tr></tr>", ["k l", "1 An Bình"]),
      ("<tr><td>  a<tr><td>a  <tr><td>\n a\t", ["a", "a", "a"]),
      (
        "<tr><td>k<td>l<td>m<tr><td colspan=3>1<tr><td colspan=2>1<td>2<tr><td>1<td colspan=2>2",
        ["k l m", "1 1 1", "1 1 2", "1 2 2"]
      ),
      (
        "<tr><td rowspan=3>1<td>2<td>3<tr><td rowspan=2>4<td>5<tr><td>6",
        ["1 2 3", "1 4 5", "1 4 6"]
      ),
      // Cells of each row begin in another.
      (
        "<tr><td rowspan=2>a<td>b<td rowspan=2>c<tr><td rowspan=2>d<tr><td>e<td>f",
        ["a b c", "a d c", "e d f"]
      ),
      // A span ends with the rows; no row is made of it.
      ("<tr><td>1<td rowspan=4>2<td rowspan=2>3", ["1 2 3"]),
      ("<tr><td colspan>1<td colspan=''>2<tr><td colspan=2>3", ["1 2", "3 3"]),
      ("<tr><td rowspan=''>1<td rowspan>2<tr><td colspan=2>3", ["1 2", "3 3"]),
      ("<tr><th>k<tr></tr><tr><td>2", ["k", ".", "2"]),
      ("<tr><th>k<th>k<th>", ["k k -"]), ("<tr><td>1<td>2", ["1 2"]),
      ("<tr><th>k<th>l\n<tr><td>NA<td>1,2", ["k l", "NA 1,2"]),
      ("<tr><th>k<th>l\n<tr><td>001<td>100.0", ["k l", "001 100.0"]), ("", []), ("<tr>", [""]),
      // Too few cells, and too many.
      ("<tr><td>1<td>2<tr><td>3<tr><td>4<td>5<td>6", ["1 2 .", "3 . .", "4 5 6"]),
      ("<tr><td><table><tr><td>x</table><td>2", ["- 2"]),
    ])
  func rvest(rows: String, expected: [String]) throws {
    #expect(try grids("<table>\(rows)</table>").first == expected)
  }

  @Test(
    "what the tests of pandas hold of tables",
    arguments: [
      // Spans are copied into every slot.
      (
        "<tr><td colspan=2>a<td>b<td rowspan=2>c<td>d<tr><td>e<td colspan=2>f<td>g",
        ["a a b c d", "e f f c g"]
      ),
      ("<tr><td rowspan=2>a<td rowspan=2 colspan=3>b<td>c<tr><td>d", ["a b b b c", "a b b b d"]),
      ("<tr><td>a<td rowspan=2>b<tr><td>c", ["a b", "c b"]),
      ("<tr><td rowspan=3>a<td rowspan=3>b", ["a b"]),
      ("<tr><th>a<th colspan=1>b<th rowspan=1>c<tr><td>d<td>e<td>f", ["a b c", "d e f"]),
      // Groups: several bodies, a foot wherever it stands, a head without rows.
      (
        "<thead><tr><th>a</thead><tbody><tr><td>1</tbody><tbody><tr><td>2</tbody>", ["a", "1", "2"]
      ),
      ("<tfoot><tr><td>z<th>y</tfoot><tbody><tr><td>1<td>2</tbody>", ["1 2", "z y"]),
      ("<thead><tr><th>a</thead><tbody><tr><td>1</tbody><tfoot></tfoot>", ["a", "1"]),
      ("<thead><th>a<th>b</thead><tbody><tr><td>1<th>2</tbody>", ["a b", "1 2"]),
      ("<tbody></tbody>", []),
      // Rows of fewer cells, empty rows, a head whose first row is empty.
      ("<tr><th><th>a<th>b<tr><th>c<td>1", ["- a b", "c 1 ."]),
      ("<tr><th>a<th>b<tr><td></td><td></td></tr>", ["a b", "- -"]),
      ("<thead><tr><th></th><th></tr><tr><th>a<th>b<tbody><tr><td>1<td>2", ["- -", "a b", "1 2"]),
      // What is shown of a cell.
      ("<tr><td>a<br>b<td>c<unknown />d<td><a href=x>e</a> f", ["a b cd e f"]),
      (
        "<tr><td>a <span style='display:none;text-align:center'>b</span> <span style='display: none'>c"
          + "</span>", ["a"]
      ),
    ])
  func pandas(rows: String, expected: [String]) throws {
    #expect(try grids("<table>\(rows)</table>").first == expected)
  }

  @Test(
    "header rows are those at the top with header cells alone",
    arguments: [
      ("<tr><th>a<th>b<tr><th>c<th>d<tr><td>1<td>2", 2), ("<tr><td>a<tr><td>1", 0),
      ("<thead><tr><td>a<tr><td>b<tbody><tr><td>1", 2), ("<tr><th>a<td>b<tr><td>1<td>2", 0),
      ("<tr><th>a<th>1<tr><th>b<th>2", 0),
    ])
  func headers(rows: String, expected: Int) throws {
    let table = try #require(
      try DocumentReader.read(Array("<table>\(rows)</table>".utf8)).tables.first)
    var notices: [ReadingNotice] = []
    #expect(TableGrid(table, notices: &notices).headerRowCount == expected)
  }

  @Test(
    "the attributes of spans are read as the standard reads them",
    arguments: [
      ("0", 1, 4), ("1", 1, 1), ("3", 3, 3), (" 3", 3, 3), ("+3", 3, 3), ("3.9", 3, 3),
      ("3px", 3, 3), ("03", 3, 3), ("-3", 1, 1), ("-0", 1, 4), ("x", 1, 1), ("", 1, 1),
      ("３", 1, 1), ("1000", 1000, 4), ("1001", 1000, 4), ("65534", 1000, 4), ("65535", 1000, 4),
      ("99999999999999999999", 1000, 4),
    ])
  func spanAttributes(value: String, columns: Int, rows: Int) throws {
    func placed(_ attribute: String) throws -> TableGrid.PlacedCell {
      let source = "<table><tr><td \(attribute)='\(value)'>a<tr><tr><tr></table>"
      var notices: [ReadingNotice] = []
      let table = try #require(try DocumentReader.read(Array(source.utf8)).tables.first)
      return try #require(TableGrid(table, notices: &notices).cells.first)
    }
    #expect(try placed("colspan").columnSpan == columns)
    #expect(try placed("rowspan").rowSpan == rows)
  }

  @Test(
    "spans keep to their row group, and overlap as in the standard",
    arguments: [
      ("<thead><tr><th rowspan=0>a<th>b<tr><th>c<tbody><tr><td>1<td>2", ["a b", "a c", "1 2"]),
      ("<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d", ["a b", "c d"]),
      ("<tr><td rowspan=0>a<td>b<tr><td>c<tfoot><tr><td>d<td>e", ["a b", "a c", "d e"]),
      // A row group of its own begins after `</tbody>`, `col` and `caption`.
      ("<tbody><tr><td rowspan=0>a<td>b</tbody><tr><td>c<td>d", ["a b", "c d"]),
      ("<tr><td rowspan=0>a<td>b<col><tr><td>c<td>d", ["a b", "c d"]),
      ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d", ["a b .", "c b d"]),
      ("<tr><td rowspan=2>a<td>b<td rowspan=2>c<tr><td colspan=3>d", ["a b c .", "a d c d"]),
    ])
  func groups(rows: String, expected: [String]) throws {
    #expect(try grids("<table>\(rows)</table>").first == expected)
  }
}
