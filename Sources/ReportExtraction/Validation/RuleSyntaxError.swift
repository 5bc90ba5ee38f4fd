/// Why the text of a rule is not a rule: where, what stands there, and what was expected.
public struct RuleSyntaxError: Error, Hashable {
  /// Where in the rule's text, in UTF-8 bytes from 0.
  public var offset: Int
  /// What stands there: a word, a sign or `the end`.
  public var found: String
  /// What was expected.
  public var expected: String

  /// Makes an error.
  public init(offset: Int, found: String, expected: String) {
    self.offset = offset
    self.found = found
    self.expected = expected
  }
}

extension RuleSyntaxError: CustomStringConvertible {
  /// What was read and what was expected.
  public var description: String { "read \(found), expected \(expected)" }
}
