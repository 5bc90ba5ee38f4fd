internal import ReportExtraction

/// The members of one line of a file of corrections, read as what their keys ask for.
struct CorrectionLine {
  private var members: [CorrectionKey: FlatJSONObject.Member] = [:]

  /// Takes the members of a line.
  ///
  /// - Throws: ``JSONFault`` for a key that no correction has.
  init(_ object: FlatJSONObject) throws(JSONFault) {
    for member in object.members {
      guard let key = CorrectionKey(rawValue: member.key) else {
        throw JSONFault(
          column: member.keyColumn,
          message: "read the key '\(member.key)', expected one of \(CorrectionKey.list)")
      }
      members[key] = member
    }
  }

  /// The correction; `line` is the number of the line, from 1.
  func correction(line: Int) throws(JSONFault) -> Correction {
    let selector = try selector()
    let statement = try statement()
    guard let expected = members[.expectedPrinted] else {
      throw missing("expected_printed: what the cell prints, or null for a blank one")
    }
    let printed: String? = expected.value == .null ? nil : try text(expected, "a text or null")
    let reason = try required(.reason)
    let author = try required(.author)
    let time = try time()
    return Correction(
      id: try given(.id) ?? identifier(), line: line, selector: selector, expectedPrinted: printed,
      statement: statement, reason: reason, author: author, time: time)
  }

  // MARK: - What it is about

  private func selector() throws(JSONFault) -> CellSelector {
    var selector = CellSelector()
    selector.document = try document()
    selector.reportNumber = try given(.reportNumber)
    guard selector.document != nil || selector.reportNumber != nil else {
      throw missing("document or report_number")
    }
    selector.code = try given(.code)
    selector.indicator = try given(.indicator)
    guard selector.code != nil || selector.indicator != nil else {
      throw missing("code or indicator")
    }
    selector.table = try count(.table)
    selector.row = try count(.row)
    selector.column = try count(.column)
    selector.measure = try given(.measure)
    selector.area = try given(.area)
    selector.period = try given(.period)
    return selector
  }

  private func document() throws(JSONFault) -> String? {
    guard let member = members[.document] else { return nil }
    let expected = "sha256: and 64 hexadecimal digits"
    let text = try text(member, expected).lowercased()
    let digits = text.utf8.dropFirst("sha256:".utf8.count)
    guard text.hasPrefix("sha256:"), digits.count == 64,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { throw unfit(member, expected) }
    return text
  }

  private func count(_ key: CorrectionKey) throws(JSONFault) -> Int? {
    guard let member = members[key] else { return nil }
    guard case .number(let text) = member.value, let number = ExactDecimal(plain: text)?.integer,
      number > 0
    else { throw unfit(member, "a whole number from 1") }
    return number
  }

  // MARK: - What it says

  private func statement() throws(JSONFault) -> Correction.Statement {
    let keys: [CorrectionKey] = [.value, .absence, .withdrawn]
    let given = keys.compactMap { members[$0] }
    guard let member = given.first, given.count == 1 else {
      let expected = "one of value, absence and withdrawn"
      guard let second = given.dropFirst().first else { throw missing(expected) }
      throw JSONFault(
        column: second.keyColumn, message: "read \(second.key) too, expected \(expected)")
    }
    switch member.key {
    case CorrectionKey.value.rawValue: return try value(member)
    case CorrectionKey.absence.rawValue:
      // That a row asks for no value is the form's to say.
      let kinds = Absence.allCases.filter { $0 != .heading }
      let names = kinds.map(\.rawValue).joined(separator: ", ")
      let name = try text(member, names)
      guard let absence = kinds.first(where: { $0.rawValue == name }) else {
        throw unfit(member, "one of \(names)")
      }
      return .absence(absence)
    default:
      guard member.value == .boolean(true) else { throw unfit(member, "true") }
      return .withdrawn
    }
  }

  private func value(_ member: FlatJSONObject.Member) throws(JSONFault) -> Correction.Statement {
    switch member.value {
    case .null: throw unfit(member, "a value, or the key absence in its place")
    case .boolean(let answer): return .boolean(answer)
    case .string: return .text(Correction.folded(try text(member, "a text that is not empty")))
    case .number(let text):
      guard let number = ExactDecimal(plain: text) else {
        throw unfit(member, "a number of at most 18 digits")
      }
      return .number(number)
    }
  }

  private func time() throws(JSONFault) -> String {
    let text = try required(.time)
    if let member = members[.time], !ISOTime.isOne(text) {
      throw unfit(member, "a time in ISO 8601, such as 2023-07-01T09:30:00+07:00")
    }
    return text
  }

  // MARK: - Members

  /// A text that has to be there.
  private func required(_ key: CorrectionKey) throws(JSONFault) -> String {
    guard let text = try given(key) else { throw missing(key.rawValue) }
    return text
  }

  /// A text, where the key is given.
  private func given(_ key: CorrectionKey) throws(JSONFault) -> String? {
    guard let member = members[key] else { return nil }
    let text = try text(member, "a text that is not empty")
    guard !Correction.folded(text).isEmpty else { throw unfit(member, "a text that is not empty") }
    return text
  }

  /// The text of a member, in NFC.
  private func text(
    _ member: FlatJSONObject.Member, _ expected: String
  ) throws(JSONFault) -> String {
    guard case .string(let text) = member.value else { throw unfit(member, expected) }
    return CanonicalComposition.compose(text, lineBreaks: []).text
  }

  private func missing(_ expected: String) -> JSONFault {
    JSONFault(column: 1, message: "read a line without it, expected \(expected)")
  }

  private func unfit(_ member: FlatJSONObject.Member, _ expected: String) -> JSONFault {
    JSONFault(
      column: member.column, message: "read \(member.value) for \(member.key), expected \(expected)"
    )
  }

  // MARK: - Id

  /// The id that the content gives: the same for the same members, in whatever order and with
  /// whatever space between them.
  private func identifier() -> String {
    var json = JSONWriter()
    for key in CorrectionKey.allCases {
      guard let member = members[key] else { continue }
      json.string(key.rawValue)
      if case .string(let text) = member.value {
        json.string(CanonicalComposition.compose(text, lineBreaks: []).text)
      } else {
        json.raw(Array(member.value.description.utf8))
      }
      json.endLine()
    }
    let digits = String(ContentHash(json.bytes).value, radix: 16)
    return "c-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
