import Testing

@testable import ReportExtraction

/// Whole small tables and every record they give.
///
/// A record is written `code;label;measure;value;unit;period;area;note`, a unit with its multiplier
/// where that is not 1 (`vnd*1000000`), trailing nulls left out, `-` for a null between. The
/// report's own period, 2023-S1, is a null.
@Suite("Columns of small tables, record by record")
struct ColumnRecordsTests {
  private static func lines(_ table: String) throws -> [String] {
    let text = "PHỤ LỤC\nSố liệu 6 tháng đầu năm 2023\n" + table
    let result = try Extractor(mappings: []).extract(
      from: Sample.document(text), identity: DocumentIdentity(hash: "sha256:0", source: "-"))
    #expect(result.letterhead.period?.period == .half(1, year: 2023))
    #expect(result.ledger.balances)
    return result.records.map(line)
  }

  private static func line(_ record: Record) -> String {
    let unit = record.unit.map { unit in
      record.multiplier == .one ? unit : "\(unit)*\(record.multiplier)"
    }
    var period: String?
    if case .column(let own) = record.period { period = own?.period.sdmx ?? "?" }
    var fields = [
      record.code, record.label, record.measure, written(record.value), unit, period, record.area,
      record.note,
    ]
    while fields.last == .some(nil) { fields.removeLast() }
    return fields.map { $0 ?? "-" }.joined(separator: ";")
  }

  private func check(_ table: String, _ expected: String) throws {
    let lines = try Self.lines(table)
    #expect(lines.joined(separator: "\n") == expected, "\(table)")
  }

