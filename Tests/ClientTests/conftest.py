"""What the tests of the formats share: the program, its JSON Lines, and what a cell of them means.

Each test lets a real reader of a format validate what the program wrote, reads the records back with
it, and compares them with the JSON Lines cell by cell. The input is the corpus, and a report of texts
that are hard on formats (formulas, quotes, backslashes, numbers beyond doubles).
"""

import json
import os
import pathlib
import subprocess
from decimal import Decimal

import pytest

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
INPUTS = ["Corpus", "Tests/ClientTests/hard.html"]


class Program:
    """The program that was built beside the tests, or the one that SOLIEU names."""

    path = os.environ.get("SOLIEU") or str(PACKAGE / ".build/debug/solieu")

    def run(self, *arguments, status=0):
        """Runs it in the folder of the package and gives its standard output."""
        run = subprocess.run(
            [self.path, *map(str, arguments)], cwd=PACKAGE, capture_output=True, text=True)
        assert run.returncode == status, f"{arguments}: {run.returncode}\n{run.stderr}"
        return run.stdout

    def extract(self, *options):
        """Extracts all inputs."""
        return self.run("extract", "--quiet", "--jobs", "2", *INPUTS, *options)


def parse(line):
    """A line of JSON with exact numbers."""
    return json.loads(line, parse_float=Decimal)


def read_lines(path):
    """The objects of JSON Lines."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [parse(line) for line in lines]


def text(value, key=None):
    """A value as formats without types write it; null is None."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case list() if key == "span":
            return "-".join(map(str, value))
        case list():
            return " ".join(map(str, value))
        case _:
            return str(value)


def first_difference(expected, actual):
    """Where two lists of rows differ first, as words; None where they are the same."""
    if len(expected) != len(actual):
        return f"{len(expected)} rows expected, {len(actual)} read"
    for index, (left, right) in enumerate(zip(expected, actual)):
        if list(left) != list(right):
            return f"row {index}: columns {list(left)} expected, {list(right)} read"
        for key in left:
            if left[key] != right[key] or type(left[key]) is not type(right[key]):
                return f"row {index}, {key}: {left[key]!r} expected, {right[key]!r} read"
    return None


@pytest.fixture(scope="session")
def program():
    return Program()


@pytest.fixture(scope="session")
def outputs(tmp_path_factory):
    """A folder for what the program writes."""
    return tmp_path_factory.mktemp("outputs")


@pytest.fixture(scope="session")
def lines(program, outputs):
    """The paths of the records and the findings of all inputs as JSON Lines."""
    records, findings = outputs / "records.jsonl", outputs / "findings.jsonl"
    program.extract("-o", records, "--findings", findings)
    return records, findings


@pytest.fixture(scope="session")
def records(lines):
    """All records."""
    records = read_lines(lines[0])
    assert len(records) > 7000
    return records


@pytest.fixture(scope="session")
def findings(lines):
    """All findings."""
    findings = read_lines(lines[1])
    assert len(findings) > 100
    return findings
