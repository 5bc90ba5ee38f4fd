/// The hints and labels of a mapping, read once, when a report of it is first checked.
final class NarrativePreparation: Sendable {
  /// What a mapping's prose is read with.
  struct Terms: Sendable {
    var lexicon: NarrativeLexicon
    var hints: NarrativeHints?
    var subjects: NarrativeSubjects
  }

  let mapping: Mapping
  private let prepared: Deferred<Terms>

  /// Makes a preparation that has not been made yet.
  init(_ mapping: Mapping) {
    self.mapping = mapping
    prepared = Deferred {
      let lexicon = NarrativeLexicon(abbreviations: mapping.content.abbreviations)
      let rows = mapping.indicators.map { indicator in
        NarrativeSubjects.Row(
          label: indicator.label, parent: indicator.parent,
          isPercent: indicator.type == .percent, isAsked: Self.asked.contains(indicator.type))
      }
      return Terms(
        lexicon: lexicon, hints: NarrativeHints(mapping),
        subjects: NarrativeSubjects(rows, lexicon: lexicon, period: nil))
    }
  }

  /// The words of the mapping.
  var terms: Terms { prepared.value }

  private static let asked: Set<ValueType> = [.count, .decimal, .percent, .money]
}
