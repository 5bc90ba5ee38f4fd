public import ReportExtraction

/// The changes between two versions of a form as one JSON object.
public enum DifferenceJSON {
  /// Appends `{"from","to","changes":[…]}`, one change a line.
  public static func append(
    _ difference: MappingDifference, from old: Mapping, to new: Mapping, to json: inout JSONWriter
  ) {
    json.raw(#"{"from":"#)
    appendVersion(old, to: &json)
    json.raw(#","to":"#)
    appendVersion(new, to: &json)
    json.raw(#","changes":["#)
    for (index, change) in difference.changes.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      append(change, to: &json)
    }
    json.raw(difference.changes.isEmpty ? "]}\n" : "\n]}\n")
  }

  private static func appendVersion(_ mapping: Mapping, to json: inout JSONWriter) {
    json.raw(#"{"id":"#)
    json.string(mapping.id)
    json.raw(#","version":"#)
    json.string(mapping.content.version)
    json.raw("}")
  }

  private static func append(_ change: MappingDifference.Change, to json: inout JSONWriter) {
    json.raw(#"{"kind":"#)
    json.string(change.kind.rawValue)
    json.raw(#","from":"#)
    json.list(change.from) { $0.string($1) }
    json.raw(#","to":"#)
    json.list(change.to) { $0.string($1) }
    json.raw(#","label":"#)
    json.string(change.label)
    json.raw(#","basis":"#)
    json.string(change.basis?.rawValue)
    json.raw(#","guess":"#)
    json.boolean(change.basis?.isGuess ?? false)
    json.raw(#","details":"#)
    json.list(change.details) { json, detail in
      json.raw(#"{"key":"#)
      json.string(detail.key)
      json.raw(#","from":"#)
      json.string(detail.from)
      json.raw(#","to":"#)
      json.string(detail.to)
      json.raw("}")
    }
    json.raw(#","note":"#)
    json.string(change.note)
    json.raw("}")
  }
}
