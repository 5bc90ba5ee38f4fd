/// What became of a reading that was handed to an output.
struct Delivery {
  /// The file that it went to; null for a stream.
  var path: String?
  /// Whether the output had the same reading already, and nothing was added.
  var isRepetition = false
  /// What the output is, where it may have had the reading.
  var container = "archive"
}

extension Delivery {
  /// What is told of a repetition; null where there is none.
  var remark: String? { isRepetition ? "already in the \(container)" : nil }
}
