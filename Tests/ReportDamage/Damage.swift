/// One kind of damage that printing, copying, scanning and recognition do to the table of a report.
///
/// One digit taken for another in a value is not among them: nothing in a row tells it.
package enum Damage: String, CaseIterable, Sendable {
  /// Letters of a label substituted, deleted, inserted or turned round; the rate is per letter.
  case letters
  /// Syllables of a label without their diacritics; the rate is per syllable.
  case bareSyllables = "bare syllables"
  /// A report without any diacritics in its labels; the rate is per report.
  case bareReport = "bare report"
  /// Syllables with another tone mark; the rate is per syllable.
  case tones
  /// A label without its last 30 %.
  case cutEnd = "cut end"
  /// A label without its first 30 %.
  case cutStart = "cut start"
  /// A syllable in two, or two syllables in one; the rate is per syllable.
  case spaces
  /// Letters for digits in a code: `l.1.1`, `1.O`.
  case codeLetters = "code letters"
  /// Spaces in a code: `3. 4. 1`.
  case codeSpaces = "code spaces"
  /// Dots of a code missing, or commas: `34.1`, `3,4.1`.
  case codeDots = "code dots"
  /// No code.
  case codeBlank = "code blank"
  /// The code of a sibling.
  case codeSibling = "code sibling"
  /// A whole group with the codes of the group above: `1.1.1` to `1.1.4` below `1.2`; the rate is
  /// per group.
  case codeGroup = "code group"
  /// The code of the row above.
  case codeAbove = "code above"
  /// Letters of a unit misread.
  case unitLetters = "unit letters"
  /// A unit abbreviated.
  case unitShort = "unit short"
  /// No unit.
  case unitBlank = "unit blank"
  /// Letters for digits in a value.
  case valueLetters = "value letters"
  /// A row that is not there.
  case rowDropped = "row dropped"
  /// Two neighbouring rows in each other's place.
  case rowsSwapped = "rows swapped"
  /// A row that the form lacks, numbered on behind its group.
  case rowUnknown = "row unknown"
  /// A row that the form lacks, with the code of its neighbour.
  case rowColliding = "row colliding"
  /// A page break with the header again, inside the label where it has a place to be cut.
  case pageBreak = "page break"
  /// Letters of the header misread; the rate is per report.
  case header
}
