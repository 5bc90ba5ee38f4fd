@testable import ReportArchive
@testable import ReportExtraction

/// Records of an archive and versions of a form, made by hand.
enum SeriesSample {
  /// A record of an agency, of the version `old` of the form, unless something else is said.
  static func record(
    _ value: Value, series: String = "c.a", period: String = "2020-S1", mapping: String? = "old",
    code: String = "1", agency: String? = "x", area: String? = nil, aspect: String = "",
    unit: String? = "dossier", multiplier: Int = 1, type: ValueType = .count,
    window: (String, String)? = nil, knownFrom: String = "2020-06-20", revision: Int = 1,
    status: ReportStatus = .signed, kind: String = "observation"
  ) -> ArchivedRecord {
    let time = TimePeriod(sdmx: period).flatMap(ReportingPeriod.init(nominal:))
    var texts: [RecordField: String] = [
      .record: "\(agency ?? "none")-\(period)-\(mapping ?? "")-\(code)-\(aspect)",
      .document: "sha256:\(agency ?? "none")\(period)", .source: "r.txt", .period: period,
      .periodBasis: window == nil ? "nominal" : "stated", .indicator: "T.\(code)", .code: code,
      .kind: kind, .label: "Nhãn \(code)", .type: type.rawValue, .binding: "code",
    ]
    texts[.periodStart] = window?.0 ?? time?.start.description
    texts[.periodEnd] = window?.1 ?? time?.end.description
    texts[.mapping] = mapping
    texts[.area] = area
    texts[.unit] = unit
    texts[.absence] = value.absence?.rawValue
    var values = RecordField.allCases.map { texts[$0].map(FieldValue.text) ?? .null }
    for (index, field) in RecordField.allCases.enumerated() {
      switch field {
      case .value: values[index] = FieldValue(value)
      case .multiplier: values[index] = .decimal(ExactDecimal(coefficient: multiplier))
      case .confidence: values[index] = .decimal(.one)
      case .findings: values[index] = .texts([])
      case .table, .row, .column: values[index] = .integer(1)
      default: break
      }
    }
    return ArchivedRecord(
      values: values, series: series, aspect: aspect, agency: agency, status: status,
      knownFrom: CalendarDate(parsing: knownFrom), knownTo: nil, revision: revision,
      supersedes: nil, repeats: false)
  }

  /// A whole number.
  static func number(_ number: Int, scale: Int = 0) -> Value {
    .number(ExactDecimal(coefficient: number, scale: scale))
  }

  /// A version of the form; the concepts by code.
  static func version(
    _ id: String, from year: Int, _ concepts: [(String, String?)],
    _ relations: [VersionRelation] = [], cumulative: Set<String> = []
  ) -> Mapping.Content {
    var content = Mapping.Content(id: id, version: "1", title: id, namespace: "T")
    content.validFrom = CalendarDate(year: year, month: 1, day: 1)
    content.indicators = concepts.map { code, concept in
      var indicator = Indicator(code: code, label: "Nhãn \(code)", type: .count)
      indicator.concept = concept
      indicator.isCumulative = cumulative.contains(code) ? true : nil
      return indicator
    }
    content.relations = relations
    return content
  }

  /// 1 stays, 2 became 3, 4 was split into 4 and 5, 6 and 7 were merged into 6, 8 was redefined, 9 counts
  /// from the beginning of the year.
  static let versions = VersionCatalogue([
    version(
      "new", from: 2021,
      [
        ("1", "c.a"), ("3", "c.b2"), ("4", "c.d1"), ("5", "c.d2"), ("6", "c.fg"), ("8", "c.h2"),
        ("9", "c.i"),
      ],
      [
        VersionRelation(.same, mapping: "old", from: ["1", "9"], to: ["1", "9"]),
        VersionRelation(.renumbered, mapping: "old", from: ["2"], to: ["3"]),
        VersionRelation(.split, mapping: "old", from: ["4"], to: ["4", "5"]),
        VersionRelation(.merged, mapping: "old", from: ["6", "7"], to: ["6"]),
        VersionRelation(
          .redefined, mapping: "old", from: ["8"], to: ["8"], note: "counted otherwise"),
      ], cumulative: ["9"]),
    version(
      "old", from: 2018,
      [
        ("1", "c.a"), ("2", "c.b"), ("4", "c.d"), ("6", "c.f"), ("7", "c.g"), ("8", "c.h"),
        ("9", "c.i"),
      ], cumulative: ["9"]),
  ])

  /// A series of one indicator of each version given.
  static func series(_ id: String, _ members: [(mapping: String, code: String)]) -> ArchivedSeries {
    ArchivedSeries(
      series: id, label: id,
      members: members.map { mapping, code in
        ArchivedSeries.Member(
          mapping: mapping, indicator: "T.\(code)", code: code, label: code, unit: "dossier",
          type: "count", isCumulative: nil)
      })
  }

  /// The lines of the series that keeps its code.
  static func lines(_ records: [ArchivedRecord], aspect: FigureAspect = .actual) -> [SeriesLine] {
    lines(series("c.a", [("old", "1"), ("new", "1")]), records, aspect: aspect)
  }

  /// The lines of a series.
  static func lines(
    _ series: ArchivedSeries, _ records: [ArchivedRecord], aspect: FigureAspect = .actual
  ) -> [SeriesLine] {
    let plan = SeriesPlan(series, versions: versions)
    var assembly = SeriesAssembly(plan, versions: versions, aspect: aspect)
    for record in records { assembly.add(record) }
    return assembly.lines()
  }
}
