/// How the parts of the rows of a drafted form relate to them, by the figures of all reports.
struct MappingDraftParts {
  let rows: [MappingDraftRow]
  let indicators: [Indicator]

  /// The relation of a row to its parts, with what there is to say of it; null where the reports do
  /// not tell.
  func relation(of index: Int) -> (relation: PartsRelation, remark: String)? {
    let parts = indicators.indices.filter { indicators[$0].parent == index }
    guard !parts.isEmpty, isQuantity(index) else { return nil }
    let isOpened = parts.contains { rows[$0].opensParts }
    let areAlike = parts.allSatisfy {
      isQuantity($0) && indicators[$0].unit == indicators[index].unit
    }
    if areAlike, parts.count > 1 {
      let (agreeing, differing, weight) = evidence(index, parts)
      if differing == 0, agreeing > 1 || weight > 0 && agreeing > 0 {
        return (
          .sum,
          "The parts add up in \(agreeing) of \(agreeing) \(agreeing == 1 ? "cell" : "cells")."
        )
      }
      if differing > 0, isOpened {
        return (
          .ofWhich, "The parts do not add up in \(differing) of \(agreeing + differing) cells."
        )
      }
    }
    return isOpened
      ? (.ofWhich, "Too few figures tell whether the parts add up.") : nil
  }

  private func isQuantity(_ index: Int) -> Bool {
    [.count, .decimal, .money].contains(indicators[index].type)
  }

  /// In how many cells the parts give their total, and in how many not; zeros tell nothing.
  ///
  /// `weight` counts the totals of two digits and more that at least two parts make up: such a one
  /// is no coincidence.
  private func evidence(_ index: Int, _ parts: [Int]) -> (
    agreeing: Int, differing: Int, weight: Int
  ) {
    var (agreeing, differing, weight) = (0, 0, 0)
    for cell in rows[index].cells {
      guard case .number(let total) = cell.value, cell.type != .percent else { continue }
      var sum = ExactDecimal.zero
      var filled = 0
      var isWhole = true
      for part in parts {
        let found = rows[part].cells.first { $0.report == cell.report && $0.column == cell.column }
        guard let found, case .number(let number) = found.value,
          let next = sum.adding(number)
        else {
          isWhole = false
          break
        }
        sum = next
        if number != .zero { filled += 1 }
      }
      guard isWhole, total != .zero || sum != .zero else { continue }
      if sum == total {
        agreeing += 1
        if filled > 1, !(total < ExactDecimal(coefficient: 10)) { weight += 1 }
      } else {
        differing += 1
      }
    }
    return (agreeing, differing, weight)
  }
}
