extension RecordAssembler {
  /// Counts a row.
  func count(_ index: Int, isHeading: Bool, in log: inout RecordLog) {
    if case .transposed = form.table.roles.shape { return }
    // The pairs of one source row are counted once.
    if index > 0, form.rows[index - 1].number == form.rows[index].number { return }
    if form.mapping != nil, form.assignments[index] == nil {
      log.ledger.unbound += 1
    } else if isHeading {
      log.ledger.headings += 1
    } else {
      log.ledger.bound += 1
    }
  }

  /// In a transposed table a row of values is bound, and any other is a row of heads.
  func countTurned(in log: inout RecordLog) {
    guard case .transposed(let shape) = form.table.roles.shape else { return }
    log.ledger.bound += shape.values.count
    log.ledger.header +=
      form.table.sourceRowCount - form.table.sourceHeaderRowCount
      - form.table.continuationCount - shape.values.count
  }
}
