import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping list`: the mappings that reports can be bound by.
struct MappingList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the mappings that reports can be bound by.",
    discussion: """
        solieu mapping list
        solieu mapping list --mappings my-forms --format json
      """)

  /// A format in which the list is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case table
  }

  @Option(help: ArgumentHelp("json or table.", valueName: "format"))
  var format = Format.table

  @Option(
    help: ArgumentHelp(
      "The folder of mapping files (default: $SOLIEU_MAPPINGS, else those that came with solieu).",
      valueName: "dir"))
  var mappings: String?

  mutating func run() throws {
    let entries = try MappingStore(mappings).load()
    let output = OutputFile()
    try output.write(format == .json ? json(entries) : table(entries))
    try output.finish()
  }

  private func table(_ entries: [MappingStore.Entry]) -> [UInt8] {
    var columns = Columns(width: .max)  // A path that is cut is none.
    columns.add(["ID", "VERSION", "INDICATORS", "VALID", "TITLE", "FILE"])
    for entry in entries {
      let content = entry.mapping.content
      let from = content.validFrom?.description ?? ""
      let to = content.validTo?.description ?? ""
      columns.add([
        content.id, content.version, String(content.indicators.count),
        from.isEmpty && to.isEmpty ? "not stated" : "\(from)..\(to)", content.title, entry.file,
      ])
    }
    return Array(columns.text.utf8)
  }

  private func json(_ entries: [MappingStore.Entry]) -> [UInt8] {
    var json = JSONWriter()
    json.list(entries) { json, entry in
      let content = entry.mapping.content
      json.raw(#"{"id":"#)
      json.string(content.id)
      json.raw(#","version":"#)
      json.string(content.version)
      json.raw(#","title":"#)
      json.string(content.title)
      json.raw(#","indicators":"#)
      json.integer(content.indicators.count)
      json.raw(#","valid_from":"#)
      json.string(content.validFrom?.description)
      json.raw(#","valid_to":"#)
      json.string(content.validTo?.description)
      json.raw(#","file":"#)
      json.string(entry.file)
      json.raw("}")
    }
    json.raw("\n")
    return json.bytes
  }
}
