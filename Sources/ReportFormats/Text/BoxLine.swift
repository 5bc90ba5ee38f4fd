/// A line of a table that is drawn with characters: where its strokes stand.
struct BoxLine {
  /// What a character is in a drawing.
  enum Stroke { case none, blank, horizontal, vertical, joint }

  /// The strokes by display column.
  private(set) var strokes: [Stroke] = []
  /// The offset of each display column's character, and the one behind the last.
  private(set) var offsets: [Int] = []
  /// Whether a horizontal stroke meets a joint on it.
  private(set) var isBorder = false
  /// Whether one of its horizontal strokes is double.
  private(set) var isDouble = false
  /// The first column that is not blank; null where all are.
  private(set) var start: Int?

  /// Reads the strokes of a line.
  init(_ line: TextLine, _ source: Span<UInt8>) {
    var index = line.bytes.lowerBound
    var hasDouble = false
    while index < line.bytes.upperBound {
      let (width, isSpace, length) = TextLine.shape(of: source, at: index)
      if width > 0 {
        let stroke = Self.stroke(source, index, length)
        if isSpace { strokes.append(.blank) } else { strokes.append(stroke) }
        offsets.append(index)
        if stroke == .horizontal, source[index] == 0x3D || Self.isDoubleLine(source, index, length)
        {
          hasDouble = true
        }
        if start == nil, !isSpace { start = strokes.count - 1 }
      }
      index += length
    }
    offsets.append(line.bytes.upperBound)
    guard let start else { return }
    for column in start..<strokes.count where strokes[column] == .joint {
      let isASCII = source[offsets[column]] == 0x2B
      let before = column > start ? strokes[column - 1] : .none
      let after = column + 1 < strokes.count ? strokes[column + 1] : .none
      if !isASCII || before == .horizontal || after == .horizontal || before == .joint {
        isBorder = true
      } else {
        strokes[column] = .none
      }
    }
    if !isBorder { isBorder = isBarredRule(from: start) }
    isDouble = isBorder && hasDouble
  }

  /// `|----|` of one column, and `|====|====|`.
  private func isBarredRule(from start: Int) -> Bool {
    guard strokes.count > start + 3, strokes[start] == .vertical else { return false }
    let inner = strokes[(start + 1)...]
    return inner.prefix(2).allSatisfy { $0 == .horizontal }
      && inner.allSatisfy { $0 == .horizontal || $0 == .vertical || $0 == .blank }
  }

  /// The columns of the joints of a border; where it has outer bars, theirs too.
  var joints: [Int] {
    strokes.indices.filter { column in
      strokes[column] == .joint || strokes[column] == .vertical
    }
  }

  /// Whether a line is drawn from behind one column up to another.
  func isDrawn(_ columns: Range<Int>) -> Bool {
    var hasStroke = false
    for column in columns {
      guard column < strokes.count else { return false }
      switch strokes[column] {
      case .horizontal: hasStroke = true
      case .joint: break
      default: return false
      }
    }
    return hasStroke || columns.isEmpty
  }

  private static func isDoubleLine(_ source: Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
    length == 3 && source[index] == 0xE2 && source[index + 1] == 0x95 && source[index + 2] == 0x90
  }

  /// The stroke of one character: ASCII, and the box drawing characters U+2500 to U+257F.
  private static func stroke(_ source: Span<UInt8>, _ index: Int, _ length: Int) -> Stroke {
    switch source[index] {
    case 0x2D, 0x3D: return .horizontal
    case 0x7C: return .vertical
    case 0x2B: return .joint
    default: break
    }
    guard length == 3, source[index] == 0xE2,
      source[index + 1] == 0x94 || source[index + 1] == 0x95
    else { return .none }
    let scalar = (source[index + 1] == 0x94 ? 0x2500 : 0x2540) + Int(source[index + 2] & 0x3F)
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550:
      return .horizontal
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551:
      return .vertical
    case 0x2500...0x257F: return .joint
    default: return .none
    }
  }
}
