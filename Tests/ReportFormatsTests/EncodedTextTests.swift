import ReportExtraction
import ReportFormats
import Testing

@Suite("Text in legacy encodings")
struct EncodedTextTests {
  /// A string whose characters are bytes.
  private func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func failure(_ bytes: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      _ = try DocumentReader.read(bytes)
      return nil
    } catch { return error }
  }

  @Test("a body in TCVN3 below a head in UTF-8, with spans into the bytes")
  func mixed() throws {
    let head = "ỦY BAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ\n"
    let body = "Sè liÖu\n1.\tSè c¬ quan\t12\nTæng sè hå s¬ ®­îc gi¶i quyÕt"
    let source = Array(head.utf8) + bytes(body)
    let document = try DocumentReader.read(source)
    #expect(
      document.texts == [
        "ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ", "Số liệu", "1.", "Số cơ quan", "12",
        "Tổng số hồ sơ được giải quyết",
      ])
    #expect(document.notices.map(\.message) == ["TCVN3 in lines 3-5"])
    #expect(document.notices.first?.line == 3)
    let cell = try #require(document.tables.first?.rows.first?.cells[1])
    let range = try #require(cell.provenance.range)
    #expect(Array(source[range.start..<range.end]) == bytes("Sè c¬ quan"))
  }

  @Test(
    "TCVN3 in capitals, whose toned letters are small ones, is read in capitals",
    arguments: [
      ("ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN"), ("S\u{EB} Y T\u{D5}", "SỞ Y TẾ"),
      ("H\u{E5} S\u{A5}", "HỒ SƠ"), ("Sè TTHC", "Số TTHC"), ("Së Y tÕ", "Sở Y tế"),
    ])
  func capitals(text: String, read: String) throws {
    let document = try DocumentReader.read(bytes("Ban D©n téc tØnh b¸o c¸o kÕt qu¶\n\(text)\n"))
    #expect(document.texts.last == read)
  }

  @Test("a control character in a line of its own shifts no other line")
  func controls() throws {
    // In VPS control characters are letters, but which encoding it is shows only in the end.
    let lines = [
      "B\u{E1}o c\u{E1}o c\u{F4}ng t\u{E1}c c\u{E4}i c\u{E1}ch h\u{E0}nh ch\u{ED}nh",
      "A \u{2} B", "\u{1B}[0m",
      "K\u{89}t qu\u{E4} th\u{BF}c hi\u{8C}n s\u{E1}u th\u{E1}ng \u{C7}\u{C0}u n\u{E6}m",
    ]
    let latin = EncodingReading(bytes(lines.joined(separator: "\n")), in: .windows1252).text
    let texts = try DocumentReader.read(Array(latin.utf8)).texts
    #expect(texts.count == 4)
    #expect(texts.first == "Báo cáo công tác cải cách hành chính")
    #expect(texts.last == "Kết quả thực hiện sáu tháng đầu năm")
  }

  @Test(
    "a letter lost in text that is Unicode otherwise is told with its line",
    arguments: [
      "Báo cáo của Ủy ban\nSố hồ sơ đ\u{FFFD}ợc tiếp nhận", "<p>Số liệu</p>\n<p>đ\u{FFFD}ợc</p>",
    ])
  func replaced(text: String) throws {
    let notices = try DocumentReader.read(Array(text.utf8)).notices
    #expect(notices.map(\.rule) == [.ocrSuspect])
    #expect(notices.first?.line == 2)
  }

  @Test("a ư that some words of TCVN3 have lost and others kept is told with its line")
  func partlyLost() throws {
    let document = try DocumentReader.read(
      bytes("Tæng sè hå s¬ ®­îc gi¶i quyÕt\nSè l\u{AD}îng ngêi ®îc ph©n c«ng\n"))
    #expect(document.notices.contains { $0.rule == .ocrSuspect && $0.line == 2 })
  }

  @Test("lines in TCVN3 and VNI in UTF-8, and foreign words left alone")
  func characters() throws {
    let source = """
      Báo cáo của Ủy ban nhân dân
      Sè liÖu thèng kª n¨m 2023
      Sè: 12
      Keát quaû thöïc hieän keá hoaïch
      Họp tại café Müller, Côte d'Ivoire
      Ban DÃ¢n tá»™c
      café résumé
      """
    let document = try DocumentReader.read(Array(source.utf8))
    #expect(
      document.texts == [
        "Báo cáo của Ủy ban nhân dân", "Số liệu thống kê năm 2023", "Sè: 12",
        "Kết quả thực hiện kế hoạch", "Họp tại café Müller, Côte d'Ivoire", "Ban Dân tộc",
        "café résumé",
      ])
    #expect(document.encoding == "UTF-8")
    #expect(
      Set(document.notices.map(\.message)) == [
        "TCVN3 in line 2", "VNI-Windows in line 4", "UTF-8 as windows-1252 in line 6",
      ])
  }

  @Test("short lines follow their document")
  func inherited() throws {
    let source = "Sè: 12\nBé Néi vô\nSè liÖu thèng kª n¨m\nBé\nhé"
    let expected = ["Số: 12", "Bộ Nội vụ", "Số liệu thống kê năm", "Bộ", "hộ"]
    let inCharacters = try DocumentReader.read(Array(source.utf8))
    #expect(inCharacters.texts == expected)
    #expect(inCharacters.encoding == "TCVN3")
    #expect(try DocumentReader.read(bytes(source)).texts == expected)
  }

  @Test("eths")
  func eths() throws {
    let document = try DocumentReader.read(Array("Ðơn vị: QÐ-UBND\nSố ðược giao".utf8))
    #expect(document.texts == ["Đơn vị: QĐ-UBND", "Số được giao"])
    #expect(document.notices.map(\.message) == ["Ð (U+00D0) read as Đ (U+0110) in lines 1-2"])
    let icelandic = try DocumentReader.read(Array("Ðað er gott að búa".utf8))
    #expect(icelandic.texts == ["Ðað er gott að búa"])
    #expect(icelandic.notices.isEmpty)
  }

  @Test("wherever in the text they stand", arguments: 1...40)
  func place(offset: Int) throws {
    let padding =
      String(repeating: "ấ", count: offset / 3) + String(repeating: "a", count: offset % 3)
    for rest in ["", String(repeating: " năm", count: 8)] {
      let eth = try DocumentReader.read(Array((padding + " Ðiều" + rest).utf8))
      #expect(eth.texts == [padding + " Điều" + rest])
      let line = "Keát quaû thöïc hieän" + String(rest.filter { $0 != "ă" })
      let vni = try DocumentReader.read(Array((padding + "\n" + line).utf8))
      #expect(vni.texts.last?.hasPrefix("Kết quả thực hiện") == true)
    }
  }

  @Test("a page in a legacy encoding, by its bytes and not its declaration")
  func page() throws {
    let page = "<html><meta charset=windows-1252><table><tr><td>Sè liÖu<td>Tæng sè hå s¬</table>"
    let document = try DocumentReader.read(bytes(page))
    #expect(document.tables.first?.rows.first?.cells.map(\.text) == ["Số liệu", "Tổng số hồ sơ"])
    #expect(document.encoding == "TCVN3")
    let latin = "<html><meta charset=iso-8859-1><p>L'année dernière, l'été"
    #expect(try DocumentReader.read(bytes(latin)).texts == ["L'année dernière, l'été"])
  }

  @Test(
    "text in another language is refused as bytes",
    arguments: [
      "L'année dernière, à Marienbad, l'été était très beau", "Straße für Fußgänger und Größe",
      "Não há solução para a educação", "El año pasado, más información y educación",
      "Příroda a lidé, ve městě a na vsi", "Det var på tide å gå hjem", "\u{80}\u{81}", "caf\u{E9}",
    ])
  func refused(text: String) throws {
    if text.unicodeScalars.allSatisfy({ $0.value < 0x100 }) {
      #expect(failure(bytes(text))?.kind == .unknownEncoding)
    }
    let document = try DocumentReader.read(Array(text.utf8))
    #expect(document.notices.isEmpty)
    #expect(document.encoding == "UTF-8")
  }

  @Test("random bytes are refused", arguments: 1...200)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<400).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33) | 1
    }
    #expect(failure(bytes) != nil)
  }

  @Test("lost letters are told with their place")
  func lost() {
    let stripped = bytes("B¸o c¸o n¨m\nCh¬ng tr×nh c«ng t¸c ®îc giao, kÕ ho¹ch n¨m")
    let error = failure(stripped)
    #expect(error?.kind == .lettersLost(.softHyphens))
    #expect(error?.line == 2)
    #expect(error?.offset == 12)
    let replaced = failure(Array("Báo cáo\nS\u{FFFD} li\u{FFFD}u th\u{FFFD}ng k\u{FFFD}".utf8))
    #expect(replaced?.kind == .lettersLost(.replaced))
    #expect(replaced?.line == 2)
    #expect(failure(Array("S? li?u th?ng k?".utf8))?.kind == .lettersLost(.replaced))
  }
}
