/// The keys of a line in a file of corrections, in the order of their documentation.
enum CorrectionKey: String, CaseIterable {
  case document
  case reportNumber = "report_number"
  case code
  case indicator
  case table
  case row
  case column
  case measure
  case area
  case period
  case expectedPrinted = "expected_printed"
  case value
  case absence
  case withdrawn
  case reason
  case author
  case time
  case id

  /// The names of all keys.
  static let list = allCases.map(\.rawValue).joined(separator: ", ")
}
