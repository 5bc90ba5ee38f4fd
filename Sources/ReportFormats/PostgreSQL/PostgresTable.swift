import ReportExtraction

/// A table of output as a table of PostgreSQL: its columns, its key and the statements about it.
struct PostgresTable {
  /// A column of the database.
  private struct Column {
    let name: String
    let type: String
    let isRequired: Bool
    let comment: String
  }

  private let table: OutputTable
  /// What a row brings, in its order.
  private let loaded: [Column]
  /// All columns: also those that only an archive fills.
  private let all: [Column]
  /// Whether each value of a row is followed by itself as a number.
  private let hasNumber: [Bool]

  /// Describes a table whose rows end with what an archive adds, or do not.
  init(_ table: OutputTable, hasVintages: Bool) {
    self.table = table
    loaded = Self.columns(of: table, hasVintages: hasVintages)
    all = Self.columns(of: table, hasVintages: true)
    hasNumber = table.columns(hasVintages: hasVintages).map { $0.kind == .value }
  }

  private static func columns(of table: OutputTable, hasVintages: Bool) -> [Column] {
    var columns: [Column] = []
    let vintages = table.columns(hasVintages: true).dropFirst(
      table.columns(hasVintages: false).count)
    for column in table.columns(hasVintages: hasVintages) {
      // The same table takes rows with and without vintages.
      let isRequired = column.isRequired && !vintages.contains(column)
      columns.append(
        Column(
          name: column.name, type: column.postgresType, isRequired: isRequired,
          comment: column.comment))
      if column.kind == .value {
        columns.append(
          Column(
            name: column.name + "_number", type: "numeric", isRequired: false,
            comment: "The value, where it is a number."))
      }
    }
    if table == .findings {
      columns.append(
        Column(
          name: positionName, type: "integer", isRequired: true,
          comment: "The place of the finding among those of its document, from 1."))
    }
    return columns
  }

  private static let positionName = "position"

  /// The columns that tell a row apart.
  private var key: [String] {
    switch table {
    case .records: ["record"]
    case .findings: ["document", Self.positionName]
    }
  }

  private var name: String { PostgresText.name(table.rawValue) }
  private var stage: String { PostgresText.name("staged_" + table.rawValue) }

  /// Makes the table where it is missing, and an empty table beside it that lives as long as the
  /// transaction.
  ///
  /// A table that is there is left as it is, so that a user who may only read and write its rows can
  /// load too.
  var creation: String {
    let columns = all.map { column in
      "      \(PostgresText.name(column.name)) \(column.type)\(column.isRequired ? " NOT NULL" : "")"
    }
    let comments = all.map { column in
      "    COMMENT ON COLUMN \(name).\(PostgresText.name(column.name)) IS "
        + "\(PostgresText.literal(column.comment));\n"
    }
    let indexes = indexed.map { columns in
      "    CREATE INDEX ON \(name) (\(Self.list(columns)));\n"
    }
    return """
      DO $solieu$
      BEGIN
        IF to_regclass(\(PostgresText.literal(name))) IS NULL THEN
          CREATE TABLE \(name) (
      \(columns.joined(separator: ",\n")),
            PRIMARY KEY (\(Self.list(key)))
          );
          COMMENT ON TABLE \(name) IS \(PostgresText.literal(comment));
      \(comments.joined())\(indexes.joined())  END IF;
      END
      $solieu$;
      CREATE TEMPORARY TABLE \(stage) ON COMMIT DROP AS
        SELECT \(Self.list(loaded.map(\.name))), 0::bigint AS staged FROM \(name) WITH NO DATA;

      """
  }

  /// What the table is, in a sentence.
  private var comment: String {
    switch table {
    case .records: "One row a record: a figure of a report, or why there is none."
    case .findings: "One row a finding: what a person should look at."
    }
  }

  private var indexed: [[String]] {
    switch table {
    case .records: [["document"], ["indicator", "period"]]
    case .findings: []
    }
  }

  /// Begins the rows.
  var copy: String {
    "COPY \(stage) (\(Self.list(loaded.map(\.name))), staged) FROM STDIN;\n"
  }

  /// Appends a row; values stand in the order of ``OutputTable/columns(hasVintages:)``.
  func append(
    _ row: [FieldValue], position: Int, number: Int, to bytes: inout [UInt8]
  ) {
    for (value, hasNumber) in zip(row, hasNumber) {
      PostgresText.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\t"))
      guard hasNumber else { continue }
      if case .decimal = value {
        PostgresText.append(value, to: &bytes)
      } else {
        PostgresText.append(.null, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\t"))
    }
    if table == .findings {
      bytes.append(contentsOf: "\(position)\t".utf8)
    }
    bytes.append(contentsOf: "\(number)\n".utf8)
  }

  /// Takes away the covered rows that are not among the loaded ones.
  var removal: String {
    let covered =
      switch table {
      case .records: PostgresCoverage.coversRecord
      case .findings: PostgresCoverage.coversFinding
      }
    let same = key.map { "new.\(PostgresText.name($0)) = old.\(PostgresText.name($0))" }
    return """
      DELETE FROM \(name) AS old
        WHERE (\(covered))
          AND NOT EXISTS (SELECT FROM \(stage) AS new WHERE \(same.joined(separator: " AND ")));

      """
  }

  /// Brings the rows over: of several with one key the last; a row that is there already and differs
  /// in nothing is not touched.
  var upsert: String {
    let names = loaded.map(\.name)
    let changed = names.filter { !key.contains($0) }.map(PostgresText.name)
    let old = changed.map { "old.\($0)" }.joined(separator: ", ")
    let new = changed.map { "excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(name) AS old (\(Self.list(names)))
        SELECT DISTINCT ON (\(Self.list(key))) \(Self.list(names))
        FROM \(stage) ORDER BY \(Self.list(key)), staged DESC
        ON CONFLICT (\(Self.list(key))) DO UPDATE SET
          (\(changed.joined(separator: ", "))) = ROW (\(new))
          WHERE (\(old)) IS DISTINCT FROM (\(new));

      """
  }

  private static func list(_ names: [String]) -> String {
    names.map(PostgresText.name).joined(separator: ", ")
  }
}

extension OutputColumn {
  /// The meaning, and the ids with theirs.
  fileprivate var comment: String {
    guard !categories.isEmpty else { return meaning }
    let ids = categories.map { "\($0.value): \($0.label)" }.joined(separator: "; ")
    return "\(meaning) \(ids)"
  }

  /// The type that holds all cells of the column exactly.
  fileprivate var postgresType: String {
    switch kind {
    case .text, .value: "text"
    case .integer: "bigint"
    case .decimal: "numeric"
    case .date: "date"
    case .list: categories.isEmpty ? "bigint[]" : "text[]"
    // A range type would forget where an empty range is.
    case .range: "bigint[]"
    }
  }
}
