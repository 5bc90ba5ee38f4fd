import ReportExtraction

/// What a column of an answer holds.
enum ListingCell {
  /// What a field of a record may hold.
  case field(FieldValue)
  /// How often each of some things occurs: a JSON object, `dash=2; blank=1` elsewhere.
  case counts([(name: String, count: Int)])

  /// The text, or nothing.
  init(_ text: String?) { self = .field(text.map(FieldValue.text) ?? .null) }

  /// The number.
  init(_ number: Int) { self = .field(.integer(number)) }

  /// The number, or nothing.
  init(_ number: ExactDecimal?) { self = .field(number.map(FieldValue.decimal) ?? .null) }

  /// The list.
  init(_ texts: [String]) { self = .field(.texts(texts)) }

  /// The day in ISO 8601, or nothing.
  init(_ date: CalendarDate?) { self.init(date?.description) }
}
