internal import ReportExtraction

/// What a text on its own can be read as.
package enum ReadingKind: String, Sendable, CaseIterable {
  /// A quantity: ``Numeral``.
  case number
  /// A day or period: ``DateReading``.
  case date
  /// A marker or phrase that says there is no value: ``Absence``.
  case absence
  /// The cell of a table of which no form says the type: ``ValueReader``.
  case value
  /// Text in a legacy encoding, or in the wrong one: ``EncodingReading``.
  case encoding
}

/// What texts were read as, one JSON object each: the printed text and the keys of its kind, all of
/// them always there.
package struct ReadingLines: Sendable {
  /// The object for a text, without a line end.
  package static func object(_ text: String, as kind: ReadingKind) -> String {
    var json = JSONWriter()
    append(text, as: kind, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Appends the object for a text.
  package static func append(_ text: String, as kind: ReadingKind, to json: inout JSONWriter) {
    json.raw(#"{"input":"#)
    json.string(text)
    switch kind {
    case .number: append(Numeral(parsing: text), to: &json)
    case .date: append(DateReading(parsing: text), to: &json)
    case .absence: append(Absence(parsing: text), to: &json)
    case .value: append(ValueReader.inferring(text), to: &json)
    case .encoding: append(EncodingReading(parsing: text), to: &json)
    }
    json.raw("}")
  }

  /// Appends what bytes in an unknown encoding say, their input given as Latin-1; false where they
  /// read as no encoding.
  package static func append(bytes: [UInt8], to json: inout JSONWriter) -> Bool {
    guard let reading = EncodingReading(bytes) else {
      append(unread: bytes, as: .encoding, to: &json)
      return false
    }
    json.raw(#"{"input":"#)
    json.string(latin1(bytes))
    append(reading, to: &json)
    json.raw("}")
    return reading.loss == nil
  }

  /// Appends the object for bytes that could not be read: the keys of its kind, no reading.
  package static func append(unread bytes: [UInt8], as kind: ReadingKind, to json: inout JSONWriter)
  {
    json.raw(#"{"input":"#)
    json.string(latin1(bytes))
    switch kind {
    case .number:
      json.raw(#","kind":"invalid","value":null,"unit":null,"readings":[],"repaired":false"#)
    case .date: json.raw(#","kind":"invalid","iso":null,"sdmx":null"#)
    case .absence: json.raw(#","absence":null"#)
    case .value:
      json.raw(
        #","type":"text","value":null,"absence":"illegible","multiplier":1,"findings":[]"#)
    case .encoding: json.raw(#","encoding":null,"text":null"#)
    }
    json.raw("}")
  }

  /// The bytes as Latin-1, so that each can be told from what is printed.
  private static func latin1(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  private static func append(_ numeral: Numeral, to json: inout JSONWriter) {
    json.raw(#","kind":"#)
    json.string(numeral.kind.rawValue)
    json.raw(#","value":"#)
    json.value(numeral.value.map { FieldValue($0) } ?? .null)
    json.raw(#","unit":"#)
    json.string(numeral.unit.map { Unit(printed: $0)?.id ?? $0 })
    json.raw(#","readings":"#)
    json.list(numeral.readings) { $0.value(FieldValue($1)) }
    json.raw(#","repaired":"#)
    json.boolean(numeral.repaired)
  }

  private static func append(_ reading: DateReading, to json: inout JSONWriter) {
    json.raw(#","kind":"#)
    json.string(reading.kind.rawValue)
    json.raw(#","iso":"#)
    json.string(reading.iso)
    json.raw(#","sdmx":"#)
    json.string(reading.sdmx)
  }

  private static func append(_ absence: Absence?, to json: inout JSONWriter) {
    json.raw(#","absence":"#)
    json.string(absence?.rawValue)
  }

  private static func append(_ reading: CellReading, to json: inout JSONWriter) {
    json.raw(#","type":"#)
    json.string(reading.type.rawValue)
    json.raw(#","value":"#)
    json.value(FieldValue(reading.value))
    append(reading.value.absence, to: &json)
    json.raw(#","multiplier":"#)
    json.decimal(reading.scale ?? .one)
    json.raw(#","findings":"#)
    json.list(reading.doubts) { $0.string($1.rule.rawValue) }
  }

  private static func append(_ reading: EncodingReading, to json: inout JSONWriter) {
    json.raw(#","encoding":"#)
    json.string(reading.encoding.rawValue)
    json.raw(#","text":"#)
    json.string(reading.loss == nil ? reading.text : nil)
  }
}
