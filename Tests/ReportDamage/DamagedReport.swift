package import ReportExtraction

/// A report of the corpus, damaged, whose truth is kept row by row.
package struct DamagedReport: Sendable {
  /// The report it was.
  package let name: String
  /// The rows as they are printed now, and what each of them truly is.
  package let rows: [FormRow]
  /// The line on which each row begins.
  package let lines: [Int]
  /// The lines on which the rest of a label stands that a page break cut off, with its row.
  package let rests: [Int: Int]
  /// The text.
  package let text: String
  /// The grid column of the values, from 1.
  static let valueColumn = 4

  /// The rows that no reader can tell: both label and code are exactly those of another indicator.
  package let beyondReading: Set<Int>

  private static let header = [
    [
      "STT", "Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)",
      "Kết quả thống kê", "", "Ghi chú",
    ],
    ["", "", "Đơn vị tính", "Số liệu", ""],
  ]

  /// Damages a report; the same seed does the same.
  package init(_ form: FilledForm, rates: DamageRates, mapping: Mapping, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    name = form.name
    var rows = form.rows
    TableDamage(rates: rates).damage(&rows, &random)
    let damage = RowDamage(rates: rates, isBare: random.happens(rates[.bareReport]))
    for index in rows.indices { damage.damage(&rows[index], &random) }
    var header = Self.header
    if random.happens(rates[.header]) {
      for index in rows.indices { rows[index].damages.insert(.header) }
      for row in header.indices {
        for column in header[row].indices {
          header[row][column] = LetterDamage.misread(
            header[row][column], rate: 0.06, &random)
        }
      }
    }
    var page = Page(number: form.number, header: header)
    for index in rows.indices { page.print(&rows[index], index, rates[.pageBreak], &random) }
    self.rows = rows
    lines = page.starts
    rests = page.rests
    text = page.lines.joined(separator: "\n") + "\n"
    let keys = Self.indicators(of: mapping)
    beyondReading = Set(
      rows.indices.filter { index in
        let code = CodeDamage.numbers(of: rows[index].code).map(String.init).joined(separator: ".")
        let taken = keys[Folding.key(rows[index].label)] ?? []
        return taken.contains { $0.code == code && $0.id != rows[index].indicator }
      })
  }

  private static func indicators(of mapping: Mapping) -> [String: [(code: String, id: String)]] {
    var keys: [String: [(code: String, id: String)]] = [:]
    for indicator in mapping.indicators {
      let id = mapping.content.namespace + "." + indicator.code
      for label in [indicator.label] + indicator.aliases {
        keys[Folding.key(label), default: []].append((indicator.code, id))
      }
    }
    return keys
  }
}

/// The lines of a report while they are printed.
private struct Page {
  var lines: [String]
  var starts: [Int] = []
  var rests: [Int: Int] = [:]
  private let header: [String]

  init(number: String, header: [[String]]) {
    self.header = header.map { $0.joined(separator: "\t") }
    lines = [
      "ỦY BAN NHÂN DÂN", "Số: \(number)", "", "Thừa Thiên Huế, ngày 12 tháng 6 năm 2023", "",
      "BÁO CÁO", "Công tác cải cách hành chính 6 tháng đầu năm 2023", "", "Phụ lục",
      "THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", "",
    ]
    lines += self.header
  }

  mutating func print(
    _ row: inout FormRow, _ index: Int, _ rate: Double, _ random: inout SplitMix64
  ) {
    guard index > 0, random.happens(rate) else {
      starts.append(lines.count + 1)
      return lines.append(row.cells.joined(separator: "\t"))
    }
    row.damages.insert(.pageBreak)
    let label = row.label
    let places = label.indices.filter { place in
      label[place] == " " && label[label.index(after: place)...].first?.isLowercase == true
    }
    if Bool.random(using: &random), let place = places.randomElement(using: &random) {
      starts.append(lines.count + 1)
      var above = row.cells
      above[1] = String(label[..<place])
      lines.append(above.joined(separator: "\t"))
      lines += [""] + header
      rests[lines.count + 1] = index
      lines.append(
        ["", String(label[label.index(after: place)...]), "", "", ""].joined(separator: "\t"))
    } else {
      lines += [""] + header
      starts.append(lines.count + 1)
      lines.append(row.cells.joined(separator: "\t"))
    }
  }
}
