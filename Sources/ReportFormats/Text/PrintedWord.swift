/// A word on a line of text: what stands between two spaces.
struct PrintedWord {
  /// The display columns it covers, from 0: Unicode scalars that are no combining marks.
  var columns: Range<Int>
  /// Its bytes in the source.
  var bytes: Range<Int>
}
