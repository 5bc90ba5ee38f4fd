internal import ReportExtraction

/// Lines above a table that are none of it: its number, its title, its unit.
enum TableTitle {
  /// Whether a line is the title of a table or names its unit.
  static func isCaption(_ text: String) -> Bool {
    let key = Folding.key(text)
    if key.hasPrefix("don vi tinh") || key.hasPrefix("dvt") {
      return text.utf8.contains(UInt8(ascii: ":"))
    }
    return [
      "bang ", "bieu ", "phu luc", "mau so", "kem theo", "ban hanh kem", "tiep theo", "bang so",
    ].contains {
      key.hasPrefix($0) || key.hasPrefix("(" + $0)
    }
  }

  /// Whether a text of several words is set in capitals, as titles are.
  static func isInCapitals(_ text: String) -> Bool {
    guard text.utf8.contains(0x20) else { return false }
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      letters += 1
    }
    return letters >= 5
  }

  /// `12`, `- 12 -`, `Trang 12`.
  static func isPageNumber(_ text: String) -> Bool {
    let key = Folding.key(text)
    let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 &- 0x30 < 10 }
    return isNumber && key.utf8.count <= 4 || key.hasPrefix("trang ")
  }
}
