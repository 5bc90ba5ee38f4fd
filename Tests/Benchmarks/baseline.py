#!/usr/bin/env python3
"""The peer: what a competent person writes in an afternoon with lxml, re and sqlite3 for the same job.

    baseline.py [--jobs N] [--sqlite FILE | --jsonl FILE] FILE_OR_FOLDER...

Reads reports in the form of the model report (text, HTML, Word HTML), binds each table row under its code and section path,
types its value, and writes one SQLite database or JSON Lines. It drops repeated headers, joins a label cut by a page break and
resolves spans; it repairs no codes, does not tell the kinds of absence apart and checks nothing.
"""

import argparse
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from multiprocessing import Pool

from lxml import html

try:
    from orjson import dumps
except ImportError:
    import json

    def dumps(value: object) -> bytes:
        return json.dumps(value, ensure_ascii=False).encode()


BATCH = 16  # documents that a worker takes at once
COLUMNS = 5  # code, label, unit, value, note

WHITE_SPACE = re.compile(r"[\s\xa0]+")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
GROUPED_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:,\d+)?$")
REPORT_NUMBER = re.compile(r"Số:?\s*(\d+)\s*/\s*(BC-[\wĐ]+)")
PLACE_AND_DATE = re.compile(
    r"^\s*([^,\n]{2,40}),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.MULTILINE
)
PERIOD = re.compile(r"Công tác [Cc]ải cách hành chính\s+(.+?)\s*$", re.MULTILINE)
AGENCY = re.compile(r"Ban hành kèm theo Báo cáo số [^)]*? của\s+([^)]+)\)")
NO_VALUE = {"-", "–", "—", "…", "..."}


def cleaned(text: str) -> str:
    return WHITE_SPACE.sub(" ", text).strip()


def typed(printed: str, unit: str) -> tuple[str, int | float | None]:
    """The kind of a value cell (empty, missing, number, percent, text) and its number."""
    if not printed:
        return "empty", None
    if printed in NO_VALUE:
        return "missing", None
    kind = "percent" if unit == "%" or printed.endswith("%") else "number"
    digits = printed.removesuffix("%").rstrip()
    if GROUPED_NUMBER.match(digits):
        digits = digits.replace(".", "")
    elif not PLAIN_NUMBER.match(digits):
        return "text", None
    digits = digits.replace(",", ".")
    return kind, float(digits) if "." in digits else int(digits)


def letterhead(narrative: str) -> dict[str, str | None]:
    """Number, date, place, period and agency, as far as the narrative gives them."""
    number = REPORT_NUMBER.search(narrative)
    dated = PLACE_AND_DATE.search(narrative)
    period = PERIOD.search(narrative)
    agency = AGENCY.search(narrative)
    return {
        "number": f"{number[1]}/{number[2]}" if number else None,
        "date": f"{dated[4]}-{int(dated[3]):02d}-{int(dated[2]):02d}" if dated else None,
        "agency": agency[1].strip() if agency else None,
        "place": dated[1].strip() if dated else None,
        "period": period[1] if period else None,
    }


def bound(rows: Iterable[list[str]]) -> list[dict[str, object]]:
    """Records from rows of cells: header rows dropped, cut labels joined, each under its section path."""
    records: list[dict[str, object]] = []
    sections: dict[str, str] = {}
    parent = None
    for cells in rows:
        printed_code, label, unit, value, note = (cells + [""] * COLUMNS)[:COLUMNS]
        if printed_code.startswith("STT") or unit == "Đơn vị tính":
            continue
        if not (printed_code or unit or value or note):
            if label and records:  # the rest of a label that a page break cut
                last = records[-1]
                last["label"] = f"{last['label']} {label}"
                if last["code"] in sections:
                    sections[last["code"]] = last["label"]
            continue
        if printed_code in ("", "Trong đó"):
            code, within = "", parent
        else:
            code, within = printed_code.rstrip("."), None
            parent = code
            if not unit:
                sections[code] = label
        parts = (code or within or "").split(".")
        prefixes = [".".join(parts[:depth]) for depth in range(1, len(parts) + (0 if code else 1))]
        kind, number = typed(value, unit)
        records.append({
            "seq": len(records),
            "code": code,
            "within": within,
            "path": " > ".join(sections[prefix] for prefix in prefixes if prefix in sections),
            "label": label,
            "unit": unit,
            "kind": kind,
            "raw": value,
            "num": number,
            "note": note,
        })
    return records


