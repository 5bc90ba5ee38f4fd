internal import ReportExtraction
internal import Yams

extension MappingDecoder {
  /// The rows of the base that go on in this mapping, under the codes that they have here.
  ///
  /// - Parameter items: The rows that the file states: their `was` gives rows other codes.
  mutating func rowsOfBase(
    _ items: [NodeFields<MappingKeys.Row>], _ fields: NodeFields<MappingKeys.Form>
  ) -> RowOrder {
    let removed = removedCodes(fields)
    guard let base else {
      refuseKeysOfExtension(items, fields)
      return RowOrder()
    }
    let claims = claims(items, removed: removed, base)
    let codes = codesHere(base, removed: Set(removed.keys), claims: claims)
    for (code, position) in removed where codes[code] != nil {
      log.error("read \(code) as removed, which a row continues", at: position)
    }
    checkUnique(codes, items, base)
    codeOfBase = codes
    return ordered(base, codes)
  }

  private mutating func refuseKeysOfExtension(
    _ items: [NodeFields<MappingKeys.Row>], _ fields: NodeFields<MappingKeys.Form>
  ) {
    if let node = fields[.removed] {
      log.error("read 'removed' in a mapping without 'extends', expected none", at: node.position)
    }
    for item in items {
      for key in [MappingKeys.Row.was, .after] {
        guard let node = item[key] else { continue }
        log.error(
          "read '\(key.rawValue)' in a mapping without 'extends', expected none",
          at: node.position)
      }
    }
  }

  /// The codes under `removed`, with their places.
  private mutating func removedCodes(
    _ fields: NodeFields<MappingKeys.Form>
  ) -> [String: YAMLPosition] {
    var removed: [String: YAMLPosition] = [:]
    let known = Set(base?.indicators.map(\.code) ?? [])
    for item in fields.items(.removed, log: &log) {
      guard let code = item.text("a code of the base", log: &log) else { continue }
      if let base, !known.contains(code) {
        log.error(
          "read the code \(code), expected the code of a row of '\(base.id)'", at: item.position)
      }
      if removed.updateValue(item.position, forKey: code) != nil {
        log.error("read the code \(code) again, expected each once", at: item.position)
      }
    }
    return removed
  }

  /// The code here by the code in the base, as the rows of the file say by `was`.
  private mutating func claims(
    _ items: [NodeFields<MappingKeys.Row>], removed: [String: YAMLPosition],
    _ base: Mapping.Content
  ) -> [String: String] {
    var claims: [String: String] = [:]
    let known = Set(base.indicators.map(\.code))
    for item in items {
      guard let was = item.text(.was, log: &log), let code = item[.code]?.scalar?.string,
        let place = item[.was]?.position
      else { continue }
      if !known.contains(was) {
        log.error(
          "read the code \(was), expected the code of a row of '\(base.id)'", at: place)
      } else if let other = claims.updateValue(code, forKey: was) {
        log.error(
          "read \(was) again, which \(other) continues; expected one row to continue it, "
            + "or a relation of kind 'split'", at: place)
      }
    }
    return claims
  }

  /// The code here of each row of the base that goes on.
  ///
  /// What stands below a row goes where that goes, unless the file says otherwise of it: it is
  /// removed with it, and takes its new code as the beginning of its own.
  private func codesHere(
    _ base: Mapping.Content, removed: Set<String>, claims: [String: String]
  ) -> [String: String] {
    var codes: [String: String] = [:]
    for indicator in base.indicators {
      let code = indicator.code
      if let claimed = claims[code] {
        codes[code] = claimed
        continue
      }
      if removed.contains(code) { continue }
      guard let parent = indicator.parent.map({ base.indicators[$0].code }) else {
        codes[code] = code
        continue
      }
      // A parent that is gone takes the row along.
      guard let parentHere = codes[parent] else { continue }
      let rest = code.utf8.dropFirst(parent.utf8.count)
      let isBelowByCode =
        code.utf8.starts(with: parent.utf8)
        && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "/"))
      codes[code] = isBelowByCode ? parentHere + String(Substring(rest)) : code
    }
    return codes
  }

  private mutating func checkUnique(
    _ codes: [String: String], _ items: [NodeFields<MappingKeys.Row>], _ base: Mapping.Content
  ) {
    var codeInBase: [String: String] = [:]
    for indicator in base.indicators {
      guard let code = codes[indicator.code] else { continue }
      guard let other = codeInBase.updateValue(indicator.code, forKey: code) else { continue }
      let place = items.first {
        $0[.was] != nil && $0[.code]?.scalar?.string == code
      }
      log.error(
        "read \(code) for what were \(other) and \(indicator.code), expected one of them under "
          + "'removed' or under another code",
        at: place?[.code]?.position ?? basePosition)
    }
  }

  /// The rows that go on, in the order of the base, under the rows that they stood under.
  private func ordered(_ base: Mapping.Content, _ codes: [String: String]) -> RowOrder {
    var order = RowOrder()
    var indexInBase: [Int: Int] = [:]
    for (index, var indicator) in base.indicators.enumerated() {
      let codeInBase = indicator.code
      guard let code = codes[codeInBase] else { continue }
      indicator.code = code
      indexInBase[index] = order.rows.count
      order.append(
        RowOrder.Row(
          indicator: indicator, parent: indicator.parent.flatMap { indexInBase[$0] },
          codeInBase: codeInBase))
    }
    return order
  }
}
