import Testing

@testable import ReportExtraction

@Suite("How alike labels are")
struct LabelTests {
  private func likeness(_ printed: String, _ label: String) -> LabelLikeness {
    LabelLikeness(
      LabelPattern(Folding.key(printed)), LabelPattern.letters(of: Folding.key(label).utf8))
  }

  @Test(
    "letters count, spaces and marks do not; a cut label is still known",
    arguments: [
      ("Thống kê TTHC", "Thông kê TTHC", 1...1, .whole), ("", "", 0...0, .whole),
      ("Số nhiệm vụ hoàn thành", "Số nhiệm vụ hoan thanh", 1...1, .whole),
      ("Số nhi ệm vụhoàn thành", "Số nhiệm vụ hoàn thành", 1...1, .whole),
      ("Số văn bản chi đao đã ban hànk", "Số văn bản chỉ đạo đã ban hành", 0.9...0.999, .whole),
      // Two letters turned round are one error.
      ("Số hộ ngehò", "Số hộ nghèo", 0.85...0.95, .whole),
      (
        "Số cơ quan, tổ chức hành chính đã", "Số cơ quan, tổ chức hành chính đã được phê duyệt",
        0.85...0.95, .cutAtEnd
      ),
      (
        "chức hành chính đã được phê duyệt", "Số cơ quan, tổ chức hành chính đã được phê duyệt",
        0.85...0.95, .cutAtStart
      ),
      (
        "Số viên chức được tuyển dụng theo trường hợp đặc biệt", "Số viên chức được tuyển dụng",
        0.6...0.85, .extended
      ),
      ("Số hộ nghèo", "Vị trí việc làm", 0...0.4, .whole), ("Số hộ nghèo", "", 0...0, .whole),
    ] as [(String, String, ClosedRange<Double>, LabelLikeness.Alignment)])
  func likeness(
    printed: String, label: String, range: ClosedRange<Double>, alignment: LabelLikeness.Alignment
  ) {
    let likeness = likeness(printed, label)
    #expect(range.contains(likeness.similarity), "\(likeness)")
    #expect(likeness.alignment == alignment)
  }

  @Test("the distance is that of optimal string alignment, in texts of any length")
  func distances() {
    var random = SplitMix64(state: 7)
    for length in [1, 5, 20, 63, 64, 65, 130] {
      for _ in 0..<(length < 30 ? 10 : 1) {
        let text = (0..<length).map { _ in UInt8.random(in: 0..<5, using: &random) }
        var other = text
        for _ in 0..<(length / 6 + 1) {
          let place = Int.random(in: 0..<other.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: other[place] = UInt8.random(in: 0..<5, using: &random)
          case 1: other.insert(3, at: place)
          case 2: if other.count > 1 { other.remove(at: place) }
          default: if place > 0 { other.swapAt(place, place - 1) }
          }
        }
        let key = String(decoding: text.map { $0 + UInt8(ascii: "a") }, as: UTF8.self)
        let letters = other.map { $0 + 10 }
        let distances = LabelPattern(key).distances(to: letters)
        #expect(distances.whole == Self.distance(text, other))
        guard length < 100 else { continue }
        let prefixes = (0...other.count).map { Self.distance(text, Array(other.prefix($0))) }
        #expect(distances.toBeginning.distance == prefixes.min())
        let pieces = (0...text.count).map { Self.distance(Array(text.prefix($0)), other) }
        #expect(distances.ofBeginning.distance == pieces.min())
        let suffixes = (0...other.count).map { Self.distance(text, Array(other.suffix($0))) }
        let shifted = LabelPattern(key).distances(to: letters, fromAnywhere: true)
        #expect(shifted.whole == suffixes.min())
      }
    }
  }

  /// The distance letter by letter.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          rows[row][column + 1] + 1, current[column] + 1,
          rows[row][column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }

  @Test(
    "a label is found with brackets left out, abbreviations written out, and by its aliases",
    arguments: [
      ("Số TTHC (lũy kế)", [0]), ("Số thủ tục hành chính (lũy kế)", [0]), ("so tthc", [0]),
      ("Số dân", [1]), ("Dân số", [1]), ("Số hộ", []),
    ])
  func index(label: String, indices: [Int]) throws {
    let mapping = try Sample.mapping([("1", "Số TTHC (lũy kế)"), ("2", "Dân số")]) { content in
      content.indicators[1].aliases = ["Số dân"]
      content.abbreviations = ["TTHC": "thủ tục hành chính"]
    }
    #expect(mapping.labels.indices(ofKey: Folding.key(label)) == indices)
  }

  @Test(
    "damaged labels, aliases and labels with abbreviations written out are found by their letters",
    arguments: [
      ("Sô TTHC đã công bô moi", "1"), ("Số thủ tục hành chính đã công bố moí", "1"),
      ("Dan so trungbinh", "2"), ("Số nhân khẩu bjnh quân", "2"),
    ])
  func alike(label: String, code: String) throws {
    let mapping = try Sample.mapping([
      ("1", "Số TTHC đã công bố mới"), ("2", "Dân số trung bình"), ("3", "Số hộ nghèo"),
    ]) { content in
      content.indicators[1].aliases = ["Số nhân khẩu bình quân"]
      content.abbreviations = ["TTHC": "thủ tục hành chính"]
    }
    let query = mapping.labels.query(key: Folding.key(label), label: label)
    let best = try #require(mapping.labels.alike(query, limit: 3).first)
    #expect(mapping.indicators[best.indicator].code == code)
    #expect(best.likeness.similarity > 0.85)
  }
}
