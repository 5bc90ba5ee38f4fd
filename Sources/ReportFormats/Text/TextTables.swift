internal import ReportExtraction

/// Finds the tables in text that are not parted by tabs.
enum TextTables {
  /// The regions that are tables, top to bottom; the lines between them are paragraphs and lines
  /// with tabs.
  static func regions(_ lines: [TextLine], _ source: Span<UInt8>) -> [TextRegion] {
    var regions: [TextRegion] = []
    var isFree = lines.map { !$0.hasTab }
    var index = 0
    while index < lines.count {
      guard isFree[index], !lines[index].isBlank,
        let region = BoxTable.region(at: index, of: lines, source)
          ?? PipeTable.region(at: index, of: lines, source)
          ?? SeparatedTable.region(at: index, of: lines, source)
      else {
        index += 1
        continue
      }
      for line in region.lines { isFree[line] = false }
      regions.append(region)
      index = region.lines.upperBound
    }
    regions += LayoutTable.regions(lines, isFree: isFree, source)
    return regions.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}
