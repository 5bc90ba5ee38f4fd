/// What a cell was read as.
public struct CellReading: Hashable, Sendable {
  /// The value, or why there is none; as printed, never multiplied by ``scale``.
  public var value: Value
  /// The declared type, or what the cell holds instead: a ratio, range, reference, date or percent.
  public var type: ValueType
  /// The words printed behind the number in the cell itself: `người`; null for most cells.
  public var unit: String?
  /// The power of ten that a scale word in the cell multiplies the value by; null for most cells.
  ///
  /// It is 10^9 for `2,5 tỷ`, whose value is 2.5, and takes the place of what a caption or unit
  /// multiplies by. It is 1 where the number is printed in words that name its size (`hai tỷ`).
  public var scale: ExactDecimal?
  /// What is doubtful, in the order met.
  public var doubts: [Doubt]

  /// Makes a reading.
  public init(
    value: Value, type: ValueType, unit: String? = nil, scale: ExactDecimal? = nil,
    doubts: [Doubt] = []
  ) {
    self.value = value
    self.type = type
    self.unit = unit
    self.scale = scale
    self.doubts = doubts
  }
}
