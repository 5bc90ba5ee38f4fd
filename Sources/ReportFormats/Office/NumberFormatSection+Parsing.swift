extension NumberFormatSection {
  /// The sections of a format code; at least one.
  static func sections(of code: String) -> [NumberFormatSection] {
    var parser = Parser(code)
    return parser.sections()
  }

  private struct Parser {
    private let bytes: [UInt8]
    private var index = 0
    private var section = NumberFormatSection()

    init(_ code: String) { bytes = Array(code.utf8) }

    mutating func sections() -> [NumberFormatSection] {
      var sections: [NumberFormatSection] = []
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ";") {
          index += 1
          sections.append(finish())
        } else {
          readToken()
        }
      }
      return sections + [finish()]
    }

    private mutating func readToken() {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let end = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count
        append(.literal(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)), to: end + 1)
      case UInt8(ascii: "\\"):
        index += 1
        append(.literal(takeCharacter()), to: index)
      case UInt8(ascii: "_"):
        // A space as wide as the character that follows.
        index += 1
        _ = takeCharacter()
        append(.literal(" "), to: index)
      case UInt8(ascii: "*"):
        // The character that follows fills the cell: nothing of the text.
        index += 1
        _ = takeCharacter()
      case UInt8(ascii: "["): readBracket()
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        if byte == UInt8(ascii: "0"), followsSeconds {
          let count = bytes[index...].prefix { $0 == byte }.count
          section.tokens.removeLast()
          append(.time(.millisecond, count), to: index + count)
        } else {
          append(.digit(byte), to: index + 1)
        }
      case UInt8(ascii: "."): append(.point, to: index + 1)
      case UInt8(ascii: ","): append(.comma, to: index + 1)
      case UInt8(ascii: "%"): append(.percent, to: index + 1)
      case UInt8(ascii: "/"): append(.slash, to: index + 1)
      case UInt8(ascii: "@"): append(.text, to: index + 1)
      default: readWord(byte)
      }
    }

    private mutating func readWord(_ byte: UInt8) {
      if has("general") {
        append(.general, to: index + 7)
      } else if has("am/pm") {
        append(.time(.half, 2), to: index + 5)
      } else if has("a/p") {
        append(.time(.half, 1), to: index + 3)
      } else if has("e+") || has("e-") {
        append(.exponent(drawsPlus: bytes[index + 1] == UInt8(ascii: "+")), to: index + 2)
      } else if let part = Self.part(byte) {
        let count = bytes[index...].prefix { $0 | 0x20 == byte | 0x20 }.count
        append(.time(part, count), to: index + count)
      } else {
        append(.literal(takeCharacter()), to: index)
      }
    }

    private static func part(_ byte: UInt8) -> TimePart? {
      switch byte | 0x20 {
      case UInt8(ascii: "y"): .year
      case UInt8(ascii: "m"): .month
      case UInt8(ascii: "d"): .day
      case UInt8(ascii: "h"): .hour
      case UInt8(ascii: "s"): .second
      default: nil
      }
    }

    /// `[Red]`, `[>100]`, `[$₫-42A]`, `[h]`.
    private mutating func readBracket() {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
      let content = bytes[(index + 1)..<end]
      index = min(end + 1, bytes.count)
      guard let first = content.first else { return }
      switch first {
      case UInt8(ascii: "$"):
        let dash = content.firstIndex(of: UInt8(ascii: "-")) ?? content.endIndex
        let sign = String(decoding: content[(content.startIndex + 1)..<dash], as: UTF8.self)
        if !sign.isEmpty { section.tokens.append(.literal(sign)) }
        let language = String(decoding: content[dash...], as: UTF8.self).lowercased()
        if language.hasPrefix("-vi") || language.hasSuffix("42a") { section.isVietnamese = true }
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
        let signs = content.prefix { (0x3C...0x3E).contains($0) }
        let operand = String(decoding: content[signs.endIndex...], as: UTF8.self)
        if let comparison = Condition.Comparison(rawValue: String(decoding: signs, as: UTF8.self)),
          let number = SheetNumber(parsing: operand)
        {
          section.condition = Condition(comparison: comparison, operand: number)
        }
      default:
        guard content.allSatisfy({ $0 | 0x20 == first | 0x20 }) else { return }
        switch first | 0x20 {
        case UInt8(ascii: "h"): section.tokens.append(.time(.elapsedHours, content.count))
        case UInt8(ascii: "m"): section.tokens.append(.time(.elapsedMinutes, content.count))
        case UInt8(ascii: "s"): section.tokens.append(.time(.elapsedSeconds, content.count))
        default: break
        }
      }
    }

    /// Whether a point behind seconds has just been read.
    private var followsSeconds: Bool {
      guard section.tokens.last == .point, let part = section.tokens.dropLast().last else {
        return false
      }
      switch part {
      case .time(.second, _), .time(.elapsedSeconds, _): return true
      default: return false
      }
    }

    private func has(_ word: StaticString) -> Bool { bytes.span.hasFolded(word, at: index) }

    private mutating func append(_ token: Token, to end: Int) {
      section.tokens.append(token)
      index = min(end, bytes.count)
    }

    /// The character at this place, which is passed over.
    private mutating func takeCharacter() -> String {
      guard index < bytes.count else { return "" }
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      defer { index = end }
      return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    private mutating func finish() -> NumberFormatSection {
      defer { section = NumberFormatSection() }
      guard section.kind == .date else { return section }
      var finished = section
      // In a date the signs of numbers are text.
      for place in finished.tokens.indices {
        switch finished.tokens[place] {
        case .point: finished.tokens[place] = .literal(".")
        case .comma: finished.tokens[place] = .literal(",")
        case .slash: finished.tokens[place] = .literal("/")
        case .digit(let digit):
          finished.tokens[place] = .literal(String(decoding: [digit], as: UTF8.self))
        default: break
        }
      }
      finished.nameMinutes()
      return finished
    }
  }

  /// `m` is a minute behind an hour or before a second, else a month.
  private mutating func nameMinutes() {
    let parts = tokens.indices.filter {
      if case .time(let part, _) = tokens[$0] { part != .half } else { false }
    }
    for (position, place) in parts.enumerated() {
      guard case .time(.month, let count) = tokens[place], count <= 2 else { continue }
      let before = position > 0 ? tokens[parts[position - 1]] : nil
      let after = position + 1 < parts.count ? tokens[parts[position + 1]] : nil
      var isMinute = false
      if case .time(let part, _) = before { isMinute = part == .hour || part == .elapsedHours }
      if case .time(.second, _) = after { isMinute = true }
      if isMinute { tokens[place] = .time(.minute, count) }
    }
  }
}
