/// What became of the corrections of one report.
public struct CorrectionOutcome: Hashable, Sendable {
  /// The lines of the corrections that were applied, one for each cell.
  public var applied: [Int] = []
  /// The corrections that were not applied, in the order of their file.
  public var stale: [StaleCorrection] = []
  /// The lines of all corrections of the report, those that later lines replace among them.
  public var lines: [Int] = []

  /// The outcome of no correction.
  public init() {}
}
