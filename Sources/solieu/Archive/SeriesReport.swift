import ReportArchive
import ReportExtraction
import ReportFormats

/// Series for people: a table, a chart.
struct SeriesReport {
  private let answers: [SeriesQuestion.Answer]
  private let agencies: [String: Agency]

  /// Makes a report of answers.
  init(answers: [SeriesQuestion.Answer], agencies: [Agency]) {
    self.answers = answers
    self.agencies = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
  }

  // MARK: - Table

  /// A block for each series, agency and frequency: figures, gaps, and the breaks between them.
  var table: String {
    let blocks = answers.flatMap { answer in
      answer.lines.map { block($0, of: answer.plan.series) }
    }
    return blocks.isEmpty ? "no figures\n" : blocks.joined(separator: "\n")
  }

  private func block(_ line: SeriesLine, of series: ArchivedSeries) -> String {
    var text = TerminalText.printable("\(series.series)  \(series.label)") + "\n"
    text += TerminalText.printable(name(of: line, in: series)) + "\n"
    let rows = line.rows
    let heads = [
      "PERIOD", "VALUE", "ABSENT", "WINDOW", "KNOWN FROM", "REVISION", "STATUS", "REPORT", "NOTE",
    ]
    let cells = rows.map(cells)
    let widest = cells.map { TerminalText.width(of: $0[1]) }.max() ?? 0
    var columns = Columns(width: .max)  // A figure that is cut is none.
    columns.add(heads)
    for var row in cells {
      let room = max(widest, heads[1].count) - TerminalText.width(of: row[1])
      row[1] = String(repeating: " ", count: room) + row[1]
      columns.add(row)
    }
    let lines = columns.text.split(separator: "\n", omittingEmptySubsequences: false)
    text += lines[0] + "\n"
    for (row, line) in zip(rows, lines.dropFirst()) {
      if case .figure(let figure) = row {
        for reason in figure.breaks where reason.kind != .parts {
          let words = reason.interrupts ? "break" : "not alike"
          text += "│ \(words) (\(reason.kind.rawValue)): \(TerminalText.printable(reason.reason))\n"
        }
      }
      text += line + "\n"
    }
    return text
  }

  private func cells(_ row: SeriesLine.Row) -> [String] {
    switch row {
    case .gap(let period): return [period.sdmx, "", "not reported"]
    case .figure(let figure):
      let window = [RecordField.periodStart, .periodEnd].compactMap { figure.text($0) }
      var notes = figure.breaks.filter { $0.kind == .parts }.map(\.reason)
      // As long as no report says what came of it.
      if figure.text(.measure).map({ FigureAspect(measure: $0) }) == .estimate {
        notes.insert("estimate", at: 0)
      }
      if figure.isSum { notes.insert("sum of \(figure.text(.code) ?? "")", at: 0) }
      return [
        figure.text(.period) ?? "not known", Self.value(of: figure),
        figure.text(.absence)?.replacing("_", with: " ") ?? "", window.joined(separator: ".."),
        figure.knownFrom?.description ?? "", figure.revision > 1 ? String(figure.revision) : "",
        figure.status == .signed ? "" : figure.status.rawValue, figure.text(.reportNumber) ?? "",
        notes.joined(separator: "; "),
      ]
    }
  }

  /// The value for people, times what multiplies it: `2.5 × 1000`.
  private static func value(of figure: SeriesFigure) -> String {
    switch figure[.value] {
    case .decimal(let number):
      if let meaning = figure.text(.valueLabel) { return "\(number) (\(meaning))" }
      return figure.multiplier == .one ? "\(number)" : "\(number) × \(figure.multiplier)"
    case .text(let text): return text
    case .boolean(let answer): return answer ? "true" : "false"
    default: return ""
    }
  }

  /// Agency, area, column, frequency, accumulation and unit.
  private func name(of line: SeriesLine, in series: ArchivedSeries) -> String {
    let key = line.key
    let units = line.figures.compactMap { $0.text(.unit) }
    let agency = key.agency.map { id in
      agencies[id].map { "\($0.name) (\(id))" } ?? id
    }
    return [
      agency ?? "agency not known", key.area, key.aspect.isEmpty ? nil : key.aspect,
      key.frequency?.id.replacing("_", with: " "),
      key.accumulation == .yearToDate ? "year to date" : nil, units.last,
    ].compactMap(\.self).joined(separator: " · ")
  }

  // MARK: - Chart

  /// A panel for each series and unit, a line for each agency and frequency.
  var chart: Chart {
    var panels: [Chart.Panel] = []
    for answer in answers {
      for line in answer.lines {
        let lineUnits = line.figures.compactMap { $0.text(.unit) }
        let unit = lineUnits.last ?? ""
        let id = answer.plan.series.series
        let chartLine = Chart.Line(name: chartName(of: line), points: line.rows.map(point))
        if let index = panels.firstIndex(where: { $0.id == id && $0.unit == unit }) {
          panels[index].lines.append(chartLine)
        } else {
          panels.append(
            Chart.Panel(
              id: id, title: answer.plan.series.label, unit: unit, lines: [chartLine]))
        }
      }
    }
    return Chart(panels: panels)
  }

  private func chartName(of line: SeriesLine) -> String {
    let key = line.key
    return [
      key.agency.map { agencies[$0]?.name ?? $0 } ?? "agency not known", key.area,
      key.aspect.isEmpty ? nil : key.aspect, key.frequency?.id.replacing("_", with: " "),
      key.accumulation == .yearToDate ? "year to date" : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func point(_ row: SeriesLine.Row) -> Chart.Point {
    switch row {
    case .gap(let period):
      return Chart.Point(label: period.sdmx, period: period, mark: .gap)
    case .figure(let figure):
      let mark: Chart.Mark
      if let amount = figure.amount {
        mark = .value(amount)
      } else if let absence = figure.text(.absence) {
        mark = .absent(absence)
      } else if figure[.value] != .null {
        mark = .words(Self.value(of: figure))
      } else {
        mark = .gap
      }
      var point = Chart.Point(
        label: figure.text(.period) ?? "not known", period: figure.period, mark: mark)
      point.isDraft = figure.status == .draft
      // A sum without all parts has no value, which is told already.
      let real = figure.breaks.filter { $0.interrupts && $0.kind != .parts }
      point.breakReason = real.isEmpty ? nil : real.map(\.reason).joined(separator: "; ")
      point.breakName = real.first?.kind.rawValue
      point.isUnlike = figure.breaks.contains { !$0.interrupts }
      return point
    }
  }
}
