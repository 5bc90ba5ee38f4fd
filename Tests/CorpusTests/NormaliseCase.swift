import Foundation

/// A text, how it is to be read, and what is known of the answer.
struct NormaliseCase: Decodable, CustomStringConvertible {
  /// The kind as `--as` has it.
  let kind: String
  let input: String
  /// Keys of the answer with what each must be; keys that are not named may be anything.
  let expectations: [(key: String, value: JSONValue)]

  var description: String { "\(kind) \(input.debugDescription)" }

  private enum CodingKeys: String, CodingKey {
    case kind = "as"
    case input
    case expect
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(String.self, forKey: .kind)
    input = try container.decode(String.self, forKey: .input)
    expectations = try container.decode([String: JSONValue].self, forKey: .expect)
      .sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  /// The cases of a file in `Tests/CorpusTests/normalise`, in its order.
  static func all(in file: String) throws -> [NormaliseCase] {
    let data = try Data(contentsOf: CorpusCase.tests.appending(path: "normalise/\(file)"))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      try decoder.decode(NormaliseCase.self, from: line)
    }
  }
}
