/// The metadata beside a CSV file (`records.csv-metadata.json`) that say what its columns hold.
///
/// Source: W3C, Metadata Vocabulary for Tabular Data, 17 December 2015.
public enum CSVWMetadata {
  /// Appends the metadata of a table in the file `path`, one column a line.
  public static func append(
    _ table: OutputTable, path: String, hasVintages: Bool, to json: inout JSONWriter
  ) {
    json.raw(#"{"@context":["http://www.w3.org/ns/csvw",{"@language":"en"}],"url":"#)
    json.string(path)
    json.raw(
      #","dialect":{"encoding":"utf-8","delimiter":",","quoteChar":"\"","doubleQuote":true,"header":true},"#
    )
    json.raw("\n\"tableSchema\":{\"columns\":[")
    for (index, column) in table.columns(hasVintages: hasVintages).enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      append(column, to: &json)
    }
    json.raw(table == .records ? "\n],\"primaryKey\":\"record\"}}\n" : "\n]}}\n")
  }

  private static func append(_ column: OutputColumn, to json: inout JSONWriter) {
    json.raw(#"{"name":"#)
    json.string(column.name)
    json.raw(#","titles":"#)
    json.string(column.name)
    json.raw(#","dc:description":"#)
    json.string(column.meaning)
    if column.kind == .list { json.raw(#","separator":" ""#) }
    // A text that every row has may be empty, and is no missing value then.
    if column.isRequired, column.kind != .list {
      json.raw(column.kind == .text ? #","null":[],"required":true"# : #","required":true"#)
    }
    json.raw(#","datatype":"#)
    appendType(of: column, to: &json)
    json.raw("}")
  }

  private static func appendType(of column: OutputColumn, to json: inout JSONWriter) {
    switch column.kind {
    case .integer: json.raw(#""integer""#)
    case .decimal: json.raw(#""decimal""#)
    case .date: json.raw(#"{"base":"date","format":"yyyy-MM-dd"}"#)
    case .list where column.categories.isEmpty: json.raw(#""integer""#)
    case .text, .list, .value, .range:
      guard let pattern = pattern(of: column) else { return json.raw(#""string""#) }
      json.raw(#"{"base":"string","format":"#)
      json.string(pattern)
      json.raw("}")
    }
  }

  /// A list of ids is a pattern here, for the vocabulary has no closed lists.
  private static func pattern(of column: OutputColumn) -> String? {
    if column.kind == .range { return "[0-9]+-[0-9]+" }
    guard !column.categories.isEmpty else { return column.pattern }
    return column.categories.map(\.value).joined(separator: "|")
  }
}
