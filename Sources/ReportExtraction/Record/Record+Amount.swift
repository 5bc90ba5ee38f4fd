extension Record {
  /// The number that the record stands for: the printed one times what its unit or caption
  /// multiplies by, so that `2,5 tỷ` and 2500 among `triệu đồng` are equal.
  ///
  /// Null where there is no single number, or one of more than 18 digits. Shares and coded answers
  /// are never multiplied.
  var amount: ExactDecimal? {
    guard let number = value.number else { return nil }
    switch type {
    case .percent, .code: return number
    default: return multiplier == .one ? number : number.multiplied(by: multiplier)
    }
  }
}
