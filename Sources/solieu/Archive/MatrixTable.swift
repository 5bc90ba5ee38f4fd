import ReportArchive
import ReportExtraction
import ReportFormats

/// A matrix for people: a block for each form and frequency, one letter a cell, a legend, and what the
/// letters mean in numbers.
struct MatrixTable {
  private typealias Block = ReportingMatrix.Block

  private let matrix: ReportingMatrix
  private var rows: [Block: [(agency: Agency, cells: [MatrixCell])]] = [:]

  /// Begins a table.
  init(_ matrix: ReportingMatrix) {
    self.matrix = matrix
  }

  /// Adds the cells of an agency.
  mutating func add(_ blocks: [(block: ReportingMatrix.Block, cells: [MatrixCell])]) {
    for (block, cells) in blocks {
      guard let agency = cells.first?.agency else { continue }
      rows[block, default: []].append((agency, cells))
    }
  }

  /// The table.
  var text: String {
    let blocks = matrix.blocks.map { text(of: $0.block, periods: $0.periods) }
    guard !blocks.isEmpty else { return "no reports\n" }
    let states = Set(rows.values.joined().flatMap(\.cells).map(\.state))
    let legend = MatrixCell.State.allCases.filter(states.contains).map {
      "\(Self.letter($0)) \(Self.words($0))"
    }
    return blocks.joined(separator: "\n") + "\n" + legend.joined(separator: "   ") + "\n"
  }

  private func text(of block: Block, periods: [TimePeriod]) -> String {
    let form = block.form.isEmpty ? "no form" : block.form.joined(separator: ", ")
    var text = "\(form) · \(block.frequency.id.replacing("_", with: " "))\n"
    var columns = Columns(width: .max)  // A period that is cut is another.
    columns.add(["AGENCY"] + periods.map(\.sdmx))
    let rows = rows[block] ?? []
    let names = Dictionary(grouping: rows, by: \.agency.name)
    // Before and after a merger an agency may have one name.
    func name(_ agency: Agency) -> String {
      (names[agency.name]?.count ?? 0) > 1 ? "\(agency.name) (\(agency.id))" : agency.name
    }
    for (agency, cells) in rows {
      columns.add([name(agency)] + cells.map { Self.letter($0.state) })
    }
    text += columns.text
    for (agency, cells) in rows {
      for cell in cells {
        if let remark = Self.remark(cell) {
          text += TerminalText.printable("  \(name(agency)), \(cell.period.sdmx): \(remark)") + "\n"
        }
      }
    }
    return text
  }

  /// What a letter leaves out.
  private static func remark(_ cell: MatrixCell) -> String? {
    guard let report = cell.report else { return nil }
    var remarks: [String] = []
    if cell.state == .copied {
      remarks.append("\(cell.copied) of \(cell.copiedOf) figures are those of the period before")
    }
    if !cell.outliers.isEmpty {
      remarks.append("out of line: \(cell.outliers.joined(separator: ", "))")
    }
    if cell.revised > 0 { remarks.append("revised figures: \(cell.revised)") }
    if report.status != .signed { remarks.append(report.status.rawValue) }
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  private static func letter(_ state: MatrixCell.State) -> String {
    switch state {
    case .reported: "+"
    case .revised: "R"
    case .unsigned: "U"
    case .draft: "D"
    case .outlier: "O"
    case .copied: "C"
    case .missing: "M"
    case .covered: "="
    case .ended: "E"
    case .notYet: "."
    }
  }

  private static func words(_ state: MatrixCell.State) -> String {
    switch state {
    case .reported: "reported"
    case .revised: "revised"
    case .unsigned: "unsigned"
    case .draft: "draft only"
    case .outlier: "out of line"
    case .copied: "copied forward"
    case .missing: "missing"
    case .covered: "covered by a longer report"
    case .ended: "merged into another"
    case .notYet: "before the first report"
    }
  }
}
