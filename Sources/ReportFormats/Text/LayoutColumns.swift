/// The columns of an aligned table, found over all its lines.
///
/// A column is where some line prints and a gap is where none does; a text that lies across what most
/// lines leave blank (a heading of full width, a header over several columns, two cells with a single
/// space between them) has no say.
struct LayoutColumns {
  /// The display columns that each column covers, left to right; neighbours may overlap by ragged
  /// ends.
  private(set) var extents: [Range<Int>]
  /// Of each column what many of its lines cover.
  private(set) var cores: [Range<Int>]

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - body: The chunks of each line with figures or codes, and those below.
  ///   - header: The chunks of each line above them.
  init(body: [[LineChunk]], header: [[LineChunk]]) {
    // Headings of two texts run over blank cells; the lines that show most columns are asked first.
    let counts = body.filter { $0.count > 1 && !LineChunk.isProse($0) }.map(\.count).sorted()
    let typical = counts.isEmpty ? 2 : max(2, counts[counts.count * 3 / 4] - 1)
    let profile = body.filter { $0.count >= typical && !LineChunk.isProse($0) }
    let count = profile.count
    // Of few lines none may be an exception, unless the others then fall apart better.
    let strict = Self.runs(of: profile, above: 0)
    let loose = Self.runs(of: profile, above: min(3, max(1, count / 20)))
    let isLoose =
      count >= 12
      || count >= 4 && Self.fitting(profile, loose) > Self.fitting(profile, strict)
    let zones = isLoose ? loose : strict
    cores = zones
    extents = zones
    var rest: [LineChunk] = []
    for line in body where !LineChunk.isProse(line) {
      for chunk in line {
        // Texts across two zones have no say.
        let met = zones.indices.filter { zones[$0].overlaps(chunk.columns) }
        if met.count == 1 {
          extents[met[0]] = Self.union(extents[met[0]], chunk.columns)
        } else if met.isEmpty {
          rest.append(chunk)
        }
      }
    }
    // What stands in no zone is a column that few lines fill.
    for run in Self.runs(
      of: [rest.sorted { $0.columns.lowerBound < $1.columns.lowerBound }], above: 0)
    {
      insert(run)
    }
    addHeader(header)
    joinParts(body, header)
  }

  /// Columns given as such, by a line of dashes.
  init(extents: [Range<Int>], cores: [Range<Int>]? = nil) {
    self.extents = extents
    self.cores = cores ?? extents
  }

  private mutating func insert(_ run: Range<Int>) {
    let position = cores.firstIndex { $0.lowerBound > run.lowerBound } ?? cores.count
    cores.insert(run, at: position)
    extents.insert(run, at: position)
  }

