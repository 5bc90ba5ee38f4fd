import ReportExtraction

/// A chart for a terminal: each line a block of bars, one a period, all of a panel to one scale.
///
/// Gaps and absences are rows without a bar, breaks rows between the bars. The bars begin at 0 and are
/// drawn in eighths of a column (Unicode block elements).
public struct TextChart: Sendable {
  /// A bar is no narrower, however narrow the terminal.
  private static let leastBar = 10

  private let chart: Chart
  private let width: Int

  /// Makes a chart of lines of at most `width` columns, as far as labels and figures leave room.
  public init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
  }

  /// The chart.
  public var text: String {
    let panels = chart.panels.map(text)
    return panels.isEmpty ? "no figures\n" : panels.joined(separator: "\n")
  }

  private func text(_ panel: Chart.Panel) -> String {
    let heading = [panel.id, panel.title, panel.unit.isEmpty ? nil : "(\(panel.unit))"]
    var text = printable(heading.compactMap(\.self).joined(separator: "  ")) + "\n"
    let points = panel.lines.flatMap(\.points)
    let numbers = points.compactMap(\.mark.number)
    let scale = ChartScale(numbers)
    let labels = points.map { TerminalText.width(of: $0.label) }.max() ?? 0
    let figures = numbers.map(\.description.utf8.count).max() ?? 0
    let room = max(Self.leastBar, width - labels - figures - 4)
    for line in panel.lines {
      text += "\n" + printable(line.name) + "\n"
      for point in line.points {
        if let reason = point.breakReason { text += "│ break: \(printable(reason))\n" }
        let label = TerminalText.padded(printable(point.label), labels)
        text += (label + "  " + row(point, scale, room)) + "\n"
      }
    }
    return text
  }

  private func row(_ point: Chart.Point, _ scale: ChartScale, _ room: Int) -> String {
    let draft = point.isDraft ? " (draft)" : ""
    switch point.mark {
    case .value(let number):
      return bar(scale.share(of: number), zero: scale.share(of: .zero), room) + " \(number)" + draft
    case .absent(let absence):
      let pad = String(repeating: " ", count: Int(scale.share(of: .zero) * Double(room)))
      return pad + "· " + printable(absence.replacing("_", with: " ")) + draft
    case .words(let words): return printable(words) + draft
    case .gap: return "(not reported)"
    }
  }

  /// A bar between 0 and a share of the width.
  private func bar(_ share: Double, zero: Double, _ room: Int) -> String {
    let eighths = { (share: Double) in Int((share * Double(room * 8)).rounded()) }
    let (first, last) = (eighths(min(share, zero)), eighths(max(share, zero)))
    // A bar to the left of 0 ends at 0 and begins with a whole column.
    let start = first / 8
    let spaces = String(repeating: " ", count: start)
    guard last > first else { return spaces + "▏" }
    let whole = String(repeating: "█", count: max(0, last / 8 - start))
    let rest = last % 8
    return spaces + whole + (rest == 0 ? "" : String(Self.blocks[rest - 1]))
  }

  private static let blocks: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private func printable(_ text: String) -> String { TerminalText.printable(text) }
}
