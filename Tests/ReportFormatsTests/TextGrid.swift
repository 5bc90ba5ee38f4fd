/// A grid of cells, to be drawn as text in the ways that text has tables.
struct TextGrid {
  /// A way to draw it.
  enum Drawing: CaseIterable {
    case markdown, plus, ruledPlus, light, double, semicolons, commas, spaces
  }

  /// The cells, the header first.
  let cells: [[String]]

  private static let words = [
    "số", "hộ", "nghèo", "tỷ", "lệ", "kế", "hoạch", "thủ", "tục", "đơn", "vị", "xã", "giải",
    "quyết",
  ]

  /// Makes a grid of a form: code, label, unit, figures, note.
  init(using random: inout SplitMix64) {
    let figures = Int.random(in: 1...3, using: &random)
    var rows = [
      ["STT", "Chỉ tiêu", "Đơn vị tính"] + (1...figures).map { "Kỳ \($0)" } + ["Ghi chú"]
    ]
    for row in 1...Int.random(in: 3...9, using: &random) {
      let label = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }
      var cells = ["\(row).", "Tổng " + label.joined(separator: " ")]
      cells.append(["Người", "%", "Hồ sơ", ""].randomElement(using: &random) ?? "")
      for _ in 0..<figures {
        cells.append(["0", "12", "1.234", "12,5", "-", ""].randomElement(using: &random) ?? "")
      }
      cells.append(["", "Đạt", "Chưa có"].randomElement(using: &random) ?? "")
      rows.append(cells)
    }
    cells = rows
  }

  /// The grid as text, each line ended by a line feed.
  func text(_ drawing: Drawing) -> String {
    switch drawing {
    case .markdown: lines("|", "|", "|", top: nil, rule: "-", between: false)
    case .plus: lines("+", "+", "+", top: "-", rule: "-", between: false)
    case .ruledPlus: lines("+", "+", "+", top: "-", rule: "=", between: true)
    case .light: lines("├", "┼", "┤", top: "─", rule: "─", between: false, bar: "│")
    case .double: lines("╠", "╬", "╣", top: "═", rule: "═", between: true, bar: "║")
    case .semicolons: separated(";")
    case .commas: separated(",")
    case .spaces: spaced()
    }
  }

  private var widths: [Int] {
    cells[0].indices.map { column in cells.map { $0[column].unicodeScalars.count }.max() ?? 0 }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private func lines(
    _ left: String, _ cross: String, _ right: String, top: String?, rule: String, between: Bool,
    bar: String = "|"
  ) -> String {
    func border(_ stroke: String) -> String {
      left + widths.map { String(repeating: stroke, count: $0 + 2) }.joined(separator: cross)
        + right
        + "\n"
    }
    var text = top.map(border) ?? ""
    for (index, row) in cells.enumerated() {
      text += bar
      for (cell, width) in zip(row, widths) { text += " \(padded(cell, width)) \(bar)" }
      text += "\n"
      if index == 0 { text += border(rule) } else if between { text += border(top ?? rule) }
    }
    if let top, !between { text += border(top) }
    return text
  }

  private func separated(_ separator: Character) -> String {
    cells.map { row in
      row.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: String(separator))
    }.joined(separator: "\n") + "\n"
  }

  private func spaced() -> String {
    cells.map { row in
      let line = zip(row, widths).map { padded($0, $1 + 3) }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n") + "\n"
  }
}
