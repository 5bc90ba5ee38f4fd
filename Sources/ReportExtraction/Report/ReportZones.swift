/// The zones of a report's lines, top to bottom, by Nghị định 30/2020/NĐ-CP.
struct ReportZones: Sendable {
  /// Agency, number, place and date, kind, title, recipient.
  var letterhead: [ReportLine] = []
  /// The content.
  var narrative: [ReportLine] = []
  /// Recipients and signature.
  var signature: [ReportLine] = []
  /// The lines above each table of figures, from its "Phụ lục" on, by the index of the table.
  var captions: [[ReportLine]] = []

  /// Parts the lines of a document; `tables` are its tables of figures in reading order, lines of
  /// all other tables are lines of the report.
  init(of document: Document, tables: [JoinedTable]) {
    captions = Array(repeating: [], count: tables.count)
    var parts: [[ReportLine]] = [[]]
    // Lines between the pages of a table, by the table.
    var inside: [[ReportLine]] = Array(repeating: [], count: tables.count + 1)
    var next = 0
    for (index, block) in document.blocks.enumerated() {
      while next < tables.count, index > tables[next].blocks.upperBound {
        next += 1
        parts.append([])
      }
      switch block {
      case .paragraph(let paragraph):
        guard !PageFurniture.isFurniture(paragraph.text) else { continue }
        let line = ReportLine(text: paragraph.text, line: paragraph.provenance.line, block: index)
        if next < tables.count, tables[next].blocks.contains(index) {
          // Between the pages of a table: no caption of it, nor of the next one.
          if !AppendixCaption.begins(line.text), !Self.isUnitCaption(line.text) {
            inside[next].append(line)
          }
        } else {
          parts[parts.count - 1].append(line)
        }
      case .table(let table):
        if next < tables.count, tables[next].blocks.contains(index) { continue }
        for row in table.rows {
          for cell in row.cells {
            let lines = cell.lines
            for text in lines {
              parts[parts.count - 1].append(
                ReportLine(
                  text: text, line: cell.provenance.line ?? row.provenance.line, block: index,
                  // A cell with a whole page in it is a frame around the page.
                  isInCell: lines.count <= Self.mostLinesOfLayoutCell))
            }
          }
        }
      }
    }
    while parts.count <= tables.count { parts.append([]) }
    for (index, lines) in parts.enumerated() {
      var lines = lines
      if index < tables.count, let caption = Self.captionStart(in: lines) {
        captions[index] = Array(lines[caption...])
        lines.removeSubrange(caption...)
      }
      divide(lines, isFirst: index == 0)
      // A running title is printed above the table as well.
      if index < tables.count, !inside[index].isEmpty {
        let known = Set((lines + captions[index] + letterhead).map { Folding.key($0.text) })
        divide(
          inside[index].filter { !known.contains(Folding.key($0.text)) }, isFirst: false)
      }
    }
  }

  /// Letterheads and signatures have fewer lines in a cell.
  private static let mostLinesOfLayoutCell = 14

  /// Captions have fewer lines, each shorter.
  private static let mostLinesOfCaption = 12
  private static let mostBytesOfCaptionLine = 400

  /// Where the caption of the table below begins: at the last line that opens one, if no prose
  /// stands between it and the table, or at a unit just above the table.
  private static func captionStart(in lines: [ReportLine]) -> Int? {
    if let opening = lines.lastIndex(where: { AppendixCaption.begins($0.text) }) {
      let isCaption =
        lines.count - opening <= mostLinesOfCaption
        && lines[opening...].allSatisfy { line in
          line.text.utf8.count <= mostBytesOfCaptionLine
            && OutlineMarker(of: line.text).map { $0.level > 3 } ?? true
        }
      if isCaption { return opening }
    }
    var start = lines.count
    while start > 0, lines.count - start < 3, isUnitCaption(lines[start - 1].text) { start -= 1 }
    if start > 0, closesWithUnit(lines[start - 1].text) { start -= 1 }
    return start < lines.count ? start : nil
  }

  /// Whether a short line states the unit of a table: `Đơn vị tính: triệu đồng`, `ĐVT: người`.
  static func isUnitCaption(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let key = Folding.key(text)
    return key.hasPrefix("don vi") || key.hasPrefix("dvt")
  }

  /// Whether a short line is a table's title with its unit: `Nguồn vốn (ĐVT: triệu đồng)`; a heading
  /// of the outline is more than that.
  private static func closesWithUnit(_ text: String) -> Bool {
    guard text.utf8.count <= 200, text.utf8.last == UInt8(ascii: ")"),
      let start = text.utf8.lastIndex(of: UInt8(ascii: "(")), OutlineMarker(of: text) == nil
    else { return false }
    return Unit.isCaption(String(text[start...]))
  }

  private mutating func divide(_ lines: [ReportLine], isFirst: Bool) {
    var rest = lines[...]
    if isFirst {
      let end = Self.letterheadEnd(in: lines)
      letterhead = Array(lines[..<end])
      rest = lines[end...]
    }
    let start = rest.firstIndex { Self.opensRecipients($0.text) }
    guard let start else {
      if signature.isEmpty { narrative += rest } else { signature += rest }
      return
    }
    // The signature may stand left of or above "Nơi nhận" in the same layout table.
    var first = start
    while first > rest.startIndex, rest[first - 1].isInCell,
      rest[first - 1].block == rest[start].block
    {
      first -= 1
    }
    narrative += rest[..<first]
    signature += rest[first...]
  }

  /// `Nơi nhận:`, also as recognition leaves it; prose goes on without a colon (`Nơi nhận hồ sơ`).
  static func opensRecipients(_ text: String) -> Bool {
    guard text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "n"), text.utf8.count < 400 else {
      return false
    }
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    return Folding.key(String(text[..<colon])) == "noi nhan"
  }

  /// The letterhead ends below "Kính gửi" and its list, or where the outline or prose begins.
  private static func letterheadEnd(in lines: [ReportLine]) -> Int {
    var index = 0
    var hasKind = false
    while index < lines.count {
      let line = lines[index]
      if let marker = OutlineMarker(of: line.text), marker.level <= 2, !line.isInCell {
        return index
      }
      if opensRecipients(line.text) { return index }
      let key = Folding.key(line.text)
      if key.hasPrefix("kinh gui") {
        index += 1
        while index < lines.count, isListed(lines[index].text) { index += 1 }
        return index
      }
      if DocumentKind(heading: line.text) != nil { hasKind = true }
      // Prose: a sentence, where kind and title have been read; in parentheses it is the title's.
      let isTitle = line.text.utf8.first == UInt8(ascii: "(")
      if !line.isInCell, hasKind, line.text.utf8.count > 160 || !isTitle && opensProse(key) {
        return index
      }
      index += 1
    }
    if hasKind { return index }
    // Without a kind only a number makes a letterhead: it, and the short lines around it.
    let short = lines.prefix { $0.isInCell || $0.text.utf8.count <= 80 }
    return short.contains { LetterheadReader.numberText(in: $0.text) != nil } ? short.count : 0
  }

  /// A letterhead with a list of recipients has fewer lines.
  private static let mostLinesOfLetterhead = 80

  private static func isListed(_ text: String) -> Bool {
    guard let marker = OutlineMarker(of: text) else { return false }
    return marker.level == 4 && text.utf8.count < 120
  }

  private static func opensProse(_ key: String) -> Bool {
    key.hasPrefix("thuc hien ") || key.hasPrefix("can cu ") || key.hasPrefix("theo ")
      || key.hasPrefix("trong ") || key.hasPrefix("tu ngay ")
  }
}
