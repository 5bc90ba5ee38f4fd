/// What the words of a row say about it, for readers of formats that mark neither tables nor
/// headers: sheets.
package struct RowWords: Sendable {
  private let words = HeaderWords()

  /// Makes the words of Vietnamese forms.
  package init() {}

  /// Whether the texts are those of a header: a label and another role, none longer than headers are.
  package func isHeader(_ texts: [String]) -> Bool {
    // A row that begins with a code has the words of its label: `1.3.1. | Tổng số … | Nhiệm vụ`.
    if let first = texts.first, Self.isCode(first) { return false }
    var roles: Set<ColumnRole> = []
    var named = 0
    for text in texts where text.utf8.count < 160 {
      guard let role = words.role(of: text) else { continue }
      roles.insert(role)
      named += 1
    }
    return roles.count >= 2 && named * 2 >= texts.count
      && (roles.contains(.label) || roles.contains(.code))
  }

  /// Whether a text is a code or outline number and nothing else: `1.2.`, `IV`, `a)`.
  package static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 16 && OutlineCode(parsing: text) != nil
  }

  /// Whether a text begins with an outline number or bullet: `II. Cải cách thể chế`.
  package static func opensItem(_ text: String) -> Bool { OutlineMarker(of: text) != nil }

  /// Whether a text is a figure or stands for one.
  package static func isFigure(_ text: String) -> Bool {
    guard text.utf8.count < 40, let first = text.utf8.first else { return false }
    if first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "(") {
      return text.utf8.allSatisfy { $0.isDigit || Self.figureSigns.contains($0) }
    }
    return Absence(parsing: text) != nil
  }

  /// Whether a text opens a caption: `Phụ lục 1`, `Đơn vị tính: người`.
  package static func opensCaption(_ text: String) -> Bool {
    if AppendixCaption.begins(text) { return true }
    // The rest of a label that a page break cut may begin with `đơn vị`.
    guard text.utf8.count <= 80, !LowerCase.begins(text) else { return false }
    let key = Folding.key(text)
    return key.hasPrefix("don vi tinh") || key.hasPrefix("dvt")
      || key.hasPrefix("don vi") && text.utf8.contains(UInt8(ascii: ":"))
  }

  /// Whether a text opens what stands below a table: recipients, signature, place and date.
  package static func opensSignature(_ text: String) -> Bool {
    if ReportZones.opensRecipients(text) { return true }
    guard text.utf8.count < 120 else { return false }
    // `TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC`: by authority of, in place of (Nghị định 30/2020/NĐ-CP,
    // Appendix I, part II, 7).
    if ["TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T"].contains(where: { text.hasPrefix($0) }) {
      return true
    }
    let key = Folding.key(text)
    if Self.signatures.contains(where: { key.hasPrefix($0) }) { return true }
    guard let comma = text.utf8.lastIndex(of: UInt8(ascii: ",")) else { return false }
    let date = Folding.key(String(text[text.utf8.index(after: comma)...]))
    return date.hasPrefix("ngay ") && date.contains(" thang ") && date.contains(" nam")
  }

  /// Whether a text is a note below a table: `Ghi chú: …`, `Nguồn: …`, `(*) …`.
  package static func opensNote(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "*"): return true
    case UInt8(ascii: "("): return text.utf8.dropFirst().first == UInt8(ascii: "*")
    default: break
    }
    let key = Folding.key(text)
    return ["ghi chu", "chu thich", "nguon so lieu", "nguon", "luu y"].contains {
      key.hasPrefix($0)
    }
      && text.utf8.contains(UInt8(ascii: ":"))
  }

  private static let figureSigns: [UInt8] = Array("., -+%()/".utf8)
  private static let signatures = [
    "nguoi lap", "thu truong", "ke toan truong",
  ]
}
