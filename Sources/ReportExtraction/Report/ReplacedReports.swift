/// Finds the reports that a report says it replaces: `Báo cáo này thay thế Báo cáo số 45/BC-SNV`.
///
/// Only what the report says of itself and of whole reports counts: a report on other documents that
/// replace each other says nothing of itself, and a corrigendum (`đính chính Báo cáo số …`) or another
/// appendix (`thay thế phụ lục của Báo cáo số …`) revises figures without replacing the rest.
struct ReplacedReports {
  /// The number of the report itself, which is none of them.
  let own: String?
  private(set) var references: [Reference] = []

  /// Reads the title and what stands around it, the prose and the notes below it.
  init(_ zones: ReportZones, narrative: Narrative, own: String?) {
    self.own = own
    let heading = zones.letterhead.firstIndex { DocumentKind(heading: $0.text) != nil }
    for passage in Narrative(Array(zones.letterhead[(heading ?? 0)...])).passages {
      read(passage, isTitle: true)
    }
    for passage in narrative.passages { read(passage, isTitle: false) }
    for passage in Narrative(zones.signature).passages { read(passage, isTitle: false) }
  }

  private mutating func read(_ passage: Narrative.Passage, isTitle: Bool) {
    // Most passages cite nothing.
    guard passage.text.utf8.contains(UInt8(ascii: "/")) else { return }
    let text = passage.text
    let citations = CitationScanner.citations(in: text)
    guard !citations.isEmpty, Folding.key(text).contains("thay the") else { return }
    var isReplaced = false
    for (index, citation) in citations.enumerated() {
      let before = index > 0 ? citations[index - 1].end : 0
      let gap = Folding.key(Self.slice(text, before, citation.offset))
      let goesOn = isReplaced && Self.joints.contains(gap)
      isReplaced =
        Self.isReport(citation)
        && (goesOn
          || says(in: text, at: index, of: citations, isTitle: isTitle)
          || isNamed(behind: citation, in: text))
      guard isReplaced, citation.number.text != own,
        !references.contains(where: { $0.number == citation.number.text })
      else { continue }
      references.append(
        Reference(
          kind: citation.kind, number: citation.number.text, date: citation.date,
          line: passage.line(at: citation.offset)))
    }
  }

  private static func isReport(_ citation: Citation) -> Bool {
    citation.kind == "Báo cáo" || citation.kind == nil && citation.number.type == "BC"
  }

  /// Whether the clause before a citation says that this report replaces it.
  private func says(
    in text: String, at index: Int, of citations: [Citation], isTitle: Bool
  ) -> Bool {
    let offset = citations[index].offset
    let start = Self.clauseStart(in: text, before: offset)
    let clause = Self.slice(text, start.offset, offset)
    var words = Folding.key(clause).split(separator: " ")[...]
    while let last = words.last, Self.between.contains(last) { words.removeLast() }
    guard words.suffix(2) == ["thay", "the"] else { return false }
    words.removeLast(2)
    if words.last == "de" || words.last == "nham" { words.removeLast() }
    // The subject is another document: `Báo cáo số 50/BC-SNV (thay thế Báo cáo số 45/BC-SNV)`.
    let subject = citations[..<index].last { other in
      start.isBracket
        ? Folding.key(Self.slice(text, other.end, start.offset)).isEmpty
        : other.offset >= start.offset
    }
    if let subject { return subject.number.text == own }
    if words.isEmpty { return true }
    let said = " \(words.joined(separator: " ")) "
    guard !Self.others.contains(where: { said.contains($0) }) else { return false }
    return isTitle || Self.selves.contains { said.contains($0) } || said.hasSuffix(" bao cao ")
  }

  /// Whether the text behind a citation says that this report replaces it: `Báo cáo số 45/BC-SNV được
  /// thay thế bằng Báo cáo này`.
  private func isNamed(behind citation: Citation, in text: String) -> Bool {
    let rest = Folding.key(Self.slice(text, citation.end, min(citation.end + 120, text.utf8.count)))
    return Self.passives.contains { rest.hasPrefix($0) }
  }

  /// Where the clause begins in which an offset stands: behind the last full stop, semicolon or open
  /// bracket.
  private static func clauseStart(
    in text: String, before end: Int
  ) -> (offset: Int, isBracket: Bool) {
    let bytes = text.utf8Span.span
    var position = end
    while position > 0 {
      let byte = bytes[position - 1]
      if byte == UInt8(ascii: "(") { return (position, true) }
      let isSpaced = position < bytes.count && bytes[position] == UInt8(ascii: " ")
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".") && isSpaced {
        return (position, false)
      }
      position -= 1
    }
    return (0, false)
  }

  private static func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return String(decoding: utf8[from..<utf8.index(from, offsetBy: end - start)], as: UTF8.self)
  }

  /// What may stand between `thay thế` and the report: `cho toàn bộ các báo cáo đã gửi tại`.
  private static let between: Set<Substring> = [
    "cho", "toan", "bo", "cac", "bao", "cao", "da", "gui", "truoc", "do", "day", "ban", "hanh",
    "tai", "van",
  ]
  /// What joins the reports of a list, between one and the next.
  private static let joints: Set<String> = ["", "va", "va cac", "cung", "cung voi", "dong thoi"]
  /// What a report calls itself.
  private static let selves = [" bao cao nay ", " van ban nay ", " ban nay "]
  /// What is said of others, is asked for, or is denied.
  private static let others = [
    " khong ", " chua ", " de nghi ", " yeu cau ", " kien nghi ", " gui ", " thong tu ",
    " quyet dinh ", " nghi dinh ", " ke hoach ", " cong van ", " nghi quyet ", " cac don vi ",
  ]
  private static let passives = [
    "duoc thay the bang bao cao nay", "duoc thay the boi bao cao nay",
    "bi thay the boi bao cao nay",
    "bi thay the bang bao cao nay",
  ]
}
