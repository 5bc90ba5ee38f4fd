public import ReportExtraction

/// Records as JSON Lines, or as one JSON list, by their columns: see ``JSONLines``.
public final class JSONTablesWriter: TablesWriter {
  private let sink: any ByteSink
  private let keys: [[UInt8]]
  private var isList: Bool
  private var stream: JSONDocumentStream
  private var json = JSONWriter()

  /// Begins the records.
  ///
  /// - Parameter isList: whether they are one JSON list, not lines.
  public init(records: any ByteSink, isList: Bool, hasVintages: Bool) {
    sink = records
    self.isList = isList
    stream = JSONDocumentStream(isList: isList)
    keys = OutputTable.records.columns(hasVintages: hasVintages).enumerated().map { index, column in
      var key = JSONWriter()
      key.raw(index == 0 ? "{" : ",")
      key.string(column.name)
      key.raw(":")
      return key.bytes
    }
    if isList { stream.begin(to: &json) }
  }

  /// Appends a record; findings have no place here.
  public func append(_ row: [FieldValue], to table: OutputTable) throws {
    guard table == .records else { return }
    if isList { stream.separate(to: &json) }
    for (key, value) in zip(keys, row) {
      json.raw(key)
      json.value(value)
    }
    json.raw("}")
    if !isList { json.endLine() }
    try sink.write(json.bytes)
    json.removeAll()
  }

  /// Hands on what is left.
  public func finish() throws {
    if isList { stream.end(to: &json) }
    try sink.write(json.bytes)
    json.removeAll()
  }
}
