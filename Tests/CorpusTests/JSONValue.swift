import Foundation

/// A JSON value compared exactly: 12.5 equals 12.50, no figure goes through a binary fraction, and text is equal byte by byte, so
/// that composed and decomposed letters differ.
enum JSONValue: Equatable, Decodable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = Self.decoded(Bool.self, in: container) {
      self = .boolean(value)
    } else if let value = Self.decoded(Decimal.self, in: container) {
      self = .number(value)
    } else if let value = Self.decoded(String.self, in: container) {
      self = .text(value)
    } else if let value = Self.decoded([JSONValue].self, in: container) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// The value as that type, or nothing where it is of another.
  private static func decoded<Value: Decodable>(
    _ type: Value.Type, in container: any SingleValueDecodingContainer
  ) -> Value? {
    do { return try container.decode(type) } catch { return nil }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// Whether an answer is this value or, for `{"any": […]}`, one of those.
  func admits(_ answer: JSONValue) -> Bool {
    if case .array(let choices)? = self["any"] { choices.contains(answer) } else { self == answer }
  }
}
