import OfficeSamples
import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("Damaged and hostile packages")
struct DamagedPackageTests {
  private static let body = "<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>"

  private func failure(_ bytes: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      _ = try DocumentReader.read(bytes)
      return nil
    } catch { return error }
  }

  /// The sample with its members changed.
  private func bytes(
    _ sample: WordSample = WordSample(Self.body),
    _ change: (inout [ZipWriter.Member]) -> Void
  ) -> [UInt8] {
    var members = sample.members.map { ZipWriter.Member($0.name, Array($0.text.utf8)) }
    change(&members)
    var archive = ZipWriter()
    for member in members { archive.add(member) }
    return archive.bytes
  }

  private func expect(
    _ bytes: [UInt8], _ kind: ReadingError.Kind, saying words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = failure(bytes)
    #expect(error?.kind == kind, sourceLocation: sourceLocation)
    #expect(
      error?.message.contains(words) == true, "\(error?.message ?? "no error")",
      sourceLocation: sourceLocation)
  }

  @Test("the sample itself is read")
  func sound() {
    #expect(failure(bytes { _ in }) == nil)
  }

  @Test("members that inflate beyond the limit")
  func bomb() {
    let matches = (300 << 20) / 258
    let bomb = bytes { $0[2] = ZipWriter.Member("word/document.xml", zerosTimes: matches) }
    #expect(bomb.count < 2 << 20)
    expect(bomb, .limitExceeded, saying: "'word/document.xml'")
  }

  @Test("a size that a header claims is not believed", arguments: [false, true], [1, 1 << 20])
  func sizes(isLocal: Bool, added: UInt32) {
    expect(
      bytes { members in
        if isLocal { members[2].localSize += added } else { members[2].size += added }
      }, .parserFailure, saying: "cannot be read")
    // Both claim less than there is.
    expect(
      bytes { members in
        members[2] = ZipWriter.Member("word/document.xml", zerosTimes: 1000)
        members[2].size = 10
        members[2].localSize = 10
      }, .parserFailure, saying: "'word/document.xml'")
  }

  @Test(
    "names that lead out of the archive",
    arguments: ["../x.xml", "word/../../x.xml", "/etc/x.xml", "\\x.xml", "C:/x.xml", "word\\..\\x"])
  func names(name: String) {
    expect(
      bytes { $0.append(ZipWriter.Member(name, [])) }, .parserFailure, saying: "leads out of it")
  }

  @Test("two members of one name")
  func doubled() {
    expect(bytes { $0.append($0[2]) }, .parserFailure, saying: "two members have one name")
  }

  @Test("an archive cut at any byte is an error, never a crash")
  func truncated() {
    let whole = bytes { _ in }
    for count in stride(from: 4, to: whole.count, by: 37) {
      #expect(failure(Array(whole.prefix(count))) != nil)
    }
    expect(Array(whole.prefix(whole.count - 30)), .parserFailure, saying: "the zip archive")
  }

  @Test("bytes behind an archive are no part of it")
  func trailing() {
    #expect(failure(bytes { _ in } + [0, 0, 0x0D, 0x0A]) == nil)
  }

  @Test("any byte changed is an error or no matter, never a crash")
  func flipped() {
    let whole = bytes { _ in }
    for index in stride(from: 0, to: whole.count, by: 11) {
      var changed = whole
      changed[index] ^= 0x55
      _ = failure(changed)
    }
  }

  @Test("bytes of a member that do not fit its checksum")
  func checksum() {
    expect(bytes { $0[2].checksum ^= 1 }, .parserFailure, saying: "'word/document.xml'")
  }

  @Test("an encrypted member")
  func encrypted() {
    expect(bytes { $0[2].flags |= 1 }, .parserFailure, saying: "'word/document.xml'")
  }

  @Test("a method of compression that is not known")
  func method() {
    expect(bytes { $0[2].method = 99 }, .parserFailure, saying: "the zip archive cannot be read")
  }

  @Test("parts that are missing are named")
  func missing() {
    // The relationships still name it.
    expect(bytes { $0.remove(at: 2) }, .parserFailure, saying: "no member 'word/document.xml'")
    expect(
      bytes(WordSample(Self.body, styles: "")) { $0.removeLast() }, .parserFailure,
      saying: "no member 'word/styles.xml'")
  }

  @Test("without relationships the main part is where Word has it")
  func withoutRelationships() {
    #expect(failure(bytes { $0.remove(at: 1) }) == nil)
  }

  @Test("a main part that is no Word document")
  func otherRoot() {
    expect(
      bytes { $0[2] = ZipWriter.Member("word/document.xml", Array("<workbook/>".utf8)) },
      .parserFailure, saying: "w:document was expected")
  }

  @Test(
    "XML that is not well formed, with its part and line",
    arguments: ["<w:p>", "<w:p></w:tbl>", "&unknown;", "<w:p a=1/>", "</w:body>\n<w:body>\u{1}"])
  func malformed(body: String) {
    expect(
      WordSample(body).bytes, .parserFailure, saying: "'word/document.xml' cannot be read as XML")
  }

  @Test(
    "a document type, and so every entity",
    arguments: [
      "<!DOCTYPE w:document>",
      "<!DOCTYPE d [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>",
      "<!DOCTYPE d SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE d [<!ENTITY e SYSTEM '/etc/passwd'>]>",
    ])
  func documentType(declaration: String) {
    let text =
      declaration + "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
      + "<w:body>\(Self.body)</w:body></w:document>"
    expect(
      bytes { $0[2] = ZipWriter.Member("word/document.xml", Array(text.utf8)) }, .parserFailure,
      saying: "DOCTYPE")
  }

  @Test("relationships that lead out of the package are not followed")
  func externalRelationships() {
    let relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"1\" Type=\"x/styles\" Target=\"http://a.vn/\" TargetMode=\"External\"/>"
      + "<Relationship Id=\"2\" Type=\"x/numbering\" Target=\"../../../etc/passwd\"/>"
      + "</Relationships>"
    #expect(
      failure(
        bytes {
          $0[3] = ZipWriter.Member("word/_rels/document.xml.rels", Array(relationships.utf8))
        }) == nil)
  }

  @Test(
    "a piece of XML that the parser would take minutes over",
    arguments: [("<!--", "-->"), ("<w:p w:rsidR='>", "'/>"), ("<?x ", "?>"), ("<![CDATA[", "]]>")])
  func longPiece(opening: String, closing: String) {
    let bytes =
      Array(("<w:body>" + opening).utf8)
      + [UInt8](repeating: UInt8(ascii: "<"), count: XMLMarkup.longestPiece)
      + Array((closing + "</w:body>").utf8)
    #expect(throws: ReadingError.self) { try XMLMarkup.check(bytes.span, part: "content.xml") }
  }

  @Test("elements nested too deeply", arguments: ["w:p", "w:ins", "w:sdt"])
  func nesting(element: String) {
    let body =
      String(repeating: "<\(element)>", count: 2000)
      + String(repeating: "</\(element)>", count: 2000)
    expect(WordSample(body).bytes, .limitExceeded, saying: "elements are open")
  }

  @Test("tables nested too deeply")
  func nestedTables() {
    let body =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 150)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 150)
    expect(WordSample(body).bytes, .limitExceeded, saying: "nested")
  }

  @Test("a document without text is empty")
  func empty() {
    #expect(failure(WordSample("<w:p/><w:tbl><w:tr/></w:tbl>").bytes)?.kind == nil)
    #expect(failure(WordSample("<w:p/>").bytes)?.kind == .emptyInput)
  }

  @Test("spans and free columns beyond all bounds are clamped")
  func spans() throws {
    let wide = "<w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>"
    let body =
      "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999999999999999\"/><w:gridAfter "
      + "w:val=\"2000000000\"/></w:trPr>"
      + String(repeating: "<w:tc>\(wide)<w:p/></w:tc>", count: 20) + "</w:tr></w:tbl>"
    let table = try #require(try DocumentReader.read(WordSample(body).bytes).tables.first)
    var notices: [ReadingNotice] = []
    _ = TableGrid(table, notices: &notices)
    #expect(notices.map(\.rule) == [.spanClamped])
  }
}
