import Foundation
import GRDB
import Testing

/// `archive add`, `archive list` and `archive history`, run as processes.
@Suite("Archive: add, list, history")
struct ArchiveAddTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleReport.text(1), to: "in/1.txt")
    try workspace.write(SampleReport.text(2, value: "17"), to: "in/2.txt")
  }

  /// Every row of every table but the times, in an order of its own.
  private func rows(_ name: String) throws -> [String] {
    try DatabaseQueue(path: workspace.path(name)).read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { row in
          "\(table): "
            + zip(row.columnNames, row.databaseValues)
            .filter { !$0.0.hasPrefix("added") }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
        }
      }.sorted()
    }
  }

  private func expectSound(_ name: String) throws {
    try DatabaseQueue(path: workspace.path(name)).read { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      let halves = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM reports JOIN readings USING (document, reading)
          WHERE readings.records <>
            (SELECT count(*) FROM records WHERE records.document = reports.document)
          """)
      #expect(halves == 0)
    }
  }

  @Test("What is added is told, listed and found again; adding it again changes no byte")
  func addListHistory() async throws {
    let added = try await workspace.run("archive", "add", "in")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.isEmpty)
    #expect(added.errors.hasSuffix("solieu: archive.sqlite: 2 added\n"), "\(added.errors)")
    let bytes = try Data(contentsOf: URL(filePath: workspace.path("archive.sqlite")))
    let again = try await workspace.run("archive", "add", "in", "in/1.txt")
    #expect(again.errors.hasSuffix("archive.sqlite: 0 added, 3 already there\n"), "\(again.errors)")
    #expect(try Data(contentsOf: URL(filePath: workspace.path("archive.sqlite"))) == bytes)
    #expect(try workspace.names() == ["archive.sqlite", "in", "in/1.txt", "in/2.txt"])

    let list = try await workspace.run("archive", "list").objects
    #expect(list.map { $0["report_number"] as? String } == ["1/BC-BDT", "2/BC-BDT"])
    #expect(list.map { $0["records"] as? Int } == [5, 5])
    let csv = try await workspace.run("archive", "list", "--format", "csv", "--to", "2022")
    #expect(csv.lines.count == 1)

    // Both are of one day: the one that comes second by its digest is the second revision.
    let history = try await workspace.run("archive", "history", "CCHC.1.1.1").objects
    #expect(history.compactMap { $0["revision"] as? Int } == [1, 2])
    #expect(Set(history.compactMap { $0["value"] as? Int }) == [16, 17])
    #expect(history.last?["supersedes"] as? String == history.first?["record"] as? String)
    let byCode = try await workspace.run("archive", "history", "1.1.1", "--period", "2023-S1")
    #expect(try byCode.objects.count == 2)
  }

  @Test("Every field of the corpus is read from the archive as it went in")
  func roundTrip() async throws {
    let corpus = Program.package.appending(path: "Corpus").path(percentEncoded: false)
    let added = try await workspace.run("archive", "add", corpus, "-q")
    #expect(added.status == 0, "\(added.errors)")
    // As if another program had read it: what is there is compared with what was read, field by field.
    try await DatabaseQueue(path: workspace.path("archive.sqlite")).write {
      try $0.execute(sql: "UPDATE reports SET program = 'another'")
    }
    let again = try await workspace.run("archive", "add", corpus)
    #expect(again.errors.contains(": 0 added, "), "\(again.errors)")
    #expect(!again.errors.contains("otherwise"), "\(again.errors)")
    try expectSound("archive.sqlite")
  }

  @Test("What was read before a correction stays in the history, told as former")
  func corrected() async throws {
    _ = try await workspace.run("archive", "add", "in/1.txt")
    try workspace.write(
      """
      {"id":"k1","report_number":"1/BC-BDT","code":"1.1.1","expected_printed":"16","value":18,\
      "reason":"typo","author":"a","time":"2024-01-02"}

      """, to: "c.jsonl")
    let added = try await workspace.run(
      "archive", "add", "in/1.txt", "--corrections", "c.jsonl")
    #expect(added.errors.contains("1 read otherwise than before"), "\(added.errors)")
    let history = try await workspace.run("archive", "history", "CCHC.1.1.1").objects
    #expect(history.map { $0["value"] as? Int } == [18, 16])
    #expect(history.map { $0["former_reading"] as? Int } == [nil, 1])
    let table = try await workspace.run("archive", "history", "CCHC.1.1.1", "--format", "table")
    #expect(table.output.contains("former"))
    try expectSound("archive.sqlite")
  }

  @Test(
    "What cannot be answered ends with its status",
    arguments: [
      ("archive list --archive no.sqlite", 66), ("archive history x --archive no.sqlite", 66),
      ("archive list --archive in/1.txt", 74), ("archive add in --archive in/1.txt", 74),
      ("archive add in --archive no/where.sqlite", 73), ("archive history CCHC.9.9.9", 64),
      ("archive list --agency Nobody", 64), ("archive list --from yesterday", 64),
      ("archive add nothing.txt", 66), ("archive add in/1.txt --archive in/1.txt", 64),
      ("archive export --format csv -o archive.sqlite", 64),
      ("archive list --format csv -o archive.sqlite-wal", 64),
      ("archive export -o other.sqlite", 64), ("archive series 1.1.1 --plot chart.png", 64),
    ])
  func statuses(arguments: String, status: Int32) async throws {
    _ = try await workspace.run("archive", "add", "in/1.txt")
    let before = try workspace.read("in/1.txt")
    let outcome = try await workspace.shell("\"$0\" \(arguments)")
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(try workspace.read("in/1.txt") == before)
    try expectSound("archive.sqlite")
  }

  @Test("Killed at any moment it loses at most the report in flight, and a run completes it")
  func killed() async throws {
    for number in 1...60 {
      try workspace.write(SampleReport.text(number, value: "\(number)"), to: "many/\(number).txt")
    }
    let whole = try await workspace.run("archive", "add", "many", "--archive", "whole.sqlite")
    #expect(whole.status == 0, "\(whole.errors)")
    for delay in stride(from: 0.02, to: 0.9, by: 0.08) {
      // The archive of the run before is gone on: a crash upon a crash.
      _ = try await workspace.shell(
        "timeout -s KILL \(delay) \"$0\" archive add many --archive killed.sqlite -q --jobs 1")
      guard FileManager.default.fileExists(atPath: workspace.path("killed.sqlite")) else {
        continue
      }
      // A copy is looked at, so that looking mends nothing.
      for suffix in ["", "-wal", "-shm"] {
        let copy = workspace.path("copy.sqlite") + suffix
        if FileManager.default.fileExists(atPath: copy) {
          try FileManager.default.removeItem(atPath: copy)
        }
        if FileManager.default.fileExists(atPath: workspace.path("killed.sqlite") + suffix) {
          try FileManager.default.copyItem(
            atPath: workspace.path("killed.sqlite") + suffix, toPath: copy)
        }
      }
      let isBegun = try await DatabaseQueue(path: workspace.path("copy.sqlite")).read {
        try $0.tableExists("readings")
      }
      if isBegun { try expectSound("copy.sqlite") }
    }
    let rest = try await workspace.run("archive", "add", "many", "--archive", "killed.sqlite")
    #expect(rest.status == 0, "\(rest.errors)")
    try expectSound("killed.sqlite")
    #expect(try rows("killed.sqlite") == rows("whole.sqlite"))
  }

  @Test(
    "A full disk ends it; what was added is sound, and a run with room completes it",
    .enabled(if: SmallDisk.isAvailable))
  func fullDisk() async throws {
    for number in 1...80 {
      try workspace.write(SampleReport.text(number, value: "\(number)"), to: "many/\(number).txt")
    }
    let whole = try await workspace.run("archive", "add", "many", "--archive", "whole.sqlite")
    #expect(whole.status == 0, "\(whole.errors)")
    let disk = try SmallDisk()
    let full = try await workspace.run("archive", "add", "many", "--archive", disk.archive)
    #expect(full.status == 74, "\(full.errors)")
    #expect(full.errors.contains("the disk is full"), "\(full.errors)")
    try disk.grow()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("disk.sqlite"), withDestinationPath: disk.archive)
    try expectSound("disk.sqlite")
    let rest = try await workspace.run("archive", "add", "many", "--archive", disk.archive)
    #expect(rest.status == 0, "\(rest.errors)")
    try expectSound("disk.sqlite")
    #expect(try rows("disk.sqlite") == rows("whole.sqlite"))
  }

  @Test("Where nothing can be read no archive is made, and one that is there stays as it is")
  func nothingRead() async throws {
    try workspace.write(SampleReport.otherFormat, to: "bad/1.pdf")
    try workspace.write(SampleReport.otherFormat, to: "bad/2.pdf")
    for inputs in [["bad/1.pdf"], ["bad"]] {
      let outcome = try await workspace.shell("\"$0\" archive add \(inputs.joined(separator: " "))")
      #expect(outcome.status != 0)
      #expect(try !workspace.names().contains { $0.hasPrefix("archive") }, "\(outcome.errors)")
    }
    _ = try await workspace.run("archive", "add", "in/1.txt")
    let bytes = try Data(contentsOf: URL(filePath: workspace.path("archive.sqlite")))
    _ = try await workspace.run("archive", "add", "bad")
    #expect(try Data(contentsOf: URL(filePath: workspace.path("archive.sqlite"))) == bytes)
  }

  @Test("Two processes that add at once, the same reports and others, end as one would")
  func together() async throws {
    for number in 1...40 {
      let folder = number <= 20 ? "a" : "b"
      try workspace.write(
        SampleReport.text(number, value: "\(number)"), to: "\(folder)/\(number).txt")
    }
    async let first = workspace.run("archive", "add", "a", "b", "--archive", "both.sqlite")
    async let second = workspace.run("archive", "add", "b", "a", "--archive", "both.sqlite")
    for outcome in try await [first, second] {
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    _ = try await workspace.run("archive", "add", "a", "b", "--archive", "one.sqlite")
    try expectSound("both.sqlite")
    #expect(try rows("both.sqlite") == rows("one.sqlite"))
    #expect(try workspace.names().contains("both.sqlite-wal") == false)
  }
}
