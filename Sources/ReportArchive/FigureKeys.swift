import ReportExtraction

/// What tells the figures of a report apart, so that those of other reports find theirs.
///
/// No two records of a report have one key: what a second column or a repeated row says is another
/// figure, never a revision of the first.
///
/// An estimate is the first statement of a figure, which the report of the whole period revises: its
/// aspect is empty, unless the report states the figure of the same period beside it. A cell
/// without a value in a column of another period (`Cùng kỳ năm trước`) states nothing of that period,
/// and so never takes the place of what an earlier report said: its aspect is `unstated`.
struct FigureKeys {
  /// The key of a record, beside agency, area and period.
  struct Key: Hashable {
    /// The concept of the indicator, else its id; without a mapping, its id and what its label says.
    var series: String
    /// Empty for the figure itself, else what it is instead.
    var aspect: String
  }

  /// A key with what stands beside it.
  private struct Place: Hashable {
    var key: Key
    var area: String?
    var period: RecordPeriod
  }

  /// The aspect of a cell that states nothing.
  static let unstated = "unstated"

  /// The keys of the records in their order.
  private(set) var keys: [Key] = []

  /// Tells the keys of all records of a report.
  init(_ result: ExtractionResult, mappings: [String: Mapping]) {
    // A report has few headers and many records.
    var aspects: [String?: FigureAspect] = [:]
    var places: [Place] = []
    places.reserveCapacity(result.records.count)
    for record in result.records {
      let aspect = aspects[record.measure] ?? FigureAspect(measure: record.measure)
      aspects[record.measure] = aspect
      places.append(
        Place(
          key: Key(
            series: Self.series(of: record, mappings),
            aspect: Self.isUnstated(record, in: result) ? Self.unstated : Self.word(for: aspect)),
          area: record.area, period: record.period))
    }
    let estimates = places.indices.filter {
      places[$0].key.aspect == FigureAspect.estimate.rawValue
    }
    let stated = estimates.isEmpty ? [] : Set(places.lazy.filter { $0.key.aspect.isEmpty })
    for index in estimates {
      var figure = places[index]
      figure.key.aspect = ""
      if !stated.contains(figure) { places[index] = figure }
    }
    var count = [Place: Int](minimumCapacity: places.count)
    for place in places { count[place, default: 0] += 1 }
    var taken = [Place: Int](minimumCapacity: places.count)
    keys.reserveCapacity(places.count)
    for (record, place) in zip(result.records, places) {
      var place = place
      if count[place] ?? 0 > 1, let measure = record.measure {
        let words = Folding.key(measure)
        place.key.aspect += place.key.aspect.isEmpty ? words : ": " + words
      }
      let number = taken[place, default: 0] + 1
      taken[place] = number
      if number > 1 { place.key.aspect += "#\(number)" }
      keys.append(place.key)
    }
  }

  private static func series(
    of record: ReportExtraction.Record, _ mappings: [String: Mapping]
  ) -> String {
    if let id = record.mapping, record.binding != .unbound {
      guard let mapping = mappings[id], let index = mapping.indexOfCode[record.code] else {
        return record.indicator
      }
      return mapping.indicators[index].concept ?? record.indicator
    }
    return record.indicator + " " + Folding.key(record.label)
  }

  /// What a cell about another period may hold that says nothing of it.
  ///
  /// Who reports the present period has no need to fill in the other. That nothing arose is said.
  private static let silent: Set<Absence> = [
    .blank, .dash, .ellipsis, .notApplicable, .notAvailable, .illegible,
  ]

  /// Whether a cell is about another period than its report and says nothing of it.
  private static func isUnstated(
    _ record: ReportExtraction.Record, in result: ExtractionResult
  ) -> Bool {
    guard let absence = record.value.absence, silent.contains(absence),
      case .column(let period) = record.period
    else { return false }
    return period?.period != result.letterhead.period?.period
  }

  private static func word(for aspect: FigureAspect) -> String {
    aspect == .actual ? "" : aspect.rawValue
  }
}
