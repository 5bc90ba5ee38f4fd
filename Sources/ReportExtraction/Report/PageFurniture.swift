/// Lines that a page adds to what it shows: page numbers and "continued" marks.
enum PageFurniture {
  /// Whether the line is a page number (`2`, `- 2 -`, `Trang 2/12`) or says that something goes on.
  static func isFurniture(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let key = Folding.key(line)
    if key.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: " ") }) {
      return key.utf8.count <= 7
    }
    if key.hasPrefix("trang "), key.utf8.dropFirst(6).allSatisfy({ !$0.isLetter }) { return true }
    return continuationKeys.contains(key)
      || continuationKeys.contains { key.hasSuffix(" " + $0) && key.utf8.count <= 30 }
  }

  private static let continuationKeys = [
    "tiep theo", "tiep", "tiep theo trang truoc", "con tiep", "xem tiep trang sau",
  ]
}
