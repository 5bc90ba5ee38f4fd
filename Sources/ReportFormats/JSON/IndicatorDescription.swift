internal import ReportExtraction

/// What a schema says of an indicator in one sentence for people.
enum IndicatorDescription {
  /// The code, type, unit, answers and concept of an indicator, in words.
  static func text(of indicator: Indicator) -> String {
    var text = "\(indicator.code): \(indicator.type.rawValue)"
    if let unit = indicator.unit { text += ", in \(unit)" }
    text += "."
    if let legend = indicator.legend {
      let answers = legend.options.map { "\($0.code) \($0.label)" }
      text += " Answers: \(answers.joined(separator: "; "))."
    }
    switch indicator.type {
    case .percent: text += " In percent points."
    case .money: text += " As printed: the unit that the report prints may multiply it."
    case .ratio: text += " The actual number and the quota: 15/14."
    case .range: text += " Both bounds, included: 5..7."
    case .heading: text += " The form asks for no value here."
    default: break
    }
    if let concept = indicator.concept { text += " Concept: \(concept)." }
    return text
  }
}
