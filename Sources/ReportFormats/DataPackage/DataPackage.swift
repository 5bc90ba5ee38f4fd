/// The description of a folder of tables (`datapackage.json`, Data Package 2.0).
///
/// Source: datapackage.org/standard/data-package, version 2.0.
public struct DataPackage: Sendable {
  /// A file of the package.
  public struct Resource: Sendable {
    /// The table that it holds.
    public var table: OutputTable
    /// Its name in the folder.
    public var path: String
    /// How many bytes it has.
    public var bytes: Int
    /// The digest of its bytes, with the name of the algorithm before it: `sha256:…`.
    public var hash: String

    /// Makes a resource.
    public init(table: OutputTable, path: String, bytes: Int, hash: String) {
      self.table = table
      self.path = path
      self.bytes = bytes
      self.hash = hash
    }
  }

  /// The files.
  public var resources: [Resource]
  /// Whether records have the columns of vintages.
  public var hasVintages: Bool
  /// The program and its version.
  public var program: String
  /// When it was made: a time in UTC (RFC 3339).
  public var created: String

  /// Makes a package.
  public init(resources: [Resource], hasVintages: Bool, program: String, created: String) {
    self.resources = resources
    self.hasVintages = hasVintages
    self.program = program
    self.created = created
  }

  /// Appends the description.
  public func append(to json: inout JSONWriter) {
    json.raw(#"{"$schema":"https://datapackage.org/profiles/2.0/datapackage.json","#)
    json.raw("\"name\":\"report-records\",\n\"title\":\"Figures of administrative reports\",")
    json.raw(
      #""description":"One row for each figure of a report, and what a person should look at."#)
    json.raw("\",\n\"created\":")
    json.string(created)
    json.raw(#","program":"#)
    json.string(program)
    json.raw(",\n\"resources\":[")
    for (index, resource) in resources.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      append(resource, to: &json)
    }
    json.raw("\n]}\n")
  }

  private func append(_ resource: Resource, to json: inout JSONWriter) {
    json.raw(#"{"name":"#)
    json.string(resource.table.rawValue)
    json.raw(#","type":"table","path":"#)
    json.string(resource.path)
    json.raw(#","format":"csv","mediatype":"text/csv","encoding":"utf-8","bytes":"#)
    json.integer(resource.bytes)
    json.raw(#","hash":"#)
    json.string(resource.hash)
    json.raw(#","dialect":{"delimiter":",","lineTerminator":"\r\n","quoteChar":"\"","#)
    json.raw("\"doubleQuote\":true,\"header\":true},\n\"schema\":")
    RecordTableSchema.append(resource.table, hasVintages: hasVintages, to: &json)
    json.raw("}")
  }
}
