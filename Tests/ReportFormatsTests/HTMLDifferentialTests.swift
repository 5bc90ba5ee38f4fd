import ReportExtraction
import ReportFormats
import Testing

@Suite("Random HTML tables")
struct HTMLDifferentialTests {
  /// How many tables each of the runs has.
  private static let tablesPerRun = 500

  @Test(
    "random tables are placed as the steps of the standard place them, and no word is lost",
    arguments: 0..<10)
  func tables(run: Int) throws {
    for number in 0..<Self.tablesPerRun {
      let random = RandomHTMLTable(seed: UInt64(run * Self.tablesPerRun + number))
      let document = try DocumentReader.read(Array("<html>\(random.source)".utf8))
      let table = try #require(document.tables.first)
      var notices: [ReadingNotice] = []
      let grid = TableGrid(table, notices: &notices)
      let model = StandardTableModel(random.groups)
      let slots = model.slots
      // Rows that spans alone make are none of the page's.
      let agrees =
        document.tables.count == 1 && grid.rowCount == model.sourceRows.count
        && grid.columnCount == model.width
        && model.sourceRows.enumerated().allSatisfy { row, modelRow in
          (0..<model.width).allSatisfy { column in
            grid.cell(row: row, column: column)?.cell.text
              == slots[StandardTableModel.Slot(x: column, y: modelRow)]
          }
        }
      #expect(agrees, "\(random.source)")
      let strays = document.blocks.flatMap { block -> [String] in
        guard case .paragraph(let paragraph) = block else { return [] }
        return paragraph.text.split(separator: " ").map(String.init)
      }
      #expect(strays == random.strays, "\(random.source)")
    }
  }
}
