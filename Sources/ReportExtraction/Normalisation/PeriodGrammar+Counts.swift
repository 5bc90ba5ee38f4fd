extension PeriodGrammar {
  /// `6 tháng đầu`, `sáu tháng cuối năm`, `9 tháng`, `hai quý đầu năm`.
  func countedPart(at start: Int) -> (Part, Int)? {
    let isNumber = lexemes.isNumber(start)
    guard
      let (count, next) = isNumber
        ? (lexemes[start].number, start + 1) : time.smallCount(start)
    else { return nil }
    let isShort = time.isAlone && isNumber && lexemes.isWord(next, "t") && !lexemes.isSpaced(next)
    if lexemes.isWord(next, "thang") || isShort {
      // In words only with all that belongs to them: `sáu tháng đầu năm`.
      guard isNumber || time.isAlone || isPartOfYear(next + 1) else { return nil }
      // `T4`: `2T4/2023` is none.
      if isShort, lexemes.isNumber(next + 1), time.printedYear(next + 1) == nil { return nil }
      return countedMonths(count, from: next + 1)
    }
    guard time.saysQuarter(next), isPartOfYear(next + 1) else { return nil }
    if lexemes.isWord(next + 1, "cuoi") { return count == 2 ? (.half(2), next + 2) : nil }
    switch count {
    case 1: return (.quarter(1), next + 2)
    case 2: return (.half(1), next + 2)
    case 3: return (.firstMonths(9), next + 2)
    default: return nil
    }
  }

  private func isPartOfYear(_ index: Int) -> Bool {
    (lexemes.isWord(index, "dau") || lexemes.isWord(index, "cuoi"))
      && lexemes.isWord(index + 1, "nam")
  }

  private func countedMonths(_ months: Int, from index: Int) -> (Part, Int)? {
    if lexemes.isWord(index, "cuoi") {
      if months == 6 { return (.half(2), index + 1) }
      return months == 3 && lexemes.isWord(index + 1, "nam") ? (.quarter(4), index + 1) : nil
    }
    let isFirst = lexemes.isWord(index, "dau")
    // Without `đầu` the year must follow: `trong 6 tháng` alone is a duration.
    guard isFirst || time.followingYear(index).year != nil else { return nil }
    let next = isFirst ? index + 1 : index
    switch months {
    case 3: return (.quarter(1), next)
    case 6: return (.half(1), next)
    case 12: return (.year, next)
    case 1...11: return (.firstMonths(months), next)
    default: return nil
    }
  }
}
