/// The syllables with marks that Vietnamese prose and reports have most.
///
/// One reading of a byte that makes such a syllable outweighs another that makes a rare one: `Sè` in
/// TCVN3 is `Số`, and `sè` as it stands is hardly a word. Toned by the newer and the older placement.
enum CommonSyllables {
  /// The syllables, in lower case, parted by white space.
  static let text = """
    biên biến biết biển biểu biệt buồn buổi bà bài bàn bào bày bác bái bám bán báo bãi bão bé bên
    bình bí bò bô bút bưu bước bướm bạc bạch bại bạn bản bảng bảo bảy bậc bắc bằng bến bệnh bị bỏ
    bố bốn bồi bổ bộ bột bởi chiếm chiến chuyên chuyển chuẩn cháu châu chè chí chín chính chó chùa
    chú chúa chúc chúng chưa chương chạy chấp chất chậm chẳng chặt chẽ chế chết chỉ chỉnh chị chịu
    chọn chốt chồng chớp chờ chợ chủ chức chứng chữ chữa cuối cuộc cà cài càng cành cá các cách
    cán cáo cân cây còn có cô công cùng căn cũ cũng cơ cư cương cước cười cường cưỡng cạnh cả cải
    cấp cấu cần cầu cận cập cậu cắt cổ cổng cộng cụ cục củ của cứ cứu cử cửa cực duyệt dài dày dân
    dây dê dì dõi dùng dư dương dưới dưỡng dạng dấu dầu dẫn dịch dục dụng dữ dự dựng ghép ghét ghế
    già giàu giá giám gián giáo gió giúp giường giải giảm giản giấy giận giống giới giờ giữa gà
    gái gì góp gạo gần gắn gọn gồm gửi hiến hiểm hiểu hiện hiệu hoà hoàn hoá hoạ hoạch hoạt huyện
    huấn huế huỷ hà hài hàn hàng hành hán hãy hình hòa hòm hóa hơn hưu hướng hưởng hạ hạn hạng
    hạnh hạt hải hậu hằng hẹn hẹp hết hệ họ họa học họp hồ hồng hỗ hộ hội hợp hủy khiếu khoá khoán
    khoản khoảng khoẻ khuyết khuỷ khác khám kháng khánh khâu khó khóa khóc không khăn khả khảo
    khẩu khắc khỏe khối kiêm kiên kiến kiểm kiệm kiện kèm kê kính ký kĩ kế kết kịp kỳ kỷ kỹ liên
    liêu liệu loã loại luân luận luật luồng luỵ luỹ là làm làng lào lá lâm lâu lãi lãnh lên lòng
    lõa lúa lúc lúng lý lăm lĩnh lũ lũy lưu lương lưới lượng lại lạng lạnh lấy lần lẫn lập lắk lẻ
    lệ lệnh lịch lồng lỗi lộ lớn lớp lời lợn lục lụt lụy lửa lực miền muối muốn muỗi muộn mà mát
    máy mây mã mèo mình mía mô môi môn mưa mưu mươi mười mại mạng mạnh mất mấy mẫu mật mặt mẹ mềm
    mọi mỏng mối mốt mỗi một mới mở mỡ mợ mục mức mừng mực mỹ nghiêm nghiệm nghiệp nghèo nghìn
    nghĩ nghĩa nghề nghệ nghỉ nghị ngoài ngoại nguyên nguyễn nguồn ngàn ngành ngày ngân ngãi ngô
    ngũ người ngạch ngắn ngồi ngủ ngữ ngựa nhiều nhiệm nhà nhàng nhánh nhân nhìn nhóm như nhưng
    nhảy nhất nhận nhập nhật nhắc nhằm nhẹ nhịp nhỏ nhở những niêm niên nào này nâng nâu nên nó
    nói nóng nông núi năm năng nơi nước nại nạn nắng nẵng nặng nếu nền nối nội nộp nợ nửa phiên
    phiếu phá pháp phát phân phép phê phí phòng phó phóng phù phú phúc phút phương phường phạm
    phạt phải phản phần phẩm phận phật phố phối phổ phụ phục phủ phức quyết quyền quá quán quân
    quý quả quản quảng quận quốc quỹ riêng ruồi ruộng rà rõ rưỡi rất rắn rằng rễ rồi rộng rừng
    siêu soát suối sách sáng sát sáu sâu sóc sông sĩ sơ sơn sư sản sấm sắm sắn sắp sẽ số sống sổ
    sớm sở sợ sử sửa sữa sự sỹ thiên thiết thiếu thiểu thiện thoát thoại thoả thuyền thuận thuật
    thuế thuộc thuở thuỷ thành thác thái tháng tháp thân thêm thì thí thích thôn thông thù thơ thư
    thương thước thường thưởng thạc thảo thấp thất thấy thẩm thật thắng thẻ thế thể thị thịt thọ
    thỏa thống thờ thời thủ thủy thứ thức thừa thực tiên tiêu tiến tiếng tiếp tiết tiền tiểu tiệm
    toà toàn toán toạ triển triệt triệu truyền trà trách trân trâu trên trì trình trí trúc trăm
    trăng trước trường trưởng trạng trả trấn trật trắng trẻ trễ trị trọng trời trở trợ trụ trục
    trứng trữ trực tuyên tuyến tuyển tuân tuần tuổi tuỳ tà tài tàu tác tám tâm tây tên tình tích
    tím tín tính tòa tôi tôm tôn tùy túc túng tăng tĩnh tư tương tướng tại tạo tạp tả tải tảng tất
    tầng tập tật tế tỉ tỉnh tịch tọa tố tối tốt tồn tổ tổng tộc tội tớ tới tờ tục tủ từ từng tử tự
    tỷ uý uống uỷ viên viết việc viện việt và vài vàng vào vân vì vùng văn vĩnh vườn vạn vấn vẫn
    vận vật về vệ vị vịt vốn với vở vợ vụ vừa vực xoá xuyên xuân xuất xá xác xám xây xã xét xóa
    xăng xảy xấu xếp xứ xử yên yêu yến yết yếu án ánh áp ích ít ông úc úy ý ăn đa đai đang đau đen
    đi điều điểm điện đoàn đoạn đua đà đài đào đánh đâu đây đã đình đó đóng đô đôn đông đúng đăng
    đơn đưa đương đường được đại đạo đạp đạt đảm đảng đảo đất đầu đầy đẩy đắk đẳng đặc đặt đẹp đến
    đề đều để địa định đỏ đốc đối đồ đồng đổi độ độc đội động đột đủ đức đứng đừng ưu ước ấm ấn ấp
    ấy ếch ốm ổn ở ủy ứng
    """
}
