/// The second step of the schema: vintages, readings, mappings, corrections and agencies.
///
/// - `reports.agency`: the agency by the registry of when it was looked up last; derived data.
/// - `reports.status`: `signed`, `unsigned` or `draft`. `reports.added`: when it went in first, UTC.
///   `reports.reading`: which reading of the document its records are.
/// - `records.series`: what tells the series apart over all forms: the concept of the indicator, else
///   its id; without a mapping its id and the match key of its label. `records.aspect`: empty for the
///   figure itself and for an estimate that stands alone, else what it is instead (`plan`, `estimate`
///   beside the figure itself, `comparison`, `unstated` for a blank cell about another period), and the
///   column where a report has several.
/// - `readings`: every time that a document was read with another outcome than before. What the
///   former readings said is kept in `former_records`, `former_findings` and `former_references`,
///   with the number of the reading, so that nothing is overwritten.
/// - `replacements`: the reports that a report says it replaces.
/// - `mappings`, `mapping_indicators`, `mapping_relations`: the mapping files that bound something,
///   by digest.
/// - `corrections`: those that were applied, with the reading that they were applied in.
/// - `archive_settings`: `registry` is the digest of the registry by which agencies were looked up.
extension Migrations {
  static let vintages = """
    ALTER TABLE reports ADD COLUMN agency TEXT;
    ALTER TABLE reports ADD COLUMN status TEXT NOT NULL DEFAULT 'signed';
    ALTER TABLE reports ADD COLUMN added TEXT;
    ALTER TABLE reports ADD COLUMN reading INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX reports_by_number ON reports (report_number, agency);
    ALTER TABLE records ADD COLUMN series TEXT NOT NULL DEFAULT '';
    ALTER TABLE records ADD COLUMN aspect TEXT NOT NULL DEFAULT '';
    CREATE TABLE agencies (
      agency TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      level TEXT,
      province TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE archive_settings (
      setting TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE replacements (
      document TEXT NOT NULL REFERENCES reports (document) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT,
      number TEXT NOT NULL,
      date TEXT,
      line INTEGER,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX replacements_by_number ON replacements (number);
    CREATE TABLE readings (
      document TEXT NOT NULL REFERENCES reports DEFERRABLE INITIALLY DEFERRED,
      reading INTEGER NOT NULL,
      program TEXT NOT NULL,
      mappings TEXT NOT NULL,
      corrections TEXT NOT NULL,
      records INTEGER NOT NULL,
      findings INTEGER NOT NULL,
      added TEXT,
      PRIMARY KEY (document, reading)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mappings (
      fingerprint TEXT NOT NULL PRIMARY KEY,
      mapping TEXT NOT NULL,
      version TEXT NOT NULL,
      title TEXT NOT NULL,
      namespace TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mapping_indicators (
      fingerprint TEXT NOT NULL REFERENCES mappings (fingerprint) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      indicator TEXT NOT NULL,
      label TEXT NOT NULL,
      concept TEXT,
      type TEXT NOT NULL,
      unit TEXT,
      cumulative INTEGER,
      PRIMARY KEY (fingerprint, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mapping_relations (
      fingerprint TEXT NOT NULL REFERENCES mappings (fingerprint) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      mapping TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      note TEXT,
      PRIMARY KEY (fingerprint, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE corrections (
      document TEXT NOT NULL,
      reading INTEGER NOT NULL,
      correction TEXT NOT NULL,
      statement TEXT NOT NULL,
      expected_printed TEXT,
      reason TEXT NOT NULL,
      author TEXT NOT NULL,
      time TEXT NOT NULL,
      PRIMARY KEY (document, reading, correction),
      FOREIGN KEY (document, reading) REFERENCES readings DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE former_records (
      reading INTEGER NOT NULL,
      record TEXT NOT NULL,
      document TEXT NOT NULL,
    \(recordColumns),
      series TEXT NOT NULL,
      aspect TEXT NOT NULL,
      PRIMARY KEY (document, reading, record),
      FOREIGN KEY (document, reading) REFERENCES readings DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE former_findings (
      reading INTEGER NOT NULL,
      document TEXT NOT NULL,
      position INTEGER NOT NULL,
    \(findingColumns)
      PRIMARY KEY (document, reading, position),
      FOREIGN KEY (document, reading) REFERENCES readings DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE former_references (
      reading INTEGER NOT NULL,
      document TEXT NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT,
      number TEXT NOT NULL,
      date TEXT,
      line INTEGER,
      PRIMARY KEY (document, reading, position),
      FOREIGN KEY (document, reading) REFERENCES readings DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    UPDATE records SET series = indicator;
    -- So that a report of the first schema is looked at again when it is added again.
    UPDATE report_mappings SET fingerprint = '';
    INSERT INTO readings
    SELECT document, 1, program, '{}', '[]',
      (SELECT count(*) FROM records WHERE records.document = reports.document),
      (SELECT count(*) FROM findings WHERE findings.document = reports.document), NULL
    FROM reports;
    """
}
