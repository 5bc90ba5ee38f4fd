internal import ReportExtraction

// What the ids of closed lists mean, in a few words, for the descriptions of columns.

extension PeriodBasis {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .stated: "the text gives the window"
    case .nominal: "the calendar gives the window"
    case .form: "the cut-off days of the form give the window"
    }
  }
}

extension RecordKind {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .heading: "the form asks for no value and none is printed"
    case .observation: "a value cell, also an empty one"
    }
  }
}

extension ValueType {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .count: "a whole number of things"
    case .decimal: "a number that may have decimals"
    case .percent: "percent points"
    case .money: "an amount of money, in the printed unit"
    case .ratio: "an actual over a quota, as 15/14"
    case .range: "two bounds, both included, as 5..7"
    case .code: "an answer from a list"
    case .boolean: "yes or no"
    case .reference: "the number of another document"
    case .date: "a day of the calendar"
    case .text: "words"
    case .heading: "the row asks for no value"
    }
  }
}

extension Absence {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .blank: "nothing is printed"
    case .dash: "a dash is printed"
    case .ellipsis: "an ellipsis: occurred, not collected"
    case .notApplicable: "not asked of this agency"
    case .noneArose: "said in words that none arose"
    case .notAvailable: "said in words that there is no figure yet"
    case .illegible: "something is printed that cannot be read"
    case .heading: "the row asks for no value"
    }
  }
}

extension Binding {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .code: "by its printed code"
    case .repaired: "by its place, against the printed code"
    case .label: "by its label"
    case .position: "an uncoded part, by its position under its parent"
    case .unbound: "not at all"
    }
  }
}

extension Severity {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .error: "the figures cannot be used as they are"
    case .warning: "a person should look"
    case .info: "worth knowing"
    }
  }
}

extension FindingRule {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .codeRepaired: "a printed code contradicts its place and another was bound"
    case .codeDuplicate: "one code stands twice and place does not settle which is meant"
    case .codeUnknown: "the mapping lacks the code"
    case .labelMismatch: "a row was bound though its label differs"
    case .rowMissing: "an indicator of the mapping has no row"
    case .rowUnbound: "no indicator takes the row"
    case .rowsJoined: "a row cut by a page break was put together"
    case .tablesJoined: "a table cut by a page break was put together"
    case .unitMissing: "the form asks for a unit and none is printed"
    case .unitMismatch: "the form asks for a unit and another is printed"
    case .unitScaled: "a caption, header or unit multiplies"
    case .valueUnparsable: "a quantity is asked for and the text is neither that nor an absence"
    case .valueAmbiguous: "two readings stay possible"
    case .codeNotInList: "a coded answer is not in its legend"
    case .sumMismatch: "addends do not give their total"
    case .shareOver100: "a share above 100, or shares of one whole adding to more"
    case .boundViolated: "another bound of the form or mapping"
    case .ruleViolated: "any other rule"
    case .narrativeConflict: "the prose gives another figure for the same thing"
    case .narrativeSupplies: "the prose gives a figure that the table leaves blank"
    case .referenceMalformed: "a citation breaks the grammar of Nghị định 30/2020"
    case .dateInvalid: "a date that does not exist, or contradicts its weekday"
    case .encodingRepaired: "the bytes were in a legacy encoding"
    case .ocrSuspect: "text or digits that look like recognition errors"
    case .mappingAmbiguous: "two mappings fit nearly as well"
    case .spanClamped: "a span met a limit of the table model"
    case .inputTruncated: "a limit was met and not all was read"
    }
  }
}
