/// Number and symbol of a document: `72/KH-BDT`, `30/2020/NĐ-CP`, `188/SNV-CCHC`.
///
/// Source: Nghị định 30/2020/NĐ-CP, Annex I, II.3; older and Party forms (`30c/NQ-CP`,
/// `1494-CV/TU`) are read too, and all but the Party's are told to be not well formed.
public struct DocumentNumber: Hashable, Sendable {
  /// The number, unique in the issuer's year.
  public let number: Int
  /// The letter behind the number of older documents: `c` in `30c/NQ-CP`.
  public let suffix: String?
  /// The year, which legal instruments carry.
  public let year: Int?
  /// The symbol: `KH-BDT`.
  public let symbol: String
  /// The abbreviation of the kind of document, `KH`; null for a công văn, which has none.
  public let type: String?
  /// Number and symbol with the spaces inside left out: `72/KH-BDT`.
  public let text: String
  /// Whether it keeps the decree's grammar: a number below 10 has a leading 0, groups are joined by
  /// hyphens without spaces, issuer and unit are named.
  public let isWellFormed: Bool

  /// Reads a text that is a number and symbol and nothing else.
  public init?(parsing text: String) {
    guard text.utf8.count <= 80 else { return nil }
    let bytes = text.utf8Span.span
    let lexemes = Lexemes(bytes, in: bytes.indices)
    guard let (number, next) = Self.read(lexemes, at: 0, of: bytes), next == lexemes.count else {
      return nil
    }
    self = number
  }

  /// The kinds of document with their abbreviations.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Annex III, 27 names and 3 of copies; behind them the legal
  /// instruments of the law of 2015 on them.
  static let kinds: [(abbreviation: String, name: String)] = [
    ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("CT", "Chỉ thị"), ("QC", "Quy chế"),
    ("QyĐ", "Quy định"), ("TC", "Thông cáo"), ("TB", "Thông báo"), ("HD", "Hướng dẫn"),
    ("CTr", "Chương trình"), ("KH", "Kế hoạch"), ("PA", "Phương án"), ("ĐA", "Đề án"),
    ("DA", "Dự án"), ("BC", "Báo cáo"), ("BB", "Biên bản"), ("TTr", "Tờ trình"),
    ("HĐ", "Hợp đồng"), ("CĐ", "Công điện"), ("BGN", "Bản ghi nhớ"), ("BTT", "Bản thỏa thuận"),
    ("GUQ", "Giấy ủy quyền"), ("GM", "Giấy mời"), ("GGT", "Giấy giới thiệu"),
    ("GNP", "Giấy nghỉ phép"), ("PG", "Phiếu gửi"), ("PC", "Phiếu chuyển"), ("PB", "Phiếu báo"),
    ("SY", "Bản sao y"), ("TrS", "Bản trích sao"), ("SL", "Bản sao lục"),
    ("NĐ", "Nghị định"), ("TT", "Thông tư"), ("TTLT", "Thông tư liên tịch"), ("L", "Luật"),
    ("PL", "Pháp lệnh"), ("LCT", "Lệnh"), ("KL", "Kết luận"),
  ]

  private static let types = Set(kinds.map(\.abbreviation))

  /// Reads the number and symbol that begin at a lexeme of `bytes`; the index is the one behind.
  static func read(
    _ lexemes: Lexemes, at start: Int, of bytes: Span<UInt8>
  ) -> (DocumentNumber, next: Int)? {
    guard let value = lexemes.number(start), lexemes[start].digits <= 5,
      !lexemes[start].isRepaired
    else { return nil }
    var reader = SymbolReader(lexemes: lexemes, index: start + 1)
    reader.append(start, bytes)
    let suffix = reader.readSuffix(bytes)
    let isParty = lexemes.isDash(reader.index) && !lexemes.isSpaced(reader.index)
    guard isParty || lexemes.isSign(reader.index, "/") else { return nil }
    reader.take(bytes)
    let year = isParty ? nil : reader.readYear(bytes)
    let symbolStart = reader.text.count
    guard reader.readGroups(bytes, types: types) else { return nil }
    // The Party's symbols end with the body behind a slash.
    guard !isParty || reader.hasSlash else { return nil }
    let first = String(decoding: reader.firstGroup, as: UTF8.self)
    let digits = lexemes[start].digits
    let isPadded = value < 10 ? digits == 2 : digits == String(value).utf8.count
    let isDecree =
      suffix == nil && !reader.hasSlash && first != "CV" && (reader.groups >= 2 || year != nil)
    let number = DocumentNumber(
      number: value, suffix: suffix, year: year,
      symbol: String(decoding: reader.text[symbolStart...], as: UTF8.self),
      type: types.contains(first) || isParty ? first : nil,
      text: String(decoding: reader.text, as: UTF8.self),
      isWellFormed: isPadded && !reader.hasSpaces && (isDecree || isParty))
    return (number, reader.index)
  }

