/// The prose of a report: paragraphs put together where a page break cut them, and their outline.
struct Narrative: Sendable {
  /// A paragraph and the lines it was put together from.
  struct Passage: Sendable {
    /// The text.
    var text: String
    /// Where each printed line begins: the offset in `text` (UTF-8 bytes) and the source line.
    var starts: [(offset: Int, line: Int?)]

    /// The source line on which the byte at an offset stands.
    func line(at offset: Int) -> Int? {
      starts.last { $0.offset <= offset }?.line ?? starts.first?.line
    }
  }

  /// The paragraphs in reading order.
  private(set) var passages: [Passage] = []

  /// Puts the lines of the prose together.
  ///
  /// A line goes on with the one before it where that ends without closing punctuation and this
  /// begins in lower case, with a date or the number of a document: a page break, or the end of a
  /// printed line, stands between them.
  init(_ lines: [ReportLine]) {
    for line in lines {
      let last = passages.count - 1
      if last >= 0, Self.isOpen(passages[last].text), Self.goesOn(line.text),
        OutlineMarker(of: line.text) == nil
      {
        // In place: a copy for each joined line would make long passages quadratic.
        passages[last].starts.append((passages[last].text.utf8.count + 1, line.line))
        passages[last].text += " " + line.text
      } else {
        passages.append(Passage(text: line.text, starts: [(0, line.line)]))
      }
    }
  }

  /// Whether no paragraph begins like this: in lower case, or as `09/6/2023` and `96/KH-UBND` do.
  private static func goesOn(_ text: String) -> Bool {
    let afterNumber = text.utf8.drop { $0.isDigit }
    guard afterNumber.count < text.utf8.count else { return LowerCase.begins(text) }
    guard afterNumber.first == UInt8(ascii: "/"), let next = afterNumber.dropFirst().first else {
      return false
    }
    return next.isDigit || next.isLetter
  }

  private static func isOpen(_ text: String) -> Bool {
    switch text.unicodeScalars.last {
    case ".", ";", ":", "!", "?", "/", "…": false
    default: true
    }
  }

  /// The outline: each numbered paragraph a section, the others below the one before them.
  var sections: [Section] {
    var sections: [Section] = []
    for passage in passages {
      let line = passage.starts.first?.line
      guard let marker = OutlineMarker(of: passage.text) else {
        if sections.isEmpty {
          sections.append(Section(level: 0, number: nil, title: nil, line: line))
        }
        sections[sections.count - 1].paragraphs.append(passage.text)
        continue
      }
      let utf8 = passage.text.utf8
      let title = utf8[utf8.index(utf8.startIndex, offsetBy: marker.textOffset)...]
      sections.append(
        Section(
          level: marker.level, number: marker.number,
          title: String(decoding: title, as: UTF8.self), line: line))
    }
    return sections
  }
}
