/// How lines and absences are told apart, by shape as well as by colour.
enum ChartStyle {
  /// Colours that people with colour blindness tell apart (Okabe and Ito, "Color Universal Design",
  /// 2008), black and a darker yellow among them.
  private static let colours = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9", "#8C7A00",
  ]

  /// The colour of a line.
  static func colour(_ line: Int) -> String { colours[line % colours.count] }

  /// The mark of a line at a figure; after eight lines shapes and colours go round apart.
  static func mark(_ line: Int, x: Double, y: Double, isHollow: Bool) -> String {
    let colour = colour(line)
    let fill = isHollow ? "#FFFFFF" : colour
    let style = "fill=\"\(fill)\" stroke=\"\(colour)\" stroke-width=\"1.5\""
    let (left, right, top, bottom) = (x - 4, x + 4, y - 4, y + 4)
    switch (line + line / colours.count) % 8 {
    case 0: return "<circle cx=\"\(at(x))\" cy=\"\(at(y))\" r=\"4\" \(style)>"
    case 1: return path([(left, top), (right, top), (right, bottom), (left, bottom)], style)
    case 2: return path([(x, top - 1), (right + 1, bottom), (left - 1, bottom)], style)
    case 3:
      return path([(x, top - 1.5), (right + 1.5, y), (x, bottom + 1.5), (left - 1.5, y)], style)
    case 4: return path([(x, bottom + 1), (right + 1, top), (left - 1, top)], style)
    case 5: return path([(left, top), (right, top), (left, bottom), (right, bottom)], style)
    case 6: return path([(left, top), (right, y), (left, bottom)], style)
    default: return path([(right, top), (left, y), (right, bottom)], style)
    }
  }

  /// The name of the element that ``mark(_:x:y:isHollow:)`` begins.
  static func element(_ line: Int) -> String {
    (line + line / colours.count) % 8 == 0 ? "circle" : "path"
  }

  /// What stands on the rail for a kind of nothing.
  static func absence(_ kind: String, x: Double, y: Double, colour: String) -> String {
    let style = "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.5\""
    let (left, right, top, bottom) = (x - 3.5, x + 3.5, y - 3.5, y + 3.5)
    let lines: String
    switch kind {
    case "dash": lines = stroke([(left, y), (right, y)])
    case "blank":
      lines = stroke([(left, top), (right, top), (right, bottom), (left, bottom)]) + "Z"
    case "ellipsis":
      lines = [left, x, right].map { stroke([($0 - 0.7, y), ($0 + 0.7, y)]) }.joined()
    case "not_applicable":
      lines = stroke([(left, top), (right, bottom)]) + stroke([(left, bottom), (right, top)])
    case "none_arose":
      lines =
        stroke([(x, top), (right, y), (x, bottom), (left, y)]) + "Z"
        + stroke([(left, bottom), (right, top)])
    case "not_available": lines = stroke([(left, bottom), (x, top), (right, bottom)]) + "Z"
    case "illegible":
      lines = stroke([(left, top), (left, bottom)]) + stroke([(right, top), (right, bottom)])
    default: lines = stroke([(x, top), (x, bottom)])
    }
    return "<path d=\"\(lines)\" \(style)>"
  }

  private static func path(_ points: [(Double, Double)], _ style: String) -> String {
    "<path d=\"\(stroke(points))Z\" \(style)>"
  }

  private static func stroke(_ points: [(Double, Double)]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(at(point.0)) \(at(point.1))"
    }.joined()
  }

  private static func at(_ number: Double) -> String { SVGText.length(number) }
}
