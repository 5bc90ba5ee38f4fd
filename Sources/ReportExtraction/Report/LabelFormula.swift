/// `Nguồn trong nước (01=02+05)`: a formula in a label, which says what the row is made of.
enum LabelFormula {
  /// Puts the rows that a formula adds up below the row that has it, where their codes alone leave
  /// them beside it, behind it.
  static func nest(_ places: inout [IndicatorTree.Place], of rows: [IndicatorRow]) {
    // By their codes alone: a formula below another one has its rows beside it too.
    let parents = places.map(\.parent)
    var indexOfCode: [String: Int]?
    for index in rows.indices where places[index].basis == .code {
      guard let code = rows[index].code, code.segments.count == 1,
        let addends = addends(of: rows[index].label, code: code)
      else { continue }
      let known = indexOfCode ?? self.indices(of: rows)
      indexOfCode = known
      let parts = addends.compactMap { known[$0] }
      guard parts.count == addends.count,
        parts.allSatisfy({
          $0 > index && parents[$0] == parents[index] && places[$0].basis == .code
        })
      else { continue }
      for part in parts { places[part].parent = index }
    }
  }

  /// The codes of one segment that stand once.
  private static func indices(of rows: [IndicatorRow]) -> [String: Int] {
    var indices: [String: Int] = [:]
    var twice: Set<String> = []
    for (index, row) in rows.enumerated() {
      guard let code = row.code, code.segments.count == 1 else { continue }
      if indices.updateValue(index, forKey: code.text) != nil { twice.insert(code.text) }
    }
    for code in twice { indices[code] = nil }
    return indices
  }

  /// What a label adds up behind the row's own code and `=`, or behind `(=`: `(01=02+05)`,
  /// `(1) = (2) + (3)`; null where anything but a sum of codes stands there.
  static func addends(of label: String, code: OutlineCode) -> [String]? {
    guard let formula = formula(of: label, code: code), formula.isSum else { return nil }
    return formula.terms.map(\.name)
  }

  /// The formula behind the row's own code and `=`, or behind `(=`; words may follow the bracket that
  /// closes it: `(03=01-02), chia ra:`.
  static func formula(of label: String, code: OutlineCode?) -> FormulaText? {
    let bytes = Array(label.utf8)
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "=")) else { return nil }
    let left = bytes[..<sign].reversed().drop(while: isSpacing)
      .prefix { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: ".") }
    let opener = bytes[..<sign].last { $0 != UInt8(ascii: " ") }
    let isOwn = code.map { left.reversed().elementsEqual($0.text.utf8) } ?? false
    guard
      isOwn || opener == UInt8(ascii: "(")
        || (code != nil && isNumber(Array(left.reversed()), of: code))
    else { return nil }
    let right = bytes[(sign + 1)...]
    if let formula = FormulaText(parsing: right) { return formula }
    // Behind the bracket that is open before the sign words may go on.
    guard let end = closingBracket(of: right) else { return nil }
    return FormulaText(parsing: right[..<end])
  }

  /// The codes that stand in brackets at the end of a label with nothing but `+` between them:
  /// `Tổng diện tích (1+2+3)`; null where anything else does.
  static func bracketedSum(of label: String) -> [String]? {
    let bytes = Array(label.utf8)
    guard bytes.last == UInt8(ascii: ")"), bytes.contains(UInt8(ascii: "+")),
      !bytes.contains(UInt8(ascii: "=")), let start = bytes.lastIndex(of: UInt8(ascii: "(")),
      let formula = FormulaText(parsing: bytes[(start + 1)...].dropLast()), formula.isSum
    else { return nil }
    return formula.terms.map(\.name)
  }

  /// Whether a number is a code but for zeros before it: `(1=2+3)` in row `01`.
  private static func isNumber(_ left: [UInt8], of code: OutlineCode?) -> Bool {
    guard let number = Int(String(decoding: left, as: UTF8.self)) else { return false }
    return code.flatMap { Int($0.text) } == number
  }

  private static func isSpacing(_ byte: UInt8) -> Bool { " ()[]".utf8.contains(byte) }

  /// Where the bracket closes that was open before the text.
  private static func closingBracket(of bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { return index }
      default: break
      }
    }
    return nil
  }
}
