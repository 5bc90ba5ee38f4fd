/// The second step of the schema: vintages, readings, mappings, corrections and agencies.
///
/// - `reports.agency`: the agency by the registry of when it was looked up last; derived data.
/// - `reports.status`: `signed`, `unsigned` or `draft`. `reports.added`: when it was added, UTC.
/// - `records.series`: what tells the series apart over all forms: the concept of the indicator, else
///   its id; without a mapping its id and the match key of its label. `records.aspect`: empty for the
///   figure itself, else what it is instead (`plan`, `comparison`), and the column where a report has
///   several.
/// - `readings`: each time a document was read otherwise than before; the records of the reading that
///   was replaced are in `former_records`, so that nothing is overwritten.
/// - `replacements`: the reports that a report says it replaces.
/// - `mappings`, `mapping_indicators`, `mapping_relations`: the mapping files that bound something,
///   by digest.
/// - `corrections`: those that were applied, by id.
///
/// The views know nothing that the tables do not say:
/// - `vintages`: every statement of a figure, with the days between which it held.
/// - `as_of`: one row a revision; what was known on a day is
///   `known_from <= DAY AND (known_to IS NULL OR known_to > DAY)`.
/// - `latest`: what holds now.
extension Migrations {
  static let vintages = """
    ALTER TABLE reports ADD COLUMN agency TEXT;
    ALTER TABLE reports ADD COLUMN status TEXT NOT NULL DEFAULT 'signed';
    ALTER TABLE reports ADD COLUMN added TEXT;
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
      number TEXT NOT NULL,
      date TEXT,
      line INTEGER,
      PRIMARY KEY (document, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE readings (
      document TEXT NOT NULL,
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
      correction TEXT NOT NULL PRIMARY KEY,
      document TEXT NOT NULL,
      statement TEXT NOT NULL,
      expected_printed TEXT,
      reason TEXT NOT NULL,
      author TEXT NOT NULL,
      time TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE former_records AS SELECT 0 AS reading, * FROM records WHERE 0;
    """

  /// The views; made anew with every schema, so that they never lag behind the tables.
  ///
  /// What a figure is: one agency (a report that names none stands alone), one area, series, aspect
  /// and period. Its statements in their order: drafts before signed reports, so that a draft never
  /// revises one; then by the date of the report, those without a date first, for nothing shows that
  /// they came later. A statement that says the same again is no revision. The last statement of a
  /// report that was replaced holds until the day of the replacing one.
  static let views = """
    CREATE VIEW report_vintages AS
    SELECT reports.document, coalesce(reports.agency, reports.document) AS reporter,
      reports.agency, reports.status, reports.report_date AS known_from,
      (SELECT min(newer.report_date) FROM replacements
        JOIN reports AS newer ON newer.document = replacements.document
        WHERE replacements.number = reports.report_number
          AND (replacements.date IS NULL OR replacements.date = reports.report_date)
          AND newer.agency = reports.agency AND newer.document <> reports.document) AS replaced_on
    FROM reports;
    CREATE VIEW vintages AS
    SELECT records.*, told.agency, told.status, told.known_from,
      CASE WHEN told.known_to < told.known_from THEN told.known_from ELSE told.known_to END
        AS known_to,
      told.revision, told.supersedes, told.repeats
    FROM (
      SELECT id, series, reporter, agency, status, known_from, repeats,
        coalesce(
          min(CASE WHEN NOT repeats THEN known_from END) OVER (
            PARTITION BY series, reporter, area, aspect, period_key
            ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING),
          last_value(replaced_on) OVER (
            PARTITION BY series, reporter, area, aspect, period_key
            ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
        ) AS known_to,
        sum(NOT repeats) OVER (
          PARTITION BY series, reporter, area, aspect, period_key ORDER BY place) AS revision,
        CASE WHEN NOT repeats THEN lag(record) OVER (
          PARTITION BY series, reporter, area, aspect, period_key ORDER BY place) END
          AS supersedes
      FROM (
        SELECT records.rowid AS id, records.record, records.series, about.reporter, about.agency,
          about.status, about.known_from, about.replaced_on, records.area, records.aspect,
          coalesce(records.period, records.record) AS period_key,
          row_number() OVER figure AS place,
          row_number() OVER figure > 1
            AND records.value_text IS lag(records.value_text) OVER figure
            AND records.absence IS lag(records.absence) OVER figure AS repeats
        FROM records JOIN report_vintages AS about ON about.document = records.document
        WINDOW figure AS (
          PARTITION BY records.series, about.reporter, records.area, records.aspect,
            coalesce(records.period, records.record)
          ORDER BY about.status <> 'draft', about.known_from IS NOT NULL, about.known_from,
            about.replaced_on IS NULL, about.document)
      )
    ) AS told JOIN records ON records.rowid = told.id;
    CREATE VIEW as_of AS SELECT * FROM vintages WHERE NOT repeats;
    CREATE VIEW latest AS SELECT * FROM as_of WHERE known_to IS NULL;
    """
}
