/// How the parts of an indicator relate to it.
public enum PartsRelation: String, Sendable, CaseIterable {
  /// The parts add up to the whole.
  case sum
  /// Shares of one whole that exclude each other: together at most 100.
  case exclusiveShares = "exclusive_shares"
  /// Parts that may leave a rest, or are of another kind: no arithmetic.
  case ofWhich = "of_which"
}

/// How the prose speaks of an indicator: the terms by which a quantity in it is recognised.
///
/// A quantity is about the indicator when one of the `subject` terms stands behind the figure, its
/// clause holds at least one term of each group in `with` and none of `without`, and its paragraph
/// holds one of `context`, where there are any.
public struct NarrativeHint: Hashable, Sendable {
  /// Which term of a pair `actual/quota` is meant.
  public enum Term: String, Sendable, CaseIterable {
    /// A figure that stands alone, not in a pair.
    case value
    /// The first of a pair.
    case actual
    /// The second of a pair.
    case quota
  }

  /// What is counted: the words behind the figure begin with one of these.
  public var subject: [String]
  /// Groups of words of which each must be met in the clause.
  public var with: [[String]]
  /// Words that must not be met in the clause.
  public var without: [String]
  /// Words of which one must be met in the paragraph; none where any paragraph will do.
  public var context: [String]
  /// Which figure is meant.
  public var term: Term

  /// Makes a hint; terms are plain text, matched folded.
  public init(
    subject: [String], with: [[String]] = [], without: [String] = [], context: [String] = [],
    term: Term = .value
  ) {
    self.subject = subject
    self.with = with
    self.without = without
    self.context = context
    self.term = term
  }
}

/// One indicator of a form.
public struct Indicator: Hashable, Sendable {
  /// The code in the form: `1.2.1`; an uncoded part is numbered under its parent: `3.1.3/1`.
  public var code: String
  /// The label as the form prints it.
  public var label: String
  /// Other labels that forms print for it.
  public var aliases: [String] = []
  /// The id of the concept it measures, stable across versions of the form.
  public var concept: String?
  /// The type of its value.
  public var type: ValueType
  /// The canonical unit id; null for headings, coded answers and text.
  public var unit: String?
  /// The list of answers, for a coded indicator.
  public var legend: Legend?
  /// How its parts relate to it; null where it has none.
  public var parts: PartsRelation?
  /// The least value allowed.
  public var minimum: ExactDecimal?
  /// The greatest value allowed.
  public var maximum: ExactDecimal?
  /// The index of the indicator above it, in the mapping's list.
  public var parent: Int?
  /// Whether the form prints no code for it (a part under "Trong đó").
  public var isUncodedPart = false
  /// Whether it is a share of a whole, so that more than 100 is suspect; false for change and
  /// comparison.
  public var isShare = false
  /// How the prose speaks of it.
  public var narrative: [NarrativeHint] = []
  /// The levels of agency that it applies to; empty where it applies to all.
  public var applicability: Set<AgencyLevel> = []
  /// Whether its figure counts from the beginning of the year; null where the form does not say.
  public var isCumulative: Bool?
  /// Printed markers that it reads in its own way, before those of the form.
  public var absences: [String: Absence] = [:]

  /// Makes an indicator; what is not given has its default.
  public init(code: String, label: String, type: ValueType) {
    self.code = code
    self.label = label
    self.type = type
  }
}
