import Foundation
import GRDB
import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Archive")
struct ArchiveTests {
  /// A folder that is gone after the test.
  final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
      do {
        try FileManager.default.removeItem(at: url)
      } catch {
        Issue.record(error)
      }
    }

    var archive: String { url.appending(path: "records.sqlite").path(percentEncoded: false) }

    var files: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))
      }
    }
  }

  /// A report of two records, a finding about the first of them, and a citation.
  static var report: ExtractionResult {
    var second = SampleReport.record(.number(ExactDecimal(coefficient: 125, scale: 1)), row: 9)
    second.provenance = Provenance(line: 147)
    var result = SampleReport.result(
      [SampleReport.contractRecord, second], letterhead: SampleReport.letterhead,
      findings: [
        Finding(.codeRepaired, "m", indicator: "CCHC.1.2.2", lines: [146], printed: "1.1.2."),
        Finding(.tablesJoined, "6 pieces", lines: [128, 150]),
      ])
    result.mappingVersions = ["cchc-2022": "1"]
    result.references = [
      Reference(kind: "Kế hoạch", number: "72/KH-BDT", date: nil, line: 18),
      Reference(kind: "Kế hoạch", number: "72/KH-BDT", date: nil, line: 133),
    ]
    result.ledger.read = 2
    result.ledger.bound = 2
    return result
  }

  /// All rows of all tables, as text.
  static func dump(_ path: String, _ names: String...) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      let tables =
        names.isEmpty
        ? try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        : names
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"")
          .map { "\(table) \($0)" }.sorted()
      }
    }
  }

  static func value<Value: DatabaseValueConvertible>(
    _ path: String, _ sql: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    try DatabaseQueue(path: path).read { try Value.fetchOne($0, sql: sql) }
  }

  @Test("a report goes in with its keys; the file is sound, and one file")
  func add() throws {
    let folder = try Folder()
    let archive = try Archive(path: folder.archive, program: "solieu 1")
    #expect(try archive.add(Self.report) == .added)
    try archive.close()
    #expect(try folder.files == ["records.sqlite"])
    #expect(try Self.value(folder.archive, "PRAGMA integrity_check") == "ok")
    #expect(
      try DatabaseQueue(path: folder.archive).read {
        try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").isEmpty
      })
    let counts = try DatabaseQueue(path: folder.archive).read { database in
      try ["reports", "report_mappings", "records", "references", "findings", "finding_records"]
        .map { try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\($0)\"") }
    }
    #expect(counts == [1, 1, 2, 2, 2, 1])
    #expect(
      try Self.value(folder.archive, "SELECT record FROM finding_records")
        == "0011223344556677-1-8-4")
    #expect(
      try Self.value(
        folder.archive,
        "SELECT count(*) FROM sqlite_schema WHERE name = 'records_by_series'") == 1)
  }

  @Test("what reads the same changes not one byte, whatever the mapping file or the program")
  func unchanged() throws {
    let folder = try Folder()
    func add(_ fingerprint: String, _ program: String = "solieu 1") throws -> Archive.Addition {
      var report = Self.report
      for id in report.mappingVersions.keys { report.mappingFingerprints[id] = fingerprint }
      let archive = try Archive(
        path: folder.archive, program: program, time: "2024-01-01T00:00:00Z")
      let addition = try archive.add(report)
      try archive.close()
      return addition
    }
    #expect(try add("a") == .added)
    let before = try Data(contentsOf: URL(filePath: folder.archive))
    #expect(try add("a") == .unchanged)
    #expect(try add("b") == .unchanged)
    #expect(try add("b", "solieu 2") == .unchanged)
    #expect(try Data(contentsOf: URL(filePath: folder.archive)) == before)
  }

  @Test("the columns of a record are the fields in their order, and hold what they hold")
  func columns() throws {
    let folder = try Folder()
    let archive = try Archive(path: folder.archive, program: "solieu 1")
    #expect(try archive.add(Self.report) == .added)
    try archive.close()
    let row = try #require(
      try DatabaseQueue(path: folder.archive).read {
        try Row.fetchOne($0, sql: "SELECT * FROM records WHERE line = 146")
      })
    #expect(
      Array(row.columnNames) == RecordField.allCases.map(\.rawValue) + [
        "value_text", "series", "aspect",
      ])
    #expect(row["document"] == "sha256:00112233445566778899aabbccddeeff")
    #expect(row["source"] == "báo cáo.txt")
    #expect(row["period_start"] == "2022-12-15")
    #expect(row["label"] == "Số UBND cấp huyện đã kiểm tra")
    #expect(row["value"] == DatabaseValue.null)
    #expect(row["absence"] == "not_applicable")
    #expect(row["confidence"] == 0.97)
    #expect(row["span"] == "[14000,14028]")
    #expect(row["findings"] == #"["code_repaired"]"#)
  }

  @Test(
    "a value sorts as what it is and is kept as it is written",
    arguments: [
      (Value.number(ExactDecimal(coefficient: 3)), "integer", "3", "3"),
      (.number(ExactDecimal(coefficient: 1250, scale: 2)), "real", "12.5", "12.50"),
      (.number(ExactDecimal(coefficient: 30, scale: 1)), "integer", "3", "3.0"),
      (.number(ExactDecimal(coefficient: -1, scale: 3)), "real", "-0.001", "-0.001"),
      (
        .number(ExactDecimal(coefficient: 1_234_567_890_123_456, scale: 1)), "text",
        "123456789012345.6", "123456789012345.6"
      ),
      (
        .ratio(actual: ExactDecimal(coefficient: 15), quota: ExactDecimal(coefficient: 14)), "text",
        "15/14", "15/14"
      ),
      (.boolean(true), "integer", "1", "true"),
      (.code(.zero, label: "Không"), "integer", "0", "0"),
      (.text("a\u{0}b"), "text", "a\u{0}b", "a\u{0}b"),
      (.text(""), "text", "", ""),
      (.absent(.dash), "null", nil, nil),
    ] as [(Value, String, String?, String?)])
  func values(value: Value, storage: String, stored: String?, exact: String?) throws {
    let folder = try Folder()
    let archive = try Archive(path: folder.archive, program: "p")
    #expect(try archive.add(SampleReport.result([SampleReport.record(value)])) == .added)
    try archive.close()
    let row = try #require(
      try DatabaseQueue(path: folder.archive).read {
        try Row.fetchOne(
          $0,
          sql: "SELECT typeof(value), CAST(value AS TEXT), length(value), value_text FROM records")
      })
    #expect(row[0] == storage)
    if stored?.utf8.contains(0) == true {
      // SQLite's length of a text ends at a NUL; the text does not.
      #expect(
        try Self.value(folder.archive, "SELECT hex(value) FROM records") == "610062")
    } else {
      #expect(row[1] == stored)
      #expect(row[3] == exact)
    }
  }

  @Test("the same report again changes no row")
  func idempotent() throws {
    let folder = try Folder()
    let first = try Archive(path: folder.archive, program: "solieu 1")
    #expect(try first.add(Self.report) == .added)
    #expect(try first.add(Self.report) == .unchanged)
    try first.close()
    let before = try Self.dump(folder.archive)
    let second = try Archive(path: folder.archive, program: "solieu 1")
    #expect(try second.add(Self.report) == .unchanged)
    try second.close()
    #expect(try Self.dump(folder.archive) == before)
  }

  @Test("another outcome takes the place of the reading, and the former one is kept whole")
  func readAnew() throws {
    let folder = try Folder()
    let first = try Archive(path: folder.archive, program: "solieu 1", time: "2024-01-01T00:00:00Z")
    #expect(try first.add(Self.report) == .added)
    var other = SampleReport.result([SampleReport.record()])
    other.identity = DocumentIdentity(hash: "sha256:ffff", source: "other.txt")
    #expect(try first.add(other) == .added)
    try first.close()
    let before = try Self.dump(folder.archive, "records", "findings", "references")
      .filter { $0.contains("sha256:0011") }
    let second = try Archive(
      path: folder.archive, program: "solieu 2", time: "2024-02-02T00:00:00Z")
    var changed = Self.report
    changed.records.removeLast()
    changed.findings.removeLast()
    #expect(try second.add(changed) == .readAnew)
    #expect(try second.add(changed) == .unchanged)
    try second.close()
    // And back: the outcome of the first reading is a third one.
    let third = try Archive(path: folder.archive, program: "solieu 3")
    #expect(try third.add(Self.report) == .readAnew)
    try third.close()
    let former = try Self.dump(folder.archive, "former_records", "former_findings")
    #expect(former.count { $0.contains("reading:1") } == 4)
    #expect(former.count { $0.contains("reading:2") } == 2)
    #expect(
      try Self.dump(folder.archive, "records", "findings", "references")
        .filter { $0.contains("sha256:0011") } == before)
    #expect(
      try Self.value(folder.archive, "SELECT group_concat(reading || program) FROM readings")
        == "1solieu 1,2solieu 2,3solieu 3,1solieu 1")
    #expect(
      try Self.value(folder.archive, "SELECT max(added) FROM reports") == "2024-01-01T00:00:00Z")
    #expect(try Self.value(folder.archive, "SELECT count(*) FROM finding_records") == 1)
    try Self.expectSound(folder.archive)
  }

  static func expectSound(_ path: String) throws {
    #expect(try value(path, "PRAGMA integrity_check") == "ok")
    let broken = try DatabaseQueue(path: path).read {
      try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count
    }
    #expect(broken == 0)
  }

  @Test("a column's own period is not carried into the next record")
  func periods() throws {
    let folder = try Folder()
    var previous = SampleReport.record(row: 1)
    previous.period = .column(ReportingPeriod(nominal: .half(1, year: 2022)))
    var unknown = SampleReport.record(row: 2)
    unknown.period = .column(nil)
    let archive = try Archive(path: folder.archive, program: "p")
    #expect(
      try archive.add(
        SampleReport.result(
          [previous, unknown, SampleReport.record(row: 3), SampleReport.record(row: 4)],
          letterhead: SampleReport.letterhead)) == .added)
    try archive.close()
    let periods = try DatabaseQueue(path: folder.archive).read {
      try String?.fetchAll($0, sql: "SELECT period FROM records ORDER BY row")
    }
    #expect(periods == ["2022-S1", nil, "2023-S1", "2023-S1"])
  }

  @Test("a report that cannot be added whole is not added at all, and the archive goes on")
  func allOrNothing() throws {
    let folder = try Folder()
    let archive = try Archive(path: folder.archive, program: "p")
    var broken = Self.report
    broken.records.append(broken.records[0])
    #expect(throws: ArchiveError.self) { try archive.add(broken) }
    #expect(try archive.add(Self.report) == .added)
    try archive.close()
    #expect(try Self.value(folder.archive, "SELECT count(*) FROM records") == 2)
    #expect(try Self.value(folder.archive, "PRAGMA integrity_check") == "ok")
  }

  @Test("an archive that was never closed, its last transaction abandoned, is sound")
  func abandoned() throws {
    let folder = try Folder()
    let copy = folder.url.appending(path: "copy.sqlite").path(percentEncoded: false)
    let archive = try Archive(path: folder.archive, program: "p")
    #expect(try archive.add(Self.report) == .added)
    // The files as a crash in the middle of a transaction leaves them: rows in the log, no commit.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.archive, configuration: configuration)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "DELETE FROM reports")
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.archive + suffix, toPath: copy + suffix)
      }
      try database.execute(sql: "ROLLBACK")
    }
    try other.close()
    let reopened = try Archive(path: copy, program: "p")
    #expect(try reopened.add(Self.report) == .unchanged)
    try reopened.close()
    #expect(try Self.value(copy, "SELECT count(*) FROM records") == 2)
    #expect(try Self.value(copy, "PRAGMA integrity_check") == "ok")
    try archive.close()
  }

  @Test("what is no archive is refused by name and left as it is")
  func refuses() throws {
    let folder = try Folder()
    let text = Data(String(repeating: "không phải cơ sở dữ liệu\n", count: 100).utf8)
    try text.write(to: folder.url.appending(path: "records.sqlite"))
    #expect(throws: ArchiveError(path: folder.archive, reason: .notADatabase)) {
      try Archive(path: folder.archive, program: "p")
    }
    #expect(try Data(contentsOf: folder.url.appending(path: "records.sqlite")) == text)
    let stranger = folder.url.appending(path: "other.sqlite").path(percentEncoded: false)
    try DatabaseQueue(path: stranger).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: ArchiveError(path: stranger, reason: .notAnArchive)) {
      try Archive(path: stranger, program: "p")
    }
    let nowhere = folder.url.appending(path: "no/such/folder.sqlite").path(percentEncoded: false)
    #expect(throws: ArchiveError(path: nowhere, reason: .cannotOpen)) {
      try Archive(path: nowhere, program: "p")
    }
  }

  @Test("an archive of a later version is refused")
  func newer() throws {
    let folder = try Folder()
    try Archive(path: folder.archive, program: "p").close()
    try DatabaseQueue(path: folder.archive).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 later')")
    }
    #expect(throws: ArchiveError(path: folder.archive, reason: .newerSchema)) {
      try Archive(path: folder.archive, program: "p")
    }
  }

  @Test("an archive that was left open becomes one file again, though nothing is added")
  func leftOpen() throws {
    let folder = try Folder()
    let first = try Archive(path: folder.archive, program: "p")
    #expect(try first.add(Self.report) == .added)
    try first.close()
    // As a program that was killed leaves it: in the mode of the log.
    try DatabaseQueue(path: folder.archive).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
    }
    let third = try Archive(path: folder.archive, program: "p")
    #expect(try third.add(Self.report) == .unchanged)
    try third.close()
    #expect(try Self.value(folder.archive, "PRAGMA journal_mode") == "delete")
    #expect(try folder.files == ["records.sqlite"])
  }

  @Test("two programs may add to one archive at a time")
  func together() throws {
    let folder = try Folder()
    let first = try Archive(path: folder.archive, program: "p")
    #expect(try first.add(Self.report) == .added)
    let second = try Archive(path: folder.archive, program: "p")
    var other = SampleReport.result([SampleReport.record()])
    other.identity = DocumentIdentity(hash: "sha256:ffff", source: "other.txt")
    #expect(try second.add(other) == .added)
    #expect(try first.add(other) == .unchanged)
    try first.close()
    try second.close()
    #expect(try folder.files == ["records.sqlite"])
    #expect(try Self.value(folder.archive, "SELECT count(*) FROM reports") == 2)
  }

  @Test("a finding is linked to the records it is about, as far as it tells them")
  func links() throws {
    var records = (1...5).map { SampleReport.record(row: $0) }
    for index in records.indices {
      records[index].findings = [.unitScaled]
      records[index].provenance = Provenance(line: 10 + index / 2)
    }
    records[3].indicator = "X.2"
    records[4].provenance = Provenance()
    records[0].findings = [.unitScaled, .unitMissing]
    func rows(_ finding: Finding) -> [Int] {
      MarkedRecords(records).indices(of: finding).map { records[$0].row }
    }
    #expect(rows(Finding(.unitScaled, "m", indicator: "X.1")) == [1, 2, 3, 5])
    #expect(rows(Finding(.unitScaled, "m", indicator: "X.1", lines: [11])) == [3, 5])
    #expect(rows(Finding(.unitScaled, "m", lines: [11, 10, 11])) == [1, 2, 3, 4])
    #expect(rows(Finding(.unitMissing, "m", lines: [10])) == [1])
    #expect(rows(Finding(.unitScaled, "m")).isEmpty)
  }

  @Test("as many findings as records take no longer than the rows", .timeLimit(.minutes(1)))
  func manyFindings() throws {
    // All on one line, as HTML without line breaks has them.
    let count = 20_000
    var records: [ReportExtraction.Record] = []
    var findings: [Finding] = []
    for row in 1...count {
      var record = SampleReport.record(row: row)
      record.indicator = "X.\(row)"
      record.provenance = Provenance(line: 1)
      record.findings = [.unitScaled]
      records.append(record)
      findings.append(Finding(.unitScaled, "m", indicator: record.indicator, lines: [1]))
    }
    let folder = try Folder()
    let archive = try Archive(path: folder.archive, program: "p")
    #expect(try archive.add(SampleReport.result(records, findings: findings)) == .added)
    try archive.close()
    #expect(try Self.value(folder.archive, "SELECT count(*) FROM finding_records") == count)
  }

  @Test("an archive that another program keeps locked is named as such")
  func locked() throws {
    let folder = try Folder()
    try Archive(path: folder.archive, program: "p").close()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.archive, configuration: configuration)
    let archive = try Archive(path: folder.archive, program: "p", patience: 0.05)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    #expect(throws: ArchiveError(path: folder.archive, reason: .locked)) {
      try archive.add(Self.report)
    }
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try archive.add(Self.report) == .added)
    try other.close()
    try archive.close()
  }

  @Test(
    "a full disk is named as such, and what was added before is sound",
    .enabled(if: SmallDisk.isAvailable))
  func fullDisk() throws {
    let disk = try SmallDisk()
    let archive = try Archive(path: disk.archive, program: "p")
    #expect(try archive.add(Self.report) == .added)
    var large = SampleReport.result(
      (1...20_000).map { SampleReport.record(.text("đầy"), row: $0) })
    large.identity = DocumentIdentity(hash: "sha256:ffff", source: "large.txt")
    #expect(throws: ArchiveError(path: disk.archive, reason: .diskFull)) { try archive.add(large) }
    try disk.grow()
    #expect(try archive.add(Self.report) == .unchanged)
    try archive.close()
    #expect(try Self.value(disk.archive, "SELECT count(*) FROM records") == 2)
    #expect(try Self.value(disk.archive, "PRAGMA integrity_check") == "ok")
  }
}
