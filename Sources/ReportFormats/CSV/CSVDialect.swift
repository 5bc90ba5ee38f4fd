/// How rows of fields are written as CSV.
///
/// All dialects end their rows with CR LF, quote as RFC 4180 asks for it, and write null as an empty
/// field.
public enum CSVDialect: Hashable, Sendable {
  /// Data for programs: UTF-8 without a byte-order mark, `,` between fields, decimals with `.`,
  /// texts as they are.
  case data
  /// A file that a spreadsheet program with Vietnamese settings opens by a double click: with a
  /// byte-order mark, `;` between fields, decimals with `,`, and a guard against formulas
  /// (``FormulaGuard``).
  ///
  /// What no CSV can hold: that a field is a text. Excel takes a code such as `1.10` or `03` for a
  /// number or a day when it opens the file. Nothing is put round codes here, for every other reader
  /// would read that too; the `indicator` holds the code with its namespace, `CCHC.1.10`, which
  /// stays a text everywhere. A workbook keeps codes as texts.
  case spreadsheet

  /// The byte between two fields.
  var separator: UInt8 {
    switch self {
    case .data: UInt8(ascii: ",")
    case .spreadsheet: UInt8(ascii: ";")
    }
  }

  /// What stands before the header row.
  var opening: [UInt8] {
    switch self {
    case .data: []
    case .spreadsheet: [0xEF, 0xBB, 0xBF]
    }
  }
}
