/// The unit that the header of a value column states.
enum HeaderUnit {
  /// The unit of a value column as its header prints it, the lowest head first: `triệu đồng` of
  /// `Số tiền (triệu đồng)`, `%` of `Tỷ lệ %`; null where it states none.
  static func printed(in path: [String]) -> String? {
    for head in path.reversed() {
      if let unit = Unit.caption(in: head) { return unit }
      if head.utf8.last == UInt8(ascii: "%") || head.utf8.first == UInt8(ascii: "%") { return "%" }
      // `Triệu đồng` alone is a unit; `Người` or `Xã` is what the column counts.
      if let unit = Unit(printed: head), !unit.isCountable, unit.id != "score", unit.id != "times" {
        return head
      }
    }
    return nil
  }

  /// Whether a head says that the values are shares: `Tỷ lệ`, `Cơ cấu`.
  static func isShare(_ head: String) -> Bool {
    let key = Folding.key(head)
    return key == "ti le" || key.hasPrefix("ti le ") || key.hasPrefix("co cau")
      || key.hasPrefix("ti trong")
  }
}
