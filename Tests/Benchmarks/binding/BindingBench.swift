import Foundation
import ReportDamage
import ReportExtraction

/// Prints what the extraction makes of the damaged corpus.
///
///     BindingBench [--copies 3] [--faults 40] [--level LEVEL] [--kind KIND] [--text REPORT#COPY]
@main
struct BindingBench {
  static func main() throws {
    let options = BenchOptions(CommandLine.arguments)
    let corpus = try DamagedCorpus()
    if let wanted = options.text {
      let rates = (options.levels.first ?? .medium).rates
      for (report, name) in corpus.reports(rates, copies: 0..<options.copies) where name == wanted {
        print(report.text)
      }
      return
    }
    var whole = BindingMeasure()
    BindingTables.printHead("damaged corpus, \(corpus.forms.count) reports x \(options.copies)")
    BindingTables.printRow("undamaged", try measured(corpus, DamageRates([:]), copies: 1))
    for level in options.levels {
      let measure = try measured(corpus, level.rates, copies: options.copies)
      BindingTables.printRow(level.rawValue, measure)
      if options.showsBaselines {
        for way in BindingBaseline.Way.allCases {
          let baseline = BindingBaseline(way, mapping: corpus.mapping)
          var counts = BindingCounts()
          for (report, _) in corpus.reports(level.rates, copies: 0..<options.copies) {
            baseline.add(report, to: &counts)
          }
          BindingTables.printRow("  " + way.rawValue, counts)
        }
      }
      whole.add(measure)
    }
    BindingTables.printCurve(whole.curve)
    if options.showsKinds {
      print()
      BindingTables.printHead("one kind of damage alone")
      for damage in Damage.allCases where options.kind == nil || options.kind == damage {
        let rates = DamageRates([damage: DamageLevel.rateAlone(of: damage)])
        let measure = try measured(corpus, rates, copies: 1)
        BindingTables.printRow(damage.rawValue, measure)
        if options.kind != nil { whole = measure }
      }
    }
    let worst = whole.faults.sorted {
      ($0.record?.confidence.hundredths ?? 100) > ($1.record?.confidence.hundredths ?? 100)
    }
    for fault in worst.prefix(options.faults) { print(fault.line) }
  }

  private static func measured(
    _ corpus: DamagedCorpus, _ rates: DamageRates, copies: Int
  ) throws -> BindingMeasure {
    var measure = BindingMeasure()
    for (report, name) in corpus.reports(rates, copies: 0..<copies) {
      try measure.add(report, extractor: corpus.extractor, name: name)
    }
    return measure
  }
}
