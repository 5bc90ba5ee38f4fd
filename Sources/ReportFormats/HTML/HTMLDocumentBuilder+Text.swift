internal import ReportExtraction

extension HTMLDocumentBuilder {
  // MARK: - Runs and lines

  /// Changes the text that is being gathered.
  mutating func printed(_ change: (inout PrintedText) -> Void) {
    if let index = tables.indices.last, tables[index].place == .outside {
      change(&tables[index].enclosingText)
    } else {
      change(&text)
    }
  }

  mutating func append(_ characters: Span<UInt8>, _ range: Range<Int>) {
    guard fonts != nil else { return keep(characters, range) }
    if fonts?.endsRun == true { endRun() }
    fonts?.append(characters, range)
  }

  /// Reads the run of text in one font, which is at its end.
  mutating func endRun() {
    guard fonts != nil, let reading = fonts?.takeRun(line: tables.last?.line ?? paragraphLine)
    else { return }
    if let loss = reading.loss, failure == nil {
      failure = ReadingError(
        kind: .lettersLost(loss), message: "\(loss.message); no reading brings them back",
        line: paragraphLine)
    }
    let text = reading.text.utf8.span
    keep(text, 0..<text.count)
  }

  mutating func keep(_ characters: Span<UInt8>, _ range: Range<Int>) {
    var count = 0
    printed {
      $0.append(characters, range)
      count = $0.count
    }
    if count > ReadingLimits.textBytes {
      failure = .limit(
        "a cell or paragraph has more bytes", of: ReadingLimits.textBytes, line: paragraphLine)
    }
  }

  mutating func endLine(_ line: Int) {
    if let index = tables.indices.last {
      if tables[index].place == .outside {
        endStrayLine(index)
      } else {
        text.breakLine()
      }
      return
    }
    if !text.isEmpty {
      countItem(line)
      blocks.append(
        .paragraph(
          Paragraph(text: text.take().text, provenance: Provenance(line: paragraphLine))))
    }
    paragraphLine = line
  }

  /// Ends a line of text that stands inside a table but in no cell.
  mutating func endStrayLine(_ index: Int) {
    guard index == 0 else { return tables[index].enclosingText.breakLine() }
    guard !tables[index].enclosingText.isEmpty else { return }
    let text = tables[index].enclosingText.take().text
    tables[index].strays.append(
      Paragraph(text: text, provenance: Provenance(line: tables[index].line)))
  }
}
