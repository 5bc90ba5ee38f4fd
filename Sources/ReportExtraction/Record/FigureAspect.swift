/// What a value column tells of its indicators, beside the figure itself.
///
/// A figure of a series is the indicator's own: planned and compared ones of the same period are other
/// figures and never revise it. An estimate is the first statement of the figure, which a later report
/// revises, unless its report states the figure itself beside it.
public enum FigureAspect: String, Sendable, CaseIterable {
  /// The figure itself.
  case actual
  /// What was planned or assigned: `Kế hoạch năm`, `Dự toán`, `Chỉ tiêu được giao`.
  case plan
  /// What is expected before the period is over: `Ước thực hiện`.
  case estimate
  /// A comparison with another period or with the plan: `So với cùng kỳ (%)`, `Tăng/giảm`.
  case comparison

  /// Tells the aspect from the header path of a value column; a path that says nothing is the figure
  /// itself.
  public init(measure: String?) {
    guard let measure else {
      self = .actual
      return
    }
    let key = " " + Folding.key(measure) + " "
    if ColumnPeriod.isComparison(measure) {
      self = .comparison
    } else if Self.estimateWords.contains(where: key.contains) {
      self = .estimate
    } else if Self.planWords.contains(where: key.contains),
      !Self.actualWords.contains(where: key.contains)
    {
      self = .plan
    } else {
      self = .actual
    }
  }

  private static let planWords = [
    " ke hoach ", " du toan ", " chi tieu ", " muc tieu ", " duoc giao ", " kh ",
  ]
  private static let estimateWords = [" uoc "]
  private static let actualWords = [" thuc hien ", " ket qua ", " dat duoc ", " th "]
}
