import GRDB
import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("An archive of the first schema")
struct ArchiveSchemaTests {
  /// An archive of the first schema with one report, as its program left it.
  private static func make(at path: String) throws {
    let folder = try ArchiveTests.Folder()
    let today = try Archive(path: folder.archive, program: "solieu 1")
    #expect(try today.add(ArchiveTests.report) == .added)
    try today.close()
    let queue = try DatabaseQueue(path: path)
    try Migrations.migrator.migrate(queue, upTo: "1 reports and records")
    try queue.inDatabase { database in
      try database.execute(sql: "ATTACH ? AS today", arguments: [folder.archive])
      for table in [
        "reports", "report_mappings", "records", "references", "findings", "finding_records",
      ] {
        let columns = try database.columns(in: table).map { "\"\($0.name)\"" }
          .joined(separator: ", ")
        try database.execute(
          sql: """
            INSERT INTO main."\(table)" (\(columns)) SELECT \(columns) FROM today."\(table)"
            """)
      }
      try database.execute(sql: "DETACH today")
    }
    try queue.close()
  }

  @Test("only read, it is refused and left as it is")
  func reading() throws {
    let folder = try ArchiveTests.Folder()
    try Self.make(at: folder.archive)
    let before = try ArchiveTests.dump(folder.archive)
    #expect(throws: ArchiveError(path: folder.archive, reason: .olderSchema)) {
      try ArchiveReader(path: folder.archive)
    }
    #expect(try ArchiveTests.dump(folder.archive) == before)
    #expect(try folder.files == ["records.sqlite"])
  }

  @Test("added to, it becomes what an archive of today is")
  func adding() throws {
    let folder = try ArchiveTests.Folder()
    try Self.make(at: folder.archive)
    // The same report again is looked at anew: series and aspect are told, no reading is added.
    let archive = try Archive(path: folder.archive, program: "solieu 2")
    #expect(try archive.add(ArchiveTests.report) == .unchanged)
    var other = SampleReport.result([SampleReport.record(.number(.one))])
    other.identity = DocumentIdentity(hash: "sha256:ffff", source: "other.txt")
    #expect(try archive.add(other) == .added)
    try archive.close()
    #expect(try ArchiveTests.value(folder.archive, "PRAGMA integrity_check") == "ok")
    #expect(
      try DatabaseQueue(path: folder.archive).read {
        try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").isEmpty
      })

    let reference = try ArchiveTests.Folder()
    let today = try Archive(path: reference.archive, program: "solieu 1")
    #expect(try today.add(ArchiveTests.report) == .added)
    #expect(try today.add(other) == .added)
    try today.close()
    for table in ["records", "references", "findings", "finding_records"] {
      #expect(
        try ArchiveTests.dump(folder.archive, table) == ArchiveTests.dump(reference.archive, table))
    }
    var count = 0
    try ArchiveReader(path: folder.archive).forEachRecord(ArchiveSelection()) { _ in count += 1 }
    #expect(count == 3)
  }
}
