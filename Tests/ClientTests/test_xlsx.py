"""Workbooks, read by openpyxl."""

import datetime
import os
import subprocess
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from conftest import PACKAGE, first_difference, text

# A cell cannot tell these apart from nothing: an empty text, an empty list.
EMPTY = (None, "", [])


@pytest.fixture(scope="module")
def workbook(program, outputs):
    path = outputs / "records.xlsx"
    program.extract("-o", path)
    return openpyxl.load_workbook(path)


def cell(key, value):
    """What a field becomes in a cell: value, type and number format."""
    if value in EMPTY:
        return None
    if key.endswith(("_date", "_start", "_end")):
        day = datetime.date.fromisoformat(value)
        return datetime.datetime(day.year, day.month, day.day), "d", "yyyy-mm-dd"
    if isinstance(value, bool):
        return value, "b", "General"
    if isinstance(value, (int, Decimal)):
        scale = max(0, -Decimal(value).as_tuple().exponent)
        if len(str(abs(Decimal(value).scaleb(scale).to_integral()))) > 15:
            return str(value), "s", "@"
        return value, "n", "0." + "0" * scale if scale else "General"
    return text(value, key), "s", "@"


def read(cell, key):
    """A cell with its number as the decimals of its format show it."""
    value, kind, shape = cell.value, cell.data_type, cell.number_format
    if value is None:
        return None
    # openpyxl calls a text that begins with `=` a formula; the file says inline string.
    if kind == "f":
        kind = "s"
    if kind == "n" and isinstance(value, float):
        decimals = len(shape.partition(".")[2])
        value = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals))
    return value, kind, shape


def sheet_rows(sheet):
    rows = sheet.iter_rows()
    keys = [cell.value for cell in next(rows)]
    return [{key: read(cell, key) for key, cell in zip(keys, row)} for row in rows]


def test_sheets(workbook):
    assert workbook.sheetnames == ["Số liệu", "Phát hiện", "Từ điển"]
    for sheet in workbook:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_records_come_back(workbook, records):
    expected = [{key: cell(key, value) for key, value in row.items()} for row in records]
    assert first_difference(expected, sheet_rows(workbook["Số liệu"])) is None


def test_findings_come_back(workbook, findings):
    columns = [cell.value for cell in workbook["Phát hiện"][1]]
    expected = [{key: cell(key, row.get(key)) for key in columns} for row in findings]
    assert first_difference(expected, sheet_rows(workbook["Phát hiện"])) is None


def test_dictionary_has_every_column(workbook, records):
    rows = list(workbook["Từ điển"].iter_rows(min_row=2, values_only=True))
    columns = [row[1] for row in rows if row[0] == "records" and row[2]]
    assert columns == list(records[0])
    kinds = {row[4] for row in rows if row[:2] == ("records", "kind") and row[4]}
    assert kinds == {"heading", "observation"}
    assert all(row[5] for row in rows)


def test_no_cell_is_a_formula(program, outputs):
    """The markup has no formula, whatever the texts begin with."""
    path = outputs / "records.xlsx"
    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert "<t>=1+1</t>".encode() in sheet


def test_same_input_same_bytes(program, outputs):
    again = outputs / "again.xlsx"
    program.extract("-o", again)
    assert again.read_bytes() == (outputs / "records.xlsx").read_bytes()


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator may make a small disk")
@pytest.mark.parametrize("full", ["TMPDIR", "output"])
def test_a_full_disk_is_an_error(program, outputs, full):
    """Neither where the rows wait nor where the workbook goes may rows get lost without a word."""
    disk = outputs / f"disk-{full}"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], check=True)
    try:
        place = disk if full == "output" else outputs
        environment = os.environ | ({"TMPDIR": str(disk)} if full == "TMPDIR" else {})
        run = subprocess.run(
            [program.path, "extract", "--quiet", "Corpus", "-o", place / "full.xlsx"],
            cwd=PACKAGE, env=environment, capture_output=True, text=True)
        assert run.returncode == 74, run.stderr
        assert "full.xlsx" in run.stderr
        assert not (place / "full.xlsx").exists()
        assert not list(place.glob(".solieu-*"))
    finally:
        subprocess.run(["umount", disk], check=True)
