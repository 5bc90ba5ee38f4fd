internal import ReportExtraction

/// What a schema says of an indicator that validates nothing, in keys of its own (`x-…`).
enum IndicatorAnnotations {
  /// Appends the annotations, each with a comma before it.
  static func append(
    _ indicator: Indicator, of content: Mapping.Content, to json: inout JSONWriter
  ) {
    json.raw(#","x-code":"#)
    json.string(indicator.code)
    json.raw(#","x-type":"#)
    json.string(indicator.type.rawValue)
    if let unit = indicator.unit {
      json.raw(#","x-unit":"#)
      json.string(unit)
    }
    if let concept = indicator.concept {
      json.raw(#","x-concept":"#)
      json.string(concept)
    }
    if let parent = indicator.parent {
      json.raw(#","x-parent":"#)
      json.string(content.namespace + "." + content.indicators[parent].code)
    }
    if let minimum = indicator.minimum {
      json.raw(#","x-minimum":"#)
      json.decimal(minimum)
    }
    if let maximum = indicator.maximum {
      json.raw(#","x-maximum":"#)
      json.decimal(maximum)
    }
    if let isCumulative = indicator.isCumulative {
      json.raw(#","x-cumulative":"#)
      json.boolean(isCumulative)
    }
    let levels = AgencyLevel.allCases.filter(indicator.applicability.contains)
    if !levels.isEmpty {
      json.raw(#","x-applies-to":"#)
      json.list(levels) { $0.string($1.rawValue) }
    }
  }
}
