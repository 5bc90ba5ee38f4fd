import ReportExtraction
import ReportFormats
import Testing

/// Tables of text whose columns are drawn or separated.
@Suite("Drawn and separated tables")
struct DrawnTableTests {
  @Test(
    "pipes: Markdown, Org, psql, plain",
    arguments: [
      "| STT | Chỉ tiêu | Số liệu |\n|-----|:---:|---:|\n| 1. | Số hộ | 1,5 |\n| 2. | | - |",
      "|STT|Chỉ tiêu|Số liệu|\n|---+---+---|\n|1.|Số hộ|1,5|\n|2.||-|",
      " STT | Chỉ tiêu | Số liệu\n-----+----------+--------\n 1.  | Số hộ    | 1,5\n 2.  |          | -",
      "STT|Chỉ tiêu|Số liệu\n1.|Số hộ|1,5\n2.||-",
      "| STT | Chỉ tiêu | Số liệu |\n\n| 1. | Số hộ | 1,5 |\n\n| 2. | | - |",
    ])
  func pipes(source: String) throws {
    #expect(
      try grids("Kết quả:\n\n\(source)\n\nHết.") == [
        [["STT", "Chỉ tiêu", "Số liệu"], ["1.", "Số hộ", "1,5"], ["2.", "", "-"]]
      ])
  }

  @Test("a bar with a stroke before it stands in its cell; inline tags go")
  func escapedBars() throws {
    #expect(
      try grids("| a | b |\n|---|---|\n| x \\| y | <b>1</b><br>2 |") == [
        [["a", "b"], ["x | y", "1 2"]]
      ])
  }

  @Test(
    "prose with bars is prose",
    arguments: [
      "Điện thoại: 054 | Fax: 055", "a | b\nc | d", "Xem |x| và |y|.\nHết.", "- a;\n- b;\n- c.",
      "Có 1,5 triệu,\nvà 2,5 triệu,\nrồi 3,5 triệu,\ncùng 4,5 triệu.",
      "Nơi nhận:\n- Như trên;\n- UBND tỉnh;\n- Lưu: VT, VP.",
      "Trong kỳ, tỉnh đã làm, xã chưa làm,\nhuyện, xã, và thôn,\ncơ quan, đơn vị, sở.",
    ])
  func prose(source: String) throws { #expect(try grids(source).isEmpty) }

  @Test("lines around the rows; cells of several lines; spans where strokes are missing")
  func boxes() throws {
    let box = """
      +-----+----------------+-----------+
      | STT | Chỉ tiêu       | Kết quả   |
      |     |                +-----+-----+
      |     |                | KH  | TH  |
      +=====+================+=====+=====+
      | 1.  | Số hộ nghèo    | 1,5 | 3   |
      |     | đã thoát nghèo |     |     |
      +-----+----------------+-----+-----+
      | Tổng cộng            | 2   |     |
      +----------------------+-----+-----+
      """
    let table = try #require(try DocumentReader.read(Array(box.utf8)).tables.first)
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["STT", "Chỉ tiêu", "Kết quả"], ["KH", "TH"],
        ["1.", "Số hộ nghèo đã thoát nghèo", "1,5", "3"], ["Tổng cộng", "2", ""],
      ])
    #expect(table.rows[0].cells.map(\.rowSpan) == [2, 2, 1])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1, 1, 2])
    #expect(table.rows[3].cells.map(\.columnSpan) == [2, 1, 1])
    #expect(table.rows.map { $0.cells.allSatisfy(\.isHeader) } == [true, true, false, false])
    #expect(table.rows[2].cells[1].lines == ["Số hộ nghèo", "đã thoát nghèo"])
    #expect(table.rows.map(\.provenance.line) == [2, 4, 6, 9])
    let range = try #require(table.rows[2].cells[2].provenance.range)
    #expect(String(decoding: Array(box.utf8)[range.start..<range.end], as: UTF8.self) == "1,5")
  }

  @Test(
    "boxes without lines between the rows",
    arguments: [
      """
      ┌─────┬────────────────┬─────────┐
      │ STT │ Chỉ tiêu       │ Số liệu │
      ├─────┼────────────────┼─────────┤
      │ 1.  │ Số hộ          │       3 │
      │ 2.  │ Tỷ lệ hộ nghèo │     1,5 │
      │     │ đã thoát nghèo │         │
      └─────┴────────────────┴─────────┘
      """,
      """
      ╔═════╦════════════════╦═════════╗
      ║ STT ║ Chỉ tiêu       ║ Số liệu ║
      ╠═════╬════════════════╬═════════╣
      ║ 1.  ║ Số hộ          ║ 3       ║
      ║ 2.  ║ Tỷ lệ hộ nghèo ║ 1,5     ║
      ║     ║ đã thoát nghèo ║         ║
      ╚═════╩════════════════╩═════════╝
      """,
    ])
  func unruledBoxes(source: String) throws {
    #expect(
      try grids(source) == [
        [
          ["STT", "Chỉ tiêu", "Số liệu"], ["1.", "Số hộ", "3"],
          ["2.", "Tỷ lệ hộ nghèo đã thoát nghèo", "1,5"],
        ]
      ])
  }

  @Test(
    "separators: quotes, line breaks, decimal commas",
    arguments: [
      "STT;Chỉ tiêu;Số liệu\n1.;\"Số hộ \"\"A\"\"; B\nvà C\";1,5\n2.;;2",
      "STT,Chỉ tiêu,Số liệu\n1.,\"Số hộ \"\"A\"\"; B\nvà C\",\"1,5\"\n2.,,2",
      "sep=;\nSTT;Chỉ tiêu;Số liệu\r\n1.;\"Số hộ \"\"A\"\"; B\r\nvà C\";1,5\r\n2.;;2",
    ])
  func separated(source: String) throws {
    #expect(
      try grids("Phụ lục\n\n\(source)\n\nHết.") == [
        [["STT", "Chỉ tiêu", "Số liệu"], ["1.", "Số hộ \"A\"; B và C", "1,5"], ["2.", "", "2"]]
      ])
  }

  @Test("titles above the header of a whole file are paragraphs; a row with more fields is told")
  func separatedTitles() throws {
    let document = try DocumentReader.read(
      Array("BÁO CÁO;;\n;;\nSTT;Chỉ tiêu;Số liệu\n1;Số hộ;3\n2;Số xã;4;5\n3;Số thôn;6\n".utf8))
    #expect(document.texts.first == "BÁO CÁO")
    #expect(document.tables.map(\.rows.count) == [4])
    #expect(document.notices.map(\.line) == [5])
  }

  @Test("random grids, drawn in every way, are read as they were", arguments: 1...12)
  func random(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let grid = TextGrid(using: &random)
    for drawing in TextGrid.Drawing.allCases {
      let text = "Kết quả:\n\n\(grid.text(drawing))\nHết.\n"
      #expect(try grids(text) == [grid.cells], "\(drawing)")
      #expect(try grids(decomposed(text)) == [grid.cells], "\(drawing), NFD")
    }
  }

  private func grids(_ source: String) throws -> [[[String]]] {
    try DocumentReader.read(Array(source.utf8)).tables.map { $0.rows.map { $0.cells.map(\.text) } }
  }
}
