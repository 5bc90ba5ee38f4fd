import GRDB
import ReportExtraction

extension ArchivedRecord {
  /// Reads a row: the fields in their order, `value_text`, then what the archive adds.
  init(_ row: Row) {
    let next = RecordField.allCases.count
    values = RecordRow.values(of: row)
    series = row[next + 1]
    aspect = row[next + 2]
    agency = row[next + 3]
    status = ReportStatus(rawValue: row[next + 4]) ?? .unsigned
    knownFrom = (row[next + 5] as String?).flatMap(CalendarDate.init(parsing:))
    knownTo = (row[next + 6] as String?).flatMap(CalendarDate.init(parsing:))
    revision = row[next + 7]
    supersedes = row[next + 8]
    repeats = row[next + 9]
  }
}
