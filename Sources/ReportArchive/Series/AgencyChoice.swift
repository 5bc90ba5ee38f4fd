public import ReportExtraction

/// The agencies that people mean by what they type.
public struct AgencyChoice: Sendable {
  private let agencies: [Agency]

  /// Makes a choice among agencies.
  public init(_ agencies: [Agency]) {
    self.agencies = agencies
  }

  /// The agencies that a name stands for: one by its id, else those of that name, else those whose
  /// name or id holds its words in their order (`Sở Tư pháp` names that of every province).
  ///
  /// Case and marks do not count. None where no agency of the archive is meant.
  public func agencies(named name: String) -> [Agency] {
    if let agency = agencies.first(where: { $0.id == name }) { return [agency] }
    let key = Folding.key(name)
    guard !key.isEmpty else { return [] }
    let namesakes = agencies.filter { Folding.key($0.name) == key }
    guard namesakes.isEmpty else { return namesakes }
    let words = " \(key) "
    return agencies.filter { agency in
      " \(Folding.key(agency.name)) ".contains(words)
        || " \(Folding.key(agency.id)) ".contains(words)
    }
  }

  /// The ids nearest to a name that stands for none.
  public func near(_ name: String) -> [String] {
    NearNames(agencies.map { ($0.id, Folding.key($0.name)) }).near(Folding.key(name))
  }
}
