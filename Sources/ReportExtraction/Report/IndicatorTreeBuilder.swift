/// Walks down the rows with the path of open rows above the current one.
struct IndicatorTreeBuilder {
  private struct OpenRow {
    var code: OutlineCode
    var path: String
    /// The segments of the path.
    var pathSegments: [String]
    /// What the path begins with before the row's own code; null at the top.
    var base: String?
    var baseSegments: [String]
    var index: Int
    /// The last child, for repairing codes by sequence.
    var lastChild: OutlineCode?
    var lastOrdinal = 0
    /// How many of its children had their codes repaired.
    var repairedChildren = 0
  }

  private(set) var places: [IndicatorTree.Place] = []
  private let rows: [IndicatorRow]
  private let groups: Set<Int>
  private let hasCodes: Bool
  /// The totals that stand for the groups above them, because their words stand more than once.
  private let repeatedTotals: Set<String>
  private var open: [OpenRow] = []
  private var seen: Set<String> = []
  private var lastCoded: Int?
  private var partCounts: [Int: Int] = [:]
  private var topCount = 0
  private var group: (path: String, index: Int)?
  private var isInParts = false
  /// The last row of the top level without a code.
  private var lastLoose: Int?
  /// The last row that has neither code nor bullet.
  private var lastPlain: Int?
  /// The open parts with bullets, each below the one before.
  private var bullets: [(bullet: RowBullet, index: Int)] = []
  /// The last child at the top level.
  private var lastTop: (style: OutlineCode.Style, ordinal: Int)?

  init(_ rows: [IndicatorRow]) {
    self.rows = rows
    groups = RowGroups.indices(in: rows)
    hasCodes = rows.contains { $0.code != nil }
    var totals: [String: Int] = [:]
    for row in rows where row.code == nil && GrandTotal(label: row.label) == .plain {
      totals[Folding.key(row.label), default: 0] += 1
    }
    repeatedTotals = Set(totals.filter { $0.value > 1 }.keys)
    places.reserveCapacity(rows.count)
  }

  /// Finds the place of each row, top to bottom.
  mutating func placeAll() {
    for (index, row) in rows.enumerated() {
      if groups.contains(index) {
        appendGroup(index)
      } else if let code = row.code {
        append(code, index)
      } else {
        appendUncoded(row, index)
      }
    }
  }

  /// Opens a group of rows with a numbering of its own.
  private mutating func appendGroup(_ index: Int) {
    open.removeAll()
    bullets.removeAll()
    lastCoded = nil
    lastTop = nil
    isInParts = false
    placeAtTop(index)
    group = (path: places[index].code, index: index)
    lastLoose = nil
  }

  // MARK: - Coded rows

  private mutating func append(_ code: OutlineCode, _ index: Int) {
    isInParts = false
    bullets.removeAll()
    lastLoose = nil
    if code.style == .dotted, let repair = repair(code) {
      open.removeLast(open.count - repair.parent - 1)
      let parent = open[repair.parent]
      let last = [code.segments[code.segments.count - 1]]
      push(
        code.with(segments: parent.code.segments + last), path: repair.path,
        segments: parent.pathSegments + last, base: (parent.base, parent.baseSegments), index,
        .repaired)
      open[repair.parent].repairedChildren += 1
      return
    }
    let base = close(before: code)
    if let last = missingNumber(code, index) {
      let code = code.with(segments: code.segments.dropLast() + [last])
      push(
        code, path: joined(base.path, code.text), segments: base.segments + code.segments,
        base: base, index, .repaired)
      return
    }
    let path = joined(base.path, code.text)
    push(
      code, path: path, segments: base.segments + code.segments, base: base, index,
      seen.contains(path) ? .duplicate : .code)
  }

  /// What a path begins with.
  private typealias Base = (path: String?, segments: [String])

  private mutating func push(
    _ code: OutlineCode, path: String, segments: [String], base: Base, _ index: Int,
    _ basis: IndicatorTree.Place.Basis
  ) {
    if let ordinal = code.ordinal {
      if open.isEmpty {
        lastTop = (code.style, ordinal)
      } else {
        open[open.count - 1].lastChild = code
        open[open.count - 1].lastOrdinal = ordinal
      }
    }
    places.append(
      IndicatorTree.Place(
        code: path, parent: open.last?.index ?? group?.index, basis: basis, part: nil))
    seen.insert(path)
    open.append(
      OpenRow(
        code: code, path: path, pathSegments: segments, base: base.path,
        baseSegments: base.segments, index: index))
    lastCoded = index
  }

