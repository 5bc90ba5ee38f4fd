/// An agency that issues reports, under the one name that all its spellings share.
public struct Agency: Hashable, Sendable {
  /// A stable id, which no reader takes for a number: `thua-thien-hue/so-noi-vu`.
  public var id: String
  /// The name in full, as it was last: `Sở Tư pháp tỉnh Quảng Trị`, `Sở Nội vụ thành phố Huế` (till 2024
  /// `tỉnh Thừa Thiên Huế`); as printed where the registry does not know it.
  public var name: String
  /// Its level of government; null where it cannot be told.
  public var level: AgencyLevel?
  /// The id of the province it belongs to: `thua-thien-hue`; null where it cannot be told.
  public var province: String?

  /// Makes an agency.
  public init(id: String, name: String, level: AgencyLevel?, province: String?) {
    self.id = id
    self.name = name
    self.level = level
    self.province = province
  }
}
