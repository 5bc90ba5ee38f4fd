extension RecordAssembler {
  /// The record of a row, without what one of its columns says.
  func baseRecord(_ index: Int, indicator: Int?) -> Record {
    let row = form.rows[index]
    let place = form.places[index]
    var code = place.code
    var namespace = "X"
    if let indicator, let mapping = form.mapping {
      code = mapping.indicators[indicator].code
      namespace = mapping.content.namespace
    }
    return Record(
      table: number, row: row.number, column: 0, provenance: row.provenance, span: nil, area: nil,
      period: .report, mapping: form.mapping?.id, indicator: namespace + "." + code, code: code,
      codePrinted: row.codePrinted, parent: parentCode(index, indicator: indicator),
      kind: .observation, label: row.label, measure: nil, unitPrinted: nil, unit: nil,
      multiplier: .one, type: .text, valuePrinted: nil, value: .absent(.blank), note: row.note,
      binding: binding(index), confidence: confidence(index), correction: nil, findings: [])
  }

  private func parentCode(_ index: Int, indicator: Int?) -> String? {
    if let indicator, let mapping = form.mapping {
      return mapping.indicators[indicator].parent.map { mapping.indicators[$0].code }
    }
    guard let parent = form.places[index].parent else { return nil }
    if let indicator = form.indicator(ofRow: parent), let mapping = form.mapping {
      return mapping.indicators[indicator].code
    }
    return form.places[parent].code
  }

  private func binding(_ index: Int) -> Binding {
    if form.mapping != nil { return form.assignments[index]?.binding ?? .unbound }
    switch form.places[index].basis {
    case .code: return .code
    case .duplicate: return .unbound
    case .repaired: return .repaired
    case .position: return .position
    }
  }

  /// What the binding is worth; without a mapping, what the table's own outline is: below 0.9, for
  /// nothing but the row itself says what it counts.
  private func confidence(_ index: Int) -> Confidence {
    guard form.mapping != nil else {
      switch form.places[index].basis {
      case .code: return Confidence(hundredths: 88)
      case .position: return Confidence(hundredths: 85)
      case .repaired: return Confidence(hundredths: 80)
      case .duplicate: return Confidence(hundredths: 50)
      }
    }
    return form.assignments[index]?.confidence ?? Confidence(hundredths: 50)
  }
}
