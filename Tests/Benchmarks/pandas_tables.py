#!/usr/bin/env python3
"""The peer: pandas.read_html, and the same binding and typing as baseline.py over its frames. It reads no letterhead.

    pandas_tables.py [--jsonl FILE] FOLDER
"""

import argparse
import os

import pandas
from baseline import COLUMNS, bound, cleaned, dumps, files_of

AS_TEXT = {column: str for column in range(COLUMNS)}  # keeps `03` and `12,5` as printed
FIGURES = "STT"  # a table of figures, not a layout table


def rows(path: str):
    frames = pandas.read_html(
        path, match=FIGURES, flavor="lxml", encoding="utf-8", converters=AS_TEXT, keep_default_na=False
    )
    for frame in frames:
        for values in frame.itertuples(index=False):
            yield [cleaned(value) if isinstance(value, str) else "" for value in values]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--jsonl", default=os.devnull)
    options = parser.parse_args()
    documents = total = 0
    with open(options.jsonl, "wb") as lines:
        for path in files_of([options.folder]):
            records = bound(rows(path))
            lines.write(dumps({"file": os.path.basename(path), "rows": records}) + b"\n")
            documents += 1
            total += len(records)
    print(documents, "documents,", total, "records")


if __name__ == "__main__":
    main()
