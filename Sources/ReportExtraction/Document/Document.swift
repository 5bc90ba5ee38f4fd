/// A source as read: its blocks in reading order, each knowing where it was read.
///
/// Every format ends in this type, so that no later stage knows which it was.
public struct Document: Hashable, Sendable {
  /// The format as told from the content: `text`, `html`, `docx`, `xlsx` or `ods`.
  public var format: String
  /// The encoding of the bytes, by the name of a ``TextEncoding``: `UTF-8`, `TCVN3`.
  public var encoding: String
  /// Paragraphs and tables in reading order.
  public var blocks: [Block]
  /// What the reader had to say: a limit met, bytes missing at the end.
  public var notices: [ReadingNotice]

  /// Makes a document from its blocks.
  public init(
    format: String, encoding: String = TextEncoding.utf8.rawValue, blocks: [Block],
    notices: [ReadingNotice] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.blocks = blocks
    self.notices = notices
  }

  /// The tables in reading order.
  public var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// Something that a reader noticed about the source; it becomes a ``Finding`` of the same rule.
public struct ReadingNotice: Hashable, Sendable {
  /// The rule of the finding: `input_truncated`, `encoding_repaired` or `span_clamped`.
  public var rule: FindingRule
  /// What was met, in words.
  public var message: String
  /// The line, from 1.
  public var line: Int?
  /// How serious it is, where the rule's own severity does not say.
  public var severity: Severity?

  /// Makes a notice.
  public init(
    rule: FindingRule, message: String, line: Int? = nil, severity: Severity? = nil
  ) {
    self.rule = rule
    self.message = message
    self.line = line
    self.severity = severity
  }
}
