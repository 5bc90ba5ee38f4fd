import Testing

@testable import ReportExtraction

@Suite("Headers and columns")
struct TableHeaderTests {
  @Test(
    "header words name roles",
    arguments: [
      ("STT", .code), ("S T T", .code), ("M ã s ố", .code), ("Số TT", .code), ("Mã số", .code),
      ("Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo)", .label), ("NỘI DUNG", .label),
      ("Đơn vị tính", .unit), ("ĐVT", .unit), ("Số liệu", .value), ("Năm 2023", .value),
      ("Kết quả thống kê", .value), ("Ghi chú:", .note), ("Lý do chưa đạt", .note),
      // The longest words win, and only whole words count.
      ("Số lượng TT", .value), ("Tên huyện", .label), ("Tênh", nil), ("Ban Dân tộc", nil),
      ("", nil),
    ] as [(String, ColumnRole?)])
  func words(text: String, role: ColumnRole?) {
    #expect(HeaderWords().role(of: text) == role)
  }

  @Test("a mapping adds its own words, longer ones before the general ones")
  func mappingWords() throws {
    let mapping = try Sample.mapping([]) { content in
      content.headers = [.unit: ["Tên đơn vị đếm"], .value: ["Đạt được"]]
    }
    let words = HeaderWords(mappings: [mapping])
    #expect(words.role(of: "Tên đơn vị đếm (cái)") == .unit)
    #expect(words.role(of: "Tên") == .label)
    #expect(words.role(of: "Đạt được") == .value)
    #expect(HeaderWords().role(of: "Đạt được") == nil)
  }

  @Test(
    "header rows are counted",
    arguments: [
      ("STT|Chỉ tiêu|Số liệu\n1.|Số hộ|3", 1),
      ("STT|Chỉ tiêu|Kết quả||Ghi chú\n||Đơn vị tính|Số liệu|\n1.|Số hộ|Hộ|3|", 2),
      ("STT|Chỉ tiêu|Kết quả||Ghi chú\n||Đơn vị tính|Số liệu|\nA|B|1|2|3\n1.|Số hộ|Hộ|3|", 3),
      ("TT|Nội dung|Kỳ này|Kỳ trước\n(1)|(2)|(3)|(4)=(3)-(2)\n1|Số hộ|3|4", 2),
      // What stands above column letters is a header, though few of its words are known.
      ("STT|Chỉ tiêu|Nam|Nữ|Tổng\n(1)|(2)|(3)|(4)|(5)=(3)+(4)\n1|Số hộ|3|4|7", 2),
      // Short texts of data are no column letters.
      ("STT|Chỉ tiêu|Số liệu\n1|A|5\n2|B|6", 1), ("TT|Nội dung|Kỳ này|Kỳ trước\n1|B|2|3", 1),
      // A title of full width above it, and spans that the source states.
      ("*Biểu 01{1x3}\n*STT|*Chỉ tiêu|*Số liệu\n1.|Số hộ|3", 2),
      ("*STT{2x1}|*Chỉ tiêu{2x1}|*Kết quả{1x2}\n*Kỳ này|*Kỳ trước\n1|Số hộ|3|4", 2),
      // Marks are believed where words say nothing, but not for rows of data.
      ("*Huyện|*Dân\nA Lưới|3", 1), ("*1.|*Số hộ\n2.|Số xã", 0),
      // Figures, codes and prose are no header.
      ("1.|Số hộ|3\n2.|Số xã|4", 0), ("1|Nội dung|Kết quả\n2|Số xã|4", 0),
      ("STT|Chỉ tiêu|Kết quả|\n||12|\n1.|Số hộ|3|", 1),
      ("Họ tên người nhận|Ngày ký\nSTT|Số", 0),
    ])
  func headerRows(table: String, count: Int) {
    #expect(Sample.grid(table).headerRowCount == count)
  }

  /// The roles in words: `code 0, label 1, unit 2, values 3 4, notes 5`.
  private func described(_ roles: ColumnRoles) -> String {
    var parts: [String] = []
    if let code = roles.code { parts.append("code \(code)") }
    if let label = roles.label { parts.append("label \(label)") }
    if let unit = roles.unit { parts.append("unit \(unit)") }
    for value in roles.values { parts.append("value \(value.column)") }
    for note in roles.notes { parts.append("note \(note)") }
    return parts.joined(separator: ", ")
  }

