import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("The schemas of the typed record")
struct TypedRecordSchemaTests {
  private static let yaml = """
    id: mẫu 1
    version: "3"
    title: Mẫu
    namespace: M
    titles: [Mẫu thử]
    indicators:
      - {code: "1", label: Đề mục, type: heading}
      - {code: "1.1", label: Số người, type: count, unit: person, concept: c.people, maximum: 9}
      - {code: "1.2", label: Tỷ lệ, type: percent, share: true}
      - {code: "1.3", label: Biên chế, type: ratio}
      - {code: "1.4", label: Khoảng, type: range}
      - {code: "1.5", label: Hình thức, type: code, legend: {0: Không, 1: Có}}
      - {code: "1.6", label: Đã nộp, type: boolean}
      - {code: "1.7", label: Ngày, type: date}
      - {code: "1.8", label: Văn bản, type: reference}
      - {code: "1.9", label: Ghi, type: text}
    """

  private func object(
    _ append: (Mapping, inout JSONWriter) -> Void
  ) throws -> [String: Any] {
    var json = JSONWriter()
    append(try MappingFile.decode(Self.yaml, file: "m.yaml"), &json)
    let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
    return try #require(value as? [String: Any])
  }

  @Test("JSON Schema: a property for each indicator, null for an absence")
  func jsonSchema() throws {
    let schema = try object { TypedRecordSchema.append($0, to: &$1) }
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:solieu:mapping:m%E1%BA%ABu%201:3")
    #expect(schema["type"] as? String == "object")
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties.count == 10)
    func types(_ code: String) -> [String]? { properties["M.\(code)"]?["type"] as? [String] }
    #expect(types("1") == ["string", "number", "null"])
    #expect(types("1.1") == ["integer", "null"])
    #expect(types("1.2") == ["number", "null"])
    #expect(types("1.3") == ["string", "null"])
    #expect(types("1.5") == ["number", "null"])
    #expect(types("1.6") == ["boolean", "null"])
    #expect(types("1.7") == ["string", "null"])
    #expect(properties["M.1.7"]?["format"] as? String == "date")
    let count = try #require(properties["M.1.1"])
    #expect(count["title"] as? String == "Số người")
    #expect(count["x-unit"] as? String == "person")
    #expect(count["x-parent"] as? String == "M.1")
    #expect(count["x-maximum"] as? Int == 9)
    // Bounds raise findings; they refuse no value.
    #expect(count["maximum"] == nil)
    #expect((count["description"] as? String)?.contains("c.people") == true)
    let answers = try #require(properties["M.1.5"])
    let codes = try #require(answers["enum"] as? [Any])
    #expect(codes.compactMap { $0 as? Int } == [0, 1])
    #expect(codes.last is NSNull)
    let meanings = try #require(answers["oneOf"] as? [[String: Any]])
    #expect(meanings.compactMap { $0["title"] as? String } == ["Không", "Có"])
  }

  @Test("Ratios and ranges match their pattern as records print them")
  func patterns() throws {
    let properties = try #require(
      try object { TypedRecordSchema.append($0, to: &$1) }["properties"] as? [String: [String: Any]]
    )
    let ratio = try Regex(try #require(properties["M.1.3"]?["pattern"] as? String))
    let range = try Regex(try #require(properties["M.1.4"]?["pattern"] as? String))
    let values: [Value] = [
      .ratio(actual: ExactDecimal(coefficient: 15), quota: ExactDecimal(coefficient: 14)),
      .range(
        lower: ExactDecimal(coefficient: 125, scale: 1), upper: ExactDecimal(coefficient: 20)),
    ]
    let texts = values.compactMap(\.text)
    #expect(texts.map { $0.contains(ratio) } == [true, false])
    #expect(texts.map { $0.contains(range) } == [false, true])
  }

  @Test("Table Schema: the same names in the order of the form")
  func tableSchema() throws {
    let schema = try object { TypedRecordTableSchema.append($0, to: &$1) }
    #expect(schema["missingValues"] as? [String] == [""])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(
      fields.compactMap { $0["name"] as? String }
        == ["M.1", "M.1.1", "M.1.2", "M.1.3", "M.1.4", "M.1.5", "M.1.6", "M.1.7", "M.1.8", "M.1.9"])
    #expect(
      fields.compactMap { $0["type"] as? String } == [
        "string", "integer", "number", "string", "string", "integer", "boolean", "date", "string",
        "string",
      ])
    let answers = fields[5]
    #expect((answers["constraints"] as? [String: Any])?["enum"] as? [Int] == [0, 1])
    let categories = try #require(answers["categories"] as? [[String: Any]])
    #expect(categories.compactMap { $0["label"] as? String } == ["Không", "Có"])
    #expect(fields[1]["x-unit"] as? String == "person")
  }
}
