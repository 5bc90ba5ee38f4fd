"""The records of an archive, with their vintages, in formats whose readers tell types apart."""

import datetime

import csv
import openpyxl
import pyarrow.parquet
import pytest
from conftest import first_difference, read_lines, text
from test_parquet import convert, typed
from test_postgres import server  # noqa: F401, a fixture
from test_xlsx import cell, sheet_rows

VINTAGE = ["known_from", "known_to", "revision"]


@pytest.fixture(scope="module")
def archive(program, outputs):
    path = outputs / "vintages.sqlite"
    program.extract("-o", path)
    return path


@pytest.fixture(scope="module")
def export(program, archive):
    def export(path, *options):
        program.run("archive", "export", "--quiet", "--archive", archive, "--all-vintages",
                    "-o", path, *options)
        return path
    return export


@pytest.fixture(scope="module")
def vintages(export, outputs, records):
    rows = read_lines(export(outputs / "vintages.jsonl"))
    assert len(rows) == len(records)
    assert list(rows[0])[-3:] == VINTAGE
    assert {row["revision"] for row in rows} >= {1}
    return rows


def test_workbook(export, outputs, vintages):
    book = openpyxl.load_workbook(export(outputs / "vintages.xlsx"))

    def shape(key, value):
        if key in ("known_from", "known_to") and value:
            day = datetime.datetime.fromisoformat(value)
            return day, "d", "yyyy-mm-dd"
        return cell(key, value)

    expected = [{key: shape(key, value) for key, value in row.items()} for row in vintages]
    assert first_difference(expected, sheet_rows(book["Số liệu"])) is None
    assert book["Phát hiện"].max_row > 100


def test_postgres(export, outputs, vintages, server):  # noqa: F811
    """Vintages come into the table of an earlier load without them, and again without a change."""
    script = export(outputs / "vintages.sql")
    server.psql(f"--file={script}")
    keys = ", ".join(f'"{key}"' for key in vintages[0])
    query = f'SELECT {keys} FROM records ORDER BY record COLLATE "C"'
    expected = sorted(
        ({key: text(value) if key == "value" else value for key, value in row.items()}
         for row in vintages), key=lambda row: row["record"])
    assert first_difference(expected, server.rows(query)) is None
    before = server.rows("SELECT record, xmin::text FROM records ORDER BY 1")
    server.psql(f"--file={script}")
    assert server.rows("SELECT record, xmin::text FROM records ORDER BY 1") == before


def test_postgres_takes_a_selection(program, archive, outputs, vintages, server):  # noqa: F811
    """Rows that the script does not mention stay."""
    path = outputs / "selection.sql"
    program.run("archive", "export", "--quiet", "--archive", archive, "--to", "2020", "-o", path)
    server.psql(f"--file={path}")
    assert server.rows("SELECT count(*) AS count FROM records") == [
        {"count": len(vintages)}]


def test_parquet(outputs, vintages):
    path = outputs / "vintages.parquet"
    convert(outputs / "vintages.jsonl", path)

    def shape(key, value):
        if key in ("known_from", "known_to"):
            return value and datetime.date.fromisoformat(value)
        return typed(key, value)

    expected = [{key: shape(key, value) for key, value in row.items()} for row in vintages]
    actual = [{key: row[key] for key in vintages[0]}
              for row in pyarrow.parquet.read_table(path).to_pylist()]
    assert first_difference(expected, actual) is None


def test_csv(export, outputs, vintages):
    with open(export(outputs / "vintages.csv"), encoding="utf-8", newline="") as file:
        actual = list(csv.DictReader(file, strict=True))
    expected = [{key: text(value, key) or "" for key, value in row.items()} for row in vintages]
    assert first_difference(expected, actual) is None
