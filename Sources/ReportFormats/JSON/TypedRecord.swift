public import ReportExtraction

/// The typed record of a report: one value for each indicator of a form, as ``TypedRecordSchema``
/// describes it.
///
/// The values are the report's own: of its period, of the issuer's whole area, and the figure itself,
/// not a plan or a comparison. An absence is null, and so is a value of another type than the form asks
/// for, and an indicator that stands several times with different figures. An indicator whose row the
/// report lacks is left out. Values are as printed: a unit that multiplies is told by the record alone.
public struct TypedRecord: Sendable {
  private let form: Mapping
  /// The value of each indicator; nothing where the report lacks its row.
  private var values: [Int: FieldValue] = [:]
  /// The ids of the indicators with several figures, of which none was taken.
  public private(set) var undecided: [String] = []

  /// Makes the typed record of a report in a form.
  public init(_ result: ExtractionResult, of form: Mapping) {
    self.form = form
    var contradicted: Set<Int> = []
    for record in result.records {
      guard record.mapping == form.id, record.binding != .unbound, record.period == .report,
        record.area == nil, FigureAspect(measure: record.measure) == .actual,
        let index = form.indexOfCode[record.code]
      else { continue }
      let value = Self.value(record.value, of: form.indicators[index])
      if let other = values[index], other != value {
        contradicted.insert(index)
      } else {
        values[index] = value
      }
    }
    for index in contradicted.sorted() {
      values[index] = .null
      undecided.append(Self.name(of: index, in: form))
    }
  }

  /// Appends the record as one object on one line.
  public func append(to json: inout JSONWriter) {
    var isFirst = true
    json.raw("{")
    for index in form.indicators.indices {
      guard let value = values[index] else { continue }
      if !isFirst { json.raw(",") }
      isFirst = false
      json.string(Self.name(of: index, in: form))
      json.raw(":")
      json.value(value)
    }
    json.raw("}")
    json.endLine()
  }

  private static func name(of index: Int, in form: Mapping) -> String {
    form.content.namespace + "." + form.indicators[index].code
  }

  /// A value as the form asks for it; null where it is of another type.
  private static func value(_ value: Value, of indicator: Indicator) -> FieldValue {
    let field = FieldValue(value)
    switch (indicator.type, value) {
    case (.count, .number(let number)): return number.integer == nil ? .null : field
    case (.decimal, .number), (.percent, .number), (.money, .number): return field
    case (.boolean, .boolean), (.date, .date), (.reference, .reference), (.text, .text),
      (.ratio, .ratio), (.range, .range):
      return field
    case (.code, .code(let code, _)):
      guard let legend = indicator.legend else { return field }
      return legend.options.contains { $0.code == code } ? field : .null
    case (.heading, .boolean), (_, .absent): return .null
    case (.heading, _): return field
    default: return .null
    }
  }
}
