/// Why a table was taken for a form, and how each of its rows was bound.
public struct FormExplanation: Sendable {
  /// The table, from 1.
  public var table: Int
  /// The id of the form; null where none fits.
  public var mapping: String?
  /// What speaks for each form, the best first.
  public var forms: [FormEvidence]
  /// The ids of forms that fit nearly as well.
  public var rivals: [String]
  /// The rows in printed order; empty where no form fits.
  public var rows: [BindingExplanation]
}

extension Extractor {
  /// Explains how the rows of a report's tables are bound; ``extract(from:identity:)`` binds them in
  /// the same way.
  ///
  /// - Throws: ``ExtractionError/notAReport`` where the document is none.
  public func explain(_ document: Document) throws(ExtractionError) -> [FormExplanation] {
    var notices: [ReadingNotice] = []
    let report = Report(of: document, joiner: joiner, notices: &notices)
    guard report.isReport else { throw .notAReport }
    return forms(of: report).enumerated().map { index, form in
      FormExplanation(
        table: index + 1, mapping: form.mapping?.id, forms: form.evidence,
        rivals: form.rivals.map(\.id), rows: RowExplainer(form).rows)
    }
  }
}
