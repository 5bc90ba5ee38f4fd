import ReportExtraction

/// The views of an archive; made anew with every schema, so that they never lag behind the tables.
///
/// They know nothing that the tables do not say:
/// - `report_vintages`: every report, with the days between which it held.
/// - `vintages`: every statement of a figure, with the days between which its revision held.
/// - `as_of`: one row a revision; what was known on a day is
///   `known_from <= DAY AND (known_to IS NULL OR known_to > DAY)`.
/// - `latest`: what holds now, one row a figure at most.
///
/// A figure is one agency (a report that names none stands alone), series, area, aspect and period; a
/// record without a period is a figure of its own. Its statements stand in this order: drafts before
/// all others, so that a draft never revises; then those without a date, for nothing shows that they
/// came later; then by the date of the report, and of one day by its number. A statement that says the same as the one before it,
/// while that still held, is no revision: it `repeats`. One with another standing (the first that is
/// no draft, or the first with a date) always is one, for from then on the figure is known otherwise.
/// One whose report was replaced before its own day comes before those that held for a time.
///
/// `known_to` is null where a revision holds, for readers of any format. Only where neither a
/// statement nor any that revises it has a date is it null too, for there is no day to tell: such a
/// statement was known on no day, and of those the one of the greatest `revision` holds.
///
/// A report that replaces another withdraws what it does not say again: the figure ends on its day,
/// or, where it has none, on the day on which it began. The number of a replaced report that is given
/// without a date means the last report of that number in the year before the replacing one, for numbers
/// begin anew each year.
///
/// A condition on `series` or `agency` reaches the records: all windows are partitioned by both.
enum ArchiveViews {
  /// The statements that make the views.
  static let all = reportVintages + vintages + selections

  /// The columns of `vintages` behind those of a record.
  static let addedColumns = [
    "value_text", "series", "aspect", "agency", "status", "known_from", "known_to", "revision",
    "supersedes", "repeats",
  ]

  private static let reportVintages = """
    CREATE VIEW report_vintages AS
    SELECT document, agency, reporter, status, known_from, serial, nullif(replaced_on, '') AS replaced_on,
      replaced_by, replaced_on AS ends_on,
      4 * (status <> 'draft')
        + 2 * (replaced_on IS NULL OR replaced_on >= coalesce(known_from, replaced_on, '')
          AND replaced_on <> '')
        + (known_from IS NOT NULL) AS standing
    FROM (
      SELECT reports.document, reports.agency, coalesce(reports.agency, reports.document) AS reporter,
        reports.status, reports.report_date AS known_from,
        CAST(reports.report_number AS INTEGER) AS serial, newer.document AS replaced_by,
        CASE WHEN newer.document IS NOT NULL THEN coalesce(newer.report_date, '') END AS replaced_on
      FROM reports LEFT JOIN reports AS newer ON newer.document = (
        SELECT newer.document
        FROM replacements JOIN reports AS newer ON newer.document = replacements.document
        WHERE replacements.number = reports.report_number
          AND newer.agency = reports.agency AND newer.document <> reports.document
          AND (newer.status <> 'draft' OR reports.status = 'draft')
          AND reports.report_date IS coalesce(replacements.date, (
            SELECT max(older.report_date) FROM reports AS older
            WHERE older.report_number = reports.report_number
              AND older.agency = reports.agency AND older.document <> newer.document
              AND (newer.report_date IS NULL OR older.report_date
                BETWEEN date(newer.report_date, '-1 year') AND newer.report_date)))
        ORDER BY newer.report_date IS NULL, newer.report_date, newer.document LIMIT 1)
    );

    """

  /// From the inside: the statements in their order, each with the one before it; which of them
  /// repeat; when the next revision of each took its place; which revision it is.
  ///
  /// `ends_on` is the empty text, which is before all days, where a report was replaced on an unknown
  /// day.
  private static let vintages = """
    CREATE VIEW vintages AS
    WITH about AS MATERIALIZED (SELECT * FROM report_vintages)
    SELECT \(recordColumns), records.value_text, told.series, told.aspect, told.agency, told.status,
      told.known_from,
      CASE WHEN told.known_to < told.known_from THEN told.known_from
        ELSE nullif(told.known_to, '') END AS known_to,
      told.revision, told.supersedes, told.repeats,
      NOT told.repeats AND NOT told.is_revised AND told.known_to IS NULL AS holds
    FROM (
      SELECT id, series, aspect, agency, status, known_from, repeats, supersedes,
        later > 0 AS is_revised,
        CASE WHEN later > 0 THEN coalesce(next_from, known_from)
          WHEN rest > 0 THEN last_ends_on
          ELSE ends_on END AS known_to,
        sum(NOT repeats) OVER (
          PARTITION BY series, agency, reporter, area, aspect, figure_period
          ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS revision
      FROM (
        SELECT *, CASE WHEN NOT repeats THEN former END AS supersedes,
          total(NOT repeats) OVER following AS later, count(*) OVER following AS rest,
          min(former_until) OVER following AS next_from,
          last_value(ends_on) OVER following AS last_ends_on
        FROM (
          SELECT *,
            CASE WHEN NOT repeats THEN coalesce(
              min(known_from, former_ends_on), known_from, former_ends_on) END AS former_until
          FROM (
            SELECT *, coalesce(
              is_same AND (former_ends_on IS NULL OR former_ends_on >= coalesce(known_from, '')), 0)
              AS repeats
            FROM (
              SELECT records.rowid AS id, records.series, about.agency, about.reporter,
                records.area, records.aspect, coalesce(records.period, records.record)
                AS figure_period, about.status, about.known_from, about.ends_on,
                row_number() OVER figure AS place, lag(records.record) OVER figure AS former,
                lag(about.ends_on) OVER figure AS former_ends_on,
                records.value_text IS lag(records.value_text) OVER figure
                  AND records.absence IS lag(records.absence) OVER figure
                  AND about.standing = lag(about.standing) OVER figure AS is_same
              FROM records JOIN about ON about.document = records.document
              WINDOW figure AS (
                PARTITION BY records.series, about.agency, about.reporter, records.area,
                  records.aspect, coalesce(records.period, records.record)
                ORDER BY about.standing, about.known_from, about.ends_on IS NULL, about.ends_on,
                  about.serial, about.document)
            )
          )
        )
        WINDOW following AS (
          PARTITION BY series, agency, reporter, area, aspect, figure_period
          ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
      )
    ) AS told JOIN records ON records.rowid = told.id;

    """

  private static let selections = """
    CREATE VIEW as_of AS SELECT * FROM vintages WHERE NOT repeats;
    CREATE VIEW latest AS SELECT * FROM vintages WHERE holds;

    """

  private static let recordColumns = RecordField.allCases.map { "records.\"\($0.rawValue)\"" }
    .joined(separator: ", ")
}
