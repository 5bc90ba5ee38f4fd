import GRDB
import GRDBSQLite
import ReportExtraction

/// A prepared INSERT into one table, whose parameters keep their values from row to row.
///
/// What all rows of a report share is bound once. The parameters go to SQLite without a detour:
/// GRDB's arguments cost several times the insertion, and they cut a text at a NUL.
struct RowInsertion: ~Copyable {
  /// What SQLite is told to do with a text: copy it at once (`SQLITE_TRANSIENT`, a cast in C).
  private static let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let statement: Statement
  private var next: CInt = 1

  /// Prepares the insertion; the columns are bound in the order given.
  init(into table: String, _ columns: [String], _ database: Database) throws {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.cachedStatement(
      sql: "INSERT INTO \"\(table)\" (\(names)) VALUES (\(marks))")
    unsafe sqlite3_reset(statement.sqliteStatement)
  }

  /// Goes to a column, from 0, without changing those passed over.
  mutating func go(toColumn column: Int) {
    next = CInt(column) + 1
  }

  /// Binds the next column to a text, or to NULL.
  mutating func bind(_ text: String?) throws {
    guard let text else { return try bindNull() }
    // With the length, for a text may hold a NUL.
    let code = unsafe sqlite3_bind_text(
      statement.sqliteStatement, next, text, CInt(text.utf8.count), Self.copied)
    try bound(code)
  }

  /// Binds the next column to an integer, or to NULL.
  mutating func bind(_ integer: Int?) throws {
    guard let integer else { return try bindNull() }
    try bound(unsafe sqlite3_bind_int64(statement.sqliteStatement, next, Int64(integer)))
  }

  /// Binds the next column to a number: INTEGER or REAL where that is exact, TEXT where it is not.
  mutating func bind(_ number: ExactDecimal) throws {
    if let integer = number.integer {
      try bind(integer)
    } else if let double = number.exactDouble {
      try bound(unsafe sqlite3_bind_double(statement.sqliteStatement, next, double))
    } else {
      try bind(number.description)
    }
  }

  private mutating func bindNull() throws {
    try bound(unsafe sqlite3_bind_null(statement.sqliteStatement, next))
  }

  private mutating func bound(_ code: CInt) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    next += 1
  }

  /// Inserts the row and goes back to the first column; the values stay bound.
  mutating func insert(_ database: Database) throws {
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
    unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    next = 1
  }
}
