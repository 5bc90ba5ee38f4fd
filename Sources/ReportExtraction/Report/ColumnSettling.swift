/// Settles the roles of columns by what they hold, where header words do not.
struct ColumnSettling {
  let grid: TableGrid
  let words: HeaderWords
  let paths: [[String]]
  let contents: [ColumnContent]
  /// The roles, those that words gave first.
  var roles: [ColumnRole?]
  /// The column of places beside the labels.
  var area: Int?
  /// Columns that say nothing but the number of the row.
  var left: Set<Int> = []
  /// Columns of values that neither words nor figures say are such.
  var guesses: Set<Int> = []

  /// Settles every role.
  mutating func settle() {
    settleDamagedHeads()
    settleUnits()
    settleCodes()
    settleLabels()
    if !roles.contains(.label) { findTimes() }
    if !roles.contains(.code) { findCodes() }
    if !roles.contains(.label), let label = leading(among: open) { roles[label] = .label }
    for index in roles.indices where roles[index] == nil && area != index {
      roles[index] = role(of: index)
      if roles[index] == .value, contents[index].numerals * 4 < contents[index].filled {
        guesses.insert(index)
      }
    }
    if !roles.contains(.value), let unit = roles.firstIndex(of: .unit),
      contents[unit].figures * 2 > contents[unit].filled
    {
      roles[unit] = .value
    }
  }

  private func key(_ column: Int) -> String { paths[column].last.map(Folding.key) ?? "" }

  // MARK: - Damaged heads

  /// Heads with misread letters name their column where no other head does, and the content agrees;
  /// units are such whatever their head, for a higher one (`Kết quả`) stands above them as well.
  private mutating func settleDamagedHeads() {
    for role in [ColumnRole.unit, .label, .note] where !roles.contains(role) {
      let column = roles.indices.first { column in
        guard let head = paths[column].last else { return false }
        let isOpen = words.role(of: head) == nil
        guard isOpen || role == .unit && isOneOfValues(column) else { return false }
        return agrees(
          contents[column], with: role, isNamed: isOpen && words.isDamaged(head, role: role))
      }
      if let column { roles[column] = role }
    }
  }

  /// Whether a column is headed as values, and another may hold them.
  private func isOneOfValues(_ column: Int) -> Bool {
    roles[column] == .value
      && roles.indices.contains {
        $0 != column && (roles[$0] == .value || contents[$0].figures * 2 > contents[$0].filled)
          && roles[$0] != .code
      }
  }

  /// Whether a column holds what the role asks for; units are told by themselves.
  private func agrees(_ content: ColumnContent, with role: ColumnRole, isNamed: Bool) -> Bool {
    let isOfWords = content.figures * 4 <= content.filled
    return switch role {
    case .unit: isOfWords && content.units * (isNamed ? 4 : 2) > content.filled
    case .label: isNamed && isOfWords && content.isMostlyFilled
    case .note: isNamed && isOfWords
    case .code, .value: false
    }
  }

  // MARK: - Units

  /// `Đơn vị` that counts nothing is what the rows are about, or a column of words.
  private mutating func settleUnits() {
    for column in roles.indices
    where roles[column] == .unit && key(column) == HeaderWords.ambiguousUnit {
      let content = contents[column]
      guard content.filled > 0, content.units * 2 <= content.filled,
        content.figures < content.filled, !isBesideLabels(column)
      else { continue }
      roles[column] = roles.contains(.label) ? nil : .label
    }
    keepOne(.unit, scores: contents.indices.map { contents[$0].units * 2 + ($0 == 0 ? 0 : 1) })
  }

  /// Whether a column repeats its texts beside one that has more and longer ones: those are the
  /// labels, and these their units, though no list knows them.
  ///
  /// Beside named labels organisations repeat themselves too; units have a known one among them.
  private func isBesideLabels(_ column: Int) -> Bool {
    let content = contents[column]
    return content.distinct < content.filled
      && roles.indices.contains { other in
        (roles[other] == nil || roles[other] == .label && content.units > 0)
          && contents[other].figures == 0 && contents[other].isMostlyFilled
          && contents[other].distinct > content.distinct
          && contents[other].textLength > content.textLength
      }
  }

  // MARK: - Codes

