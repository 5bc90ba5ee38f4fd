/// The heaviest choice of candidates in which indicators rise with the rows.
enum BindingChain {
  private struct Link {
    var row: Int
    var choice: Int
    var indicator: Int
    var weight: Double
    var previous: Int
  }

  /// The chosen candidate of each row; null where none is in the chain.
  ///
  /// A Fenwick tree holds, for each prefix of the indicators, the heaviest chain that ends in it:
  /// O(candidates × log indicators). What a candidate weighs is what it is worth beyond what binding
  /// takes, so that one sure row is more than two doubtful ones. Of equals the first rows are taken.
  static func heaviest(_ candidates: [[BindingCandidate]], indicators: Int) -> [Int?] {
    var links: [Link] = []
    links.reserveCapacity(candidates.count)
    var tree = [Int](repeating: -1, count: indicators + 1)
    func best(before indicator: Int) -> Int {
      var position = indicator
      var best = -1
      while position > 0 {
        let link = tree[position]
        if link >= 0, best < 0 || links[link].weight > links[best].weight { best = link }
        position &= position - 1
      }
      return best
    }
    for row in candidates.indices {
      let start = links.count
      for choice in candidates[row].indices where !candidates[row][choice].isVetoed {
        let own =
          candidates[row][choice].evidence.printedWorth - BindingEvidence.leastWorth
        guard own > 0 else { continue }
        let indicator = candidates[row][choice].indicator
        let previous = best(before: indicator)
        links.append(
          Link(
            row: row, choice: choice, indicator: indicator,
            weight: own + (previous < 0 ? 0 : links[previous].weight), previous: previous))
      }
      for link in start..<links.count {
        var position = links[link].indicator + 1
        while position < tree.count {
          let held = tree[position]
          if held < 0 || links[held].weight < links[link].weight { tree[position] = link }
          position += position & -position
        }
      }
    }
    var chosen = [Int?](repeating: nil, count: candidates.count)
    var link = best(before: indicators)
    while link >= 0 {
      chosen[links[link].row] = links[link].choice
      link = links[link].previous
    }
    return chosen
  }
}