def text_rows(table: str) -> Iterator[list[str]]:
    for line in table.split("\n"):
        if line:
            yield [cleaned(TAG.sub("", cell)) for cell in line.split("\t")]


def html_rows(root: html.HtmlElement) -> Iterator[list[str]]:
    """Rows of every table with spans resolved; a spanned slot is empty."""
    for table in root.iter("table"):
        open_spans: dict[int, int] = {}  # column to rows still covered from above
        for row in table.iter("tr"):
            cells: list[str] = []

            def skip_covered() -> None:
                while open_spans.get(len(cells), 0) > 0:
                    open_spans[len(cells)] -= 1
                    cells.append("")

            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                skip_covered()
                text = cleaned("".join(cell.itertext()))
                row_span = int(cell.get("rowspan", "1"))
                for offset in range(int(cell.get("colspan", "1"))):
                    if row_span > 1:
                        open_spans[len(cells)] = row_span - 1
                    cells.append("" if offset else text)
            skip_covered()
            yield cells


def extracted(path: str) -> tuple[str, dict[str, str | None], list[dict[str, object]]]:
    """File name, letterhead and records of one report."""
    with open(path, "rb") as file:
        source = file.read()
    if path.endswith(".txt"):
        text = source.decode("utf-8")
        start = text.find("\nSTT\t")
        narrative, table = (text, "") if start < 0 else (text[:start], text[start:])
        return os.path.basename(path), letterhead(narrative), bound(text_rows(table))
    root = html.document_fromstring(source, parser=html.HTMLParser(encoding="utf-8"))
    paragraphs = (
        cleaned("".join(paragraph.itertext()))
        for paragraph in root.iter("p")
        if next(paragraph.iterancestors("table"), None) is None
    )
    return os.path.basename(path), letterhead("\n".join(paragraphs)), bound(html_rows(root))


def extracted_batch(paths: list[str]) -> list[tuple]:
    return [extracted(path) for path in paths]


class Database:
    """One SQLite file, one transaction."""

    def __init__(self, path: str) -> None:
        if os.path.exists(path):
            os.unlink(path)
        self.connection = sqlite3.connect(path)
        self.connection.executescript(
            "pragma journal_mode = wal; pragma synchronous = normal;"
            "create table report (id integer primary key, file, number, date, agency, place, period);"
            "create table record (report int, seq int, code, within, path, label, unit, kind, raw, num real, note);"
        )

    def add(self, identifier: int, file: str, head: dict, records: list[dict]) -> None:
        self.connection.execute("insert into report values (?,?,?,?,?,?,?)", (identifier, file, *head.values()))
        self.connection.executemany(
            "insert into record values (?,?,?,?,?,?,?,?,?,?,?)", [(identifier, *record.values()) for record in records]
        )

    def close(self) -> None:
        self.connection.commit()
        self.connection.close()


def files_of(paths: list[str]) -> list[str]:
    found: list[str] = []
    for path in paths:
        found += [os.path.join(path, name) for name in os.listdir(path)] if os.path.isdir(path) else [path]
    return sorted(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--sqlite")
    parser.add_argument("--jsonl")
    options = parser.parse_args()

    paths = files_of(options.paths)
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    pool = Pool(options.jobs) if options.jobs > 1 else None
    results = pool.imap(extracted_batch, batches) if pool else map(extracted_batch, batches)
    database = Database(options.sqlite) if options.sqlite else None
    lines = open(options.jsonl, "wb") if options.jsonl else None
    documents = total = 0
    for batch in results:
        for file, head, records in batch:
            documents += 1
            total += len(records)
            if database:
                database.add(documents, file, head, records)
            if lines:
                lines.write(dumps({"file": file, **head, "rows": records}) + b"\n")
    if database:
        database.close()
    if lines:
        lines.close()
    if pool:
        pool.close()
        pool.join()
    print(documents, "documents,", total, "records")


if __name__ == "__main__":
    main()
