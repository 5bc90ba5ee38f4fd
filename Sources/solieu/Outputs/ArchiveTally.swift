import ReportArchive
import ReportExtraction

/// What became of the reports that were added to an archive.
struct ArchiveTally {
  /// How many names a line names before it counts the rest.
  private static let mostNames = 10

  private var count: [Archive.Addition: Int] = [:]
  private var drafts: [String] = []
  private var unsigned: [String] = []
  private var replacing: [String] = []

  /// Counts a report, and keeps its name where something is to be told of it.
  mutating func add(_ result: ExtractionResult, _ addition: Archive.Addition) {
    count[addition, default: 0] += 1
    guard addition != .unchanged else { return }
    let source = result.identity.source
    switch result.status {
    case .draft: drafts.append(source)
    case .unsigned: unsigned.append(source)
    case .signed: break
    }
    for replaced in result.replaced {
      let day = replaced.date.map { " of \($0)" } ?? ""
      replacing.append("\(source): replaces report \(replaced.number)\(day)")
    }
  }

  /// Lines for people: what replaces what, drafts and unsigned reports by name, the counts last.
  func lines(of archive: String) -> [String] {
    func told(_ addition: Archive.Addition, _ words: String) -> String? {
      count[addition].map { "\($0) \(words)" }
    }
    let counts = [
      "\(count[.added] ?? 0) added", told(.readAnew, "read otherwise than before"),
      told(.unchanged, "already there"),
    ].compactMap(\.self).joined(separator: ", ")
    return replacing
      + [Self.line(drafts, "draft", "drafts"), Self.line(unsigned, "unsigned", "unsigned")]
      .compactMap(\.self) + ["\(archive): \(counts)"]
  }

  private static func line(_ names: [String], _ one: String, _ several: String) -> String? {
    guard !names.isEmpty else { return nil }
    let rest = names.count - mostNames
    let told = names.prefix(mostNames).joined(separator: ", ")
    let more = rest > 0 ? " and \(rest) more" : ""
    return "\(names.count) \(names.count == 1 ? one : several): \(told)\(more)"
  }
}
