import Testing

@testable import ReportExtraction

/// Records of tables that no mapping knows.
@Suite("Forms that no mapping knows")
struct UnknownFormTests {
  /// The records in words: `I.1 [1.] <I count 5 Thu nội địa`, headings with `heading` as their type,
  /// absences with `!`, findings behind.
  static func records(_ table: String) throws -> [String] {
    let identity = DocumentIdentity(hash: "sha256:0", source: "table")
    let result = try Extractor(mappings: []).extract(
      from: Sample.document(table), identity: identity)
    return result.records.map { record in
      var text = record.code
      if let printed = record.codePrinted { text += " [\(printed)]" }
      if let parent = record.parent { text += " <\(parent)" }
      if record.kind == .heading, record.type != .heading { text += " heading!" }
      text += " \(record.type.rawValue)"
      text += " " + (record.value.text ?? record.value.absence.map { "!" + $0.rawValue } ?? "")
      text += " " + record.label
      for finding in record.findings { text += " ~" + finding.rawValue }
      return text
    }
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var table: String
    var expected: [String]

    init(_ name: String, _ table: String, _ expected: [String]) {
      testDescription = name
      self.table = table
      self.expected = expected
    }
  }

  @Test("hierarchy, types and absences are told from the table alone", arguments: tables)
  func shapes(shape: Shape) throws {
    let records = try Self.records(shape.table)
    #expect(records == shape.expected)
  }

