import ReportExtraction

/// One panel of a drawing: axes, lines, breaks, the rail of absences, and the legend.
struct SVGPanel {
  private static let plotLeft = 90.0
  private static let plotRight = 870.0
  private static let plotHeight = 290.0
  private static let railHeight = 13.0
  /// The least distance of two labels on the axis of time.
  private static let labelWidth = 62.0
  private static let legendRow = 18.0
  /// A longer name is cut in the legend and given whole in its tooltip.
  private static let nameLength = 58

  private let panel: Chart.Panel
  private let scale: ChartScale
  private let plotTop: Double
  private let firstDay: Double
  private let lastDay: Double
  private let width: Double
  /// The elements, one a line.
  private(set) var lines: [String] = []
  /// Where the panel ends.
  private(set) var bottom: Double

  /// Begins a panel at a height of the drawing.
  init(_ panel: Chart.Panel, index: Int, top: Double, width: Double) {
    self.panel = panel
    self.width = width
    let points = panel.lines.flatMap(\.points)
    scale = ChartScale(points.compactMap(\.mark.number))
    let days = points.compactMap(\.day)
    firstDay = days.min() ?? 0
    lastDay = days.max() ?? 0
    plotTop = top + 72
    bottom = plotTop + Self.plotHeight
  }

  private var plotBottom: Double { plotTop + Self.plotHeight }

  private func x(_ day: Double) -> Double {
    let inset = 20.0
    let (left, right) = (Self.plotLeft + inset, Self.plotRight - inset)
    guard lastDay > firstDay else { return (left + right) / 2 }
    return left + (day - firstDay) / (lastDay - firstDay) * (right - left)
  }

  private func y(_ share: Double) -> Double { plotBottom - share * Self.plotHeight }

  private static func at(_ number: Double) -> String { SVGText.length(number) }

  private mutating func text(
    _ text: String, x: Double, y: Double, _ attributes: String = ""
  ) {
    let place = "x=\"\(Self.at(x))\" y=\"\(Self.at(y))\""
    lines.append("<text \(place) \(attributes)>\(SVGText.escaped(text))</text>")
  }

  private mutating func rule(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String
  ) {
    lines.append(
      """
      <line x1="\(Self.at(x1))" y1="\(Self.at(y1))" x2="\(Self.at(x2))" y2="\(Self.at(y2))" \
      \(attributes)/>
      """)
  }

  /// Draws all of it.
  mutating func draw() {
    lines.append("<g>")
    let title = TerminalText.fitted("\(panel.title)", 105)
    text(title, x: 20, y: plotTop - 48, "font-size=\"15\" font-weight=\"bold\"")
    text(panel.id, x: 20, y: plotTop - 30, "fill=\"#555555\"")
    if !panel.unit.isEmpty {
      text(
        panel.unit, x: Self.plotLeft - 8, y: plotTop - 10, "text-anchor=\"end\" fill=\"#555555\"")
    }
    drawFigureAxis()
    drawBreaks()
    for index in panel.lines.indices { drawLine(index) }
    bottom = plotBottom + 4
    drawRails()
    drawTimeAxis()
    drawLegend()
    lines.append("</g>")
    bottom += 14
  }

  // MARK: - Axes

  private mutating func drawFigureAxis() {
    for mark in scale.marks {
      let height = y(scale.share(of: mark))
      let isZero = abs(mark) < scale.step / 2
      rule(
        Self.plotLeft, height, Self.plotRight, height,
        isZero ? "stroke=\"#222222\"" : "stroke=\"#DDDDDD\"")
      text(
        scale.text(of: isZero ? 0 : mark), x: Self.plotLeft - 8, y: height + 4,
        "text-anchor=\"end\"")
    }
  }

  private mutating func drawTimeAxis() {
    var labels: [Double: (label: String, length: Int)] = [:]
    for point in panel.lines.flatMap(\.points) {
      guard let day = point.day, let months = point.period?.months?.count else { continue }
      // Where a quarter and a year end on one day, the shorter says more of where it is.
      if labels[day].map({ months < $0.length }) ?? true { labels[day] = (point.label, months) }
    }
    var next = -Double.infinity
    bottom += 16
    for (day, label) in labels.sorted(by: { $0.key < $1.key }) {
      let place = x(day)
      rule(place, plotBottom, place, plotBottom + 4, "stroke=\"#222222\"")
      guard place >= next else { continue }
      text(label.label, x: place, y: bottom, "text-anchor=\"middle\"")
      next = place + Self.labelWidth
    }
    bottom += 8
  }

  // MARK: - Lines

  private mutating func drawLine(_ index: Int) {
    let line = panel.lines[index]
    let colour = ChartStyle.colour(index)
    var last: (x: Double, y: Double)?
    for point in line.points {
      guard let day = point.day, let number = point.mark.number else {
        last = nil
        continue
      }
      let place = (x: x(day), y: y(scale.share(of: number)))
      if let last, point.breakReason == nil {
        let dashes = point.isUnlike ? " stroke-dasharray=\"5 4\"" : ""
        rule(
          last.x, last.y, place.x, place.y, "stroke=\"\(colour)\" stroke-width=\"2\"\(dashes)")
      }
      last = place
    }
    for point in line.points {
      guard let day = point.day, let number = point.mark.number else { continue }
      let mark = ChartStyle.mark(
        index, x: x(day), y: y(scale.share(of: number)), isHollow: point.isDraft)
      add(mark, ChartStyle.element(index), "\(line.name): \(point.words)")
    }
  }