  @Test(
    "columns get their roles from words, else from content",
    arguments: [
      (
        "STT|Chỉ tiêu|Kết quả||Ghi chú\n||Đơn vị tính|Số liệu|\n1.|Số hộ|Hộ|3|",
        "code 0, label 1, unit 2, value 3, note 4"
      ),
      ("STT|Đơn vị tính|Chỉ tiêu|Số liệu\n1.|Hộ|Số hộ|3", "code 0, label 2, unit 1, value 3"),
      ("Chỉ tiêu|Kỳ này|Kỳ trước\nSố hộ|3|4", "label 0, value 1, value 2"),
      // Words that no list knows.
      (
        "*Cột 1|*Cột 2|*Cột 3|*Cột 4|*Cột 5\n1.|Số hộ nghèo|Hộ|12|\n2.|Số xã khó khăn|Xã|3|xem trang sau",
        "code 0, label 1, unit 2, value 3, note 4"
      ),
      // Numbers with their units, and a formula among the column letters, are values at the end too.
      (
        "STT|Chỉ tiêu|Nam|Nữ|Tổng\n(1)|(2)|(3)|(4)|(5)=(3)+(4)\n1|Số hộ|3|4|theo đề án",
        "code 0, label 1, value 2, value 3, value 4"
      ),
      (
        "STT|Chỉ tiêu|Nam|Nữ|Tổng\nA|B|1|2|3\n1|Số hộ nghèo|3|4|7 hộ\n2|Số xã khó khăn|3|4|bảy",
        "code 0, label 1, value 2, value 3, value 4"
      ),
      // "Đơn vị" that counts nothing is what the rows are about, and so are organisations.
      ("STT|Đơn vị|Số lượng\n1|Huyện A Lưới|3\n2|Huyện Nam Đông|4", "code 0, label 1, value 2"),
      // The code that identifies stands before the running number of the row; a further one is no
      // column of values.
      (
        "STT|Chỉ tiêu|Mã số|ĐVT|Số liệu\n1|Số hộ nghèo|01|Hộ|5\n2|Số xã khó khăn|02|Xã|7",
        "code 2, label 1, unit 3, value 4"
      ),
      // Heads with misread letters, where the content agrees: units are no values below a head of
      // values.
      (
        "STT|Chi tiẽn|Kết quả||Gbi chú\n||Đơu vị tínb|Sô 1iệu|\n1|Số hộ nghèo|Hộ|3|\n2|Số xã|Xã|4|rà",
        "code 0, label 1, unit 2, value 3, note 4"
      ),
      (
        "STT|Chỉ tiêu|Kết quả|\n||Xqzt|Số liệu\n1|Số hộ nghèo|Hộ|3\n2|Số xã|Xã|4",
        "code 0, label 1, unit 2, value 3"
      ),
      (
        "5TT|Chỉ t1êu|Kết quả||Ghi chú\n||Đơn vị tính|Số liệu|\n1|Số hộ nghèo|Hộ|3|\n2|Số xã|Xã|4|rà",
        "code 0, label 1, unit 2, value 3, note 4"
      ),
      // Units are none of the values that a higher head stands for.
      (
        "STT|Chỉ tiêu|Kết quả|Số liệu\n1|Số hộ nghèo|Hộ|3\n2|Số xã|Xã|4",
        "code 0, label 1, unit 2, value 3"
      ),
      // As near as a misread head, and another word.
      ("STT|Nội dung|Chi tiết\n1|Số hộ nghèo|3\n2|Số xã|4", "code 0, label 1, value 2"),
      ("STT|Nội dung|Số hiệu|Số lượng\n1|Hộ|7|3\n2|Xã|8|4", "code 0, label 1, value 2, value 3"),
    ])
  func roles(table: String, expected: String) {
    let roles = ColumnRoles(of: Sample.grid(table), words: HeaderWords())
    #expect(described(roles) == expected)
  }

  @Test(
    "a column of values that neither its head nor figures name is a guess",
    arguments: [
      ("STT|Chỉ tiêu|Số liệu|Xqzt\n1.|Số hộ|3|rõ\n2.|Số xã|4|mờ", [false, true]),
      ("STT|Chỉ tiêu|Số liệu|Xqzt\n1.|Số hộ|3|5\n2.|Số xã|4|6", [false, false]),
    ])
  func guesses(table: String, expected: [Bool]) {
    let roles = ColumnRoles(of: Sample.grid(table), words: HeaderWords())
    #expect(roles.values.map(\.isGuess) == expected)
  }

  @Test(
    "the header path of a value column",
    arguments: [
      ("STT|Chỉ tiêu|Số liệu\n1.|Số hộ|3", ["Số liệu"]),
      (
        "STT|Chỉ tiêu|Kết quả|\n||Kỳ này|Kỳ trước\n1.|Số hộ|3|4",
        ["Kết quả / Kỳ này", "Kết quả / Kỳ trước"]
      ),
      (
        "*STT{2x1}|*Chỉ tiêu{2x1}|*Kết quả{1x2}\n*Kỳ này|*Kỳ trước\n1|Số hộ|3|4",
        ["Kết quả / Kỳ này", "Kết quả / Kỳ trước"]
      ),
      ("*Biểu 01{1x3}\n*STT|*Chỉ tiêu|*Số liệu\n1.|Số hộ|3", ["Số liệu"]),
    ])
  func measures(table: String, expected: [String]) {
    let roles = ColumnRoles(of: Sample.grid(table), words: HeaderWords())
    #expect(roles.values.map(\.measure) == expected)
  }

  @Test(
    "a table of figures has labels, values, and a header or codes",
    arguments: [
      ("STT|Chỉ tiêu|Số liệu\n1.|Số hộ|3", true), ("1.|Số hộ|3\n2.|Số xã|4", true),
      ("ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-UBND|Độc lập - Tự do", false),
      ("Nơi nhận:|TRƯỞNG BAN\n- Như trên;|Hồ Xuân Trăng", false),
    ])
  func figures(table: String, expected: Bool) {
    #expect(ColumnRoles(of: Sample.grid(table), words: HeaderWords()).isTableOfFigures == expected)
  }
}
