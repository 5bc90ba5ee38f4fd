/// What is wrong at a place of a line of JSON.
package struct JSONFault: Error, Hashable {
  /// The column, from 1, in Unicode scalars.
  package var column: Int
  /// What was read and what was expected.
  package var message: String
}