  @Test(
    "header rows and header paths",
    arguments: [
      // One row, spans in tab text, spans that the source states.
      (
        "STT|Chỉ tiêu|ĐVT|Kỳ trước|Kỳ này\n1|Số hộ|Hộ|3|4",
        "1;Số hộ;Kỳ trước;3;household;2022-S2\n1;Số hộ;Kỳ này;4;household"
      ),
      (
        "STT|Chỉ tiêu|Kết quả||Ghi chú\n||Kỳ này|Năm 2022|\n1|Số hộ|3|4|x",
        "1;Số hộ;Kết quả / Kỳ này;3;-;-;-;x\n1;Số hộ;Kết quả / Năm 2022;4;-;2022;-;x"
      ),
      (
        "*STT{2x1}|*Chỉ tiêu{2x1}|*Thực hiện{1x3}\n*2021|*2022|*2023\n1|Số hộ|3|4|5",
        "1;Số hộ;Thực hiện / 2021;3;-;2021\n1;Số hộ;Thực hiện / 2022;4;-;2022\n"
          + "1;Số hộ;Thực hiện / 2023;5;-;2023"
      ),
      (
        "STT|Chỉ tiêu|Thực hiện||\n||2021|2022|2023\n1|Số hộ|3|4|5",
        "1;Số hộ;Thực hiện / 2021;3;-;2021\n1;Số hộ;Thực hiện / 2022;4;-;2022\n"
          + "1;Số hộ;Thực hiện / 2023;5;-;2023"
      ),
      // Spanned heads are repeated in each column and row they span.
      (
        "STT|Chỉ tiêu|Kết quả|Kết quả\nSTT|Chỉ tiêu|Kế hoạch|Thực hiện\n1|Số hộ|3|4",
        "1;Số hộ;Kết quả / Kế hoạch;3\n1;Số hộ;Kết quả / Thực hiện;4"
      ),
      // Three levels, repeated lowest heads.
      (
        "TT|Địa bàn|Hộ nghèo||||\n||Đầu kỳ||Cuối kỳ||\n||Số hộ|Tỷ lệ %|Số hộ|Tỷ lệ %|\n"
          + "1|Xã An|10|2,5|8|2,0",
        "1;Xã An;Hộ nghèo / Đầu kỳ / Số hộ;10;-;?;Xã An\n"
          + "1;Xã An;Hộ nghèo / Đầu kỳ / Tỷ lệ %;2.5;percent;?;Xã An\n"
          + "1;Xã An;Hộ nghèo / Cuối kỳ / Số hộ;8;-;-;Xã An\n"
          + "1;Xã An;Hộ nghèo / Cuối kỳ / Tỷ lệ %;2;percent;-;Xã An"
      ),
      (
        "*TT{3x1}|*Chỉ tiêu{3x1}|*Hộ{1x3}\n*Tổng{2x1}|*Chia ra{1x2}\n*Nam|*Nữ\n1|Số hộ|9|5|4",
        "1;Số hộ;Hộ / Tổng;9\n1;Số hộ;Hộ / Chia ra / Nam;5\n1;Số hộ;Hộ / Chia ra / Nữ;4"
      ),
      // A head without spans does not spread over its neighbour.
      (
        "STT|Chỉ tiêu|Tổng|Trước hạn||Đúng hạn|\n|||Tổng|%|Tổng|%\n1|Hồ sơ|9|5|55,6|4|44,4",
        "1;Hồ sơ;Tổng;9\n1;Hồ sơ;Trước hạn / Tổng;5\n1;Hồ sơ;Trước hạn / %;55.6;percent\n"
          + "1;Hồ sơ;Đúng hạn / Tổng;4\n1;Hồ sơ;Đúng hạn / %;44.4;percent"
      ),
      // No word of the header is known: marks, codes below or figures below tell.
      ("*Mục|*Việc|*Được\n1|Số hộ|3\n2|Số xã|4", "1;Số hộ;Được;3\n2;Số xã;Được;4"),
      ("Mục|Việc|Được\n1|Số hộ|3\n2|Số xã|4", "1;Số hộ;Được;3\n2;Số xã;Được;4"),
      (
        "Việc phải làm|Được giao|Đã xong\nSố hộ|3|2\nSố xã|4|4",
        "#1;Số hộ;Được giao;3\n#1;Số hộ;Đã xong;2\n#2;Số xã;Được giao;4\n#2;Số xã;Đã xong;4"
      ),
      // A title or a unit of full width above, between and in a cell of its own.
      (
        "*Biểu 02{1x3}\nĐơn vị tính: triệu đồng{1x3}\nSTT|Chỉ tiêu|Số liệu\n1|Chi|3",
        "1;Chi;Số liệu;3;vnd*1000000"
      ),
      (
        "STT|Chỉ tiêu|Số liệu\nĐơn vị tính: triệu đồng{1x3}\n1|Chi|3",
        "1;Chi;Số liệu;3;vnd*1000000"
      ),
      (
        "{1x2}|ĐVT: triệu đồng\nSTT|Chỉ tiêu|Số liệu\n1|Chi|3",
        "1;Chi;Số liệu;3;vnd*1000000"
      ),
      // Column letters, with and without brackets, formulas and open cells.
      ("STT|Chỉ tiêu|Số liệu|Ghi chú\nA|B|1|\n1|Số hộ|3|", "1;Số hộ;Số liệu;3"),
      ("STT|Chỉ tiêu|Số liệu\n(A)|(B)|(1)\n1|Số hộ|3", "1;Số hộ;Số liệu;3"),
      (
        "STT|Chỉ tiêu|KH|TH|Tỷ lệ\n1|2|3|4|5=4/3*100%\n1|Số hộ|4|3|75",
        "1;Số hộ;KH;4\n1;Số hộ;TH;3\n1;Số hộ;Tỷ lệ;75"
      ),
      ("STT|Chỉ tiêu|Kỳ này|Ghi chú\nA|B|1|C\n1|Số hộ|3|x", "1;Số hộ;Kỳ này;3;-;-;-;x"),
      // Spans that do not add up make no columns.
      (
        "STT|Chỉ tiêu|Số liệu|Chia ra{1x4}\n|||Nam|Nữ\nA|B|1|2|3\n1|Số hộ|9|5|4",
        "1;Số hộ;Số liệu;9\n1;Số hộ;Chia ra / Nam;5\n1;Số hộ;Chia ra / Nữ;4"
      ),
      // Nor below a title and an empty row, nor where the header is a table of its own.
      (
        "*Tổng hợp{1x8}\n*{1x1}|\n*STT{2x1}|*Chỉ tiêu{2x1}|*Số lượng{1x4}\n*Nam|*Nữ\n"
          + "1|Số hộ|5|4\n2|Số xã|2|-",
        "1;Số hộ;Số lượng / Nam;5\n1;Số hộ;Số lượng / Nữ;4\n"
          + "2;Số xã;Số lượng / Nam;2\n2;Số xã;Số lượng / Nữ;dash"
      ),
      (
        "*S T T{2x1}|*Đơn vị{2x1}|*Biên chế{1x3}|*Hệ số{1x4}\n*Được giao|*Có mặt|*Ngạch|*Phụ cấp|*Khác\n\n"
          + "I|Khối hành chính{1x12}\n1|Văn phòng|22|21|68,42|4,15|-\n2|Thanh tra|6|5|19,74|0,70|-",
        "I;Khối hành chính;Biên chế / Được giao;heading\n"
          + "I.1;Văn phòng;Biên chế / Được giao;22\nI.1;Văn phòng;Biên chế / Có mặt;21\n"
          + "I.1;Văn phòng;Hệ số / Ngạch;68.42\nI.1;Văn phòng;Hệ số / Phụ cấp;4.15\n"
          + "I.1;Văn phòng;Hệ số / Khác;dash\n"
          + "I.2;Thanh tra;Biên chế / Được giao;6\nI.2;Thanh tra;Biên chế / Có mặt;5\n"
          + "I.2;Thanh tra;Hệ số / Ngạch;19.74\nI.2;Thanh tra;Hệ số / Phụ cấp;0.7\n"
          + "I.2;Thanh tra;Hệ số / Khác;dash"
      ),
      // Formulas below a stacked header that no list knows.
      (
        "*TT{2x1}|*Việc cần giải quyết{2x1}|*Nhận vào{1x2}|*Làm xong{1x2}\n*Mới|*Cũ|*Sớm|*Muộn\n"
          + "(1)|(2)|(3)=(4)+(5)|(4)|(5)|(6)\n1|Cư trú|5|4|9|-",
        "1;Cư trú;Nhận vào / Mới;5\n1;Cư trú;Nhận vào / Cũ;4\n"
          + "1;Cư trú;Làm xong / Sớm;9\n1;Cư trú;Làm xong / Muộn;dash"
      ),
      // Numbers and strokes beside the codes are no figures; one row of figures has no label.
      (
        "STT|Chỉ tiêu|Mã số|Số liệu\n1|Số dư (01=02+03)|01|9\n-|Đã nhận|02|5\n-|Còn dư|03|4",
        "01;Số dư (01=02+03);Số liệu;9;-;-;-;1\n02;Đã nhận;Số liệu;5;-;-;-;-\n"
          + "03;Còn dư;Số liệu;4;-;-;-;-"
      ),
      (
        "Tổng số đơn|Khiếu nại|Tỷ lệ (%)\n1.310|402|94,6",
        "#1;;Tổng số đơn;1310\n#1;;Khiếu nại;402\n#1;;Tỷ lệ (%);94.6;percent"
      ),
      // Units that no list knows, below a head that may mean bodies, beside the labels.
      (
        "|Mã số|Đơn vị|Tổng số\nA|B|C|1\nHuân chương hạng Nhất|01|Huân chương|3\n"
          + "Huân chương hạng Nhì|02|Huân chương|4\nCờ thi đua của tỉnh|03|Cờ|5",
        "01;Huân chương hạng Nhất;Tổng số;3\n02;Huân chương hạng Nhì;Tổng số;4\n"
          + "03;Cờ thi đua của tỉnh;Tổng số;5"
      ),
      (
        "STT|Nội dung|Đơn vị|Số liệu\n1|Số khách lưu trú|Lượt khách|9\n2|Khách quốc tế|Lượt khách|2\n"
          + "3|Cơ sở được thẩm định|Cơ sở lưu trú|3\n4|Doanh thu du lịch|tỷ đồng|52",
        "1;Số khách lưu trú;Số liệu;9\n2;Khách quốc tế;Số liệu;2\n"
          + "3;Cơ sở được thẩm định;Số liệu;3\n4;Doanh thu du lịch;Số liệu;52;vnd*1000000000"
      ),
      // Three rows of heads that no list knows, in open cells and in cells that reach down.
      (
        "STT|Đơn vị|Hồ sơ nhận|||Hồ sơ xong||Hồ sơ còn lại\n||Cũ|Mới||Sớm|Muộn|\n|||Qua mạng|Tại chỗ|||\n"
          + "1|Xã An|1|2|3|4|5|6\n2|Xã Bình|7|8|9|1|2|3",
        "1;Xã An;Hồ sơ nhận / Cũ;1;-;-;Xã An\n1;Xã An;Hồ sơ nhận / Mới / Qua mạng;2;-;-;Xã An\n"
          + "1;Xã An;Hồ sơ nhận / Mới / Tại chỗ;3;-;-;Xã An\n1;Xã An;Hồ sơ xong / Sớm;4;-;-;Xã An\n"
          + "1;Xã An;Hồ sơ xong / Muộn;5;-;-;Xã An\n1;Xã An;Hồ sơ còn lại;6;-;-;Xã An\n"
          + "2;Xã Bình;Hồ sơ nhận / Cũ;7;-;-;Xã Bình\n2;Xã Bình;Hồ sơ nhận / Mới / Qua mạng;8;-;-;Xã Bình\n"
          + "2;Xã Bình;Hồ sơ nhận / Mới / Tại chỗ;9;-;-;Xã Bình\n2;Xã Bình;Hồ sơ xong / Sớm;1;-;-;Xã Bình\n"
          + "2;Xã Bình;Hồ sơ xong / Muộn;2;-;-;Xã Bình\n2;Xã Bình;Hồ sơ còn lại;3;-;-;Xã Bình"
      ),
      (
        "STT{3x1}|Khu vực/Đơn vị{3x1}|Số dân{3x1}|Hộ nghèo{1x3}\nHộ chung{1x2}|Hộ riêng{2x1}\n"
          + "Số hộ|Số khẩu\n1|Xã An|9|1|2|3\n2|Xã Bình|8|4|5|6",
        "1;Xã An;Số dân;9;-;-;Xã An\n1;Xã An;Hộ nghèo / Hộ chung / Số hộ;1;-;-;Xã An\n"
          + "1;Xã An;Hộ nghèo / Hộ chung / Số khẩu;2;-;-;Xã An\n"
          + "1;Xã An;Hộ nghèo / Hộ riêng;3;-;-;Xã An\n2;Xã Bình;Số dân;8;-;-;Xã Bình\n"
          + "2;Xã Bình;Hộ nghèo / Hộ chung / Số hộ;4;-;-;Xã Bình\n"
          + "2;Xã Bình;Hộ nghèo / Hộ chung / Số khẩu;5;-;-;Xã Bình\n"
          + "2;Xã Bình;Hộ nghèo / Hộ riêng;6;-;-;Xã Bình"
      ),
      // A header that stands apart names nothing known but the codes.
      (
        "*S ố T T{2x1}|*Xã, phường{2x1}|*Lúa{1x2}\n*Diện tích (ha)|*Sản lượng (tấn)\n\n"
          + "1|Xã An|9,5|8,5\n2|Xã Bình|7,5|6,5",
        "1;Xã An;Lúa / Diện tích (ha);9.5;hectare;-;Xã An\n"
          + "1;Xã An;Lúa / Sản lượng (tấn);8.5;tonne;-;Xã An\n"
          + "2;Xã Bình;Lúa / Diện tích (ha);7.5;hectare;-;Xã Bình\n"
          + "2;Xã Bình;Lúa / Sản lượng (tấn);6.5;tonne;-;Xã Bình"
      ),
      // Letters stacked.
      ("S T T|Chỉ tiêu|Số liệu\n1|Số hộ|3", "1;Số hộ;Số liệu;3"),
      // A row of data under the header is none of it, whatever its words.
      (
        "Chỉ tiêu|Kỳ này|Kỳ trước\nTổng số hộ|3|4\nNăm học|5|6",
        "#1;Tổng số hộ;Kỳ này;3\n#1;Tổng số hộ;Kỳ trước;4;-;2022-S2\n"
          + "#2;Năm học;Kỳ này;5\n#2;Năm học;Kỳ trước;6;-;2022-S2"
      ),
      (
        "STT|Chỉ tiêu|ĐVT|Số liệu\n|Số TTHC||\n1|Cấp tỉnh|TTHC|3",
        "#1;Số TTHC;Số liệu;heading\n1;Cấp tỉnh;Số liệu;3;procedure"
      ),
    ])
  func headers(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "units of headers, captions and titles, never converted",
    arguments: [
      ("Đơn vị tính: triệu đồng\nTT|Nội dung|Thực hiện\n1|Chi|3", "1;Chi;Thực hiện;3;vnd*1000000"),
      ("ĐVT: 1.000 đồng\nTT|Nội dung|Thực hiện\n1|Chi|3,5", "1;Chi;Thực hiện;3.5;vnd*1000"),
      ("Đvt: nghìn đồng\nTT|Nội dung|Thực hiện\n1|Chi|3", "1;Chi;Thực hiện;3;vnd*1000"),
      (
        "(ĐVT: tỷ đồng; %)\nTT|Nội dung|Thực hiện|So sánh (%)\n1|Chi|3|99",
        "1;Chi;Thực hiện;3;vnd*1000000000\n1;Chi;So sánh (%);99;percent"
      ),
      ("Đơn vị: Đồng\nTT|Nội dung|Thực hiện\n1|Chi|3.000", "1;Chi;Thực hiện;3000;vnd"),
      (
        "*TT{2x1}|*Ngành nghề{2x1}|*Lao động|*Doanh thu\n*(người)|*(triệu đồng)\n1|Mây tre|318|5,5",
        "1;Mây tre;Lao động / (người);318;person\n1;Mây tre;Doanh thu / (triệu đồng);5.5;vnd*1000000"
      ),
      (
        "TT|Nội dung|Số tiền (1.000đ)|Số hộ (hộ)\n1|Vay vốn|3|4",
        "1;Vay vốn;Số tiền (1.000đ);3;vnd*1000\n1;Vay vốn;Số hộ (hộ);4;household"
      ),
      (
        "TT|Nội dung|Kinh phí (triệu đồng)|\n||Dự toán|Quyết toán\n1|Chi|3|4",
        "1;Chi;Kinh phí (triệu đồng) / Dự toán;3;vnd*1000000\n"
          + "1;Chi;Kinh phí (triệu đồng) / Quyết toán;4;vnd*1000000"
      ),
      (
        "ĐVT: người, %\nTT|Nội dung|Số người|Tỷ lệ\n1|Biên chế|3|50",
        "1;Biên chế;Số người;3;person\n1;Biên chế;Tỷ lệ;50;percent"
      ),
      // The row's own unit goes before the caption's; a comparison's before both.
      (
        "Đơn vị: triệu đồng\nTT|Nội dung|ĐVT|Kỳ này|Tỷ lệ (%)\n1|Số hộ|Hộ|3|50",
        "1;Số hộ;Kỳ này;3;household\n1;Số hộ;Tỷ lệ (%);50;percent"
      ),
      // Units in a row of their own.
      (
        "Chỉ tiêu|Năm 2021|Năm 2022|So sánh\n|Triệu đồng|(Triệu đồng)|(%)\nThu|1.000|1.100|110\nChi|9|8|89",
        "#1;Thu;Năm 2021 / Triệu đồng;1000;vnd*1000000;2021\n"
          + "#1;Thu;Năm 2022 / (Triệu đồng);1100;vnd*1000000;2022\n"
          + "#1;Thu;So sánh / (%);110;percent\n"
          + "#2;Chi;Năm 2021 / Triệu đồng;9;vnd*1000000;2021\n"
          + "#2;Chi;Năm 2022 / (Triệu đồng);8;vnd*1000000;2022\n"
          + "#2;Chi;So sánh / (%);89;percent"
      ),
      // Words beside figures are in no unit.
      (
        "ĐVT: 1.000 đồng\nTT|Công trình|Số tiền|Tình trạng\n1|Cầu|1.500,5|Đang thi công\n2|Đường|700|Xong",
        "1;Cầu;Số tiền;1500.5;vnd*1000\n1;Cầu;Tình trạng;Đang thi công\n"
          + "2;Đường;Số tiền;700;vnd*1000\n2;Đường;Tình trạng;Xong"
      ),
      // An organisation behind "Đơn vị:" above the table is no unit.
      ("Đơn vị: Sở Nội vụ\nTT|Nội dung|Số liệu\n1|Văn bản|3", "1;Văn bản;Số liệu;3"),
      // Organisations and places under "Đơn vị" are no units.
      (
        "STT|Đơn vị|Số lượng\n1|Sở Nội vụ|3\n2|Sở Tư pháp|4",
        "1;Sở Nội vụ;Số lượng;3\n2;Sở Tư pháp;Số lượng;4"
      ),
      (
        "STT|Đơn vị|Số hộ|Số khẩu\n1|Xã An|3|9\n2|Xã Bình|4|12\n|Tổng cộng|7|21",
        "1;Xã An;Số hộ;3;-;-;Xã An\n1;Xã An;Số khẩu;9;-;-;Xã An\n"
          + "2;Xã Bình;Số hộ;4;-;-;Xã Bình\n2;Xã Bình;Số khẩu;12;-;-;Xã Bình\n"
          + "#1;Tổng cộng;Số hộ;7\n#1;Tổng cộng;Số khẩu;21"
      ),
      (
        "STT|Nội dung|Đơn vị chủ trì|Kết quả\n1|Rà soát TTHC|Sở Tư pháp|Đạt\n2|Họp báo|Sở Nội vụ|Đạt",
        "1;Rà soát TTHC;Đơn vị chủ trì;Sở Tư pháp\n1;Rà soát TTHC;Kết quả;Đạt\n"
          + "2;Họp báo;Đơn vị chủ trì;Sở Nội vụ\n2;Họp báo;Kết quả;Đạt"
      ),
    ])
  func units(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "codes beside running numbers, and columns of words",
    arguments: [
      // Abbreviations of kinds beside an outline are kept as notes.
      (
        "Thứ tự|Loại đất|Mã|Diện tích\n|Cả tỉnh||9,5\n1|Đất nông nghiệp|NNP|8,5\n1.1|Đất trồng lúa|LUA|6,5",
        "#1;Cả tỉnh;Diện tích;9.5\n1;Đất nông nghiệp;Diện tích;8.5;-;-;-;NNP\n"
          + "1.1;Đất trồng lúa;Diện tích;6.5;-;-;-;LUA"
      ),
      // What identifies is the code; a running number that is the row's own says nothing more.
      (
        "STT|Mã số|Chỉ tiêu|Số liệu\n1|101|Diện tích|3\n2|102|Dân số|4",
        "101;Diện tích;Số liệu;3\n102;Dân số;Số liệu;4"
      ),
      (
        "STT|Chỉ tiêu|Mã số|Tổng số\nI|Thu (01=02+03)|01|5\n1|Phí|02|3\n2|Lệ phí|03|2\nII|Chi|04|1\n1|Lương|05|1",
        "01;Thu (01=02+03);Tổng số;5;-;-;-;I\n02;Phí;Tổng số;3;-;-;-;1\n"
          + "03;Lệ phí;Tổng số;2;-;-;-;2\n04;Chi;Tổng số;1;-;-;-;II\n05;Lương;Tổng số;1;-;-;-;1"
      ),
      // Few codes identify nothing.
      (
        "STT|Chỉ tiêu|Mã số|Số liệu\n1|Hộ|01|5\n2|Xã||3\n3|Thôn||2",
        "1;Hộ;Số liệu;5;-;-;-;01\n2;Xã;Số liệu;3\n3;Thôn;Số liệu;2"
      ),
      // An outline stands before numbers that only run on.
      (
        "STT|Chỉ tiêu|Mã số|Số liệu\n1|Hộ|01|5\n1.1|Nghèo|02|3\n1.2|Khác|03|2",
        "1;Hộ;Số liệu;5;-;-;-;01\n1.1;Nghèo;Số liệu;3;-;-;-;02\n1.2;Khác;Số liệu;2;-;-;-;03"
      ),
      // A last column of words is what the table asks for, but not where it is mostly empty.
      (
        "TT|Tiêu chí|Đánh giá\n1|Giao thông|Đạt\n2|Thủy lợi|Không đạt",
        "1;Giao thông;Đánh giá;Đạt\n2;Thủy lợi;Đánh giá;Không đạt"
      ),
      (
        "TT|Nhiệm vụ|Cơ quan chủ trì\n1|Rà soát|Sở Nội vụ\n2|Báo cáo|Sở Tư pháp",
        "1;Rà soát;Cơ quan chủ trì;Sở Nội vụ\n2;Báo cáo;Cơ quan chủ trì;Sở Tư pháp"
      ),
      (
        "TT|Chỉ tiêu|Số liệu|Khác\n1|Hộ|3|\n2|Xã|4|tạm tính\n3|Thôn|5|",
        "1;Hộ;Số liệu;3\n2;Xã;Số liệu;4;-;-;-;tạm tính\n3;Thôn;Số liệu;5"
      ),
      (
        "TT|Chỉ tiêu|Số liệu|Giải trình\n1|Hộ|3|do sáp nhập\n2|Xã|4|tăng",
        "1;Hộ;Số liệu;3;-;-;-;do sáp nhập\n2;Xã;Số liệu;4;-;-;-;tăng"
      ),
      // Nothing under a header vanishes.
      (
        "STT|Chỉ tiêu|Nam|Nữ|Tổng\n(1)|(2)|(3)|(4)|(5)=(3)+(4)\n1|Số hộ|3|4|7",
        "1;Số hộ;Nam;3\n1;Số hộ;Nữ;4\n1;Số hộ;Tổng;7"
      ),
      (
        "STT|Mã số|Nhóm, tên chỉ tiêu|Phân tổ chủ yếu|Kỳ công bố|Cơ quan chịu trách nhiệm|Mã số ghi ở hệ thống cấp cao hơn\n"
          + "1|101|Diện tích|Loại đất|Năm|Sở TNMT|T0101\n2|102|Dân số|Giới tính|Quý|Cục Thống kê|T0102",
        "101;Diện tích;Phân tổ chủ yếu;Loại đất;-;-;-;T0101\n"
          + "101;Diện tích;Kỳ công bố;Năm;-;-;-;T0101\n"
          + "101;Diện tích;Cơ quan chịu trách nhiệm;Sở TNMT;-;-;-;T0101\n"
          + "102;Dân số;Phân tổ chủ yếu;Giới tính;-;-;-;T0102\n"
          + "102;Dân số;Kỳ công bố;Quý;-;-;-;T0102\n"
          + "102;Dân số;Cơ quan chịu trách nhiệm;Cục Thống kê;-;-;-;T0102"
      ),
    ])
  func codes(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "places along the rows or the columns are areas, totals and other things are none",
    arguments: [
      (
        "TT|Tên xã, phường|Số hộ\n1|Hồng Thái|3\n2|Phường Đúc|4\n|Toàn tỉnh|7",
        "1;Hồng Thái;Số hộ;3;-;-;Hồng Thái\n2;Phường Đúc;Số hộ;4;-;-;Phường Đúc\n"
          + "#1;Toàn tỉnh;Số hộ;7"
      ),
      (
        "TT|Địa phương|Số xã\nI|Thành thị|5\n1|TP. Huế|3\n2|Thị xã Hương Trà|2\nII|Nông thôn|4\n3|Huyện A Lưới|4",
        "I;Thành thị;Số xã;5;-;-;Thành thị\nI.1;TP. Huế;Số xã;3;-;-;TP. Huế\n"
          + "I.2;Thị xã Hương Trà;Số xã;2;-;-;Thị xã Hương Trà\n"
          + "II;Nông thôn;Số xã;4;-;-;Nông thôn\n"
          + "II.3;Huyện A Lưới;Số xã;4;-;-;Huyện A Lưới"
      ),
      (
        "Nội dung|Số liệu\nXã Hồng Hạ|3\nXã A Ngo|4\nTổng cộng|7",
        "#1;Xã Hồng Hạ;Số liệu;3;-;-;Xã Hồng Hạ\n#2;Xã A Ngo;Số liệu;4;-;-;Xã A Ngo\n"
          + "#3;Tổng cộng;Số liệu;7"
      ),
      (
        "TT|Tỉnh, thành phố|Số vụ\n1|Hà Nội|3\n2|Thừa Thiên Huế|4",
        "1;Hà Nội;Số vụ;3;-;-;Hà Nội\n2;Thừa Thiên Huế;Số vụ;4;-;-;Thừa Thiên Huế"
      ),
      // Columns.
      (
        "TT|Chỉ tiêu|Xã Hồng Hạ|Phường Đúc|Tổng cộng\n1|Số hộ|3|4|7",
        "1;Số hộ;Xã Hồng Hạ;3;-;-;Xã Hồng Hạ\n1;Số hộ;Phường Đúc;4;-;-;Phường Đúc\n"
          + "1;Số hộ;Tổng cộng;7"
      ),
      (
        "Chỉ tiêu|ĐVT|Huyện A Lưới||Huyện Nam Đông||Toàn tỉnh|\n||Kế hoạch|Thực hiện|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\nSố hộ|Hộ|1|2|3|4|4|6",
        "#1;Số hộ;Huyện A Lưới / Kế hoạch;1;household;-;Huyện A Lưới\n"
          + "#1;Số hộ;Huyện A Lưới / Thực hiện;2;household;-;Huyện A Lưới\n"
          + "#1;Số hộ;Huyện Nam Đông / Kế hoạch;3;household;-;Huyện Nam Đông\n"
          + "#1;Số hộ;Huyện Nam Đông / Thực hiện;4;household;-;Huyện Nam Đông\n"
          + "#1;Số hộ;Toàn tỉnh / Kế hoạch;4;household\n#1;Số hộ;Toàn tỉnh / Thực hiện;6;household"
      ),
      (
        "*TT{2x1}|*Chỉ tiêu{2x1}|*Chia theo địa phương{1x2}\n*A Lưới|*Nam Đông\n1|Số hộ|3|4",
        "1;Số hộ;Chia theo địa phương / A Lưới;3;-;-;A Lưới\n"
          + "1;Số hộ;Chia theo địa phương / Nam Đông;4;-;-;Nam Đông"
      ),
      // A column of places beside the indicators.
      (
        "Địa phương|Chỉ tiêu|Số liệu\nXã An|Số hộ|3\nXã An|Số khẩu|9\nXã Bình|Số hộ|4",
        "#1;Số hộ;Số liệu;3;-;-;Xã An\n#2;Số khẩu;Số liệu;9;-;-;Xã An\n#3;Số hộ;Số liệu;4;-;-;Xã Bình"
      ),
      (
        "*Huyện|*Xã|*Chỉ tiêu|*Năm 2022\nA Lưới{2x1}|Hồng Hạ|Số hộ|1\nA Ngo|Số hộ|3",
        "#1;Số hộ;Huyện;A Lưới;-;-;Hồng Hạ\n#1;Số hộ;Năm 2022;1;-;2022;Hồng Hạ\n"
          + "#2;Số hộ;Huyện;A Lưới;-;-;A Ngo\n#2;Số hộ;Năm 2022;3;-;2022;A Ngo"
      ),
      // What is counted of places is none.
      (
        "TT|Địa bàn|Thôn, tổ dân phố{1x2}\n||Đạt chuẩn văn hóa|Chưa đạt chuẩn\n|TỔNG SỐ|9|3\n1|Xã An|5|1\n2|Xã Bình|4|2",
        "#1;TỔNG SỐ;Thôn, tổ dân phố / Đạt chuẩn văn hóa;9\n"
          + "#1;TỔNG SỐ;Thôn, tổ dân phố / Chưa đạt chuẩn;3\n"
          + "1;Xã An;Thôn, tổ dân phố / Đạt chuẩn văn hóa;5;-;-;Xã An\n"
          + "1;Xã An;Thôn, tổ dân phố / Chưa đạt chuẩn;1;-;-;Xã An\n"
          + "2;Xã Bình;Thôn, tổ dân phố / Đạt chuẩn văn hóa;4;-;-;Xã Bình\n"
          + "2;Xã Bình;Thôn, tổ dân phố / Chưa đạt chuẩn;2;-;-;Xã Bình"
      ),
      // Indicators about places, and organisations, are no areas.
      (
        "TT|Chỉ tiêu|Số liệu\n1|Số xã đạt chuẩn|3\n2|Xã đạt chuẩn nâng cao|4\n3|Huyện A Lưới|5\n4|Thôn đặc biệt khó khăn|6",
        "1;Số xã đạt chuẩn;Số liệu;3\n2;Xã đạt chuẩn nâng cao;Số liệu;4\n"
          + "3;Huyện A Lưới;Số liệu;5\n4;Thôn đặc biệt khó khăn;Số liệu;6"
      ),
      (
        "TT|Tên đơn vị|Biên chế\n1|Sở Nội vụ|3\n2|UBND huyện A Lưới|4",
        "1;Sở Nội vụ;Biên chế;3\n2;UBND huyện A Lưới;Biên chế;4"
      ),
    ])
  func areas(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "a column's own period, and a row's",
    arguments: [
      (
        "TT|Chỉ tiêu|Kế hoạch năm 2023|Thực hiện 6 tháng|Cùng kỳ năm trước|Tháng 5|Quý II/2023|Lũy kế từ đầu năm\n1|Số hộ|1|2|3|4|5|6",
        "1;Số hộ;Kế hoạch năm 2023;1;-;2023\n1;Số hộ;Thực hiện 6 tháng;2\n"
          + "1;Số hộ;Cùng kỳ năm trước;3;-;2022-S1\n1;Số hộ;Tháng 5;4;-;2023-05\n"
          + "1;Số hộ;Quý II/2023;5;-;2023-Q2\n1;Số hộ;Lũy kế từ đầu năm;6"
      ),
      (
        "TT|Chỉ tiêu|Năm 2022||Năm 2023|\n||Quý I|Quý II|Quý I|Quý II\n1|Số hộ|1|2|3|4",
        "1;Số hộ;Năm 2022 / Quý I;1;-;2022-Q1\n1;Số hộ;Năm 2022 / Quý II;2;-;2022-Q2\n"
          + "1;Số hộ;Năm 2023 / Quý I;3;-;2023-Q1\n1;Số hộ;Năm 2023 / Quý II;4;-;2023-Q2"
      ),
      (
        "TT|Chỉ tiêu|TH 2022|KH 2023|Ước TH 2023|TH/KH (%)\n1|Số hộ|1|2|3|150",
        "1;Số hộ;TH 2022;1;-;2022\n1;Số hộ;KH 2023;2;-;2023\n1;Số hộ;Ước TH 2023;3;-;2023\n"
          + "1;Số hộ;TH/KH (%);150;percent"
      ),
      // Years down the rows.
      (
        "Thời gian|Số hộ\nNăm 2020|3\nNăm 2021|4",
        "#1;Năm 2020;Số hộ;3;-;2020\n#2;Năm 2021;Số hộ;4;-;2021"
      ),
      (
        "Năm|Số hộ|Số khẩu\n2020|3|9\n2021|4|12",
        "#1;2020;Số hộ;3;-;2020\n#1;2020;Số khẩu;9;-;2020\n"
          + "#2;2021;Số hộ;4;-;2021\n#2;2021;Số khẩu;12;-;2021"
      ),
      (
        "Tháng|Số vụ|Số người chết\n1|3|1\n2|4|0",
        "#1;1;Số vụ;3;-;2023-01\n#1;1;Số người chết;1;-;2023-01\n"
          + "#2;2;Số vụ;4;-;2023-02\n#2;2;Số người chết;0;-;2023-02"
      ),
      (
        "TT|Tháng|Số vụ\n1|Tháng 1|3\n2|Tháng 2|4\n|Tổng cộng|7",
        "1;Tháng 1;Số vụ;3;-;2023-01\n2;Tháng 2;Số vụ;4;-;2023-02\n"
          + "#1;Tổng cộng;Số vụ;7"
      ),
    ])
  func periods(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "transposed tables and pairs of keys and values",
    arguments: [
      (
        "STT|1|2\nChỉ tiêu|Số hộ|Số xã\nĐơn vị tính|Hộ|Xã\nSố liệu|3|4",
        "1;Số hộ;Số liệu;3;household\n2;Số xã;Số liệu;4;commune"
      ),
      (
        "Chỉ tiêu|Số hộ|Số xã\nKỳ trước|3|4\nKỳ này|5|6",
        "#1;Số hộ;Kỳ trước;3;-;2022-S2\n#1;Số hộ;Kỳ này;5\n"
          + "#2;Số xã;Kỳ trước;4;-;2022-S2\n#2;Số xã;Kỳ này;6"
      ),
      // Indicators whose names open with a head's words, a unit of its own each.
      (
        "STT|1|2\nChỉ tiêu|Số hộ|Tỷ lệ nghèo\nĐVT|Hộ|%\nSố liệu|12|3,5",
        "1;Số hộ;Số liệu;12;household\n2;Tỷ lệ nghèo;Số liệu;3.5;percent"
      ),
      (
        "Tên xã:|Hồng Thái\nDân số (người):|1.234\nDiện tích (ha):|56,7",
        "#1;Tên xã:;-;Hồng Thái\n#2;Dân số (người):;-;1234;person\n"
          + "#3;Diện tích (ha):;-;56.7;hectare"
      ),
      // A header that repeats itself: each label has its own values.
      (
        "STT|Chỉ tiêu|Số liệu|Chỉ tiêu|Số liệu\n1|Số xã|3|Số phường|4\n2|Số hộ|30|Số khẩu|40",
        "1;Số xã;Số liệu;3\n1/1;Số phường;Số liệu;4\n2;Số hộ;Số liệu;30\n"
          + "2/1;Số khẩu;Số liệu;40"
      ),
      (
        "STT|Chỉ tiêu|ĐVT|Số liệu|STT|Chỉ tiêu|ĐVT|Số liệu\n1|Số xã|Xã|3|3|Số hộ|Hộ|4\n"
          + "2|Số thôn|Thôn|5||||",
        "1;Số xã;Số liệu;3;commune\n3;Số hộ;Số liệu;4;household\n2;Số thôn;Số liệu;5;village"
      ),
      (
        "Số hộ|12|Số khẩu|40\nSố thôn|3|Số trường|2",
        "#1;Số hộ;-;12\n#2;Số khẩu;-;40\n#3;Số thôn;-;3\n#4;Số trường;-;2"
      ),
    ])
  func shapes(table: String, expected: String) throws { try check(table, expected) }

