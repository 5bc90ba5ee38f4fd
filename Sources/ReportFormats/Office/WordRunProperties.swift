internal import ReportExtraction

/// What a run, a style or the mark of a paragraph says of how text looks (`w:rPr`); null where it
/// says nothing.
struct WordRunProperties: Hashable {
  /// The character style.
  var style: String?
  /// Whether the text is hidden (`w:vanish`).
  var isHidden: Bool?
  /// Whether it is struck out once.
  var isStruck: Bool?
  /// Whether it is struck out twice.
  var isStruckTwice: Bool?
  /// Whether it is raised.
  var isRaised: Bool?
  /// The font of letters beyond ASCII.
  var font: String?
  /// Whether this is the mark of a paragraph that was deleted or moved away.
  var isDeletedMark = false

  /// Properties that say nothing.
  init() {}

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read = Self()
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "rStyle": read.style = xml.wordValue
      case "vanish": read.isHidden = xml.isOn
      case "specVanish": if xml.isOn { read.isHidden = true }
      case "strike": read.isStruck = xml.isOn
      case "dstrike": read.isStruckTwice = xml.isOn
      case "vertAlign": read.isRaised = xml.wordValue == "superscript"
      case "rFonts":
        read.font = xml.attribute("hAnsi", .word) ?? xml.attribute("ascii", .word)
        if xml.attribute("hAnsiTheme", .word) != nil { read.font = "" }
      case "del", "moveFrom": read.isDeletedMark = true
      // What the properties were before a tracked change.
      case "rPrChange": try xml.skip()
      default: break
      }
    }
    self = read
  }

  /// These properties over those that stand behind them: of a style over the one it is based on.
  func over(_ base: Self) -> Self {
    var result = self
    result.isHidden = isHidden ?? base.isHidden
    result.isStruck = isStruck ?? base.isStruck
    result.isStruckTwice = isStruckTwice ?? base.isStruckTwice
    result.isRaised = isRaised ?? base.isRaised
    result.font = font ?? base.font
    return result
  }
}
