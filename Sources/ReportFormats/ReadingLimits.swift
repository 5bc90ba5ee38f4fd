/// How much a reader takes on, so that every input ends within bounded time and memory.
///
/// A limit that is met is an error, for a report that ends early is worse than none.
public enum ReadingLimits {
  /// Bytes in one input.
  ///
  /// A report is below 1 MB, Word's HTML of a long one below 20 MB, a scan with its pictures some
  /// tens of megabytes; what is larger is an archive or a mistake. Offsets of C libraries end at
  /// 2 GB.
  public static let inputBytes = 256 << 20
  /// Bytes in the text of one cell or paragraph: room for a whole document of 10 MB on one line; a
  /// line of 100 MB is no text.
  static let textBytes = 16 << 20
  /// Cells, rows and paragraphs together: with about 200 bytes each they stay below 1 GB.
  static let items = 4_000_000
  /// Cells that one row starts, as many as a spreadsheet has columns (XLSX: 16,384).
  static let cellsPerRow = 16_384
  /// Elements open at a time in HTML.
  ///
  /// Word leaves some hundreds of `<font>` and `<b>` unclosed.
  static let openElements = 20_000
  /// Open elements that the end tags without a start tag may look through in all: about a second.
  static let searchedElements = 500_000_000
  /// Tables open inside one another.
  ///
  /// Layouts nest fewer than ten.
  static let openTables = 100
  /// Bytes that the members which are read of one zip archive inflate to: a sheet of a million cells
  /// has some tens of megabytes, and what is read is held twice for a while.
  ///
  /// Deflate makes up to a thousand times its size of what it is given.
  static let inflatedBytes = 128 << 20
  /// Members of one zip archive; Office documents have tens, one with many pictures some thousands.
  static let archiveMembers = 65_536
  /// Elements in one part of an Office document: a run, a paragraph and a cell for each item.
  static let elements = 40_000_000
  /// Elements open at a time in a part of an Office document, whose formats nest some tens.
  static let openXMLElements = 1_000
}
