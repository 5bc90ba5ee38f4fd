/// Scalars as they are best written in a mapping file: plain where nothing can take them for
/// anything but text, in double quotes otherwise.
enum YAMLText {
  /// A scalar on one line; `isInFlow` where it stands in a list in brackets.
  static func scalar(_ text: String, isInFlow: Bool = false) -> String {
    isPlain(text, isInFlow: isInFlow) ? text : quoted(text)
  }

  /// A list of texts in brackets: `[STT, TT]`.
  static func flow(_ texts: [String]) -> String {
    "[" + texts.map { scalar($0, isInFlow: true) }.joined(separator: ", ") + "]"
  }

  /// A text in double quotes (YAML 1.2, section 7.3.1).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  /// A long text folded over lines of at most `width` columns; null where folding would change it.
  static func folded(_ text: String, indent: String, width: Int = 98) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(isPrintable) }) else {
      return nil
    }
    var lines: [String] = []
    var line = ""
    for word in words {
      let length = line.unicodeScalars.count + word.unicodeScalars.count + 1
      if !line.isEmpty, indent.utf8.count + length > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return ">-\n" + lines.map { indent + $0 }.joined(separator: "\n")
  }

  /// What may stand in a stream unescaped, but for white space other than the space.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func isPlain(_ text: String, isInFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", scalars.allSatisfy(isPrintable), !isOtherThanText(text)
    else { return false }
    // Indicators (section 5.3), and what some readers take for the beginning of a number.
    guard !"-?:,[]{}#&*!|>'\"%@`=~+.<".unicodeScalars.contains(first) else { return false }
    var previous: Unicode.Scalar = "x"
    for scalar in scalars {
      if scalar == " ", previous == ":" { return false }
      if scalar == "#", previous == " " { return false }
      if isInFlow, ",[]{}:".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// Whether another reader takes the text for nothing, a truth or a number: `no`, `1.10`, `12:30`.
  private static func isOtherThanText(_ text: String) -> Bool {
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    if text.utf8.count <= 5, words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || ".:_-+eExXoO".utf8.contains(byte)
    }
  }
}
