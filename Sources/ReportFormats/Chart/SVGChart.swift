import ReportExtraction

/// A chart as one SVG file that needs nothing beside it: no font, no script, no style sheet.
///
/// A line for each agency and frequency, interrupted where nothing was reported, where there is no
/// value and at breaks; dashed where windows differ. Below the axis a rail for each line that has
/// periods without a value, with a mark by the kind of absence. All of it is told in words too (SVG
/// 2, `title` and `desc`), so that no figure is in colour or shape alone.
public struct SVGChart: Sendable {
  private static let width = 900.0

  private let chart: Chart

  /// Makes a drawing of a chart.
  public init(_ chart: Chart) {
    self.chart = chart
  }

  /// The file.
  public var text: String {
    var top = 0.0
    var body = SVGText()
    for (index, panel) in chart.panels.enumerated() {
      var drawing = SVGPanel(panel, index: index, top: top, width: Self.width)
      drawing.draw()
      for line in drawing.lines { body.line(line) }
      top = drawing.bottom
    }
    if chart.panels.isEmpty {
      top = 60
      body.line("<text x=\"20\" y=\"36\">no figures</text>")
    }
    let title = chart.panels.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
    var svg = SVGText()
    let (width, height) = (SVGText.length(Self.width), SVGText.length(top))
    svg.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    svg.line(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="chart-title chart-desc" \
      font-family="sans-serif" font-size="12" fill="#222222">
      """)
    svg.line("<title id=\"chart-title\">\(SVGText.escaped(title))</title>")
    svg.line("<desc id=\"chart-desc\">\(SVGText.escaped(description))</desc>")
    svg.line("<rect width=\"\(width)\" height=\"\(height)\" fill=\"#FFFFFF\"/>")
    return svg.text + body.text + "</svg>\n"
  }

  /// All figures in words.
  private var description: String {
    chart.panels.map { panel in
      let unit = panel.unit.isEmpty ? "" : " (\(panel.unit))"
      let lines = panel.lines.map { line in
        "\(line.name): " + line.points.map(\.words).joined(separator: ", ")
      }
      return "\(panel.id) \(panel.title)\(unit). " + lines.joined(separator: ". ") + "."
    }.joined(separator: " ")
  }
}

extension Chart.Point {
  /// The point in words: `2021-S1 120`, `2021-S2 not reported`.
  var words: String {
    let what =
      switch mark {
      case .value(let number): number.description
      case .absent(let absence): absence.replacing("_", with: " ")
      case .words(let words): words
      case .gap: "not reported"
      }
    let reason = breakReason.map { " (break: \($0))" } ?? ""
    return "\(label) \(what)\(isDraft ? " (draft)" : "")\(reason)"
  }
}
