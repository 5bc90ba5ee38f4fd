import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping draft`: a mapping made from filled reports.
struct MappingDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Writes a mapping from filled reports of a form nobody has mapped.",
    discussion: """
      Codes are repaired by place, labels are those most often printed, types and units come from \
      the values of all reports. What a person should look at stands in comments. The mapping is \
      read again and every report is bound by it before it is written; standard error tells how \
      many rows were bound.

        solieu mapping draft report.txt -o my-form.yaml
        solieu mapping draft 2023/*.docx --id my-form --namespace MF > my-form.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Filled reports of one form: files, folders, or - for standard input.", valueName: "report"))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; it appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The id of the mapping (default: the name of the output, else the words of the title).",
      valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The prefix of indicator ids: letters and digits (default: the initials of the title).",
      valueName: "name"))
  var namespace: String?

  @Option(
    help: ArgumentHelp(
      "The table of the form in each report, from 1 (default: the one with most rows).",
      valueName: "n"))
  var table: Int?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let table, table < 1 { throw ValidationError("--table must be at least 1, not \(table).") }
    if let id, id.utf8.isEmpty || id.utf8.contains(where: { $0 <= 0x20 || $0 == 0x2F }) {
      throw ValidationError("--id must be a word without '/', not '\(id)'.")
    }
    if let namespace {
      let isName = namespace.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & ~0x20) || $0 == 0x5F
      }
      guard isName, let first = namespace.utf8.first, !(0x30...0x39).contains(first) else {
        throw ValidationError("--namespace must be letters and digits, not '\(namespace)'.")
      }
      guard namespace != "X" else {
        throw ValidationError("--namespace X is that of rows without a mapping.")
      }
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read once only.")
    }
  }

  mutating func run() throws {
    var walk = try InputWalk(inputs)
    try OutputPlaces(output: output).keepApart(&walk)
    Interruption.prepare()
    let sources = try sources(walk)
    let draft: MappingDraft
    do throws(MappingDraftError) {
      draft = try MappingDraft(
        of: sources, table: table, id: id ?? output.flatMap(Self.id(ofFile:)), namespace: namespace)
    } catch {
      throw CommandFailure(error.status, "\(error)")
    }
    let text = MappingWriter.text(of: draft.content, remarks: draft.remarks)
    let lines = try check(text, draft, sources)
    let file = try OutputFile(orStandardOutput: output)
    try file.write(Array(text.utf8))
    try file.finish()
    if !speech.quiet { lines.forEach(Diagnostics.say) }
  }

  private func sources(_ walk: InputWalk) throws(CommandFailure) -> [MappingDraft.Source] {
    var sources: [MappingDraft.Source] = []
    for input in walk {
      do throws(InputFailure) {
        let (document, identity) = try ReportReader.document(input)
        sources.append(MappingDraft.Source(document, identity))
      } catch {
        throw CommandFailure(error.status, "\(error)")
      }
    }
    guard !sources.isEmpty else {
      throw CommandFailure(.missingInput, "\(inputs.joined(separator: ", ")): holds no report")
    }
    return sources
  }

  /// The name of a mapping file without its ending.
  private static func id(ofFile path: String) -> String? {
    let name = FilePath.name(of: path)
    guard MappingStore.isMappingName(name), let suffix = FilePath.suffix(of: name) else {
      return nil
    }
    let id = name.dropLast(suffix.utf8.count + 1)
    return id.isEmpty || id.utf8.contains(where: { $0 <= 0x20 }) ? nil : String(id)
  }

  // MARK: - What the draft is worth

  /// Reads the text as anyone will and binds every report by it; tells how far it went.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/internalFault`` where the text has a fault.
  private func check(
    _ text: String, _ draft: MappingDraft, _ sources: [MappingDraft.Source]
  ) throws(CommandFailure) -> [String] {
    let name = output ?? "draft.yaml"
    let faults = MappingFile.lint(text, file: name)
    guard faults.isEmpty else {
      throw CommandFailure(
        .internalFault,
        messages: ["the draft has faults and was not written:"] + faults.map(\.description))
    }
    let mapping: Mapping
    do throws(MappingFileError) {
      mapping = try MappingFile.decode(text, file: name)
    } catch {
      throw CommandFailure(.internalFault, messages: error.diagnostics.map(\.description))
    }
    let extractor = Extractor(mappings: [mapping], forced: mapping)
    var lines: [String] = []
    for (source, table) in zip(sources, draft.tables) {
      do throws(ExtractionError) {
        let result = try extractor.extract(from: source.document, identity: source.identity)
        lines += Self.summary(result, table: table)
      } catch {
        throw CommandFailure(.internalFault, "\(source.identity.source): \(error)")
      }
    }
    let rows = draft.remarks.rows.count
    if rows > 0 {
      lines.append("\(rows) \(rows == 1 ? "row has" : "rows have") a remark to look at")
    }
    return lines
  }

  /// How many rows of a table were bound, and which not.
  private static func summary(_ result: ExtractionResult, table: Int) -> [String] {
    let records = result.records.filter { $0.table == table }
    var rows: [Int: Bool] = [:]
    var lines: [String] = []
    for record in records {
      let isBound = record.binding != .unbound
      if rows.updateValue(isBound, forKey: record.row) == nil, !isBound {
        let line = record.provenance.line.map { ":\($0)" } ?? ""
        lines.append("\(result.identity.source)\(line): not bound: '\(record.label)'")
      }
    }
    let bound = rows.values.count { $0 }
    let shown = result.tables.count > 1 ? " of table \(table)" : ""
    return ["\(result.identity.source): \(bound) of \(rows.count) rows\(shown) bound"] + lines
  }
}

extension MappingDraftError {
  /// How the program ends for it.
  fileprivate var status: ExitStatus {
    switch reason {
    case .unreadable(.ledgerUnbalanced), .invalid: .internalFault
    case .unreadable, .noTable, .noSuchTable, .otherForm: .unreadableReport
    }
  }
}
