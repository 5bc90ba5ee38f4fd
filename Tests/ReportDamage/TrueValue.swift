package import Foundation
package import ReportExtraction

/// What a value cell means, by the records that were checked by hand.
package enum TrueValue: Hashable, Sendable {
  /// A number or a coded answer.
  case number(Decimal)
  /// Any other value, as a record writes it.
  case text(String)
  /// No value, by the name of the absence.
  case absent(String)

  /// Whether a record says the same.
  package func agrees(with value: Value) -> Bool {
    switch self {
    case .absent(let name): value.absence?.rawValue == name
    case .number(let number):
      value.number.map { Decimal(string: $0.description) == number } ?? false
    case .text(let text): value.text == text
    }
  }
}
