/// The list of answers of a coded indicator, as a unit cell prints it: `Không = 0 Có = 1`.
public struct Legend: Hashable, Sendable {
  /// One answer.
  public struct Option: Hashable, Sendable {
    /// The code.
    public var code: ExactDecimal
    /// What it means.
    public var label: String

    /// Makes an answer.
    public init(code: ExactDecimal, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// The answers in printed order.
  public var options: [Option]

  /// Makes a legend.
  public init(options: [Option]) {
    self.options = options
  }
}

extension Legend {
  /// Reads the list of answers in a unit cell: `Không = 0 Có = 1`, `Có: 1; Không: 0`,
  /// `0 = Không, 1 = Có`, `Chưa có = 0 2 cấp = 1 3 cấp = 2`.
  ///
  /// Codes are whole numbers of at most four digits, each once. Null for a text that is none.
  public init?(parsing text: String) {
    let bytes = text.utf8Span.span
    // A mark parts label and code; `=` before `:`, which labels may hold.
    guard let mark = Self.mark(bytes) else { return nil }
    let lexemes = Lexemes(text)
    let marks = (0..<lexemes.count).filter { lexemes.sign($0) == UInt32(mark) }
    guard let first = marks.first, let last = marks.last else { return nil }
    let isCodeFirst = Self.isCode(lexemes, 0..<first)
    let options =
      isCodeFirst
      ? Self.codeFirst(text, lexemes, marks)
      : Self.isCode(lexemes, last + 1..<lexemes.count)
        ? Self.labelFirst(text, lexemes, marks) : nil
    guard let options, Set(options.map(\.code)).count == options.count,
      options.count > 1 || mark == UInt8(ascii: "=")
    else { return nil }
    self.init(options: options)
  }

  /// The answer with this code.
  public func option(code: ExactDecimal) -> Option? {
    options.first { $0.code == code }
  }

  /// The answer with this label, folded and without the zeros that numbers in it begin with (`02
  /// cấp` is `2 cấp`); null also where two labels fold alike.
  public func option(label: String) -> Option? {
    let key = Self.key(label)
    guard !key.isEmpty else { return nil }
    let found = options.filter { Self.key($0.label) == key }
    return found.count == 1 ? found.first : nil
  }

  /// The match key of an answer.
  static func key(_ label: String) -> String {
    let key = Folding.key(label)
    guard key.utf8.contains(UInt8(ascii: "0")) else { return key }
    var plain: [UInt8] = []
    var isInNumber = false
    for (place, byte) in zip(key.utf8.indices, key.utf8) {
      let next = key.utf8.index(after: place)
      let isBeforeDigit = next < key.utf8.endIndex && key.utf8[next].isDigit
      guard byte != UInt8(ascii: "0") || isInNumber || !isBeforeDigit else { continue }
      plain.append(byte)
      isInNumber = byte.isDigit
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func mark(_ bytes: Span<UInt8>) -> UInt8? {
    var hasColon = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "=") { return UInt8(ascii: "=") }
      hasColon = hasColon || bytes[index] == UInt8(ascii: ":")
    }
    return hasColon ? UInt8(ascii: ":") : nil
  }

  /// Whether a range holds one code and nothing else but punctuation.
  private static func isCode(_ lexemes: Lexemes, _ range: Range<Int>) -> Bool {
    let rest = trimmed(lexemes, range)
    return rest.count == 1 && code(lexemes, rest.lowerBound) != nil
  }

  private static func code(_ lexemes: Lexemes, _ index: Int) -> ExactDecimal? {
    guard let number = lexemes.number(index), lexemes[index].digits <= 4 else { return nil }
    return ExactDecimal(coefficient: number)
  }

  private static func labelFirst(_ text: String, _ lexemes: Lexemes, _ marks: [Int]) -> [Option]? {
    var options: [Option] = []
    var start = 0
    for mark in marks {
      guard let label = label(text, lexemes, start..<mark), let code = code(lexemes, mark + 1)
      else { return nil }
      options.append(Option(code: code, label: label))
      start = mark + 2
    }
    return options
  }

  private static func codeFirst(_ text: String, _ lexemes: Lexemes, _ marks: [Int]) -> [Option]? {
    var options: [Option] = []
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1] - 1 : lexemes.count
      guard let code = code(lexemes, mark - 1), mark < end,
        let label = label(text, lexemes, mark + 1..<end)
      else { return nil }
      options.append(Option(code: code, label: label))
    }
    return options
  }

  /// The label in a range as printed, without the punctuation around it; null where none is left.
  private static func label(_ text: String, _ lexemes: Lexemes, _ range: Range<Int>) -> String? {
    let range = trimmed(lexemes, range)
    guard range.contains(where: { lexemes.word($0) != nil }) else { return nil }
    return lexemes.text(of: range, in: text)
  }

  private static func trimmed(_ lexemes: Lexemes, _ range: Range<Int>) -> Range<Int> {
    func isEdge(_ index: Int) -> Bool {
      lexemes.isDash(index)
        || [0x2C, 0x2E, 0x2F, 0x3B, 0x7C, 0x2B, 0x2022].contains(lexemes.sign(index))
    }
    var range = range
    while let first = range.first, isEdge(first) { range = range.dropFirst() }
    while let last = range.last, isEdge(last) { range = range.dropLast() }
    return range
  }
}
