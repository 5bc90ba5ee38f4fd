import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping diff`: what changed from one version of a form to another.
struct MappingDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed from one version of a form to another.",
    discussion: """
      Added, removed, renumbered, relabelled, redefined (another concept, type, unit or legend), \
      split, merged, moved and changed indicators, and rules. Relations that a version declares go \
      before what concepts, codes and labels tell; what is only guessed says so.

        solieu mapping diff cchc-2022 my-form.yaml
        solieu mapping diff old.yaml new.yaml --format json | jq .changes
      """)

  /// A format in which the changes are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case table
  }

  @Argument(help: ArgumentHelp("The id of the first version, or its file.", valueName: "id|file"))
  var from: String

  @Argument(help: ArgumentHelp("The id of the second version, or its file.", valueName: "id|file"))
  var to: String

  @Option(help: ArgumentHelp("json or table.", valueName: "format"))
  var format = Format.table

  @Option(
    help: ArgumentHelp(
      "The folder of mapping files (default: $SOLIEU_MAPPINGS, else those that came with solieu).",
      valueName: "dir"))
  var mappings: String?

  mutating func run() throws {
    let old = try NamedMapping.read(from, folder: mappings)
    let new = try NamedMapping.read(to, folder: mappings)
    let difference = MappingDifference(from: old, to: new)
    let output = OutputFile()
    switch format {
    case .json:
      var json = JSONWriter()
      DifferenceJSON.append(difference, from: old, to: new, to: &json)
      try output.write(json.bytes)
    case .table: try output.write(table(difference))
    }
    try output.finish()
  }

  private func table(_ difference: MappingDifference) -> [UInt8] {
    var columns = Columns(width: .max)  // A label that is cut says little.
    columns.add(["CHANGE", "FROM", "TO", "TOLD BY", "WHAT"])
    for change in difference.changes {
      let basis = change.basis.map { $0.isGuess ? "\(words($0)), a guess" : words($0) }
      let details = change.details.map { detail in
        let label = change.kind == .renumbered || change.kind == .relabelled
        let values = "\(detail.from ?? "none") -> \(detail.to ?? "none")"
        return label ? values : "\(detail.key): \(values)"
      }
      // The change of a code says in its codes what it is.
      let isTold = change.kind == .relabelled
      let what =
        (isTold ? [] : [change.label]) + (change.kind == .renumbered ? [] : details)
        + [change.note].compactMap(\.self)
      columns.add([
        change.kind.rawValue.replacing("_", with: " "), change.from.joined(separator: ", "),
        change.to.joined(separator: ", "), basis ?? "", what.joined(separator: "; "),
      ])
    }
    return Array(columns.text.utf8)
  }

  private func words(_ basis: MappingDifference.Basis) -> String {
    switch basis {
    case .declared: "declared"
    case .concept: "concept"
    case .code: "code"
    case .label: "label"
    case .similarity: "similar label"
    case .codeAlone: "code alone"
    }
  }
}
