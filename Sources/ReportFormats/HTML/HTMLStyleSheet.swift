/// The rules of a style sheet as a browser shows the page on a screen (CSS 2.2, 4.1).
enum HTMLStyleSheet {
  /// Calls with each selector and the declarations that it has.
  ///
  /// Rules for other media than screens, or for some screens only, are passed over.
  static func readRules(
    _ sheet: Span<UInt8>, _ body: (_ selector: [UInt8], _ declarations: Span<UInt8>) -> Void
  ) {
    var prelude: [UInt8] = []
    var index = 0
    while index < sheet.count {
      switch sheet[index] {
      case UInt8(ascii: "/") where sheet.has("/*", at: index):
        index += 2
        while index < sheet.count, !sheet.has("*/", at: index) { index += 1 }
        index += 1
      case UInt8(ascii: "{"):
        let isAtRule = prelude.first { $0 > 0x20 } == UInt8(ascii: "@")
        if !(isAtRule && isForScreens(prelude.span)) {
          let end = endOfBlock(sheet, from: index)
          if !isAtRule {
            let declarations = sheet.extracting(index + 1..<max(index + 1, end))
            for selector in prelude.split(separator: UInt8(ascii: ",")) {
              body(Array(selector), declarations)
            }
          }
          index = end
        }
        prelude = []
      case UInt8(ascii: "}"), UInt8(ascii: ";"): prelude = []
      case UInt8(ascii: "<") where sheet.has("<!--", at: index): index += 3
      case UInt8(ascii: "-") where sheet.has("-->", at: index): index += 2
      default: prelude.append(sheet[index])
      }
      index += 1
    }
  }

  /// Whether a list of media, with or without `@media` before it, has all screens.
  static func isForScreens(_ media: Span<UInt8>) -> Bool {
    let range = media.indices
    guard !media.contains("(", in: range), !media.contains("not", in: range) else { return false }
    return range.contains { media.hasFolded("screen", at: $0) || media.hasFolded("all", at: $0) }
  }

  /// Where the block that begins at an offset has its `}`, or the sheet its end.
  private static func endOfBlock(_ sheet: Span<UInt8>, from start: Int) -> Int {
    var depth = 0
    for index in start..<sheet.count {
      switch sheet[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return sheet.count
  }
}