  /// Adds an element with what it says in words.
  private mutating func add(_ mark: String, _ element: String, _ words: String) {
    lines.append("\(mark)<title>\(SVGText.escaped(words))</title></\(element)>")
  }

  private mutating func drawBreaks() {
    var drawn: [Double: Set<String>] = [:]
    for line in panel.lines {
      for (before, point) in zip(line.points, line.points.dropFirst()) {
        guard let reason = point.breakReason, let name = point.breakName, let day = point.day,
          let earlier = before.day
        else { continue }
        let place = ((x(earlier) + x(day)) / 2).rounded()
        guard drawn[place, default: []].insert(name).inserted else { continue }
        let row = Double((drawn.count + (drawn[place]?.count ?? 1)) % 2)
        lines.append("<g>")
        lines.append("<title>\(SVGText.escaped("\(line.name): \(reason)"))</title>")
        rule(
          place, plotTop - 6, place, plotBottom,
          "stroke=\"#777777\" stroke-width=\"1.5\" stroke-dasharray=\"3 4\"")
        text(
          name, x: place, y: plotTop - 10 - row * 13,
          "text-anchor=\"middle\" font-size=\"11\" fill=\"#444444\"")
        lines.append("</g>")
      }
    }
  }

  // MARK: - Absences

  /// The kinds of nothing that the panel shows, in their order.
  private var kinds: [String] {
    let shown = Set(panel.lines.flatMap(\.points).compactMap(\.railKind))
    return Absence.allCases.map(\.rawValue).filter(shown.contains)
      + (shown.contains(Chart.Point.gapKind) ? [Chart.Point.gapKind] : [])
  }

  private mutating func drawRails() {
    for (index, line) in panel.lines.enumerated()
    where line.points.contains(where: { $0.railKind != nil }) {
      let height = bottom + Self.railHeight / 2 + 2
      rule(Self.plotLeft, height, Self.plotRight, height, "stroke=\"#EEEEEE\"")
      lines.append(
        ChartStyle.mark(index, x: Self.plotLeft - 12, y: height, isHollow: false)
          + "</\(ChartStyle.element(index))>")
      for point in line.points {
        guard let kind = point.railKind, let day = point.day else { continue }
        add(
          ChartStyle.absence(kind, x: x(day), y: height, colour: ChartStyle.colour(index)), "path",
          "\(line.name): \(point.words)")
      }
      bottom += Self.railHeight
    }
  }

  // MARK: - Legend

  private mutating func drawLegend() {
    bottom += 8
    let half = (width - 40) / 2
    for (index, line) in panel.lines.enumerated() {
      let left = 20 + (index.isMultiple(of: 2) ? 0 : half)
      if index.isMultiple(of: 2) { bottom += Self.legendRow }
      let colour = ChartStyle.colour(index)
      rule(left, bottom - 4, left + 24, bottom - 4, "stroke=\"\(colour)\" stroke-width=\"2\"")
      add(
        ChartStyle.mark(index, x: left + 12, y: bottom - 4, isHollow: false),
        ChartStyle.element(index), line.name)
      text(TerminalText.fitted(line.name, Self.nameLength), x: left + 32, y: bottom)
    }
    var left = width
    for kind in kinds {
      if left + 130 > width {
        left = 20
        bottom += Self.legendRow
      }
      lines.append(
        ChartStyle.absence(kind, x: left + 12, y: bottom - 4, colour: "#444444") + "</path>")
      text(kind.replacing("_", with: " "), x: left + 24, y: bottom, "fill=\"#444444\"")
      left += 130
    }
    let points = panel.lines.flatMap(\.points)
    var notes: [String] = []
    if points.contains(where: \.isUnlike) { notes.append("dashed: windows of other days") }
    if points.contains(where: \.isDraft) { notes.append("hollow: from a draft") }
    let words = points.count {
      if case .words = $0.mark { true } else { false }
    }
    if words > 0 { notes.append("answers, which have no height: \(words)") }
    let undated = points.count { $0.period == nil }
    if undated > 0 { notes.append("without a period: \(undated)") }
    guard !notes.isEmpty else { return }
    bottom += Self.legendRow
    text(notes.joined(separator: " · "), x: 20, y: bottom, "fill=\"#555555\" font-size=\"11\"")
  }
}

extension Chart.Point {
  /// The word for a period of which nothing was reported, beside those for absences.
  static let gapKind = "not_reported"

  /// What the rail shows; null where there is a figure or an answer.
  var railKind: String? {
    switch mark {
    case .absent(let kind): kind
    case .gap: Self.gapKind
    case .value, .words: nil
    }
  }

  /// The last day of the period by the calendar; null where it is not known.
  var day: Double? {
    period.flatMap(ReportingPeriod.init(nominal:)).map { Double($0.end.dayNumber) }
  }
}
