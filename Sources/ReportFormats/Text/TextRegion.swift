internal import ReportExtraction

/// Lines of text that are more than paragraphs, and the blocks that they make.
struct TextRegion {
  /// The indices of the lines.
  var lines: Range<Int>
  /// What they are, in reading order.
  var blocks: [Block]
  /// What was doubtful about them.
  var notices: [ReadingNotice] = []
}
