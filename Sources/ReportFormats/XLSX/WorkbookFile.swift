internal import CXLSXWriter

/// A workbook that is being written to a file, row by row, with memory that does not grow.
///
/// All that touches libxlsxwriter is in this file. Its "constant memory" mode keeps the rows of each
/// sheet in a temporary file without a name, so sheets may be written in turn, but the rows of one
/// sheet only downwards. The bytes of a workbook depend on what is written into it alone.
@safe
struct WorkbookFile: ~Copyable {
  /// The most rows that a sheet of Excel has.
  static let rowLimit = 1_048_576
  /// The most UTF-16 units that a cell of Excel holds.
  static let textLimit = 32_767

  private let path: String
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private let text: UnsafeMutablePointer<lxw_format>
  private let day: UnsafeMutablePointer<lxw_format>
  private let heading: UnsafeMutablePointer<lxw_format>
  /// The format of numbers by how many decimals they show.
  private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isClosed = false

  /// Begins a workbook; the file itself is made by ``close()``.
  ///
  /// - Parameters:
  ///   - temporaryFolder: Where the rows wait; null for the system's place.
  ///   - created: When the workbook says it was made, in seconds since 1970; not 0.
  init(
    path: String, title: String, temporaryFolder: String?, created: Int
  ) throws(WorkbookError) {
    self.path = path
    let opened = unsafe Self.open(path, temporaryFolder: temporaryFolder)
    guard let workbook = unsafe opened else {
      throw WorkbookError(path: path, reason: "no memory is left")
    }
    guard let text = unsafe workbook_add_format(workbook),
      let day = unsafe workbook_add_format(workbook),
      let heading = unsafe workbook_add_format(workbook)
    else {
      unsafe lxw_workbook_free(workbook)
      throw WorkbookError(path: path, reason: "no memory is left")
    }
    unsafe format_set_num_format(text, "@")
    unsafe format_set_num_format(day, "yyyy-mm-dd")
    unsafe format_set_bold(heading)
    unsafe format_set_num_format(heading, "@")
    unsafe self.workbook = workbook
    unsafe self.text = text
    unsafe self.day = day
    unsafe self.heading = heading
    unsafe Self.describe(workbook, title: title, created: created)
  }

  deinit {
    if !isClosed { unsafe lxw_workbook_free(workbook) }
  }

  /// Adds a sheet whose first row stays in sight.
  ///
  /// - Parameter widths: The width of each column in characters.
  /// - Returns: Its index.
  mutating func addSheet(_ name: String, widths: [Int]) throws(WorkbookError) -> Int {
    guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
      throw WorkbookError(path: path, reason: "the sheet '\(name)' cannot be made")
    }
    for (column, width) in widths.enumerated() {
      let column = UInt16(column)
      try check(unsafe worksheet_set_column(sheet, column, column, Double(width), nil))
    }
    unsafe worksheet_freeze_panes(sheet, 1, 0)
    unsafe sheets.append(sheet)
    return unsafe sheets.count - 1
  }

  /// Writes a cell; rows and columns count from 0, and rows only go down.
  mutating func write(
    _ cell: WorkbookCell, sheet: Int, row: Int, column: Int
  ) throws(WorkbookError) {
    let sheet = unsafe sheets[sheet]
    let (row, column) = (UInt32(row), UInt16(column))
    switch cell {
    case .text(let words):
      try check(unsafe worksheet_write_string(sheet, row, column, words, text))
    case .heading(let words):
      try check(unsafe worksheet_write_string(sheet, row, column, words, heading))
    case .number(let number, let decimals):
      let format = try unsafe format(decimals: decimals)
      try check(unsafe worksheet_write_number(sheet, row, column, number, format))
    case .day(let year, let month, let day):
      var date = lxw_datetime(
        year: CInt(year), month: CInt(month), day: CInt(day), hour: 0, min: 0, sec: 0)
      try check(unsafe worksheet_write_datetime(sheet, row, column, &date, self.day))
    case .boolean(let answer):
      try check(unsafe worksheet_write_boolean(sheet, row, column, answer ? 1 : 0, nil))
    }
    guard unsafe solieu_xlsx_has_lost_rows(sheet) == 0 else { throw lostRows }
  }

  /// Lets people filter a sheet by each of its columns.
  mutating func addFilter(sheet: Int, rows: Int, columns: Int) throws(WorkbookError) {
    let (lastRow, lastColumn) = (UInt32(max(0, rows - 1)), UInt16(max(0, columns - 1)))
    try check(unsafe worksheet_autofilter(sheets[sheet], 0, 0, lastRow, lastColumn))
  }

  /// Puts the workbook together.
  mutating func close() throws(WorkbookError) {
    for index in unsafe sheets.indices {
      guard unsafe solieu_xlsx_flush_rows(sheets[index]) == 0 else { throw lostRows }
    }
    isClosed = true  // The library frees the workbook, whatever comes of it.
    try check(unsafe workbook_close(workbook))
  }

  // MARK: - Formats and properties

  private mutating func format(
    decimals: Int
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard decimals > 0 else { return nil }
    if let format = unsafe numbers[decimals] { return unsafe format }
    guard let format = unsafe workbook_add_format(workbook) else {
      throw WorkbookError(path: path, reason: "no memory is left")
    }
    unsafe format_set_num_format(format, "0." + String(repeating: "0", count: decimals))
    unsafe numbers[decimals] = format
    return unsafe format
  }

  private static func open(
    _ path: String, temporaryFolder: String?
  ) -> UnsafeMutablePointer<lxw_workbook>? {
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = 1
    guard let temporaryFolder else { return unsafe workbook_new_opt(path, &options) }
    // The library copies the name.
    var name = Array(temporaryFolder.utf8CString)
    return unsafe name.withUnsafeMutableBufferPointer { name in
      unsafe options.tmpdir = name.baseAddress
      return unsafe workbook_new_opt(path, &options)
    }
  }

  private static func describe(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, title: String, created: Int
  ) {
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = created
    // The library copies the title.
    var title = Array(title.utf8CString)
    unsafe title.withUnsafeMutableBufferPointer { title in
      unsafe properties.title = title.baseAddress
      _ = unsafe workbook_set_properties(workbook, &properties)
    }
  }

  // MARK: - Errors

  private func check(_ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    guard let words = unsafe lxw_strerror(code) else {
      throw WorkbookError(path: path, reason: "error \(code.rawValue)")
    }
    throw WorkbookError(path: path, reason: unsafe String(cString: words))
  }

  private var lostRows: WorkbookError {
    WorkbookError(path: path, reason: "the temporary file of a sheet cannot be written: disk full?")
  }
}
