/// Writes a match key word by word, for a word's end decides about its tone and its final y.
struct KeyWriter {
  private(set) var bytes: [UInt8] = []
  private let keepingMarks: Bool
  private var isInWord = false
  private var wordStart = 0
  private var tone: UInt8?

  init(capacity: Int, keepingMarks: Bool) {
    self.keepingMarks = keepingMarks
    bytes.reserveCapacity(capacity + 1)
  }

  mutating func append(_ text: String) {
    let utf8 = text.utf8Span.span
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x25: appendLetter(byte)
        case 0x41...0x5A: appendLetter(byte | 0x20)
        default: endWord()
        }
        index += 1
      } else {
        let (scalar, length) = Lexer.scalar(utf8, index, utf8.count)
        append(scalar)
        index += length
      }
    }
    endWord()
  }

  private mutating func append(_ scalar: UInt32) {
    if let base = Folding.baseLetter(of: scalar) {
      appendLetter(base)
      if keepingMarks { appendMarks(of: scalar) }
    } else if (0x300...0x36F).contains(scalar) {
      if keepingMarks, isInWord { appendMarks(of: scalar) }
    } else if !Lexer.isInvisible(scalar) {
      appendOther(scalar)
    }
  }

  @inline(__always)
  private mutating func appendLetter(_ byte: UInt8) {
    if !isInWord {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      isInWord = true
      wordStart = bytes.count
    }
    bytes.append(byte)
  }

  private mutating func appendMarks(of scalar: UInt32) {
    let marks = Folding.marks(of: scalar)
    if let quality = marks.quality { bytes.append(quality) }
    tone = marks.tone ?? tone
  }

  private mutating func appendOther(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value),
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    else { return endWord() }
    for byte in String(scalar).lowercased().utf8 { appendLetter(byte) }
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    foldFinalY()
    if let tone { bytes.append(tone) }
    tone = nil
  }

  private mutating func foldFinalY() {
    guard bytes.count - wordStart >= 2, bytes[bytes.count - 1] == UInt8(ascii: "y"),
      Folding.isFinalYFolded(behind: bytes[bytes.count - 2])
    else { return }
    bytes[bytes.count - 1] = UInt8(ascii: "i")
  }
}
