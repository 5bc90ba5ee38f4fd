/// The records and findings of a report while they are made; a finding marks the records it is
/// about.
struct RecordLog: Sendable {
  /// The records in reading order.
  private(set) var records: [Record] = []
  /// The index, in its mapping, of the indicator that each record was bound to; null for the others.
  private(set) var indicators: [Int?] = []
  /// What each record's cell is asked for.
  private(set) var forms: [CellForm] = []
  /// How likely each record is right when what its cell holds is not in doubt.
  private var confidences: [Confidence] = []
  /// The findings in the order raised.
  private(set) var findings: [Finding] = []
  /// What became of the source rows.
  var ledger = Ledger()

  /// Adds a record, bound to the indicator with the given index in its mapping, and gives its own.
  ///
  /// A cell is asked for what it was read as unless `form` says otherwise.
  mutating func append(_ record: Record, indicator: Int?, form: CellForm? = nil) -> Int {
    records.append(record)
    indicators.append(indicator)
    forms.append(form ?? CellForm(type: record.type))
    confidences.append(record.confidence)
    return records.count - 1
  }

  /// Gives a record the value that a correction states; what is printed stays, and so does what was
  /// found about it, but not the doubt that its reading left.
  mutating func correct(_ index: Int, to value: Value, type: ValueType, by correction: String) {
    records[index].value = value
    records[index].type = type
    records[index].correction = correction
    records[index].confidence = confidences[index]
  }

  /// Adds a finding about the given records; each loses `doubt` percent of its confidence.
  ///
  /// A doubt of reading is one about what the cell holds; a correction settles it.
  mutating func raise(
    _ finding: Finding, about indices: [Int] = [], doubt: Int = 0, isOfReading: Bool = false
  ) {
    findings.append(finding)
    for index in indices {
      if !records[index].findings.contains(finding.rule) {
        records[index].findings.append(finding.rule)
      }
      if doubt > 0 {
        records[index].confidence = records[index].confidence.reduced(byPercent: doubt)
        if !isOfReading { confidences[index] = confidences[index].reduced(byPercent: doubt) }
      }
    }
  }
}
