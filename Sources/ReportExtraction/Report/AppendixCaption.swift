/// The line with which an appendix or a table begins its caption.
enum AppendixCaption {
  private static let openings = ["phu luc", "bieu", "bieu so", "bang", "mau so", "mau bieu"]

  /// Whether a caption begins with the line: `Phụ lục`, `Biểu số 01`, `Bảng 2`.
  static func begins(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    // A caption opens with P, B or M: other lines need no key.
    switch line.utf8.first {
    case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "B"), UInt8(ascii: "M"): break
    default: return false
    }
    let key = Folding.key(line)
    return openings.contains { opening in
      guard key.hasPrefix(opening) else { return false }
      let rest = key.utf8.dropFirst(opening.utf8.count)
      guard let next = rest.first else { return true }
      guard next == UInt8(ascii: " ") else { return false }
      // "Phụ lục thống kê", but no sentence that begins with "Bảng giá ...".
      return opening == "phu luc"
        || rest.dropFirst().first.map { (48...57).contains($0) || $0 == UInt8(ascii: "s") } == true
    }
  }
}
