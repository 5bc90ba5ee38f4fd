import Foundation
import ReportDamage
import ReportExtraction

/// Prints what the extraction makes of the damaged corpus, beside common ways to bind.
///
///     BindingBench [--copies 3] [--first 0] [--level LEVEL] [--kind KIND] [--faults 0] [--quick]
///                  [--text "REPORT #COPY"] [--article FILE]
///
/// `--faults N` lists the N records at fault that claim most; `--kind` measures one kind of damage
/// alone; `--quick` leaves out baselines, kinds and time; `--text` prints a damaged report;
/// `--article` writes the tables into a file, between the lines that mark their place.
@main
struct BindingBench {
  static func main() throws {
    let options = BenchOptions(CommandLine.arguments)
    let corpus = try DamagedCorpus()
    if let wanted = options.text {
      let rates = (options.levels.first ?? .medium).rates
      for (report, name) in corpus.reports(rates, copies: options.copies) where name == wanted {
        print(report.text)
      }
      return
    }
    let comparison = try BindingComparison(corpus, options)
    print(comparison.text)
    for goal in comparison.goals { print(goal) }
    if options.showsTime { print("\n" + (try BindingTime(corpus)).text) }
    let faults = comparison.whole.faults.sorted {
      ($0.record?.confidence.hundredths ?? 100) > ($1.record?.confidence.hundredths ?? 100)
    }
    for fault in faults.prefix(options.faults) { print(fault.line) }
    if let article = options.article { try write(comparison.text, into: URL(filePath: article)) }
  }

  /// Puts the tables between the two marks of the article.
  private static func write(_ tables: String, into article: URL) throws {
    let begin = "<!-- written by BindingBench: begin -->"
    let end = "<!-- written by BindingBench: end -->"
    let text = try String(contentsOf: article, encoding: .utf8)
    guard let first = text.range(of: begin), let last = text.range(of: end) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    try (text[..<first.upperBound] + "\n\n" + tables + "\n" + text[last.lowerBound...])
      .write(to: article, atomically: true, encoding: .utf8)
  }
}
