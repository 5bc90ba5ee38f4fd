import Foundation

/// A filled form of the corpus, row by row, by the records beside it.
///
/// The records are those that the tests hold the program to, checked against facts that were
/// written down with the reports; no row is what the program happens to make of it now.
package struct FilledForm: Sendable {
  /// The path of the report below `Corpus/`.
  package let name: String
  /// The number of the report: `89/BC-BDT`.
  let number: String
  /// The rows in the order of the report.
  package let rows: [FormRow]

  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  /// The filled forms of one folder of the corpus, each report once though it may be there in
  /// several encodings and formats.
  package static func all(of form: String) throws -> [FilledForm] {
    let folder = corpus.appending(path: form)
    let suffix = ".records.jsonl"
    var forms: [FilledForm] = []
    for file in try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).sorted() where file.hasSuffix(suffix) {
      let filled = try FilledForm(
        name: form + "/" + file.dropLast(suffix.count), records: folder.appending(path: file))
      if !forms.contains(where: { $0.number == filled.number && $0.rows.count == filled.rows.count }
      ) {
        forms.append(filled)
      }
    }
    return forms
  }

  private init(name: String, records: URL) throws {
    self.name = name
    let decoder = JSONDecoder()
    let lines = try Data(contentsOf: records).split(separator: UInt8(ascii: "\n"))
    let decoded = try lines.map { try decoder.decode(GoldenRecord.self, from: $0) }
    number = decoded.first?.report_number ?? ""
    rows = decoded.map(\.row)
  }
}

/// The fields of a golden record that its row can be made from.
private struct GoldenRecord: Decodable {
  // The names are the keys of the record.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var report_number: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var code_printed: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var unit_printed: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var value_printed: String?
  var label: String
  var indicator: String
  var binding: String
  var note: String?
  var value: Meaning?
  var absence: String?

  enum Meaning: Decodable {
    case number(Decimal)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { self = .number(try container.decode(Decimal.self)) } catch {
        self = .text(try container.decode(String.self))
      }
    }
  }

  var row: FormRow {
    let meaning: TrueValue =
      switch value {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case nil: .absent(absence ?? "")
      }
    return FormRow(
      code: code_printed ?? "", label: label, unit: unit_printed ?? "", value: value_printed ?? "",
      note: note ?? "", indicator: binding == "unbound" ? nil : indicator, meaning: meaning)
  }
}
