/// Tells the columns and rows in which a figure in parentheses is negative, as accountants print it.
enum Balance {
  /// Whether a header, caption or label speaks of what goes up or down, or of income and expense:
  /// `Chênh lệch`, `Tăng (+), giảm (-)`, `Lãi/lỗ`, `Thu, chi ngân sách`.
  static func isNamed(in text: String) -> Bool {
    let key = " " + Folding.key(text) + " "
    return phrases.contains { key.contains($0) }
  }

  private static let phrases = [
    "Chênh lệch", "Tăng giảm", "Giảm tăng", "Lãi lỗ", "Lỗ lãi", "Thu chi", "Cân đối", "Lợi nhuận",
    "Bội chi", "Bội thu", "Kết dư", "Số dư", "Thặng dư", "Thâm hụt", "Quyết toán",
  ].map { " " + Folding.key($0) + " " }
}
