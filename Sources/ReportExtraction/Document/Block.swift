/// One block of a document in reading order.
public enum Block: Hashable, Sendable {
  /// A printed line or paragraph outside tables.
  case paragraph(Paragraph)
  /// A table.
  case table(Table)
}

/// A line or paragraph of text outside tables.
public struct Paragraph: Hashable, Sendable {
  /// The text: markup removed, white space folded to single spaces, NFC.
  public var text: String
  /// Where the paragraph begins, and its bytes where the format has byte positions.
  public var provenance: Provenance

  /// Makes a paragraph.
  public init(text: String, provenance: Provenance) {
    self.text = text
    self.provenance = provenance
  }
}