  private init(
    number: Int, suffix: String?, year: Int?, symbol: String, type: String?, text: String,
    isWellFormed: Bool
  ) {
    self.number = number
    self.suffix = suffix
    self.year = year
    self.symbol = symbol
    self.type = type
    self.text = text
    self.isWellFormed = isWellFormed
  }
}

/// Takes lexemes into the text of a document's number, without the spaces between them.
private struct SymbolReader {
  let lexemes: Lexemes
  /// The next lexeme.
  var index: Int
  private(set) var text: [UInt8] = []
  private(set) var firstGroup: [UInt8] = []
  private(set) var groups = 0
  private(set) var hasSpaces = false
  private(set) var hasSlash = false

  init(lexemes: Lexemes, index: Int) {
    self.lexemes = lexemes
    self.index = index
  }

  /// Adds the bytes of a lexeme; any dash is a hyphen, Icelandic Ð is Đ.
  mutating func append(_ place: Int, _ bytes: Span<UInt8>) {
    let lexeme = lexemes[place]
    if lexemes.isDash(place) { return text.append(UInt8(ascii: "-")) }
    var position = lexeme.start
    while position < lexeme.end {
      let isEth =
        bytes[position] == 0xC3 && position + 1 < lexeme.end && bytes[position + 1] == 0x90
      text.append(isEth ? 0xC4 : bytes[position])
      position += 1
    }
  }

  mutating func take(_ bytes: Span<UInt8>) {
    hasSpaces = hasSpaces || lexemes.isSpaced(index)
    append(index, bytes)
    index += 1
  }

  mutating func readSuffix(_ bytes: Span<UInt8>) -> String? {
    guard lexemes.word(index) != nil, !lexemes.isSpaced(index), lexemes[index].digits == 1,
      lexemes.isSign(index + 1, "/")
    else { return nil }
    let letter = bytes[lexemes[index].start]
    guard letter >= UInt8(ascii: "a") else { return nil }
    take(bytes)
    return String(decoding: CollectionOfOne(letter), as: UTF8.self)
  }

  mutating func readYear(_ bytes: Span<UInt8>) -> Int? {
    guard let year = lexemes.number(index), lexemes[index].digits == 4,
      lexemes.isSign(index + 1, "/")
    else { return nil }
    take(bytes)
    take(bytes)
    return year
  }

  /// Takes groups of capitals joined by `-`, `&`, `.` or `/`; false where there is none.
  mutating func readGroups(_ bytes: Span<UInt8>, types: Set<String>) -> Bool {
    guard isGroup(index, bytes, capitals: 2) else { return false }
    let start = text.count
    takeGroup(bytes)
    firstGroup = Array(text[start...])
    while isJoint(index) {
      let isSpaced = lexemes.isSpaced(index) || lexemes.isSpaced(index + 1)
      guard isGroup(index + 1, bytes, capitals: isSpaced ? 2 : 1) else { break }
      if isSpaced {
        // `72/KH - BDT` lacks its issuer, `188/SNV-CCHC - UBND` does not.
        guard lexemes.isDash(index), groups == 1,
          types.contains(String(decoding: firstGroup, as: UTF8.self))
        else { break }
      }
      hasSlash = hasSlash || lexemes.isSign(index, "/")
      take(bytes)
      takeGroup(bytes)
    }
    return true
  }

  private func isJoint(_ index: Int) -> Bool {
    switch lexemes.sign(index) {
    case 0x26, 0x2E, 0x2F: true
    default: lexemes.isDash(index)
    }
  }

  private mutating func takeGroup(_ bytes: Span<UInt8>) {
    take(bytes)
    while index < lexemes.count, lexemes[index].kind != .sign, !lexemes.isSpaced(index) {
      take(bytes)
    }
    groups += 1
  }

  /// Whether a word begins here with a capital and has that many of them (`TTr`, `SNgV`, `UBND`).
  private func isGroup(_ index: Int, _ bytes: Span<UInt8>, capitals minimum: Int) -> Bool {
    guard lexemes.word(index) != nil else { return false }
    let lexeme = lexemes[index]
    guard isCapital(bytes, lexeme.start, lexeme.end) else { return false }
    var capitals = 0
    var position = lexeme.start
    while position < lexeme.end {
      if isCapital(bytes, position, lexeme.end) { capitals += 1 }
      position += 1
    }
    return capitals >= minimum
  }

  private func isCapital(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case 0..<0xC2: return false
    default:
      let scalar = Lexer.scalar(bytes, position, end).0
      return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }
  }
}
