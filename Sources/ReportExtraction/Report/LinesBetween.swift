/// What stands between two pages of a table, and whether one table can go on across it.
struct LinesBetween {
  /// Whether a line says that another table begins: another form, another unit, prose.
  private(set) var divides = false
  /// A line that says that the table goes on, as printed.
  private(set) var mark: String?
  /// Whether lines stand there that stood above the table as well.
  private(set) var hasRunningTitles = false
  /// Whether other short lines stand there, titles or notes.
  private(set) var hasOthers = false

  /// A page has no more lines of its own.
  private static let mostLines = 12
  private static let mostBytesOfTitle = 120

  /// Judges the lines by those that stand above the table.
  init(_ lines: [String], above: [String]) {
    guard !lines.isEmpty else { return }
    guard lines.count <= Self.mostLines else {
      divides = true
      return
    }
    var others = 0
    let known = KnownLines(above)
    for line in lines {
      switch PageFurniture.kind(of: line) {
      case .bareNumber, .pageNumber, .stamp: continue
      case .continuation(let subject):
        if let identity = AppendixCaption.identity(ofKey: subject), known.contradicts(identity) {
          divides = true
        }
        mark = line
        continue
      case nil: break
      }
      if ReportZones.isUnitCaption(line) {
        // A unit that was not stated above is another table's.
        if !known.hasUnit(line) { divides = true }
      } else if known.has(line) {
        hasRunningTitles = true
      } else if Self.isNote(line) {
        others += 1
      } else if line.utf8.count > Self.mostBytesOfTitle || AppendixCaption.begins(line)
        || OutlineMarker(of: line).map({ $0.level <= Self.deepestHeading }) == true
      {
        divides = true
      } else {
        others += 1
      }
    }
    hasOthers = others > 0
    if others > Self.mostOthers { divides = true }
  }

  private static let mostOthers = 3
  private static let mostBytesOfNote = 600
  /// Headings of a report's outline are that deep; what is below is a list.
  private static let deepestHeading = 3

  /// A note or source, which the foot of a page may hold.
  private static func isNote(_ line: String) -> Bool {
    guard line.utf8.count <= mostBytesOfNote else { return false }
    if line.utf8.starts(with: "(*".utf8) || line.utf8.starts(with: "*".utf8) { return true }
    let key = Folding.key(String(line.prefix(16)))
    return key.hasPrefix("ghi chu") || key.hasPrefix("chu thich") || key.hasPrefix("nguon")
  }
}

/// The lines above a table, for knowing them again on its further pages.
private struct KnownLines {
  private let keys: Set<String>
  private let units: Set<String>
  private let identities: [AppendixCaption.Identity]

  init(_ lines: [String]) {
    let folded = lines.map(Folding.key)
    keys = Set(folded.map(PageFurniture.withoutPageNumber))
    identities = folded.compactMap(AppendixCaption.identity)
    units = Set(lines.filter(ReportZones.isUnitCaption).map(Self.unit))
  }

  func has(_ line: String) -> Bool {
    keys.contains(PageFurniture.withoutPageNumber(Folding.key(line)))
  }

  func hasUnit(_ line: String) -> Bool { units.contains(Self.unit(line)) }

  /// Whether another of its kind stands above.
  func contradicts(_ identity: AppendixCaption.Identity) -> Bool {
    let same = identities.filter { $0.kind == identity.kind && !$0.number.isEmpty }
    return !identity.number.isEmpty && !same.isEmpty && !same.contains(identity)
  }

  /// The unit of a caption in one spelling: `1.000 đồng` is `nghìn đồng`.
  private static func unit(_ line: String) -> String {
    let printed = Unit.caption(in: line) ?? line
    guard let unit = Unit(printed: printed) else { return Folding.key(printed) }
    return "\(unit.id) \(unit.multiplier)"
  }
}
