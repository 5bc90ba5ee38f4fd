import Foundation
import Glibc
import ReportExtraction
import Testing

@Suite("Tables of the legacy encodings")
struct LegacyTableTests {
  @Test("every letter, there and back", arguments: [TextEncoding.tcvn3, .vni, .viscii, .vps])
  func letters(encoding: TextEncoding) throws {
    let table = try #require(LegacyTable(encoding))
    #expect(table.bytes.count == LegacyTable.letters.count)
    var seen: Set<[UInt8]> = []
    for (letter, bytes) in zip(LegacyTable.letters, table.bytes) {
      guard let bytes else { continue }
      #expect(seen.insert(bytes).inserted)
      let text = EncodingReading(bytes, in: encoding).text
      #expect(Array(text.unicodeScalars) == [letter])
    }
    #expect(seen.count == (encoding == .tcvn3 ? 86 : 146))
  }

  /// glibc knows TCVN 5712 (whose VN3 is a part of VN1), VISCII and windows-1258.
  @Test(
    "every letter as glibc has it",
    arguments: [
      (TextEncoding.tcvn3, "TCVN"), (.viscii, "VISCII"), (.windows1258, "CP1258"),
    ])
  func glibc(encoding: TextEncoding, name: String) throws {
    for letter in LegacyTable.letters {
      let bytes = try Self.iconv(Array(String(letter).utf8), to: name)
      let isInVN3 = bytes.count == 1 && (bytes[0] < 0x80 || bytes[0] > 0xA0)
      if encoding == .tcvn3, letter.properties.isUppercase, !isInVN3 || letter.value > 0x1B0 {
        continue
      }
      if encoding == .tcvn3, letter.properties.isUppercase,
        !"AĂÂEÊIOÔƠUƯYĐ".unicodeScalars.contains(letter)
      {
        continue
      }
      #expect(
        Array(EncodingReading(bytes, in: encoding).text.unicodeScalars) == [letter], "\(bytes)")
    }
  }

  @Test("every syllable of the corpus, there and back")
  func syllables() throws {
    var syllables: Set<String> = []
    for report in try CorpusCase.unicodeTexts() {
      let text = String(decoding: try report.bytes(), as: UTF8.self)
        .precomposedStringWithCanonicalMapping
      syllables.formUnion(
        text.split(whereSeparator: { !$0.isLetter }).lazy.filter {
          !$0.utf8.allSatisfy { $0 < 0x80 }
        }
        .map { $0.lowercased() })
    }
    #expect(syllables.count > 500)
    for encoding in [TextEncoding.tcvn3, .vni, .viscii, .vps] {
      let table = try #require(LegacyTable(encoding))
      for syllable in syllables {
        guard let bytes = table.encode(syllable) else { continue }
        #expect(EncodingReading(bytes, in: encoding).text == syllable)
      }
    }
    for syllable in syllables {
      let bytes = try Self.iconv(Array(syllable.utf8), to: "CP1258")
      #expect(EncodingReading(bytes, in: .windows1258).text == syllable)
    }
  }

  private struct IconvError: Error {}

  private static func iconv(_ input: [UInt8], to name: String) throws -> [UInt8] {
    guard let descriptor = unsafe iconv_open(name, "UTF-8"),
      Int(bitPattern: descriptor) != -1
    else { throw IconvError() }
    defer { unsafe _ = iconv_close(descriptor) }
    var input = input.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 64)
    var (left, room) = (input.count, output.count)
    let isDone = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var into = target.baseAddress
        return unsafe Glibc.iconv(descriptor, &from, &left, &into, &room) != Int.max
      }
    }
    guard isDone, left == 0 else { throw IconvError() }
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
  }
}
