/// The work of finding forms and binding rows by itself, so that a benchmark can time it.
///
/// The document is read up to its joined tables before.
package struct BindingWork: Sendable {
  private let report: Report
  private let mappings: [Mapping]

  /// Reads a document up to its joined tables.
  package init(_ document: Document, mappings: [Mapping]) {
    let joiner = TableJoiner(words: HeaderWords(mappings: mappings), mappings: mappings)
    var notices: [ReadingNotice] = []
    report = Report(of: document, joiner: joiner, notices: &notices)
    self.mappings = mappings
  }

  /// Takes the rows of all tables, with their places in the outline, finds the form of each among
  /// the mappings and binds the rows; without `binding` only the first.
  ///
  /// - Returns: How many rows were bound.
  package func run(binding: Bool) -> Int {
    report.tables.indices.reduce(into: 0) { count, index in
      let form = FormMatch(
        report.tables[index], caption: report.captions[index].map(\.text),
        mappings: binding ? mappings : [], isForced: false,
        letterhead: report.letterhead)
      count += form.assignments.count { $0 != nil }
    }
  }
}
