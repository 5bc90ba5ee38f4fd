/// How alike a printed label and one of an indicator's labels are.
struct LabelLikeness: Hashable, Sendable {
  /// How the labels lie beside each other.
  enum Alignment: String, Sendable {
    /// Whole beside whole.
    case whole
    /// The printed label has lost its end.
    case cutAtEnd
    /// The printed label has lost its beginning.
    case cutAtStart
    /// Something stands behind the printed label.
    case extended
  }

  /// 0…1; 1 where the keys agree.
  var similarity: Double
  /// How they lie beside each other.
  var alignment: Alignment

  /// Labels with fewer letters are not known again by a piece of them.
  private static let fewestLetters = 10
  /// A piece that is less than this share of the label is not known again.
  private static let leastPiece = 0.5
  /// Below this similarity of the whole it is worth looking for a lost beginning.
  private static let cutLooked = 0.8

  /// Compares a printed label with the letters of an indicator's.
  ///
  /// What a cut label still has counts in full, what it lost three tenths, and half of what stands
  /// behind a label: one cut at 70 % is at most 0.91.
  init(_ printed: LabelPattern, _ text: [UInt8]) {
    let printedCount = printed.letters.count
    let count = text.count
    guard printedCount > 0, count > 0 else {
      self.init(similarity: 0, alignment: .whole)
      return
    }
    let distances = printed.distances(to: text)
    let longer = Double(max(printedCount, count))
    self.init(similarity: 1 - Double(distances.whole) / longer, alignment: .whole)
    guard distances.whole > 0 else { return }
    func offer(_ distance: Int, of piece: Int, in whole: Int, _ alignment: Alignment) {
      let share = Double(piece) / Double(whole)
      guard piece >= Self.fewestLetters, share >= Self.leastPiece, share < 0.97 else { return }
      // What is lost may have been anything of the label; what is added is of another one.
      let lost = alignment == .extended ? 0.5 : 0.3
      let alike = (1 - Double(distance) / Double(piece)) * (1 - lost * (1 - share))
      if alike > similarity {
        similarity = alike
        self.alignment = alignment
      }
    }
    if printedCount < count {
      offer(distances.toBeginning.distance, of: printedCount, in: count, .cutAtEnd)
      if similarity < Self.cutLooked {
        let shifted = printed.distances(to: text, fromAnywhere: true)
        offer(shifted.whole, of: printedCount, in: count, .cutAtStart)
      }
    } else {
      offer(distances.ofBeginning.distance, of: count, in: printedCount, .extended)
    }
  }

  /// Labels that have nothing in common.
  init() {
    self.init(similarity: 0, alignment: .whole)
  }

  /// Makes a likeness that is known.
  init(similarity: Double, alignment: Alignment) {
    self.similarity = similarity
    self.alignment = alignment
  }
}
