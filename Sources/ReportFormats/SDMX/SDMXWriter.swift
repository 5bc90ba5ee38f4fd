public import ReportExtraction

/// Figures as SDMX-CSV 2.1, with the structure that describes them.
///
/// An observation is one number, or the absence of one (`NaN`), of one indicator, agency, area, aspect
/// and period. Headings, texts, ratios, ranges, answers in words, figures whose period is not known
/// and findings have no place in it; ``remark`` counts what was left out. No two observations have one
/// key: `OCCURRENCE` numbers those that would, which takes some bytes of memory for each figure.
///
/// Source: SDMX-CSV 2.1 (field guide, 2025-06-02); SDMX 3.0, section 3.
public final class SDMXWriter: TablesWriter {
  /// How many bytes are gathered before they are handed on.
  private static let bufferSize = 1 << 16

  private let data: any ByteSink
  private let structure: any ByteSink
  private let prepared: String
  private let components: [SDMXComponent]
  private var text = CSVText(.data)
  private var lists = SDMXLists()
  /// How many observations have a key so far, by the hash of the key: two keys of one hash are told
  /// apart all the same, and only numbered without need.
  private var occurrences: [UInt64: Int] = [:]
  private var leftOut = SDMXLeftOut()

  /// Begins a data set.
  ///
  /// - Parameters:
  ///   - data: where the observations go.
  ///   - structure: where the structure (SDMX-ML 3.0) goes, at the end.
  ///   - prepared: when it is made: a time in UTC (RFC 3339).
  public init(
    data: any ByteSink, structure: any ByteSink, prepared: String, hasVintages: Bool
  ) {
    self.data = data
    self.structure = structure
    self.prepared = prepared
    components = SDMXComponent.allCases.filter { hasVintages || !$0.isOfVintage }
    text.appendHeader(["STRUCTURE", "STRUCTURE_ID", "ACTION"] + components.map(\.rawValue))
  }

  /// What was left out, in words; null where nothing was.
  public var remark: String? { leftOut.description }

  /// Appends a record as an observation; findings have no place here.
  public func append(_ row: [FieldValue], to table: OutputTable) throws {
    guard table == .records else { return }
    try append(SDMXRow(row), from: nil)
  }

  /// Appends a record as an observation, its agency and draft status told by its report.
  public func append(_ record: [FieldValue], from origin: RecordOrigin) throws {
    try append(SDMXRow(record), from: origin)
  }

  /// Hands on what is left, and the structure.
  public func finish() throws {
    try flush()
    var xml = XMLText()
    SDMXStructure(components: components, lists: lists, prepared: prepared).append(to: &xml)
    try structure.write(xml.bytes)
  }

  private func append(_ row: SDMXRow, from origin: RecordOrigin?) throws {
    guard let observed = leftOut.observation(of: row) else { return }
    let key = lists.key(of: row, origin: origin, period: observed.period)
    var fields: [FieldValue] = [
      .text("dataflow"), .text(SDMXStructure.identifier), .text("R"),
    ]
    for component in components {
      fields.append(
        field(component, of: row, observed, key, isDraft: origin?.status == .draft))
    }
    text.append(fields)
    if text.bytes.count >= Self.bufferSize { try flush() }
  }

  private func field(
    _ component: SDMXComponent, of row: SDMXRow, _ observed: SDMXObservation, _ key: SDMXKey,
    isDraft: Bool
  ) -> FieldValue {
    switch component {
    case .reporter: .text(key.reporter)
    case .referenceArea: .text(key.area)
    case .indicator: .text(key.indicator)
    case .aspect: .text(key.aspect)
    case .occurrence: .integer(occurrence(of: key))
    case .frequency: .text(observed.frequency)
    case .timePeriod: .text(observed.period)
    case .value: observed.value
    case .status: .text(observed.status(isDraft: isDraft, of: row).rawValue)
    case .unit: lists.unit(of: row)
    case .unitMultiplier: observed.powerOfTen.map(FieldValue.integer) ?? .null
    case .multiplier: row[.multiplier]
    case .type: row[.type]
    case .absence: row[.absence]
    case .timeBasis: row[.periodBasis]
    case .periodStart: row[.periodStart]
    case .periodEnd: row[.periodEnd]
    case .accumulation: observed.isRange ? .text("YTD") : .null
    case .confidence: row[.confidence]
    case .label: row[.label]
    case .measure: row[.measure]
    case .reportNumber: row[.reportNumber]
    case .reportDate: row[.reportDate]
    case .document: row[.document]
    case .record: row[.record]
    case .line: row[.line]
    case .knownFrom: row.vintage(0)
    case .knownTo: row.vintage(1)
    case .revision: row.vintage(2)
    }
  }

  private func occurrence(of key: SDMXKey) -> Int {
    let number = occurrences[key.hash, default: 0] + 1
    occurrences[key.hash] = number
    return number
  }

  private func flush() throws {
    try data.write(text.bytes)
    text.removeAll()
  }
}