  @Test(
    "forms as they are met",
    arguments: [
      // Near-poor households: groups whose numbering runs on, places in the rows, open rows.
      (
        "*TT{3x1}|*Tên xã{3x1}|*Tổng số hộ{3x1}|*Hộ cận nghèo{1x4}\n*Đầu năm{1x2}|*Cuối năm{1x2}\n"
          + "*Số hộ|*Tỷ lệ %|*Số hộ|*Tỷ lệ %\nI|Thành thị|30|3|10|2|6,7\n1|Phường Một|30|3|10|2|6,7\n"
          + "II|Nông thôn|20|4|20|…|…\n2|Xã Hai|20|4|20|…|…\n|Tổng cộng|50|7|14|2|4",
        "I;Thành thị;Tổng số hộ;30;-;-;Thành thị\n"
          + "I;Thành thị;Hộ cận nghèo / Đầu năm / Số hộ;3;-;?;Thành thị\n"
          + "I;Thành thị;Hộ cận nghèo / Đầu năm / Tỷ lệ %;10;percent;?;Thành thị\n"
          + "I;Thành thị;Hộ cận nghèo / Cuối năm / Số hộ;2;-;?;Thành thị\n"
          + "I;Thành thị;Hộ cận nghèo / Cuối năm / Tỷ lệ %;6.7;percent;?;Thành thị\n"
          + "I.1;Phường Một;Tổng số hộ;30;-;-;Phường Một\n"
          + "I.1;Phường Một;Hộ cận nghèo / Đầu năm / Số hộ;3;-;?;Phường Một\n"
          + "I.1;Phường Một;Hộ cận nghèo / Đầu năm / Tỷ lệ %;10;percent;?;Phường Một\n"
          + "I.1;Phường Một;Hộ cận nghèo / Cuối năm / Số hộ;2;-;?;Phường Một\n"
          + "I.1;Phường Một;Hộ cận nghèo / Cuối năm / Tỷ lệ %;6.7;percent;?;Phường Một\n"
          + "II;Nông thôn;Tổng số hộ;20;-;-;Nông thôn\n"
          + "II;Nông thôn;Hộ cận nghèo / Đầu năm / Số hộ;4;-;?;Nông thôn\n"
          + "II;Nông thôn;Hộ cận nghèo / Đầu năm / Tỷ lệ %;20;percent;?;Nông thôn\n"
          + "II;Nông thôn;Hộ cận nghèo / Cuối năm / Số hộ;ellipsis;-;?;Nông thôn\n"
          + "II;Nông thôn;Hộ cận nghèo / Cuối năm / Tỷ lệ %;ellipsis;percent;?;Nông thôn\n"
          + "II.2;Xã Hai;Tổng số hộ;20;-;-;Xã Hai\n"
          + "II.2;Xã Hai;Hộ cận nghèo / Đầu năm / Số hộ;4;-;?;Xã Hai\n"
          + "II.2;Xã Hai;Hộ cận nghèo / Đầu năm / Tỷ lệ %;20;percent;?;Xã Hai\n"
          + "II.2;Xã Hai;Hộ cận nghèo / Cuối năm / Số hộ;ellipsis;-;?;Xã Hai\n"
          + "II.2;Xã Hai;Hộ cận nghèo / Cuối năm / Tỷ lệ %;ellipsis;percent;?;Xã Hai\n"
          + "#1;Tổng cộng;Tổng số hộ;50\n#1;Tổng cộng;Hộ cận nghèo / Đầu năm / Số hộ;7;-;?\n"
          + "#1;Tổng cộng;Hộ cận nghèo / Đầu năm / Tỷ lệ %;14;percent;?\n"
          + "#1;Tổng cộng;Hộ cận nghèo / Cuối năm / Số hộ;2;-;?\n"
          + "#1;Tổng cộng;Hộ cận nghèo / Cuối năm / Tỷ lệ %;4;percent;?"
      ),
      // Public services: the same lowest heads three times, levels down the rows.
      (
        "Mức độ|Tổng|Đã xử lý|Trước hạn||Đúng hạn||Trễ hạn|\n|||Tổng|%|Tổng|%|Tổng|%\n"
          + "Mức độ 3|10|9|5|55,6|3|33,3|1|11,1",
        "#1;Mức độ 3;Tổng;10\n#1;Mức độ 3;Đã xử lý;9\n#1;Mức độ 3;Trước hạn / Tổng;5\n"
          + "#1;Mức độ 3;Trước hạn / %;55.6;percent\n#1;Mức độ 3;Đúng hạn / Tổng;3\n"
          + "#1;Mức độ 3;Đúng hạn / %;33.3;percent\n#1;Mức độ 3;Trễ hạn / Tổng;1\n"
          + "#1;Mức độ 3;Trễ hạn / %;11.1;percent"
      ),
      // Budget: a two-digit code, a formula, the unit above, column letters.
      (
        "Đơn vị: Đồng\nSTT|CHỈ TIÊU|MÃ SỐ|TỔNG SỐ|LOẠI 340\nA|B|C|1|2\n"
          + "I|Số dư (01=02+03)|01|5.000|5.000\n1|Kinh phí|02|3.000|3.000\n2|Phí|03|2.000|2.000",
        "01;Số dư (01=02+03);TỔNG SỐ;5000;vnd;-;-;I\n01;Số dư (01=02+03);LOẠI 340;5000;vnd;-;-;I\n"
          + "02;Kinh phí;TỔNG SỐ;3000;vnd;-;-;1\n02;Kinh phí;LOẠI 340;3000;vnd;-;-;1\n"
          + "03;Phí;TỔNG SỐ;2000;vnd;-;-;2\n03;Phí;LOẠI 340;2000;vnd;-;-;2"
      ),
      // Cadres: two periods and their ratio, a row of column numbers.
      (
        "TT|Tiêu chí|Kỳ này|Cùng kỳ năm trước|(%)\n1|2|3|4|5\n1|Đảng viên|30|25|120",
        "1;Đảng viên;Kỳ này;30\n1;Đảng viên;Cùng kỳ năm trước;25;-;2022-S1\n1;Đảng viên;(%);120;percent"
      ),
      // Files carried over are counted in this period.
      (
        "STT|Lĩnh vực|Số hồ sơ tiếp nhận|||Quá hạn\n||Tổng số|Trong kỳ|Từ kỳ trước|\n1|Đất đai|9|7|2|0",
        "1;Đất đai;Số hồ sơ tiếp nhận / Tổng số;9\n1;Đất đai;Số hồ sơ tiếp nhận / Trong kỳ;7\n"
          + "1;Đất đai;Số hồ sơ tiếp nhận / Từ kỳ trước;2\n1;Đất đai;Quá hạn;0"
      ),
      // Economy: an estimate, a whole year's plan, two comparisons and a year's figure.
      (
        "TT|Chỉ tiêu|ĐVT|Kế hoạch năm|Ước thực hiện 6 tháng|Ước cả năm|% KH năm|So với cùng kỳ (%)\n"
          + "1|Thu ngân sách|Tỷ đồng|100|60|120|60|110",
        "1;Thu ngân sách;Kế hoạch năm;100;vnd*1000000000;2023\n"
          + "1;Thu ngân sách;Ước thực hiện 6 tháng;60;vnd*1000000000\n"
          + "1;Thu ngân sách;Ước cả năm;120;vnd*1000000000;2023\n"
          + "1;Thu ngân sách;% KH năm;60;percent\n1;Thu ngân sách;So với cùng kỳ (%);110;percent"
      ),
      // A row of total above, no code at all.
      (
        "Chỉ tiêu|Tổng số|Trong đó|\n||Nữ|Dân tộc\nCán bộ|9|4|2\nCông chức|5|3|1",
        "#1;Cán bộ;Tổng số;9\n#1;Cán bộ;Trong đó / Nữ;4\n#1;Cán bộ;Trong đó / Dân tộc;2\n"
          + "#2;Công chức;Tổng số;5\n#2;Công chức;Trong đó / Nữ;3\n#2;Công chức;Trong đó / Dân tộc;1"
      ),
    ])
  func forms(table: String, expected: String) throws { try check(table, expected) }

