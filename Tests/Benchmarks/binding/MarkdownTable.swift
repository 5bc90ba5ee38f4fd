/// A table in Markdown that can be read on a terminal too.
struct MarkdownTable {
  private let head: [String]
  private var rows: [[String]] = []

  /// Begins a table; all columns but those of words are set to the right.
  init(_ head: [String]) { self.head = head }

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row with a cell for each column.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines of the table.
  var text: String {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    let isWords = head.indices.map { column in
      rows.contains { $0[column].first?.isLetter ?? false } || column == 0
    }
    let rule = head.indices.map { column in
      let dashes = String(repeating: "-", count: max(2, widths[column] - (isWords[column] ? 0 : 1)))
      return isWords[column] ? dashes : dashes + ":"
    }
    return ([head, rule] + rows).map { row in
      let cells = row.enumerated().map { column, cell in
        let room = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return isWords[column] ? cell + room : room + cell
      }
      return "| " + cells.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
