import ReportExtraction

/// How a series goes on in versions of the form that have its indicator no more, or not yet.
public struct SeriesPlan: Sendable {
  /// What stands for the indicator in another version.
  struct Join: Hashable, Sendable {
    /// The series of the indicators there, which add up to the figure where there are several.
    var series: [String]
    /// Their codes.
    var codes: [String]
  }

  /// The series that was asked for.
  public let series: ArchivedSeries
  /// What stands for it, by the version of the form.
  let joins: [String: Join]
  /// Where it is not told by any figure of a version, and why.
  public let remarks: [String]

  /// Plans a series over all versions that the archive knows.
  public init(_ series: ArchivedSeries, versions catalogue: VersionCatalogue) {
    var joins: [String: Join] = [:]
    var remarks: [String] = []
    let own = Set(series.members.compactMap(\.mapping))
    for version in catalogue.versions where !own.contains(version.id) {
      // The versions nearest in time know best; of two members the later one is asked first.
      for member in series.members.reversed() {
        guard let mapping = member.mapping,
          let relation = catalogue.counterpart(
            of: member.code, in: mapping, version: version.id)
        else { continue }
        if relation.from.count == 1 {
          let ids = relation.to.compactMap { catalogue.series(of: $0, in: version.id) }
          guard ids.count == relation.to.count else { continue }
          if relation.kind == .redefined, ids.count > 1 {
            remarks.append(
              "\(version.id): \(relation.to.joined(separator: ", ")) came of it but mean others")
          } else {
            joins[version.id] = Join(series: ids, codes: relation.to)
          }
        } else {
          let others = relation.from.filter { $0 != member.code }.joined(separator: ", ")
          let there = relation.to.joined(separator: ", ")
          remarks.append(
            "\(version.id): counted together with \(others) of \(mapping) in \(there)")
        }
        break
      }
    }
    self.series = series
    self.joins = joins
    self.remarks = remarks
  }

  /// Whether the figure stands under another series, alone and not as part of a sum, in some version.
  public func goesOn(in other: String) -> Bool {
    joins.values.contains { $0.series == [other] }
  }

  /// The series whose records the plan needs.
  public var wanted: [String] {
    Set(joins.values.flatMap(\.series)).union([series.series]).sorted()
  }
}
