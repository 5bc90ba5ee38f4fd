import Foundation
import ReportExtraction

/// The text of a report with its tables drawn in another way, for comparing the two.
struct TextRendering {
  /// A way to write a table.
  enum Tables: CaseIterable {
    case pipes
    case box
    case ruledBox
    case semicolons
    /// Aligned with spaces, code and figures on the first line of a wrapped row.
    case alignedTop
    /// The same, on the middle line, or between two lines.
    case alignedMiddle
  }

  /// How the tables are written.
  let tables: Tables
  /// The widths at which aligned cells are wrapped.
  private static let widths = [6, 40, 14, 18, 12]

  /// The text.
  func text(of document: Document) -> String {
    var text = ""
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): text += paragraph.text + "\n\n"
      case .table(let table):
        let rows = table.rows.map { $0.cells.map(\.text) }
        switch tables {
        case .pipes: text += rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
        case .box: text += box(rows, isRuled: false)
        case .ruledBox: text += box(rows, isRuled: true)
        case .semicolons: text += rows.map(Self.separated).joined()
        case .alignedTop: text += aligned(rows, isMiddle: false)
        case .alignedMiddle: text += aligned(rows, isMiddle: true)
        }
        text += "\n"
      }
    }
    return text
  }

  private static func separated(_ row: [String]) -> String {
    row.map { cell in
      cell.contains(";") || cell.contains("\"")
        ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }.joined(separator: ";") + "\n"
  }

  private func box(_ rows: [[String]], isRuled: Bool) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    let border = "+" + widths.map { String(repeating: "-", count: $0 + 2) + "+" }.joined() + "\n"
    let headerCount = rows.first?.first == "STT" ? 2 : 0
    var text = border
    for (index, row) in rows.enumerated() {
      text += "|"
      for (column, width) in widths.enumerated() {
        text += " " + Self.padded(column < row.count ? row[column] : "", width) + " |"
      }
      text += "\n"
      if isRuled || index + 1 <= headerCount { text += border }
    }
    return isRuled ? text : text + border
  }

  /// The rows wrapped and aligned, the upper header of two columns in their middle.
  private func aligned(_ rows: [[String]], isMiddle: Bool) -> String {
    var text = ""
    for row in rows {
      let cells = row.enumerated().map { Self.wrapped($1, Self.widths[min($0, 4)]) }
      let height = max(1, cells.map(\.count).max() ?? 1)
      for line in 0..<height {
        var printed = ""
        for (column, cell) in cells.enumerated() {
          let above = isMiddle ? (height - cell.count) / 2 : 0
          let inside = line >= above && line - above < cell.count ? cell[line - above] : ""
          let width = Self.widths[min(column, 4)] + 3
          // The header over two columns stands in their middle.
          if inside == "Kết quả thống kê" {
            printed += Self.padded("        " + inside, width + Self.widths[3] + 3)
          } else if column != 3
            || !(line == (isMiddle ? (height - 1) / 2 : 0) && cells[2] == ["Kết quả thống kê"])
          {
            printed += Self.padded(inside, width)
          }
        }
        text += String(printed.reversed().drop { $0 == " " }.reversed()) + "\n"
      }
    }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
