/// A column of an SDMX data set behind its structure: a dimension, the measure or an attribute.
enum SDMXComponent: String, CaseIterable {
  case reporter = "REPORTER"
  case referenceArea = "REF_AREA"
  case indicator = "INDICATOR"
  case aspect = "ASPECT"
  case occurrence = "OCCURRENCE"
  case frequency = "FREQ"
  case timePeriod = "TIME_PERIOD"
  case value = "OBS_VALUE"
  case status = "OBS_STATUS"
  case unit = "UNIT_MEASURE"
  case unitMultiplier = "UNIT_MULT"
  case multiplier = "MULTIPLIER"
  case type = "VALUE_TYPE"
  case absence = "ABSENCE"
  case timeBasis = "TIME_BASIS"
  case periodStart = "PERIOD_START"
  case periodEnd = "PERIOD_END"
  case accumulation = "ACCUMULATION"
  case confidence = "CONFIDENCE"
  case label = "LABEL"
  case measure = "MEASURE"
  case reportNumber = "REPORT_NUMBER"
  case reportDate = "REPORT_DATE"
  case document = "DOCUMENT"
  case record = "RECORD"
  case line = "SOURCE_LINE"
  case knownFrom = "KNOWN_FROM"
  case knownTo = "KNOWN_TO"
  case revision = "REVISION"

  /// What a component is in the structure.
  enum Role { case dimension, time, measure, attribute }

  /// What it is in the structure.
  var role: Role {
    switch self {
    case .reporter, .referenceArea, .indicator, .aspect, .occurrence, .frequency: .dimension
    case .timePeriod: .time
    case .value: .measure
    default: .attribute
    }
  }

  /// Whether it tells the vintage of a figure, which only an archive knows.
  var isOfVintage: Bool {
    switch self {
    case .knownFrom, .knownTo, .revision: true
    default: false
    }
  }

  /// What it means.
  var name: String {
    switch self {
    case .reporter: "Agency that reports"
    case .referenceArea: "Area that the figure is about"
    case .indicator: "Indicator of the form"
    case .aspect: "The figure itself, or what it is instead"
    case .occurrence: "Which figure of the same key it is, from 1: other columns or other reports"
    case .frequency: "Length of the period"
    case .timePeriod: "Nominal period; its days are in PERIOD_START and PERIOD_END"
    case .value: "Value in the printed unit"
    case .status: "Status of the observation"
    case .unit: "Unit"
    case .unitMultiplier: "Power of ten that the unit multiplies by"
    case .multiplier: "Number that the unit multiplies by"
    case .type: "Type of the value"
    case .absence: "Why there is no value"
    case .timeBasis: "How the days of the period came about"
    case .periodStart: "First day that the figure covers"
    case .periodEnd: "Last day that the figure covers"
    case .accumulation: "YTD where the period runs from the beginning of the year"
    case .confidence: "How likely the reading is right, 0 to 1"
    case .label: "Printed label"
    case .measure: "Header path of the value column"
    case .reportNumber: "Number and symbol of the report"
    case .reportDate: "Date of the report"
    case .document: "Digest of the source"
    case .record: "Id of the record"
    case .line: "Line of the source"
    case .knownFrom: "First day on which the figure was known"
    case .knownTo: "Day on which another took its place"
    case .revision: "Which revision of the figure it is, from 1"
    }
  }

  /// The type of its values, where these are not in a codelist (SDMX 3.0, DataType).
  var textType: String {
    switch self {
    case .timePeriod: "ObservationalTimePeriod"
    case .value: "Double"
    case .occurrence, .unitMultiplier, .line, .revision: "Integer"
    case .multiplier, .confidence: "Decimal"
    default: "String"
    }
  }
}
