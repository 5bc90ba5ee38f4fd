import Foundation
import ReportExtraction
import ReportFormats
import Testing

/// A report is the same in whatever encoding it comes.
@Suite("Reports in legacy encodings")
struct EncodedReportTests {
  /// A report in characters that every encoding has, and what it is read as.
  struct PlainReport: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let document: Document

    var testDescription: String { name }

    init(_ report: CorpusCase) throws {
      name = report.name
      text = EncodedReportTests.plain(try report.bytes())
      document = try DocumentReader.read(Array(text.utf8))
    }
  }

  private static let reports = Result {
    try CorpusCase.unicodeTexts().filter { $0.name.hasPrefix("cchc/") }
      .map(PlainReport.init)
  }

  private static let encodings: [TextEncoding] = [
    .tcvn3, .vni, .viscii, .vps, .windows1258, .viqr, .utf16LittleEndian, .utf16BigEndian,
    .mojibake,
  ]

  @Test("the bytes of a report", arguments: try reports.get(), encodings)
  func bytes(report: PlainReport, encoding: TextEncoding) throws {
    try expectSameReport(report, Encoder.encode(report.text, encoding), encoding)
  }

  @Test(
    "a report whose bytes were taken for Latin and written as UTF-8", arguments: try reports.get(),
    [TextEncoding.tcvn3, .vni, .viscii, .windows1258])
  func characters(report: PlainReport, encoding: TextEncoding) throws {
    let bytes = Encoder.takenForLatin(Encoder.encode(report.text, encoding))
    try expectSameReport(report, bytes, encoding, isTakenForLatin: true)
  }

  @Test("a report whose halves are in two encodings", arguments: try reports.get())
  func halves(report: PlainReport) throws {
    let lines = report.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines[..<(lines.count / 2)].map { String($0) }.joined(separator: "\n") + "\n"
    let body = lines[(lines.count / 2)...].map { String($0) }.joined(separator: "\n")
    // In aligned text "nước" may be the only word of a line with a mark: in VISCII it is valid UTF-8.
    let pairs: [(TextEncoding, TextEncoding)] =
      report.text.contains("                    ")
      ? [(.utf8, .vni)] : [(.utf8, .vni), (.vni, .viscii), (.viscii, .utf8)]
    for (first, second) in pairs {
      try expectSameReport(
        report, Encoder.encode(head, first) + Encoder.encode(body, second), nil)
    }
  }

  /// A text with a hyphen for what some encoding lacks.
  private static func plain(_ bytes: [UInt8]) -> String {
    var plain = ""
    for scalar in String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
      .unicodeScalars
    where scalar != "\u{FEFF}" {
      let isKnown = scalar.value < 0x80 || LegacyTable.places[scalar] != nil
      plain.unicodeScalars.append(isKnown ? scalar : "-")
    }
    return plain
  }

  private func expectSameReport(
    _ report: PlainReport, _ bytes: [UInt8], _ encoding: TextEncoding?,
    isTakenForLatin: Bool = false
  ) throws {
    let document = try DocumentReader.read(bytes)
    let isLowered = encoding == .tcvn3
    func cased(_ text: String) -> String { isLowered ? text.lowercased() : text }
    let (pieces, expectedPieces) = (document.pieces, report.document.pieces)
    #expect(pieces.count == expectedPieces.count)
    for (left, right) in zip(pieces, expectedPieces) where cased(left.text) != cased(right.text) {
      #expect(left.text == right.text)
      break
    }
    #expect(pieces.map(\.provenance.line) == expectedPieces.map(\.provenance.line))
    if !isTakenForLatin {
      for piece in pieces where !piece.text.isEmpty {
        guard let encoding, let range = piece.provenance.range else { continue }
        let there = Encoder.decode(Array(bytes[range.start..<range.end]), encoding)
        // Where a cell is wrapped over lines, the cells beside it stand between them.
        guard !there.contains("<"), !there.contains(where: \.isNewline) else { continue }
        let folded = there.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // A cell of several lines is found by the first.
        guard folded.lowercased() != piece.text.lowercased(),
          folded.lowercased() != piece.firstLine.lowercased()
        else { continue }
        Issue.record("'\(folded)' stands where '\(piece.text)' was read")
        break
      }
    }
    if let encoding { #expect(document.encoding == encoding.rawValue) }
    #expect(document.notices.contains { $0.rule == .encodingRepaired })
    guard !isLowered, report.name == "cchc/89-BC-BDT.txt" else { return }
    expectSame(
      try CorpusCase.extract(Array(report.text.utf8), source: report.name),
      try CorpusCase.extract(bytes, source: report.name).withoutRepairs)
  }
}

