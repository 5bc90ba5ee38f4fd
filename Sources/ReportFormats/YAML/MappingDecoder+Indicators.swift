internal import ReportExtraction
internal import Yams

extension MappingDecoder {
  /// Reads the rows, onto those of the base, and finds the row above each.
  mutating func readIndicators(_ fields: NodeFields<MappingKeys.Form>) {
    let nodes = fields.items(.indicators, log: &log)
    if nodes.isEmpty, base == nil {
      log.error(
        "read no indicators, expected at least one",
        at: fields[.indicators]?.position ?? fields.position)
    }
    let items = nodes.compactMap { node in
      NodeFields<MappingKeys.Row>(
        node, expected: "a map with code, label and type", log: &log)
    }
    var order = rowsOfBase(items, fields)
    for item in items { read(item, into: &order) }
    for row in order.settled {
      content.indicators.append(row.indicator)
      indicatorPositions.append(row.position)
    }
    checkNumbersOfParts()
  }

  private mutating func read(_ fields: NodeFields<MappingKeys.Row>, into order: inout RowOrder) {
    let code = fields.required(.code, log: &log)
    let position = fields[.code]?.position ?? fields.position
    let index = code.flatMap { order.indexOfCode[$0] }
    if let code, let index, let first = order[index].position {
      log.error(
        "read the code \(code) again, expected each code once; "
          + "it first stands in line \(first.line)", at: position)
      _ = indicator(fields, code: code, base: nil)
      return
    }
    // A row that continues none of the base has had its fault named.
    if index == nil, base != nil, fields[.was] != nil, log.hasErrors { return }
    let indicator = indicator(fields, code: code, base: index.map { order[$0].indicator })
    guard let code else { return }
    var row = index.map { order[$0] } ?? RowOrder.Row(indicator: indicator)
    let isMoved = row.codeInBase == nil || row.codeInBase != code && fields.has(.was)
    row.indicator = indicator
    row.position = position
    if isMoved || fields.has(.parent) { row.parent = parent(of: code, fields, order) }
    let after = anchor(fields, order)
    guard let index else {
      // A mapping that stands alone is read in its own order.
      if base == nil { order.append(row) } else { order.insert(row, after: after) }
      return
    }
    order[index] = row
    if isMoved || after != nil { order.move(index, after: after) }
  }

  /// The row that a row is put behind.
  private mutating func anchor(_ fields: NodeFields<MappingKeys.Row>, _ order: RowOrder) -> Int? {
    guard base != nil, let code = fields.text(.after, log: &log), let place = fields[.after] else {
      return nil
    }
    let own = (fields[.code]?.scalar?.string).flatMap { order.indexOfCode[$0] }
    guard let index = order.indexOfCode[code], own.map({ !order.isAt(index, orBelow: $0) }) ?? true
    else {
      log.error(
        "read the code \(code), expected the code of a row of the base or above this one",
        at: place.position)
      return nil
    }
    return index
  }

  /// The row above: as given, or by the code: `1.2` for `1.2.1`, `3.1.3` for `3.1.3/1`.
  private mutating func parent(
    of code: String, _ fields: NodeFields<MappingKeys.Row>, _ order: RowOrder
  ) -> Int? {
    let given = fields.text(.parent, log: &log)
    if given == nil, fields.has(.parent) { return nil }
    guard let parent = given ?? Self.parentCode(of: code) else { return nil }
    let own = order.indexOfCode[code]
    if let index = order.indexOfCode[parent],
      own.map({ !order.isAt(index, orBelow: $0) }) ?? true
    {
      return index
    }
    log.error(
      "read the code \(code) under \(parent), which no indicator before it has; "
        + (given == nil ? "expected \(parent) before it, or 'parent: null'" : "expected its code"),
      at: fields[given == nil ? .code : .parent]?.position ?? fields.position)
    return nil
  }

