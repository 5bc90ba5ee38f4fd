import Testing

@testable import ReportExtraction

/// Outlines made at random are read back as they were made.
@Suite("Outlines at random")
struct OutlinePropertyTests {
  /// How one level of an outline is numbered.
  enum Level: Sendable {
    case capital, roman, number, running, small, smallRoman, dash, plus
    /// With the code above before it: `I.1`, `1.1`.
    case dotted
    /// With the code above just before it: `1a`.
    case glued
  }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]
  private static let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l"]

  private struct Outline {
    var codes: [String] = []
    var places: [String] = []
    var running = 0

    mutating func add(
      _ levels: ArraySlice<Level>, printed: String, path: String?, most: Int,
      _ random: inout SplitMix64
    ) {
      guard let level = levels.first else { return }
      let count =
        path == nil ? 2 + Int(random.next() % UInt64(most - 1)) : Int(random.next() % UInt64(most))
      for index in 0..<count {
        var code: String
        var place: String
        let base = path.map { $0 + "." } ?? ""
        switch level {
        case .capital:
          code = OutlinePropertyTests.letters[index].uppercased()
          place = base + code
        case .roman:
          code = OutlinePropertyTests.romans[index]
          place = base + code
        case .number:
          code = "\(index + 1)"
          place = base + code
        case .running:
          running += 1
          code = "\(running)"
          place = base + code
        case .small:
          code = OutlinePropertyTests.letters[index]
          place = base + code
        case .smallRoman:
          code = OutlinePropertyTests.romans[index].lowercased()
          place = base + code
        case .dotted:
          code = printed + ".\(index + 1)"
          place = base + "\(index + 1)"
        case .glued:
          code = printed + OutlinePropertyTests.letters[index]
          place = (path ?? "") + OutlinePropertyTests.letters[index]
        case .dash, .plus:
          code = level == .dash ? "-" : "+"
          place = (path ?? "#") + "/\(index + 1)"
        }
        codes.append(code)
        places.append(place + (path.map { "<" + $0 } ?? ""))
        add(levels.dropFirst(), printed: code, path: place, most: most, &random)
      }
    }
  }

  @Test(
    "are read back",
    arguments: [
      ([.capital, .roman, .number, .small, .dash], 4),
      ([.roman, .number, .small, .dash, .plus], 5),
      ([.roman, .running, .small, .dash], 9), ([.capital, .running], 11),
      ([.capital, .number, .small], 10), ([.number, .dotted, .dotted, .small, .dash], 5),
      ([.roman, .dotted, .dotted], 9), ([.capital, .dotted, .dotted, .dash], 7),
      ([.capital, .roman, .number, .dotted], 5), ([.number, .small, .smallRoman], 6),
      ([.number, .smallRoman], 10),
      ([.capital, .dotted, .small], 9), ([.roman, .dotted, .small, .plus], 6),
      ([.number, .glued, .dash, .plus], 9), ([.roman, .number, .glued], 9),
      ([.roman, .capital, .number, .small], 5), ([.number, .small, .dotted], 8),
      ([.roman, .number, .dotted, .dotted, .dash, .plus], 4),
    ] as [([Level], Int)])
  func roundTrip(levels: [Level], most: Int) {
    var random = SplitMix64(state: UInt64(levels.count * 31 + most))
    for _ in 0..<10 {
      var outline = Outline()
      outline.add(levels[...], printed: "", path: nil, most: most, &random)
      #expect(OutlineShapesTests.places(outline.codes) == outline.places, "\(outline.codes)")
    }
  }
}
