/// The comments whose ends libxml2 does not see as HTML has them.
enum HTMLComments {
  /// What the parser must not be given, so that it ends each comment where the standard does and no
  /// text is lost in it (HTML standard, 13.2.5.43 to 51).
  ///
  /// `<!-->` and `<!--->` are whole comments, and `--!>` ends one as `-->` does.
  static func passedOver(in source: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let open = firstOpening(source, from: index) {
      let start = open + 4
      if source.has(">", at: start) {
        ranges.append(open..<start + 1)
        index = start + 1
      } else if source.has("->", at: start) {
        ranges.append(open..<start + 2)
        index = start + 2
      } else if let end = firstEnd(source, from: start) {
        if source[end - 1] == UInt8(ascii: "!") { ranges.append(end - 1..<end) }
        index = end + 1
      } else {
        break
      }
    }
    return ranges
  }

  /// Where the next `<!--` is.
  private static func firstOpening(_ source: Span<UInt8>, from offset: Int) -> Int? {
    var from = offset
    while let block = source.firstBlock(with: UInt8(ascii: "!"), from: from) {
      from = min(block + 8, source.count)
      for index in block..<from where index > offset && source.has("<!--", at: index - 1) {
        return index - 1
      }
    }
    return nil
  }

  /// Where the `>` is that ends a comment.
  private static func firstEnd(_ source: Span<UInt8>, from offset: Int) -> Int? {
    var from = offset
    while let block = source.firstBlock(with: UInt8(ascii: ">"), from: from) {
      from = min(block + 8, source.count)
      for index in block..<from where source[index] == UInt8(ascii: ">") {
        if index >= offset + 2, source.has("-->", at: index - 2) { return index }
        if index >= offset + 3, source.has("--!>", at: index - 3) { return index }
      }
    }
    return nil
  }
}