  /// The code that the sequence asks for, where the printed one belongs to another row.
  ///
  /// The printed code stands already elsewhere, or would be below a row that is closed, and under
  /// the open row of its depth its last segment is just the next one: `1.1.1` under `1.2` is
  /// `1.2.1`.
  private func repair(_ code: OutlineCode) -> (path: String, parent: Int)? {
    let depth = code.segments.count
    guard depth >= 2, let last = code.ordinal,
      let above = open.lastIndex(where: {
        $0.code.style == .dotted && $0.code.segments.count == depth - 1
      })
    else { return nil }
    let parent = open[above]
    let prefix = code.segments.dropLast()
    let lastChild = parent.lastChild?.style == .dotted ? parent.lastOrdinal : 0
    guard !parent.code.segments.elementsEqual(prefix), last == lastChild + 1 else { return nil }
    // Either the code is taken or its parent closed, or its neighbours were repaired in the same way.
    guard
      seen.contains(joined(parent.base, code.text)) || parent.repairedChildren > 0
        || seen.contains(joined(parent.base, prefix.joined(separator: ".")))
    else { return nil }
    return (parent.path + "." + code.segments[depth - 1], above)
  }

  /// The last segment that a row asks for by its neighbours: between 2 and 4, another 2 is 3.
  private func missingNumber(_ code: OutlineCode, _ index: Int) -> String? {
    guard let ordinal = code.ordinal else { return nil }
    let last: Int
    if let parent = open.last {
      guard let child = parent.lastChild, child.style == code.style,
        child.segments.count == code.segments.count
      else { return nil }
      last = parent.lastOrdinal
    } else {
      guard let top = lastTop, top.style == code.style else { return nil }
      last = top.ordinal
    }
    guard ordinal != last + 1, ordinal <= last || code.style == .dotted,
      let text = code.numbered(last + 1), let next = sibling(of: code, after: index)
    else { return nil }
    return next == last + 2 && (ordinal <= last || ordinal >= next) ? text : nil
  }

  /// The number of the next row of the same kind, depth and prefix, before a row above them.
  private func sibling(of code: OutlineCode, after index: Int) -> Int? {
    for below in rows.indices[(index + 1)...].prefix(OutlineSequence.reach) {
      if groups.contains(below) { return nil }
      guard let next = rows[below].code else { continue }
      if next.style == code.style, next.segments.count == code.segments.count {
        return next.segments.dropLast() == code.segments.dropLast() ? next.ordinal : nil
      }
      if next.style == code.style, next.segments.count < code.segments.count { return nil }
      if open.contains(where: { $0.code.style == next.style && next.style != code.style }) {
        return nil
      }
    }
    return nil
  }

  /// Closes the rows that the code is not below, and gives what its path begins with.
  private mutating func close(before code: OutlineCode) -> Base {
    switch code.style {
    case .dotted: closeDotted(before: code)
    case .identifier: return closeIdentifiers(before: code)
    case .mixed, .compound:
      if let base = closeToPrefix(of: code) { return base }
      closeLeading(code.leadingStyle)
    case .roman, .capital:
      if !closeLeading(code.style) { closeLesser() }
    case .small, .smallRoman: closeLeading(code.style)
    }
    let above =
      code.style == .dotted
      ? open.last { $0.code.style != .dotted } : open.last
    return (above?.path ?? group?.path, above?.pathSegments ?? [])
  }

  private mutating func close(to depth: Int) {
    open.removeLast(open.count - depth)
  }

  /// Below its prefix where that is open; else beside a row of its depth.
  private mutating func closeDotted(before code: OutlineCode) {
    let prefix = code.segments.dropLast()
    let isDotted = { (row: OpenRow) in row.code.style == .dotted }
    if let parent = open.lastIndex(where: { isDotted($0) && $0.code.segments.elementsEqual(prefix) }
    ) {
      return close(to: parent + 1)
    }
    if let sibling = open.firstIndex(where: {
      isDotted($0) && $0.code.segments.count >= code.segments.count
        || $0.code.style != .dotted && $0.code.leadingStyle == .dotted
    }) {
      return close(to: sibling)
    }
    if let first = open.firstIndex(where: isDotted), code.segments.count > 1,
      open[first].code.segments[0] != code.segments[0]
    {
      close(to: first)
    }
  }

  /// Closes the first row of a kind, and all below it; false where none is open.
  @discardableResult
  private mutating func closeLeading(_ style: OutlineCode.Style) -> Bool {
    guard let sibling = open.firstIndex(where: { $0.code.leadingStyle == style }) else {
      return false
    }
    close(to: sibling)
    return true
  }

  /// Roman numerals and capitals stand above numbers and small letters (Nghị định 30/2020/NĐ-CP,
  /// Phụ lục I): `II` behind 3 is no part of it, though no `I` is open.
  private mutating func closeLesser() {
    if let lesser = open.firstIndex(where: {
      [.dotted, .small, .smallRoman].contains($0.code.leadingStyle)
    }) {
      close(to: lesser)
    }
  }

