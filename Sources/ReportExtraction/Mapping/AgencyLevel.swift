/// The level of government of an agency that fills in a form.
///
/// The district level ended in July 2025; reports of before keep it.
public enum AgencyLevel: String, Sendable, CaseIterable {
  /// A ministry or an agency of its rank: `Bộ Nội vụ`, `Ủy ban Dân tộc`.
  case ministry
  /// A province or a city under the central government: `UBND tỉnh`.
  case province
  /// A department of a province: `Sở Nội vụ`, `Ban Dân tộc`.
  case department
  /// A district, a town or a city within a province: `UBND huyện`.
  case district
  /// A commune, a ward or a township: `UBND xã`.
  case commune
}

extension AgencyLevel {
  /// Tells the level from the name of an agency as a letterhead prints it: `UBND huyện A Lưới`.
  ///
  /// Null where the name does not say: centres, boards, branches of central agencies, party bodies.
  /// A city is a province or belongs to one; the cities under the central government are known by
  /// name, Huế (one since 2025) is told by the date.
  ///
  /// - Parameters:
  ///   - issuer: The agency.
  ///   - superior: The agency above it, where the letterhead has it in a line of its own.
  ///   - date: The day of the report.
  public init?(issuer: String?, superior: String? = nil, date: CalendarDate? = nil) {
    guard let issuer else { return nil }
    let words = Folding.key(issuer).split(separator: " ")[...]
    if let place = Self.placeGoverned(words) {
      self.init(place: place, date: date)
    } else if Self.ministries.contains(where: { words.starts(with: $0) })
      || words.first == "bo" && !Self.forces.contains(words.dropFirst().first ?? "")
    {
      self = .ministry
    } else if words.first == "so" || Self.departments.contains(where: { words.starts(with: $0) }) {
      self = .department
    } else if words.first == "phong" {
      // A division of a department bears the same word as an office of a district.
      let above = superior.flatMap { Self(issuer: $0, date: date) }
      guard above == nil || above == .district else { return nil }
      self = .district
    } else if words.starts(with: ["thanh", "tra"]) {
      switch Self(place: words.dropFirst(2), date: date) {
      case .province: self = .department
      case .district: self = .district
      default: return nil
      }
    } else {
      return nil
    }
  }

  /// The words behind `Ủy ban nhân dân`; null for an agency of another name.
  private static func placeGoverned(
    _ words: ArraySlice<Substring>
  ) -> ArraySlice<Substring>? {
    if words.first == "ubnd" { return words.dropFirst() }
    return words.starts(with: ["uy", "ban", "nhan", "dan"]) ? words.dropFirst(4) : nil
  }

  private init?(place: ArraySlice<Substring>, date: CalendarDate?) {
    switch place.first {
    case "tinh": self = .province
    case "huyen", "quan": self = .district
    case "xa", "phuong": self = .commune
    case "dac" where place.dropFirst().first == "khu": self = .commune
    case "thi" where place.dropFirst().first == "xa": self = .district
    case "thi" where place.dropFirst().first == "tran": self = .commune
    case "tp": self.init(city: place.dropFirst(), date: date)
    case "thanh" where place.dropFirst().first == "pho":
      self.init(city: place.dropFirst(2), date: date)
    default: return nil
    }
  }

  private init?(city: ArraySlice<Substring>, date: CalendarDate?) {
    let name = city.joined(separator: " ")
    if Self.centralCities.contains(name) {
      self = .province
    } else if name == "hue" {
      guard let date else { return nil }
      self = date.year < 2025 ? .district : .province
    } else if name.isEmpty {
      return nil
    } else {
      self = .district
    }
  }

  /// The cities under the central government but for Huế.
  private static let centralCities: Set<String> = [
    "ha noi", "ho chi minh", "hai phong", "da nang", "can tho",
  ]
  /// Agencies of a ministry's rank that are not called `Bộ`.
  private static let ministries = words([
    "Ủy ban Dân tộc", "Văn phòng Chính phủ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước Việt Nam",
  ])
  /// Departments of a province that are not called `Sở`.
  private static let departments = words([
    "Ban Dân tộc", "Ban Quản lý Khu kinh tế", "Ban Quản lý các khu", "Văn phòng UBND tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
  ])
  /// What follows `Bộ` in the names of commands and forces, which are no ministries.
  private static let forces: Set<Substring> = ["chi", "doi", "tu", "phan", "mon"]

  private static func words(_ names: [String]) -> [[Substring]] {
    names.map { Folding.key($0).split(separator: " ") }
  }
}
