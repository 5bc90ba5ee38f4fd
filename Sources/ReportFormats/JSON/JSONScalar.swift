/// A value in a flat JSON object; a number is the text it is written with.
package enum JSONScalar: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number as written, so that none of its digits is lost.
  case number(String)
  /// A text.
  case string(String)
}

extension JSONScalar: CustomStringConvertible {
  /// The value as JSON writes it; a long text is cut.
  package var description: String {
    switch self {
    case .null: return "null"
    case .boolean(let answer): return answer ? "true" : "false"
    case .number(let text): return text
    case .string(let text):
      var json = JSONWriter()
      json.string(TerminalText.fitted(text, 40))
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
