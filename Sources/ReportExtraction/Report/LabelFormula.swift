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
    let bytes = Array(label.utf8)
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "=")) else { return nil }
    let isSpacing = { (byte: UInt8) in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
    let left = bytes[..<sign].reversed().drop(while: isSpacing)
      .prefix { $0.isDigit || $0.isLetter }
    let opener = bytes[..<sign].last { $0 != UInt8(ascii: " ") }
    guard left.reversed().elementsEqual(code.text.utf8) || opener == UInt8(ascii: "(") else {
      return nil
    }
    let terms = bytes[(sign + 1)...].filter { !isSpacing($0) }
      .split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    guard terms.count > 1,
      terms.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isDigit || $0.isLetter } })
    else { return nil }
    return terms.map { String(decoding: $0, as: UTF8.self) }
  }
}
