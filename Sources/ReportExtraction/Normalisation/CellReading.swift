/// What a cell was read as.
public struct CellReading: Hashable, Sendable {
  /// The value, or why there is none.
  public var value: Value
  /// The declared type, or what the cell holds instead: a ratio, range, reference, date or percent.
  public var type: ValueType
  /// The words printed behind the number in the cell itself: `người`; null for most cells.
  public var unit: String?
  /// What is doubtful, in the order met.
  public var doubts: [Doubt]

  /// Makes a reading.
  public init(value: Value, type: ValueType, unit: String? = nil, doubts: [Doubt] = []) {
    self.value = value
    self.type = type
    self.unit = unit
    self.doubts = doubts
  }
}
