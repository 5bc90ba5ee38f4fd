internal import ReportExtraction
internal import Yams

/// Composes one YAML document, within limits.
enum YAMLDocument {
  /// The most aliases read: each may repeat all before it, so few can make a bomb.
  ///
  /// Sixteen give some hundred copies at worst. libYAML bounds the nesting (1000 levels).
  static let maximumAliases = 16

  /// The root of the document.
  ///
  /// - Throws: ``MappingFileError`` where the text is no YAML, is empty, gives a key twice, or
  ///   passes a limit.
  static func compose(_ text: String, log: inout MappingLog) -> Node? {
    guard text.utf8.count <= MappingFile.maximumBytes else {
      log.error(
        "read \(text.utf8.count) bytes, expected at most \(MappingFile.maximumBytes)",
        at: YAMLPosition(line: 1, column: 1))
      return nil
    }
    guard aliasLimitHolds(in: text, log: &log) else { return nil }
    do {
      // All scalars are read as text: the rules that guess their types (regular expressions) would
      // take most of the time.
      // The encoding is given, for its default reads the environment.
      if let root = try Yams.compose(yaml: text, .basic, .default, .utf8) { return root }
      log.error(
        "read an empty file, expected a mapping", at: YAMLPosition(line: 1, column: 1))
    } catch let error as YamlError {
      let (position, message) = explained(error, in: text)
      log.error(message, at: position)
    } catch {
      log.error("\(error)", at: YAMLPosition(line: 1, column: 1))
    }
    return nil
  }

  private static func explained(
    _ error: YamlError, in text: String
  ) -> (YAMLPosition, String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return (YAMLPosition(mark), problem + (context.map { " (\($0.text))" } ?? ""))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let first = YAMLPosition(context.mark)
      return (
        repetition(of: key, after: first, in: text) ?? first,
        "read the key '\(key)' again, expected each key once; it first stands in line \(first.line)"
      )
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(offset ?? 0)
      return (
        YAMLPosition(line: before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, column: 1), problem
      )
    default: return (YAMLPosition(line: 1, column: 1), "\(error)")
    }
  }

  /// Where a block-style map gives a key a second time: same column, no line between further left.
  private static func repetition(
    of key: String, after first: YAMLPosition, in text: String
  ) -> YAMLPosition? {
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard number > first.line else { continue }
      let indent = line.prefix { $0 == 0x20 }.count
      guard indent < line.count, line[line.index(line.startIndex, offsetBy: indent)] != 0x23 else {
        continue
      }
      if indent < first.column - 1 { return nil }
      guard indent == first.column - 1 else { continue }
      let rest = line.dropFirst(indent)
      for printed in [key, "\"\(key)\"", "'\(key)'"]
      where rest.starts(with: printed.utf8)
        && rest.dropFirst(printed.utf8.count).drop(while: { $0 == 0x20 }).first == 0x3A
      {
        return YAMLPosition(line: number, column: first.column)
      }
    }
    return nil
  }

  /// Counts what may be an alias before the parser builds anything; a text without anchors has none.
  private static func aliasLimitHolds(in text: String, log: inout MappingLog) -> Bool {
    var aliases = 0
    var hasAnchor = false
    var position = YAMLPosition(line: 1, column: 1)
    var excess: YAMLPosition?
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let isNameByte = byte >= 0x80 || byte == 0x2D || byte == 0x5F || byte.isASCIIAlphanumeric
      if isNameByte, previous == UInt8(ascii: "&") { hasAnchor = true }
      if isNameByte, previous == UInt8(ascii: "*") {
        aliases += 1
        if aliases == maximumAliases + 1 {
          excess = YAMLPosition(line: position.line, column: position.column - 1)
        }
      }
      if byte == 0x0A {
        position = YAMLPosition(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      previous = byte
    }
    guard hasAnchor, let excess else { return true }
    log.error("read more than \(maximumAliases) aliases, expected the text itself", at: excess)
    return false
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