  /// Closes all below the row that the first segments of a code name: `I` of `I.1`, `1` of `1a`.
  private mutating func closeToPrefix(of code: OutlineCode) -> Base? {
    for length in stride(from: code.segments.count - 1, through: 1, by: -1) {
      let prefix = code.segments.prefix(length)
      if let index = open.lastIndex(where: { $0.code.segments.elementsEqual(prefix) }) {
        close(to: index + 1)
        return (open[index].base, open[index].baseSegments)
      }
      if let index = open.lastIndex(where: { $0.pathSegments.elementsEqual(prefix) }) {
        close(to: index + 1)
        return (group?.path, [])
      }
    }
    return nil
  }

  /// A name stands below the one that it begins with, and is its own path: `T0101` below `T01`.
  private mutating func closeIdentifiers(before code: OutlineCode) -> Base {
    let text = code.text
    if let parent = open.lastIndex(where: {
      let name = $0.code.text
      return name.utf8.count >= 2 && name.utf8.count < text.utf8.count && text.hasPrefix(name)
    }) {
      close(to: parent + 1)
    } else if let sibling = open.firstIndex(where: {
      [.identifier, .mixed, .compound].contains($0.code.style)
        || $0.code.style == .dotted && $0.code.segments.count == 1 && $0.code.text.utf8.count > 1
          && text.utf8.allSatisfy(\.isDigit)
    }) {
      close(to: sibling)
    }
    return (nil, [])
  }

  private func joined(_ base: String?, _ text: String) -> String {
    base.map { $0 + "." + text } ?? text
  }

  // MARK: - Uncoded rows

  private mutating func appendUncoded(_ row: IndicatorRow, _ index: Int) {
    let opensParts =
      row.codePrinted.map(UncodedPart.isMarker) ?? false || UncodedPart.isMarker(row.label)
    if let bullet = row.bullet {
      if opensParts { isInParts = true }
      return appendBullet(bullet, index)
    }
    bullets.removeAll()
    if opensParts { isInParts = true }
    if row.isPlaceholder {
      // More rows like the last one: they stand beside it.
      return place(index, below: lastCoded.flatMap { places[$0].parent } ?? group?.index)
    }
    if let total = GrandTotal(label: row.label), !(isInParts && total == .plain) {
      appendTotal(total, row, index)
    } else if let loose = lastLoose, opensParts {
      place(index, below: loose)
    } else if let parent = lastLoose == nil ? lastCoded ?? group?.index : nil {
      place(index, below: parent)
    } else {
      placeAtTop(index)
    }
  }

  /// A total is no part of the last indicator; what follows it without a code is none either.
  private mutating func appendTotal(_ total: GrandTotal, _ row: IndicatorRow, _ index: Int) {
    isInParts = false
    switch total {
    case .group(let name):
      let named = open.last { Folding.key($0.code.text) == name }?.index
      place(index, below: named ?? group?.index)
    case .groupAbove:
      place(index, below: lastCoded.flatMap { places[$0].parent } ?? group?.index)
    case .plain where repeatedTotals.contains(Folding.key(row.label)):
      place(index, below: group?.index ?? (open.count > 1 ? open[0].index : nil))
    case .plain, .whole:
      placeAtTop(index)
    }
    lastLoose = index
  }

  /// A part below the nearest row whose sign is of a higher level, else below the coded row.
  private mutating func appendBullet(_ bullet: RowBullet, _ index: Int) {
    if let same = bullets.lastIndex(where: { $0.bullet == bullet }) {
      bullets.removeLast(bullets.count - same)
    } else if bullet == .dash {
      // The plus stands below the dash, whichever comes first.
      while bullets.last?.bullet == .plus { bullets.removeLast() }
    }
    let plain = hasCodes ? lastLoose ?? lastCoded : lastPlain
    place(index, below: bullets.last?.index ?? plain ?? group?.index)
    bullets.append((bullet, index))
  }

  /// Places a row under another, at the top where there is none.
  private mutating func place(_ index: Int, below parent: Int?) {
    if rows[index].bullet == nil { lastPlain = index }
    guard let parent else { return placeAtTop(index) }
    let part = (partCounts[parent] ?? 0) + 1
    partCounts[parent] = part
    places.append(
      IndicatorTree.Place(
        code: "\(places[parent].code)/\(part)", parent: parent, basis: .position, part: part))
  }

  private mutating func placeAtTop(_ index: Int) {
    topCount += 1
    if rows[index].bullet == nil {
      lastPlain = index
      lastLoose = index
    }
    places.append(
      IndicatorTree.Place(code: "#\(topCount)", parent: nil, basis: .position, part: topCount))
  }
}