  private static func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
  }

  /// The columns that a range of display columns meets: those whose core it meets, else the one whose
  /// ragged ends it meets most; null where it meets none.
  func columns(meeting range: Range<Int>) -> ClosedRange<Int>? {
    if let first = cores.firstIndex(where: { $0.overlaps(range) }),
      let last = cores.lastIndex(where: { $0.overlaps(range) })
    {
      return first...last
    }
    let ragged = extents.indices.max {
      extents[$0].clamped(to: range).count < extents[$1].clamped(to: range).count
    }
    guard let ragged, extents[ragged].overlaps(range) else { return nil }
    return ragged...ragged
  }

  /// The column nearest to a range of display columns.
  func nearest(to range: Range<Int>) -> Int {
    extents.indices.min { distance(extents[$0], range) < distance(extents[$1], range) } ?? 0
  }

  /// How many lines have each of their texts in a zone of its own.
  private static func fitting(_ lines: [[LineChunk]], _ zones: [Range<Int>]) -> Int {
    lines.count { line in
      var last = -1
      return line.allSatisfy { chunk in
        let met = zones.indices.filter { zones[$0].overlaps(chunk.columns) }
        guard met.count == 1, met[0] > last else { return false }
        last = met[0]
        return true
      }
    }
  }

  /// The runs of display columns that more than so many lines print on.
  private static func runs(of lines: [[LineChunk]], above tolerance: Int) -> [Range<Int>] {
    let width = lines.joined().reduce(0) { max($0, $1.columns.upperBound) }
    var ink = [Int](repeating: 0, count: width + 1)
    for chunk in lines.joined() {
      for column in chunk.columns { ink[column] += 1 }
    }
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...width {
      if ink[column] > tolerance {
        start = start ?? column
      } else if let begin = start {
        runs.append(begin..<column)
        start = nil
      }
    }
    return runs
  }

  /// Adds columns that only the header shows: a header wholly in a gap, beside others.
  private mutating func addHeader(_ header: [[LineChunk]]) {
    // The lowest headers first: each is of one column, those above them may span several.
    for (index, line) in header.enumerated().reversed() where !LineChunk.isProse(line) {
      for (place, chunk) in line.enumerated() {
        if let met = columns(meeting: chunk.columns) {
          if met.count == 1 {
            extents[met.lowerBound] = Self.union(extents[met.lowerBound], chunk.columns)
          }
          continue
        }
        let position =
          cores.firstIndex { $0.lowerBound > chunk.columns.lowerBound } ?? cores.count
        // Over columns whose own headers stand below it, it spans them.
        let besides = [place - 1, place + 1].filter(line.indices.contains).map { line[$0].columns }
        let below = header[(index + 1)...].joined().map(\.columns)
        let isInside = position > 0 && position < extents.count
        let spans =
          isInside
          && [position - 1, position].allSatisfy { column in
            !besides.contains { $0.overlaps(extents[column]) }
              && below.contains { $0.overlaps(extents[column]) }
          }
        if spans { continue }
        // Centred over figures that stand left or right, it is the header of theirs.
        if let bare = bareNeighbour(at: position, of: chunk.columns, header[index...]) {
          extents[bare] = Self.union(extents[bare], chunk.columns)
          continue
        }
        insert(chunk.columns)
      }
    }
  }

  /// Whether a line has a text in each of two columns.
  private func fillsBoth(_ line: [LineChunk], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    line.contains { $0.columns.overlaps(left) && !$0.columns.overlaps(right) }
      && line.contains { $0.columns.overlaps(right) && !$0.columns.overlaps(left) }
  }

  /// The nearer of the columns beside a gap that has no header of its own; null where both have one.
  private func bareNeighbour(
    at position: Int, of range: Range<Int>, _ header: ArraySlice<[LineChunk]>
  ) -> Int? {
    let bare = [position - 1, position].filter { column in
      extents.indices.contains(column)
        && !header.contains { line in
          line.contains { columns(meeting: $0.columns) == column...column }
        }
    }
    return bare.min {
      distance(extents[$0], range) < distance(extents[$1], range)
    }
  }

  private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound, 0)
  }

  /// Whether a text of the header stands over a column alone, be it beside most of its texts.
  private func heads(_ header: [[LineChunk]], _ column: Int) -> Bool {
    header.joined().contains { columns(meeting: $0.columns) == column...column }
  }

  /// Joins what is one column, with texts on its left and figures on its right: neighbours that no line
  /// fills both, and that have not each a header.
  private mutating func joinParts(_ body: [[LineChunk]], _ header: [[LineChunk]]) {
    var column = 0
    while column + 1 < extents.count {
      let (left, right) = (cores[column], cores[column + 1])
      let fills = { (line: [LineChunk], extent: Range<Int>) in
        line.contains { $0.columns.overlaps(extent) }
      }
      // Without a header, cells of one row may stand line between line.
      let isMixed =
        !header.contains { $0.count > 1 }
        && zip(body, body.dropFirst()).contains {
          fills($0, left) && fills($1, right) || fills($0, right) && fills($1, left)
        }
      let isApart =
        isMixed || body.contains { fillsBoth($0, left, right) }
        || (header.contains { line in
          line.contains { $0.columns.overlaps(left) && !$0.columns.overlaps(right) }
        }
          && header.contains { line in
            line.contains { $0.columns.overlaps(right) && !$0.columns.overlaps(left) }
          })
        || heads(header, column) && heads(header, column + 1)
      if isApart {
        column += 1
      } else {
        cores.replaceSubrange(column...column + 1, with: [Self.union(left, right)])
        extents.replaceSubrange(
          column...column + 1, with: [Self.union(extents[column], extents[column + 1])])
      }
    }
  }
}
