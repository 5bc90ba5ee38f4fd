"""Exports of an archive, loaded one after the other into PostgreSQL: the tables say what the last one says."""

import itertools
import json

import pytest
from conftest import first_difference, read_lines, text
from test_postgres import server  # noqa: F401, a fixture

REPORTS = "Corpus/series"


@pytest.fixture(scope="module")
def archive(program, outputs):
    path = outputs / "postgres.sqlite"
    program.run("archive", "add", "--quiet", "--archive", path, REPORTS)
    return path


class Database:
    """An empty database, and what is loaded into it."""

    names = itertools.count()

    def __init__(self, server, program, folder):
        self.server, self.program, self.folder = server, program, folder
        self.name = f"exports{next(self.names)}"
        server.psql("--command", f"CREATE DATABASE {self.name} OWNER loader", user="admin",
                    database="postgres")

    def lines(self, archive, *selection):
        """The records of an export as the table holds them, by record."""
        path = self.folder / f"{self.name}.jsonl"
        self.program.run("archive", "export", "--quiet", "--archive", archive, "-o", path,
                         *selection)
        return {row["record"]: row | {"value": text(row["value"])} for row in read_lines(path)}

    def load(self, archive, *selection):
        path = self.folder / f"{self.name}.sql"
        self.program.run("archive", "export", "--quiet", "--archive", archive, "--format",
                         "postgres", "-o", path, *selection)
        self.server.psql(f"--file={path}", database=self.name)

    def difference(self, expected):
        """Where the table differs from records first; None where it does not."""
        keys = ", ".join(f'"{key}"' for key in next(iter(expected.values())))
        rows = self.server.rows(f'SELECT {keys} FROM records ORDER BY record COLLATE "C"',
                                database=self.name)
        return first_difference([expected[key] for key in sorted(expected)], rows)

    def rows(self, query):
        return self.server.rows(query, database=self.name)


@pytest.fixture
def database(server, program, outputs):  # noqa: F811
    return Database(server, program, outputs)


def test_loading_again_changes_nothing(database, archive):
    """Not a row is written anew: each keeps the transaction that wrote it."""
    database.load(archive, "--all-vintages")
    assert database.difference(database.lines(archive, "--all-vintages")) is None
    query = "SELECT record, xmin::text FROM records ORDER BY 1"
    before = database.rows(query)
    database.load(archive, "--all-vintages")
    assert database.rows(query) == before


def test_a_later_export_takes_the_superseded_away(program, outputs, database, archive):
    """What reports that were added since have revised is no more among what holds."""
    growing = outputs / "growing.sqlite"
    reports = sorted({row["source"]: row["report_date"] or ""
                      for row in database.lines(archive, "--all-vintages").values()}.items(),
                     key=lambda report: report[1])
    sources = [source for source, _ in reports]
    half = len(sources) // 2
    program.run("archive", "add", "--quiet", "--archive", growing, *sources[:half])
    early = database.lines(growing)
    database.load(growing)
    assert database.difference(early) is None
    program.run("archive", "add", "--quiet", "--archive", growing, *sources[half:])
    late = database.lines(growing)
    assert early.keys() - late.keys(), "nothing was revised: the test shows nothing"
    for _ in range(2):
        database.load(growing)
        assert database.difference(late) is None


@pytest.mark.parametrize("first, then", [
    (["--all-vintages"], []), ([], ["--all-vintages"]), ([], ["--as-of", "2021-06-30"]),
    (["--as-of", "2021-06-30"], [])])
def test_the_last_export_counts(database, archive, first, then):
    database.load(archive, *first)
    database.load(archive, *then)
    expected = database.lines(archive, *then)
    assert expected and database.difference(expected) is None
    documents = {row["document"] for row in expected.values()}
    assert {row["document"] for row in database.rows("SELECT document FROM findings")} <= documents


def superseded(database, archive, *selection):
    """The records of a selection that do not hold."""
    return (database.lines(archive, "--all-vintages", *selection).keys()
            - database.lines(archive, *selection).keys())


@pytest.mark.parametrize("selection", ["--to 2021-S1", "--from 2022 --to 2023", "an indicator"])
def test_what_was_not_asked_for_stays(database, archive, selection):
    """A selection says nothing of other figures; of its own it says all."""
    expected = database.lines(archive, "--all-vintages")
    if selection == "an indicator":
        selection = [min(expected[key]["indicator"] for key in superseded(database, archive)
                         if expected[key]["kind"] == "observation")]
    else:
        selection = selection.split()
    gone = superseded(database, archive, *selection)
    latest = database.lines(archive, *selection)
    assert gone and latest and superseded(database, archive) - gone
    database.load(archive, "--all-vintages")
    database.load(archive, *selection)
    assert database.difference(
        {key: latest.get(key, row) for key, row in expected.items() if key not in gone}) is None


def test_other_agencies_and_other_archives_stay(program, outputs, database, archive):
    listing = program.run("archive", "list", "--archive", archive, "--format", "jsonl")
    agencies = {report["agency"] for report in map(json.loads, listing.splitlines())} - {None}
    agency = next(agency for agency in sorted(agencies)
                  if superseded(database, archive, "--agency", agency))
    gone = superseded(database, archive, "--agency", agency)
    other = outputs / "other.sqlite"
    program.run("archive", "add", "--quiet", "--archive", other, "Corpus/cchc/89-BC-BDT.txt")
    database.load(other)
    database.load(archive, "--all-vintages")
    expected = database.lines(other) | database.lines(archive, "--all-vintages")
    assert database.difference(expected) is None
    database.load(archive, "--agency", agency)
    for key in gone:
        del expected[key]
    assert database.difference(expected) is None
