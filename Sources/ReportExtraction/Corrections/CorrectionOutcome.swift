/// What became of the corrections of one report.
public struct CorrectionOutcome: Hashable, Sendable {
  /// How many cells were corrected.
  public var applied = 0
  /// The corrections that were not applied, in the order of their file.
  public var stale: [StaleCorrection] = []
  /// The lines of all corrections of the report, those that later lines replace among them.
  public var lines: [Int] = []

  /// The outcome of no correction.
  public init() {}
}
