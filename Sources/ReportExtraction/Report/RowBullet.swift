/// The sign that makes a row a part of the row above it: `-` in the column of codes, or before the
/// words of its label.
enum RowBullet: Hashable, Sendable {
  /// `-`, also as a long dash.
  case dash
  /// `+`, a level below the dash.
  case plus
  /// `*`.
  case asterisk
  /// `•` and other dots.
  case dot

  /// The sign that is all a code cell holds, in parentheses or not.
  init?(code text: String) {
    var scalars = text.unicodeScalars[...]
    guard scalars.count <= 3 else { return nil }
    if scalars.count == 3, scalars.first == "(", scalars.last == ")" {
      scalars = scalars.dropFirst().dropLast()
    }
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    self.init(scalar)
  }

  /// The sign before the words of a label: `- Trong đó: nữ`; none stands before a figure.
  init?(label text: String) {
    guard let first = text.utf8.first, first < 0x30 || first >= 0xE2,
      let sign = text.unicodeScalars.first, let bullet = RowBullet(sign)
    else { return nil }
    guard let behind = text.unicodeScalars.dropFirst().first(where: { $0 != " " }),
      behind.properties.isAlphabetic || behind == "(" || behind == "\"" || behind == "“"
        || text.unicodeScalars.dropFirst().first == " "
    else { return nil }
    self = bullet
  }

  private init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "-", "–", "—", "−": self = .dash
    case "+": self = .plus
    case "*": self = .asterisk
    case "•", "●", "▪", "◦", "○", "■", "·", "\u{F0B7}": self = .dot
    default: return nil
    }
  }
}
