import ReportExtraction
import ReportFormats
import Testing

@Suite("The door")
struct DocumentReaderTests {
  private func failure(_ bytes: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      _ = try DocumentReader.read(bytes)
      return nil
    } catch { return error }
  }

  @Test(
    "what is no report is refused by its name",
    arguments: [
      ("%PDF-1.7\n%…", SourceFormat.pdf), ("junk\n%PDF-1.4", .pdf),
      ("PK\u{3}\u{4}…", .zip), ("{\\rtf1\\ansi", .rtf), ("MIME-Version: 1.0\n", .mhtml),
      ("II*\0abc", .tiff), ("MM\0*abc", .tiff),
      ("abc\0\0\0def", .binary), ("<?xml version=\"1.0\"?><alto/>", .xml),
    ])
  func refusesText(source: String, format: SourceFormat) {
    let error = failure(Array(source.utf8))
    #expect(error?.kind == .unsupportedFormat(format))
    #expect(error?.message.contains(format.name) == true)
  }

  @Test(
    "what is no text is refused by its name",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], SourceFormat.ole), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x1F, 0x8B, 8], .gzip),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binary),
    ] as [([UInt8], SourceFormat)])
  func refusesBytes(bytes: [UInt8], format: SourceFormat) {
    #expect(failure(bytes)?.kind == .unsupportedFormat(format))
  }

  @Test(
    "the format is told from the content",
    arguments: [
      ("Báo cáo <i>(năm)</i>\n1.\t<b>Tổng</b>", "text"), ("a < table", "text"),
      ("a <b> <p> c", "text"), ("<i>nghiêng</i>\n", "text"),
      (" \n<!DOCTYPE html PUBLIC>\n<p>a", "html"), ("\u{FEFF}<HTML><p>a", "html"),
      ("<p>a</p>", "html"), ("<div\nid=a>a", "html"), ("<!-- x --><b>a", "html"),
      ("Số liệu <table><tr><td>1", "html"),
      ("<?xml version='1.0'?><html xmlns='x'><p>a", "html"),
    ])
  func format(source: String, format: String) throws {
    #expect(try DocumentReader.read(Array(source.utf8)).format == format)
  }

  @Test(
    "an input without text is empty",
    arguments: ["", "\u{FEFF}", " \n\t ".filter { $0 != "\t" }, "\u{0C}\u{A0}\n", "<html></html>"])
  func empty(source: String) {
    #expect(failure(Array(source.utf8))?.kind == .emptyInput)
  }

  @Test(
    "UTF-16 with a byte-order mark or by its NULs",
    arguments: [
      ([0xFF, 0xFE, 0x41, 0, 0xD1, 0x1E, 0x0A, 0, 0x42, 0], "UTF-16LE", [2..<6, 8..<10]),
      ([0xFE, 0xFF, 0, 0x41, 0x1E, 0xD1, 0, 0x0A, 0, 0x42], "UTF-16BE", [2..<6, 8..<10]),
      ([0x41, 0, 0xD1, 0x1E, 0x0A, 0, 0x42, 0], "UTF-16LE", [0..<4, 6..<8]),
      ([0, 0x41, 0x1E, 0xD1, 0, 0x0A, 0, 0x42, 0], "UTF-16BE", [0..<4, 6..<8]),
    ] as [([UInt8], String, [Range<Int>])])
  func utf16(bytes: [UInt8], encoding: String, ranges: [Range<Int>]) throws {
    let document = try DocumentReader.read(bytes)
    #expect(document.texts == ["Aố", "B"])
    #expect(document.encoding == encoding)
    let provenances = document.blocks.compactMap { block -> Provenance? in
      if case .paragraph(let paragraph) = block { paragraph.provenance } else { nil }
    }
    #expect(provenances.map(\.line) == [1, 2])
    #expect(provenances.map { $0.range.map { $0.start..<$0.end } } == ranges)
    let isCut = bytes.count % 2 == 1
    #expect(
      document.notices.map(\.rule) == [.encodingRepaired] + (isCut ? [.inputTruncated] : []))
  }

  @Test("bytes that are not UTF-8 are named with their place")
  func invalid() {
    let bytes = Array("một\nhai ".utf8) + [0xE1, 0x20] + Array("ba".utf8)
    let error = failure(bytes)
    #expect(error?.kind == .unknownEncoding)
    #expect(error?.line == 2)
    #expect(error?.offset == 10)
    #expect(error?.message.contains("0xE1") == true)
    #expect(failure(Array("a".utf8) + [0x80])?.kind == .unknownEncoding)
  }

  @Test("an input cut inside its last character is read without it", arguments: [1, 2])
  func truncated(missing: Int) throws {
    for source in ["a\nSố ế", "<p>a</p><p>Số ế"] {
      let document = try DocumentReader.read(Array(source.utf8.dropLast(missing)))
      #expect(document.texts == ["a", "Số"])
      #expect(document.notices.map(\.rule) == [.inputTruncated])
    }
  }
}
