import Testing

@testable import ReportExtraction

@Suite("Binding rows to indicators")
struct BinderTests {
  private static func form() throws -> Mapping {
    try Sample.mapping([
      ("1", "Công tác chỉ đạo điều hành"), ("1.1", "Số nhiệm vụ được giao"),
      ("1.2", "Số nhiệm vụ hoàn thành đúng hạn"), ("1.3", "Số nhiệm vụ hoàn thành quá hạn"),
      ("2", "Cải cách thủ tục"), ("2.1", "Tổng số thủ tục đang có hiệu lực"),
      ("2.1/1", "Số thủ tục cấp tỉnh"), ("2.1/2", "Số thủ tục cấp huyện"),
      ("2.2", "Số hồ sơ tiếp nhận"),
    ])
  }

  private func assignments(_ table: String, _ mapping: Mapping) -> [Binder.Assignment?] {
    let rows = Sample.rows(table)
    let keys = rows.map { Folding.key($0.label) }
    return Binder(mapping: mapping).assignments(
      of: rows, keys: keys, matches: keys.map { mapping.labels.indices(ofKey: $0) },
      places: IndicatorTree(of: rows).places)
  }

  /// The bindings in words: `1.1 code`, `-` for an unbound row.
  private func bindings(_ table: String) throws -> [String] {
    let mapping = try Self.form()
    return assignments(table, mapping)
      .map { assignment in
        assignment.map {
          "\(mapping.indicators[$0.indicator].code) \($0.binding.rawValue)"
        } ?? "-"
      }
  }

  @Test(
    "one assignment for the whole table",
    arguments: [
      (
        "as the form prints it",
        "1.|Công tác chỉ đạo điều hành||\n1.1.|Số nhiệm vụ được giao|Nhiệm vụ|3\n2.|Cải cách thủ tục||\n2.1.|Tổng số thủ tục đang có hiệu lực||\nTrong đó|Số thủ tục cấp tỉnh||1\n|Số thủ tục cấp huyện||2",
        ["1 code", "1.1 code", "2 code", "2.1 code", "2.1/1 position", "2.1/2 position"]
      ),
      (
        "rows that are missing",
        "1.1.|Số nhiệm vụ được giao||3\n2.2.|Số hồ sơ tiếp nhận||4", ["1.1 code", "2.2 code"]
      ),
      (
        "codes of another section",
        "2.|Cải cách thủ tục||\n1.1.|Tổng số thủ tục đang có hiệu lực||3\n1.2.|Số hồ sơ tiếp nhận||4",
        ["2 code", "2.1 repaired", "2.2 repaired"]
      ),
      (
        "no codes",
        "|Số nhiệm vụ được giao||3\n|Số hồ sơ tiếp nhận||4", ["1.1 label", "2.2 label"]
      ),
      (
        "codes of two rows swapped",
        "1.2.|Số nhiệm vụ được giao||3\n1.1.|Số nhiệm vụ hoàn thành đúng hạn||4",
        ["1.1 repaired", "1.2 repaired"]
      ),
      (
        "two rows swapped, codes and all",
        "1.2.|Số nhiệm vụ hoàn thành đúng hạn||4\n1.1.|Số nhiệm vụ được giao||3",
        ["1.2 code", "1.1 code"]
      ),
      (
        "labels misread",
        "1.1.|Sô nhiêm vu đươc glao||3\n2.2.|Số hồ sơ tiêp nhân||4", ["1.1 code", "2.2 code"]
      ),
      (
        "a code of another label",
        "1.1.|Số nhiệm vụ được giao||3\n1.3.|Kinh phí đào tạo cán bộ||4", ["1.1 code", "-"]
      ),
      (
        "a look-alike",
        "1.1.|Số nhiệm vụ được giao||3\n|Số nhiệm vụ hoàn thành trễ hạn||4", ["1.1 code", "-"]
      ),
      (
        "a row of its own",
        "1.1.|Số nhiệm vụ được giao||3\n1.9.|Kinh phí đào tạo||4\n2.2.|Số hồ sơ tiếp nhận||5",
        ["1.1 code", "-", "2.2 code"]
      ),
      (
        "one row twice",
        "1.1.|Số nhiệm vụ được giao||3\n1.1.|Số nhiệm vụ được giao||3\n2.2.|Số hồ sơ tiếp nhận||5",
        ["1.1 code", "-", "2.2 code"]
      ),
      (
        "a part whose label is worn, by its position",
        "2.1.|Tổng số thủ tục đang có hiệu lực||\nTrong đó|Thủ tục tỉnh||1\n|Số TTHC huyện||2",
        ["2.1 code", "2.1/1 position", "2.1/2 position"]
      ),
      (
        "a part in the other's place, by its label",
        "2.1.|Tổng số thủ tục đang có hiệu lực||\nTrong đó|Số thủ tục cấp huyện||2",
        ["2.1 code", "2.1/2 position"]
      ),
    ])
  func assignments(what: String, table: String, expected: [String]) throws {
    #expect(try bindings(table) == expected, "\(what)")
  }

  @Test("how alike the labels are goes with the binding")
  func similarity() throws {
    let mapping = try Self.form()
    let assignments = assignments(
      "1.1.|Số nhiệm vụ được giao||3\n2.2.|Số hồ sơ tiếp nhận mới||5", mapping)
    #expect(assignments[0]?.similarity == 1)
    let second = try #require(assignments[1]?.similarity)
    #expect(second > Binder.leastSimilarityAlone && second < 1)
  }
}
