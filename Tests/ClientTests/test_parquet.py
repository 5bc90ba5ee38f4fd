"""Parquet by the recipe in Sources/Recipes/parquet, run by DuckDB and read by pyarrow."""

import datetime
from decimal import Decimal

import duckdb
import pyarrow.parquet
import pytest
from conftest import PACKAGE, first_difference, text

RECIPE = PACKAGE / "Sources/Recipes/parquet/records.sql"


def convert(records, parquet):
    connection = duckdb.connect()
    connection.execute(f"SET VARIABLE records = '{records}'")
    connection.execute(f"SET VARIABLE parquet = '{parquet}'")
    connection.execute(RECIPE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def table(lines, outputs):
    path = outputs / "records.parquet"
    convert(lines[0], path)
    return pyarrow.parquet.read_table(path)


def typed(key, value):
    """A field as its column holds it."""
    if value is None:
        return None
    if key == "value":
        return text(value)
    if key.endswith(("_date", "_start", "_end")):
        return datetime.date.fromisoformat(value)
    if key in ("multiplier", "confidence"):
        return Decimal(value)
    return value


def test_records_come_back(table, records):
    expected = [
        {key: typed(key, value) for key, value in row.items()} for row in records]
    keys = list(records[0])
    actual = [{key: row[key] for key in keys} for row in table.to_pylist()]
    assert first_difference(expected, actual) is None


def test_numbers_are_exact(table, records):
    expected = [
        None if isinstance(row["value"], (str, bool, type(None))) else Decimal(row["value"])
        for row in records]
    assert table.column("value_number").to_pylist() == expected
    assert str(table.schema.field("value_number").type) == "decimal128(38, 18)"


def test_columns_do_not_depend_on_the_rows(table, outputs):
    """A batch of nothing has the same columns and types."""
    empty, path = outputs / "empty.jsonl", outputs / "empty.parquet"
    empty.write_text("")
    convert(empty, path)
    assert pyarrow.parquet.read_schema(path).equals(table.schema)
    for key in ("code", "code_printed", "value", "report_number"):
        assert str(table.schema.field(key).type) == "string"
    assert str(table.schema.field("findings").type.value_type) == "string"
