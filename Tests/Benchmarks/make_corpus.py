#!/usr/bin/env python3
"""Makes the folders that the benchmark reads, from the model report's own files with other values.

    make_corpus.py OUT [--documents 400] [--corpus Corpus/cchc]

OUT/txt, OUT/html, OUT/word      `documents` variations each of the text, the HTML and the Word HTML
OUT/batch-N                      N documents, text and HTML in turn (hard links), for memory
OUT/growth-N                     N HTML documents (hard links), for the cost per document
OUT/repeated-KIND-xK             copies of one text or HTML document whose body stands K times, each folder about as large
"""

import argparse
import os
import random
import re
from pathlib import Path

SOURCES = {"txt": "89-BC-BDT.txt", "html": "89-BC-BDT.html", "word": "89-BC-BDT.word.html"}
BATCHES = (100, 1_000, 10_000)
GROWTH = (100, 2_000)
REPEATS = (1, 4, 16, 64)

# A value cell that holds nothing but digits; codes end in a dot and are left alone.
TEXT_VALUE = re.compile(r"(?<=\t)(\d{1,3})(?=\t)")
HTML_VALUE = re.compile(r"(?<=>)(\d{1,3})(?=<)")


def varied(text: str, kind: str, number: int) -> str:
    """The report with another number and other values, of the same length as far as possible."""
    pick = random.Random(number)
    start = text.index("STT")
    narrative, table = text[:start], text[start:]
    pattern = TEXT_VALUE if kind == "txt" else HTML_VALUE

    def value(match: re.Match) -> str:
        printed = match[1]
        if printed in ("0", "100"):
            return printed
        low = 10 ** (len(printed) - 1) if not printed.startswith("0") else 1
        return str(pick.randrange(low, 10 ** len(printed))).zfill(len(printed))

    return re.sub(r"\b89/BC-BDT", f"{number + 1}/BC-BDT", narrative) + pattern.sub(value, table)


def repeated(text: str, kind: str, times: int) -> str:
    """The document with its body `times` times."""
    if kind == "txt":
        return (text.rstrip("\n") + "\n\n") * times
    begin = text.index(">", text.index("<body")) + 1
    end = text.index("</body>")
    return text[:begin] + text[begin:end] * times + text[end:]


def link(sources: list[Path], folder: Path, count: int) -> None:
    """Fills `folder` with `count` hard links to the sources in turn."""
    folder.mkdir(parents=True)
    for number in range(count):
        source = sources[number % len(sources)]
        os.link(source, folder / f"{number:05d}{source.suffix}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--corpus", type=Path, default=Path(__file__).parents[2] / "Corpus" / "cchc")
    options = parser.parse_args()

    made: dict[str, list[Path]] = {}
    for kind, name in SOURCES.items():
        model = (options.corpus / name).read_text(encoding="utf-8")
        folder = options.out / kind
        folder.mkdir(parents=True)
        made[kind] = []
        for number in range(options.documents):
            path = folder / f"{number:04d}{Path(name).suffix}"
            path.write_text(varied(model, kind, number), encoding="utf-8", newline="")
            made[kind].append(path)
        for times in REPEATS if kind != "word" else ():
            target = options.out / f"repeated-{kind}-x{times}"
            target.mkdir()
            copies = max(REPEATS) // times * 4
            content = repeated(model, kind, times)
            for number in range(copies):
                (target / f"{number:04d}{Path(name).suffix}").write_text(content, encoding="utf-8", newline="")

    mixed = [path for pair in zip(made["txt"], made["html"]) for path in pair]
    for count in BATCHES:
        link(mixed, options.out / f"batch-{count}", count)
    for count in GROWTH:
        link(made["html"], options.out / f"growth-{count}", count)


if __name__ == "__main__":
    main()
