import ReportExtraction
import Testing

@Suite("The level of an agency")
struct AgencyLevelTests {
  @Test(
    "is told from the name in the letterhead",
    arguments: [
      ("Bộ Nội vụ", AgencyLevel.ministry), ("BỘ Y TẾ", .ministry), ("Ủy ban Dân tộc", .ministry),
      ("Thanh tra Chính phủ", .ministry),
      ("UBND TỈNH LÂM ĐỒNG", .province), ("Ủy ban nhân dân tỉnh Quảng Bình", .province),
      ("Uỷ ban nhân dân thành phố Đà Nẵng", .province), ("UBND TP. Hồ Chí Minh", .province),
      ("Sở Thông tin và Truyền thông", .department), ("Ban Dân tộc", .department),
      ("Ban Quản lý Khu kinh tế", .department), ("Thanh tra tỉnh", .department),
      ("Văn phòng UBND tỉnh", .department),
      ("Ủy ban nhân dân huyện A Lưới", .district), ("UBND quận Cầu Giấy", .district),
      ("ỦY BAN NHÂN DÂN THỊ XÃ HƯƠNG TRÀ", .district), ("UBND thành phố Đà Lạt", .district),
      ("Phòng Nội vụ", .district), ("Thanh tra huyện", .district),
      ("Ủy ban nhân dân xã Dân Quyền", .commune), ("UBND phường Vỹ Dạ", .commune),
      ("UBND thị trấn Sịa", .commune), ("UBND đặc khu Phú Quốc", .commune),
    ])
  func told(issuer: String, level: AgencyLevel) {
    #expect(AgencyLevel(issuer: issuer) == level)
  }

  @Test(
    "is not guessed",
    arguments: [
      nil, "", "Bộ Chỉ huy quân sự tỉnh", "Bộ đội Biên phòng tỉnh", "Trung tâm Y tế huyện Tuy Đức",
      "Cục Thống kê tỉnh Sóc Trăng", "Bảo hiểm xã hội tỉnh Hà Nam", "Chi cục Kiểm lâm",
      "Ban Quản lý dự án đầu tư xây dựng", "Huyện ủy Đức Cơ", "UBND", "UBND thành phố Huế",
      "Kho bạc Nhà nước Quảng Ngãi", "Thanh tra",
    ])
  func unknown(issuer: String?) {
    #expect(AgencyLevel(issuer: issuer) == nil)
  }

  @Test("Huế was a city of a province until 2025; a division of a department is no office")
  func byDateAndSuperior() throws {
    let before = try #require(CalendarDate(year: 2024, month: 12, day: 31))
    let after = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    #expect(AgencyLevel(issuer: "UBND thành phố Huế", date: before) == .district)
    #expect(AgencyLevel(issuer: "UBND thành phố Huế", date: after) == .province)
    #expect(AgencyLevel(issuer: "Phòng Nội vụ", superior: "UBND huyện A Lưới") == .district)
    #expect(AgencyLevel(issuer: "Phòng Cải cách hành chính", superior: "Sở Nội vụ") == nil)
  }
}
