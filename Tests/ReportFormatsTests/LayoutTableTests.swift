import ReportExtraction
import ReportFormats
import Testing

/// Tables aligned with spaces, as `pdftotext -layout` writes them.
@Suite("Tables aligned with spaces")
struct LayoutTableTests {
  private static let rows = [
    [
      "STT", "Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo quý)", "Đơn vị tính", "Số liệu",
      "Ghi chú",
    ],
    ["1.", "Công tác chỉ đạo điều hành CCHC", "", "", ""],
    ["1.1.", "Kế hoạch CCHC", "", "Kế hoạch số 72/KH-BDT ngày 28/12/2022", ""],
    ["1.2.", "Số sở, ngành đã kiểm tra (phòng, bộ phận chuyên môn)", "Cơ quan, đơn vị", "0", ""],
    [
      "1.3.", "Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao (Tỉnh ủy, UBND tỉnh giao)",
      "", "", "",
    ],
    ["1.4.", "Tổng số nhiệm vụ được giao", "Nhiệm vụ", "1.234", "Đạt"],
  ]

  @Test(
    "wrapped cells, with code and figure on the first, the middle or the last line",
    arguments: [
      """
      STT     Chỉ tiêu thống kê (Sử dụng trong kỳ     Đơn vị tính      Số liệu       Ghi chú
              báo cáo quý)
       1.     Công tác chỉ đạo điều hành CCHC
      1.1.    Kế hoạch CCHC                                         Kế hoạch số
                                                                  72/KH-BDT ngày
                                                                    28/12/2022
      1.2.    Số sở, ngành đã kiểm tra (phòng, bộ       Cơ quan,          0
              phận chuyên môn)                           đơn vị
      1.3.    Thực hiện nhiệm vụ Chính phủ, Thủ
              tướng Chính phủ giao (Tỉnh ủy, UBND
              tỉnh giao)
      1.4.    Tổng số nhiệm vụ được giao                Nhiệm vụ        1.234        Đạt
      """,
      """
              Chỉ tiêu thống kê (Sử dụng trong kỳ
      STT                                             Đơn vị tính      Số liệu       Ghi chú
              báo cáo quý)
       1.     Công tác chỉ đạo điều hành CCHC
                                                                    Kế hoạch số
      1.1.    Kế hoạch CCHC                                       72/KH-BDT ngày
                                                                    28/12/2022
              Số sở, ngành đã kiểm tra (phòng, bộ       Cơ quan,
      1.2.                                                                0
              phận chuyên môn)                           đơn vị
              Thực hiện nhiệm vụ Chính phủ, Thủ
      1.3.    tướng Chính phủ giao (Tỉnh ủy, UBND
              tỉnh giao)
      1.4.    Tổng số nhiệm vụ được giao                Nhiệm vụ        1.234        Đạt
      """,
      """
              Chỉ tiêu thống kê (Sử dụng trong kỳ
      STT     báo cáo quý)                            Đơn vị tính      Số liệu       Ghi chú
       1.     Công tác chỉ đạo điều hành CCHC
                                                                    Kế hoạch số
                                                                  72/KH-BDT ngày
      1.1.    Kế hoạch CCHC                                         28/12/2022
              Số sở, ngành đã kiểm tra (phòng, bộ       Cơ quan,
      1.2.    phận chuyên môn)                           đơn vị           0
              Thực hiện nhiệm vụ Chính phủ, Thủ
              tướng Chính phủ giao (Tỉnh ủy, UBND
      1.3.    tỉnh giao)
      1.4.    Tổng số nhiệm vụ được giao                Nhiệm vụ        1.234        Đạt
      """,
    ])
  func wrapped(source: String) throws {
    let text = "Phụ lục\n\n\(source)\n\nGhi chú: số liệu đến ngày 10/6.\n"
    #expect(try grids(text) == [Self.rows])
    #expect(try grids(decomposed(text)) == [Self.rows])
    #expect(try grids(crlf(text, "\r\n")) == [Self.rows])
  }

