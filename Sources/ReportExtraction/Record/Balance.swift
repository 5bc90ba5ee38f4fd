/// Tells the columns and rows in which a figure in parentheses is negative, as accountants print it.
enum Balance {
  /// Whether a header, caption or label speaks of what goes up or down, or of income and expense:
  /// `Chênh lệch`, `Tăng (+), giảm (-)`, `Lãi/lỗ`, `Thu, chi ngân sách`.
  static func isNamed(in text: String) -> Bool {
    let key = Array((" " + Folding.key(text) + " ").utf8)
    return key.indices.contains { start in
      // Every phrase begins with the space before a word.
      key[start] == UInt8(ascii: " ") && phrases.contains { key[start...].starts(with: $0) }
    }
  }

  private static let phrases = [
    "Chênh lệch", "Tăng giảm", "Giảm tăng", "Lãi lỗ", "Lỗ lãi", "Thu chi", "Cân đối", "Lợi nhuận",
    "Bội chi", "Bội thu", "Kết dư", "Số dư", "Thặng dư", "Thâm hụt", "Quyết toán",
  ].map { Array((" " + Folding.key($0) + " ").utf8) }
}
