import ReportExtraction
import ReportFormats
import Testing

@Suite("One report in two formats")
struct RenderingTests {
  /// Fields as reports have them; an index into them stands for a random text.
  private static let fields = [
    "", "1.1.", "Tổng số hồ sơ", "Trong đó", "03", "12,5%", "-", "Kế hoạch số 72/KH-BDT", "a < b",
    "Trực tuyến = 0", "5 > 3 & 2", "(*)",
  ]

  /// Some tables, by a rule that needs no random numbers: sizes and fields vary with the seed.
  private func table(seed: Int) -> [[String]] {
    (0...seed % 5).map { row in
      (0...1 + (seed / 5 + row * 3) % 4).map { column in
        Self.fields[(seed * 7 + row * 5 + column * 11) % Self.fields.count]
      }
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  @Test("tab-separated text and HTML give the same cells and the same grid", arguments: 0..<60)
  func textAndHTML(seed: Int) throws {
    let rows = table(seed: seed)
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let markup = rows.map { row in
      "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }
    let fromText = try DocumentReader.read(Array("Số: 1\n\(text)\nHết".utf8))
    let fromHTML = try DocumentReader.read(
      Array("<p>Số: 1</p><table>\(markup.joined())</table><p>Hết</p>".utf8))
    #expect(fromText.texts == ["Số: 1"] + rows.flatMap(\.self) + ["Hết"])
    #expect(fromText.texts == fromHTML.texts)
    var notices: [ReadingNotice] = []
    let grids = [fromText, fromHTML].map { TableGrid($0.tables[0], notices: &notices) }
    for grid in grids {
      #expect(grid.rowCount == rows.count)
      #expect(grid.columnCount == rows.map(\.count).max())
      for (row, fields) in rows.enumerated() {
        for column in 0..<grid.columnCount {
          let expected = column < fields.count ? fields[column] : nil
          #expect(grid.cell(row: row, column: column)?.cell.text == expected)
        }
      }
    }
    #expect(notices.isEmpty)
  }
}
