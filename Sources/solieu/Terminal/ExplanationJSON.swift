import ReportExtraction
import ReportFormats

/// Why rows were bound as they were, as one JSON object.
enum ExplanationJSON {
  /// The object, in UTF-8.
  static func bytes(_ tables: [FormExplanation], source: String) -> [UInt8] {
    var json = JSONWriter()
    json.raw(#"{"source":"#)
    json.string(source)
    json.raw(#","tables":"#)
    json.list(tables) { json, table in append(table, to: &json) }
    json.raw("}\n")
    return json.bytes
  }

  private static func append(_ table: FormExplanation, to json: inout JSONWriter) {
    json.raw(#"{"table":"#)
    json.integer(table.table)
    json.raw(#","mapping":"#)
    json.string(table.mapping)
    json.raw(#","rivals":"#)
    json.list(table.rivals) { json, id in json.string(id) }
    json.raw(#","forms":"#)
    json.list(table.forms) { json, form in append(form, to: &json) }
    json.raw(#","rows":"#)
    json.list(table.rows) { json, row in append(row, to: &json) }
    json.raw("}")
  }

  private static func append(_ form: FormEvidence, to json: inout JSONWriter) {
    json.raw(#"{"mapping":"#)
    json.string(form.mapping)
    json.raw(#","score":"#)
    number(form.score, decimals: 3, to: &json)
    json.raw(#","rows":"#)
    json.integer(form.rows)
    json.raw(#","labels":"#)
    json.integer(form.labels)
    json.raw(#","other_codes":"#)
    json.integer(form.otherCodes)
    json.raw(#","alike":"#)
    json.integer(form.alike)
    json.raw(#","codes_alone":"#)
    json.integer(form.codesAlone)
    json.raw(#","missing":"#)
    json.integer(form.missing)
    json.raw(#","titled":"#)
    json.boolean(form.isTitled)
    json.raw(#","heads":"#)
    json.integer(form.heads)
    json.raw(#","validity":"#)
    json.string(form.validity.rawValue)
    json.raw("}")
  }

  private static func append(_ row: BindingExplanation, to json: inout JSONWriter) {
    json.raw(#"{"row":"#)
    json.integer(row.row)
    json.raw(#","line":"#)
    json.integer(row.line)
    json.raw(#","code_printed":"#)
    json.string(row.codePrinted)
    json.raw(#","label":"#)
    json.string(row.label)
    json.raw(#","unit_printed":"#)
    json.string(row.unitPrinted)
    json.raw(#","code":"#)
    json.string(row.bound)
    json.raw(#","binding":"#)
    json.string(row.binding.rawValue)
    json.raw(#","confidence":"#)
    number(Double(row.confidence.hundredths) / 100, decimals: 2, to: &json)
    json.raw(#","margin":"#)
    if let margin = row.margin { number(margin, decimals: 2, to: &json) } else { json.raw("null") }
    json.raw(#","decision":"#)
    json.string(row.decision)
    json.raw(#","candidates":"#)
    json.list(row.candidates) { json, candidate in append(candidate, to: &json) }
    json.raw("}")
  }

  private static func append(
    _ candidate: BindingExplanation.Candidate, to json: inout JSONWriter
  ) {
    json.raw(#"{"code":"#)
    json.string(candidate.code)
    json.raw(#","label":"#)
    json.string(candidate.label)
    json.raw(#","worth":"#)
    number(candidate.worth, decimals: 2, to: &json)
    json.raw(#","taken_by_row":"#)
    json.integer(candidate.takenByRow)
    json.raw(#","veto":"#)
    if let veto = candidate.veto {
      json.raw(#"{"printed":"#)
      json.string(veto.printed)
      json.raw(#","expected":"#)
      json.string(veto.expected)
      json.raw("}")
    } else {
      json.raw("null")
    }
    json.raw(#","evidence":"#)
    json.list(candidate.evidence) { json, evidence in
      json.raw(#"{"kind":"#)
      json.string(evidence.kind.rawValue)
      json.raw(#","finding":"#)
      json.string(evidence.finding)
      json.raw(#","worth":"#)
      number(evidence.worth, decimals: 2, to: &json)
      json.raw("}")
    }
    json.raw("}")
  }

  private static func number(_ value: Double, decimals: Int, to json: inout JSONWriter) {
    json.raw(Array(ExplanationText.number(value, decimals: decimals).utf8))
  }
}
