import Foundation
import ReportDamage
import ReportExtraction
import ReportFormats

/// What finding forms and binding rows take of the time of an extraction.
struct BindingTime {
  /// Microseconds of CPU time for each report.
  private struct Figures {
    var extraction: Double
    var rows: Double
    var binding: Double

    /// What detection and binding add to the rest, in percent.
    var added: Double { binding / (extraction - binding) * 100 }
  }

  private var figures: [(name: String, figures: Figures)] = []

  /// Times the undamaged reports and the damaged ones.
  init(_ corpus: DamagedCorpus) throws {
    let levels: [(String, DamageRates)] =
      [("none", DamageRates([:]))] + DamageLevel.allCases.map { ($0.rawValue, $0.rates) }
    for (name, rates) in levels {
      let texts = corpus.reports(rates, copies: 0..<1).map { Array($0.report.text.utf8) }
      figures.append((name, try Self.figures(of: texts, corpus)))
    }
  }

  private static func figures(of texts: [[UInt8]], _ corpus: DamagedCorpus) throws -> Figures {
    let works = try texts.map { bytes in
      BindingWork(try DocumentReader.read(bytes), mappings: corpus.mappings)
    }
    let identity = DocumentIdentity(hash: "sha256:0", source: "bench")
    // Interleaved, so that a change of the machine's speed meets all alike; the best of the rounds.
    var best = Figures(extraction: .infinity, rows: .infinity, binding: .infinity)
    for _ in 0..<7 {
      let extraction = try time(texts.count) {
        for bytes in texts {
          _ = try corpus.extractor.extract(from: DocumentReader.read(bytes), identity: identity)
        }
      }
      let rows = time(texts.count) { for work in works { _ = work.run(binding: false) } }
      let both = time(texts.count) { for work in works { _ = work.run(binding: true) } }
      best.extraction = min(best.extraction, extraction)
      best.rows = min(best.rows, rows)
      best.binding = min(best.binding, both)
    }
    best.binding = max(0, best.binding - best.rows)
    return best
  }

  private static func time(_ count: Int, _ work: () throws -> Void) rethrows -> Double {
    let start = processTime()
    try work()
    return Double(processTime() - start) / 1_000 / Double(count)
  }

  /// CPU time of the process in nanoseconds.
  private static func processTime() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The times as a table, with the goal.
  var text: String {
    var table = MarkdownTable([
      "damage", "whole extraction µs", "rows and places µs", "detection and binding µs", "adds %",
    ])
    for (name, figures) in figures {
      table.add([
        name, String(format: "%.0f", figures.extraction), String(format: "%.0f", figures.rows),
        String(format: "%.0f", figures.binding), String(format: "%.1f", figures.added),
      ])
    }
    let added = figures.first?.figures.added ?? 0
    let verdict = added <= 10 ? "reached" : "MISSED"
    return table.text
      + "goal: undamaged, detection and binding add at most 10 % to the rest: \(verdict)\n"
  }
}