  static let tables: [Shape] = [
    Shape(
      "an absence has the type of its row where rows have units, known or not",
      """
      STT|Chỉ tiêu|Đơn vị tính|Tổng số|Tuyến tỉnh|Tuyến xã
      1|Số mẫu xét nghiệm|Mẫu|…|1.204|
      2|Tỷ lệ chuyển tuyến|%|1,3|0,5|-
      3|Số tập thể bị kiểm điểm|Tập thể|KPS||
      4|Ngày điều trị trung bình|Ngày|6,2|7,1|-
      5|Thuốc đã cấp|Cái|41|-|6
      """,
      [
        "1 [1] count !ellipsis Số mẫu xét nghiệm", "1 [1] count 1204 Số mẫu xét nghiệm",
        "1 [1] count !blank Số mẫu xét nghiệm", "2 [2] percent 1.3 Tỷ lệ chuyển tuyến",
        "2 [2] percent 0.5 Tỷ lệ chuyển tuyến", "2 [2] percent !dash Tỷ lệ chuyển tuyến",
        "3 [3] count !none_arose Số tập thể bị kiểm điểm",
        "3 [3] count !blank Số tập thể bị kiểm điểm", "3 [3] count !blank Số tập thể bị kiểm điểm",
        "4 [4] decimal 6.2 Ngày điều trị trung bình", "4 [4] decimal 7.1 Ngày điều trị trung bình",
        "4 [4] decimal !dash Ngày điều trị trung bình", "5 [5] count 41 Thuốc đã cấp",
        "5 [5] count !dash Thuốc đã cấp", "5 [5] count 6 Thuốc đã cấp",
      ]),
    Shape(
      "decimals of another unit beside a count",
      """
      STT|Tên cơ sở|Số phòng|Diện tích (m2)
      1|Trung tâm dạy nghề|12|1.450,5
      2|Trường trung cấp|40|5.200
      """,
      [
        "1 [1] count 12 Trung tâm dạy nghề", "1 [1] decimal 1450.5 Trung tâm dạy nghề",
        "2 [2] count 40 Trường trung cấp", "2 [2] decimal 5200 Trường trung cấp",
      ]),
    Shape(
      "amounts and names are not counted by their number",
      """
      STT|Chỉ tiêu|Kỳ trước|Kỳ này
      1|Số tiền thu|12,5|-
      2|Số giờ trung bình|-|2,5
      3|Tổng số lớp|-|6
      """,
      [
        "1 [1] decimal 12.5 Số tiền thu", "1 [1] decimal !dash Số tiền thu",
        "2 [2] decimal !dash Số giờ trung bình", "2 [2] decimal 2.5 Số giờ trung bình",
        "3 [3] count !dash Tổng số lớp", "3 [3] count 6 Tổng số lớp",
      ]),
    Shape(
      "the formula of a label: sums that fit, that do not, and that lack an operand",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Kỳ này
      01|Hồ sơ tiếp nhận (01=02+03)|Hồ sơ|250|260
      02|Trực tiếp|Hồ sơ|120|120
      03|Trực tuyến|Hồ sơ|140|140
      04|Hồ sơ trả lại (04=05+06)|Hồ sơ|9|9
      05|Trả trước hạn|Hồ sơ|-|5
      """,
      [
        "01 [01] count 250 Hồ sơ tiếp nhận (01=02+03) ~sum_mismatch",
        "01 [01] count 260 Hồ sơ tiếp nhận (01=02+03)",
        "02 [02] <01 count 120 Trực tiếp ~sum_mismatch", "02 [02] <01 count 120 Trực tiếp",
        "03 [03] <01 count 140 Trực tuyến ~sum_mismatch", "03 [03] <01 count 140 Trực tuyến",
        "04 [04] count 9 Hồ sơ trả lại (04=05+06)", "04 [04] count 9 Hồ sơ trả lại (04=05+06)",
        "05 [05] count !dash Trả trước hạn", "05 [05] count 5 Trả trước hạn",
      ]),
    Shape(
      "bullets in the column of codes",
      """
      TT|Tiêu chí|Kỳ này
      A|Tổng số cán bộ|20
      1|Theo giới tính|
      -|Nam|12
      -|Nữ|8
      2|Theo độ tuổi|
      -|Dưới 30|-
      """,
      [
        "A [A] count 20 Tổng số cán bộ", "A.1 [1] <A heading !heading Theo giới tính",
        "A.1/1 [-] <A.1 count 12 Nam", "A.1/2 [-] <A.1 count 8 Nữ",
        "A.2 [2] <A heading !heading Theo độ tuổi", "A.2/1 [-] <A.2 count !dash Dưới 30",
      ]),
    Shape(
      "a dash beside figures is of their type",
      """
      STT|Chỉ tiêu|Kỳ trước|Kỳ này
      1|Số hộ|12|-
      2|Số khẩu|…|
      3|Diện tích|12,5|12
      """,
      [
        "1 [1] count 12 Số hộ", "1 [1] count !dash Số hộ", "2 [2] count !ellipsis Số khẩu",
        "2 [2] count !blank Số khẩu", "3 [3] decimal 12.5 Diện tích", "3 [3] decimal 12 Diện tích",
      ]),
    Shape(
      "columns of different quantities",
      """
      STT|Chỉ tiêu|Số hộ|Diện tích
      1|Phú Mỹ|120|12,5
      2|Phú An|98|10,25
      3|Phú Hồ|-|11,5
      4|Phú Đa|77|…
      """,
      [
        "1 [1] count 120 Phú Mỹ", "1 [1] decimal 12.5 Phú Mỹ", "2 [2] count 98 Phú An",
        "2 [2] decimal 10.25 Phú An", "3 [3] count !dash Phú Hồ", "3 [3] decimal 11.5 Phú Hồ",
        "4 [4] count 77 Phú Đa", "4 [4] decimal !ellipsis Phú Đa",
      ]),
    Shape(
      "yes, no and marks",
      """
      STT|Nội dung|Kết quả
      1|Có trang thông tin|Có
      2|Có bộ phận một cửa|Không
      3|Có kế hoạch|-
      """,
      [
        "1 [1] boolean true Có trang thông tin", "2 [2] boolean false Có bộ phận một cửa",
        "3 [3] boolean !dash Có kế hoạch",
      ]),
    Shape(
      "words",
      """
      STT|Tiêu chí|Kết quả
      1|Giao thông|Đạt
      2|Thủy lợi|Chưa đạt
      3|Điện|
      """,
      [
        "1 [1] text Đạt Giao thông", "2 [2] text Chưa đạt Thủy lợi",
        "3 [3] heading !heading Điện",
      ]),
    Shape(
      "units say the types",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số người|Người|1.234
      2|Tỷ lệ|%|12,5
      3|Số thu|Triệu đồng|-
      4|Số hộ|Hộ|
      5|Diện tích|ha|12
      """,
      [
        "1 [1] count 1234 Số người", "2 [2] percent 12.5 Tỷ lệ",
        "3 [3] money !dash Số thu ~unit_scaled", "4 [4] count !blank Số hộ",
        "5 [5] decimal 12 Diện tích",
      ]),
    Shape(
      "a comparison in percent makes no decimals of counts",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Kỳ này|So sánh (%)
      1|Số người|Người|12|13|108,3
      """,
      [
        "1 [1] count 12 Số người", "1 [1] count 13 Số người", "1 [1] percent 108.3 Số người",
      ]),
    Shape(
      "ratios, ranges, dates and references",
      """
      STT|Nội dung|Kết quả
      1|Số hồ sơ đúng hạn|15/14
      2|Ngày ban hành|12/6/2023
      3|Kế hoạch|72/KH-BDT
      4|Số cuộc|4
      """,
      [
        "1 [1] ratio 15/14 Số hồ sơ đúng hạn", "2 [2] date 2023-06-12 Ngày ban hành",
        "3 [3] reference 72/KH-BDT Kế hoạch", "4 [4] count 4 Số cuộc",
      ]),
    Shape(
      "a budget form with formulas",
      """
      Chỉ tiêu|Mã số|Số tiền
      Dự toán (01=02+03)|01|5.000
      Thường xuyên|02|3.000
      Không thường xuyên|03|2.000
      """,
      [
        "01 [01] count 5000 Dự toán (01=02+03)", "02 [02] <01 count 3000 Thường xuyên",
        "03 [03] <01 count 2000 Không thường xuyên",
      ]),
    Shape(
      "groups across the table",
      """
      STT|Chỉ tiêu|Số hộ|Số khẩu
      *KHU VỰC THÀNH THỊ{1x4}|
      1|Phường A|10|40
      2|Phường B|11|41
      *KHU VỰC NÔNG THÔN{1x4}|
      3|Xã C|12|42
      Tổng cộng{1x2}|33|123
      """,
      [
        "#1 heading !heading KHU VỰC THÀNH THỊ", "#1.1 [1] <#1 count 10 Phường A",
        "#1.1 [1] <#1 count 40 Phường A", "#1.2 [2] <#1 count 11 Phường B",
        "#1.2 [2] <#1 count 41 Phường B", "#2 heading !heading KHU VỰC NÔNG THÔN",
        "#2.3 [3] <#2 count 12 Xã C", "#2.3 [3] <#2 count 42 Xã C", "#3 count 33 Tổng cộng",
        "#3 count 123 Tổng cộng",
      ]),
    Shape(
      "no codes at all",
      """
      Chỉ tiêu|Đơn vị tính|Số liệu
      Dân số|Người|1.000
      - Nam|Người|490
      - Nữ|Người|510
      Số hộ|Hộ|250
      """,
      [
        "#1 count 1000 Dân số", "#1/1 <#1 count 490 - Nam", "#1/2 <#1 count 510 - Nữ",
        "#2 count 250 Số hộ",
      ]),
    Shape(
      "codes that lead the labels",
      """
      Chỉ tiêu|Đơn vị tính|Số liệu
      I. Dân số|Người|1.000
      1. Nam|Người|490
      a) Dưới 15 tuổi|Người|90
      2. Nữ|Người|510
      """,
      [
        "I [I.] count 1000 Dân số", "I.1 [1.] <I count 490 Nam",
        "I.1.a [a)] <I.1 count 90 Dưới 15 tuổi", "I.2 [2.] <I count 510 Nữ",
      ]),
    Shape(
      "notes, sources and signatures below the figures",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số hộ|Hộ|5
      2|Số khẩu (*)|Người|20
      |Ghi chú: (-) không phát sinh||
      |(*) Số liệu ước tính đến cuối tháng||
      |Nguồn: Chi cục Thống kê||
      |Người lập biểu||Thủ trưởng đơn vị
      """,
      ["1 [1] count 5 Số hộ", "2 [2] count 20 Số khẩu (*)"]),
    Shape(
      "a note across the table, a footnote with a number",
      """
      STT|Chỉ tiêu|Số liệu
      1|Số hộ|5
      (1) Số liệu tính đến hết ngày 30 tháng 6{1x3}|
      """,
      ["1 [1] count 5 Số hộ"]),
    Shape(
      "the last row is no note though it is bare",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số hộ|Hộ|5
      |Nguồn vốn:||
      """,
      ["1 [1] count 5 Số hộ", "1/1 <1 heading !heading Nguồn vốn:"]),
    Shape(
      "a code with letters for digits",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1.|Kiểm tra||
      l.1.|Số cuộc|Cuộc|5
      I.2.|Số đơn vị|Đơn vị|3
      """,
      [
        "1 [1.] heading !heading Kiểm tra", "1.1 [l.1.] <1 count 5 Số cuộc ~ocr_suspect",
        "1.2 [I.2.] <1 count 3 Số đơn vị ~ocr_suspect",
      ]),
    Shape(
      "codes that stand twice",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số hộ|Hộ|5
      2|Số khẩu|Người|20
      2|Số xã|Xã|3
      4|Số thôn|Thôn|9
      4|Số tổ|Tổ|1
      """,
      [
        "1 [1] count 5 Số hộ", "2 [2] count 20 Số khẩu", "3 [2] count 3 Số xã ~code_repaired",
        "4 [4] count 9 Số thôn", "4 [4] count 1 Số tổ ~code_duplicate",
      ]),
    Shape(
      "placeholder rows",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      I|Khối tỉnh||
      1|Sở A|Hộ|5
      …|…||
      II|Khối huyện||
      2|Huyện B|Hộ|3
      """,
      [
        "I [I] heading !heading Khối tỉnh", "I.1 [1] <I count 5 Sở A",
        "I/1 […] <I heading !heading …", "II [II] heading !heading Khối huyện",
        "II.2 [2] <II count 3 Huyện B",
      ]),
    Shape(
      "names in the column of codes",
      """
      Mã số|Chỉ tiêu|Đơn vị tính|Số liệu
      T01|Dân số|Người|100
      T0101|Nam|Người|49
      XH-05|Số trường|Trường|2
      """,
      [
        "T01 [T01] count 100 Dân số", "T0101 [T0101] <T01 count 49 Nam",
        "XH-05 [XH-05] count 2 Số trường",
      ]),
    Shape(
      "parts with words in code or label",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số văn bản|Văn bản|9
      Trong đó|Cấp tỉnh|Văn bản|4
      |Cấp huyện|Văn bản|5
      2|Số cuộc|Cuộc|3
      |Trong đó:||
      |đột xuất|Cuộc|1
      |Tổng cộng||12
      """,
      [
        "1 [1] count 9 Số văn bản", "1/1 [Trong đó] <1 count 4 Cấp tỉnh",
        "1/2 <1 count 5 Cấp huyện",
        "2 [2] count 3 Số cuộc", "2/1 [Trong đó:] <2 count 1 đột xuất", "#1 count 12 Tổng cộng",
      ]),
    Shape(
      "dates with a dash, a rate without decimals",
      """
      STT|Chỉ tiêu|Ngày ban hành|Số liệu
      1|Kế hoạch|12/6/2023|5
      2|Quyết định|-|-
      3|Hướng dẫn|15/6/2023|7
      4|Tỷ lệ hoàn thành||100
      """,
      [
        "1 [1] date 2023-06-12 Kế hoạch", "1 [1] count 5 Kế hoạch", "2 [2] date !dash Quyết định",
        "2 [2] count !dash Quyết định", "3 [3] date 2023-06-15 Hướng dẫn",
        "3 [3] count 7 Hướng dẫn", "4 [4] date !blank Tỷ lệ hoàn thành",
        "4 [4] decimal 100 Tỷ lệ hoàn thành",
      ]),
    Shape(
      "percent in the cells of a comparison",
      """
      STT|Nội dung|Số lượng|Tỷ lệ
      1|Đúng hạn|1.456/1.625|89,6%
      2|Trễ hạn|169|10,4%
      3|Chưa đến hạn|-|-
      """,
      [
        "1 [1] ratio 1456/1625 Đúng hạn", "1 [1] percent 89.6 Đúng hạn",
        "2 [2] count 169 Trễ hạn", "2 [2] percent 10.4 Trễ hạn",
        "3 [3] count !dash Chưa đến hạn", "3 [3] percent !dash Chưa đến hạn",
      ]),
    Shape(
      "two levels of headings across the table, a code over three rows",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      |TỔNG SỐ|Người|100
      |Trong đó:||
      |Nữ|Người|60
      A. THU{1x4}|
      I. Thu nội địa{1x4}|
      1{3x1}|Thuế|Người|10
      Tỉnh|Người|5
      Huyện|Người|5
      2|Phí|Người|KPS
      II. Thu khác{1x4}|
      3|Khác|Người|
      B. CHI{1x4}|
      1|Khác|Người|0
      |Tổng cộng: A+B|Người|2
      """,
      [
        "#1 count 100 TỔNG SỐ", "#1/1 [Trong đó:] <#1 count 60 Nữ", "A [A.] heading !heading THU",
        "A.I [I.] <A heading !heading Thu nội địa", "A.I.1 [1] <A.I count 10 Thuế",
        "A.I.1/1 <A.I.1 count 5 Tỉnh", "A.I.1/2 <A.I.1 count 5 Huyện",
        "A.I.2 [2] <A.I count !none_arose Phí", "A.II [II.] <A heading !heading Thu khác",
        "A.II.3 [3] <A.II count !blank Khác", "B [B.] heading !heading CHI",
        "B.1 [1] <B count 0 Khác", "#2 count 2 Tổng cộng: A+B",
      ]),
    Shape(
      "sub-totals of groups without codes",
      """
      STT|Chỉ tiêu|Số hộ
      |TỔNG SỐ|30
      KHU VỰC THÀNH THỊ{1x3}|
      1|Phường A|10
      2|Phường B|5
      Cộng{1x2}|15
      KHU VỰC NÔNG THÔN{1x3}|
      3|Xã C|15
      …||
      Cộng{1x2}|15
      Nguồn: Kết quả rà soát năm 2023{1x3}|
      """,
      [
        "#1 count 30 TỔNG SỐ", "#2 heading !heading KHU VỰC THÀNH THỊ",
        "#2.1 [1] <#2 count 10 Phường A", "#2.2 [2] <#2 count 5 Phường B", "#2/1 <#2 count 15 Cộng",
        "#3 heading !heading KHU VỰC NÔNG THÔN", "#3.3 [3] <#3 count 15 Xã C",
        "#3/1 […] <#3 heading !heading ", "#3/2 <#3 count 15 Cộng",
      ]),
    Shape(
      "what the columns of codes and labels print with strokes",
      """
      TT|Nội dung|ĐVT|Số liệu
      A/|THU|Triệu đồng|100,5
      1/|Thuế|Triệu đồng|60
      a)|VAT|Triệu đồng|40
      đ)|Khác|Triệu đồng|20
      B/|CHI|Triệu đồng|-
      """,
      [
        "A [A/] money 100.5 THU ~unit_scaled", "A.1 [1/] <A money 60 Thuế ~unit_scaled",
        "A.1.a [a)] <A.1 money 40 VAT ~unit_scaled", "A.1.đ [đ)] <A.1 money 20 Khác ~unit_scaled",
        "B [B/] money !dash CHI ~unit_scaled",
      ]),
  ]
}
