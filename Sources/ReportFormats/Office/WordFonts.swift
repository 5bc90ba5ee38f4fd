internal import ReportExtraction

/// The text in one font of a document that names a font of a legacy encoding (`.VnTime`, `VNI-Times`).
///
/// It waits until another font or the end of the line comes: a word is cut into many runs, and a
/// letter of VNI is two characters.
struct WordFonts {
  private var run: [UInt8] = []
  private var font: String?
  private var reader = FontRunReader()

  /// Whether text in a font is not of the run that waits.
  func endsRun(_ next: String?) -> Bool { !run.isEmpty && font != next }

  /// Adds text to the run.
  mutating func append(_ characters: Span<UInt8>, _ range: Range<Int>, font: String?) {
    self.font = font
    run.append(characters, range)
  }

  /// Ends the run and reads it; null where there is none.
  mutating func takeRun() -> EncodingReading? {
    guard !run.isEmpty else { return nil }
    defer { run.removeAll(keepingCapacity: true) }
    return reader.read(
      String(decoding: run, as: UTF8.self), font: font.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The encoding that most of the text was in, and what is said of each; null where all was as it
  /// stands.
  var repairs: (encoding: TextEncoding, notices: [ReadingNotice])? {
    let repaired = reader.repaired.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    guard let first = repaired.first else { return nil }
    return (
      first.key,
      repaired.map {
        ReadingNotice(
          rule: .encodingRepaired,
          message: "\($0.key.rawValue) in \($0.value) \($0.value == 1 ? "piece" : "pieces") of "
            + "text, by fonts and letters")
      }
    )
  }
}
