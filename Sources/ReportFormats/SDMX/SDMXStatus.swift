internal import ReportExtraction

/// The status of an observation (CL_OBS_STATUS 2.1): one of several by their weight, a missing value
/// before all.
enum SDMXStatus: String, CaseIterable {
  case normal = "A"
  case estimated = "E"
  case collectedNot = "L"
  case cannotExist = "M"
  case missing = "O"
  case provisional = "P"
  case unreliable = "U"
  case unvalidated = "V"

  /// Below this confidence a reading is called unreliable.
  static let leastConfidence = ExactDecimal(coefficient: 8, scale: 1)

  /// The name that the codelist gives it.
  var name: String {
    switch self {
    case .normal: "Normal value"
    case .estimated: "Estimated value"
    case .collectedNot: "Missing value; data exist but were not collected"
    case .cannotExist: "Missing value; data cannot exist"
    case .missing: "Missing value"
    case .provisional: "Provisional value"
    case .unreliable: "Low reliability"
    case .unvalidated: "Unvalidated value"
    }
  }

  /// The status that a kind of absence is.
  ///
  /// What is not asked of an agency, or did not arise, cannot have a figure; what occurred or is
  /// promised, and has none, was not collected; of a dash, a blank or an unreadable cell the reason
  /// is not known.
  init(_ absence: Absence) {
    self =
      switch absence {
      case .notApplicable, .noneArose: .cannotExist
      case .notAvailable, .ellipsis: .collectedNot
      case .blank, .dash, .illegible, .heading: .missing
      }
  }

  /// The status of a figure that is there.
  init(aspect: FigureAspect, isDraft: Bool, isDoubtful: Bool, failsRule: Bool) {
    self =
      isDraft
      ? .provisional
      : isDoubtful
        ? .unreliable : failsRule ? .unvalidated : aspect == .estimate ? .estimated : .normal
  }

  /// The rules that say of a figure that it contradicts something.
  static let failures: Set<String> = Set(
    [
      FindingRule.sumMismatch, .shareOver100, .boundViolated, .ruleViolated, .narrativeConflict,
      .codeNotInList,
    ].map(\.rawValue))
}
