/// The rules of a page's style sheets that hide elements: `.hide { display: none }`.
///
/// Only rules for single elements, classes and ids hide; a rule that shows takes that back wherever
/// it may hold, for what is shown must not be lost.
struct HTMLHidingRules {
  /// An element as a selector names it: all that it gives must hold.
  private struct Selector {
    var element: [UInt8] = []
    var id: [UInt8] = []
    var classes: [[UInt8]] = []

    /// Reads a selector without combinators, pseudo-classes and attributes; null for another.
    init?(_ selector: some Collection<UInt8>) {
      var kind: UInt8 = 0
      var name: [UInt8] = []
      for byte in Array(selector) + [0] {
        switch byte {
        case 0, UInt8(ascii: "."), UInt8(ascii: "#"):
          switch kind {
          case UInt8(ascii: "."): classes.append(name)
          case UInt8(ascii: "#"): id = name
          default: element = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
          }
          kind = byte
          name = []
        case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "\\"),
          UInt8(ascii: "+"), UInt8(ascii: "~"):
          return nil
        default: name.append(byte)
        }
      }
    }

    func holds(_ element: Span<UInt8>, id: Span<UInt8>, classes: Span<UInt8>) -> Bool {
      (self.element.isEmpty || element.isEqual(to: self.element))
        && (self.id.isEmpty || id.isEqual(to: self.id))
        && self.classes.allSatisfy { classes.hasWord($0) }
    }
  }

  private var hiding: [(selector: Selector, visibility: HTMLVisibility)] = []
  private var showing: [Selector] = []

  /// Whether no rule hides anything.
  var isEmpty: Bool { hiding.isEmpty }

  /// Reads a sheet.
  mutating func add(_ sheet: Span<UInt8>) {
    HTMLStyleSheet.readRules(sheet) { selector, declarations in
      let parts = selector.split { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
      guard let last = parts.last.flatMap({ Selector($0) }) else { return }
      let visibility = HTMLVisibility(style: declarations)
      if visibility != .shown {
        if parts.count == 1 { hiding.append((last, visibility)) }
      } else if declarations.contains("display", in: declarations.indices)
        || declarations.contains("visibility", in: declarations.indices)
      {
        showing.append(last)
      }
    }
  }

  /// Whether the rules let an element be seen.
  func visibility(
    of element: Span<UInt8>, id: Span<UInt8>, classes: Span<UInt8>
  ) -> HTMLVisibility {
    let found = hiding.last { $0.selector.holds(element, id: id, classes: classes) }
    guard let found, !showing.contains(where: { $0.holds(element, id: id, classes: classes) })
    else { return .shown }
    return found.visibility
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(to other: [UInt8]) -> Bool {
    count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }

  /// Whether a word is among those that white space separates.
  fileprivate func hasWord(_ word: [UInt8]) -> Bool {
    var start = 0
    for end in 0...count where end == count || self[end] <= 0x20 {
      if extracting(start..<end).isEqual(to: word) { return true }
      start = end + 1
    }
    return false
  }
}
