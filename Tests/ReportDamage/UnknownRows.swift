/// Rows that offices add to the form: indicators of other forms, and look-alikes of this one's.
enum UnknownRows {
  /// Labels with their units.
  static let all: [(label: String, unit: String)] = [
    ("Số mô hình, sáng kiến mới được công nhận", "Sáng kiến"),
    ("Số lượt người dân tra cứu thông tin trên trang thông tin điện tử", "Lượt"),
    ("Số cuộc họp giao ban về chuyển đổi số", "Cuộc"),
    ("Số tin, bài tuyên truyền đã đăng tải", "Tin, bài"),
    ("Tỷ lệ hồ sơ thanh toán trực tuyến", "%"),
    ("Số VBQPPL được hợp nhất", "Văn bản"),
    ("Số UBND cấp xã đã kiểm tra", "Cơ quan, đơn vị"),
    ("Số hồ sơ TTHC nộp qua dịch vụ bưu chính công ích", "Hồ sơ"),
    ("Số nhiệm vụ đang thực hiện trong hạn", "Nhiệm vụ"),
    ("Số lớp tập huấn nghiệp vụ đã tổ chức", "Lớp"),
    ("Số phản ánh, kiến nghị đã tiếp nhận", "Phản ánh"),
    ("Số viên chức bị kỷ luật", "Người"),
    ("Tổng số hồ sơ tiếp nhận trong kỳ", "Hồ sơ"),
    ("Tỷ lệ UBND cấp xã sử dụng hệ thống một cửa điện tử", "%"),
    ("Số công chức được bổ nhiệm lại", "Người"),
    ("Kinh phí chi cho công tác cải cách hành chính", "Triệu đồng"),
    ("Số dịch vụ công trực tuyến toàn trình", "TTHC"),
    ("Số cơ quan áp dụng hệ thống quản lý chất lượng ISO 9001:2015", "Cơ quan, đơn vị"),
  ]
}
