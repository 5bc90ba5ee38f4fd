internal import ReportExtraction

/// A control of an old form field (`w:ffData`): a box to tick or a list to choose from.
struct WordFormControl {
  /// What the control shows; null where its text is in runs.
  private(set) var shown: String?

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var isBox = false
    var isTicked: Bool?
    var isTickedAtFirst = false
    var isList = false
    var chosen = 0
    var entries: [String] = []
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "checkBox": isBox = true
      case "checked": isTicked = xml.isOn
      case "default" where isBox: isTickedAtFirst = xml.isOn
      case "default" where isList: chosen = xml.wordNumber ?? 0
      case "ddList": isList = true
      case "result": chosen = xml.wordNumber ?? chosen
      case "listEntry": entries.append(xml.wordValue ?? "")
      default: break
      }
    }
    if isBox { shown = isTicked ?? isTickedAtFirst ? "☒" : "☐" }
    if isList, entries.indices.contains(chosen) { shown = entries[chosen] }
  }
}
