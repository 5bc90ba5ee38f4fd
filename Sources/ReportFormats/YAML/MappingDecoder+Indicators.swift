internal import ReportExtraction
internal import Yams

extension MappingDecoder {
  /// Reads the indicators in the order of the form and finds the row above each.
  mutating func readIndicators(_ fields: NodeFields<MappingKeys.Form>) {
    let items = fields.items(.indicators, log: &log)
    if items.isEmpty {
      log.error(
        "read no indicators, expected at least one",
        at: fields[.indicators]?.position ?? fields.position)
    }
    var indexOfCode: [String: Int] = [:]
    var partsOfParent: [Int: Int] = [:]
    for item in items {
      guard
        let fields = NodeFields<MappingKeys.Row>(
          item, expected: "a map with code, label and type", log: &log),
        var indicator = indicator(fields)
      else { continue }
      let position = fields[.code]?.position ?? item.position
      if let first = indexOfCode[indicator.code] {
        log.error(
          "read the code \(indicator.code) again, expected each code once; "
            + "it first stands in line \(indicatorPositions[first].line)", at: position)
        continue
      }
      indicator.parent = parent(of: indicator.code, fields, indexOfCode)
      if let parent = indicator.parent, indicator.isUncodedPart {
        let number = partsOfParent[parent, default: 0] + 1
        partsOfParent[parent] = number
        let expected = "\(content.indicators[parent].code)/\(number)"
        if indicator.code != expected {
          log.error("read the code \(indicator.code), expected \(expected)", at: position)
        }
      }
      indexOfCode[indicator.code] = content.indicators.count
      content.indicators.append(indicator)
      indicatorPositions.append(position)
    }
  }

  /// The row above: as given, or by the code: `1.2` for `1.2.1`, `3.1.3` for `3.1.3/1`.
  private mutating func parent(
    of code: String, _ fields: NodeFields<MappingKeys.Row>, _ indexOfCode: [String: Int]
  ) -> Int? {
    let given = fields.text(.parent, log: &log)
    if given == nil, fields.has(.parent) { return nil }
    guard let parent = given ?? Self.parentCode(of: code) else { return nil }
    if let index = indexOfCode[parent] { return index }
    log.error(
      "read the code \(code) under \(parent), which no indicator before it has; "
        + (given == nil ? "expected \(parent) before it, or 'parent: null'" : "expected its code"),
      at: fields[given == nil ? .code : .parent]?.position ?? fields.position)
    return nil
  }

  /// The code of the row above by the code alone; null for a row at the top.
  static func parentCode(of code: String) -> String? {
    let bytes = code.utf8
    let signs = [UInt8(ascii: "/"), UInt8(ascii: ".")]
    guard let end = bytes.lastIndex(where: signs.contains), end > bytes.startIndex else {
      return nil
    }
    return String(code[..<end])
  }

  private mutating func indicator(_ fields: NodeFields<MappingKeys.Row>) -> Indicator? {
    let code = fields.required(.code, log: &log)
    let label = fields.required(.label, log: &log)
    let type = fields.choice(.type, of: ValueType.self, log: &log)
    if type == nil, fields[.type] == nil { _ = fields.required(.type, log: &log) }
    let hints = fields.items(.narrative, log: &log).compactMap { narrativeHint($0) }
    // Every field is read, so that every fault of the entry is named.
    var indicator = Indicator(code: code ?? "", label: label ?? "", type: type ?? .text)
    indicator.aliases = fields.texts(.aliases, log: &log)
    indicator.concept = fields.text(.concept, log: &log)
    indicator.unit =
      unit(fields) ?? (type == .percent && !fields.has(.unit) ? "percent" : nil)
    if fields.has(.unit), fields[.unit] == nil { code.map { _ = codesWithoutUnit.insert($0) } }
    indicator.legend = legend(fields)
    indicator.parts = fields.choice(.parts, of: PartsRelation.self, log: &log)
    indicator.isShare = fields.flag(.share, log: &log)
    indicator.minimum =
      fields.has(.minimum)
      ? fields.number(.minimum, log: &log) : indicator.isShare || type == .count ? .zero : nil
    indicator.maximum =
      fields.has(.maximum)
      ? fields.number(.maximum, log: &log)
      : indicator.isShare ? ExactDecimal(coefficient: 100) : nil
    indicator.narrative = hints
    indicator.isUncodedPart =
      code.map { $0.utf8.contains(UInt8(ascii: "/")) || $0.utf8.first == UInt8(ascii: "#") }
      ?? false
    check(indicator, fields)
    return code == nil || label == nil || type == nil ? nil : indicator
  }

  private mutating func check(_ indicator: Indicator, _ fields: NodeFields<MappingKeys.Row>) {
    if indicator.isShare, indicator.type != .percent {
      log.error(
        "read 'share: true' with type '\(indicator.type.rawValue)', expected type 'percent'",
        at: fields[.share]?.position ?? fields.position)
    }
    if indicator.legend != nil, indicator.type != .code {
      log.error(
        "read a legend with type '\(indicator.type.rawValue)', expected type 'code'",
        at: fields[.legend]?.position ?? fields.position)
    }
    if let minimum = indicator.minimum, let maximum = indicator.maximum, maximum < minimum {
      log.error(
        "read the maximum \(maximum), expected at least the minimum \(minimum)",
        at: fields[.maximum]?.position ?? fields[.minimum]?.position ?? fields.position)
    }
  }

  private mutating func unit(_ fields: NodeFields<MappingKeys.Row>) -> String? {
    guard let node = fields[.unit], let unit = node.text("a unit id", log: &log) else {
      return nil
    }
    let known = Self.generalUnits.union(content.units.values)
    if !known.contains(unit) {
      let near = NearestNames.of(unit, among: known.sorted())
      log.error(
        "read the unknown unit '\(unit)', expected \(near.isEmpty ? "one of " : "")"
          + (near.isEmpty ? known.sorted() : near).inWords + ", or its name under 'units'",
        at: node.position)
    }
    return unit
  }

  private mutating func legend(_ fields: NodeFields<MappingKeys.Row>) -> Legend? {
    var options: [Legend.Option] = []
    for (key, name, value) in fields.pairs(.legend, log: &log) {
      guard let code = ExactDecimal(plain: name) else {
        log.error("read '\(name)', expected the number of an answer", at: key.position)
        continue
      }
      if options.contains(where: { $0.code == code }) {
        log.error("read the answer \(name) again, expected each number once", at: key.position)
      }
      guard let label = value.text("the meaning of \(name)", log: &log) else { continue }
      options.append(Legend.Option(code: code, label: label))
    }
    return options.isEmpty ? nil : Legend(options: options)
  }

  private mutating func narrativeHint(_ node: Node) -> NarrativeHint? {
    guard
      let fields = NodeFields<MappingKeys.Hint>(
        node, expected: "a map with the subject of a figure", log: &log)
    else { return nil }
    let groups = fields.items(.with, log: &log).map { group in
      guard case .sequence = group else {
        return [group.text("a word or a list of words", log: &log)].compactMap(\.self)
      }
      return group.items("a list of words", log: &log)
        .compactMap { $0.text("a word", log: &log) }
    }
    return NarrativeHint(
      subject: fields.texts(.subject, log: &log), with: groups,
      without: fields.texts(.without, log: &log),
      context: fields.texts(.context, log: &log),
      term: fields.choice(.term, of: NarrativeHint.Term.self, log: &log) ?? .value)
  }
}
