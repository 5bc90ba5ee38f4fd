import Testing

@testable import ReportExtraction

@Suite("Cutting and finding words")
struct TrimmingTests {
  @Test(
    "spaces and closing punctuation",
    arguments: [
      ("  Sở Nội vụ ", "Sở Nội vụ", "Sở Nội vụ"), ("Sở Nội vụ.", "Sở Nội vụ.", "Sở Nội vụ"),
      ("(của Ban);", "(của Ban);", "(của Ban"), (" . ", ".", ""), ("", "", ""),
      ("9/", "9/", "9"),
    ])
  func trimming(text: String, spaces: String, punctuation: String) {
    #expect(Trimming.spaces(text) == spaces)
    #expect(Trimming.closingPunctuation(text) == punctuation)
  }

  @Test(
    "words in any case",
    arguments: [
      ("ban dân tộc", "của Ban Dân tộc tỉnh", "Ban Dân tộc"), ("đỗ", "ĐỖ VĂN A", "ĐỖ"),
      ("ban dân tộc", "BAN DÂN TỘC", "BAN DÂN TỘC"), ("aab", "aaab", "aab"),
      ("ban dân tộc", "Ban Dân vận", nil), ("ban", "", nil), ("", "Ban", nil),
    ] as [(String, String, String?)])
  func caseInsensitive(words: String, text: String, found: String?) {
    let range = CaseInsensitive.range(ofLowercased: words, in: text)
    #expect(range.map { String(text[$0]) } == found)
  }

  @Test(
    "the last place of a text",
    arguments: [
      ("của A của B", "của", 8), ("của", "của", 0), ("ababa", "aba", 2), ("ab", "abc", nil),
      ("ab", "", nil), ("", "a", nil),
    ] as [(String, String, Int?)])
  func lastRange(text: String, needle: String, offset: Int?) {
    let range = text.utf8.lastRange(of: needle.utf8)
    #expect(
      range.map { text.utf8.distance(from: text.utf8.startIndex, to: $0.lowerBound) } == offset)
  }
}
