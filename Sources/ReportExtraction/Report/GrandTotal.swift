/// The label of a row that adds up a whole table.
enum GrandTotal {
  private static let keys = ["tong cong", "cong", "tong so", "tong", "cong chung", "toan tinh"]

  /// Whether the label is one of a grand total and no more: `Tổng cộng`, `TỔNG SỐ:`.
  static func isLabel(_ label: String) -> Bool {
    label.utf8.count <= 40 && keys.contains(Folding.key(label))
  }
}
