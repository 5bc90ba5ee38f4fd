public import ReportExtraction

/// The Table Schema (Data Package 2.0) of the typed record of a form: one row for each report, one
/// field for each indicator.
///
/// Fields have the names of the properties of ``TypedRecordSchema``; an absence is an empty cell.
/// Bounds of the form are annotations, for a value beyond one raises a finding and stays.
public enum TypedRecordTableSchema {
  /// Appends the schema of a mapping, one field a line.
  public static func append(_ mapping: Mapping, to json: inout JSONWriter) {
    let content = mapping.content
    json.raw(#"{"$schema":"https://datapackage.org/profiles/2.0/tableschema.json","name":"#)
    json.string(content.id)
    json.raw(",\n\"title\":")
    json.string(content.title)
    TypedRecordSchema.appendOrigin(content, to: &json)
    json.raw(",\n\"missingValues\":[\"\"],\"fields\":[")
    for (index, indicator) in content.indicators.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      appendField(indicator, of: content, to: &json)
    }
    json.raw("\n]}\n")
  }

  private static func appendField(
    _ indicator: Indicator, of content: Mapping.Content, to json: inout JSONWriter
  ) {
    json.raw(#"{"name":"#)
    json.string(content.namespace + "." + indicator.code)
    json.raw(#","title":"#)
    json.string(indicator.label)
    json.raw(#","description":"#)
    json.string(IndicatorDescription.text(of: indicator))
    json.raw(#","type":"#)
    switch indicator.type {
    case .count: json.raw(#""integer""#)
    case .decimal, .percent, .money: json.raw(#""number""#)
    case .boolean: json.raw(#""boolean","trueValues":["true"],"falseValues":["false"]"#)
    case .date: json.raw(#""date","format":"default""#)
    case .reference, .text, .heading: json.raw(#""string""#)
    case .ratio: appendPattern(TypedRecordSchema.ratioPattern, to: &json)
    case .range: appendPattern(TypedRecordSchema.rangePattern, to: &json)
    case .code: appendAnswers(indicator.legend, to: &json)
    }
    IndicatorAnnotations.append(indicator, of: content, to: &json)
    json.raw("}")
  }

  private static func appendPattern(_ pattern: String, to json: inout JSONWriter) {
    json.raw(#""string","constraints":{"pattern":"#)
    json.string(pattern)
    json.raw("}")
  }

  /// Codes are whole numbers in every form we know; only those may be categories.
  private static func appendAnswers(_ legend: Legend?, to json: inout JSONWriter) {
    guard let legend else { return json.raw(#""number""#) }
    let isWhole = legend.options.allSatisfy { $0.code.integer != nil && $0.code.scale == 0 }
    json.raw(isWhole ? #""integer","constraints":{"enum":"# : #""number","constraints":{"enum":"#)
    json.list(legend.options) { $0.decimal($1.code) }
    json.raw("}")
    guard isWhole else { return }
    json.raw(#","categories":"#)
    json.list(legend.options) { json, option in
      json.raw(#"{"value":"#)
      json.decimal(option.code)
      json.raw(#","label":"#)
      json.string(option.label)
      json.raw("}")
    }
  }
}
