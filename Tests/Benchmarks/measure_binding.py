#!/usr/bin/env python3
"""Measures what the mappings add to the time of `solieu extract`.

    measure_binding.py FOLDER --solieu PROGRAM --tools TOOLS [--rounds 5]

FOLDER holds the reports, TOOLS the program `resources`. One run reads them with the mappings that the program finds, one
with an empty folder of mappings; figures are medians of user CPU time per document over interleaved rounds. Without a
mapping the program infers types instead of binding rows and checks no rules of the form, so the difference is that of
both ways and not binding alone, which BindingBench measures.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path


def user_seconds(command: list[str], resources: Path, report: Path) -> float:
    done = subprocess.run(
        [resources, report, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, check=False,
    )
    if done.returncode != 0:
        sys.exit(f"broken run, status {done.returncode}: {command}\n{done.stderr[-4000:]}")
    return float(report.read_text().split()[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--solieu", required=True)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    count = sum(1 for path in options.folder.iterdir() if path.is_file())
    with tempfile.TemporaryDirectory() as empty:
        report = Path(empty) / ".resources"
        extract = [options.solieu, "extract", str(options.folder), "--format", "jsonl", "--jobs", "1", "-q"]
        times: dict[str, list[float]] = {"with": [], "without": []}
        for _ in range(options.rounds):
            times["with"].append(user_seconds(extract, options.tools / "resources", report))
            times["without"].append(user_seconds([*extract, "--mappings", empty], options.tools / "resources", report))
    mapped, bare = (statistics.median(times[way]) * 1000 / count for way in ("with", "without"))
    print(
        f"extract, user CPU per text document: {mapped:.3f} ms with mappings, {bare:.3f} ms without any "
        f"({(mapped / bare - 1) * 100:+.1f} %: binding, rules and narrative hints of the form less the inference "
        "that stands in for them)"
    )


main()