  /// Parts without a code are numbered in their order, so that a row has one code only.
  private mutating func checkNumbersOfParts() {
    var partsOfParent: [Int: Int] = [:]
    for (index, indicator) in content.indicators.enumerated() {
      guard indicator.isUncodedPart, let parent = indicator.parent else { continue }
      let number = partsOfParent[parent, default: 0] + 1
      partsOfParent[parent] = number
      let expected = "\(content.indicators[parent].code)/\(number)"
      if indicator.code != expected {
        log.error(
          "read the code \(indicator.code), expected \(expected)",
          at: indicatorPositions[index] ?? basePosition)
      }
    }
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

  /// The indicator that an entry states; what it leaves out is that of `base`.
  private mutating func indicator(
    _ fields: NodeFields<MappingKeys.Row>, code: String?, base: Indicator?
  ) -> Indicator {
    // Every field is read, so that every fault of the entry is named.
    var indicator = base ?? Indicator(code: "", label: "", type: .text)
    indicator.code = code ?? ""
    if base == nil || fields.has(.label) {
      indicator.label = fields.required(.label, log: &log) ?? ""
    }
    if base == nil || fields.has(.type) {
      let type = fields.choice(.type, of: ValueType.self, log: &log)
      if type == nil, fields[.type] == nil { _ = fields.required(.type, log: &log) }
      indicator.type = type ?? .text
    }
    // Unit, answers and bounds are of a type: with another one they begin anew.
    let isOfBase = base?.type == indicator.type
    if fields.has(.aliases) { indicator.aliases = fields.texts(.aliases, log: &log) }
    if fields.has(.concept) { indicator.concept = fields.text(.concept, log: &log) }
    if fields.has(.unit) || !isOfBase {
      let isNone = fields.has(.unit) && fields[.unit] == nil
      indicator.unit =
        unit(fields) ?? (indicator.type == .percent && !isNone ? "percent" : nil)
      if isNone { codesWithoutUnit.insert(indicator.code) }
    }
    if fields.has(.legend) || !isOfBase { indicator.legend = legend(fields) }
    if fields.has(.parts) {
      indicator.parts = fields.choice(.parts, of: PartsRelation.self, log: &log)
    }
    let wasShare = indicator.isShare
    if fields.has(.share) || !isOfBase {
      indicator.isShare = fields.flag(.share, log: &log) ?? false
    }
    readBounds(fields, into: &indicator, isOfBase: isOfBase && wasShare == indicator.isShare)
    if fields.has(.narrative) {
      indicator.narrative = fields.items(.narrative, log: &log)
        .compactMap { narrativeHint($0) }
    }
    if fields.has(.cumulative) { indicator.isCumulative = fields.flag(.cumulative, log: &log) }
    if fields.has(.appliesTo) {
      indicator.applicability = Set(
        fields.items(.appliesTo, log: &log).compactMap {
          $0.choice(of: AgencyLevel.self, as: "level", log: &log)
        })
    }
    for (_, name, value) in fields.pairs(.absences, log: &log) {
      indicator.absences[name] =
        takesAway(value) ? nil : value.choice(of: Absence.self, as: "absence", log: &log)
    }
    indicator.isUncodedPart =
      code.map { $0.utf8.contains(UInt8(ascii: "/")) || $0.utf8.first == UInt8(ascii: "#") }
      ?? false
    check(indicator, fields)
    return indicator
  }

  private mutating func readBounds(
    _ fields: NodeFields<MappingKeys.Row>, into indicator: inout Indicator, isOfBase: Bool
  ) {
    if fields.has(.minimum) {
      indicator.minimum = fields.number(.minimum, log: &log)
    } else if !isOfBase {
      indicator.minimum = indicator.isShare || indicator.type == .count ? .zero : nil
    }
    if fields.has(.maximum) {
      indicator.maximum = fields.number(.maximum, log: &log)
    } else if !isOfBase {
      indicator.maximum = indicator.isShare ? ExactDecimal(coefficient: 100) : nil
    }
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
    if !Self.generalUnits.contains(unit), !content.units.values.contains(unit) {
      let known = Self.generalUnits.union(content.units.values)
      let near = NearNames.nearest(to: unit, among: known.sorted())
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
