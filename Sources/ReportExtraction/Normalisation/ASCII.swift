extension String {
  /// Whether all its characters are ASCII: a text without Vietnamese marks.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether the byte is an ASCII letter in lower case.
  var isLowercase: Bool { self &- UInt8(ascii: "a") < 26 }

  /// Whether the byte is an ASCII letter in upper case.
  var isUppercase: Bool { self &- UInt8(ascii: "A") < 26 }
}
