import Testing

@testable import ReportExtraction

@Suite("What a form asks of whom")
struct ApplicabilityTests {
  /// 2 is asked of provinces and districts, 2.1 of provinces alone, 3 of all.
  static func form() throws -> Mapping {
    try Sample.mapping([
      ("1", "Tổng số cán bộ"), ("2", "Số đơn vị trực thuộc"), ("2.1", "Số huyện trực thuộc"),
      ("2.2", "Số xã trực thuộc"), ("3", "Số nhiệm vụ được giao"),
      ("4", "Số văn bản ban hành"),
    ]) { content in
      content.indicators[1].applicability = [.province, .district]
      content.indicators[2].applicability = [.province]
      content.absences = ["-": .notAvailable]
      content.indicators[4].absences = ["-": .noneArose, "x": .notApplicable]
    }
  }

  @Test(
    "a row without levels has those of the row above; a level not known excludes nothing",
    arguments: [
      (AgencyLevel?.none, [true, true, true, true, true]),
      (.province, [true, true, true, true, true]),
      (.district, [true, true, false, true, true]),
      (.commune, [true, false, false, false, true]),
    ])
  func applies(level: AgencyLevel?, expected: [Bool]) throws {
    let mapping = try Self.form()
    #expect((0..<5).map { mapping.applies($0, at: level) } == expected)
  }

  @Test(
    "a row that is not asked of the level is not missing",
    arguments: [
      (AgencyLevel?.none, ["F.2", "F.3"]), (.province, ["F.2", "F.3"]),
      (.district, ["F.2", "F.3"]), (.commune, ["F.3"]),
    ])
  func missing(level: AgencyLevel?, expected: [String]) throws {
    let mapping = try Self.form()
    var log = Sample.log(mapping, [("1", "12"), ("4", "3")])
    FormRules.checkMissingRows(mapping: mapping, level: level, &log)
    #expect(log.findings.compactMap(\.indicator) == expected)
    let section = log.findings.first { $0.indicator == "F.2" }?.message
    #expect(section?.hasSuffix(level == .district ? "1 below it" : "2 below it") ?? true)
  }

  @Test("a row reads its own markers before those of the form, and keeps what it does not name")
  func ownAbsences() throws {
    let mapping = try Self.form()
    let result = try Extractor(mappings: [mapping], forced: mapping).extract(
      from: Sample.document(
        """
        UBND XÃ DÂN QUYỀN
        Số: 12/BC-UBND
        STT|Chỉ tiêu|Đơn vị tính|Số liệu
        1|Tổng số cán bộ|Người|-
        2|Số đơn vị trực thuộc|Đơn vị|-
        3|Số nhiệm vụ được giao|Nhiệm vụ|-
        4|Số văn bản ban hành|Văn bản|7
        """), identity: DocumentIdentity(hash: "sha256:0", source: "report"))
    #expect(
      result.records.map(\.value.absence) == [.notAvailable, .notAvailable, .noneArose, nil])
    // A commune is asked neither for 2.1 nor for 2.2.
    #expect(result.findings.filter { $0.rule == .rowMissing }.isEmpty)
  }
}
