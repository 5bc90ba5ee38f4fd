internal import Foundation

/// A text by itself, and the encoding that it turns out to be in.
///
/// Text that reads as Vietnamese as it stands, and text in another language, is never converted.
public struct EncodingReading: Hashable, Sendable {
  /// The encoding; `UTF-8` where the text stands as it is.
  public var encoding: TextEncoding
  /// The text in Unicode, NFC; as it came where something was lost.
  public var text: String
  /// What was lost before the text came; null where nothing was.
  public var loss: TextLoss?

  /// Reads a text whose characters may be the bytes of a legacy encoding taken for Latin ones:
  /// `Sè liÖu` (TCVN3), `Soá lieäu` (VNI), `Sá»‘ liá»‡u` (UTF-8).
  public init(parsing text: String) {
    // Composed first, so that a text in NFD is judged as the same one in NFC is.
    let text = Self.canonical(text)
    let utf8 = text.utf8.span
    let range = 0..<utf8.count
    self.init(encoding: .utf8, text: text, loss: nil)
    if range.allSatisfy({ utf8[$0] < 0x80 }) {
      if VIQR.isEvident(utf8, range) {
        var line = DecodedLine()
        VIQR.decode(utf8, range, into: &line)
        self.init(encoding: .viqr, text: line.text, loss: nil)
      } else if TextLoss.firstReplaced(in: utf8, range, isASCII: true) != nil {
        loss = .replaced
      }
      return
    }
    var line = LegacyLine()
    line.set(utf8: utf8, range)
    if !line.hasOtherLetter, read(line) { return }
    var scratch = DecodedLine()
    let tally = LegacyDecoder.tally(line, .windows1252, using: &scratch)
    let isVietnamese = line.hasOtherLetter && tally?.common ?? 0 > 0
    self.text = Self.canonical(Self.repairingEths(text, isVietnamese: isVietnamese))
    if TextLoss.firstReplaced(in: utf8, range, isASCII: false) != nil { loss = .replaced }
  }

  /// Reads bytes: UTF-8 where they are, else the legacy encoding that they read as; null where they
  /// read as none.
  public init?(_ bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(parsing: text)
      return
    }
    self.init(encoding: .utf8, text: "", loss: nil)
    var line = LegacyLine()
    line.set(bytes: bytes.span, 0..<bytes.count)
    guard read(line, mayStand: false) else { return nil }
  }

  /// Reads bytes in an encoding that is known; a byte that it leaves free reads as in windows-1252.
  ///
  /// UTF-8 and UTF-16 that is broken reads with U+FFFD at the place.
  public init(_ bytes: [UInt8], in encoding: TextEncoding) {
    switch encoding {
    case .utf8:
      self.init(
        encoding: .utf8, text: Self.canonical(String(decoding: bytes, as: UTF8.self)), loss: nil)
    case .utf16LittleEndian, .utf16BigEndian:
      let high = encoding == .utf16BigEndian ? 0 : 1
      let units = (0..<bytes.count / 2).map {
        UInt16(bytes[2 * $0 + high]) << 8 | UInt16(bytes[2 * $0 + 1 - high])
      }
      self.init(
        encoding: encoding, text: Self.canonical(String(decoding: units, as: UTF16.self)), loss: nil
      )
    case .viqr:
      var line = DecodedLine()
      VIQR.decode(bytes.span, 0..<bytes.count, into: &line)
      self.init(encoding: .viqr, text: line.text, loss: nil)
    default:
      var line = LegacyLine()
      line.set(bytes: bytes.span, 0..<bytes.count)
      self.init(line, encoding, asItStands: "")
    }
  }

  init(encoding: TextEncoding, text: String, loss: TextLoss?) {
    self.encoding = encoding
    self.text = text
    self.loss = loss
  }

  /// Reads a line in the encoding that it is in; false where it is in none.
  private mutating func read(_ line: LegacyLine, mayStand: Bool = true) -> Bool {
    var evidence = EncodingEvidence()
    evidence.add(line)
    guard
      let encoding = evidence.verdict(least: EncodingEvidence.leastForText, mayStand: mayStand)
    else { return false }
    self = EncodingReading(line, encoding, asItStands: text)
    return true
  }

  /// A line read in an encoding, or left as it stands where its `ư` are lost.
  init(_ line: LegacyLine, _ encoding: TextEncoding, asItStands: String) {
    var decoded = DecodedLine()
    LegacyDecoder.decode(line, encoding, into: &decoded)
    let hasLost =
      encoding == .tcvn3 && !line.units.contains(0xAD)
      && TextLoss.firstLostHorn(in: decoded.scalars) != nil
    self.init(
      encoding: encoding,
      text: hasLost ? asItStands : Self.canonical(decoded.text),
      loss: hasLost ? .softHyphens : nil)
  }

  /// The text with its eths repaired.
  private static func repairingEths(_ text: String, isVietnamese: Bool) -> String {
    guard text.unicodeScalars.contains(where: { $0.value == 0xD0 || $0.value == 0xF0 }) else {
      return text
    }
    var line = DecodedLine()
    line.scalars = text.unicodeScalars.map(\.value)
    return Eth.repair(&line.scalars, isVietnamese: isVietnamese) ? line.text : text
  }

  /// The text in NFC.
  private static func canonical(_ text: String) -> String {
    var span = text.utf8Span
    return span.checkForNFC(quickCheck: false) ? text : text.precomposedStringWithCanonicalMapping
  }
}
