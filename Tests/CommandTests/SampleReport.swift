/// A small report in the form of administrative reform, for tests that need one more.
enum SampleReport {
  /// The text of report `number`; `value` stands in the cell of indicator 1.1.1.
  static func text(_ number: Int, value: String = "16") -> String {
    """
    Số: \(number)/BC-BDT

    Thừa Thiên Huế, ngày 12 tháng 6 năm 2023

    BÁO CÁO
    Công tác Cải cách hành chính 6 tháng đầu năm 2023

    Kính gửi: Sở Nội vụ.

    Phụ lục
    THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH

    STT\tChỉ tiêu thống kê\tKết quả thống kê\t\tGhi chú
    \t\tĐơn vị tính\tSố liệu\t
    1.\tCông tác chỉ đạo điều hành CCHC\t\t\t
    1.1.\tKế hoạch CCHC\t\t\t
    1.1.1.\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t\(value)\t
    1.1.2.\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t12\t
    1.1.3.\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t3\t

    """
  }

  /// A value that its indicator cannot have: a finding of severity error.
  static let badValue = "?? mười sáu"
  /// What is no report: the bytes of another format.
  static let otherFormat = "%PDF-1.7\n"
}
