import Foundation
import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("Scripts for PostgreSQL")
struct PostgresWriterTests {
  /// Bytes in memory.
  private final class Memory: ByteSink {
    var bytes: [UInt8] = []
    func write(_ bytes: [UInt8]) { self.bytes += bytes }
  }

  private static func script(
    schema: String? = nil, vintages: Bool = false, scope: PostgresWriter.Scope = .wholeDocuments,
    _ write: (PostgresWriter) throws -> Void
  ) throws -> String {
    let memory = Memory()
    let writer = try PostgresWriter(
      schema: schema, hasVintages: vintages, scope: scope, sink: memory)
    try write(writer)
    try writer.finish()
    return String(decoding: memory.bytes, as: UTF8.self)
  }

  static func finding(_ document: String, _ message: String) -> [FieldValue] {
    [
      .text(document), .text("a.txt"), .text("row_unbound"), .text("warning"), .text(message),
      .null, .texts(["3", "5"]), .null, .text(""),
    ]
  }

  @Test(
    "what would end a field or a row is escaped; null and the empty text differ",
    arguments: [
      ("plain", "plain"), ("a\tb", "a\\tb"), ("a\nb\r", "a\\nb\\r"), ("\\N", "\\\\N"),
      ("\\.", "\\\\."), ("C:\\temp", "C:\\\\temp"), ("a\0b", "a\u{FFFD}b"), ("Số liệu", "Số liệu"),
    ])
  func escapes(_ text: String, _ field: String) throws {
    let script = try Self.script { try $0.append(Self.finding("d", text), to: .findings) }
    #expect(
      script.contains(
        "\nd\ta.txt\trow_unbound\twarning\t\(field)\t\\N\t{\"3\",\"5\"}\t\\N\t\t1\t1\n\\.\n"))
  }

  @Test("findings are numbered within their document")
  func positions() throws {
    let script = try Self.script { writer in
      for document in ["d", "d", "e"] {
        try writer.append(Self.finding(document, "m"), to: .findings)
      }
    }
    let ends = script.split(separator: "\n").filter { $0.contains("row_unbound\t") }
      .map { $0.split(separator: "\t").suffix(2).joined(separator: " ") }
    #expect(ends == ["1 1", "2 2", "1 3"])
  }

  @Test("a value stands as its exact text, and once more as a number where it is one")
  func values() throws {
    func row(_ value: Value) -> [FieldValue] {
      let result = SampleReport.result([SampleReport.record(value)])
      return OutputTable.row(of: result.records[0], in: result)
    }
    let script = try Self.script { writer in
      try writer.append(row(.number(ExactDecimal(coefficient: 1250, scale: 2))), to: .records)
      try writer.append(row(.boolean(true)), to: .records)
      try writer.append(row(.absent(.dash)), to: .records)
    }
    #expect(script.contains("\tcount\t\\N\t12.50\t12.50\t"))
    #expect(script.contains("\tcount\t\\N\ttrue\t\\N\t"))
    #expect(script.contains("\tcount\t\\N\t\\N\t\\N\t"))
  }

  @Test("rows of several tables may come in turn: each change begins a new COPY")
  func turns() throws {
    let script = try Self.script { writer in
      let result = SampleReport.result([SampleReport.record()])
      let record = OutputTable.row(of: result.records[0], in: result)
      for _ in 1...2 {
        try writer.append(record, to: .records)
        try writer.append(Self.finding("d", "m"), to: .findings)
      }
    }
    #expect(script.components(separatedBy: "COPY \"staged_").count == 5)
    #expect(script.components(separatedBy: "\n\\.\n").count == 5)
    #expect(script.hasSuffix("COMMIT;\n"))
  }

  @Test("a selection takes away what it covers, whole documents what they had")
  func scope() throws {
    let ofDocuments = PostgresCoverage.ofWholeDocuments
    #expect(try Self.script { _ in }.contains(ofDocuments))
    let script = try Self.script(scope: .selection) { writer in
      try writer.cover(document: "d")
      try writer.cover(document: "e")
      try writer.cover(record: "r\t1")
    }
    #expect(!script.contains(ofDocuments))
    #expect(script.contains("COPY \"covered_documents\" (document) FROM STDIN;\nd\ne\n\\.\n"))
    #expect(script.contains("COPY \"covered_records\" (record) FROM STDIN;\nr\\t1\n\\.\n"))
  }

  @Test("a schema is made where it is missing, its name between quotes")
  func schema() throws {
    let script = try Self.script(schema: "số \"liệu\"") { _ in }
    #expect(script.contains("CREATE SCHEMA \"số \"\"liệu\"\"\";"))
    #expect(script.contains("SET LOCAL search_path TO \"số \"\"liệu\"\"\";"))
  }
}
