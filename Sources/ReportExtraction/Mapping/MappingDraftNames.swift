/// What a drafted form is called, by the titles and captions of its reports.
struct MappingDraftNames {
  private var captions: [(text: String, count: Int)] = []
  private var letterhead = Letterhead()
  private var subjects: [(text: String, count: Int)] = []

  /// The longest id made of a title, in bytes.
  private static let longestID = 40
  /// The most initials in a namespace.
  private static let mostInitials = 8

  /// Takes in what a report is about.
  mutating func add(_ letterhead: Letterhead) {
    self.letterhead = letterhead
    guard let title = letterhead.title else { return }
    let words = Self.withoutOccasion(title, issuer: letterhead.issuer, place: letterhead.place)
    if let words { Self.count(words, in: &subjects) }
  }

  /// Takes in the caption of its table, behind what the report is about.
  mutating func add(caption: String?) {
    guard let caption, !Unit.isCaption(caption) else { return }
    let words = Self.withoutOccasion(
      caption, issuer: letterhead.issuer, place: letterhead.place)
    if let words { Self.count(words, in: &captions) }
  }

  /// What the form is called.
  var title: String { titles.first ?? "Biểu số liệu" }

  /// The words by which a report of the form is recognised, those most often printed first.
  var titles: [String] {
    var keys: Set<String> = []
    let words = [captions, subjects].compactMap { texts in
      texts.map(\.count).max().flatMap { most in texts.first { $0.count == most }?.text }
    }
    let titles = words.filter { keys.insert(Folding.key($0)).inserted }
    return titles.isEmpty ? ["Biểu số liệu"] : titles
  }

  /// The words of the title joined by hyphens: `cong-tac-cai-cach-hanh-chinh`.
  var id: String {
    var id = ""
    for word in Folding.key(title).utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: word.filter { $0 != UInt8(ascii: "%") }, as: UTF8.self)
      guard !word.isEmpty else { continue }
      if !id.isEmpty, id.utf8.count + word.utf8.count + 1 > Self.longestID { break }
      id += id.isEmpty ? word : "-" + word
    }
    return id.isEmpty ? "draft" : id
  }

  /// The initials of the title in capitals: `CTCCHC`; never `X`, the namespace of no mapping.
  var namespace: String {
    var initials: [UInt8] = []
    for word in Folding.key(title).utf8.split(separator: UInt8(ascii: " ")) {
      guard let first = word.first, (0x61...0x7A).contains(first) else { continue }
      initials.append(first & ~0x20)
      if initials.count == Self.mostInitials { break }
    }
    return initials.count < 2 ? "FORM" : String(decoding: initials, as: UTF8.self)
  }

  private static func count(_ text: String, in texts: inout [(text: String, count: Int)]) {
    let key = Folding.key(text)
    if let index = texts.firstIndex(where: { Folding.key($0.text) == key }) {
      texts[index].count += 1
    } else {
      texts.append((text, 1))
    }
  }

  // MARK: - Occasions

  /// Words that lead to a period or an agency where a title ends with one.
  private static let links: Set<String> = [
    "cua", "tai", "trong", "tren", "cho", "ki", "den", "kem",
  ]
  /// Words that begin a period where a number follows.
  private static let periods: Set<String> = [
    "qui", "quy", "thang", "nam", "tuan", "ki", "ngay", "dot",
  ]
  /// What stands before a title: `Phụ lục II`, `Biểu số 3`, `Mẫu 02`.
  private static let openings: Set<String> = ["phu", "luc", "bieu", "so", "mau", "bang"]

  /// The words of a title that every report of the form has: without number, period and agency.
  ///
  /// Null where none is left.
  static func withoutOccasion(_ title: String, issuer: String?, place: String?) -> String? {
    let words = title.split(separator: " ").map(String.init)
    let keys = words.map(Folding.key)
    func isNumber(_ index: Int) -> Bool {
      words[index].utf8.contains { (0x30...0x39).contains($0) }
        || RomanNumeral.number(words[index].filter(\.isLetter)) != nil
    }
    var start = 0
    if let first = keys.first, first != "so", openings.contains(first) {
      while start < words.count, openings.contains(keys[start]) { start += 1 }
      // `Bảng lương` and `Biểu thuế` are titles.
      if start < 2, start == words.count || !isNumber(start) { start = 0 }
      while start > 0, start < words.count, isNumber(start) || keys[start].isEmpty { start += 1 }
    }
    let names = [issuer, place].compactMap { $0.map(Folding.key) }.filter { !$0.isEmpty }
    var end = start
    while end < words.count {
      let isPeriod =
        periods.contains(keys[end]) && end + 1 < words.count
        && (isNumber(end + 1) || periods.contains(keys[end + 1]) || keys[end + 1] == "bao")
      if isNumber(end) || isPeriod || words[end].utf8.first == UInt8(ascii: "(") { break }
      let rest = keys[end...].joined(separator: " ")
      if rest.hasPrefix("don vi tinh") || rest.hasPrefix("dvt") { break }
      if names.contains(where: rest.hasPrefix) { break }
      end += 1
    }
    while end > start, links.contains(keys[end - 1]) || keys[end - 1].isEmpty { end -= 1 }
    // One word or two fit every report.
    guard end - start > 2 else { return nil }
    var text = words[start..<end].joined(separator: " ")
    while let last = text.utf8.last, ",;:-.".utf8.contains(last) { text.removeLast() }
    guard Folding.isCapitals(text) else { return text }
    let lower = text.lowercased()
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }
}
