import Foundation
import GRDB
import Testing

@Suite("Agencies in an archive, by the registry")
struct RegistryTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let texts = [
      ("SỞ TƯ PHÁP", "Số: 12/BC-STP", "Quảng Trị, ngày 12 tháng 6 năm 2023", "Nội dung."),
      (
        "SỞ TƯ PHÁP TỈNH QUẢNG TRỊ", "Số: 15/BC-STP", "Đông Hà, ngày 20 tháng 6 năm 2023",
        "Báo cáo này thay thế Báo cáo số 12/BC-STP ngày 12/6/2023.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn An"
      ),
      ("SỞ TƯ PHÁP", "Số:     /BC-STP", "Quảng Trị, ngày    tháng 12 năm 2023", "Nội dung."),
      ("SỞ TƯ PHÁP", "Số: 3/BC-STP", "Quảng Trị, ngày 10 tháng 7 năm 2025", "Nội dung."),
    ]
    for (index, text) in texts.enumerated() {
      let report = """
        \(text.0)
        \(text.1)
        \(text.2)

        BÁO CÁO
        Công tác kiểm soát thủ tục hành chính năm \(index == 3 ? 2025 : 2023)

        \(text.3)

        """
      try workspace.write(report, to: "\(index + 1).txt")
    }
  }

  @Test("reports of one agency are its own under every name; drafts and replacements are told")
  func archive() async throws {
    let run = try await workspace.run(
      "extract", "1.txt", "2.txt", "3.txt", "4.txt", "-o", "a.sqlite")
    #expect(run.status == 0, "\(run.errors)")
    try await DatabaseQueue(path: workspace.path("a.sqlite")).read { database in
      let reports = try Row.fetchAll(
        database, sql: "SELECT source, agency, status FROM reports ORDER BY source")
      #expect(
        reports.map { $0["agency"] } == [
          "quang-tri/so-tu-phap", "quang-tri/so-tu-phap", "quang-tri/so-tu-phap",
          "quang-tri-2025/so-tu-phap",
        ])
      #expect(reports.map { $0["status"] } == ["unsigned", "signed", "draft", "unsigned"])
      let replaced = try Row.fetchAll(database, sql: "SELECT number, date FROM replacements")
      #expect(replaced.map { $0["number"] } == ["12/BC-STP"])
      #expect(replaced.map { $0["date"] } == ["2023-06-12"])
      let agencies = try Row.fetchAll(database, sql: "SELECT * FROM agencies ORDER BY agency")
      #expect(
        agencies.map { $0["name"] }
          == ["Sở Tư pháp tỉnh Quảng Trị", "Sở Tư pháp tỉnh Quảng Trị"])
      #expect(agencies.map { $0["province"] } == ["quang-tri-2025", "quang-tri"])
    }
  }

  @Test("a registry of one's own goes before; its faults are named, and no mapping is sought in it")
  func ownRegistry() async throws {
    let mapping = try String(
      contentsOf: Program.package.appending(path: "Mappings/cchc-2022.yaml"), encoding: .utf8)
    try workspace.write(mapping, to: "m/cchc-2022.yaml")
    try workspace.write(
      "bodies:\n  - id: justice\n    name: Sở Tư pháp\n    level: department\n",
      to: "m/registry/own.yaml")
    let run = try await workspace.run(
      "extract", "1.txt", "--mappings", "m", "-o", "own.sqlite")
    #expect(run.status == 0, "\(run.errors)")
    try await DatabaseQueue(path: workspace.path("own.sqlite")).read { database in
      let agency = try String.fetchOne(database, sql: "SELECT agency FROM reports")
      #expect(agency == "quang-tri/justice")
    }
    let list = try await workspace.run("mapping", "list", "--mappings", "m", "--format", "json")
    #expect(list.status == 0 && !list.output.contains("own.yaml"))
    try workspace.write("bodies:\n  - id: Justice\n    name: A\n", to: "m/registry/own.yaml")
    let bad = try await workspace.run("extract", "1.txt", "--mappings", "m", "-o", "bad.sqlite")
    #expect(bad.status == 78)
    #expect(bad.errors.contains("m/registry/own.yaml:2:9: read the id 'Justice'"))
    #expect(try !workspace.names().contains("bad.sqlite"))
  }
}
