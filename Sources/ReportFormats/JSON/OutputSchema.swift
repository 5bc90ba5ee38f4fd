/// The JSON Schema (2020-12) of a line of JSON Lines: a record or a finding.
///
/// A record has all its keys, null where there is nothing; the keys of vintages are those of an
/// archive's lines alone. A finding leaves out what it does not have. Commands of the archive may add
/// further keys.
public enum OutputSchema {
  /// Appends the schema, one property a line.
  public static func append(_ table: OutputTable, to json: inout JSONWriter) {
    let columns = table.columns(hasVintages: true)
    let required = table.columns(hasVintages: false).filter { table == .records || $0.isRequired }
    json.raw(#"{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"#)
    json.string("urn:solieu:schema:" + (table == .records ? "record" : "finding"))
    json.raw(",\n\"title\":")
    json.string(table == .records ? "A record" : "A finding")
    json.raw(#","description":"#)
    json.string(
      table == .records
        ? "One value cell of an indicator row of a report, or one heading row."
        : "Something to know about a report: data about it, never a failure of the program.")
    json.raw(",\n\"type\":\"object\",\"required\":")
    json.list(required) { $0.string($1.name) }
    json.raw(",\n\"properties\":{")
    for (index, column) in columns.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.string(column.name)
      json.raw(":")
      append(column, isNullable: table == .records && !column.isRequired, to: &json)
    }
    json.raw("\n}")
    if table == .records { json.raw(eitherValueOrAbsence) }
    json.raw("}\n")
  }

  /// What the contract says of every record: a value, or why there is none.
  private static let eitherValueOrAbsence: StaticString = """
    ,
    "oneOf":[
    {"properties":{"value":{"type":"null"},"absence":{"type":"string"}}},
    {"properties":{"value":{"type":["number","string","boolean"]},"absence":{"type":"null"}}}
    ]
    """

  private static func append(
    _ column: OutputColumn, isNullable: Bool, to json: inout JSONWriter
  ) {
    json.raw(#"{"description":"#)
    json.string(column.meaning)
    switch column.kind {
    case .value: json.raw(#","type":["number","string","boolean","null"]"#)
    case .integer: appendType("integer", isNullable, to: &json)
    case .decimal: appendType("number", isNullable, to: &json)
    case .date:
      appendType("string", isNullable, to: &json)
      json.raw(#","format":"date""#)
    case .range:
      appendType("array", isNullable, to: &json)
      json.raw(#","prefixItems":[{"type":"integer"},{"type":"integer"}],"minItems":2,"maxItems":2"#)
    case .list:
      appendType("array", isNullable, to: &json)
      json.raw(#","items":"#)
      if column.categories.isEmpty {
        json.raw(#"{"type":"integer"}"#)
      } else {
        json.raw(#"{"enum":"#)
        json.list(column.categories) { $0.string($1.value) }
        json.raw("}")
      }
    case .text: appendText(column, isNullable, to: &json)
    }
    json.raw("}")
  }

  private static func appendText(
    _ column: OutputColumn, _ isNullable: Bool, to json: inout JSONWriter
  ) {
    appendType("string", isNullable, to: &json)
    if let pattern = column.pattern {
      json.raw(#","pattern":"#)
      json.string("^(\(pattern))$")
    }
    guard !column.categories.isEmpty else { return }
    json.raw(#","oneOf":["#)
    for (index, category) in column.categories.enumerated() {
      json.raw(index == 0 ? #"{"const":"# : #",{"const":"#)
      json.string(category.value)
      json.raw(#","title":"#)
      json.string(category.label)
      json.raw("}")
    }
    json.raw(isNullable ? #",{"type":"null"}]"# : "]")
  }

  private static func appendType(
    _ type: StaticString, _ isNullable: Bool, to json: inout JSONWriter
  ) {
    json.raw(#","type":"#)
    json.raw(isNullable ? #"[""# : #"""#)
    json.raw(type)
    json.raw(isNullable ? #"","null"]"# : #"""#)
  }
}
