package import ReportExtraction
import ReportFormats

/// What the extraction makes of damaged reports, against what their rows truly are.
package struct BindingMeasure: Sendable {
  /// Rows right, wrong and unbound.
  package private(set) var counts = BindingCounts()
  /// How often what the records claim is so.
  package private(set) var curve = CalibrationCurve()
  /// Records bound rightly whose value or absence is wrong and that have no finding.
  package private(set) var silentValues = 0
  /// Records of columns that hold no values.
  package private(set) var strangeRecords = 0
  /// The wrong records at confidence 0.9 and over that binding has no part in: those of columns
  /// that hold no values, and those of tables that were taken for no form.
  package private(set) var wrongBeforeBinding = 0
  /// Reports whose table was taken for no form.
  package private(set) var tablesWithoutForm = 0
  /// The records at fault.
  package private(set) var faults: [BindingFault] = []

  /// Makes a measure of nothing.
  package init() {}

  /// Reads a damaged report and measures its records.
  package mutating func add(_ report: DamagedReport, extractor: Extractor, name: String) throws {
    let document = try DocumentReader.read(Array(report.text.utf8))
    let result = try extractor.extract(
      from: document, identity: DocumentIdentity(hash: "sha256:0", source: name))
    if result.mappingVersions.isEmpty { tablesWithoutForm += 1 }
    var records: [Int: Record] = [:]
    for record in result.records {
      guard let line = record.provenance.line else { continue }
      if record.column == DamagedReport.valueColumn || records[line] == nil {
        records[line] = record
      }
      // Another column taken for one of values: what its records claim is wrong.
      if record.column != DamagedReport.valueColumn {
        strangeRecords += 1
        if record.confidence.hundredths >= 90 { wrongBeforeBinding += 1 }
        curve.add(confidence: record.confidence.hundredths, isWrong: true)
        if let index = report.lines.firstIndex(of: line) {
          faults.append(
            BindingFault(kind: .column, report: name, row: report.rows[index], record: record))
        }
      }
    }
    for (index, row) in report.rows.enumerated() {
      if report.beyondReading.contains(index) {
        counts.beyondReading += 1
        continue
      }
      guard let record = records[report.lines[index]] else {
        counts.lost += 1
        faults.append(BindingFault(kind: .lost, report: name, row: row, record: nil))
        continue
      }
      add(record, row, name)
    }
    // What stands on the next page was taken for a row of its own, which the form lacks.
    for (line, index) in report.rests {
      guard let record = records[line] else { continue }
      var rest = report.rows[index]
      rest.indicator = nil
      rest.meaning = .absent("blank")
      add(record, rest, name)
    }
  }

  private mutating func add(_ record: Record, _ row: FormRow, _ name: String) {
    let isBound = record.mapping != nil && record.binding != .unbound
    let bound = isBound ? record.indicator : nil
    counts.add(bound: bound, truth: row.indicator)
    let isValueRight =
      row.meaning.agrees(with: record.value)
      // A bare row is a heading for the form, and blank for a table without one.
      || row.meaning == .absent("heading") && record.value == .absent(.blank)
      || row.meaning == .absent("blank") && record.value == .absent(.heading)
    let isWrong = bound != row.indicator || !isValueRight
    if record.column == DamagedReport.valueColumn {
      curve.add(confidence: record.confidence.hundredths, isWrong: isWrong)
      if isWrong, record.mapping == nil, record.confidence.hundredths >= 90 {
        wrongBeforeBinding += 1
      }
    }
    let isSilent = bound == row.indicator && !isValueRight && record.findings.isEmpty
    if isSilent { silentValues += 1 }
    let kind: BindingFault.Kind? =
      if bound != nil, bound != row.indicator {
        .bound
      } else if isSilent {
        .value
      } else if isWrong, record.confidence.hundredths >= 90 {
        .claim
      } else {
        nil
      }
    if let kind { faults.append(BindingFault(kind: kind, report: name, row: row, record: record)) }
  }

  /// Adds another measure.
  package mutating func add(_ other: BindingMeasure) {
    counts.add(other.counts)
    curve.add(other.curve)
    silentValues += other.silentValues
    strangeRecords += other.strangeRecords
    wrongBeforeBinding += other.wrongBeforeBinding
    tablesWithoutForm += other.tablesWithoutForm
    faults += other.faults
  }
}
