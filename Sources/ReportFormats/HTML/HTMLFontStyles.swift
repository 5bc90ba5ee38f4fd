/// The fonts that the style sheets of a page give to elements and classes; what else a sheet says is
/// passed over.
struct HTMLFontStyles {
  /// By `.class`, `element.class` or `element`, in lower case.
  private var fonts: [String: String] = [:]

  /// Reads a sheet, its rules for single elements and classes.
  mutating func add(_ sheet: Span<UInt8>) {
    HTMLStyleSheet.readRules(sheet) { selector, declarations in
      guard let font = Self.family(in: declarations) else { return }
      // What stands before the last part says where the element is, not what it is.
      let parts = selector.split { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
      guard let last = parts.last, !last.contains(UInt8(ascii: ":")) else { return }
      fonts[Self.key(String(decoding: last, as: UTF8.self))] = font
    }
  }

  /// The font of an element with these classes; its class says more than its name.
  func font(of element: String, classes: String?) -> String? {
    guard !fonts.isEmpty else { return nil }
    for name in (classes ?? "").utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let name = Self.key(String(decoding: Array(name), as: UTF8.self))
      if let font = fonts["\(element).\(name)"] ?? fonts[".\(name)"] { return font }
    }
    return fonts[element]
  }

  private static func key(_ name: String) -> String { name.lowercased() }

  /// The value of `font-family` in declarations, Word's own `mso-…-font-family` passed over; the last of
  /// several counts (CSS 2.2, 6.4).
  static func family(in declarations: Span<UInt8>) -> String? {
    var found: String?
    var start = 0
    for end in 0...declarations.count
    where end == declarations.count || declarations[end] == UInt8(ascii: ";") {
      var index = start
      while index < end, declarations[index] <= 0x20 { index += 1 }
      start = end + 1
      guard declarations.hasFolded("font-family", at: index) else { continue }
      index += 11
      while index < end, declarations[index] <= 0x20 { index += 1 }
      guard index < end, declarations[index] == UInt8(ascii: ":") else { continue }
      var value: [UInt8] = []
      value.append(declarations, index + 1..<end)
      found = String(decoding: value, as: UTF8.self)
    }
    return found
  }
}
