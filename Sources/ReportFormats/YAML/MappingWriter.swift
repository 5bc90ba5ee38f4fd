public import ReportExtraction

/// Writes a mapping as the text of a mapping file, in the order of the keys in
/// `Mappings/README.md`.
///
/// What has its default is left out; reading the text again gives the same content. A mapping that
/// extends another is written whole, so that it stands alone. Comments stand above what they are
/// about.
public struct MappingWriter {
  var text = ""

  /// The text of a mapping file.
  public static func text(
    of content: Mapping.Content, remarks: MappingRemarks = MappingRemarks()
  ) -> String {
    var writer = MappingWriter()
    writer.comment(remarks.top, indent: "")
    if !remarks.top.isEmpty { writer.text += "\n" }
    writer.writeIdentity(content)
    writer.writeWords(content)
    writer.writeCutOffs(content.cutOffs)
    writer.writeIndicators(content, remarks.rows)
    writer.writeRelations(content.relations)
    writer.writeRules(content.rules)
    return writer.text
  }

  // MARK: - Lines

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func line(_ indent: String, _ key: String, _ value: String) {
    text += "\(indent)\(key): \(value)\n"
  }

  /// A comment line of its own for each text; a line break in it would end the comment.
  mutating func comment(_ lines: [String], indent: String) {
    for line in lines {
      let clean = line.unicodeScalars.map { YAMLText.isPrintable($0) ? Character($0) : " " }
      text += clean.isEmpty ? indent + "#\n" : "\(indent)# \(String(clean))\n"
    }
  }

  /// A list of texts, an item a line; nothing where it is empty.
  mutating func list(_ indent: String, _ key: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    line("\(indent)\(key):")
    for item in items { line("\(indent)  - \(YAMLText.scalar(item))") }
  }

  /// A map of texts, ordered by its names so that the text is stable.
  mutating func map(_ indent: String, _ key: String, _ pairs: [String: String]) {
    guard !pairs.isEmpty else { return }
    line("\(indent)\(key):")
    let sorted = pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, value) in sorted {
      line(indent + "  ", YAMLText.scalar(name), YAMLText.scalar(value))
    }
  }

  // MARK: - The form

  private mutating func writeIdentity(_ content: Mapping.Content) {
    line("", "id", YAMLText.scalar(content.id))
    line("", "version", YAMLText.quoted(content.version))
    line("", "title", YAMLText.scalar(content.title))
    line("", "namespace", YAMLText.scalar(content.namespace))
    if let note = content.note {
      line("", "note", YAMLText.folded(note, indent: "  ") ?? YAMLText.quoted(note))
    }
    if let day = content.validFrom { line("", "valid_from", day.description) }
    if let day = content.validTo { line("", "valid_to", day.description) }
  }

  private mutating func writeWords(_ content: Mapping.Content) {
    block { $0.list("", "titles", content.titles) }
    block { writer in
      guard !content.headers.isEmpty else { return }
      writer.line("headers:")
      for role in ColumnRole.allCases {
        guard let words = content.headers[role] else { continue }
        writer.line("  ", role.rawValue, YAMLText.flow(words))
      }
    }
    block { $0.map("", "abbreviations", content.abbreviations) }
    block { $0.map("", "absences", content.absences.mapValues(\.rawValue)) }
    block { $0.map("", "units", content.units) }
  }

  /// Parts of a file stand apart by an empty line.
  private mutating func block(_ write: (inout MappingWriter) -> Void) {
    var writer = MappingWriter()
    write(&writer)
    if !writer.text.isEmpty { text += "\n" + writer.text }
  }

  private mutating func writeCutOffs(_ cutOffs: [CutOff]) {
    block { writer in
      guard !cutOffs.isEmpty else { return }
      writer.line("cut_offs:")
      for cutOff in cutOffs {
        let isYearBefore = cutOff.startMonth == 0
        writer.line("  - ", "period", cutOff.period)
        writer.line(
          "    ", "from",
          isYearBefore
            ? "\(cutOff.startDay)/12 previous year" : "\(cutOff.startDay)/\(cutOff.startMonth)")
        writer.line("    ", "to", "\(cutOff.endDay)/\(cutOff.endMonth)")
      }
    }
  }

  private mutating func writeRelations(_ relations: [VersionRelation]) {
    block { writer in
      guard !relations.isEmpty else { return }
      writer.line("relations:")
      for relation in relations {
        writer.line("  - ", "kind", relation.kind.rawValue)
        writer.line("    ", "mapping", YAMLText.scalar(relation.mapping))
        writer.line("    ", "from", YAMLText.flow(relation.from))
        writer.line("    ", "to", YAMLText.flow(relation.to))
        if let note = relation.note { writer.line("    ", "note", YAMLText.scalar(note)) }
      }
    }
  }

  // MARK: - Rules

  private mutating func writeRules(_ rules: [Rule]) {
    block { writer in
      guard !rules.isEmpty else { return }
      writer.line("rules:")
      for rule in rules {
        writer.line("  - ", "check", YAMLText.quoted(rule.source))
        if rule.finding != .ruleViolated { writer.line("    ", "finding", rule.finding.rawValue) }
        if rule.severity != rule.finding.defaultSeverity {
          writer.line("    ", "severity", rule.severity.rawValue)
        }
        if let message = rule.message {
          writer.line("    ", "message", YAMLText.scalar(message))
        }
      }
    }
  }
}
