import Foundation
import ReportExtraction
import ReportFormats
import Testing

/// The one description of tables from which all others are made.
@Suite struct OutputTableTests {
  @Test("The columns of records are the keys of the contract, then those of vintages")
  func columns() {
    let names = OutputTable.records.columns(hasVintages: false).map(\.name)
    #expect(names == JSONLinesTests.keys)
    #expect(
      OutputTable.records.columns(hasVintages: true).map(\.name)
        == names + ["known_from", "known_to", "revision"])
    #expect(
      OutputTable.findings.columns(hasVintages: true).map(\.name) == [
        "document", "source", "rule", "severity", "message", "indicator", "lines", "printed",
        "expected",
      ])
  }

  @Test("A row has a value for each column, and what every row has is never null")
  func rows() {
    let result = SampleReport.result(
      [SampleReport.contractRecord, SampleReport.record()], letterhead: SampleReport.letterhead,
      findings: [Finding(.sumMismatch, "1 + 1 = 3", lines: [4, 2])])
    for record in result.records {
      let row = OutputTable.row(of: record, in: result)
      let columns = OutputTable.records.columns(hasVintages: false)
      #expect(row.count == columns.count)
      for (column, value) in zip(columns, row) where column.isRequired {
        #expect(value != .null, "\(column.name)")
      }
    }
    #expect(
      OutputTable.row(of: result.findings[0], about: result.identity) == [
        .text(result.identity.hash), .text("báo cáo.txt"), .text("sum_mismatch"), .text("error"),
        .text("1 + 1 = 3"), .null, .texts(["4", "2"]), .null, .null,
      ])
  }

  @Test(
    "Closed lists are given in full, each id with its meaning",
    arguments: [
      ("absence", Absence.allCases.map(\.rawValue)), ("kind", RecordKind.allCases.map(\.rawValue)),
      ("binding", Binding.allCases.map(\.rawValue)), ("type", ValueType.allCases.map(\.rawValue)),
      ("period_basis", PeriodBasis.allCases.map(\.rawValue)),
      ("findings", FindingRule.allCases.map(\.rawValue)),
    ])
  func categories(name: String, ids: [String]) throws {
    let column = try #require(
      OutputTable.records.columns(hasVintages: false).first { $0.name == name })
    #expect(column.categories.map(\.value) == ids)
    #expect(column.categories.allSatisfy { !$0.label.isEmpty })
  }

  @Test("Descriptions are JSON and name every column once", arguments: [true, false])
  func descriptions(hasVintages: Bool) throws {
    for table in OutputTable.allCases {
      let names = table.columns(hasVintages: hasVintages).map(\.name)
      var csvw = JSONWriter()
      CSVWMetadata.append(table, path: "t.csv", hasVintages: hasVintages, to: &csvw)
      let metadata = try Self.object(csvw)
      let schema = try #require(metadata["tableSchema"] as? [String: Any])
      #expect(Self.names(schema["columns"]) == names)
      var package = JSONWriter()
      DataPackage(
        resources: [.init(table: table, path: "t.csv", bytes: 3, hash: "sha256:00")],
        hasVintages: hasVintages, program: "solieu", created: "2023-06-12T00:00:00Z"
      ).append(to: &package)
      let resources = try #require(try Self.object(package)["resources"] as? [[String: Any]])
      let fields = try #require(resources.first?["schema"] as? [String: Any])
      #expect(Self.names(fields["fields"]) == names)
      #expect(fields["primaryKey"] as? [String] == (table == .records ? ["record"] : nil))
    }
  }

  @Test("The schema of a record asks for every key but those of vintages")
  func schema() throws {
    var json = JSONWriter()
    OutputSchema.append(.records, to: &json)
    let schema = try Self.object(json)
    #expect(schema["required"] as? [String] == JSONLinesTests.keys)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(properties.count == JSONLinesTests.keys.count + 3)
  }

  private static func object(_ json: JSONWriter) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
    return try #require(value as? [String: Any])
  }

  private static func names(_ list: Any?) -> [String]? {
    (list as? [[String: Any]])?.compactMap { $0["name"] as? String }
  }
}
