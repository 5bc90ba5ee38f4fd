internal import ReportExtraction

/// Tables whose fields `;` or `,` parts, as spreadsheets save them (RFC 4180).
///
/// A field in quotes may hold the separator, line breaks and quotes (doubled). A semicolon goes before
/// a comma, which is a decimal sign too. Prose has a space behind its commas and is no table.
enum SeparatedTable {
  private struct Record {
    var line: Int
    var end: Int
    var fields: [CellPieces]
    /// Separators, and those that a space follows.
    var separators = 0
    var spaced = 0
    /// Those between two digits.
    var decimal = 0
    var filled = 0
  }

  /// A quoted field has fewer lines.
  private static let mostLinesOfField = 200

  /// The table that begins at a line; null where none does.
  static func region(
    at start: Int, of lines: [TextLine], _ source: Span<UInt8>
  ) -> TextRegion? {
    for separator in [UInt8(ascii: ";"), UInt8(ascii: ",")] {
      if let region = region(at: start, of: lines, source, separator) { return region }
    }
    return nil
  }

  private static func region(
    at start: Int, of lines: [TextLine], _ source: Span<UInt8>, _ separator: UInt8
  ) -> TextRegion? {
    var next = start
    // A spreadsheet may name its separator in a line of its own.
    if lines[start].bytes.count == 5, source.hasFolded("sep=", at: lines[start].bytes.lowerBound),
      source[lines[start].bytes.lowerBound + 4] == separator
    {
      next += 1
    }
    guard next < lines.count,
      let first = record(at: next, of: lines, source, separator), first.fields.count > 1
    else { return nil }
    var records = [first]
    next = first.end
    var others = 0
    while next < lines.count, lines[next].page == lines[start].page, !lines[next].isBlank,
      let record = record(at: next, of: lines, source, separator), record.fields.count > 1
    {
      if record.fields.count != first.fields.count {
        // A record with other fields is believed where the table goes on below it.
        guard record.end < lines.count,
          let after = self.record(at: record.end, of: lines, source, separator),
          after.fields.count == first.fields.count
        else { break }
        others += 1
      }
      records.append(record)
      next = record.end
    }
    // Lines whose words stand far apart are aligned with spaces.
    let aligned = records.count { LineChunk.chunks(of: lines[$0.line]).count > 1 }
    guard isTable(records, separator, others),
      separator == UInt8(ascii: ";") ? aligned * 2 <= records.count : aligned == 0
    else { return nil }
    var blocks: [Block] = []
    var notices: [ReadingNotice] = []
    // Titles above the header stand in the first column alone.
    while let title = records.first, title.filled <= 1, records.count > 1 {
      records.removeFirst()
      guard let field = title.fields.first(where: { !$0.text(source).isEmpty }) else { continue }
      let cell = field.cell(source, at: 0, of: lines[title.line])
      blocks.append(.paragraph(Paragraph(text: cell.text, provenance: cell.provenance)))
    }
    let width = first.fields.count
    for record in records where record.fields.count > width {
      notices.append(
        ReadingNotice(
          rule: .ocrSuspect,
          message: "the row has \(record.fields.count) fields where the table has \(width)",
          line: lines[record.line].number))
    }
    let table = Table(
      rows: records.map { record in
        let line = lines[record.line]
        return Table.Row(
          cells: record.fields.map { $0.cell(source, at: line.bytes.upperBound, of: line) },
          provenance: Provenance(
            line: line.number, page: line.page,
            range: SourceRange(
              start: line.bytes.lowerBound, end: lines[record.end - 1].bytes.upperBound)))
      }, hasExplicitSpans: false)
    return TextRegion(lines: start..<next, blocks: blocks + [.table(table)], notices: notices)
  }

  private static func isTable(_ records: [Record], _ separator: UInt8, _ others: Int) -> Bool {
    let width = records[0].fields.count
    let isComma = separator == UInt8(ascii: ",")
    let least = width > 2 ? (isComma ? 3 : 2) : (isComma ? 4 : 3)
    guard records.count >= least, others * 4 <= records.count else { return false }
    let separators = records.reduce(0) { $0 + $1.separators }
    let spaced = records.reduce(0) { $0 + $1.spaced }
    guard spaced * 4 <= separators else { return false }
    if isComma, records[0].decimal > 0 || width == 2 {
      guard records.reduce(0, { $0 + $1.decimal }) * 2 < separators else { return false }
    }
    // Lists end their lines with a semicolon, which parts nothing.
    return records.count { $0.filled > 1 } >= 2
  }

  /// The record that begins at a line.
  private static func record(
    at start: Int, of lines: [TextLine], _ source: Span<UInt8>, _ separator: UInt8
  ) -> Record? {
    guard start < lines.count, !lines[start].hasTab else { return nil }
    var record = Record(line: start, end: start + 1, fields: [])
    var index = lines[start].bytes.lowerBound
    while true {
      let lineEnd = lines[record.end - 1].bytes.upperBound
      var first = index
      while first < lineEnd, source[first] == 0x20 { first += 1 }
      if first < lineEnd, source[first] == 0x22,
        let quoted = quoted(from: first, line: record.end - 1, of: lines, source, separator)
      {
        record.fields.append(quoted.field)
        record.filled += 1
        record.end = quoted.line + 1
        index = quoted.end
      } else {
        var field = index
        while field < lineEnd, source[field] != separator { field += 1 }
        var pieces = CellPieces()
        if first < field {
          pieces.addLine(index..<field)
          record.filled += 1
        }
        record.fields.append(pieces)
        index = field
      }
      guard index < lines[record.end - 1].bytes.upperBound, source[index] == separator else {
        return record
      }
      let end = lines[record.end - 1].bytes.upperBound
      if index > lines[record.end - 1].bytes.lowerBound, index + 1 < end,
        source[index - 1] &- 0x30 < 10, source[index + 1] &- 0x30 < 10
      {
        record.decimal += 1
      }
      index += 1
      record.separators += 1
      if index < lines[record.end - 1].bytes.upperBound, source[index] == 0x20 {
        record.spaced += 1
      }
    }
  }

  /// The field in quotes that begins at an offset; null where the quotes are not closed before a
  /// separator or line end.
  private static func quoted(
    from start: Int, line: Int, of lines: [TextLine], _ source: Span<UInt8>, _ separator: UInt8
  ) -> (field: CellPieces, end: Int, line: Int)? {
    var pieces = CellPieces()
    var line = line
    var index = start + 1
    var piece = index
    var beginsLine = true
    func close(_ end: Int) {
      if beginsLine { pieces.addLine(piece..<end) } else { pieces.add(piece..<end) }
    }
    let last = min(lines.count, line + mostLinesOfField)
    while line < last {
      while index < lines[line].bytes.upperBound {
        guard source[index] == 0x22 else {
          index += 1
          continue
        }
        if index + 1 < lines[line].bytes.upperBound, source[index + 1] == 0x22 {
          close(index + 1)
          index += 2
          (piece, beginsLine) = (index, false)
          continue
        }
        close(index)
        index += 1
        while index < lines[line].bytes.upperBound, source[index] == 0x20 { index += 1 }
        let isClosed = index == lines[line].bytes.upperBound || source[index] == separator
        return isClosed ? (pieces, index, line) : nil
      }
      close(index)
      line += 1
      guard line < last else { return nil }
      index = lines[line].bytes.lowerBound
      (piece, beginsLine) = (index, true)
    }
    return nil
  }
}
