"""The SQLite archive, opened by datasette (with the metadata of Sources/Recipes/datasette) and sqlite-utils."""

import json
import pathlib
import sqlite3
import subprocess
import sys
import urllib.parse

import pytest
import sqlite_utils
from conftest import PACKAGE, first_difference, parse, text

METADATA = PACKAGE / "Sources/Recipes/datasette/metadata.json"


@pytest.fixture(scope="module")
def archive(program, outputs):
    path = outputs / "archive.sqlite"
    program.extract("-o", path)
    return path


def get(archive, path):
    """What datasette serves, without a port."""
    run = subprocess.run(
        [pathlib.Path(sys.executable).parent / "datasette", archive, "--metadata", METADATA,
         "--setting", "sql_time_limit_ms", "20000", "--setting", "max_returned_rows", "100000",
         "--get", path], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_records_come_back(archive, records):
    """By sqlite-utils; numbers by their exact text, which `value` never contradicts."""
    keys = list(records[0])
    order = lambda row: row["record"]
    rows = sorted(sqlite_utils.Database(archive)["records"].rows, key=order)
    expected, actual = [], []
    for row in sorted(records, key=order):
        expected.append({
            key: text(value) if key in ("value", "confidence", "multiplier") else value
            for key, value in row.items()})
    for row in rows:
        row["value"] = row["value_text"]
        row["span"] = row["span"] and parse(row["span"])
        row["findings"] = parse(row["findings"])
        row["confidence"] = format(row["confidence"], "g")
        row["multiplier"] = format(row["multiplier"], "d")
        actual.append({key: row[key] for key in keys})
    assert first_difference(expected, actual) is None


def test_values_sort_and_sum(archive, records):
    rows = sqlite_utils.Database(archive)["records"].rows
    numbers = {row["record"]: row["value"] for row in rows if row["value_text"] is not None}
    for row in records:
        if isinstance(row["value"], int) and not isinstance(row["value"], bool):
            assert numbers[row["record"]] == row["value"]


def test_datasette_serves_the_records(archive, records):
    page = json.loads(get(archive, "/archive/records.json?_shape=array&_size=50"))
    first = sorted(row["record"] for row in records)[:50]
    assert [row["record"] for row in page] == first


def test_datasette_shows_every_view(archive):
    for name in ("latest", "as_of", "vintages", "reports", "findings"):
        page = get(archive, f"/archive/{name}?_size=5&_nocount=1&_nofacet=1")
        assert "<h1" in page and "Traceback" not in page


def test_what_was_known_on_a_day(archive, records):
    """A figure of a report is known from the day of the report on, and not before."""
    day = "2022-06-30"
    known = json.loads(get(archive, f"/archive/known_on.json?day={day}&_shape=array"))
    dates = {row["source"]: row["report_date"] for row in records}
    assert known
    assert all(dates[row["source"]] <= day for row in known)
    before = json.loads(get(archive, "/archive/known_on.json?day=1990-01-01&_shape=array"))
    assert before == []
    current = json.loads(get(archive, "/archive/current.json?_shape=array"))
    assert len(current) > len(known)


def test_history_of_a_series(archive):
    query = "SELECT series FROM as_of WHERE kind = 'observation' AND agency IS NOT NULL LIMIT 1"
    connection = sqlite3.connect(archive)
    (series,) = connection.execute(query).fetchone()
    connection.close()
    name = urllib.parse.quote(series, safe="")
    rows = json.loads(get(archive, f"/archive/history.json?series={name}&_shape=array"))
    assert rows
    assert {row["series"] for row in rows} == {series}


def test_metadata_describes_every_column(archive):
    """All columns of the tables of figures, and none that is not there."""
    tables = json.loads(METADATA.read_text(encoding="utf-8"))["databases"]["archive"]["tables"]
    database = sqlite3.connect(archive)
    for name, table in tables.items():
        columns = {row[1] for row in database.execute(f'PRAGMA table_info("{name}")')}
        assert set(table["columns"]) <= columns, name
        if name != "reports":
            assert set(table["columns"]) == columns, name
    database.close()
