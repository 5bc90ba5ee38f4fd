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
