import ReportDamage
import ReportExtraction
import Testing

/// Rows are bound wrongly less often than by common ways, and confidence means what it says.
///
/// The seeds are not those of the benchmark, by which the binder was tuned.
@Suite("The damaged corpus")
struct DamagedCorpusTests {
  private static let corpus: Result<DamagedCorpus, any Error> = Result { try DamagedCorpus() }
  /// The first copy of the seeds that nothing was tuned by.
  private static let unseen = 10_000

  private static func measure(
    _ level: DamageLevel, copies: Int, forms: Int? = nil
  ) throws -> BindingMeasure {
    let corpus = try corpus.get()
    var measure = BindingMeasure()
    let copies = unseen..<(unseen + copies)
    for (report, name) in corpus.reports(level.rates, copies: copies, forms: forms) {
      try measure.add(report, extractor: corpus.extractor, name: name)
    }
    return measure
  }

  @Test("undamaged reports are bound rightly to the last row, and their values read")
  func undamaged() throws {
    let corpus = try Self.corpus.get()
    #expect(corpus.forms.count > 20)
    var measure = BindingMeasure()
    for (report, name) in corpus.reports(DamageRates([:]), copies: 0..<1) {
      try measure.add(report, extractor: corpus.extractor, name: name)
    }
    #expect(measure.counts.rows > 2_000)
    #expect(measure.counts.right + measure.counts.leftAlone == measure.counts.rows)
    #expect(measure.faults.map(\.line) == [])
  }

  @Test("the same seed does the same damage, another seed another")
  func determinism() throws {
    let corpus = try Self.corpus.get()
    let form = try #require(corpus.forms.first)
    let texts = [1, 1, 2].map { seed in
      DamagedReport(form, rates: DamageLevel.heavy.rates, mapping: corpus.mapping, seed: seed).text
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }

  @Test("each kind of damage alone damages rows and keeps their truth", arguments: Damage.allCases)
  func kinds(_ damage: Damage) throws {
    let corpus = try Self.corpus.get()
    let form = try #require(corpus.forms.first)
    let rates = DamageRates([damage: DamageLevel.rateAlone(of: damage)])
    let report = DamagedReport(form, rates: rates, mapping: corpus.mapping, seed: 7)
    let clean = DamagedReport(form, rates: DamageRates([:]), mapping: corpus.mapping, seed: 7)
    #expect(report.text != clean.text)
    #expect(report.rows.allSatisfy { $0.damages.isSubset(of: [damage]) })
    let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in zip(report.rows, report.lines) {
      #expect(lines[line - 1].hasPrefix(row.code + "\t"))
      let truth = form.rows.first { $0.indicator == row.indicator }
      #expect(row.indicator == nil || truth?.meaning == row.meaning)
    }
  }

  @Test("at confidence 0.9 and over at most 1 record in 1,000 is wrong")
  func calibration() async throws {
    let measures = try await withThrowingTaskGroup(of: BindingMeasure.self) { group in
      for level in DamageLevel.allCases {
        group.addTask { @concurrent in try Self.measure(level, copies: 1) }
      }
      return try await group.reduce(into: BindingMeasure()) { $0.add($1) }
    }
    // The benchmark takes three times as many.
    #expect(measures.counts.rows > 8_000)
    let (all, wrong) = measures.curve.records(from: 90)
    #expect(all > 5_000)
    #expect(wrong * 1_000 <= all, "\(wrong) of \(all)")
  }

  @Test(
    "more rows are bound rightly than by common ways, and no more wrongly",
    arguments: DamageLevel.allCases)
  func baselines(_ level: DamageLevel) throws {
    let corpus = try Self.corpus.get()
    let copies = Self.unseen..<(Self.unseen + 1)
    let ours = try Self.measure(level, copies: 1, forms: 3).counts
    for way in BindingBaseline.Way.allCases {
      let baseline = BindingBaseline(way, mapping: corpus.mapping)
      var counts = BindingCounts()
      for (report, _) in corpus.reports(level.rates, copies: copies, forms: 3) {
        baseline.add(report, to: &counts)
      }
      #expect(ours.wrong <= counts.wrong, "\(way.rawValue)")
      #expect(ours.right > counts.right, "\(way.rawValue)")
    }
  }
}