  @Test("figures with their units are figures below a header")
  func quantitiesInWords() throws {
    try check(
      "Nội dung chi|Kinh phí|Đơn vị thực hiện|Nguồn\nTập huấn|12 triệu đồng|Sở Nội vụ|NSNN\n"
        + "In ấn|5 triệu đồng|Sở Tư pháp|NSNN",
      "#1;Tập huấn;Kinh phí;12;vnd*1000000\n#1;Tập huấn;Đơn vị thực hiện;Sở Nội vụ\n"
        + "#1;Tập huấn;Nguồn;NSNN\n#2;In ấn;Kinh phí;5;vnd*1000000\n"
        + "#2;In ấn;Đơn vị thực hiện;Sở Tư pháp\n#2;In ấn;Nguồn;NSNN")
  }

  @Test("a table of words has its rows listed")
  func tasks() throws {
    try check(
      "STT|Nội dung công việc|Thời gian hoàn thành\n1|Rà soát|Tháng 7\n2|Báo cáo|Tháng 8",
      "1;Rà soát;Thời gian hoàn thành;Tháng 7\n2;Báo cáo;Thời gian hoàn thành;Tháng 8")
  }

  @Test("figures or header words must say so: letterheads and signatures are no pairs")
  func layouts() {
    let report = Sample.report(
      "ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND|Huế, ngày 12 tháng 6 năm 2023\n"
        + "\nNơi nhận:|TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.|Nguyễn Văn A")
    #expect(report.tables.isEmpty)
  }
}
