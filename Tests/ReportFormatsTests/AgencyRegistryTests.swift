import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("Agencies and places by the shipped registry")
struct AgencyRegistryTests {
  static let registry: Result<AgencyRegistry, any Error> = Result {
    let folder = ShippedMappingTests.root.appending(path: "Mappings/registry")
    var library = RegistryLibrary()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      library.add(text, file: file)
    }
    return try library.registry()
  }

  static func agency(_ issuer: String?, _ place: String?, _ date: String?) throws -> Agency? {
    let day = try date.map { try #require(CalendarDate(parsing: $0)) }
    return try registry.get().agency(issuer: issuer, place: place, date: day)
  }

  @Test("it is clean, and has the provinces of every time")
  func content() throws {
    let registry = try Self.registry.get()
    func count(on date: String) throws -> Int {
      let day = try #require(CalendarDate(parsing: date))
      return registry.places.count { place in
        place.kind.isProvincial && place.validFrom.map { $0 <= day } ?? true
          && place.validTo.map { $0 >= day } ?? true
      }
    }
    #expect(try count(on: "1996-12-31") == 53)
    #expect(try count(on: "1997-01-01") == 61)
    #expect(try count(on: "2004-01-01") == 64)
    #expect(try count(on: "2008-08-01") == 63)
    #expect(try count(on: "2025-06-30") == 63)
    #expect(try count(on: "2025-07-01") == 34)
    let central = registry.places.filter {
      $0.title(on: CalendarDate(parsing: "2025-07-01")).kind == .centralCity && $0.validTo == nil
    }
    #expect(central.count == 6)
    #expect(registry.places.count { $0.validFrom?.description == "2025-07-01" } == 23)
    #expect(!registry.fingerprint.isEmpty)
  }

  @Test(
    "one agency has one id under all its names",
    arguments: [
      (
        "thua-thien-hue/so-noi-vu",
        [
          ("Sở Nội vụ", "Thừa Thiên Huế", "2023-06-12"),
          ("SỞ NỘI VỤ", "Thừa Thiên Huế", "2023-06-12"),
          ("SNV", "Thừa Thiên Huế", "2020-01-01"),
          ("Sở Nội Vụ tỉnh Thừa Thiên Huế", nil, "2023-06-12"),
          ("Sở Nội vụ tỉnh Thừa Thiên Huế", "Huế", "2023-06-12"),
          ("so noi vu", "TT-Huế", "2023-06-12"),
          ("Sở Nội vụ", "Huế", "2023-06-12"), ("Sở Nội vụ thành phố Huế", "Huế", "2025-02-01"),
          ("Sở Nội vụ TP. Huế", "TP. Huế", "2026-02-01"),
          ("SỞ NỘI VỤ THỪA THIÊN HUẾ", nil, "2019-02-01"),
          ("Sở Nội vụ", "Thừa Thiên - Huế", nil),
          ("Sở Nội vụ", "tỉnh Thừa Thiên Huế", "2023-01-01"),
        ]
      ),
      (
        "quang-tri/so-tu-phap",
        [
          ("STP", "Quảng Trị", "2021-06-10"), ("SỞ TƯ PHÁP", "Đông Hà", "2021-06-10"),
          ("Sở Tư pháp tỉnh Quảng Trị", "Quảng Trị", "2025-06-30"),
        ]
      ),
      (
        "quang-tri-2025/so-tu-phap",
        [
          ("Sở Tư pháp", "Quảng Trị", "2025-07-01"), ("STP", "Quảng Trị", "2026-01-05"),
        ]
      ),
      (
        "ho-chi-minh/so-y-te",
        [
          ("Sở Y tế", "Thành phố Hồ Chí Minh", "2023-06-12"),
          ("Sở Y tế", "TP. Hồ Chí Minh", "2023-06-12"),
          ("Sở Y tế TP.HCM", "TPHCM", "2023-06-12"), ("SYT", "TP HCM", "2023-06-12"),
          ("SỞ Y TẾ THÀNH PHỐ HỒ CHÍ MINH", nil, "2023-06-12"),
        ]
      ),
      (
        "ben-tre/so-lao-dong-thuong-binh-va-xa-hoi",
        [
          ("Sở Lao động - Thương binh và Xã hội", "Bến Tre", "2023-01-05"),
          ("SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI", "Bến Tre", "2023-01-05"),
          ("Sở LĐ-TB&XH", "Bến Tre", "2023-01-05"), ("SLĐTBXH", "tỉnh Bến Tre", "2023-01-05"),
        ]
      ),
      (
        "bac-lieu/so-nong-nghiep-va-phat-trien-nong-thon",
        [
          ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Bạc Liêu", "2022-01-05"),
          ("SỞ NÔNG NGHIỆP VÀ PTNT", "Bạc Liêu", "2022-01-05"),
          ("Sở NN&PTNT", "Bạc Liêu", "2022-01-05"),
          ("SNN", "Bạc Liêu", "2022-01-05"),
        ]
      ),
      (
        "dak-lak/so-giao-duc-va-dao-tao",
        [
          ("Sở Giáo dục và Đào tạo", "Đắk Lắk", "2022-01-05"),
          ("Sở GD&ĐT", "Đăk Lăk", "2022-01-05"),
          ("SGDĐT", "Đắc Lắc", "2022-01-05"),
          ("Sở Giáo dục - Đào tạo", "Buôn Ma Thuột", "2022-01-05"),
        ]
      ),
      (
        "ba-ria-vung-tau/so-xay-dung",
        [
          ("Sở Xây dựng", "Bà Rịa - Vũng Tàu", "2022-01-05"), ("SXD", "BR-VT", "2022-01-05"),
          ("Sở Xây dựng", "Vũng Tàu", "2022-01-05"), ("Sở Xây dựng", "Bà Rịa", "2022-01-05"),
        ]
      ),
      (
        "ha-nam/bao-hiem-xa-hoi",
        [
          ("BẢO HIỂM XÃ HỘI TỈNH HÀ NAM", "Hà Nam", "2022-01-05"),
          ("BHXH tỉnh", "Hà Nam", "2022-01-05"),
        ]
      ),
      (
        "gia-lai/uy-ban-nhan-dan",
        [
          ("ỦY BAN NHÂN DÂN TỈNH GIA LAI", "Gia Lai", "2022-01-05"),
          ("UBND tỉnh Gia Lai", nil, "2022-01-05"),
          ("UBND tỉnh", "Gia Lai", "2022-01-05"),
        ]
      ),
      (
        "phu-loc/uy-ban-nhan-dan-huyen",
        [
          ("Ủy ban nhân dân huyện Phú Lộc", "Phú Lộc", "2022-01-05"),
          ("UBND HUYỆN PHÚ LỘC", "Phú Lộc", "2022-01-05"), ("UBND huyện", "Phú Lộc", "2022-01-05"),
          ("Uỷ ban nhân dân huyện Phú Lộc", nil, nil),
        ]
      ),
      (
        "phu-loc/phong-noi-vu",
        [
          ("PHÒNG NỘI VỤ", "Phú Lộc", "2022-01-05"),
          ("Phòng Nội vụ huyện Phú Lộc", "Phú Lộc", "2022-01-05"),
        ]
      ),
      (
        "an-giang/thanh-tra",
        [
          ("Thanh tra tỉnh", "An Giang", "2022-01-05"),
          ("THANH TRA TỈNH AN GIANG", "An Giang", "2022-01-05"),
        ]
      ),
      ("bac-ai/thanh-tra-huyen", [("Thanh tra huyện", "Bác Ái", "2022-01-05")]),
      ("bo-tu-phap", [("Bộ Tư pháp", "Hà Nội", "2022-01-05"), ("BTP", nil, nil)]),
      (
        "quang-ngai/kho-bac-nha-nuoc",
        [
          ("Kho bạc Nhà nước Quảng Ngãi", "Quảng Ngãi", "2022-01-05"),
          ("KBNN tỉnh Quảng Ngãi", nil, "2022-01-05"),
        ]
      ),
      (
        "lai-chau/trung-tam-giao-duc-thuong-xuyen",
        [
          ("Trung tâm Giáo dục thường xuyên tỉnh", "Lai Châu", "2022-01-05"),
          ("TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN TỈNH LAI CHÂU", "Lai Châu", "2022-01-05"),
        ]
      ),
    ] as [(String, [(String, String?, String?)])])
  func sameAgency(id: String, names: [(String, String?, String?)]) throws {
    for (issuer, place, date) in names {
      #expect(try Self.agency(issuer, place, date)?.id == id, "\(issuer), \(place ?? "-")")
    }
  }

  @Test("agencies that differ have ids that differ")
  func differ() throws {
    let names: [(String, String?, String?)] = [
      ("Sở Nội vụ", "Đà Nẵng", "2025-06-30"), ("Sở Nội vụ", "Đà Nẵng", "2025-07-01"),
      ("Sở Nội vụ", "Quảng Nam", "2025-06-30"), ("Sở Nội vụ", "Hà Giang", "2022-01-01"),
      ("Sở Tư pháp", "Hà Giang", "2022-01-01"), ("Phòng Nội vụ", "Hà Giang", "2022-01-01"),
      ("UBND tỉnh Hà Giang", "Hà Giang", "2022-01-01"),
      ("UBND thành phố Hà Giang", "Hà Giang", "2022-01-01"),
      ("UBND thành phố Huế", "Huế", "2022-01-01"), ("UBND thành phố Huế", "Huế", "2025-02-01"),
      ("UBND huyện Hòa Bình", "Hòa Bình", "2022-01-01"),
      ("UBND thành phố Hòa Bình", "Hòa Bình", "2022-01-01"),
      ("UBND tỉnh Hòa Bình", "Hòa Bình", "2022-01-01"),
      ("UBND xã Phú Lộc", "Phú Lộc", "2022-01-01"),
      ("UBND huyện Phú Lộc", "Phú Lộc", "2022-01-01"),
      ("UBND thị xã Cai Lậy", "Cai Lậy", "2022-01-01"),
      ("UBND huyện Cai Lậy", "Cai Lậy", "2022-01-01"),
      ("Sở Nội vụ", "Cần Thơ", "2003-12-31"), ("Sở Nội vụ", "Cần Thơ", "2004-01-01"),
      ("Sở Văn hóa và Thể thao", "Hà Giang", "2022-01-01"),
      ("Sở Văn hóa, Thể thao và Du lịch", "Hà Giang", "2022-01-01"),
      ("UBND thành phố Đà Lạt", "Đà Lạt", "2022-01-01"),
      ("UBND tỉnh Lâm Đồng", "Đà Lạt", "2022-01-01"),
      ("Trung tâm Y tế huyện Tuy Đức", "Tuy Đức", "2022-01-01"),
      ("Sở Y tế Bắc Kạn Bệnh viện đa khoa tỉnh", "Bắc Kạn", "2022-01-01"),
      ("Sở Y tế", "Bắc Kạn", "2022-01-01"),
      ("Chi cục Quản lý thị trường", "Bắc Kạn", "2022-01-01"),
      ("Thanh tra Sở Y tế", "Bắc Kạn", "2022-01-01"),
    ]
    let ids = try names.compactMap { try Self.agency($0, $1, $2)?.id }
    #expect(Set(ids).count == names.count, "\(ids)")
  }

  @Test(
    "name, level and province",
    arguments: [
      (
        "SNV", "Thừa Thiên Huế", "2023-06-12", "Sở Nội vụ thành phố Huế", .department,
        "thua-thien-hue"
      ),
      ("STP", "Quảng Trị", "2023-06-12", "Sở Tư pháp tỉnh Quảng Trị", .department, "quang-tri"),
      (
        "STP", "Quảng Trị", "2025-08-12", "Sở Tư pháp tỉnh Quảng Trị", .department, "quang-tri-2025"
      ),
      (
        "UBND THÀNH PHỐ ĐÀ LẠT", "Đà Lạt", "2023-06-12", "Ủy ban nhân dân thành phố Đà Lạt",
        .district, "lam-dong"
      ),
      (
        "UBND HUYỆN PHÚ LỘC", "Phú Lộc", "2023-06-12", "Ủy ban nhân dân huyện Phú Lộc", .district,
        nil
      ),
      (
        "UBND tỉnh Gia Lai", nil, "2023-06-12", "Ủy ban nhân dân tỉnh Gia Lai", .province, "gia-lai"
      ),
      ("BNV", "Hà Nội", "2023-06-12", "Bộ Nội vụ", .ministry, nil),
      // The district level is no more.
      ("Phòng Nội vụ", "Phú Lộc", "2025-06-30", "Phòng Nội vụ Phú Lộc", .district, nil),
      ("Phòng Nội vụ", "Phú Lộc", "2025-07-01", "Phòng Nội vụ Phú Lộc", nil, nil),
    ] as [(String, String?, String, String, AgencyLevel?, String?)])
  func title(
    issuer: String, place: String?, date: String, name: String, level: AgencyLevel?,
    province: String?
  ) throws {
    let agency = try #require(try Self.agency(issuer, place, date))
    #expect(agency.name == name && agency.level == level && agency.province == province)
  }

  @Test("a body of which each province has one is none without a place; the unknown is its name")
  func unknown() throws {
    #expect(try Self.agency("Sở Nội vụ", nil, "2023-06-12") == nil)
    #expect(try Self.agency(nil, "Huế", nil) == nil)
    let unknown = try #require(try Self.agency("TRUNG TÂM LƯU TRỮ", "Cao Bằng", "2023-06-12"))
    #expect(unknown.id == "cao-bang/trung-tam-luu-tru" && unknown.province == "cao-bang")
    let plain = try #require(AgencyRegistry().agency(issuer: "SỞ NỘI VỤ", place: "Huế", date: nil))
    #expect(plain.id == "hue/so-noi-vu" && plain.level == .department)
  }

  @Test("without an issuer the symbol of the number tells, without a date the period")
  func letterhead() throws {
    var letterhead = Letterhead()
    letterhead.reportNumber = "45/BC-STP"
    letterhead.place = "Đà Nẵng"
    let period = try #require(TimePeriod(sdmx: "2023-S1"))
    letterhead.period = ReportingPeriod(nominal: period)
    #expect(try Self.registry.get().agency(of: letterhead)?.id == "da-nang/so-tu-phap")
    letterhead.period = nil
    #expect(try Self.registry.get().agency(of: letterhead)?.id == "da-nang-2025/so-tu-phap")
    for number in ["45/BC-XYZ", "45/BC-TTT", "45/BC-UBND", "45", nil] {
      letterhead.reportNumber = number
      #expect(try Self.registry.get().agency(of: letterhead) == nil)
    }
  }

  @Test("what became of agencies and places")
  func succession() throws {
    let registry = try Self.registry.get()
    #expect(registry.predecessors(of: "da-nang-2025") == ["da-nang", "quang-nam"])
    #expect(
      registry.predecessors(of: "da-nang-2025/so-noi-vu")
        == ["da-nang/so-noi-vu", "quang-nam/so-noi-vu"])
    #expect(
      registry.predecessors(of: "quang-nam/so-nong-nghiep-va-moi-truong") == [
        "quang-nam/so-nong-nghiep-va-phat-trien-nong-thon", "quang-nam/so-tai-nguyen-va-moi-truong",
      ])
    #expect(registry.predecessors(of: "bo-noi-vu") == ["bo-lao-dong-thuong-binh-va-xa-hoi"])
    #expect(registry.predecessors(of: "phu-loc/phong-noi-vu") == [])
    for (id, date, expected) in [
      ("quang-nam/so-noi-vu", "2025-06-30", "quang-nam/so-noi-vu"),
      ("quang-nam/so-noi-vu", "2025-07-01", "da-nang-2025/so-noi-vu"),
      ("quang-nam/ban-dan-toc", "2025-08-01", "da-nang-2025/so-dan-toc-va-ton-giao"),
      ("ha-tay", "2010-01-01", "ha-noi"), ("thua-thien-hue", "2025-08-01", "thua-thien-hue"),
      ("dak-lak-to-2003", "2004-01-01", nil), ("phu-loc/phong-noi-vu", "2025-08-01", nil),
      ("ha-tay/so-ke-hoach-va-dau-tu", "2026-01-01", "ha-noi/so-tai-chinh"),
    ] as [(String, String, String?)] {
      let day = try #require(CalendarDate(parsing: date))
      #expect(registry.successor(of: id, on: day) == expected, "\(id) on \(date)")
    }
  }

  @Test(
    "an agency is found by what people type",
    arguments: [
      ("quang-tri/so-tu-phap", [1]), ("Sở Tư pháp tỉnh Quảng Trị", [1, 2]),
      ("STP Quảng Trị", [1, 2]),
      ("STP", [1, 2, 3]), ("sở tư pháp", [1, 2, 3]), ("Quảng Trị", [0, 1, 2]),
      ("tỉnh Quảng Trị", [0, 1, 2]), ("quang-tri-2025", [2]), ("so-tu-phap", [1, 2, 3]),
      ("UBND huyện Phú Lộc", [4]), ("UBND", [4]), ("Phú Lộc", []), ("huyện Phú Lộc", [4]),
      ("Trung tâm Lưu trữ", [5]), ("BTP", []), ("", []), ("xyz", []),
    ] as [(String, [Int])])
  func search(name: String, expected: [Int]) throws {
    let known = try [
      ("Sở Nội vụ", "Quảng Trị", "2022-01-01"), ("Sở Tư pháp", "Quảng Trị", "2022-01-01"),
      ("Sở Tư pháp", "Quảng Trị", "2026-01-01"), ("Sở Tư pháp", "Lào Cai", "2022-01-01"),
      ("UBND huyện Phú Lộc", "Phú Lộc", "2022-01-01"),
      ("Trung tâm Lưu trữ", "Sơn La", "2022-01-01"),
    ].compactMap { try Self.agency($0, $1, $2) }
    let found = try Self.registry.get().agencies(named: name, among: known)
    #expect(found == expected.map { known[$0] })
  }
}
