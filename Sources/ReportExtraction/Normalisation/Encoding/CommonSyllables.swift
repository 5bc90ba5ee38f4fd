/// The syllables with marks that Vietnamese prose and reports have most.
///
/// One reading of a byte that makes such a syllable outweighs another that makes a rare one: `Sè` in
/// TCVN3 is `Số`, and `sè` as it stands is hardly a word. Toned by the newer and the older placement.
enum CommonSyllables {
  /// The syllables, in lower case, parted by white space.
  static let text = """
    biên biến biết biển biểu biệt buồn buổi bà bài bàn bàng bành bào bàu bày bá bác bái bám bán báo
    bát bây bã bãi bão bè bèo bé bét bê bên bì bình bí bò bó bóc bón bóng bót bô bôi bông bù bùi
    bùn bút bưu bước bướm bạc bạch bại bạn bản bảng bảo bảy bậc bắc bằng bến bệnh bị bỏ bố bốn bồi
    bổ bộ bột bởi chiếm chiến chuyên chuyển chuẩn chà chào cháu chân châu chã chè chèn chéo chép
    chê chì chìa chí chín chính chíp chò chó chóc chóng chót chõ chùa chùm chú chúa chúc chúng chưa
    chương chạy chấp chất chậm chẳng chặt chẽ chế chết chỉ chỉnh chị chịu chọn chốt chồng chớp chờ
    chợ chủ chức chứng chữ chữa cuối cuộc cà cài càn càng cành cào cày cá các cách cái cán cánh cáo
    cân câu cây cã cãi cò còi còn còng có cóc cóm cóng cót cô côn công cõng cùng cú cúc cúm cúng
    cút căn cũ cũng cơ cư cương cước cười cường cưỡng cạnh cả cải cấp cấu cần cầu cận cập cậu cắt
    cổ cổng cộng cụ cục củ của cứ cứu cử cửa cực doá duyệt dài dàn dành dày dán dáng dân dâng dâu
    dây dãy dè dê dì dính dò dòng dó dông dõi dù dùng dư dương dưới dưỡng dạng dấu dầu dẫn dịch dốc
    dục dụng dữ dự dựng ghé ghép ghét ghế già giàu giá giác giám gián giáo giáp giây giãn giêng gió
    giúp giường giải giảm giản giấy giận giống giới giờ giữa gà gài gàng gác gái gán gáy gây gãi gì
    gìn gòn góc gói góp gô gõ gạo gần gắn gọn gồm gửi hiến hiểm hiểu hiện hiệu hoà hoàn hoàng hoá
    hoán hoãn hoạ hoạch hoạt huyện huấn huế huỷ hà hài hàm hàn hàng hành hái hán hãn hãy hé hình hò
    hòa hòe hòm hóa hóc hót hô hôi hôm hôn hông hõm hùa hùn hùng húc hút hơn hưu hướng hưởng hạ hạn
    hạng hạnh hạt hải hậu hằng hẹn hẹp hết hệ họ họa học họp hồ hồng hỗ hộ hội hợp hủy iêng khiếu
    khoá khoán khoát khoản khoảng khoẻ khuyết khuôn khuỷ khác khách khái khám kháng khánh khâu
    khích khít khó khóa khóc khô khôi không khúc khăn khả khảo khẩu khắc khỏe khối kiêm kiên kiến
    kiểm kiệm kiện kèm kéo kép kê kênh kêu kìa kí kích kính kô ký kĩ kế kết kịp kỳ kỷ kỹ liên liêu
    liệu loã loại luân luôn luận luật luồng luỵ luỹ là làm làn làng lào lá lái lán lát lâm lâu lãi
    lãm lãng lãnh lão lé lê lên lì lín lò lòng lóc lóng lóp lót lô lôi lôm lõa lõi lùi lùn lúa lúc
    lúng lúp lý lăm lĩnh lũ lũy lưu lương lưới lượng lại lạng lạnh lấy lần lẫn lập lắk lẻ lệ lệnh
    lịch lồng lỗi lộ lớn lớp lời lợn lục lụt lụy lửa lực miêu miền muối muốn muỗi muộn mà màn mành
    mào màu mày má máng mát máu máy mâu mây mã mãi mãn mè mèo mét mê mì mình mía mò mòn mó móc mót
    mô môi môn mông mõ mõng mùa múa múi mút mưa mưu mươi mười mại mạng mạnh mất mấy mẫu mật mặt mẹ
    mềm mọi mỏng mối mốt mỗi một mới mở mỡ mợ mục mức mừng mực mỹ nghiêm nghiêng nghiệm nghiệp
    nghèo nghìn nghĩ nghĩa nghề nghệ nghỉ nghị ngoài ngoại nguyên nguyễn nguồn ngàn ngành ngày ngân
    ngãi ngô ngôi ngôn ngũ người ngạch ngắn ngồi ngủ ngữ ngựa nhiên nhiêu nhiều nhiệm nhà nhàn
    nhàng nhá nhái nhánh nháy nhân nhã nhãn nhìn nhòe nhòm nhóm nhôm nhúng như nhưng nhảy nhất nhận
    nhập nhật nhắc nhằm nhẹ nhịp nhỏ nhở những niêm niên nào này náo nâng nâu nã não nén nép nê nên
    nòi nó nóc nói nón nóng nót nô nôi nông nùng núi nút năm năng nơi nước nại nạn nắng nẵng nặng
    nếu nề nền nối nội nộp nợ nửa phiên phiếu phà phá phán pháp phát phân phép phê phí phía phím
    phòng phó phóng phô phôi phông phù phú phúc phút phương phường phạm phạt phải phản phần phẩm
    phận phật phố phối phổ phụ phục phủ phức potosí quyết quyền quà quá quán quát quân quét quên
    quý quả quản quảng quận quốc quỹ riêng ruồi ruộng rà ràng rào rác rái rán ráp râ râu rã rãnh
    rèn réo rò róc rót rô rông rõ rùa rúc rút rưỡi rất rắn rằng rễ rồi rộng rừng siêu soát suối
    sàng sào sách sáng sánh sáp sát sáu sân sâu sím sò sóc sói sóng sót sô sông sõi sõng sù súc
    súng sơ sơn sư sản sấm sắm sắn sắp sẽ số sống sổ sớm sở sợ sử sửa sữa sự sỹ thiên thiết thiếu
    thiểu thiện thoát thoại thoả thuyền thuận thuật thuế thuộc thuở thuỷ thài thành thác thái tháng
    thánh tháo tháp thân thèm thê thêm thì thìa thí thích thò thô thôi thôn thông thù thùng thúc
    thơ thư thương thước thường thưởng thạc thảo thấp thất thấy thẩm thật thắng thẻ thế thể thị
    thịt thọ thỏa thống thờ thời thủ thủy thứ thức thừa thực tiên tiêu tiến tiếng tiếp tiết tiền
    tiểu tiệm toà toàn toán toạ triển triệt triệu truyền trà tràm tràn trách trái trán tránh tráo
    trân trâu trê trên trì trình trí trích trò tròn tróc trôi trông trù trùm trùng trúc trăm trăng
    trước trường trưởng trạng trả trấn trật trắng trẻ trễ trị trọng trời trở trợ trụ trục trứng trữ
    trực tuyên tuyến tuyển tuân tuần tuổi tuỳ tà tài tàn tàu tác tách tái tám táo tâm tâu tây tãi
    tè téc tê tên tìm tình tí tích tím tín tính tò tòa tòng tóc tói tóm tô tôi tôm tôn tông tù tùng
    tùy túc túi túng tý tăng tĩnh tư tương tướng tại tạo tạp tả tải tảng tất tầng tập tật tế tỉ
    tỉnh tịch tọa tố tối tốt tồn tổ tổng tộc tội tớ tới tờ tục tủ từ từng tử tự tỷ uý uống uỷ viên
    viết việc viện việt vuông và vài vàng vào vá vác vân vây vãi vãn vèn vèo véc vê vì ví vò vòi
    vòng vóc vói vô vôi vùi vùng văn vĩnh vườn vạn vấn vẫn vận vật về vệ vị vịt vốn với vở vợ vụ
    vừa vực xiên xoài xoá xuyên xuân xuất xàng xào xá xác xách xám xâm xâu xây xã xéc xén xéo xét
    xê xì xích xóa xóc xói xóm xô xôi xông xúc xúi xăng xảy xấu xếp xứ xử yên yêu yến yết yếu à á
    ác ái án ánh áo áp át âm âu ép ét ê ích ít óc ô ôm ông úc úy ý ăn đa đai đang đau đen đi điều
    điểm điện đoàn đoạn đua đà đài đàn đào đánh đâu đây đã đình đò đó đóng đô đôi đôn đông đúng
    đăng đơn đưa đương đường được đại đạo đạp đạt đảm đảng đảo đất đầu đầy đẩy đắk đẳng đặc đặt đẹp
    đến đề đều để địa định đỏ đốc đối đồ đồng đổi độ độc đội động đột đủ đức đứng đừng ưu ước ấm ấn
    ấp ấy ếch ốm ổn ở ủy ứng
    """
}
