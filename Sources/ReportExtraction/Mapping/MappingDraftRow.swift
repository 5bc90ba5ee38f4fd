/// A row of a form that is being drafted, with what the reports print in it.
struct MappingDraftRow {
  /// What a report prints in one value cell of the row.
  struct Cell {
    /// The number of the report, from 0.
    var report: Int
    /// The column of the cell.
    var column: Int
    /// The type it was read as.
    var type: ValueType
    /// What it holds.
    var value: Value
  }

  /// The unit of the row in one report: that of its first value column.
  struct PrintedUnit {
    /// The text; null where none is printed.
    var printed: String?
    /// The canonical id; null where the text is no known unit.
    var id: String?
  }

  /// Which row it is, whatever its place.
  var id: Int
  /// The code, repaired by place.
  var code: String
  /// The row above it.
  var parent: Int?
  /// The labels as printed, without "Trong đó", each with how often it stands.
  var labels: [(text: String, count: Int)] = []
  /// Whether words such as "Trong đó" open the parts with it.
  var opensParts = false
  /// The reports that have the row.
  var reports: Set<Int> = []
  /// The value cells of all reports.
  var cells: [Cell] = []
  /// The units of all reports.
  var units: [PrintedUnit] = []
  /// The lists of answers, each with how often it stands.
  var legends: [(legend: Legend, count: Int)] = []
  /// The columns of the table that hold words or days alone.
  var wordColumns: Set<Int> = []
  /// Where reports print another code than the place calls for.
  var repairs: [(place: String, printed: String)] = []

  /// Whether the form prints no code for the row.
  ///
  /// A coded row below an uncoded one is numbered as a part too: its own code is no path.
  var isPart: Bool {
    code.utf8.first == UInt8(ascii: "#") || code.utf8.contains(UInt8(ascii: "/"))
  }

  /// The label that most reports print, the first among equals.
  var label: String {
    labels.max { $0.count < $1.count }.map { most in
      labels.first { $0.count == most.count }?.text ?? most.text
    } ?? ""
  }

  /// The list of answers that most reports print.
  var legend: Legend? {
    guard let most = legends.map(\.count).max() else { return nil }
    return legends.first { $0.count == most }?.legend
  }

  /// The other labels that fold otherwise than the first.
  var aliases: [String] {
    var keys: Set<String> = [Folding.key(label)]
    return labels.map(\.text).filter { keys.insert(Folding.key($0)).inserted }
  }

  /// Takes in what another report prints.
  mutating func merge(_ other: MappingDraftRow) {
    for label in other.labels { count(label.text, times: label.count) }
    for legend in other.legends { count(legend.legend, times: legend.count) }
    opensParts = opensParts || other.opensParts
    reports.formUnion(other.reports)
    cells += other.cells
    units += other.units
    repairs += other.repairs
    wordColumns.formUnion(other.wordColumns)
  }

  mutating func count(_ label: String, times: Int = 1) {
    guard !label.isEmpty else { return }
    if let index = labels.firstIndex(where: { $0.text == label }) {
      labels[index].count += times
    } else {
      labels.append((label, times))
    }
  }

  mutating func count(_ legend: Legend, times: Int = 1) {
    if let index = legends.firstIndex(where: { $0.legend == legend }) {
      legends[index].count += times
    } else {
      legends.append((legend, times))
    }
  }
}

extension MappingDraftRow {
  /// The rows of one table of a report that was read without a mapping.
  static func rows(
    of result: ExtractionResult, table: Int, report: Int, from firstID: Int
  ) -> [(row: MappingDraftRow, key: [String])] {
    var rows: [(row: MappingDraftRow, key: [String])] = []
    var last: Record?
    var idOfCode: [String: Int] = [:]
    for record in result.records where record.table == table {
      if let last, isSameRow(last, record) {
        rows[rows.count - 1].row.add(record, report: report)
      } else {
        var row = MappingDraftRow(
          id: firstID + rows.count, code: record.code,
          parent: record.parent.flatMap { idOfCode[$0] })
        row.reports = [report]
        row.addRow(record, source: result.identity.source)
        row.add(record, report: report)
        idOfCode[record.code] = row.id
        rows.append((row, [record.codePrinted ?? "", record.label]))
      }
      last = record
    }
    let cells = rows.flatMap(\.row.cells)
    var words = Set(
      cells.filter { [.text, .date].contains($0.type) && $0.value.absence == nil }
        .map(\.column))
    words.subtract(
      cells.filter { ![.text, .date].contains($0.type) && $0.value.absence == nil }
        .map(\.column))
    for index in rows.indices { rows[index].row.wordColumns = words }
    return rows
  }

  /// Whether two records that follow each other are of one row: its cells stand in one row of the
  /// table, or in one column of a transposed one.
  static func isSameRow(_ first: Record, _ second: Record) -> Bool {
    guard first.code == second.code, first.label == second.label else { return false }
    if first.row == second.row { return true }
    // Two rows with one code have a finding each; a heading has one record.
    return first.column == second.column && second.row == first.row + 1
      && first.kind == .observation && !second.findings.contains(.codeDuplicate)
  }

  private mutating func addRow(_ record: Record, source: String) {
    let label = UncodedPart.withoutMarker(of: record.label)
    count(label)
    opensParts =
      UncodedPart.isMarker(record.label)
      || record.codePrinted.map(UncodedPart.isMarker) ?? false
    units = [PrintedUnit(printed: record.unitPrinted, id: record.unit)]
    if record.type == .code, let legend = record.unitPrinted.flatMap({ Legend(parsing: $0) }) {
      count(legend)
    }
    if record.binding == .repaired || record.findings.contains(.codeDuplicate) {
      let place = record.provenance.line.map { "\(source), line \($0)," } ?? source
      repairs.append((place, record.codePrinted ?? ""))
    }
  }

  private mutating func add(_ record: Record, report: Int) {
    guard record.kind == .observation else { return }
    cells.append(
      Cell(report: report, column: record.column, type: record.type, value: record.value))
  }
}
