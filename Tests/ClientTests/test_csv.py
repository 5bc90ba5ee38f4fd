"""CSV in its two dialects, the Data Package and CSV on the Web: Python's csv, frictionless, csvw."""

import csv
import hashlib
import json
import pathlib
import subprocess
import sys
from decimal import Decimal

import frictionless
import pandas
import pytest
from conftest import first_difference, text

FINDING = ["document", "source", "rule", "severity", "message", "indicator", "lines", "printed",
           "expected"]


def rows(path, **dialect):
    """The rows of a file as texts; CSV cannot tell null from an empty text."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True, **dialect))


def as_texts(objects, keys):
    return [{key: text(row.get(key), key) or "" for key in keys} for row in objects]


def test_records_come_back(program, outputs, records):
    path = outputs / "records.csv"
    program.extract("-o", path)
    assert first_difference(as_texts(records, records[0]), rows(path)) is None


def test_pandas_reads_it_as_text(outputs, records):
    frame = pandas.read_csv(outputs / "records.csv", dtype=str, keep_default_na=False)
    assert list(frame["code"]) == [row["code"] for row in records]
    assert list(frame["value_printed"]) == [row["value_printed"] or "" for row in records]


# CSV for spreadsheets


def unguarded(cell):
    """A text without the sign that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") else cell


@pytest.fixture(scope="module")
def spreadsheet(program, outputs):
    path = outputs / "excel.csv"
    program.extract("--format", "csv-excel", "-o", path)
    return path


def test_spreadsheet_rows_come_back(spreadsheet, records):
    content = spreadsheet.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    path = spreadsheet.with_name("excel-without-mark.csv")
    path.write_bytes(content[3:])
    actual = [{key: unguarded(cell) for key, cell in row.items()}
              for row in rows(path, delimiter=";")]
    expected = as_texts(records, records[0])
    for row, plain in zip(records, expected):
        for key, value in row.items():
            if isinstance(value, Decimal):
                plain[key] = str(value).replace(".", ",")
    assert first_difference(expected, actual) is None


def test_spreadsheet_runs_nothing(spreadsheet):
    """No cell begins like a formula, and a dash, a percentage and a figure are as they were."""
    cells = {cell for row in csv.reader(
        spreadsheet.read_text(encoding="utf-8-sig").splitlines(keepends=True), delimiter=";")
        for cell in row}
    assert {"-", "-5%", "-7", "'=1+1", "'@SUM(A1)"} <= cells
    assert not [cell for cell in cells if cell[:1] in "=@\t\r" and cell]


# Data Package


@pytest.fixture(scope="module")
def package(program, outputs):
    folder = outputs / "package"
    program.extract("--format", "datapackage", "-o", folder)
    return folder


def test_frictionless_finds_the_package_valid(package):
    report = frictionless.validate(str(package / "datapackage.json"), limit_errors=5)
    assert report.valid, report.flatten(["fieldName", "rowNumber", "note"])[:5]
    assert [task.stats["rows"] > 100 for task in report.tasks] == [True, True]


def test_frictionless_finds_faults(package, outputs):
    """The description is worth something: what contradicts it is found."""
    folder = outputs / "damaged"
    folder.mkdir()
    for file in package.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    description = json.loads((folder / "datapackage.json").read_text())
    for resource in description["resources"]:
        for key in ("hash", "bytes"):
            resource.pop(key, None)
    (folder / "datapackage.json").write_text(json.dumps(description))
    content = (folder / "records.csv").read_text(encoding="utf-8")
    (folder / "records.csv").write_text(
        content.replace(",observation,", ",observed,", 1), encoding="utf-8", newline="")
    report = frictionless.validate(str(folder / "datapackage.json"), limit_errors=5)
    assert not report.valid
    assert ["kind", "constraint-error"] in report.flatten(["fieldName", "type"])


def test_package_rows_come_back(package, records, findings):
    assert first_difference(
        as_texts(records, records[0]), rows(package / "records.csv")) is None
    assert first_difference(as_texts(findings, FINDING), rows(package / "findings.csv")) is None


def test_frictionless_reads_the_types(package, records):
    resource = frictionless.Package(str(package / "datapackage.json")).get_resource("records")
    with resource:
        for row, expected in zip(resource.row_stream, records):
            for key in ("table", "row", "line", "confidence", "multiplier"):
                assert row[key] == expected[key], (key, row[key], expected[key])
            for key in ("code", "label", "value_printed", "absence"):
                assert (row[key] or None) == (expected[key] or None)
            assert str(row["period_end"] or "") == (expected["period_end"] or "")


def test_package_says_what_its_files_are(package):
    description = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert description["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for resource in description["resources"]:
        content = (package / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        assert resource["encoding"] == "utf-8"


# CSV on the Web


@pytest.fixture(scope="module")
def web(program, outputs):
    folder = outputs / "web"
    program.extract("--format", "csvw", "-o", folder)
    return folder


def validate(metadata):
    program = pathlib.Path(sys.executable).parent / "csvwvalidate"
    run = subprocess.run([program, metadata], capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize("table", ["records", "findings"])
def test_csvwvalidate_finds_it_valid(web, table):
    status, output = validate(web / f"{table}.csv-metadata.json")
    assert status == 0 and "OK" in output, output


def test_csvwvalidate_finds_faults(web, outputs):
    folder = outputs / "web-damaged"
    folder.mkdir()
    for file in web.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    content = (web / "records.csv").read_text(encoding="utf-8")
    some = content.splitlines(keepends=True)[:20]
    (folder / "records.csv").write_text("".join(some), encoding="utf-8", newline="")
    assert validate(folder / "records.csv-metadata.json")[0] == 0
    (folder / "records.csv").write_text("".join(some + some[1:2]), encoding="utf-8", newline="")
    status, output = validate(folder / "records.csv-metadata.json")
    assert "Traceback" not in output
    assert status != 0 or "FAIL" in output


def test_web_rows_come_back(web, records):
    assert first_difference(as_texts(records, records[0]), rows(web / "records.csv")) is None
