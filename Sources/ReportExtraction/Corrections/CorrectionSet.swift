/// The corrections of a file, found by the report that they are about.
///
/// A file is a history that is only added to: of several lines about one cell the last one counts,
/// and it alone is judged.
public struct CorrectionSet: Sendable {
  /// All corrections, in the order of their file.
  public let corrections: [Correction]
  /// The places in `corrections` by digest, of those that name a document.
  private let byDocument: [String: [Int]]
  /// The places in `corrections` by report number, of those that name no document.
  private let byNumber: [String: [Int]]

  /// Makes a set of corrections in the order of their file.
  public init(_ corrections: [Correction] = []) {
    self.corrections = corrections
    var byDocument: [String: [Int]] = [:]
    var byNumber: [String: [Int]] = [:]
    for (place, correction) in corrections.enumerated() {
      if let document = correction.selector.document {
        byDocument[document, default: []].append(place)
      } else if let number = correction.selector.reportNumber {
        byNumber[Self.key(number), default: []].append(place)
      }
    }
    self.byDocument = byDocument
    self.byNumber = byNumber
  }

  /// The number of a report as it is compared: spaces, dashes, case and zeros before it make no
  /// difference.
  static func key(_ number: String) -> String {
    let text = DocumentNumber(parsing: number)?.text ?? number
    var key = String.UnicodeScalarView()
    for scalar in text.uppercased().unicodeScalars where !scalar.properties.isWhitespace {
      if key.isEmpty, scalar == "0" { continue }
      key.append(scalar.properties.isDash ? "-" : scalar)
    }
    return String(key)
  }

  /// The corrections of a report, in the order of their file.
  func corrections(of identity: DocumentIdentity, number: String?) -> [Correction] {
    let named = byDocument[identity.hash] ?? []
    let numbered = number.flatMap { byNumber[Self.key($0)] } ?? []
    return (named + numbered).sorted().map { corrections[$0] }
  }

  /// Corrects the records of a report.
  func apply(
    to log: inout RecordLog, of identity: DocumentIdentity, letterhead: Letterhead
  ) -> CorrectionOutcome {
    var outcome = CorrectionOutcome()
    guard !corrections.isEmpty else { return outcome }
    let corrections = corrections(of: identity, number: letterhead.reportNumber)
    guard !corrections.isEmpty else { return outcome }
    outcome.lines = corrections.map(\.line)
    for entry in CorrectionHistory(corrections, records: log.records, letterhead: letterhead).last {
      let correction = entry.correction
      switch entry.cell {
      case .failure(let reason):
        outcome.stale.append(StaleCorrection(correction: correction, reason: reason))
      case .success(let cell):
        guard correction.statement != .withdrawn else { continue }
        if let reason = Self.correct(cell, by: correction, in: &log) {
          outcome.stale.append(
            StaleCorrection(
              correction: correction, reason: reason, line: log.records[cell].provenance.line))
        } else {
          outcome.applied.append(correction.line)
        }
      }
    }
    return outcome
  }

  /// Corrects one record, or tells why not.
  private static func correct(
    _ cell: Int, by correction: Correction, in log: inout RecordLog
  ) -> StaleCorrection.Reason? {
    let record = log.records[cell]
    guard correction.isGuarded(by: record.valuePrinted) else {
      return .printed(record.valuePrinted)
    }
    guard record.kind != .heading else { return .heading }
    let form = log.forms[cell]
    guard let (value, type) = form.value(correction.statement, read: record.type) else {
      return .type(form.type)
    }
    log.correct(cell, to: value, type: type, by: correction.id)
    return nil
  }
}
