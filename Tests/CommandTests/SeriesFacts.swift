import Foundation
import Testing

/// The facts of an archive of `Corpus/series`, which were written with the reports, and that archive.
enum SeriesFacts {
  /// An archive of all reports, made once for all tests.
  static let archive = Task {
    let workspace = try Workspace()
    let folder = Program.package.appending(path: "Corpus/series").path(percentEncoded: false)
    let outcome = try await workspace.run("archive", "add", folder, "--archive", "a.sqlite", "-q")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return workspace
  }

  /// All facts.
  static func all() throws -> [String: Any] {
    let file = Program.package.appending(path: "Tests/CorpusTests/facts/series.json")
    return try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  /// The facts under a key.
  static func list(_ key: String) throws -> [[String: Any]] {
    try #require(try all()[key] as? [[String: Any]])
  }

  /// A fact as text; null where it says that there is nothing.
  static func text(_ fact: Any?) -> String? {
    switch fact {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  /// The name that a source has in the facts.
  static func name(_ source: String) -> String {
    "series/" + (source.split(separator: "/").last ?? "")
  }
}
