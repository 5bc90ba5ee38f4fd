/// The kind of an administrative unit.
///
/// Source: Luật Tổ chức chính quyền địa phương 77/2015/QH13, article 2, and 72/2025/QH15, article 1,
/// which ended the units of the district level on 1 July 2025.
public enum PlaceKind: String, Sendable, CaseIterable {
  /// `tỉnh`
  case province
  /// `thành phố trực thuộc trung ương`
  case centralCity = "central_city"
  /// `huyện`
  case district
  /// `quận`
  case urbanDistrict = "urban_district"
  /// `thị xã`
  case town
  /// `thành phố` within a province or a central city
  case city
  /// `xã`
  case commune
  /// `phường`
  case ward
  /// `thị trấn`
  case township
  /// `đặc khu`
  case specialZone = "special_zone"
}

extension PlaceKind {
  /// Whether it is directly under the centre.
  public var isProvincial: Bool { self == .province || self == .centralCity }

  /// The word before the name of such a place: `tỉnh`, `thành phố`.
  public var word: String {
    switch self {
    case .province: "tỉnh"
    case .centralCity, .city: "thành phố"
    case .district: "huyện"
    case .urbanDistrict: "quận"
    case .town: "thị xã"
    case .commune: "xã"
    case .ward: "phường"
    case .township: "thị trấn"
    case .specialZone: "đặc khu"
    }
  }
}
