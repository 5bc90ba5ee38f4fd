import ReportExtraction

/// The corrections of a run, and what is said of them.
struct Corrections: Sendable {
  /// The path of their file, as given.
  let file: String
  /// The corrections.
  let set: CorrectionSet

  /// What is said of a correction that was not applied.
  func message(_ stale: StaleCorrection, of source: String) -> String {
    let place = stale.line.map { "\(source):\($0)" } ?? source
    return "\(file):\(stale.correction.line): not applied to \(place): \(stale.message)"
  }
}

/// Which lines of a file of corrections a run met.
struct CorrectionTally {
  /// How many corrections were not applied.
  private(set) var stale = 0
  private var metLines: Set<Int> = []
  /// The first document that each line was applied to.
  private var documents: [Int: DocumentIdentity] = [:]
  /// What was applied to more than one document.
  private var doubts: [Int: String] = [:]

  /// Counts what became of the corrections of one report.
  mutating func add(_ outcome: CorrectionOutcome, of identity: DocumentIdentity) {
    stale += outcome.stale.count
    metLines.formUnion(outcome.lines)
    for line in outcome.applied {
      if let other = documents[line], other.hash != identity.hash {
        doubts[line] =
          "applied to \(other.source) and to \(identity.source), which differ; "
          + "name the document to tell them apart"
      } else {
        documents[line] = identity
      }
    }
  }

  /// The corrections that were applied to reports of one number that are not the same.
  func doubts(of corrections: Corrections) -> [String] {
    doubts.sorted { $0.key < $1.key }.map { "\(corrections.file):\($0.key): \($0.value)" }
  }

  /// How many corrections are of documents that are not among the inputs; null where none is.
  func remark(of corrections: Corrections) -> String? {
    let all = corrections.set.corrections
    let others = all.count { !metLines.contains($0.line) }
    guard others > 0 else { return nil }
    return "\(corrections.file): \(others) of \(all.count) corrections for other documents"
  }
}
