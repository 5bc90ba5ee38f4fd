/// A column of a table of output, as all formats describe it: Table Schema, CSVW, SQL, workbooks.
public struct OutputColumn: Hashable, Sendable {
  /// What the cells of a column hold.
  public enum Kind: Hashable, Sendable {
    /// Words, also where they look like a number: `1.10`.
    case text
    /// A whole number.
    case integer
    /// An exact decimal.
    case decimal
    /// A day in ISO 8601.
    case date
    /// A number, a word or an answer, as the record's `type` says.
    case value
    /// Ids where there are categories, else whole numbers.
    case list
    /// Bytes of the source: `[start,end]` in JSON, `start-end` elsewhere.
    case range
  }

  /// The key, as in the record.
  public var name: String
  /// What the cells hold.
  public var kind: Kind
  /// What it means, in a sentence.
  public var meaning: String
  /// Whether every row has a value.
  public var isRequired: Bool
  /// The ids that the cells may hold, with what each means; empty where they may hold anything.
  public var categories: [Category]
  /// The regular expression that a text matches whole; null where it may be anything.
  ///
  /// Written so that it means the same in ECMA-262, XML Schema and Python.
  public var pattern: String?

  /// An id that a cell may hold.
  public struct Category: Hashable, Sendable {
    /// The id.
    public var value: String
    /// What it means, in a few words.
    public var label: String

    /// Makes a category.
    public init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Makes a column.
  public init(
    _ name: String, _ kind: Kind, _ meaning: String, isRequired: Bool = false,
    categories: [Category] = [], pattern: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.isRequired = isRequired
    self.categories = categories
    self.pattern = pattern
  }
}
