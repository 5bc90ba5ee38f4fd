internal import ReportExtraction

/// A row of records, asked for by field.
struct SDMXRow {
  private static let places = Dictionary(
    uniqueKeysWithValues: RecordField.allCases.enumerated().map { ($1, $0) })

  private let values: [FieldValue]

  /// Takes a row.
  init(_ values: [FieldValue]) {
    self.values = values
  }

  /// What a field holds.
  subscript(field: RecordField) -> FieldValue {
    guard let place = Self.places[field], place < values.count else { return .null }
    return values[place]
  }

  /// What a column of vintages holds, from 0; null where there is none.
  func vintage(_ index: Int) -> FieldValue {
    let place = RecordField.allCases.count + index
    return place < values.count ? values[place] : .null
  }

  /// The text of a field; null where it has none.
  func text(_ field: RecordField) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  /// The aspect of the figure, by its column's header.
  var aspect: FigureAspect { FigureAspect(measure: text(.measure)) }
}