  private mutating func settleCodes() {
    let columns = roles.indices.filter { roles[$0] == .code }
    let labels = roles.firstIndex(of: .label)
    guard columns.count > 1,
      let kept = CodeColumn(
        among: columns, heads: roles.indices.map(key), contents: contents, grid: grid,
        labels: labels)
    else { return }
    for column in columns where column != kept.column {
      let content = contents[column]
      // The number of the row is in its record already; all else is kept as a note.
      if content.isRunning { left.insert(column) }
      // Numbers of rows and strokes before parts look like figures, and are none.
      let marks = max(content.codes, content.identifiers, content.figures, content.abbreviations)
      roles[column] = marks * 2 >= content.filled ? .note : nil
    }
  }

  private mutating func findCodes() {
    let candidate = contents.indices.first {
      roles[$0] == nil && contents[$0].filled > 1
        && contents[$0].codes * 10 >= contents[$0].filled * 6
        && contents[$0].distinct * 2 > contents[$0].filled
    }
    // A column of figures looks like codes too; codes stand left of the labels.
    if let candidate, candidate <= (roles.firstIndex(of: .label) ?? longest(among: open) ?? .max) {
      roles[candidate] = .code
    }
  }

  // MARK: - Labels

  /// Of several columns of labels one may hold the places that the others are about.
  private mutating func settleLabels() {
    let columns = roles.indices.filter { roles[$0] == .label }
    guard columns.contains(where: { !PlaceName.isHead(key($0)) }) else { return }
    // The last one is the finest: `Huyện | Xã | Chỉ tiêu`.
    area = roles.indices.last { column in
      (roles[column] == nil || roles[column] == .label) && PlaceName.isHead(key(column))
        && contents[column].filled > 0 && contents[column].figures == 0
    }
    if let area { roles[area] = nil }
    let kept = leading(among: roles.indices.filter { roles[$0] == .label })
    for column in columns where roles[column] == .label && column != kept { roles[column] = nil }
  }

  /// Years and months down the rows are what the rows are about.
  private mutating func findTimes() {
    let first = roles.indices.first { roles[$0] != .code } ?? 0
    if roles.indices.contains(first), Self.timeHeads.contains(key(first)),
      contents[first].filled > 1, contents[first].distinct == contents[first].filled
    {
      roles[first] = .label
    }
  }

  private static let timeHeads: Set<String> = [
    "nam", "thang", "quy", "ki", "thoi gian", "thoi ki", "ki bao cao", "thang nam",
  ]

  // MARK: - The others

  private func role(of index: Int) -> ColumnRole? {
    let content = contents[index]
    if !roles.contains(.unit), content.filled > 0, content.units * 2 > content.filled {
      return .unit
    }
    if content.filled > 0, content.figures * 2 >= content.filled { return .value }
    // A column without header and content holds nothing.
    if content.filled == 0 { return paths[index].isEmpty ? nil : .value }
    if paths[index].isEmpty { return .note }
    // Few words at the right end are remarks; elsewhere, and where most rows have some, they are
    // what the column asks for, and numbers with words (`7 hộ`, `bảy`) are so everywhere.
    let isRemarks =
      index == roles.count - 1 && !content.isMostlyFilled && content.numerals * 2 < content.filled
    return isRemarks ? .note : .value
  }

  /// The first column with text, where another one has not far more: labels lead their rows.
  private func leading(among columns: [Int]) -> Int? {
    guard let longest = longest(among: columns) else { return nil }
    let most = contents[longest].textLength
    return columns.first { column in
      contents[column].textLength * 3 >= most && contents[column].isMostlyFilled
        && contents[column].units * 2 <= contents[column].filled
    } ?? longest
  }

  /// The columns without a role.
  private var open: [Int] { roles.indices.filter { roles[$0] == nil && area != $0 } }

  /// The column with most text.
  private func longest(among columns: [Int]) -> Int? {
    columns.filter { contents[$0].textLength > 0 }
      .max { contents[$0].textLength < contents[$1].textLength }
  }

  /// Two columns cannot both be the codes: the one whose content is most like it stays, the others
  /// are told from their content.
  private mutating func keepOne(_ role: ColumnRole, scores: [Int]) {
    let columns = roles.indices.filter { roles[$0] == role }
    guard columns.count > 1, let best = columns.max(by: { scores[$0] < scores[$1] }) else { return }
    for column in columns where column != best { roles[column] = nil }
  }
}
