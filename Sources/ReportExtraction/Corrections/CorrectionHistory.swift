/// The corrections of one report by the cells that they are about, the last one of each.
struct CorrectionHistory {
  /// A correction that counts, with its record's index, or why there is none.
  struct Entry {
    var correction: Correction
    var cell: Result<Int, StaleCorrection.Reason>
  }

  /// The last correction of each cell, in the order of the file.
  private(set) var last: [Entry] = []

  /// What lines that are about the same have in common.
  private enum Subject: Hashable {
    case cell(Int)
    case unknown(CellSelector)
  }

  private let records: [Record]
  private let letterhead: Letterhead
  private var byCode: [String: [Int]] = [:]

  /// Finds the cells of corrections that are given in the order of their file.
  init(_ corrections: [Correction], records: [Record], letterhead: Letterhead) {
    self.records = records
    self.letterhead = letterhead
    for (index, record) in records.enumerated() { byCode[record.code, default: []].append(index) }
    var entries: [Subject: Entry] = [:]
    for correction in corrections {
      let cell = cell(of: correction)
      switch cell {
      case .success(let index):
        entries[.cell(index)] = Entry(correction: correction, cell: cell)
      case .failure:
        let subject = Subject.unknown(correction.selector)
        let isSettled = correction.statement == .withdrawn && entries[subject] != nil
        entries[subject] = isSettled ? nil : Entry(correction: correction, cell: cell)
      }
    }
    last = entries.values.sorted { $0.correction.line < $1.correction.line }
  }

  /// The index of the record that a correction is about.
  private func cell(of correction: Correction) -> Result<Int, StaleCorrection.Reason> {
    let selector = correction.selector
    if let number = selector.reportNumber,
      letterhead.reportNumber.map(CorrectionSet.key) != CorrectionSet.key(number)
    {
      return .failure(.reportNumber(letterhead.reportNumber))
    }
    let candidates = selector.code.map { byCode[$0] ?? [] } ?? Array(records.indices)
    var cells = candidates.filter { selector.matches(records[$0], report: letterhead.period) }
    // The same bytes print the same: there the printed text tells cells apart. Of a report that is
    // known by its number another version may print it elsewhere.
    if cells.count > 1, selector.document != nil {
      let printed = cells.filter { correction.isGuarded(by: records[$0].valuePrinted) }
      if printed.count == 1 { cells = printed }
    }
    guard let cell = cells.first else { return .failure(.noCell) }
    guard cells.count == 1 else { return .failure(.severalCells(cells.map(place))) }
    return .success(cell)
  }

  /// Where a record stands.
  private func place(_ index: Int) -> CellSelector {
    var place = CellSelector()
    place.table = records[index].table
    place.row = records[index].row
    place.column = records[index].column
    place.measure = records[index].measure
    place.area = records[index].area
    return place
  }
}

extension StaleCorrection.Reason: Error {}
