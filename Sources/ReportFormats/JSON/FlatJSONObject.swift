/// A JSON object on one line whose members are texts, numbers, truths and nulls (RFC 8259).
///
/// Members keep their order and their places; a key stands once.
package struct FlatJSONObject: Hashable, Sendable {
  /// A key and its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package var key: String
    /// The column where the key begins, from 1, in Unicode scalars.
    package var keyColumn: Int
    /// The value.
    package var value: JSONScalar
    /// The column where the value begins.
    package var column: Int
  }

  /// The members in the order of the line.
  package private(set) var members: [Member] = []

  /// Reads the bytes of a line, which hold one object and nothing else.
  ///
  /// - Throws: ``JSONFault`` at the first byte that does not belong there.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let column = JSONScanner.column(of: error.byteOffsets.lowerBound, in: bytes)
      throw JSONFault(column: column, message: "read bytes that are not UTF-8, expected JSON")
    }
    var scanner = JSONScanner(bytes)
    try scanner.take(UInt8(ascii: "{"), expected: "'{', an object on one line")
    if !scanner.takeIfThere(UInt8(ascii: "}")) {
      repeat {
        try readMember(&scanner)
      } while try scanner.takeComma(before: UInt8(ascii: "}"))
    }
    try scanner.expectEnd()
  }

  private mutating func readMember(_ scanner: inout JSONScanner) throws(JSONFault) {
    let keyColumn = scanner.column
    let key = try scanner.string(expected: "a key in quotes")
    guard !members.contains(where: { $0.key == key }) else {
      throw JSONFault(column: keyColumn, message: "read '\(key)' a second time, expected it once")
    }
    try scanner.take(UInt8(ascii: ":"), expected: "':'")
    let column = scanner.column
    members.append(
      Member(key: key, keyColumn: keyColumn, value: try scanner.scalar(), column: column))
  }
}
