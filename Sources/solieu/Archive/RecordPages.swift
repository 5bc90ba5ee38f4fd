import ReportExtraction
import ReportFormats

/// Records of an archive for people, in pages of rows set in columns.
final class RecordPages: TablesWriter {
  /// How many rows share one setting of the columns: so many are held at once.
  private static let rowsPerPage = 500
  /// How wide a page is where no terminal says.
  private static let width = 120

  private static let columns = [
    "period", "issuer", "place", "indicator", "label", "value", "unit_printed", "known_from",
    "known_to", "revision", "line",
  ]

  private let file: OutputFile
  private let places: [Int]
  private let absencePlace: Int?
  private let valuePlace: Int?
  private var rows: [[String]] = []

  /// Begins the pages.
  init(_ file: OutputFile) {
    self.file = file
    let names = OutputTable.records.columns(hasVintages: true).map(\.name)
    places = Self.columns.compactMap(names.firstIndex(of:))
    absencePlace = names.firstIndex(of: "absence")
    valuePlace = names.firstIndex(of: "value")
  }

  func append(_ row: [FieldValue], to table: OutputTable) throws {
    guard table == .records else { return }
    rows.append(
      places.map { place in
        let text = Self.text(row[place])
        guard place == valuePlace, text.isEmpty, let absencePlace else { return text }
        let absence = Self.text(row[absencePlace])
        return absence.isEmpty ? "" : "(\(absence))"
      })
    if rows.count >= Self.rowsPerPage { try flush() }
  }

  func finish() throws { try flush() }

  private func flush() throws {
    guard !rows.isEmpty else { return }
    var page = Columns(width: FileDescriptor.standardOutput().terminalWidth ?? Self.width)
    page.add(Self.columns)
    for row in rows { page.add(row) }
    rows.removeAll()
    try file.write(Array(page.text.utf8))
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .boolean(let answer): answer ? "true" : "false"
    case .range(let range): "\(range.start)-\(range.end)"
    case .texts(let texts): texts.joined(separator: " ")
    }
  }
}
