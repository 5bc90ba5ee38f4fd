"""SDMX-CSV 2.1 and its structure, read by sdmx1."""

import csv
import math
from collections import Counter

import pytest
import sdmx

# By SDMX's CL_OBS_STATUS: what there is nothing of, and what is only not known.
STATUS = {"not_applicable": "M", "not_available": "L", "ellipsis": "L"}


@pytest.fixture(scope="module")
def folder(program, outputs):
    folder = outputs / "sdmx"
    program.extract("--format", "sdmx", "-o", folder)
    return folder


@pytest.fixture(scope="module")
def message(folder):
    return sdmx.read_sdmx(folder / "structure.xml")


@pytest.fixture(scope="module")
def rows(folder):
    with open(folder / "data.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_sdmx1_reads_the_data(folder, message, rows):
    flow = next(iter(message.dataflow.values()))
    data = sdmx.read_sdmx(folder / "data.csv", structure=flow)
    series = sdmx.to_pandas(data.data[0])
    assert len(series) == len(rows)
    numbers = [row["OBS_VALUE"] for row in rows if row["OBS_VALUE"] != "NaN"]
    assert series.notna().sum() == len(numbers)
    assert math.isclose(series.sum(), math.fsum(map(float, numbers)))


def test_header_and_keys(rows):
    columns = list(rows[0])
    assert columns[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
    assert {row["STRUCTURE"] for row in rows} == {"dataflow"}
    dimensions = columns[3:columns.index("OBS_VALUE")]
    keys = Counter(tuple(row[key] for key in dimensions) for row in rows)
    assert max(keys.values()) == 1
    for row in rows:
        for key in dimensions:
            if key != "TIME_PERIOD":
                assert "." not in row[key] and row[key], (key, row[key])


def test_numbers_come_back(rows, records):
    """Every number of a period is an observation, with all its digits."""
    expected = Counter(
        str(row["value"]) for row in records
        if row["period"] and row["kind"] == "observation"
        and not isinstance(row["value"], (str, bool, type(None)))
        and row["type"] in ("count", "decimal", "percent", "money"))
    actual = Counter(row["OBS_VALUE"] for row in rows)
    assert not expected - actual, (expected - actual).most_common(5)


def test_absences_have_their_status(rows, records):
    assert {row["OBS_STATUS"] for row in rows if row["OBS_VALUE"] == "NaN"} <= {"M", "L", "O", "P"}
    seen = {STATUS.get(row["absence"], "O") for row in records
            if row["absence"] and row["period"] and row["kind"] == "observation"}
    assert seen <= {row["OBS_STATUS"] for row in rows if row["OBS_VALUE"] == "NaN"}
    assert not [row for row in rows if row["OBS_VALUE"] == ""]
