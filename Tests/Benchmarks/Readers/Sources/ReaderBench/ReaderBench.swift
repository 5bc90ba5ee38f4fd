import CAllocations
import Foundation
import ReportExtraction

/// Prints one round of measurements: a name, a tab, nanoseconds of CPU time per text, a tab, blocks of
/// memory asked for per text.
@main
struct ReaderBench {
  static func main() {
    let numbers = NumberFormatter()
    numbers.locale = Locale(identifier: "vi_VN")
    numbers.numberStyle = .decimal
    let words = NumberFormatter()
    words.locale = Locale(identifier: "vi_VN")
    words.numberStyle = .spellOut
    let days = DateFormatter()
    days.locale = Locale(identifier: "vi_VN")
    days.timeZone = TimeZone(identifier: "UTC")
    days.dateFormat = "d/M/yyyy"

    for (name, texts) in [("plain", Texts.plain), ("grouped", Texts.grouped)] {
      measure("solieu number \(name)", texts) { Numeral(parsing: $0).kind == .number }
      measure("Decimal(string:locale:) \(name)", texts) {
        Decimal(string: $0, locale: numbers.locale) != nil
      }
      measure("NumberFormatter \(name)", texts) { numbers.number(from: $0) != nil }
    }
    measure("solieu number scaled", Texts.scaled) { Numeral(parsing: $0).kind == .number }
    measure("solieu number words", Texts.words) { Numeral(parsing: $0).kind == .number }
    measure("NumberFormatter words", Texts.words) { words.number(from: $0) != nil }
    measure("solieu date digits", Texts.days) { DateReading(parsing: $0).kind == .date }
    measure("DateFormatter digits", Texts.days) { days.date(from: $0) != nil }
    measure("solieu date words", Texts.writtenDays) { DateReading(parsing: $0).kind == .date }
    measure("solieu period", Texts.periods) { DateReading(parsing: $0).period != nil }
    measure("solieu absence", Texts.absences) { Absence(parsing: $0) != nil }
  }

  /// Reads the texts again and again for about 60 ms and prints the best of 5 such runs.
  ///
  /// The shortest is the one that the machine disturbed least; the rounds around it give the median.
  private static func measure(_ name: String, _ texts: [String], _ read: (String) -> Bool) {
    let unread = texts.filter { !read($0) }
    if !unread.isEmpty {
      FileHandle.standardError.write(Data("unread by \(name): \(unread)\n".utf8))
    }
    var count = 1
    while time(count, texts, read) < 20_000_000 { count *= 2 }
    let best = (0..<5).map { _ in time(count, texts, read) }.min() ?? 0
    let start = allocation_count()
    _ = time(1, texts, read)
    let blocks = Double(allocation_count() - start) / Double(texts.count)
    print("\(name)\t\(Double(best) / Double(count * texts.count))\t\(blocks)")
  }

  private static func time(_ count: Int, _ texts: [String], _ read: (String) -> Bool) -> UInt64 {
    let start = processTime()
    var isRead = 0
    for _ in 0..<count { for text in texts where read(text) { isRead += 1 } }
    precondition(isRead >= 0)
    return processTime() - start
  }

  /// CPU time of the process in nanoseconds.
  private static func processTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// What is read: as it stands in the cells and lines of reports.
private enum Texts {
  static let plain = ["16", "03", "0", "125", "1250", "7", "99", "20431"]
  static let grouped = ["1.234", "12,5", "1.234.567", "1.234,56", "0,77", "12.500"]
  static let scaled = ["15 người", "2,5 tỷ đồng", "12,5%", "61,3 ngàn hồ sơ"]
  static let words = [
    "mười lăm", "hai nghìn không trăm hai mươi ba",
    "năm trăm hai mươi ba nghìn không trăm năm mươi sáu",
  ]
  static let days = ["12/6/2023", "30/3/2021", "01/02/2023", "28/12/2022"]
  static let writtenDays = ["ngày 12 tháng 6 năm 2023", "ngày 05 tháng 3 năm 2020"]
  static let periods = ["quý II/2023", "6 tháng đầu năm 2023", "tháng 6 năm 2023", "năm 2023"]
  static let absences = ["-", "…", "", "Không phát sinh", "Chưa có số liệu"]
}
