import GRDB

/// The schema of an archive, as the steps by which it came about.
///
/// A step that has been released is never changed; a later schema adds a step.
///
/// - `reports`: one row a document, by the digest of its bytes, with letterhead and ledger.
/// - `report_mappings`: the mappings that bound a report's tables, with their versions.
/// - `records`: one row a record, all fields in the contract's names and order, so that a row stands
///   alone as a line of JSON Lines does. `span` and `findings` are JSON lists. `value` is made to
///   sort and sum, and never differs from the figure: a whole number is INTEGER, another number REAL
///   where a double holds all its digits and TEXT where it does not, yes or no is 1 or 0, all else
///   is TEXT. `value_text` is the value exactly as JSON prints it: `12.50`, `true`, `15/14`.
/// - `references`: the documents that a report cites, by their place in it.
/// - `findings`: by their place in the report; `lines` is a JSON list.
/// - `finding_records`: which records a finding is about.
///
/// All tables are STRICT (SQLite 3.37), so that a column holds what it says; foreign keys take the
/// rows of a report away with it.
enum Migrations {
  /// Marks a SQLite file as an archive (`PRAGMA application_id`): "SLIU".
  static let applicationID: Int32 = 0x534C_4955

  /// The indexes, made when an archive is closed, where they are not there yet.
  ///
  /// Made row by row, the first load of an archive would cost half as much again. An archive that
  /// was never closed is sound without them.
  static let indexes = """
    CREATE INDEX IF NOT EXISTS records_by_series ON records (indicator, period);
    CREATE INDEX IF NOT EXISTS records_by_document ON records (document);
    CREATE INDEX IF NOT EXISTS records_by_figure ON records (series, period);
    CREATE INDEX IF NOT EXISTS former_records_by_figure ON former_records (series, period);
    CREATE INDEX IF NOT EXISTS finding_records_by_record ON finding_records (record);
    """

  /// The steps in their order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 reports and records") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: reports)
      try database.execute(sql: records)
      try database.execute(sql: findings)
    }
    migrator.registerMigration("2 vintages") { database in
      try database.execute(sql: vintages)
      try database.execute(sql: ArchiveViews.all)
    }
    return migrator
  }

  private static let reports = """
    CREATE TABLE reports (
      document TEXT NOT NULL PRIMARY KEY,
      source TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      program TEXT NOT NULL,
      report_number TEXT,
      report_date TEXT,
      report_type TEXT,
      issuer TEXT,
      place TEXT,
      title TEXT,
      recipient TEXT,
      signer TEXT,
      signer_title TEXT,
      period TEXT,
      period_start TEXT,
      period_end TEXT,
      period_basis TEXT,
      rows_read INTEGER NOT NULL,
      rows_bound INTEGER NOT NULL,
      rows_headings INTEGER NOT NULL,
      rows_header INTEGER NOT NULL,
      rows_continuations INTEGER NOT NULL,
      rows_unbound INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE report_mappings (
      document TEXT NOT NULL REFERENCES reports (document) ON DELETE CASCADE,
      mapping TEXT NOT NULL,
      version TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      PRIMARY KEY (document, mapping)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE "references" (
      document TEXT NOT NULL REFERENCES reports (document) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT,
      number TEXT NOT NULL,
      date TEXT,
      line INTEGER,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    """

  private static let records = """
    CREATE TABLE records (
      record TEXT NOT NULL PRIMARY KEY,
      document TEXT NOT NULL REFERENCES reports (document) ON DELETE CASCADE,
    \(recordColumns)
    ) STRICT;
    """

  /// The columns of a record but its id and its document.
  static let recordColumns = """
      source TEXT NOT NULL,
      report_number TEXT,
      report_date TEXT,
      report_type TEXT,
      issuer TEXT,
      area TEXT,
      place TEXT,
      period TEXT,
      period_start TEXT,
      period_end TEXT,
      period_basis TEXT,
      mapping TEXT,
      indicator TEXT NOT NULL,
      code TEXT NOT NULL,
      code_printed TEXT,
      parent TEXT,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      measure TEXT,
      unit_printed TEXT,
      unit TEXT,
      multiplier ANY NOT NULL,
      type TEXT NOT NULL,
      value_printed TEXT,
      value ANY,
      value_label TEXT,
      value_date TEXT,
      absence TEXT,
      note TEXT,
      binding TEXT NOT NULL,
      confidence REAL NOT NULL,
      "table" INTEGER NOT NULL,
      row INTEGER NOT NULL,
      "column" INTEGER NOT NULL,
      page INTEGER,
      line INTEGER,
      span TEXT,
      correction TEXT,
      findings TEXT NOT NULL,
      value_text TEXT
    """

  private static let findings = """
    CREATE TABLE findings (
      document TEXT NOT NULL REFERENCES reports (document) ON DELETE CASCADE,
      position INTEGER NOT NULL,
    \(findingColumns)
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding_records (
      document TEXT NOT NULL,
      position INTEGER NOT NULL,
      record TEXT NOT NULL REFERENCES records (record) ON DELETE CASCADE,
      PRIMARY KEY (document, position, record),
      FOREIGN KEY (document, position) REFERENCES findings (document, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """

  /// The columns of a finding but its place.
  static let findingColumns = """
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      message TEXT NOT NULL,
      indicator TEXT,
      lines TEXT NOT NULL,
      printed TEXT,
      expected TEXT,
    """
}
