/// The Table Schema (Data Package 2.0) of a table of output as ``CSVTablesWriter`` writes it.
///
/// A list is a text with a space between its elements, bytes of the source are `start-end`. Lists of
/// ids stand twice, as `categories` and as the constraint `enum`, for programs that heed one alone.
enum RecordTableSchema {
  /// Appends the schema, one field a line.
  static func append(_ table: OutputTable, hasVintages: Bool, to json: inout JSONWriter) {
    json.raw(#"{"$schema":"https://datapackage.org/profiles/2.0/tableschema.json","fields":["#)
    for (index, column) in table.columns(hasVintages: hasVintages).enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      append(column, to: &json)
    }
    json.raw("\n],")
    if table == .records { json.raw(#""primaryKey":["record"],"#) }
    json.raw(#""missingValues":[""]}"#)
  }

  private static func append(_ column: OutputColumn, to json: inout JSONWriter) {
    json.raw(#"{"name":"#)
    json.string(column.name)
    json.raw(#","type":"#)
    json.string(type(of: column.kind))
    switch column.kind {
    case .list:
      json.raw(#","delimiter":" ","itemType":"#)
      json.string(column.categories.isEmpty ? "integer" : "string")
    // A text that every row has may be empty, and is no missing value then.
    case .text where column.isRequired: json.raw(#","missingValues":[]"#)
    default: break
    }
    json.raw(#","description":"#)
    json.string(column.meaning)
    appendConstraints(of: column, to: &json)
    if !column.categories.isEmpty, column.kind == .text {
      json.raw(#","categories":"#)
      json.list(column.categories) { json, category in
        json.raw(#"{"value":"#)
        json.string(category.value)
        json.raw(#","label":"#)
        json.string(category.label)
        json.raw("}")
      }
    }
    json.raw("}")
  }

  private static func type(of kind: OutputColumn.Kind) -> String {
    switch kind {
    case .text, .range: "string"
    case .integer: "integer"
    case .decimal: "number"
    case .date: "date"
    case .value: "any"
    case .list: "list"
    }
  }

  private static func appendConstraints(of column: OutputColumn, to json: inout JSONWriter) {
    var isFirst = true
    func begin(_ json: inout JSONWriter) {
      json.raw(isFirst ? #","constraints":{"# : ",")
      isFirst = false
    }
    // An empty list is an empty field.
    if column.isRequired, column.kind != .list {
      begin(&json)
      json.raw(#""required":true"#)
    }
    if !column.categories.isEmpty, column.kind == .text {
      begin(&json)
      json.raw(#""enum":"#)
      json.list(column.categories) { $0.string($1.value) }
    }
    if let pattern = column.kind == .range ? "[0-9]+-[0-9]+" : column.pattern {
      begin(&json)
      json.raw(#""pattern":"#)
      json.string(pattern)
    }
    if !isFirst { json.raw("}") }
  }
}