extension ExtractionResult {
  fileprivate var withoutRepairs: ExtractionResult {
    var result = self
    result.findings.removeAll { $0.rule == .encodingRepaired }
    return result
  }
}

extension Document {
  /// Paragraphs and cells in order.
  fileprivate var pieces: [(text: String, firstLine: String, provenance: Provenance)] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [(paragraph.text, paragraph.text, paragraph.provenance)]
      case .table(let table):
        table.rows.flatMap { row in
          row.cells.map { ($0.text, $0.lines.first ?? "", $0.provenance) }
        }
      }
    }
  }
}

/// Writes Vietnamese as it was written before Unicode.
private enum Encoder {
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8, .windows1252: Array(text.utf8)
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .mojibake: takenForLatin(Array(text.utf8))
    case .windows1258: text.unicodeScalars.flatMap(windows1258)
    case .viqr: viqr(text)
    case .tcvn3, .vni, .viscii, .vps:
      LegacyTable(encoding)?.encode(text, loweringCapitals: encoding == .tcvn3) ?? []
    }
  }

  static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    guard encoding == .mojibake else { return EncodingReading(bytes, in: encoding).text }
    return EncodingReading(parsing: String(decoding: bytes, as: UTF8.self)).text
  }

  /// Each byte as the character that windows-1252 has for it, in UTF-8.
  static func takenForLatin(_ bytes: [UInt8]) -> [UInt8] {
    Array(EncodingReading(bytes, in: .windows1252).text.utf8)
  }

  private static func windows1258(_ letter: Unicode.Scalar) -> [UInt8] {
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
    ]
    let letters: [Unicode.Scalar: UInt8] = [
      "Ă": 0xC3, "Đ": 0xD0, "Ơ": 0xD5, "Ư": 0xDD, "ă": 0xE3, "đ": 0xF0, "ơ": 0xF5, "ư": 0xFD,
      "Â": 0xC2, "Ê": 0xCA, "Ô": 0xD4, "â": 0xE2, "ê": 0xEA, "ô": 0xF4,
    ]
    if letter.value < 0x80 { return [UInt8(letter.value)] }
    if let byte = letters[letter] { return [byte] }
    let (base, tone) = parts(letter)
    return (base.value < 0x80 ? [UInt8(base.value)] : [letters[base] ?? 0x3F]) + [
      tones[tone] ?? 0x3F
    ]
  }

  private static func viqr(_ text: String) -> [UInt8] {
    var result = ""
    let tones: [Unicode.Scalar: String] = [
      "\u{300}": "`", "\u{309}": "?", "\u{303}": "~", "\u{301}": "'", "\u{323}": ".",
    ]
    let letters: [Unicode.Scalar: String] = [
      "Ă": "A(", "Đ": "DD", "Ơ": "O+", "Ư": "U+", "ă": "a(", "đ": "dd", "ơ": "o+", "ư": "u+",
      "Â": "A^", "Ê": "E^", "Ô": "O^", "â": "a^", "ê": "e^", "ô": "o^",
    ]
    var mayTakeSign = false
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let isSign = "^(+`'?~.".unicodeScalars.contains(scalar)
        if isSign && mayTakeSign { result += "\\" }
        result.unicodeScalars.append(scalar)
        mayTakeSign = "aeiouyAEIOUY".unicodeScalars.contains(scalar)
        continue
      }
      mayTakeSign = true
      if let letter = letters[scalar] {
        result += letter
      } else {
        let (base, tone) = parts(scalar)
        result += (letters[base] ?? String(base)) + (tones[tone] ?? "")
      }
    }
    return Array(result.utf8)
  }

  /// A letter without its tone, and the tone.
  private static func parts(_ letter: Unicode.Scalar) -> (
    base: Unicode.Scalar, tone: Unicode.Scalar
  ) {
    var marks = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
    let tone = marks.firstIndex {
      ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"].contains($0)
    }
    let mark = tone.map { marks.remove(at: $0) } ?? " "
    var base = String.UnicodeScalarView()
    base.append(contentsOf: marks)
    return (String(base).precomposedStringWithCanonicalMapping.unicodeScalars.first ?? " ", mark)
  }
}
