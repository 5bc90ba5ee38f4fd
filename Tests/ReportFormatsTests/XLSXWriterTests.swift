import Foundation
import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("Workbooks")
struct XLSXWriterTests {
  /// A folder that is gone with the value.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "xlsx-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
      do { try FileManager.default.removeItem(at: url) } catch { print(error) }
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
  }

  /// The markup of a sheet, from 1, of a workbook that is written and read back.
  static func sheet(
    _ index: Int, vintages: Bool = false, rowLimit: Int = WorkbookFile.rowLimit,
    _ write: (XLSXWriter) throws -> Void
  ) throws -> String {
    let folder = try Folder()
    let path = folder.path("sample.xlsx")
    let writer = try XLSXWriter(
      path: path, hasVintages: vintages, created: XLSXWriter.firstDay, temporaryFolder: nil,
      rowLimit: rowLimit)
    try write(writer)
    try writer.finish()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var archive = try ZipArchive(bytes.span)
    let member = try #require(try archive.read("xl/worksheets/sheet\(index).xml"))
    return String(decoding: member, as: UTF8.self)
  }

  /// A record's row with one field of its own.
  static func row(_ field: RecordField, _ value: FieldValue) -> [FieldValue] {
    let result = SampleReport.result([SampleReport.record()])
    return RecordField.allCases.map {
      $0 == field ? value : result.field($0, of: result.records[0])
    }
  }

  /// What stands in the cell of a field in the first row.
  static func cell(_ field: RecordField, _ value: FieldValue) throws -> String? {
    let markup = try sheet(1) { try $0.append(row(field, value), to: .records) }
    let index = try #require(RecordField.allCases.firstIndex(of: field))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
    let column = index < 26 ? letters[index] : "A" + letters[index - 26]
    let parts = markup.split(separator: "<c r=\"\(column)2\"")
    guard parts.count == 2 else { return nil }
    let end = parts[1].range(of: "</c>")?.lowerBound ?? parts[1].endIndex
    return String(parts[1][..<end])
  }

  @Test(
    "words stay words, whatever they look like",
    arguments: [
      ("1.10", "1.10"), ("03", "03"), ("-", "-"), ("=1+1", "=1+1"), ("+84", "+84"),
      ("<b>&", "&lt;b&gt;&amp;"), ("Tiếng Việt 😀", "Tiếng Việt 😀"), ("a\0b", "a\u{FFFD}b"),
    ])
  func words(_ text: String, _ markup: String) throws {
    let cell = try #require(try Self.cell(.label, .text(text)))
    #expect(cell.contains("t=\"inlineStr\""))
    #expect(cell.contains("<t>\(markup)</t>"))
  }

  @Test("a text keeps the spaces around it")
  func spaces() throws {
    let cell = try Self.cell(.label, .text(" a "))
    #expect(cell?.contains("<t xml:space=\"preserve\"> a </t>") == true)
  }

  @Test(
    "a number is a number where a double holds it, else all its digits as text",
    arguments: [
      (ExactDecimal(coefficient: 0), "<v>0</v>"),
      (ExactDecimal(coefficient: -125, scale: 1), "<v>-12.5</v>"),
      (ExactDecimal(coefficient: 1250, scale: 2), "<v>12.5</v>"),
      (ExactDecimal(coefficient: 123_456_789_012_345), "<v>123456789012345</v>"),
      (ExactDecimal(coefficient: 1_234_567_890_123_456), "<t>1234567890123456</t>"),
      (ExactDecimal(coefficient: 123_456_789_012_345_678, scale: 3), "<t>123456789012345.678</t>"),
    ])
  func numbers(_ number: ExactDecimal, _ markup: String) throws {
    #expect(try Self.cell(.value, .decimal(number))?.contains(markup) == true)
  }

  @Test(
    "days are counted as Excel counts them, and text where it cannot",
    arguments: [
      ("2023-06-12", "<v>45089</v>"), ("1901-01-01", "<v>367</v>"),
      ("1900-06-01", "<t>1900-06-01</t>"), ("2023-02-30", "<t>2023-02-30</t>"),
    ])
  func days(_ day: String, _ markup: String) throws {
    #expect(try Self.cell(.reportDate, .text(day))?.contains(markup) == true)
  }

  @Test("null and an empty text are an empty cell; an answer is one")
  func nothing() throws {
    #expect(try Self.cell(.note, .null) == nil)
    #expect(try Self.cell(.findings, .texts([]))?.contains("<t>") != true)
    #expect(try Self.cell(.value, .boolean(true))?.contains("t=\"b\"><v>1</v>") == true)
  }

  @Test("a text longer than a cell is cut between characters, with a sign, and told")
  func longTexts() throws {
    let text = String(repeating: "ế", count: 32_765) + "😀😀"
    let cut = WorkbookText(text)
    #expect(cut.isCut)
    #expect(cut.words == String(repeating: "ế", count: 32_765) + "…")
    #expect(!WorkbookText(String(repeating: "ế", count: 32_767)).isCut)
    let folder = try Folder()
    let writer = try XLSXWriter(path: folder.path("cut.xlsx"), hasVintages: false)
    try writer.append(Self.row(.label, .text(text)), to: .records)
    try writer.finish()
    #expect(
      writer.remark == "1 cell: the text is longer than a cell holds and was cut; it ends in '…'")
  }

  @Test("a full sheet goes on in the next, with the headings again, and no row is lost")
  func manyRows() throws {
    let write: (XLSXWriter) throws -> Void = { writer in
      for number in 1...5 {
        try writer.append(Self.row(.label, .text("row \(number)")), to: .records)
      }
      #expect(writer.remark == "'Số liệu' goes on in 2 more sheet(s)")
    }
    let sheets = try [1, 3, 4].map { try Self.sheet($0, rowLimit: 3, write) }
    #expect(sheets.map { $0.components(separatedBy: "<row ").count - 1 } == [3, 3, 2])
    #expect(sheets.allSatisfy { $0.contains("<t>record</t>") })
    #expect(sheets[2].contains("<t>row 5</t>"))
  }

  @Test("rows of an archive have three columns more")
  func vintages() throws {
    let markup = try Self.sheet(1, vintages: true) { writer in
      try writer.append(
        Self.row(.label, .text("x")) + [.text("2023-06-12"), .null, .integer(2)], to: .records)
    }
    #expect(markup.contains("<t>known_from</t>"))
    #expect(markup.contains("><v>45089</v></c><c r=\"AR2\"><v>2</v></c></row>"))
  }

  @Test("an unwritable place is an error that names it")
  func unwritable() throws {
    let writer = try XLSXWriter(path: "/nowhere/at/all.xlsx", hasVintages: false)
    #expect(throws: WorkbookError.self) { try writer.finish() }
  }

  @Test("a disk without room for the workbook is an error", .enabled(if: FullDevice.isThere))
  func fullDisk() throws {
    let writer = try XLSXWriter(path: FullDevice.path, hasVintages: false)
    for _ in 1...200 { try writer.append(Self.row(.label, .text("x")), to: .records) }
    #expect(throws: WorkbookError.self) { try writer.finish() }
  }

  /// The device that is always full.
  enum FullDevice {
    static let path = "/dev/full"
    static var isThere: Bool { FileManager.default.fileExists(atPath: path) }
  }
}
