import Foundation
import ReportDamage

/// Prints counts and curves as tables.
enum BindingTables {
  static func printHead(_ title: String) {
    print(
      padded(title, 38)
        + [
          "rows", "right %", "unbound %", "wrong", "wrong %", "lost", "values", "no form", "beyond",
        ]
        .map { padded($0, 10, atRight: true) }.joined())
  }

  static func printRow(_ name: String, _ measure: BindingMeasure) {
    printRow(
      name, measure.counts,
      also: [
        "\(measure.silentValues)", "\(measure.strangeRecords)", "\(measure.tablesWithoutForm)",
      ])
  }

  static func printRow(_ name: String, _ counts: BindingCounts, also: [String] = ["", "", ""]) {
    let rows = Double(max(1, counts.rows))
    let cells =
      [
        "\(counts.rows)", share(Double(counts.right + counts.leftAlone) / rows),
        share(Double(counts.unbound) / rows), "\(counts.wrong)",
        share(Double(counts.wrong) / rows), "\(counts.lost)",
      ] + also + ["\(counts.beyondReading)"]
    print(padded(name, 38) + cells.map { padded($0, 10, atRight: true) }.joined())
  }

  static func printCurve(_ curve: CalibrationCurve) {
    print("\nconfidence      records     wrong   wrong %   claimed %")
    for group in curve.groups {
      let records = Double(max(1, group.records))
      let cells = [
        "\(group.records)", "\(group.wrong)", share(Double(group.wrong) / records, 3),
        share(1 - Double(group.claimed) / records / 100, 3),
      ]
      print(
        padded(">= 0.\(group.from)", 13) + cells.map { padded($0, 10, atRight: true) }.joined())
    }
    let (all, wrong) = curve.records(from: 90)
    let rate = Double(wrong) / Double(max(1, all))
    print(
      "at 0.9 and over: \(wrong) of \(all) wrong, \(share(rate, 3)) %  goal 0.1: "
        + (rate <= 0.001 ? "reached" : "MISSED"))
  }

  private static func share(_ share: Double, _ decimals: Int = 2) -> String {
    String(format: "%.\(decimals)f", share * 100)
  }

  private static func padded(_ text: String, _ width: Int, atRight: Bool = false) -> String {
    let room = String(repeating: " ", count: max(0, width - text.count))
    return atRight ? room + text : text + room
  }
}
