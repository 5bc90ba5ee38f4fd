/// A printed line of a report outside its tables of figures.
struct ReportLine: Hashable, Sendable {
  /// The text, white space folded.
  var text: String
  /// The line in the source, from 1.
  var line: Int?
  /// The index of the block it comes from.
  var block: Int
  /// Whether it stands in a cell of a layout table.
  var isInCell = false
}
