internal import ReportExtraction

/// What the styles of a workbook say of its cells: number formats, and which cells are struck out.
struct XLSXStyles {
  /// What one style of a cell (`xf`) says.
  struct CellStyle {
    /// The index in `formats`.
    var format: Int
    /// Whether the font is struck out.
    var isStruck: Bool
  }

  private var formats: [NumberFormat] = [.general]
  private var cellStyles: [CellStyle] = []

  /// The styles of a workbook that has none.
  init() {}

  /// Reads the part.
  init(_ reader: inout XMLPullReader) throws(ReadingError) {
    var codes: [Int: String] = [:]
    var struckFonts: [Bool] = []
    var indices: [Int: Int] = [:]
    var path: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        path.append(reader.name.local)
        guard reader.name.namespace == .sheet else { continue }
        switch (path.dropLast().last, reader.name.local) {
        case ("numFmts", "numFmt"):
          if let id = reader.integer("numFmtId") {
            codes[id] = reader.attribute("formatCode", .none)
          }
        case ("fonts", "font"): struckFonts.append(false)
        case ("font", "strike") where path.dropLast(2).last == "fonts":
          if reader.flag("val") ?? true { struckFonts[struckFonts.count - 1] = true }
        case ("cellXfs", "xf"):
          let id = reader.integer("numFmtId") ?? 0
          let index = indices[id] ?? formats.count
          if indices.updateValue(index, forKey: id) == nil {
            let code = codes[id] ?? BuiltInNumberFormats.code(id)
            formats.append(code.map(NumberFormat.init) ?? .general)
          }
          let font = reader.integer("fontId") ?? 0
          cellStyles.append(
            CellStyle(
              format: index, isStruck: struckFonts.indices.contains(font) && struckFonts[font]))
        default: break
        }
      case .end: path.removeLast()
      case .text: break
      }
    }
  }

  /// The number format of a style; the general one for a style that there is not.
  func format(_ style: Int) -> NumberFormat {
    cellStyles.indices.contains(style) ? formats[cellStyles[style].format] : formats[0]
  }

  /// Whether what is in a cell of the style is struck out, and no part of the text.
  func isStruck(_ style: Int) -> Bool {
    cellStyles.indices.contains(style) && cellStyles[style].isStruck
  }
}

extension XMLPullReader {
  /// A whole number that an attribute without a prefix gives.
  func integer(_ name: StaticString) -> Int? {
    attribute(name, .none).flatMap { Int($0) }
  }

  /// A logical value that an attribute without a prefix gives (ISO/IEC 29500-1, 22.9.2.1).
  func flag(_ name: StaticString) -> Bool? {
    switch attribute(name, .none) {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}
