"""JSON Lines against the schemas that the program publishes, by jsonschema."""

import json

import jsonschema
import pytest
from conftest import PACKAGE, parse


def validator(schema):
    schema = json.loads(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("kind", ["record", "finding"])
def test_lines_are_as_the_schema_says(program, kind, lines):
    check = validator(program.run("mapping", "schema", f"--{kind}"))
    path = lines[0 if kind == "record" else 1]
    for line in path.read_text(encoding="utf-8").splitlines():
        error = next(check.iter_errors(json.loads(line)), None)
        assert error is None, f"{line}: {error.message}"


@pytest.mark.parametrize(
    "key, value",
    [("kind", "observed"), ("row", "1"), ("row", 1.5), ("absence", "nothing"), ("period", 2023),
     ("report_date", "12/6/2023"), ("confidence", "high"), ("findings", "none"), ("label", None)])
def test_the_schema_of_a_record_refuses(program, records, key, value):
    check = validator(program.run("mapping", "schema", "--record"))
    record = json.loads(json.dumps(records[0], default=float))
    assert check.is_valid(record)
    assert not check.is_valid(record | {key: value})


def test_every_key_is_required(program, records):
    check = validator(program.run("mapping", "schema", "--record"))
    record = json.loads(json.dumps(records[0], default=float))
    for key in record:
        assert not check.is_valid({name: record[name] for name in record if name != key}), key


@pytest.mark.parametrize(
    "report, mapping",
    [("Corpus/cchc/89-BC-BDT.txt", "cchc-2022"), ("Corpus/bcqt/214-BC-BVDK.xlsx", "b01-bcqt")])
def test_typed_reports_are_as_their_mapping_says(program, report, mapping):
    check = validator(program.run("mapping", "schema", mapping))
    typed = program.run("extract", "--quiet", "--format", "typed", "--mapping", mapping, report)
    reports = [json.loads(line) for line in typed.splitlines()]
    assert reports
    for report in reports:
        error = next(check.iter_errors(report), None)
        assert error is None, error.message


@pytest.mark.parametrize("kind", ["record", "finding"])
def test_the_published_schema_is_the_programs(program, kind):
    published = (PACKAGE / f"Mappings/{kind}.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == json.loads(program.run("mapping", "schema", f"--{kind}"))
