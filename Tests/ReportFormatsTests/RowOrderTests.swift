import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("The order of rows in a mapping that extends another")
struct RowOrderTests {
  /// The same order kept as a plain list, in which each step looks at all rows.
  private struct PlainOrder {
    var codes: [String] = []
    var parents: [Int?] = []
    var order: [Int] = []

    func isAt(_ index: Int, orBelow ancestor: Int) -> Bool {
      var next: Int? = index
      while let current = next {
        if current == ancestor { return true }
        next = parents[current]
      }
      return false
    }

    mutating func append(_ code: String, parent: Int?) {
      order.append(add(code, parent: parent))
    }

    mutating func add(_ code: String, parent: Int?) -> Int {
      codes.append(code)
      parents.append(parent)
      return codes.count - 1
    }

    mutating func insert(_ code: String, parent: Int?, after anchor: Int?) {
      let index = add(code, parent: parent)
      place(index, [index], after: anchor)
    }

    mutating func move(_ index: Int, after anchor: Int?) {
      let block = order.filter { isAt($0, orBelow: index) }
      let rest = order.filter { !isAt($0, orBelow: index) }
      order = rest
      place(index, block, after: anchor)
    }

    private mutating func place(_ index: Int, _ block: [Int], after anchor: Int?) {
      let place = anchor.map { end(of: $0, for: index) } ?? place(of: index)
      order.insert(contentsOf: block, at: place)
    }

    private func end(of anchor: Int, for index: Int) -> Int {
      let start = order.firstIndex(of: anchor) ?? 0
      if anchor == parents[index] { return start + 1 }
      return order[(start + 1)...].firstIndex { !isAt($0, orBelow: anchor) } ?? order.count
    }

    private func place(of index: Int) -> Int {
      let siblings = order.filter { parents[$0] == parents[index] }
      let first = parents[index].flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      guard let last = siblings.last else { return parents[index] == nil ? order.count : first }
      let numbers = siblings.map { Self.number(of: codes[$0]) }
      guard let number = Self.number(of: codes[index]), !numbers.contains(nil) else {
        return end(of: last, for: index)
      }
      let before = siblings.indices.last { numbers[$0].map { $0 < number } ?? false }
      return before.map { end(of: siblings[$0], for: index) } ?? first
    }

    private static func number(of code: String) -> Int? {
      code.split { $0 == "." || $0 == "/" }.last.flatMap { Int($0) }
    }
  }

  private static func code(_ number: Int, under parent: String?, _ random: inout SplitMix64)
    -> String
  {
    // Codes need not be unique here, nor have a number.
    let end = Int.random(in: 0..<12, using: &random) == 0 ? "x" : String(number)
    return (parent.map { $0 + "." } ?? "") + end
  }

  @Test("Rows put in and moved stand where a plain list has them", arguments: 0..<60)
  func standsAsInPlainList(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var order = RowOrder()
    var plain = PlainOrder()
    for step in 0..<60 {
      let count = plain.codes.count
      var parent = count == 0 ? nil : Int.random(in: -2..<count, using: &random)
      if let chosen = parent, chosen < 0 { parent = nil }
      let number = Int.random(in: 0..<20, using: &random)
      let code = Self.code(number, under: parent.map { plain.codes[$0] }, &random)
      let anchor =
        count > 0 && Bool.random(using: &random) ? Int.random(in: 0..<count, using: &random) : nil
      let row = RowOrder.Row(
        indicator: Indicator(code: code, label: "", type: .text), parent: parent)
      if step < 15 {
        order.append(row)
        plain.append(code, parent: parent)
      } else if Bool.random(using: &random) {
        order.insert(row, after: anchor)
        plain.insert(code, parent: parent, after: anchor)
      } else {
        let moved = Int.random(in: 0..<count, using: &random)
        let above = parent.flatMap { plain.isAt($0, orBelow: moved) ? nil : $0 }
        let behind = anchor.flatMap { plain.isAt($0, orBelow: moved) ? nil : $0 }
        order[moved].parent = above
        plain.parents[moved] = above
        order.move(moved, after: behind)
        plain.move(moved, after: behind)
      }
    }
    #expect(order.settled.map(\.indicator.code) == plain.order.map { plain.codes[$0] })
    #expect(
      order.settled.map(\.indicator.parent)
        == plain.order.map { index in
          plain.parents[index].flatMap { plain.order.firstIndex(of: $0) }
        })
  }

  @Test("Thousands of rows put in one before the other keep their order")
  func keepsOrderOfMany() {
    var order = RowOrder()
    let heading = Indicator(code: "1", label: "", type: .heading)
    order.append(RowOrder.Row(indicator: heading))
    for number in (1...5_000).reversed() {
      order.insert(
        RowOrder.Row(
          indicator: Indicator(code: "1.\(number)", label: "", type: .text), parent: 0), after: nil)
    }
    #expect(
      order.settled.map(\.indicator.code) == ["1"] + (1...5_000).map { "1.\($0)" })
  }
}
