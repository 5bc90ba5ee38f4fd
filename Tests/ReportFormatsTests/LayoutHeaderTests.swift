import ReportExtraction
import ReportFormats
import Testing

/// Headers of aligned tables: what is a title above, which lines are one head, what each spans.
@Suite("Headers of tables aligned with spaces")
struct LayoutHeaderTests {
  @Test("a title in capitals above the header is none of it; heads span what they are centred over")
  func levels() throws {
    let document = try read(
      """
                                                       Biểu số 01
                                    TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU
                                                                              6 tháng đầu năm
                                                         Năm 2022                                    So sánh
        TT            Chỉ tiêu               ĐVT                                   2023
                                                                                                       (%)
                                                    Kế hoạch    Thực hiện   Kế hoạch    Thực hiện
        I     Nông nghiệp
        1     Diện tích gieo trồng         ha         12.500      12.480       6.300      6.250,5       99,2
        2     Sản lượng lương thực         tấn        65.000      64.120      33.000      32.870        99,6
      """)
    #expect(
      try header(of: document) == [
        ["TT", "Chỉ tiêu", "ĐVT", "Năm 2022×2", "6 tháng đầu năm 2023×2", "So sánh (%)"],
        ["Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
      ])
    #expect(
      document.blocks.first.map { if case .paragraph(let one) = $0 { one.text } else { "" } }
        == "Biểu số 01")
  }

  @Test("a head over the middle one of three columns spans all three")
  func middle() throws {
    let document = try read(
      """
                                                                       Năm 2024
      STT              Chỉ tiêu            Đơn vị tính
                                                          Kế hoạch     Thực hiện    So sánh (%)

      1     Lúa cả năm                    ha                   9.800      9.754,5         99,54

      2     Ngô                           ha                   1.200        1.230         102,5
      """)
    #expect(
      try header(of: document) == [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2024×3"],
        ["Kế hoạch", "Thực hiện", "So sánh (%)"],
      ])
  }

  @Test("a month of a year under its word is no figure; the head of numbers is in the header")
  func month() throws {
    let document = try read(
      """
                                                                       Tháng          Tháng         Lũy kế từ
       STT              Nội dung hoạt động                  ĐVT
                                                                       4/2024         5/2024        đầu năm

        I    Khám bệnh, chữa bệnh

        1    Số lượt khám bệnh                              Lượt          5.147          4.778          18.595

        -    Khám bảo hiểm y tế                             Lượt          4.424          4.161          15.992
      """)
    #expect(
      try firstRow(of: document) == [
        "STT", "Nội dung hoạt động", "ĐVT", "Tháng 4/2024", "Tháng 5/2024", "Lũy kế từ đầu năm",
      ])
  }

  @Test("heads of two levels beside heads of one; a repeated pair has its head")
  func pairs() throws {
    let area = try read(
      """
                                                                Hộ nghèo                        Hộ cận nghèo
                                   Tổng số
       TT        Khu vực/Đơn vị    hộ dân        Tổng số                Hộ nghèo DTTS
                                     cư                                                        Số hộ    Tỷ lệ (%)
                                             Số hộ         Tỷ lệ (%)   Số hộ       Tỷ lệ (%)

        I    Khu vực thành thị       4.553      338              7,4        161        47,6       348          7,6

        1    Phường 1                1.440      116              8,1         14        12,1       147       10,2

      """)
    #expect(
      try header(of: area) == [
        ["TT", "Khu vực/Đơn vị", "Tổng số hộ dân cư", "Hộ nghèo×4", "Hộ cận nghèo×2"],
        ["Tổng số×2", "Hộ nghèo DTTS×2", "Số hộ", "Tỷ lệ (%)"],
        ["Số hộ", "Tỷ lệ (%)", "Số hộ", "Tỷ lệ (%)"],
      ])
    let files = try read(
      """
                                                            Số hồ sơ tiếp nhận                                          Số hồ sơ đã giải quyết
                                                                                                                                                               Số hồ sơ
      STT               Đơn vị                           Kỳ trước                Tiếp nhận mới                                                                 đang giải
                                         Tổng số                                                            Trước hạn         Đúng hạn           Quá hạn        quyết
                                                       chuyển sang     Trực tuyến          Trực tiếp

       1     Xã Hồng Hạ                        271               25               109             137              159                106                  0               6

       2     Xã Hương Nguyên                   565               12               508                  45          336                225                  0               4

      """)
    #expect(
      try header(of: files).first == [
        "STT", "Đơn vị", "Số hồ sơ tiếp nhận×4", "Số hồ sơ đã giải quyết×3",
        "Số hồ sơ đang giải quyết",
      ])
  }

  @Test("a column of notes that few rows fill stays apart from the figures")
  func notes() throws {
    let document = try read(
      """
         STT                        Chỉ tiêu                   Đơn vị tính     Số liệu              Ghi chú

          A       GIÁO DỤC MẦM NON

          I       Quy mô trường, lớp

          1       Tổng số trường mầm non                         Trường                    21

       Trong đó   Trường công lập                                Trường                    18

                  Trường ngoài công lập                          Trường                     3

          2       Số nhóm, lớp                                    Lớp                     210

          3       Số trẻ ra lớp                                  Trẻ em                  4.358

          II      Chất lượng

                  Tỷ lệ trẻ được theo dõi bằng biểu đồ tăng
          1                                                        %                      100
                  trưởng

                                                                                                 Giảm so với
      """)
    #expect(
      try firstRow(of: document) == ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"])
  }

  @Test("a header that is printed again begins another piece, though no page break is marked")
  func again() throws {
    let document = try read(
      """
       STT   Nội dung kiểm tra                    Đơn vị tính      Số liệu

        1    Số cơ sở được kiểm tra               Cơ sở                124
        2    Số cơ sở vi phạm                     Cơ sở                 19

                                         2

                                    (tiếp theo)

       STT   Nội dung kiểm tra                    ĐVT              Số liệu

        3    Số tiền phạt                         Nghìn đồng        84.500
        4    Số cơ sở bị đình chỉ                 Cơ sở                  -
      """)
    let tables = tables(of: document)
    #expect(tables.map(\.rows.count) == [3, 3])
    #expect(
      tables.last?.rows.last?.cells.map(\.text) == ["4", "Số cơ sở bị đình chỉ", "Cơ sở", "-"])
  }

  @Test("lines aligned like a table that no columns fit are told of")
  func rejected() throws {
    let document = try read(
      """
      Alpha beta   gamma   12
         Delta   epsilon zeta eta   theta   kappa
      Lambda mu nu xi   omicron pi   rho  sigma
            Tau   upsilon phi   chi psi omega alpha
      """)
    #expect(!document.notices.isEmpty || !tables(of: document).isEmpty)
  }

  @Test("marks of Markdown are no text of a cell; those without a counterpart are")
  func markdown() throws {
    let document = try read(
      """
      | STT | Chỉ tiêu | Số liệu |
      |---|:---|---:|
      | **I** | **Lao động - *việc làm*** | 1\\*2 |
      | 1 | Số hộ* | a_b_c |
      | 2 | 3 * 4<br>hộ | \\| |
      """)
    #expect(
      tables(of: document)[0].rows.dropFirst().map { $0.cells.map(\.text) } == [
        ["I", "Lao động - việc làm", "1*2"], ["1", "Số hộ*", "a_b_c"], ["2", "3 * 4 hộ", "|"],
      ])
  }

  @Test("rows between two borders, with no space beside the strokes")
  func narrowBox() throws {
    let document = try read(
      """
      ┌───┬──────────────────┬────────┐
      │STT│Chỉ tiêu          │Số liệu │
      ├───┼──────────────────┼────────┤
      │A  │Giáo dục          │        │
      │1  │Số học sinh bỏ học│      14│
      │B  │Y tế              │        │
      │1  │Số trẻ tiêm chủng │     612│
      └───┴──────────────────┴────────┘
      """)
    #expect(tables(of: document)[0].rows.map(\.cells.first?.text) == ["STT", "A", "1", "B", "1"])
  }

  @Test(
    "lines lost, doubled or cut never stop the reader", arguments: 1...60 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var lines = Self.samples.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map(String.init)
    for index in lines.indices.reversed() {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines[index] = String(lines[index].prefix(Int.random(in: 0..<40, using: &random)))
      case 3: lines[index] = String(lines[index].dropFirst(Int.random(in: 0..<20, using: &random)))
      case 4: lines.swapAt(index, Int.random(in: lines.indices, using: &random))
      case 5 where seed % 3 == 0: lines[index] += "\u{0C}"
      default: break
      }
    }
    let text = lines.joined(separator: "\n")
    let document = try read(text)
    #expect(!document.blocks.isEmpty)
  }

  private static let samples = [
    """
                                                      Năm 2022                                    So sánh
     TT            Chỉ tiêu               ĐVT
                                                 Kế hoạch    Thực hiện   Kế hoạch    Thực hiện     (%)
      A               B                    C         1           2           3           4         5=4/3
     I     Nông nghiệp
     1     Diện tích gieo trồng         ha         12.500      12.480       6.300      6.250,5       99,2
           Sản lượng lương thực có
     2                                  tấn        65.000      64.120      33.000      32.870        99,6
           hạt
     3     Đàn trâu                     con            12           3           4           -          …
    """,
    """
    | STT | **Chỉ tiêu** | Số liệu |
    |---|:---|---:|
    | 1 | Số \\| hộ | 12 |
    | 2 | *Số* người | 3 |
    """,
    """
    +-----+-----------+---------+
    | STT | Chỉ tiêu  | Số liệu |
    +=====+===========+=========+
    | 1   | Số hộ     |      12 |
    +-----+           +---------+
    | 2   | Số người  |       3 |
    +-----+-----------+---------+
    """,
    """
    STT;Chỉ tiêu;Số liệu
    1;"Số hộ; số khẩu";12
    2;Số người;3
    """,
  ]

  private func read(_ text: String) throws -> Document { try DocumentReader.read(Array(text.utf8)) }

  private func tables(of document: Document) -> [Table] {
    document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The header rows of the first table; `×` tells how many columns a cell spans.
  private func firstRow(of document: Document) throws -> [String] {
    try #require(tables(of: document).first?.rows.first).cells.map(\.text)
  }

  private func header(of document: Document) throws -> [[String]] {
    let table = try #require(tables(of: document).first)
    return table.rows.prefix { row in row.cells.allSatisfy(\.isHeader) }.map { row in
      row.cells.map { $0.columnSpan > 1 ? "\($0.text)×\($0.columnSpan)" : $0.text }
    }
  }
}
