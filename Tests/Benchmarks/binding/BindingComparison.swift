import Foundation
import ReportDamage
import ReportExtraction

/// The damaged corpus bound by the extraction and by the baselines.
struct BindingComparison {
  /// All levels together.
  private(set) var whole = BindingMeasure()
  /// What there is to reach, and whether it is.
  private(set) var goals: [String] = []
  private var levels = MarkdownTable([
    "damage", "bound by", "rows", "right %", "unbound %", "wrong %", "wrong", "lost",
  ])
  private var kinds = MarkdownTable([
    "kind alone", "rows", "right %", "unbound %", "wrong", "lost", "values", "columns", "no form",
  ])

  /// Binds the corpus at the levels and with the kinds asked for.
  init(_ corpus: DamagedCorpus, _ options: BenchOptions) throws {
    let undamaged = try Self.measured(corpus, DamageRates([:]), 0..<1)
    levels.add(["none", "SoLieu"] + Self.cells(undamaged.counts))
    let isRight = undamaged.faults.isEmpty && undamaged.counts.unbound == 0
    addGoal("undamaged reports bound rightly to the last row", isReached: isRight)
    for level in options.levels {
      let measure = try Self.measured(corpus, level.rates, options.copies)
      levels.add([level.rawValue, "SoLieu"] + Self.cells(measure.counts))
      if options.showsBaselines { addBaselines(level, corpus, options, ours: measure.counts) }
      whole.add(measure)
    }
    let (all, wrong) = whole.curve.records(from: 90)
    if all > 0 {
      let share = Self.percent(wrong, of: all, decimals: 3)
      addGoal(
        "at confidence 0.9 and over \(wrong) of \(all) wrong, \(share) % (\(whole.wrongBeforeBinding) "
          + "of columns without values or tables without a form); at most 0.1 %",
        isReached: wrong * 1_000 <= all)
    }
    for kind in options.kinds {
      let rates = DamageRates([kind: DamageLevel.rateAlone(of: kind)])
      let measure = try Self.measured(corpus, rates, 0..<1)
      var cells = Self.cells(measure.counts)
      cells.remove(at: 3)
      kinds.add(
        [kind.rawValue] + cells + [
          "\(measure.silentValues)", "\(measure.strangeRecords)", "\(measure.tablesWithoutForm)",
        ])
      if options.levels.isEmpty { whole.add(measure) }
    }
  }

  private mutating func addBaselines(
    _ level: DamageLevel, _ corpus: DamagedCorpus, _ options: BenchOptions, ours: BindingCounts
  ) {
    var least = Int.max
    var most = 0
    for way in BindingBaseline.Way.allCases {
      let baseline = BindingBaseline(way, mapping: corpus.mapping)
      var counts = BindingCounts()
      for (report, _) in corpus.reports(level.rates, copies: options.copies) {
        baseline.add(report, to: &counts)
      }
      levels.add(["", way.rawValue] + Self.cells(counts))
      least = min(least, counts.wrong)
      most = max(most, counts.right)
    }
    addGoal(
      "\(level.rawValue): \(ours.wrong) rows bound wrongly; less than the best baseline's \(least)",
      isReached: ours.wrong < least)
    addGoal(
      "\(level.rawValue): \(ours.right) rows bound rightly; more than the best baseline's \(most)",
      isReached: ours.right > most)
  }

  private mutating func addGoal(_ goal: String, isReached: Bool) {
    goals.append("goal: \(goal): \(isReached ? "reached" : "MISSED")")
  }

  private static func measured(
    _ corpus: DamagedCorpus, _ rates: DamageRates, _ copies: Range<Int>
  ) throws -> BindingMeasure {
    var measure = BindingMeasure()
    for (report, name) in corpus.reports(rates, copies: copies) {
      try measure.add(report, extractor: corpus.extractor, name: name)
    }
    return measure
  }

  // MARK: - Tables

  /// The tables.
  var text: String {
    var curve = MarkdownTable(["confidence", "records", "wrong", "wrong %", "claimed %"])
    var upper = "1"
    for group in whole.curve.groups {
      let lower = group.from == 0 ? "0" : "0.\(group.from)"
      let doubt = group.records * 100 - group.claimed
      curve.add([
        "\(lower) to \(upper)", "\(group.records)", "\(group.wrong)",
        Self.percent(group.wrong, of: group.records, decimals: 3),
        Self.percent(doubt, of: group.records * 100, decimals: 1),
      ])
      upper = lower
    }
    let notes =
      "Rows whose label and code are exactly another indicator's, left out of all counts: "
      + "\(whole.counts.beyondReading). Records bound rightly with a wrong value and no finding: "
      + "\(whole.silentValues). Records of columns that hold no values: \(whole.strangeRecords). "
      + "Reports whose table was taken for no form: \(whole.tablesWithoutForm).\n"
    return [levels, curve, kinds].filter { !$0.isEmpty }.map(\.text).joined(separator: "\n")
      + "\n" + notes
  }

  private static func cells(_ counts: BindingCounts) -> [String] {
    [
      "\(counts.rows)", percent(counts.right + counts.leftAlone, of: counts.rows),
      percent(counts.unbound, of: counts.rows), percent(counts.wrong, of: counts.rows),
      "\(counts.wrong)", "\(counts.lost)",
    ]
  }

  private static func percent(_ part: Int, of whole: Int, decimals: Int = 2) -> String {
    whole == 0 ? "–" : String(format: "%.\(decimals)f", Double(part) / Double(whole) * 100)
  }
}
