public import ReportExtraction

/// The JSON Schema (2020-12) of the typed record of a form: one property for each indicator.
///
/// The typed record is one object for each report, keyed by indicator id; an absence is null, and so
/// is a value of another type than the form asks for (a ratio in place of a count). An indicator
/// whose row the report lacks may be left out. Only what makes a value another type is a
/// keyword of validation. The bounds of a form are annotations (`x-minimum`, `x-maximum`): a value
/// beyond one raises a finding and stays in the record.
public enum TypedRecordSchema {
  /// Appends the schema of a mapping, one property a line.
  public static func append(_ mapping: Mapping, to json: inout JSONWriter) {
    let content = mapping.content
    json.raw(#"{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"#)
    json.string("urn:solieu:mapping:\(identifier(content.id)):\(identifier(content.version))")
    json.raw(",\n\"title\":")
    json.string(content.title)
    json.raw(#","description":"#)
    json.string(
      "The typed record of the form \(content.id), version \(content.version): one value for each "
        + "indicator, null where there is none.")
    appendOrigin(content, to: &json)
    json.raw(",\n\"type\":\"object\",\"additionalProperties\":false,\"properties\":{")
    for (index, indicator) in content.indicators.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.string(content.namespace + "." + indicator.code)
      json.raw(":")
      appendProperty(indicator, of: content, to: &json)
    }
    json.raw("\n}}\n")
  }

  /// Which mapping the schema is of: `"x-mapping":{"id":…,"version":…}` with a comma before it.
  static func appendOrigin(_ content: Mapping.Content, to json: inout JSONWriter) {
    json.raw(#","x-mapping":{"id":"#)
    json.string(content.id)
    json.raw(#","version":"#)
    json.string(content.version)
    json.raw(#","valid_from":"#)
    json.string(content.validFrom?.description)
    json.raw(#","valid_to":"#)
    json.string(content.validTo?.description)
    json.raw("}")
  }

  private static func appendProperty(
    _ indicator: Indicator, of content: Mapping.Content, to json: inout JSONWriter
  ) {
    json.raw(#"{"title":"#)
    json.string(indicator.label)
    json.raw(#","description":"#)
    json.string(IndicatorDescription.text(of: indicator))
    switch indicator.type {
    case .count: json.raw(#","type":["integer","null"]"#)
    case .decimal, .percent, .money: json.raw(#","type":["number","null"]"#)
    case .boolean: json.raw(#","type":["boolean","null"]"#)
    case .date: json.raw(#","type":["string","null"],"format":"date""#)
    case .reference, .text: json.raw(#","type":["string","null"]"#)
    // What is printed where nothing is asked for is anything.
    case .heading: json.raw(#","type":["string","number","null"]"#)
    case .ratio, .range:
      json.raw(#","type":["string","null"],"pattern":"#)
      json.string(indicator.type == .ratio ? ratioPattern : rangePattern)
    case .code: appendAnswers(indicator.legend, to: &json)
    }
    IndicatorAnnotations.append(indicator, of: content, to: &json)
    json.raw("}")
  }

  /// `15/14`, `-1.5/3`, as ``Value/text`` gives a ratio.
  static let ratioPattern = #"^-?[0-9]+(\.[0-9]+)?/-?[0-9]+(\.[0-9]+)?$"#
  /// `5..7`, as ``Value/text`` gives a range.
  static let rangePattern = #"^-?[0-9]+(\.[0-9]+)?\.\.-?[0-9]+(\.[0-9]+)?$"#

  /// The codes of the legend as `enum`, with their meanings as the titles of `oneOf`.
  private static func appendAnswers(_ legend: Legend?, to json: inout JSONWriter) {
    json.raw(#","type":["number","null"]"#)
    guard let legend else { return }
    json.raw(#","enum":["#)
    for option in legend.options {
      json.decimal(option.code)
      json.raw(",")
    }
    json.raw(#"null],"oneOf":["#)
    for option in legend.options {
      json.raw(#"{"const":"#)
      json.decimal(option.code)
      json.raw(#","title":"#)
      json.string(option.label)
      json.raw("},")
    }
    json.raw(#"{"const":null}]"#)
  }

  /// The text as a part of a URN (RFC 8141): all but unreserved characters percent-encoded.
  private static func identifier(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
