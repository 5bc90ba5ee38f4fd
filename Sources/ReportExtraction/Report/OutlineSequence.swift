/// Settles by their neighbours the codes that can be read in two ways.
///
/// `I` follows `H` in a list of letters and opens one of Roman numerals; `I.1` stands below `I`, and
/// beside `1.2` it is a misread `1.1`.
enum OutlineSequence {
  /// Reads again the codes of rows that alone can mean two things.
  static func settle(_ rows: inout [IndicatorRow]) {
    let styles = Set(rows.compactMap { $0.code?.style })
    if styles.contains(.identifier) { settleNames(&rows) }
    guard !styles.isDisjoint(with: [.roman, .small, .compound]) else { return }
    // The Roman numerals that rows have for themselves; made once, tables may be long.
    let numerals =
      styles.contains(.compound)
      ? Set(rows.compactMap { $0.code?.style == .roman ? $0.code?.text : nil }) : []
    for index in rows.indices {
      guard let code = rows[index].code, let first = code.segments.first,
        isAmbiguous(code, first)
      else { continue }
      switch code.style {
      case .roman where styles.contains(.capital) && isLetter(code, at: index, in: rows):
        rows[index].code = code.read(as: .capital)
      case .small where code.text != "l" && isSmallRoman(code, at: index, in: rows):
        rows[index].code = code.read(as: .smallRoman)
      default: break
      }
      if let digits = code.inDigits,
        !(code.style == .compound && numerals.contains(first)),
        isDotted(digits, of: code, at: index, in: rows)
      {
        rows[index].code = digits
      }
    }
  }

  /// Beside names, `T01` is a name as well; a number behind 999 goes on counting.
  private static func settleNames(_ rows: inout [IndicatorRow]) {
    var last: OutlineCode?
    for index in rows.indices {
      guard let code = rows[index].code else { continue }
      if code.style == .mixed, code.segments.count == 2, code.segments[0].utf8.count == 1,
        code.segments[1].utf8.count > 1
      {
        rows[index].code = code.with(segments: [code.text]).read(as: .identifier)
      } else if code.style == .identifier, let last, last.style == .dotted,
        last.segments.count == 1, let before = last.ordinal, Int(code.text) == before + 1
      {
        rows[index].code = code.read(as: .dotted)
      }
      last = rows[index].code
    }
  }

  private static func isAmbiguous(_ code: OutlineCode, _ first: String) -> Bool {
    switch code.style {
    case .roman: first.utf8.count == 1
    case .small: first == "i" || first == "v" || first == "x" || first == "l"
    case .compound: first.utf8.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "l") }
    default: false
    }
  }

  /// Rows of one list stand no farther apart; what is looked for in a long table costs no more.
  static let reach = 256

  private static func previous(
    _ index: Int, _ rows: [IndicatorRow], _ isWanted: (OutlineCode) -> Bool
  ) -> OutlineCode? {
    rows[max(0, index - reach)..<index].last { $0.code.map(isWanted) ?? false }?.code
  }

  private static func next(
    _ index: Int, _ rows: [IndicatorRow], _ isWanted: (OutlineCode) -> Bool
  ) -> OutlineCode? {
    rows[(index + 1)...].prefix(reach).first { $0.code.map(isWanted) ?? false }?.code
  }

  /// Whether a capital `I`, `V` or `X` is the letter behind `H`, `U` or `V`.
  private static func isLetter(_ code: OutlineCode, at index: Int, in rows: [IndicatorRow]) -> Bool
  {
    let isTop = { (code: OutlineCode) in code.style == .roman || code.style == .capital }
    guard let letter = previous(index, rows, { $0.style == .capital }), let value = code.ordinal,
      isBehind(code.read(as: .capital), letter)
    else { return false }
    // `IV` before it, or `II` behind it, say that it counts.
    if let above = previous(index, rows, isTop), above.style == .roman, above.ordinal == value - 1 {
      return false
    }
    guard let below = next(index, rows, isTop) else { return true }
    return below.style != .roman || below.ordinal != value + 1
  }

  /// Whether a small `i`, `v` or `x` counts: `ii` stands behind it, or `iv` before it.
  private static func isSmallRoman(
    _ code: OutlineCode, at index: Int, in rows: [IndicatorRow]
  ) -> Bool {
    let isSmall = { (code: OutlineCode) in code.style == .smallRoman || code.style == .small }
    let value = code.read(as: .smallRoman).ordinal ?? 0
    let above = previous(index, rows, isSmall)
    if above?.style == .smallRoman, value == 1 || above?.ordinal == value - 1 { return true }
    if let below = next(index, rows, isSmall), below.style == .smallRoman,
      below.ordinal == value + 1
    {
      return true
    }
    // A lone `i` behind `a` is no letter of its list; behind `h` it is.
    return value == 1 && above?.style == .small && above?.text != "h"
  }

  /// Whether a letter follows another in the alphabet, letters that outlines leave out aside.
  private static func isBehind(_ letter: OutlineCode, _ before: OutlineCode) -> Bool {
    guard let number = letter.ordinal, let last = before.ordinal else { return false }
    return number == last + 1
  }

  /// Whether a code with `I` or `l` in it is one of digits: the rows beside it are numbered so.
  private static func isDotted(
    _ digits: OutlineCode, of code: OutlineCode, at index: Int, in rows: [IndicatorRow]
  ) -> Bool {
    let isOfDigits = { (other: OutlineCode) in other.style == .dotted }
    if digits.segments.count == 1 {
      // `I` and `l` before `2`, and `l` before `1.1`, are 1, where nothing else counts by Roman
      // numerals or letters.
      guard let below = next(index, rows, { _ in true }), below.style == .dotted else {
        return false
      }
      let isNext =
        below.text == "2"
        || code.style == .small && below.segments.count == 2 && below.segments[0] == "1"
      return isNext && previous(index, rows, isOfDigits) == nil
        && !rows.contains { $0.code.map { $0.style == code.style && $0 != code } ?? false }
    }
    let prefix = digits.segments.dropLast()
    let isBeside = { (other: OutlineCode?) -> Bool in
      guard let other, other.style == .dotted else { return false }
      return other.segments.starts(with: prefix)
    }
    return isBeside(previous(index, rows) { _ in true })
      || isBeside(next(index, rows) { _ in true })
  }
}