  @Test("blank lines between rows, right-aligned figures, empty cells")
  func blankLines() throws {
    let source = """
      TT   Nội dung                     ĐVT      Năm 2022    Năm 2023

       1   Tổng số hộ                   Hộ          1.234      12.345

       2   Số hộ nghèo, cận nghèo       Hộ                         12
           trên địa bàn

       3   Tỷ lệ                        %            12,5         1,5
      """
    #expect(
      try grids(source) == [
        [
          ["TT", "Nội dung", "ĐVT", "Năm 2022", "Năm 2023"],
          ["1", "Tổng số hộ", "Hộ", "1.234", "12.345"],
          ["2", "Số hộ nghèo, cận nghèo trên địa bàn", "Hộ", "", "12"],
          ["3", "Tỷ lệ", "%", "12,5", "1,5"],
        ]
      ])
  }

  @Test("a header over several columns spans them")
  func spans() throws {
    let source = """
                                                Kết quả thống kê
      STT     Chỉ tiêu                                                        Ghi chú
                                           Đơn vị tính      Số liệu
       1.     Số nhiệm vụ được giao         Nhiệm vụ            16
       2.     Số nhiệm vụ đã xong           Nhiệm vụ            12             Đạt
       3.     Số văn bản đã ban hành        Văn bản              -
      """
    let table = try #require(try DocumentReader.read(Array(source.utf8)).tables.first)
    #expect(
      table.rows.map { $0.cells.map(\.text) }.prefix(3) == [
        ["STT", "Chỉ tiêu", "Kết quả thống kê", "Ghi chú"], ["Đơn vị tính", "Số liệu"],
        ["1.", "Số nhiệm vụ được giao", "Nhiệm vụ", "16", ""],
      ])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1, 1, 2, 1])
    #expect(table.rows[0].cells.map(\.rowSpan) == [2, 2, 1, 2])
    #expect(table.hasExplicitSpans)
  }

  @Test("columns that drift from page to page are those of the table; a piece for each page")
  func pages() throws {
    let source = """
      STT   Chỉ tiêu                     Đơn vị       Số liệu     Ghi chú
      1.    Số hồ sơ đã tiếp nhận        Hồ sơ             16
      2.    Số hồ sơ đã giải quyết       Hồ sơ             12     Đúng hạn
                                   2
      \u{0C}   STT   Chỉ tiêu                        Đơn vị        Số liệu     Ghi chú
         3.    Số hồ sơ quá hạn giải quyết     Hồ sơ              0
         4.    Tỷ lệ                           %                100
                                   3
      \u{0C}STT   Chỉ tiêu                     Đơn vị       Số liệu     Ghi chú
      5.    Số văn bản                   Văn bản            4     Kỳ này
      6.    Số cuộc họp                  Cuộc               5
      """
    let document = try DocumentReader.read(Array(source.utf8))
    #expect(
      document.tables.map { $0.rows.map { $0.cells.map(\.text) }.dropFirst() } == [
        [
          ["1.", "Số hồ sơ đã tiếp nhận", "Hồ sơ", "16", ""],
          ["2.", "Số hồ sơ đã giải quyết", "Hồ sơ", "12", "Đúng hạn"],
        ],
        [
          ["3.", "Số hồ sơ quá hạn giải quyết", "Hồ sơ", "0", ""],
          ["4.", "Tỷ lệ", "%", "100", ""],
        ],
        [
          ["5.", "Số văn bản", "Văn bản", "4", "Kỳ này"],
          ["6.", "Số cuộc họp", "Cuộc", "5", ""],
        ],
      ])
    #expect(document.tables.map { $0.rows[1].provenance.page } == [1, 2, 3])
    #expect(document.tables.map { $0.rows[1].provenance.line } == [2, 6, 10])
    let range = try #require(document.tables[1].rows[2].cells[3].provenance.range)
    #expect(String(decoding: Array(source.utf8)[range.start..<range.end], as: UTF8.self) == "100")
  }

  @Test("letterhead and signature come out column by column, each one row")
  func officialColumns() throws {
    let source = """
             ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           TỈNH THỪA THIÊN HUẾ                     Độc lập - Tự do - Hạnh phúc
              BAN DÂN TỘC
                Số: 89/BC-BDT                  Thừa Thiên Huế, ngày 12 tháng 6 năm 2023

                                       BÁO CÁO
                      Công tác Cải cách hành chính 6 tháng đầu năm 2023

      Trên đây là báo cáo.

      Nơi nhận:                TRƯỞNG BAN
      - Như trên;
      - UBND tỉnh (b/c);
      - Lưu: VT, VP.           Hồ Xuân Trăng
      """
    let tables = try DocumentReader.read(Array(source.utf8)).tables
    #expect(
      tables.map { $0.rows.map { $0.cells.map(\.lines) } } == [
        [
          [
            ["ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ", "BAN DÂN TỘC", "Số: 89/BC-BDT"],
            [
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
              "Thừa Thiên Huế, ngày 12 tháng 6 năm 2023",
            ],
          ]
        ],
        [
          [
            ["Nơi nhận:", "- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, VP."],
            ["TRƯỞNG BAN", "Hồ Xuân Trăng"],
          ]
        ],
      ])
  }

  @Test(
    "prose with wide gaps is prose",
    arguments: [
      """
      Kết quả   thực hiện  nhiệm vụ   của đơn vị  trong   kỳ báo cáo  này được  đánh giá  là tốt,
      các   chỉ tiêu   đạt kế hoạch  đề ra; tuy   nhiên còn  hạn chế  ở một số  lĩnh   vực, cụ thể
      như   sau: số  hồ sơ  quá   hạn là  05 hồ sơ,  chiếm   tỷ lệ  2,5 %  so với   tổng số  hồ sơ.
      """,
      "1.  Tiếp tục rà soát thủ tục hành chính.\n2.  Đẩy mạnh ứng dụng công nghệ thông tin.\n3.  Thực hiện thống kê.",
      "Họ tên:   Nguyễn Văn A\nChức vụ:  Chuyên viên",
    ])
  func prose(source: String) throws { #expect(try grids(source).isEmpty) }

  @Test("figures that lie across two columns are told with their line")
  func fused() throws {
    let source = """
      STT   Chỉ tiêu           Kỳ trước    Kỳ này
      1     Số hồ sơ                 12        15
      2     Số văn bản         1.234.567.890.123.4
      3     Số cuộc họp               3         4
      4     Số đoàn                   5         6
      5     Số lớp                    7         8
      """
    #expect(try DocumentReader.read(Array(source.utf8)).notices.map(\.line) == [3])
  }

  /// The texts of the tables, each put where its spans place it, all pages of a table in one.
  private func grids(_ source: String) throws -> [[[String]]] {
    try DocumentReader.read(Array(source.utf8)).tables.map { $0.rows.map { $0.cells.map(\.text) } }
  }
}
