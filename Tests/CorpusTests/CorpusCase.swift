import Crypto
import Foundation
import ReportExtraction
import ReportFormats
import Testing

/// A report of the corpus.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  /// The path below `Corpus/`, which is also its source in the records.
  let name: String

  var testDescription: String { name }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let corpus = root.appending(path: "Corpus")
  static let tests = root.appending(path: "Tests/CorpusTests")

  /// The shipped mappings, and an extractor that detects among them.
  static let extractor: Result<Extractor, any Error> = Result {
    let folder = root.appending(path: "Mappings")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var library = MappingLibrary()
    let forms = try files.sorted().filter { $0.hasSuffix(".yaml") }.map { name in
      library.add(
        try String(contentsOf: folder.appending(path: name), encoding: .utf8), file: name)
    }
    return Extractor(mappings: try forms.map { form in try library.decode(form) })
  }

  /// Every report of the corpus, sorted by path.
  static func all() throws -> [CorpusCase] {
    let sidecars = [".jsonl", ".md", ".yaml", ".sqlite"]
    let forms = try FileManager.default.contentsOfDirectory(
      atPath: corpus.path(percentEncoded: false))
    return try forms.sorted().flatMap { form -> [CorpusCase] in
      let folder = corpus.appending(path: form)
      guard !sidecars.contains(where: form.hasSuffix) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        .sorted().filter { file in !sidecars.contains(where: file.hasSuffix) }
        .map { CorpusCase(name: "\(form)/\($0)") }
    }
  }

  /// The reports that are text in UTF-8.
  static func unicodeTexts() throws -> [CorpusCase] {
    try all().filter { report in
      guard report.name.hasSuffix(".txt") else { return false }
      return try DocumentReader.read(report.bytes()).encoding == TextEncoding.utf8.rawValue
    }
  }

  /// The bytes of the source.
  func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.corpus.appending(path: name)))
  }

  /// The report as the pipeline reads it.
  func extract() throws -> ExtractionResult {
    try Self.extract(bytes(), source: name)
  }

  static func extract(_ bytes: [UInt8], source: String) throws -> ExtractionResult {
    let digest = SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let identity = DocumentIdentity(hash: "sha256:" + digest.joined(), source: source)
    return try extractor.get().extract(from: DocumentReader.read(bytes), identity: identity)
  }

  /// The file of records beside the source.
  var golden: URL { Self.corpus.appending(path: name + ".records.jsonl") }

  /// The file of findings beside the source.
  var goldenFindings: URL { Self.corpus.appending(path: name + ".findings.jsonl") }
}
