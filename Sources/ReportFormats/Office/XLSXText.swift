internal import ReportExtraction

/// The text of a shared or inline string: its runs joined, those struck out and phonetic guides left
/// out (ISO/IEC 29500-1, 18.4.8).
enum XLSXText {
  /// Reads the rest of an element that holds text or runs (`si`, `is`), its end included.
  static func read(
    _ reader: inout XMLPullReader
  ) throws(ReadingError) -> (text: String, lineBreaks: [Int]) {
    let level = reader.depth
    var text = SheetText()
    var run = ""
    var isInText = false
    var isStruck = false
    var isRaised = false
    while let event = try reader.next() {
      switch event {
      case .start where reader.name.namespace != .sheet: break
      case .start:
        switch reader.name.local {
        case "rPh": try reader.skip()
        case "r": (isStruck, isRaised) = (false, false)
        case "strike": isStruck = reader.flag("val") ?? true
        case "vertAlign": isRaised = reader.attribute("val", .none) == "superscript"
        case "t": isInText = true
        default: break
        }
      case .text where isInText: run += reader.text
      case .text: break
      case .end:
        if reader.depth == level { return text.take() }
        guard isInText, reader.name.local == "t" else { continue }
        isInText = false
        if !isStruck { text.append(SheetText.unescaped(run), isRaised: isRaised) }
        run = ""
        guard text.count <= ReadingLimits.textBytes else {
          throw .limit("a cell has more bytes", of: ReadingLimits.textBytes, line: nil)
        }
      }
    }
    return text.take()
  }
}
