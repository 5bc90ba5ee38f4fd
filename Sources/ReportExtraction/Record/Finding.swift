/// How serious a finding is.
public enum Severity: String, Sendable, CaseIterable {
  /// The figures cannot be used as they are.
  case error
  /// A person should look.
  case warning
  /// Worth knowing.
  case info
}

/// The stable id of a rule that raises findings; the raw value is what files and scripts see.
public enum FindingRule: String, Sendable, CaseIterable {
  /// A printed code contradicts its place and another was bound.
  case codeRepaired = "code_repaired"
  /// One code stands twice and place does not settle which is meant.
  case codeDuplicate = "code_duplicate"
  /// The mapping lacks the code; the row is kept, unbound.
  case codeUnknown = "code_unknown"
  /// A row was bound though its label differs from the mapping's beyond folding.
  case labelMismatch = "label_mismatch"
  /// An indicator of the mapping has no row.
  case rowMissing = "row_missing"
  /// No indicator takes the row.
  case rowUnbound = "row_unbound"
  /// A row cut by a page break was put together.
  case rowsJoined = "rows_joined"
  /// A table cut by a page break was put together.
  case tablesJoined = "tables_joined"
  /// The form asks for a unit and none is printed.
  case unitMissing = "unit_missing"
  /// The form asks for a unit and another is printed.
  case unitMismatch = "unit_mismatch"
  /// A caption, header or unit multiplies.
  case unitScaled = "unit_scaled"
  /// The type asks for a quantity and the text is neither that nor an absence.
  case valueUnparsable = "value_unparsable"
  /// Two readings stay possible.
  case valueAmbiguous = "value_ambiguous"
  /// A coded answer is not in its legend.
  case codeNotInList = "code_not_in_list"
  /// Addends do not give their total.
  case sumMismatch = "sum_mismatch"
  /// A share above 100, or exclusive shares of one whole adding to more.
  case shareOver100 = "share_over_100"
  /// Another bound of the form or mapping.
  case boundViolated = "bound_violated"
  /// Any other rule.
  case ruleViolated = "rule_violated"
  /// The prose gives another figure for the same thing.
  case narrativeConflict = "narrative_conflict"
  /// The prose gives a figure that the table leaves blank.
  case narrativeSupplies = "narrative_supplies"
  /// A citation breaks the grammar of Nghị định 30/2020.
  case referenceMalformed = "reference_malformed"
  /// A date that does not exist, or contradicts its weekday.
  case dateInvalid = "date_invalid"
  /// The bytes were in a legacy encoding or mojibake.
  case encodingRepaired = "encoding_repaired"
  /// Text or digits that look like recognition errors.
  case ocrSuspect = "ocr_suspect"
  /// Two mappings fit nearly as well.
  case mappingAmbiguous = "mapping_ambiguous"
  /// A span met a limit of the table model.
  case spanClamped = "span_clamped"
  /// A limit was met and not all was read.
  case inputTruncated = "input_truncated"

  /// The severity that the contract gives the rule by default.
  public var defaultSeverity: Severity {
    switch self {
    case .valueUnparsable, .codeNotInList, .sumMismatch, .inputTruncated: .error
    case .rowMissing, .rowsJoined, .tablesJoined, .unitScaled, .narrativeSupplies,
      .referenceMalformed, .encodingRepaired:
      .info
    default: .warning
    }
  }
}

/// Something to know about a report: data about it, never a failure of the program.
public struct Finding: Hashable, Sendable {
  /// The rule that raised it.
  public var rule: FindingRule
  /// How serious it is.
  public var severity: Severity
  /// What was found, in words, with both readings where there are two.
  public var message: String
  /// The namespaced indicator it is about: `CCHC.1.2.2`.
  public var indicator: String?
  /// The source lines, from 1, in the order the message names them.
  public var lines: [Int]
  /// What the source prints.
  public var printed: String?
  /// What the rule expected.
  public var expected: String?

  /// Makes a finding; the severity is the rule's own unless given.
  public init(
    _ rule: FindingRule, severity: Severity? = nil, _ message: String, indicator: String? = nil,
    lines: [Int] = [], printed: String? = nil, expected: String? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.defaultSeverity
    self.message = message
    self.indicator = indicator
    self.lines = lines
    self.printed = printed
    self.expected = expected
  }
}
