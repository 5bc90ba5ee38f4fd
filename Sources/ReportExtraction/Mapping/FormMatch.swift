/// A table of figures with the form it was found to be; a class, because each of its rows asks it.
final class FormMatch: Sendable {
  /// The table.
  let table: JoinedTable
  /// The lines above it.
  let caption: [String]
  /// Its rows below the header.
  let rows: [IndicatorRow]
  /// How many source rows only open the parts below them.
  let openings: Int
  /// The match key of each row's label.
  let keys: [String]
  /// The place of each row by the table alone.
  let places: [IndicatorTree.Place]
  /// The form; null where none fits.
  let mapping: Mapping?
  /// Forms that fit nearly as well.
  let rivals: [Mapping]
  /// What speaks for each form, the best first; also where the form was given.
  let evidence: [FormEvidence]
  /// What each row was bound to; empty where there is no form.
  let assignments: [Binder.Assignment?]
  /// Why no indicator takes a row, of those rows.
  let doubts: [Int: BindingDoubt]
  /// The indicators that each row was weighed for; empty where there is no form.
  let bindingCandidates: [[BindingCandidate]]

  /// Finds the form of a table among mappings and binds its rows.
  ///
  /// With `isForced` the first mapping is the form, whatever the table holds.
  init(
    _ table: JoinedTable, caption: [String], mappings: [Mapping], isForced: Bool,
    letterhead: Letterhead
  ) {
    self.table = table
    self.caption = caption
    var openings = 0
    let rows = IndicatorRow.rows(of: table, openings: &openings)
    let keys = rows.map { UncodedPart.withoutMarker(Folding.key($0.label)) }
    let places = IndicatorTree(of: rows).places
    let context = FormContext(of: table, caption: caption, in: letterhead)
    let candidates = FormCandidate.all(
      mappings, rows: rows, keys: keys, places: places, context: context)
    let choice =
      isForced
      ? candidates.first.map { MappingDetector.Choice(form: $0, rivals: []) }
      : MappingDetector.choice(among: candidates, keys: keys)
    evidence = candidates.map(\.evidence).sorted { $0.score > $1.score }
    mapping = choice?.form.mapping
    rivals = choice?.rivals ?? []
    let outcome = choice.map { choice in
      Binder.outcome(
        mapping: choice.form.mapping, rows: rows, keys: keys, matches: choice.form.matches,
        places: places)
    }
    assignments = outcome?.assignments ?? []
    doubts = outcome?.doubts ?? [:]
    bindingCandidates = outcome?.candidates ?? []
    self.rows = rows
    self.openings = openings
    self.keys = keys
    self.places = places
  }

  /// The index of the indicator that a row was bound to.
  func indicator(ofRow row: Int) -> Int? {
    mapping == nil ? nil : assignments[row]?.indicator
  }
}
