/// A random table, and HTML for it in which what may be left out sometimes is.
struct RandomHTMLTable {
  /// The table as an HTML5 parser builds it.
  private(set) var groups: [StandardTableModel.Group] = []
  /// The page.
  private(set) var source = ""
  /// The words that stand in the table but in no cell.
  private(set) var strays: [String] = []

  private var random: SplitMix64
  private var words = 0

  /// Writes a table.
  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    if one(in: 4) { source += pick(["<!DOCTYPE html>", "<html><body>", "<p>", "<div><font>"]) }
    source += pick(["<table>", "<table border=1 width=100%>", "<TABLE class=MsoNormalTable\n>"])
    if one(in: 8) { source += "<colgroup><col><col span=2></colgroup>" }
    for _ in 0..<Int.random(in: 0...3, using: &random) { writeGroup() }
    if !one(in: 8) { source += "</table>" }
  }

  private mutating func writeGroup() {
    let element = pick(["", "tbody", "tbody", "thead", "tfoot"])
    var rows: [[StandardTableModel.Cell]] = []
    // Rows in no group are in that of the rows before them, unless it has ended.
    if element.isEmpty {
      if !groups.isEmpty, !source.hasSuffix("</tbody>") { source += "</tbody></thead></tfoot>" }
      if !groups.isEmpty { source += "<col>" }
    } else {
      source += "<\(element)>"
    }
    var isRowClosed = true
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      writeStray()
      let count = Int.random(in: 0...5, using: &random)
      if count == 0 || !isRowClosed || !one(in: 4) {
        source += pick(["<tr>", "<TR valign=top>", "<tr/>"])
      }
      rows.append((0..<count).map { _ in writeCell() })
      isRowClosed = one(in: 2)
      if isRowClosed { source += "</tr>" }
    }
    if !element.isEmpty, one(in: 2) { source += "</\(element)>" }
    groups.append(StandardTableModel.Group(isFoot: element == "tfoot", rows: rows))
  }

  private mutating func writeCell() -> StandardTableModel.Cell {
    let element = pick(["td", "td", "td", "th"])
    var cell = StandardTableModel.Cell(text: word())
    source += "<\(element)"
    if one(in: 3) {
      let value = span()
      cell.rowSpan = value
      source += " rowspan=\"\(value)\""
    }
    if one(in: 3) {
      let value = span()
      cell.columnSpan = value
      source += " colspan='\(value)'"
    }
    let written = cell.text
    source += pick(["", "", " x", "\n", " valign=top"]) + ">"
    source += pick([
      written, " \(written)\n", "<b>\(written)", "<p>\(written)</p>", "<p>\(written)</b>",
      "<font face=x><i>\(written)</i>", "\(written)<br>", "<div>\(written)",
      "<!-- x -->\(written)</p>",
      "<span class=x><u>\(written)</span></u>", "\(written)</li></caption></body>",
      "<a href=x>\(written)",
    ])
    if one(in: 2) {
      source += "</\(element)>"
      writeStray()
    } else if one(in: 6) {
      source += "</\(element == "td" ? "th" : "td")> "
    }
    return cell
  }

  /// Text that is in no cell.
  private mutating func writeStray() {
    // Where no cell is open.
    guard one(in: 10), source.hasSuffix("</td>") || source.hasSuffix("</th>") else { return }
    strays.append(word())
    source += strays[strays.count - 1] + " "
  }

  private mutating func span() -> String {
    // The largest are rare, for the model fills slot by slot.
    if one(in: 200) { return pick(["70000", "1001", "99999999999999999999"]) }
    return pick(["0", "1", "2", "2", "3", "3", "4", "-1", "-0", "+2", " 2", "2.5", "x", "", "9"])
  }

  private mutating func word() -> String {
    words += 1
    return "w\(words)"
  }

  private mutating func one(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
