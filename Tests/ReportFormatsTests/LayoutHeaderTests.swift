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
  private func header(of document: Document) throws -> [[String]] {
    let table = try #require(tables(of: document).first)
    return table.rows.prefix { row in row.cells.allSatisfy(\.isHeader) }.map { row in
      row.cells.map { $0.columnSpan > 1 ? "\($0.text)×\($0.columnSpan)" : $0.text }
    }
  }
}
