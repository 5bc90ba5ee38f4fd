/// The hierarchy of a table's rows, told from codes, order and uncoded parts alone.
struct IndicatorTree: Sendable {
  /// The place of one row.
  struct Place: Hashable, Sendable {
    /// How the place was told.
    enum Basis: Hashable, Sendable {
      /// By the printed code.
      case code
      /// By sequence, against the printed code.
      case repaired
      /// As an uncoded row under the coded row above it.
      case position
      /// The printed code stands twice and its place does not settle which is meant.
      case duplicate
    }

    /// The path: `1.2.1`, `I.1.a`, `3.1.3/1`, `#2`.
    var code: String
    /// The index of the row above it in the hierarchy.
    var parent: Int?
    /// How it was told.
    var basis: Basis
    /// The number of an uncoded row under its parent, from 1; null for coded rows.
    var part: Int?
  }

  /// The places, one for each row.
  let places: [Place]

  /// Finds the place of each row.
  init(of rows: [IndicatorRow]) {
    var builder = IndicatorTreeBuilder()
    let groups = Self.groups(of: rows)
    for (index, row) in rows.enumerated() {
      if groups.contains(index) {
        builder.appendGroup(index: index)
      } else {
        builder.append(row, index: index)
      }
    }
    places = builder.places
  }

  /// The bare rows without a code below which the numbering starts again.
  private static func groups(of rows: [IndicatorRow]) -> Set<Int> {
    guard let first = rows.first(where: { $0.code != nil })?.code?.text else { return [] }
    let starts = rows.indices.filter { rows[$0].code?.text == first }
    guard starts.count > 1 else { return [] }
    return Set(
      starts.map { $0 - 1 }.filter {
        $0 >= 0 && rows[$0].code == nil && rows[$0].codePrinted == nil && rows[$0].isBare
      })
  }
}

/// Walks down the rows with the path of open rows above the current one.
private struct IndicatorTreeBuilder {
  private struct OpenRow {
    var style: OutlineCode.Style
    var segments: [String]
    var path: String
    var index: Int
    /// The ordinal of the last child, for repairing codes by sequence.
    var lastChild = 0
    /// How many of its children had their codes repaired.
    var repairedChildren = 0
  }

  var places: [IndicatorTree.Place] = []
  private var open: [OpenRow] = []
  private var seen: Set<String> = []
  private var lastCoded: Int?
  private var partCounts: [Int: Int] = [:]
  private var topCount = 0
  private var group: (path: String, index: Int)?
  private var isInParts = false

  mutating func append(_ row: IndicatorRow, index: Int) {
    guard let code = row.code else { return appendUncoded(row, index: index) }
    isInParts = false
    if code.style == .dotted, let expected = repair(code) {
      close(to: expected.parentDepth)
      let parent = open[open.count - 1]
      push(
        OpenRow(
          style: .dotted, segments: parent.segments + [code.segments[code.segments.count - 1]],
          path: expected.path, index: index),
        basis: .repaired)
      open[open.count - 2].repairedChildren += 1
      return
    }
    close(before: code)
    let path = path(of: code)
    let isNew = !seen.contains(path)
    push(
      OpenRow(style: code.style, segments: code.segments, path: path, index: index),
      basis: isNew ? .code : .duplicate)
  }

  /// Opens a group of rows with a numbering of its own.
  mutating func appendGroup(index: Int) {
    open.removeAll()
    lastCoded = nil
    isInParts = false
    topCount += 1
    group = (path: "#\(topCount)", index: index)
    places.append(
      IndicatorTree.Place(code: "#\(topCount)", parent: nil, basis: .position, part: topCount))
  }

  // MARK: - Coded rows

  private mutating func push(_ row: OpenRow, basis: IndicatorTree.Place.Basis) {
    if !open.isEmpty, let ordinal = ordinal(of: row) { open[open.count - 1].lastChild = ordinal }
    places.append(
      IndicatorTree.Place(
        code: row.path, parent: open.last?.index ?? group?.index, basis: basis, part: nil))
    seen.insert(row.path)
    open.append(row)
    lastCoded = row.index
  }

  private func ordinal(of row: OpenRow) -> Int? {
    row.segments.last.flatMap { Int($0) }
  }

  /// The code that the sequence asks for, where the printed one contradicts its place.
  ///
  /// The printed code stands already elsewhere, and under the open row of its depth its last
  /// segment is just the next one: `1.1.1` under `1.2` is `1.2.1`.
  private func repair(_ code: OutlineCode) -> (path: String, parentDepth: Int)? {
    let depth = code.segments.count
    guard depth >= 2, let last = code.segments.last.flatMap({ Int($0) }),
      let above = open.lastIndex(where: { $0.style == .dotted && $0.segments.count == depth - 1 })
    else { return nil }
    let parent = open[above]
    guard parent.segments != Array(code.segments.dropLast()), last == parent.lastChild + 1 else {
      return nil
    }
    // Either the code is taken, or its neighbours were repaired in the same way.
    guard seen.contains(path(of: code)) || parent.repairedChildren > 0 else { return nil }
    return (parent.path + "." + code.segments[depth - 1], above + 1)
  }

  private mutating func close(to depth: Int) {
    open.removeLast(open.count - depth)
  }

  /// Closes the rows that the code is not below: those of its own style and depth, and all under
  /// them.
  private mutating func close(before code: OutlineCode) {
    if code.style == .dotted {
      // Below its prefix where that is open; else beside a row of its depth.
      let prefix = Array(code.segments.dropLast())
      if let parent = open.lastIndex(where: { $0.style == .dotted && $0.segments == prefix }) {
        return close(to: parent + 1)
      }
      if let sibling = open.firstIndex(where: {
        $0.style == .dotted && $0.segments.count >= code.segments.count
      }) {
        return close(to: sibling)
      }
      if let first = open.firstIndex(where: { $0.style == .dotted }), code.segments.count > 1,
        open[first].segments[0] != code.segments[0]
      {
        return close(to: first)
      }
      return
    }
    if let sibling = open.firstIndex(where: { $0.style == code.style }) { close(to: sibling) }
  }

  private func path(of code: OutlineCode) -> String {
    if code.style == .mixed, let above = open.last, above.style == .capital,
      code.text.hasPrefix(above.segments[0])
    {
      // `A1` under `A` names its group itself.
      return code.text
    }
    guard code.style == .dotted else { return joined(open.last?.path ?? group?.path, code.text) }
    let base = open.last { $0.style != .dotted }?.path ?? group?.path
    return joined(base, code.text)
  }

  private func joined(_ base: String?, _ text: String) -> String {
    base.map { $0 + "." + text } ?? text
  }

  // MARK: - Uncoded rows

  private mutating func appendUncoded(_ row: IndicatorRow, index: Int) {
    if row.codePrinted != nil { isInParts = true }
    // A grand total closes the table; it is no part of the last indicator.
    guard let parent = lastCoded, isInParts || !GrandTotal.isLabel(row.label) else {
      topCount += 1
      places.append(
        IndicatorTree.Place(code: "#\(topCount)", parent: nil, basis: .position, part: topCount))
      return
    }
    let part = (partCounts[parent] ?? 0) + 1
    partCounts[parent] = part
    places.append(
      IndicatorTree.Place(
        code: "\(places[parent].code)/\(part)", parent: parent, basis: .position, part: part))
  }
}
