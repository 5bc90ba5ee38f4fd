import Testing

@testable import ReportExtraction

/// Each case is what stands between two pages, or two whole pages, and says which rows there are
/// afterwards.
@Suite("Page breaks as reports have them")
struct PageBreakTests {
  /// The tables of a report, each as its rows below the header, one a line.
  private static func tables(_ text: String) -> [String] {
    let report = Sample.report(text)
    #expect(report.areAllRowsPlaced)
    return report.tables.map { table in
      let grid = table.grid
      let rows = max(grid.headerRowCount, 0)..<max(grid.rowCount, grid.headerRowCount)
      #expect(
        table.sourceRowCount
          == table.sourceHeaderRowCount + rows.count + table.continuationCount)
      return rows.map { row in
        (0..<grid.columnCount).map { column in
          let cell = grid.cell(row: row, column: column)
          return cell.map { $0.row == row && $0.column == column ? $0.cell.text : "" } ?? ""
        }.joined(separator: "|")
      }.joined(separator: "\n")
    }
  }

  private static let plain = "STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú\n"
  private static let deep =
    "STT|Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo)|Kết quả thống kê||Ghi chú\n"
    + "||Đơn vị tính|Số liệu|\n"
  private static let spanned =
    "*STT{2x1}|*Chỉ tiêu thống kê{2x1}|*Kết quả thống kê{1x2}|*Ghi chú{2x1}\n"
    + "*Đơn vị tính|*Số liệu\n"

  @Test(
    "a phrase is open by its last word with its marks",
    arguments: [
      ("Số vụ của", true), ("Tỷ lệ hồ sơ trong", true), ("Số tiền thu từ", true), ("cua", true),
      ("Nuôi trồng", false), ("Công nghiệp, xây dựng và đầu tư", false), ("Cấp Sở", false),
      ("Dau tu", false), ("Nuoi trong", false), ("Thủy sản, ", false), ("Thủy sản,", true),
    ])
  func openPhrases(text: String, isOpen: Bool) {
    #expect(OpenPhrase.ends(text) == isOpen)
  }

  // MARK: - Headers

  @Test(
    "the header repeated in another spelling",
    arguments: [
      ("in capitals", "STT|CHỈ TIÊU|ĐƠN VỊ TÍNH|SỐ LIỆU|GHI CHÚ"),
      ("abbreviated", "TT|Chỉ tiêu|ĐVT|Số liệu|Ghi chú"),
      ("other words for the number", "Số TT|Chỉ tiêu|Đơn vị|Số liệu|Ghi chú"),
      ("decomposed letters", "STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú"),
      ("a word in brackets", "STT|Chỉ tiêu (trong kỳ)|Đơn vị tính|Số liệu|Ghi chú"),
      ("a remark before the bracket is gone", "STT|Chỉ tiêu|Đơn vị tính|Số liệu (lũy kế)|Ghi chú"),
      ("letters stacked", "S T T|Chỉ tiêu|Đ V T|Số liệu|Ghi chú"),
      ("a cell is lost", "STT|Chỉ tiêu|Đơn vị tính|Số liệu|"),
      ("the first cell is lost", "|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú"),
      ("a letter misread", "STT|Chỉ tiêu|Đơn vị tinb|Số liệu|Ghi chú"),
      ("a word is missing", "STT|Chỉ tiêu|Đơn vị|Số liệu|Ghi chú"),
      ("a word more", "STT|Tên chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú"),
      ("column letters below", "STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú\nA|B|C|1|2"),
      ("column letters alone", "A|B|C|1|2"), ("numbers of columns alone", "(1)|(2)|(3)|(4)|(5)"),
      (
        "title row of full width",
        "Phụ lục (tiếp theo){1x5}\nSTT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú"
      ),
      ("a cell cut in two rows", "STT|Chỉ tiêu|Đơn vị|Số liệu|Ghi chú\n||tính||"),
      ("a page number and a mark drawn into a head", "STT|2 (tiếp theo) Chỉ tiêu|ĐVT|Số liệu|"),
      ("twice", plain + plain),
    ])
  func headers(what: String, header: String) {
    let tables = Self.tables(
      Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n" + header + "\n3.|Số xã|Xã|4|đạt")
    #expect(
      tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|đạt"], "\(what)")
  }

  @Test(
    "a header of two rows, repeated otherwise",
    arguments: [
      ("as it is", deep),
      ("without the remark", deep.replacing(" (Sử dụng trong kỳ báo cáo)", with: "")),
      ("with its spans", spanned),
      ("first row alone", "STT|Chỉ tiêu thống kê|Kết quả thống kê||Ghi chú\n"),
      ("second row alone", "||Đơn vị tính|Số liệu|\n"),
      ("in one row", "STT|Chỉ tiêu thống kê|Đơn vị tính|Số liệu|Ghi chú\n"),
      (
        "the label on the second row",
        "STT||Kết quả thống kê||Ghi chú\n|Chỉ tiêu thống kê|Đơn vị tính|Số liệu|\n"
      ),
      (
        "all in the second row",
        "||Kết quả thống kê||\nSTT|Chỉ tiêu thống kê|Đơn vị tính|Số liệu|Ghi chú\n"
      ),
      (
        "cut in three rows",
        "STT|Chỉ tiêu thống kê|Kết quả||Ghi chú\n|(Sử dụng trong kỳ báo cáo)|thống kê||\n||Đơn vị tính|Số liệu|\n"
      ),
    ])
  func deepHeaders(what: String, header: String) {
    for first in [Self.deep, Self.spanned] {
      let tables = Self.tables(
        first + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n" + header + "3.|Số xã|Xã|4|")
      #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"], "\(what)")
    }
  }

  @Test("a header cut by the break itself")
  func cutHeader() {
    let parts = Self.deep.split(separator: "\n").map { $0 + "\n" }
    let tables = Self.tables(
      Self.deep + "1.|Số hộ|Hộ|3|\n" + parts[0] + "\n- 2 -\n" + parts[1] + "2.|Số xã|Xã|4|")
    #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số xã|Xã|4|"])
  }

  @Test("a header of words that no form uses")
  func unknownHeader() {
    let header = "Xã|Tổ hòa giải|Hòa giải viên\n"
    let tables = Self.tables(
      header + "Phú Sơn|3|12\nPhú Hòa|4|15\n\n" + header + "Thủy Bằng|5|20\nThủy Vân|2|9")
    #expect(tables.map { $0.split(separator: "\n").count } == [4])
  }

  // MARK: - Lines between pages

  private static let pages = [
    "2", "- 2 -", "-2-", "Trang 2/12", "2/12", "ii", "IV", "Trang 2", "Trang số: 2", "Page 2 of 12",
    "2 – Trang", "[2]", "Trang 2 trên 12",
  ]
  private static let marks = [
    "(tiếp theo)", "(tiếp)", "Tiếp theo", "Tiếp theo trang trước", "Xem tiếp trang sau",
    "(Còn tiếp)", "(Xem tiếp trang sau)", "Biểu số 02 (tiếp theo)", "Phụ lục I (tiếp theo)",
    "Bảng 3 (tiếp)", "PHỤ LỤC (tiếp theo)", "Tiếp theo biểu số 02",
  ]
  private static let footers = [
    "Ngày in: 12/6/2023 08:15", "Thời gian in: 12/6/2023", "Người in: Nguyễn Văn A",
    #"C:\Users\vanthu\BC 6 thang.docx"#, "file:///D:/BaoCao/cchc.xls",
    "https://cchc.gov.vn/bao-cao",
    "In từ phần mềm ngày 12/6/2023",
  ]

  @Test(
    "lines of the page between two pages, header repeated or not",
    arguments: pages + marks + footers)
  func linesBetween(line: String) {
    let first = Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n"
    for header in [Self.plain, ""] {
      let tables = Self.tables(first + line + "\n" + header + "3.|Số xã|Xã|4|")
      #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"], "\(header)")
    }
  }

  @Test(
    "running titles, which stand on each page",
    arguments: [
      ["ỦY BAN NHÂN DÂN TỈNH", "Mẫu số 01/CCHC"], ["Biểu số 02/BC-CCHC", "Trang 2"],
      ["Đơn vị tính: triệu đồng"], ["Báo cáo 6 tháng đầu năm 2023", "2"],
      ["PHỤ LỤC", "THỐNG KÊ SỐ LIỆU", "Đơn vị tính: triệu đồng"],
    ])
  func runningTitles(lines: [String]) {
    let title = lines.joined(separator: "\n") + "\n"
    let tables = Self.tables(
      title + Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n" + title + Self.plain
        + "3.|Số xã|Xã|4|\n\n" + title + Self.plain + "4.|Số tổ|Tổ|5|")
    #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|\n4.|Số tổ|Tổ|5|"])
  }

  @Test(
    "lines of the page that stand in the table as rows",
    arguments: [
      "- 2 -{1x5}", "2{1x5}", "Trang 2/12{1x5}", "(tiếp theo){1x5}", "||Trang 2||", "||- 2 -||",
      "Phụ lục I (tiếp theo){1x5}", "Ngày in: 12/6/2023||||", "|Xem tiếp trang sau|||",
      "Biểu số 02 (tiếp theo)||||", "Ngày in: 12/6/2023||||Trang 2/3",
      "Trang 2{1x5}\nBiểu số 02 (tiếp theo){1x5}",
    ])
  func linesInTable(line: String) {
    let first = Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n"
    for text in [
      first + line + "\n" + Self.plain + "3.|Số xã|Xã|4|",
      first + "\n" + line + "\n" + Self.plain + "3.|Số xã|Xã|4|",
      first + line + "\n\n" + Self.plain + "3.|Số xã|Xã|4|",
    ] {
      #expect(Self.tables(text) == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"])
    }
  }

  @Test("a running title that stands in the table as a row of each page")
  func runningRow() {
    let title = "Sở Nội vụ - Báo cáo CCHC{1x5}\n"
    let tables = Self.tables(
      Self.plain + "1.|Số hộ|Hộ|3|\n" + title + Self.plain + "2.|Số dân|Người|8|\n" + title
        + Self.plain + "3.|Số xã|Xã|4|")
    #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"])
  }

  @Test(
    "a heading across the table is no line of the page",
    arguments: ["Lĩnh vực đất đai{1x5}", "|Lĩnh vực đất đai|||", "II. Cải cách thể chế{1x5}"])
  func headingAtBreak(heading: String) {
    let text = heading.hasPrefix("|") ? heading : heading.replacing("{1x5}", with: "||||")
    let first = Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n"
    for source in [
      first + heading + "\n\n" + Self.plain + "3.|Số xã|Xã|4|",
      first + "\n" + Self.plain + heading + "\n3.|Số xã|Xã|4|",
    ] {
      #expect(
        Self.tables(source) == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\(text)\n3.|Số xã|Xã|4|"])
    }
  }

  @Test(
    "sums carried over to the next page are no rows, and are told",
    arguments: [
      ("|Cộng chuyển trang sau||11|", "|Cộng trang trước chuyển sang||11|"),
      ("|Mang sang trang sau||11|", "|Trang trước mang sang||11|"), ("|Cộng trang||11|", ""),
      ("Cộng mang sang trang sau{1x3}|11|", "Số trang trước chuyển sang{1x3}|11|"),
    ])
  func carriedOver(foot: String, head: String) {
    let text =
      Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n" + foot + "\n\n" + Self.plain
      + (head.isEmpty ? "" : head + "\n") + "3.|Số xã|Xã|4|"
    #expect(Self.tables(text) == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"])
    let findings = Sample.tables(text)[0].findings
    #expect(findings.contains { $0.printed?.contains("11") == true && $0.lines.contains(4) })
  }

  @Test("figures of the period before are carried over by the office, not by the page")
  func carriedFromPeriod() {
    let text =
      Self.plain + "1.|Hồ sơ|||\n|Kỳ trước chuyển sang|Hồ sơ|3|\n|Chuyển sang kỳ sau|Hồ sơ|4|"
    #expect(Self.tables(text)[0].split(separator: "\n").count == 3)
  }

  // MARK: - Tables that merely follow each other

  @Test(
    "different tables stay apart",
    arguments: [
      ("another unit", "Đơn vị tính: triệu đồng\n" + plain + "3.|Số thu|Quỹ|4|"),
      ("another form", "Biểu số 03\n" + plain + "3.|Số thu|Quỹ|4|"),
      ("another form, continued", "Biểu số 03 (tiếp theo)\n" + plain + "3.|Số thu|Quỹ|4|"),
      ("another appendix", "Phụ lục II\n" + plain + "3.|Số thu|Quỹ|4|"),
      ("numbering starts again", plain + "1.|Số thu|Quỹ|4|\n2.|Số chi|Quỹ|4|"),
      (
        "numbering starts again, a page between",
        "Trang 2\n" + plain + "1.|Số thu|Quỹ|4|\n2.|Chi|Quỹ|4|"
      ),
      ("numbering starts again without header", "1.|Số thu|Quỹ|4|\n2.|Số chi|Quỹ|4|"),
      (
        "a district of its own", "Huyện Phong Điền\n" + plain + "1.|Số hộ|Hộ|4|\n2.|Số dân|Người|4|"
      ),
      ("another header", "STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Ghi chú\n3.|Số thu|Quỹ|4|"),
      ("another year", "STT|Chỉ tiêu|Đơn vị tính|Năm 2022|Ghi chú\n3.|Số thu|Quỹ|4|"),
      ("more columns", "STT|Chỉ tiêu|Đơn vị tính|Kỳ này|Kỳ trước|Ghi chú\n3.|Số thu|Quỹ|4|5|"),
      ("prose between", "Tình hình thu chi như sau:\n3.|Số thu|Quỹ|4|"),
      (
        "long prose and a header",
        "Trong kỳ, đơn vị đã thực hiện đầy đủ các nhiệm vụ được giao, kết quả cụ thể như sau, chi tiết theo từng lĩnh vực công tác đã nêu ở phần trên:\n"
          + plain + "3.|Số thu|Quỹ|4|"
      ),
    ])
  func apart(what: String, second: String) {
    let first =
      "Biểu số 02\nĐơn vị tính: đồng\n" + Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n"
    #expect(Self.tables(first + "\n" + second).count == 2, "\(what)")
  }

  @Test(
    "numbering that starts again, by other systems",
    arguments: [
      ("Roman", "I|Thu|Quỹ|3\n1|Thuế|Quỹ|3\nII|Chi|Quỹ|4", "I|Thu|Quỹ|5\n1|Thuế|Quỹ|3"),
      ("letters", "A|Thu|Quỹ|3\nI|Thuế|Quỹ|3\nB|Chi|Quỹ|4", "A|Thu|Quỹ|5\nI|Thuế|Quỹ|3"),
      ("small letters", "a|Thu|Quỹ|3\nb|Chi|Quỹ|4", "a|Thu|Quỹ|5\nb|Chi|Quỹ|4"),
      ("no codes", "|Thu|Quỹ|3\n|Chi|Quỹ|4\n|Tồn|Quỹ|4", "|Thu|Quỹ|5\n|Chi|Quỹ|4\n|Tồn|Quỹ|4"),
      ("goes back", "3|Thu|Quỹ|3\n4|Chi|Quỹ|4", "1|Nợ|Quỹ|5\n2|Dư|Quỹ|4"),
      ("two digits", "01|Thu|Quỹ|3\n02|Chi|Quỹ|4", "01|Nợ|Quỹ|5\n02|Dư|Quỹ|4"),
      ("other spelling of the code", "1.|Thu|Quỹ|3\n2.|Chi|Quỹ|4", "1|Nợ|Quỹ|5\n2|Dư|Quỹ|4"),
    ])
  func restarts(what: String, first: String, second: String) {
    let header = "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n"
    for gap in ["\n", "\nTrang 2\n", ""] {
      let tables = Self.tables(header + first + "\n" + gap + header + second)
      #expect(tables == [first, second], "\(what), \(gap)")
    }
  }

  @Test(
    "numbering that goes on below a higher level",
    arguments: [
      ("I|Thu|Quỹ|3\n1|Thuế|Quỹ|3\nII|Chi|Quỹ|4", "1|Lương|Quỹ|5\n2|Khác|Quỹ|3"),
      ("I|Thu|Quỹ|3\n1|Thuế|Quỹ|3", "2|Phí|Quỹ|5\nII|Chi|Quỹ|3\n1|Lương|Quỹ|3"),
      ("A|Thu|Quỹ|3\nI|Thuế|Quỹ|3\nB|Chi|Quỹ|4", "I|Lương|Quỹ|5"),
      ("1|Thu|Quỹ|3\na|Thuế|Quỹ|3\n2|Chi|Quỹ|4", "a|Lương|Quỹ|5"),
      ("1.1|Thu|Quỹ|3\n1.2|Chi|Quỹ|4", "1.1|Lương|Quỹ|5\n1.2|Khác|Quỹ|5"),
    ].prefix(4))
  func goesOn(first: String, second: String) {
    let header = "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n"
    for gap in ["\n", "\nTrang 2\n"] {
      let tables = Self.tables(header + first + "\n" + gap + header + second)
      #expect(tables == [first + "\n" + second])
    }
  }

  @Test("groups of one table, each numbered from 1")
  func groups() {
    let header = "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n"
    let rows = [
      "|Huyện A||", "1|Số hộ|Hộ|3", "2|Số dân|Người|4", "|Huyện B||", "1|Số hộ|Hộ|5",
      "2|Số dân|Người|6", "|Huyện C||", "1|Số hộ|Hộ|7", "2|Số dân|Người|8",
    ]
    for cut in 1..<rows.count {
      let tables = Self.tables(
        header + rows[..<cut].joined(separator: "\n") + "\n\n" + header
          + rows[cut...].joined(separator: "\n"))
      #expect(tables == [rows.joined(separator: "\n")], "cut above \(rows[cut]), \(cut)")
    }
  }

  // MARK: - Cut rows

  @Test(
    "a row cut by the break, header repeated or not",
    arguments: [
      (
        "a label", "2.|Số người làm việc|Người|3|", "|tại các đơn vị|||",
        "2.|Số người làm việc tại các đơn vị|Người|3|"
      ),
      (
        "figures below", "2.|Số người làm việc|||", "|tại các đơn vị|Người|3|",
        "2.|Số người làm việc tại các đơn vị|Người|3|"
      ),
      ("a legend", "2.|Hình thức|1= Có; 0=|1|", "||Không||", "2.|Hình thức|1= Có; 0= Không|1|"),
      (
        "a legend and a label", "2.|Hình thức khảo|1= Có; 0=|1|", "|sát|Không||",
        "2.|Hình thức khảo sát|1= Có; 0= Không|1|"
      ),
      (
        "a value", "2.|Số huyện|Huyện|Không thuộc|", "|||chuyên môn|",
        "2.|Số huyện|Huyện|Không thuộc chuyên môn|"
      ),
      (
        "a reference", "2.|Kế hoạch||Kế hoạch số 72/KH-BDT ngày|", "|||28/12/2022|",
        "2.|Kế hoạch||Kế hoạch số 72/KH-BDT ngày 28/12/2022|"
      ),
      (
        "a reference at its stroke", "2.|Kế hoạch||Kế hoạch số 72/|", "|||KH-BDT|",
        "2.|Kế hoạch||Kế hoạch số 72/KH-BDT|"
      ),
      ("a note", "2.|Số xã|Xã|4|Không có", "||||cước phí", "2.|Số xã|Xã|4|Không có cước phí"),
      ("a unit", "2.|Số nơi|Cơ quan,|4|", "||đơn vị||", "2.|Số nơi|Cơ quan, đơn vị|4|"),
      (
        "several cells", "2.|Số người làm|Cơ quan,|Không thuộc|Không",
        "|việc|đơn vị|chuyên môn|có phí",
        "2.|Số người làm việc|Cơ quan, đơn vị|Không thuộc chuyên môn|Không có phí"
      ),
      (
        "a bracket", "2.|Số người (kể cả|Người|3|", "|Công an)|||",
        "2.|Số người (kể cả Công an)|Người|3|"
      ),
      ("an open word", "2.|Số xã thuộc|Xã|3|", "|Trung ương|||", "2.|Số xã thuộc Trung ương|Xã|3|"),
      (
        "the code below", "|Số người làm việc|||", "2.|tại các đơn vị|Người|3|",
        "2.|Số người làm việc tại các đơn vị|Người|3|"
      ),
    ])
  func cutRows(what: String, above: String, below: String, row: String) {
    for gap in ["\n" + Self.plain, "\nTrang 2\n", "\n", Self.plain] {
      let tables = Self.tables(
        Self.plain + "1.|Số hộ|Hộ|3|\n" + above + "\n" + gap + below + "\n3.|Số tổ|Tổ|5|")
      #expect(tables == ["1.|Số hộ|Hộ|3|\n\(row)\n3.|Số tổ|Tổ|5|"], "\(what), gap '\(gap)'")
    }
  }

  @Test("a row cut over three pages")
  func threePages() {
    for gap in ["\n" + Self.plain, "\n2\n"] {
      let tables = Self.tables(
        Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số người làm việc|Cơ quan,||\n" + gap
          + "|tại các đơn vị|đơn vị||" + "\n" + gap + "|sự nghiệp||4|" + "\n3.|Số tổ|Tổ|5|")
      #expect(
        tables == [
          "1.|Số hộ|Hộ|3|\n2.|Số người làm việc tại các đơn vị sự nghiệp|Cơ quan, đơn vị|4|\n3.|Số tổ|Tổ|5|"
        ])
    }
  }

  @Test(
    "two rows are never made one",
    arguments: [
      ("figures in both", "2.|Số người|Người|3|", "|||4|"),
      ("figures and a unit in both", "2.|Số người|Người|3|", "|tại các đơn vị|Người|4|"),
      ("a part in capitals", "2.|Số người|||", "|Cấp huyện|Người|4|"),
      ("parts follow a colon", "2.|Số người, trong đó:|||", "|nam|Người|4|"),
      ("parts in lower case", "|nam|Người||", "|nữ|Người|4|"),
      ("a bullet", "2.|Số người|||", "|- nam|Người|4|"),
      ("a bullet in the code's column", "2.|Số người|||", "-|nam|Người|4|"),
      ("a marker", "2.|Số người|Người|3|", "Trong đó|nam|Người|4|"),
      ("a total", "2.|Số người|Người|3|", "|Tổng cộng||7|"),
      ("a heading above a code", "|Lĩnh vực đất đai|||", "2.|Số thửa|Thửa|3|"),
      ("an absence and a figure", "2.|Số người|Người|-|", "|||4|"),
    ])
  func ownRows(what: String, above: String, below: String) {
    for gap in ["\n" + Self.plain, "\nTrang 2\n", Self.plain] {
      let tables = Self.tables(
        Self.plain + "1.|Số hộ|Hộ|3|\n" + above + "\n" + gap + below + "\n3.|Số tổ|Tổ|5|")
      #expect(tables == ["1.|Số hộ|Hộ|3|\n\(above)\n\(below)\n3.|Số tổ|Tổ|5|"], "\(what), '\(gap)'")
    }
  }

  // MARK: - Columns that shift

  @Test(
    "pages whose columns shift",
    arguments: [
      ("the notes dropped", "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n3.|Số xã|Xã|4"),
      ("the notes dropped, no header", "3.|Số xã|Xã|4\n4.|Số tổ|Tổ|6"),
      ("an empty column behind", "STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú|\n3.|Số xã|Xã|4||"),
      ("an empty column between", "STT|Chỉ tiêu||Đơn vị tính|Số liệu|Ghi chú\n3.|Số xã||Xã|4|"),
      ("an empty column between, no header", "3.|Số xã||Xã|4|\n4.|Số tổ||Tổ|6|"),
      ("an empty column before", "|STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú\n|3.|Số xã|Xã|4|"),
      (
        "the label split",
        "*STT|*Chỉ tiêu{1x2}|*Đơn vị tính|*Số liệu|*Ghi chú\n3.|Số xã||Xã|4|\n4.||Số tổ|Tổ|6|"
      ),
      ("a wider label", "*STT|*Chỉ tiêu{1x2}|*Đơn vị tính|*Số liệu|*Ghi chú\n3.|Số xã{1x2}|Xã|4|"),
    ])
  func shifts(what: String, second: String) {
    let first = Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n"
    let tables = Self.tables(first + "\n" + second)
    let rest = second.contains("4.|") ? "\n3.|Số xã|Xã|4|\n4.|Số tổ|Tổ|6|" : "\n3.|Số xã|Xã|4|"
    #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|" + rest], "\(what)")
  }

  @Test("columns that cannot be told stay apart, with nothing lost")
  func noShift() {
    let tables = Self.tables(
      "STT|Chỉ tiêu|Kỳ trước|Kỳ này\n1.|Số hộ|3|4\n2.|Số dân|8|9\n\n3.|Số xã|4\n4.|Số tổ|5")
    #expect(tables == ["1.|Số hộ|3|4\n2.|Số dân|8|9", "3.|Số xã|4\n4.|Số tổ|5"])
  }

  // MARK: - Parts of one table drawn apart

  @Test("a header in a table of its own")
  func headerAlone() {
    for gap in ["\n", "Trang 1\n"] {
      #expect(
        Self.tables(Self.plain + gap + "1.|Số hộ|Hộ|3|\n2.|Số xã|Xã|4|") == [
          "1.|Số hộ|Hộ|3|\n2.|Số xã|Xã|4|"
        ])
      #expect(
        Self.tables(Self.spanned + gap + "1.|Số hộ|Hộ|3|\n2.|Số xã|Xã|4|") == [
          "1.|Số hộ|Hộ|3|\n2.|Số xã|Xã|4|"
        ])
    }
  }

  @Test(
    "notes and sources below a page",
    arguments: [
      "Ghi chú: Số liệu tính đến ngày 10/6/2023.", "Nguồn: Sở Nội vụ", "(*) Số liệu ước tính",
    ])
  func notesBetween(note: String) {
    let tables = Self.tables(
      Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n" + note + "\n" + Self.plain
        + "3.|Số xã|Xã|4|")
    #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n3.|Số xã|Xã|4|"])
  }

  // MARK: - Findings

  @Test(
    "a join says why",
    arguments: [
      (plain, "header repeated"), ("(tiếp theo)\n", "'(tiếp theo)' printed"),
      ("", "numbering goes on from 1 to 2"),
    ])
  func why(gap: String, reason: String) throws {
    let table = try #require(
      Sample.tables(Self.plain + "1.|Số hộ|Hộ|3|\n\n" + gap + "2.|Số xã|Xã|4|").first)
    let finding = try #require(table.findings.first)
    #expect(finding.rule == .tablesJoined && finding.message.contains(reason), "\(finding.message)")
    #expect(finding.lines.count == 2)
  }

  // MARK: - Rows that look like headers or lines of a page, and are none

  @Test(
    "rows of words that the header uses are rows",
    arguments: [
      "|Kết quả|||", "Kết quả||||", "|Số liệu||3|", "|Tổng số|Hộ|4|",
      "III|Ghi chú|||", "|Đơn vị sự nghiệp||5|", "B|Số liệu|||",
    ])
  func rowsLikeHeaders(row: String) {
    for gap in ["", "\n", "\n" + Self.plain] {
      let tables = Self.tables(
        Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n" + gap + row + "\n3.|Số xã|Xã|4|")
      #expect(tables == ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\(row)\n3.|Số xã|Xã|4|"], "'\(gap)'")
    }
  }

  @Test(
    "rows of one cell are rows",
    arguments: [
      "4.||||", "|||7|", "|5|||", "|Số trang||12|", "|Trang phục|||", "|Cộng||12|",
      "|Trang bị|Bộ|2|",
    ])
  func rowsOfOneCell(row: String) {
    let tables = Self.tables(
      Self.plain + "1.|Số hộ|Hộ|3|\n" + row + "\n" + "3.|Số xã|Xã|4|\n\n" + Self.plain
        + "5.|Số tổ|Tổ|6|")
    #expect(tables == ["1.|Số hộ|Hộ|3|\n\(row)\n3.|Số xã|Xã|4|\n5.|Số tổ|Tổ|6|"])
  }

  @Test("a table without codes goes on, and one that begins again does not")
  func uncoded() {
    let header = "Nội dung|Kế hoạch|Thực hiện\n"
    let first = "Huyện A|3|4\nHuyện B|5|6"
    for gap in ["\n" + header, "\nTrang 2\n" + header, "\n", "\n(tiếp theo)\n" + header] {
      #expect(
        Self.tables(header + first + "\n" + gap + "Huyện C|7|8\nHuyện D|9|1")
          == [first + "\nHuyện C|7|8\nHuyện D|9|1"])
    }
    for gap in ["\n" + header, "\nTrang 2\n" + header, "\nNăm 2022\n" + header] {
      #expect(Self.tables(header + first + "\n" + gap + first) == [first, first])
    }
    #expect(
      Self.tables(
        header + first + "\n\nKết quả thu ngân sách\n" + header + "Huyện C|7|8\nHuyện D|9|1"
      )
      .count == 2)
  }

  @Test("value columns in another order or of another time are another table")
  func otherValues() {
    let first = "STT|Chỉ tiêu|Kỳ trước|Kỳ này\n1|Số hộ|3|4\n2|Số dân|5|6\n\n"
    for header in [
      "STT|Chỉ tiêu|Kỳ này|Kỳ trước", "STT|Chỉ tiêu|Kế hoạch|Thực hiện",
      "STT|Chỉ tiêu|Quý I|Quý II",
      "STT|Chỉ tiêu|Kỳ trước|Cùng kỳ", "STT|Chỉ tiêu|Kỳ trước năm 2022|Kỳ này",
    ] {
      let tables = Self.tables(first + header + "\n3|Số xã|7|8\n4|Số tổ|7|8")
      #expect(tables.first == "1|Số hộ|3|4\n2|Số dân|5|6", "\(header)")
    }
  }

  @Test("a table for each district, whether a title tells it or not")
  func districts() {
    for title in ["", "Huyện A Lưới\n", "Trang 2\n", "Huyện A Lưới{1x5}\n"] {
      let rows = "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|"
      for gap in ["\n", ""] {
        let tables = Self.tables(
          Self.plain + rows + "\n" + gap + title + Self.plain + rows + "\n" + gap + title
            + Self.plain + rows)
        #expect(tables == [rows, rows, rows], "\(title)\(gap)")
      }
    }
  }

  @Test("a group's heading, printed again on the next page")
  func repeatedHeading() {
    let tables = Self.tables(
      Self.plain + "I|Chi thường xuyên|||\n1.|Lương|Đồng|3|\n\n" + Self.plain
        + "I|Chi thường xuyên (tiếp theo)|||\n2.|Khác|Đồng|4|")
    #expect(tables == ["I|Chi thường xuyên|||\n1.|Lương|Đồng|3|\n2.|Khác|Đồng|4|"])
  }

  @Test(
    "titles with tabs, or across the table, are titles",
    arguments: [
      ("Đơn vị tính: đồng", "Đơn vị tính: triệu đồng", 2), ("ĐVT: đồng", "Đơn vị tính: đồng", 1),
      ("Biểu số 02", "Biểu số 03", 2), ("Biểu số 02", "Biểu số 02 (tiếp theo)", 1),
      ("Biểu số 02", "Biểu số 02", 1), ("Phụ lục I", "Phụ lục II", 2),
      ("Đơn vị tính: 1.000 đồng", "ĐVT: nghìn đồng", 1),
      ("Đơn vị tính: 1.000 đồng", "ĐVT: triệu đồng", 2),
    ])
  func titleRows(first: String, second: String, count: Int) {
    for cells in ["{1x5}", "||||"] {
      let text =
        first + cells + "\n" + Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n\n" + second
        + cells + "\n" + Self.plain + "3.|Số xã|Xã|4|"
      let rows = ["1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|", "3.|Số xã|Xã|4|"]
      #expect(Self.tables(text) == (count == 2 ? rows : [rows.joined(separator: "\n")]), "\(cells)")
    }
  }

  @Test("a district's title with tabs heads its own table")
  func districtRows() {
    let rows = "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|"
    let tables = Self.tables(
      "Huyện A||||\n" + Self.plain + rows + "\n\nHuyện B||||\n" + Self.plain + rows)
    #expect(tables == [rows, rows])
  }

  @Test(
    "a heading, unit or form of the prose between parts tables",
    arguments: [
      "2. Cải cách thể chế", "II. THU NGÂN SÁCH", "Đơn vị tính: triệu đồng",
      "Biểu số 2: Thu ngân sách",
      "Bảng 2", "Mẫu số 03",
    ])
  func headingsBetween(line: String) {
    #expect(
      Self.tables(
        "Số liệu\n" + Self.plain + "1.1|Số hộ|Hộ|3|\n1.2|Số dân|Người|8|\n\n" + line + "\n"
          + Self.plain
          + "2.1|Số xã|Xã|4|"
      ).count == 2)
  }

  @Test("a header with another unit is another table's")
  func headerUnits() {
    #expect(
      Self.tables(
        "STT|Chỉ tiêu|Số tiền (đồng)\n1|Thu|3\n2|Chi|4\n\nSTT|Chỉ tiêu|Số tiền (triệu đồng)\n3|Nợ|5"
      ).count == 2)
    #expect(
      Self.tables(
        "STT|Chỉ tiêu|Số tiền\n1|Thu|3\n2|Chi|4\n\nSTT|Chỉ tiêu|Số tiền (triệu đồng)\n3|Nợ|5"
      ).count == 2)
  }

  @Test(
    "a row of figures on top of a page is no header, though its words are those of headers",
    arguments: [
      "|Tỷ lệ hộ nghèo|%|100|", "|Tỷ lệ hộ nghèo|%|-|", "|Tổng số|Hộ|12,5|", "|Số lượng|Cộng|3|",
    ])
  func figuresOnTop(row: String) {
    let first = "1.|Số hộ|Hộ|3|\n2.|Số dân|Người|8|\n"
    #expect(
      Self.tables(Self.plain + first + "\n" + row + "\n3.|Số xã|Xã|4|")
        == [first + row + "\n3.|Số xã|Xã|4|"])
  }

  @Test("a header of words that no form uses, repeated within one table")
  func unknownHeaderInside() {
    let header = "Địa phương|Lao động có việc|Sản lượng\n"
    #expect(
      Self.tables(
        header + "Xã An|10|2,5\nXã Bình|20|-\n" + header + "Xã Công|30|4\n" + header
          + "Xã Dân|5|6"
      ) == ["Xã An|10|2,5\nXã Bình|20|-\nXã Công|30|4\nXã Dân|5|6"])
  }

  @Test("a group's heading, printed again within one table")
  func repeatedHeadingInside() {
    let tables = Self.tables(
      Self.plain + "I|Chi thường xuyên|||\n1.|Lương|Đồng|3|\n" + Self.plain
        + "I|Chi thường xuyên (tiếp theo)|||\n2.|Khác|Đồng|4|")
    #expect(tables == ["I|Chi thường xuyên|||\n1.|Lương|Đồng|3|\n2.|Khác|Đồng|4|"])
  }

  @Test("a cut row's records are marked where the format has no lines")
  func marksWithoutLines() throws {
    var document = Sample.document(
      Self.plain + "1.|Số hộ|Hộ|3|\n2.|Số người làm việc|||\n\n" + Self.plain
        + "|tại các đơn vị|Người|4|\n3.|Số xã|Xã|5|")
    document.blocks = document.blocks.map { block in
      guard case .table(var table) = block else { return block }
      for row in table.rows.indices {
        table.rows[row].provenance = Provenance()
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].provenance = Provenance()
        }
      }
      return .table(table)
    }
    let result = try Extractor(mappings: []).extract(
      from: document, identity: DocumentIdentity(hash: "sha256:0", source: "-"))
    #expect(result.records.filter { $0.findings.contains(.rowsJoined) }.map(\.code) == ["2"])
    #expect(result.findings.first { $0.rule == .rowsJoined }?.indicator == "X.2")
  }

  @Test("the signature below a table is no page of it")
  func signature() {
    let tables = Self.tables(
      "Chỉ tiêu|Số liệu\nSố hộ|3\nSố dân|8\n\nNơi nhận:|TRƯỞNG BAN\n- Như trên|Hồ Xuân Trăng")
    #expect(tables == ["Số hộ|3\nSố dân|8"])
  }
}
