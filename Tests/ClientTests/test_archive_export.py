"""The records of an archive, with their vintages, in formats whose readers tell types apart."""

import datetime
import json
import math
from collections import Counter
from decimal import Decimal

import frictionless
import openpyxl
import pyarrow.parquet
import pytest
import sdmx
from conftest import first_difference, parse, read_lines
from test_csv import FINDING, as_texts, rows, unguarded, validate
from test_parquet import convert, typed
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


def test_json(export, outputs, vintages):
    path = export(outputs / "vintages.json", "--format", "json")
    assert first_difference(vintages, parse(path.read_text(encoding="utf-8"))) is None


def test_csv(export, outputs, vintages):
    expected = as_texts(vintages, vintages[0])
    assert first_difference(expected, rows(export(outputs / "vintages.csv"))) is None


def test_csv_for_spreadsheets(export, outputs, vintages):
    path = export(outputs / "vintages-excel.csv", "--format", "csv-excel")
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    path.write_bytes(content[3:])
    actual = [{key: unguarded(cell) for key, cell in row.items()}
              for row in rows(path, delimiter=";")]
    expected = as_texts(vintages, vintages[0])
    for row, plain in zip(vintages, expected):
        for key, value in row.items():
            if isinstance(value, Decimal):
                plain[key] = str(value).replace(".", ",")
    assert first_difference(expected, actual) is None


@pytest.mark.parametrize("kind", ["datapackage", "csvw"])
def test_package(export, outputs, vintages, findings, kind):
    """Both files, as valid by the description as without vintages."""
    folder = export(outputs / f"vintages-{kind}", "--format", kind)
    expected = as_texts(vintages, vintages[0])
    assert first_difference(expected, rows(folder / "records.csv")) is None
    order = lambda row: row["document"]
    assert first_difference(
        sorted(as_texts(findings, FINDING), key=order),
        sorted(rows(folder / "findings.csv"), key=order)) is None
    if kind == "datapackage":
        report = frictionless.validate(str(folder / "datapackage.json"), limit_errors=5)
        assert report.valid, report.flatten(["fieldName", "rowNumber", "note"])[:5]
        fields = json.loads((folder / "datapackage.json").read_text())["resources"][0]["schema"][
            "fields"]
        assert [(field["name"], field["type"]) for field in fields[-3:]] == list(
            zip(VINTAGE, ("date", "date", "integer")))
    else:
        status, output = validate(folder / "records.csv-metadata.json")
        assert status == 0 and "OK" in output, output


def test_sdmx(export, outputs, vintages):
    """Every number of a period is an observation; statements of one figure differ by their key."""
    folder = export(outputs / "vintages-sdmx", "--format", "sdmx")
    observations = rows(folder / "data.csv")
    expected = Counter(
        str(row["value"]) for row in vintages
        if row["period"] and row["kind"] == "observation"
        and not isinstance(row["value"], (str, bool, type(None)))
        and row["type"] in ("count", "decimal", "percent", "money"))
    actual = Counter(row["OBS_VALUE"] for row in observations)
    assert not expected - actual, (expected - actual).most_common(5)
    flow = next(iter(sdmx.read_sdmx(folder / "structure.xml").dataflow.values()))
    series = sdmx.to_pandas(
        sdmx.read_sdmx(folder / "data.csv", structure=flow).data[0])
    assert len(series) == len(observations)
    numbers = [row["OBS_VALUE"] for row in observations if row["OBS_VALUE"] != "NaN"]
    assert math.isclose(series.sum(), math.fsum(map(float, numbers)))


@pytest.mark.parametrize("selection", [
    [], ["--as-of", "2022-06-30"], ["--from", "2022", "--to", "2023-S1"]])
def test_a_selection_is_the_same_in_every_format(program, archive, outputs, selection):
    def export(kind, name):
        path = outputs / name
        program.run("archive", "export", "--quiet", "--archive", archive, "--format", kind, "-o",
                    path, *selection)
        return path

    expected = read_lines(export("jsonl", "selection.jsonl"))
    assert len(expected) > 100
    assert parse(export("json", "selection.json").read_text(encoding="utf-8")) == expected
    texts = as_texts(expected, expected[0])
    assert first_difference(texts, rows(export("csv", "selection.csv"))) is None
    assert first_difference(
        texts, rows(export("datapackage", "selection-package") / "records.csv")) is None
    book = openpyxl.load_workbook(export("xlsx", "selection.xlsx"), read_only=True)
    assert sum(1 for _ in book["Số liệu"].iter_rows()) == len(expected) + 1
