"""Scripts for PostgreSQL, loaded by psql into a server of our own by a user without rights."""

import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
from decimal import Decimal

import pytest
from conftest import first_difference, parse, text


def binaries():
    """The folder of PostgreSQL's programs: Debian keeps them off the path."""
    folders = [folder for folder in sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
               + [pathlib.Path(folder) for folder in os.get_exec_path()]
               if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres", "psql"))]
    assert folders, "PostgreSQL is missing: make setup"
    return folders[0]


class Server:
    """A server in a folder of its own, reached by a socket in it and by nothing else."""

    def __init__(self, folder):
        self.folder = folder
        self.bin = binaries()
        # The server refuses to run as root.
        self.prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.prefix:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        self.admin("initdb", "--auth=trust", "--username=admin", "--encoding=UTF8",
                   "--locale=C", "--no-sync", f"--pgdata={folder}/data")
        self.admin("pg_ctl", "--wait", f"--pgdata={folder}/data", f"--log={folder}/log",
                   f"--options=-c listen_addresses= -c unix_socket_directories={folder} "
                   "-c fsync=off", "start")

    def admin(self, program, *arguments):
        run = subprocess.run(
            [*self.prefix, self.bin / program, *arguments], cwd="/", capture_output=True, text=True)
        assert run.returncode == 0, f"{program}: {run.stdout}{run.stderr}"

    def stop(self):
        self.admin("pg_ctl", "--mode=immediate", f"--pgdata={self.folder}/data", "stop")

    def psql(self, *arguments, user="loader", database="figures", status=0):
        run = subprocess.run(
            [self.bin / "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only",
             f"--host={self.folder}", f"--username={user}", f"--dbname={database}", *arguments],
            capture_output=True, text=True, encoding="utf-8")
        assert run.returncode == status, run.stderr
        return run.stdout if status == 0 else run.stderr

    def rows(self, query, **options):
        """The rows of a query as objects with exact numbers."""
        output = self.psql("--command", f"SELECT row_to_json(rows) FROM ({query}) AS rows", **options)
        return [parse(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def server():
    # Not below pytest's folder: the name of a socket is short, and the folder another user's.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="solieu-pg-"))
    try:
        server = Server(folder)
        try:
            server.psql("--command", "CREATE ROLE loader LOGIN", user="admin", database="postgres")
            server.psql("--command", "CREATE DATABASE figures OWNER loader", user="admin",
                        database="postgres")
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def script(program, outputs):
    path = outputs / "records.sql"
    program.extract("--format", "postgres", "-o", path)
    return path


@pytest.fixture(scope="module")
def loaded(server, script):
    server.psql(f"--file={script}")
    return server


def test_records_come_back(loaded, records):
    keys = ", ".join(f'"{key}"' for key in records[0])
    expected = sorted(
        ({key: text(value) if key == "value" else value for key, value in row.items()}
         for row in records), key=lambda row: row["record"])
    actual = loaded.rows(f'SELECT {keys} FROM records ORDER BY record COLLATE "C"')
    assert first_difference(expected, actual) is None


def test_numbers_are_exact(loaded, records):
    expected = {row["record"]: Decimal(row["value"]) for row in records
                if isinstance(row["value"], (int, Decimal)) and not isinstance(row["value"], bool)}
    actual = {row["record"]: Decimal(row["value_number"]) for row in loaded.rows(
        "SELECT record, value_number FROM records WHERE value_number IS NOT NULL")}
    assert actual == expected


def test_findings_come_back(loaded, findings):
    keys = ["document", "source", "rule", "severity", "message", "indicator", "lines", "printed",
            "expected"]
    expected = [{key: row.get(key) for key in keys} for row in findings]
    actual = loaded.rows(f"SELECT {', '.join(keys)} FROM findings ORDER BY document, position")
    order = lambda row: row["document"]
    assert first_difference(sorted(expected, key=order), sorted(actual, key=order)) is None


def test_loading_again_changes_nothing(loaded, script):
    """Not a row is written anew: each keeps the transaction that wrote it."""
    query = ("SELECT 'records' AS name, record AS key, xmin::text FROM records UNION ALL SELECT"
             " 'findings', document || position, xmin::text FROM findings ORDER BY 1, 2")
    before = loaded.rows(query)
    loaded.psql(f"--file={script}")
    assert loaded.rows(query) == before


def test_a_changed_row_is_restored_and_a_strange_one_goes(loaded, script, records):
    """A document loaded again has the rows that it has now; rows of others stay."""
    columns = 'document, source, indicator, code, kind, label, multiplier, type, binding,' \
        ' confidence, "table", "row", "column", findings'
    loaded.psql("--command", "UPDATE records SET value = '999' WHERE value = '3'")
    loaded.psql("--command", f"""
        INSERT INTO records (record, {columns}) SELECT 'gone', {columns} FROM records LIMIT 1;
        INSERT INTO records (record, {columns}) SELECT 'kept', {columns} FROM records LIMIT 1;
        UPDATE records SET document = 'sha256:other' WHERE record = 'kept'""")
    loaded.psql(f"--file={script}")
    assert loaded.rows("SELECT record FROM records WHERE record IN ('gone', 'kept')") == [
        {"record": "kept"}]
    loaded.psql("--command", "DELETE FROM records WHERE record = 'kept'")
    test_records_come_back(loaded, records)


def test_columns_say_what_they_mean(loaded, records):
    described = loaded.rows("""
        SELECT attname AS name FROM pg_attribute
        WHERE attrelid = 'records'::regclass AND attnum > 0
          AND col_description(attrelid, attnum) <> ''""")
    assert set(records[0]) <= {row["name"] for row in described}


def test_a_broken_script_leaves_nothing(server, script, outputs):
    """What is cut off in the middle is not loaded at all."""
    server.psql("--command", "CREATE DATABASE empty OWNER loader", user="admin",
                database="postgres")
    cut = outputs / "cut.sql"
    cut.write_bytes(script.read_bytes()[: script.stat().st_size // 2])
    run = subprocess.run(
        [server.bin / "psql", "--no-psqlrc", "--quiet", f"--host={server.folder}",
         "--username=loader", "--dbname=empty", f"--file={cut}"], capture_output=True, text=True)
    assert server.rows("SELECT to_regclass('records') AS name", database="empty") == [
        {"name": None}], run.stderr
