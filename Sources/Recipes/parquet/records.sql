-- Records from JSON Lines to Parquet, by DuckDB 1.1 or later. Two variables name the files:
--
--   duckdb -cmd "SET VARIABLE records = 'records.jsonl'" \
--          -cmd "SET VARIABLE parquet = 'records.parquet'" < records.sql
--
-- The columns are named and typed here, never guessed: a column of codes stays text (1.10, 03), and
-- one that is empty in this batch has the type it has in the next.
-- `value` is the value exactly as the line has it (12.50, true, 15/14); `value_number` is the same as
-- a decimal where it is a number (null where it has more than 18 decimals). The value is cut from the
-- line itself, because DuckDB reads the numbers of JSON as doubles.
-- `known_from`, `known_to` and `revision` are those of `solieu archive`, null for other records.
COPY (
  WITH lines AS (
    SELECT json, json::VARCHAR AS line
    FROM read_ndjson_objects(getvariable('records'), maximum_object_size = 67108864)
  ), cut AS (
    SELECT json, regexp_extract(line, '"value":(-?[0-9]+(\.[0-9]+)?)[,}]', 1) AS number,
      regexp_extract(line, '"multiplier":(-?[0-9]+(\.[0-9]+)?)[,}]', 1) AS multiplier
    FROM lines
  )
  SELECT
    json->>'$.record' AS record,
    json->>'$.document' AS document,
    json->>'$.source' AS source,
    json->>'$.report_number' AS report_number,
    CAST(json->>'$.report_date' AS DATE) AS report_date,
    json->>'$.report_type' AS report_type,
    json->>'$.issuer' AS issuer,
    json->>'$.area' AS area,
    json->>'$.place' AS place,
    json->>'$.period' AS period,
    CAST(json->>'$.period_start' AS DATE) AS period_start,
    CAST(json->>'$.period_end' AS DATE) AS period_end,
    json->>'$.period_basis' AS period_basis,
    json->>'$.mapping' AS mapping,
    json->>'$.indicator' AS indicator,
    json->>'$.code' AS code,
    json->>'$.code_printed' AS code_printed,
    json->>'$.parent' AS parent,
    json->>'$.kind' AS kind,
    json->>'$.label' AS label,
    json->>'$.measure' AS measure,
    json->>'$.unit_printed' AS unit_printed,
    json->>'$.unit' AS unit,
    CAST(multiplier AS DECIMAL(38, 18)) AS multiplier,
    json->>'$.type' AS type,
    json->>'$.value_printed' AS value_printed,
    CASE WHEN number = '' THEN json->>'$.value' ELSE number END AS value,
    CASE WHEN number <> '' AND NOT regexp_matches(number, '\.[0-9]{19}')
      THEN CAST(number AS DECIMAL(38, 18)) END AS value_number,
    json->>'$.value_label' AS value_label,
    CAST(json->>'$.value_date' AS DATE) AS value_date,
    json->>'$.absence' AS absence,
    json->>'$.note' AS note,
    json->>'$.binding' AS binding,
    CAST(json->>'$.confidence' AS DECIMAL(3, 2)) AS confidence,
    CAST(json->>'$.table' AS BIGINT) AS "table",
    CAST(json->>'$.row' AS BIGINT) AS "row",
    CAST(json->>'$.column' AS BIGINT) AS "column",
    CAST(json->>'$.page' AS BIGINT) AS page,
    CAST(json->>'$.line' AS BIGINT) AS line,
    CAST(json->'$.span' AS BIGINT[]) AS span,
    json->>'$.correction' AS correction,
    CAST(json->'$.findings' AS VARCHAR[]) AS findings,
    CAST(json->>'$.known_from' AS DATE) AS known_from,
    CAST(json->>'$.known_to' AS DATE) AS known_to,
    CAST(json->>'$.revision' AS BIGINT) AS revision
  FROM cut
) TO (getvariable('parquet')) (FORMAT parquet, COMPRESSION zstd);
