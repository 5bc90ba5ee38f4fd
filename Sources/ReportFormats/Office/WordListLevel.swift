internal import ReportExtraction

/// One level of a list: how its numbers are made and written (`w:lvl`).
struct WordListLevel: Hashable {
  /// The number of the first paragraph; 0 where none is given (ISO/IEC 29500-1, 17.9.25).
  var start = 0
  /// How its number is written.
  var format = WordNumberFormat.digits
  /// The text, with `%1` for the number of the first level.
  var text = ""
  /// From 1, the level at whose paragraphs this one starts again, and at those of all above it; 0 for
  /// never, null for every level above.
  var restart: Int?
  /// Whether the number runs into the text.
  var isJoined = false
  /// Whether the numbers of all levels are written in digits here.
  var isLegal = false
  /// The style whose paragraphs are of this level.
  var style: String?
  /// The font of the text.
  var font: String?
  /// Whether the number is not shown.
  var isHidden = false

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read = Self()
    var takesFormat = true
    try xml.forEachStart { xml throws(ReadingError) in
      if xml.name == XMLName(namespace: .compatibility, local: "Fallback"), !takesFormat {
        return try xml.skip()
      }
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "start": read.start = xml.wordNumber ?? 0
      case "numFmt":
        read.format = WordNumberFormat(
          name: xml.wordValue, pattern: xml.attribute("format", .word))
        takesFormat = false
      case "lvlText": read.text = xml.wordValue ?? ""
      case "lvlRestart": read.restart = xml.wordNumber
      case "suff": read.isJoined = xml.wordValue == "nothing"
      case "isLgl": read.isLegal = xml.isOn
      case "pStyle": read.style = xml.wordValue
      case "rPr":
        let look = try WordRunProperties(&xml)
        read.font = look.font
        read.isHidden = look.isHidden ?? false
      default: break
      }
    }
    self = read
  }

  private init() {}
}
