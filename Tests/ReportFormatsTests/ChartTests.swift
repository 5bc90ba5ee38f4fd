import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("Charts")
struct ChartTests {
  private static func point(_ period: String, _ mark: Chart.Mark) -> Chart.Point {
    Chart.Point(label: period, period: TimePeriod(sdmx: period), mark: mark)
  }

  private static func number(_ number: Int) -> Chart.Mark {
    .value(ExactDecimal(coefficient: number))
  }

  private static var chart: Chart {
    var after = point("2021-S1", number(40))
    after.breakReason = "counted <otherwise> & apart"
    after.breakName = "redefined"
    return Chart(panels: [
      Chart.Panel(
        id: "c.a", title: "Số hồ sơ \"mới\"", unit: "dossier",
        lines: [
          Chart.Line(
            name: "Sở Tư pháp",
            points: [
              point("2019-S1", number(80)), point("2019-S2", number(0)),
              point("2020-S1", .absent("none_arose")), point("2020-S2", .gap), after,
            ])
        ])
    ])
  }

  @Test("bars begin at 0; gaps, absences and breaks are rows of their own")
  func text() {
    #expect(
      TextChart(Self.chart, width: 23).text == """
        c.a  Số hồ sơ "mới"  (dossier)

        Sở Tư pháp
        2019-S1  ██████████ 80
        2019-S2  ▏ 0
        2020-S1  · none arose
        2020-S2  (not reported)
        │ break: counted <otherwise> & apart
        2021-S1  █████ 40

        """)
  }

  @Test("the file needs nothing beside it and tells every figure in words, escaped")
  func svg() {
    let text = SVGChart(Self.chart).text
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(text.contains("role=\"img\" aria-labelledby=\"chart-title chart-desc\""))
    #expect(text.contains("c.a Số hồ sơ &quot;mới&quot;"))
    #expect(text.contains("2019-S2 0, 2020-S1 none arose, 2020-S2 not reported, 2021-S1 40"))
    #expect(text.contains("counted &lt;otherwise&gt; &amp; apart"))
    for foreign in ["<script", "<style", "href", "@import", "url("] {
      #expect(!text.contains(foreign))
    }
  }

  @Test("the line is interrupted at gaps, absences and breaks")
  func interruption() {
    let lines = SVGChart(Self.chart).text.split(separator: "\n")
    // The rule in the legend is drawn alike.
    let segments = lines.filter { $0.hasPrefix("<line") && $0.contains("stroke-width=\"2\"") }
    #expect(segments.count == 2)
  }

  @Test(
    "axes hold 0 and have round marks",
    arguments: [
      ([80, 3], 0.0, 80.0, 20.0), ([-5, 5], -6.0, 6.0, 2.0), ([], 0.0, 0.2, 0.2),
      ([0], 0.0, 0.2, 0.2), ([1250], 0.0, 1500.0, 500.0),
    ] as [([Int], Double, Double, Double)])
  func scale(numbers: [Int], least: Double, greatest: Double, step: Double) {
    let scale = ChartScale(numbers.map { ExactDecimal(coefficient: $0) })
    #expect(abs(scale.least - least) < 1e-9)
    #expect(abs(scale.greatest - greatest) < 1e-9)
    #expect(abs(scale.step - step) < 1e-9)
  }
}
